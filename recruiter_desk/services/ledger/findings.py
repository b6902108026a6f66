"""What was learned: added, corrected, marked as beyond the résumé."""

from typing import Any

from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.facts import Fact
from recruiter_desk.domain.ledger.findings import Beyond, Source
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import answering, beyond
from recruiter_desk.services.ledger.lines import (
    Home,
    cleaned,
    home_for,
    home_of,
    home_of_row,
    label,
    may_clear,
    person_or_none,
)
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import FindingRow, QuestionRow

_FIELDS = ("text", "wording", "topic", "rating", "source", "criterion_key", "heard_on", "side", "about")


def add_finding(
    workspace: Workspace,
    place: PadPlace,
    *,
    side: str,
    about: str,
    text: str,
    topic: str = "",
    rating: str = "",
    source: str = "",
    said_by_id: str = "",
    audience: str = Audience.PRIVATE,
    wording: str = "",
    criterion_key: str = "",
    fact: Fact | None = None,
    question_id: str = "",
    settles: str = "",
    heard_on: str = "",
) -> str:
    """Add a line of what *side* knows; return its id. *heard_on* is today unless an ISO day is given.

    Raises Refused for a field that cannot be kept or a plain note to be cleared, Stale when its record is gone.
    """
    template, slots = label("Added a note", [home_for(workspace, place)])
    with workspace.write(template, **slots) as session:
        return put(
            session, place, today=workspace.today().isoformat(), side=side, about=about, text=text, topic=topic,
            rating=rating, source=source, said_by_id=said_by_id, audience=audience, wording=wording,
            criterion_key=criterion_key, fact=fact, question_id=question_id, settles=settles, heard_on=heard_on,
        )  # fmt: skip


def put(
    session: Session, place: PadPlace, *, today: str, side: str, about: str, text: str, topic: str = "",
    rating: str = "", source: str = "", said_by_id: str = "", audience: str = Audience.PRIVATE, wording: str = "",
    criterion_key: str = "", fact: Fact | None = None, question_id: str = "", settles: str = "", heard_on: str = "",
) -> str:  # fmt: skip
    """Do what `add_finding` does inside another change. A plain note is the recruiter's own, whatever side is said.

    What is heard in a meeting has it as its source unless another is named.
    """
    home = home_of(session, place)
    row = FindingRow(
        id=new_id(),
        audience=may_clear(home, audience),
        said_by_id=person_or_none(session, said_by_id),
        settles=cleaned("settles", settles),
        **home.columns(),
        **_kept(
            text=text, wording=wording, topic=topic, rating=rating, criterion_key=criterion_key, about=about,
            source=source or (Source.INTERVIEW if home.interview_id else Source.NONE),
            side=Side.RECRUITER if home.is_plain else side, heard_on=heard_on or today,
        ),
    )  # fmt: skip
    _set_fact(row, fact)
    beyond.propose(session, row)
    session.add(row)
    if question_id:
        _answer(session, row, home, question_id)
    return row.id


def edit_finding(workspace: Workspace, finding_id: str, **fields: Any) -> None:
    """Change *fields* of a finding: those of `add_finding`, by the same names, and beyond_resume."""
    with workspace.read() as session:
        home = home_of_row(record(session, FindingRow, finding_id))
    template, slots = label("Changed a note", [home])
    with workspace.write(template, **slots) as session:
        row = record(session, FindingRow, finding_id)
        for name, value in fields.items():
            _change(session, row, home, name, value)
        if "question_id" in fields or "settles" in fields:
            answering.settle_again(session, row.question_id)


def mark_beyond(workspace: Workspace, finding_id: str, beyond: Beyond | str) -> None:
    """Say that a finding is not on the résumé (yes), or is (no); proposed is how the app asks."""
    with workspace.read() as session:
        home = home_of_row(record(session, FindingRow, finding_id))
    words = "Marked a note as not on the résumé" if beyond == Beyond.YES else "Changed what the résumé holds of a note"
    template, slots = label(words, [home])
    with workspace.write(template, **slots) as session:
        record(session, FindingRow, finding_id).beyond_resume = cleaned("beyond_resume", beyond)


def _kept(**fields: str) -> dict[str, str]:
    return {name: cleaned(name, value) for name, value in fields.items()}


def _change(session: Session, row: FindingRow, home: Home, name: str, value: Any) -> None:
    match name:
        case "audience":
            row.audience = may_clear(home, value)
        case "said_by_id":
            row.said_by_id = person_or_none(session, value)
        case "fact":
            _set_fact(row, value)
        case "question_id":
            before, row.question_id = row.question_id, None
            answering.settle_again(session, before)
            if value:
                _answer(session, row, home, value)
        case "settles" | "beyond_resume":
            setattr(row, name, cleaned(name, value))
        case "side" if home.is_plain:
            row.side = Side.RECRUITER
        case _ if name in _FIELDS:
            setattr(row, name, cleaned(name, value))
        case _:
            raise TypeError(f"a finding has no {name}")


def _set_fact(row: FindingRow, fact: Fact | None) -> None:
    if fact and fact.low is not None and fact.high is not None and fact.high < fact.low:
        raise Refused("That range ends below where it begins. Nothing was saved.")
    row.fact = fact.kind.value if fact else ""
    row.low, row.high = (fact.low, fact.high) if fact else (None, None)
    row.currency, row.period = (fact.currency, fact.period) if fact else ("", "")


def _answer(session: Session, row: FindingRow, home: Home, question_id: str) -> None:
    """Let *row* answer a question of the same record."""
    question = record(session, QuestionRow, question_id)
    if home_of_row(question)[:2] != home[:2]:
        raise Refused("This question belongs to another record. Answer it there.")
    row.question_id = question_id
    answering.settle_again(session, question_id)
