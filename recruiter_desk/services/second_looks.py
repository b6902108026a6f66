"""Second looks: whom a revision of the spec brings back, and what was decided about them.

Read by Today after every change, so it asks little: nothing but the revisions while none of the last 90 days gave way,
else one statement a table, of the revised searches and of what ended at their companies.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain import second_look, specs
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.ledger.questions import UNSETTLED
from recruiter_desk.domain.searches import Criterion, SearchStatus, SpecRevision
from recruiter_desk.domain.second_look import DISMISSED, FRESH_DAYS, REOPENED, Ended, Moved, SecondLook, Unsettled
from recruiter_desk.domain.stages import StageKind, is_live
from recruiter_desk.services.candidacies import joining, moving
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    CriterionRow,
    DecisionRow,
    FindingRow,
    PersonRow,
    QuestionRow,
    SearchRow,
    SecondLookRow,
    SpecRevisionRow,
    StageRow,
)

_Query = Select[*tuple[Any, ...]]
_ENDED_BY = {StageKind.CLIENT_DECLINED: Side.COMPANY, StageKind.NOT_TAKEN_FORWARD: Side.COMPANY}


@dataclass(slots=True)
class _Revised:
    """An open search whose spec moved lately: its revisions after the first, oldest first."""

    search_id: str
    title: str
    company_id: str
    company: str
    moved: list[Moved] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Gone:
    """Somebody who ended in a search of a company."""

    candidacy_id: str
    person_id: str
    person: str
    search_id: str
    search: str
    company_id: str
    end: Ended


def waiting(workspace: Workspace, search_id: str = "") -> tuple[SecondLook, ...]:
    """Return who deserves a second look in a search, or in any open one: newest revision first, then by what it did.

    They ended in the search itself, or in another of its company's.
    """
    with workspace.read() as session:
        return of(session, workspace.today(), search_id)


def of(session: Session, today: date, search_id: str = "") -> tuple[SecondLook, ...]:
    """Do what `waiting` does inside a look at the desk."""
    revised = _revised(session, today, search_id)
    if not revised:
        return ()
    gone = _gone(session, {one.company_id for one in revised})
    if not gone:
        return ()
    decided = {
        (row[0], row[1])
        for row in session.execute(_decided(), {"revisions": [each.id for one in revised for each in one.moved]})
    }
    lines = _lines(session, gone, revised)
    of_company: dict[str, list[_Gone]] = defaultdict(list)
    for one in gone:
        of_company[one.company_id].append(one)
    made: list[SecondLook] = []
    for search in revised:
        theirs = of_company[search.company_id]
        here = [one for one in theirs if one.search_id == search.search_id]
        on_it = joining.on_search(session, search.search_id) if len(here) < len(theirs) else {}
        for one in here:
            made += _look(search, one, decided, today, None)
        for one in theirs:
            if one.search_id != search.search_id and one.person_id not in on_it:
                made += _look(search, one, decided, today, lines.get(one.search_id, {}))
    made.sort(key=lambda one: (one.search_id, one.headline, one.person.casefold(), one.candidacy_id))
    return tuple(sorted(made, key=lambda one: (one.made_on, one.number), reverse=True))


def reopen(workspace: Workspace, candidacy_id: str, revision_id: str) -> str:
    """Bring somebody back because of a revision; return the candidacy that is live now.

    One of the revised search goes back to the stage it came from. One of another search is copied into the revised one,
    and the old one stays ended. Raises Refused for a live one, a closed search or somebody on it already.
    """
    with workspace.write("Took {candidacy} up again after the spec changed", candidacy=candidacy_id) as session:
        return put_reopened(session, candidacy_id, revision_id, workspace.today().isoformat())


def put_reopened(session: Session, candidacy_id: str, revision_id: str, today: str) -> str:
    """Do what `reopen` does inside another change."""
    revision, candidacy = _pair(session, candidacy_id, revision_id)
    if record(session, SearchRow, revision.search_id).status == SearchStatus.CLOSED:
        raise Refused("This search is closed. Reopen it first.")
    back = candidacy_id
    if candidacy.search_id == revision.search_id:
        moving.restore_in(session, [candidacy_id], today, declined=True)
    else:
        back = joining.copy_in(session, [candidacy_id], revision.search_id, today)[0]
    _remember(session, candidacy_id, revision_id, REOPENED, today)
    return back


def dismiss(workspace: Workspace, candidacy_id: str, revision_id: str) -> None:
    """Leave somebody ended in spite of a revision; a later one that touches it again may bring them back."""
    with workspace.write("Left {candidacy} as ended after the spec changed", candidacy=candidacy_id) as session:
        _pair(session, candidacy_id, revision_id)
        _remember(session, candidacy_id, revision_id, DISMISSED, workspace.today().isoformat())


# -- within --------------------------------------------------------------------------------------------------


def _pair(session: Session, candidacy_id: str, revision_id: str) -> tuple[SpecRevisionRow, CandidacyRow]:
    revision = record(session, SpecRevisionRow, revision_id)
    candidacy = record(session, CandidacyRow, candidacy_id)
    if is_live(moving.stage_called(session, candidacy.stage_id).kind):
        raise Refused("This person is in the running again already.")
    return revision, candidacy


def _remember(session: Session, candidacy_id: str, revision_id: str, state: str, today: str) -> None:
    row = SecondLookRow
    found = session.scalar(select(row).where(row.candidacy_id == candidacy_id, row.revision_id == revision_id))
    if found is None:
        found = SecondLookRow(id=new_id(), candidacy_id=candidacy_id, revision_id=revision_id)
        session.add(found)
    found.state, found.decided_on = state, today


def _look(
    search: _Revised, one: _Gone, decided: set[tuple[str, str]], today: date, lines: Mapping[str, Criterion] | None
) -> list[SecondLook]:
    found = second_look.brought_back(one.end, search.moved, decided, lines)
    if found is None:
        return []
    revision = found.revision
    return [
        SecondLook(
            one.candidacy_id, one.person_id, one.person, revision.id, revision.number, revision.made_on,
            search.search_id, search.title, search.company,
            second_look.headline(search.company, found.change, revision.made_on, today),
            second_look.why(one.end, found.question, today), "" if lines is None else one.search,
        )
    ]  # fmt: skip


def _revised(session: Session, today: date, search_id: str) -> list[_Revised]:
    """Return the open searches with a revision of late that gives way, or of them the one asked for."""
    since = (today - timedelta(days=FRESH_DAYS)).isoformat()
    query = _one_revised() if search_id else _all_revised()
    rows = session.execute(query, {"since": since, **({"search": search_id} if search_id else {})}).all()
    if not rows:
        return []
    lines: dict[str, list[Criterion]] = defaultdict(list)
    for revision_id, *line in session.execute(_criteria(), {"revisions": [row.id for row in rows]}):
        id_, key, topic, text, must, moved = line
        lines[revision_id].append(Criterion(id_, key, topic, text, bool(must), moved))
    found: dict[str, _Revised] = {}
    before: SpecRevision | None = None
    for row in rows:
        new = SpecRevision(
            row.id, row.number, row.title, row.summary, row.place, row.pay, row.reporting_line, row.start, "", "",
            tuple(lines[row.id]),
        )  # fmt: skip
        if row.search_id not in found:
            found[row.search_id] = _Revised(row.search_id, row.search, row.company_id, row.company)
        elif before is not None and row.made_on >= since:
            moved = Moved(row.id, row.number, row.made_on, specs.diff(before, new))
            found[row.search_id].moved.append(moved)
        before = new
    return [one for one in found.values() if second_look.any_gives_way(one.moved)]


def _gone(session: Session, company_ids: set[str]) -> list[_Gone]:
    asked = {"companies": list(company_ids)}
    rows = session.execute(_ended(), asked).all()
    if not rows:
        return []
    rests_on = _rests_on(session, asked)
    questions: dict[str, list[Unsettled]] = defaultdict(list)
    for candidacy_id, topic, text, wording, key in session.execute(_questions(), asked):
        questions[candidacy_id].append(Unsettled(topic, wording or text, key))
    made = []
    for row in rows:
        side = _ENDED_BY.get(StageKind(row.kind), Side.CANDIDATE)
        end = Ended(
            row.id, row.kind, row.ended_on, rests_on.get((row.id, side.value), ""), row.end_reason,
            tuple(questions.get(row.id, ())),
        )  # fmt: skip
        made.append(_Gone(row.id, row.person_id, row.name, row.search_id, row.title, row.company_id, end))
    return made


def _rests_on(session: Session, asked: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """Return, by candidacy and side, what its newest decision rests on, where that is a no.

    Where it rests on a note, that is the line of the spec the note speaks of, else the note's topic.
    """
    newest: dict[tuple[str, str], tuple[str, str]] = {}
    for candidacy_id, side, kind, rests_on in session.execute(_decisions(), asked):
        newest[candidacy_id, side] = (kind, rests_on)
    no = (DecisionKind.DECLINE, DecisionKind.WANTS_OUT)
    found = {pair: rests_on for pair, (kind, rests_on) in newest.items() if kind in no and rests_on}
    notes = {
        row.id: row.criterion_key or row.topic for row in session.execute(_notes(), {"ids": list(set(found.values()))})
    }
    return {pair: notes.get(rests_on, rests_on) for pair, rests_on in found.items()}


def _lines(session: Session, gone: Sequence[_Gone], revised: Sequence[_Revised]) -> dict[str, dict[str, Criterion]]:
    """Return, by search and key, the lines that ends of other searches rest on; how each read last stays."""
    here = {one.search_id for one in revised}
    keys = {
        key
        for one in gone
        if len(revised) > 1 or one.search_id not in here
        for key in (one.end.rests_on, *(each.criterion_key for each in one.end.questions))
        if key
    }
    found: dict[str, dict[str, Criterion]] = defaultdict(dict)
    if keys:
        for search_id, id_, key, topic, text, must in session.execute(_lines_of(), {"keys": list(keys)}):
            found[search_id][key] = Criterion(id_, key, topic, text, bool(must))
    return found


# -- the statements, each built once -------------------------------------------------------------------------


def _revisions(*which: Any) -> _Query:
    row, fresh = SpecRevisionRow, select(SpecRevisionRow.search_id).where(
        SpecRevisionRow.number > 1, SpecRevisionRow.made_on >= bindparam("since")
    )  # fmt: skip
    return (
        select(
            row.id, row.search_id, row.number, row.title, row.summary, row.place, row.pay, row.reporting_line,
            row.start, row.made_on, SearchRow.title.label("search"), SearchRow.company_id,
            CompanyRow.name.label("company"),
        )
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .where(SearchRow.status == SearchStatus.OPEN, row.search_id.in_(fresh), *which)
        .order_by(row.search_id, row.number)
    )  # fmt: skip


@cache
def _all_revised() -> _Query:
    return _revisions()


@cache
def _one_revised() -> _Query:
    return _revisions(SpecRevisionRow.search_id == bindparam("search"))


@cache
def _criteria() -> _Query:
    row = CriterionRow
    columns = (row.revision_id, row.id, row.key, row.topic, row.text, row.must, row.moved)
    query = select(*columns).where(row.revision_id.in_(bindparam("revisions", expanding=True)))
    return query.order_by(row.rank, row.id)


@cache
def _ended() -> _Query:
    row = CandidacyRow
    return (
        select(
            row.id, row.person_id, PersonRow.name, row.search_id, SearchRow.title, SearchRow.company_id, StageRow.kind,
            row.ended_on, row.end_reason,
        )
        .join(StageRow, StageRow.id == row.stage_id)
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(PersonRow, PersonRow.id == row.person_id)
        .where(_of_companies(), StageRow.kind.in_(_KINDS), row.end_reason != joining.MOVED)
    )  # fmt: skip


@cache
def _decisions() -> _Query:
    """Decisions by candidacy, of which the newest of a side stays."""
    row = DecisionRow
    return (
        select(row.candidacy_id, row.side, row.kind, row.rests_on)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .where(_of_companies(), StageRow.kind.in_(_KINDS))
        .order_by(row.decided_on, row.id)
    )


@cache
def _questions() -> _Query:
    row = QuestionRow
    return (
        select(row.candidacy_id, row.topic, row.text, row.wording, row.criterion_key)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .where(
            _of_companies(), StageRow.kind == StageKind.CANDIDATE_WITHDREW, row.side == Side.CANDIDATE,
            row.status.in_(UNSETTLED),
        )
        .order_by(row.id)
    )  # fmt: skip


@cache
def _notes() -> _Query:
    row = FindingRow
    return select(row.id, row.criterion_key, row.topic).where(row.id.in_(bindparam("ids", expanding=True)))


@cache
def _decided() -> _Query:
    row = SecondLookRow
    return select(row.candidacy_id, row.revision_id).where(row.revision_id.in_(bindparam("revisions", expanding=True)))


@cache
def _lines_of() -> _Query:
    row = CriterionRow
    return (
        select(SpecRevisionRow.search_id, row.id, row.key, row.topic, row.text, row.must)
        .join(SpecRevisionRow, SpecRevisionRow.id == row.revision_id)
        .where(row.key.in_(bindparam("keys", expanding=True)))
        .order_by(SpecRevisionRow.number)
    )


_KINDS = (
    StageKind.CLIENT_DECLINED, StageKind.CANDIDATE_WITHDREW, StageKind.NOT_TAKEN_FORWARD, StageKind.NOT_INTERESTED,
)  # fmt: skip


def _of_companies() -> Any:
    return SearchRow.company_id.in_(bindparam("companies", expanding=True))
