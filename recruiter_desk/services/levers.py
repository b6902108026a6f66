"""Levers: what can move in the job of a search, for anybody or for one candidacy."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.changes import Value
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.questions import UNSETTLED
from recruiter_desk.domain.levers import Lever, LeverKind, LeverState, decider_words, usual_decider
from recruiter_desk.domain.ordering import GAP, spaced
from recruiter_desk.services.ledger import questions, way_up
from recruiter_desk.services.ledger.lines import cleaned, person_or_none
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, LeverRow, PersonRow, QuestionRow, SearchRow

LIMIT = 1000


class Choices(NamedTuple):
    """What a lever can point to: who decides unless somebody is named, people by id, questions by id."""

    usual: str
    people: tuple[tuple[str, str], ...]
    questions: tuple[tuple[str, str], ...]


_STATES = {
    LeverState.NOT_ASKED: "Took back what was asked for",
    LeverState.ASKED: "Asked for a lever",
    LeverState.GRANTED: "Noted a lever as granted",
    LeverState.REFUSED: "Noted a lever as refused",
}


def of_search(workspace: Workspace, search_id: str) -> tuple[Lever, ...]:
    """Return what can move for anybody on a search, in the recruiter's order."""
    with workspace.read() as session:
        return on(session, search_id)


def of_candidacy(workspace: Workspace, candidacy_id: str) -> tuple[Lever, ...]:
    """Return what can move for one person: the levers of their own first, then those of the search."""
    with workspace.read() as session:
        return on(session, record(session, CandidacyRow, candidacy_id).search_id, candidacy_id)


def on(session: Session, search_id: str, candidacy_id: str = "") -> tuple[Lever, ...]:
    """Return the levers of a search, and before them those of the one candidacy that is given."""
    found = session.execute(_levers(), {"search": search_id, "candidacy": candidacy_id}).all()
    usual = decider_words(usual_decider(way_up.seats(session, search_id))) if found else ""
    return tuple(_lever(row, usual) for row in found)


def choices(workspace: Workspace, search_id: str, candidacy_id: str = "") -> Choices:
    """Return who may decide, from the top of the ladder, and which open questions a lever may settle.

    Those of the one candidacy, or of everybody on the search.
    """
    with workspace.read() as session:
        ladder = way_up.seats(session, search_id)
        usual = decider_words(usual_decider(ladder))
        asked = session.execute(_questions(), {"search": search_id}).all()
    people = {one.person_id: one.person for one in reversed(ladder) if one.person_id}
    mine = [one for one in asked if not candidacy_id or one.candidacy_id == candidacy_id]
    named = [(one.id, (one.wording or one.text) if candidacy_id else f"{one.name}: {one.wording or one.text}")
             for one in mine]  # fmt: skip
    return Choices(usual, tuple(people.items()), tuple(named))


def add(
    workspace: Workspace,
    search_id: str,
    kind: str,
    *,
    today: str = "",
    room: str = "",
    decides_id: str = "",
    settles: str = "",
    question_id: str = "",
    candidacy_id: str = "",
    state: str = "",
    audience: str = Audience.PRIVATE,
) -> str:
    """Add something that can move; return its id. Without *decides_id* whoever sits highest decides.

    Raises Refused for a kind or state that there is not, and for a candidacy or question of another search.
    """
    template, slots = _named("Added what can move", search_id, candidacy_id)
    with workspace.write(template, **slots) as session:
        return put(
            session, search_id, kind, on=workspace.today().isoformat(), today=today, room=room, decides_id=decides_id,
            settles=settles, question_id=question_id, candidacy_id=candidacy_id, state=state, audience=audience,
        )  # fmt: skip


def put(
    session: Session, search_id: str, kind: str, *, on: str, today: str = "", room: str = "", decides_id: str = "",
    settles: str = "", question_id: str = "", candidacy_id: str = "", state: str = "",
    audience: str = Audience.PRIVATE,
) -> str:  # fmt: skip
    """Do what `add` does inside another change; *on* is the day (ISO) it was heard."""
    record(session, SearchRow, search_id)
    if candidacy_id and record(session, CandidacyRow, candidacy_id).search_id != search_id:
        raise Refused("This person is on another search. Add the lever there.")
    last = session.scalar(select(func.max(LeverRow.rank)).where(LeverRow.search_id == search_id))
    row = LeverRow(
        id=new_id(),
        search_id=search_id,
        candidacy_id=candidacy_id or None,
        decides_id=person_or_none(session, decides_id),
        question_id=_question_or_none(session, search_id, question_id),
        audience=cleaned("audience", audience),
        kind=_kind(kind),
        today=_line(today),
        room=_line(room),
        state=_state(state),
        settles=_line(settles),
        heard_on=on,
        rank=0 if last is None else last + GAP,
    )
    session.add(row)
    return row.id


def edit(workspace: Workspace, lever_id: str, **fields: str) -> None:
    """Change *fields* of a lever: those of `add`, by the same names, and heard_on. Raises Refused as `add` does."""
    with workspace.read() as session:
        template, slots = _label(session, "Changed what can move", lever_id)
    with workspace.write(template, **slots) as session:
        row = record(session, LeverRow, lever_id)
        for name, value in fields.items():
            _change(session, row, name, value, workspace.today().isoformat())


def set_state(workspace: Workspace, lever_id: str, state: str, *, answer: str = "", said_by_id: str = "") -> None:
    """Note that a lever was asked for, granted or refused today, and as the same change what that *answers*.

    *answer* becomes a finding that settles the lever's question, said by *said_by_id* or by whoever decides.
    """
    words = _STATES[LeverState(_state(state))]
    with workspace.read() as session:
        template, slots = _label(session, words, lever_id)
    with workspace.write(template, **slots) as session:
        put_state(session, lever_id, state, workspace.today().isoformat(), answer=answer, said_by_id=said_by_id)


def put_state(
    session: Session, lever_id: str, state: str, today: str, *, answer: str = "", said_by_id: str = ""
) -> None:
    """Do what `set_state` does inside another change."""
    row = record(session, LeverRow, lever_id)
    row.state, row.heard_on = _state(state), today
    if answer.strip() and row.question_id:
        questions.put_answer(
            session, row.question_id, answer, today=today, said_by_id=said_by_id or row.decides_id or ""
        )


def remove(workspace: Workspace, lever_id: str) -> None:
    """Take a lever away; the question it would settle stays."""
    with workspace.read() as session:
        template, slots = _label(session, "Removed what can move", lever_id)
    with workspace.write(template, **slots) as session:
        session.delete(record(session, LeverRow, lever_id))


def reorder(workspace: Workspace, search_id: str, lever_ids: Sequence[str]) -> None:
    """Put the levers of a search in the order of *lever_ids*; those not named come after them."""
    with workspace.write("Reordered what can move in {search}", search=search_id) as session:
        rows = list(session.scalars(select(LeverRow).where(LeverRow.search_id == search_id).order_by(*_ORDER)))
        places = {id_: place for place, id_ in enumerate(lever_ids)}
        rows.sort(key=lambda row: places.get(row.id, len(places)))
        for row, rank in zip(rows, spaced(len(rows)), strict=True):
            row.rank = rank


# -- within --------------------------------------------------------------------------------------------------

_ORDER: tuple[ColumnElement[Any], ...] = (LeverRow.rank.expression, LeverRow.id.expression)


@cache
def _levers() -> Select[*tuple[Any, ...]]:
    """Built once, because building costs more than running it."""
    row = LeverRow
    return (
        select(
            row.id, row.search_id, row.candidacy_id, row.kind, row.today, row.room, row.decides_id, PersonRow.name,
            row.state, row.question_id, QuestionRow.text, row.settles, row.audience, row.heard_on,
        )
        .outerjoin(PersonRow, PersonRow.id == row.decides_id)
        .outerjoin(QuestionRow, QuestionRow.id == row.question_id)
        .where(
            row.search_id == bindparam("search"),
            row.candidacy_id.is_(None) | (row.candidacy_id == bindparam("candidacy")),
        )
        .order_by(row.candidacy_id.is_(None), *_ORDER)
    )  # fmt: skip


@cache
def _questions() -> Select[*tuple[Any, ...]]:
    row = QuestionRow
    return (
        select(row.id, row.candidacy_id, row.text, row.wording, PersonRow.name)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .where(CandidacyRow.search_id == bindparam("search"), row.status.in_(UNSETTLED), row.side == Side.CANDIDATE)
        .order_by(PersonRow.sort_key, row.id)
    )


def _lever(row: Any, usual: str) -> Lever:
    (id_, search, candidacy, kind, today, room, decides_id, decides, state, question_id, question, settles, audience,
     heard_on) = row  # fmt: skip
    return Lever(
        id_, search, candidacy or "", kind, today, room, decides_id or "", decides or usual, state, question_id or "",
        question or "", settles, audience, heard_on,
    )  # fmt: skip


def _change(session: Session, row: LeverRow, name: str, value: str, today: str) -> None:
    match name:
        case "kind":
            row.kind = _kind(value)
        case "today" | "room" | "settles":
            setattr(row, name, _line(value))
        case "decides_id":
            row.decides_id = person_or_none(session, value)
        case "question_id":
            row.question_id = _question_or_none(session, row.search_id, value)
        case "state":
            row.state, row.heard_on = _state(value), today
        case "audience":
            row.audience = cleaned("audience", value)
        case "heard_on":
            row.heard_on = cleaned("heard_on", value)
        case _:
            raise TypeError(f"a lever has no {name}")


def _question_or_none(session: Session, search_id: str, question_id: str) -> str | None:
    if not question_id:
        return None
    question = record(session, QuestionRow, question_id)
    here = question.search_id
    if question.candidacy_id:
        here = record(session, CandidacyRow, question.candidacy_id).search_id
    if here != search_id:
        raise Refused("This question belongs to another search. Choose one of this search.")
    return question_id


def _kind(value: str) -> str:
    if value not in list(LeverKind):
        raise Refused(f"There is no lever called {value[:40]}. There are: {', '.join(LeverKind)}.")
    return value


def _state(value: str) -> str:
    if value not in list(LeverState):
        raise Refused(f"A lever is {', '.join(filter(None, LeverState))}, or nothing yet; not {value[:40]}.")
    return value


def _line(value: str) -> str:
    return one_line(value, "line", LIMIT)


def _named(words: str, search_id: str, candidacy_id: str) -> tuple[str, dict[str, Value]]:
    if candidacy_id:
        return f"{words} for {{candidacy}}", {"candidacy": candidacy_id}
    return f"{words} in {{search}}", {"search": search_id}


def _label(session: Session, words: str, lever_id: str) -> tuple[str, dict[str, Value]]:
    row = record(session, LeverRow, lever_id)
    return _named(words, row.search_id, row.candidacy_id or "")
