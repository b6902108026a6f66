"""What every line of the ledger shares: whose record it stands on, and its fields made safe to keep."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from recruiter_desk.domain.changes import Value
from recruiter_desk.domain.entry import long_text
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Audience, Side
from recruiter_desk.domain.ledger.findings import RATINGS, Beyond, Settles, Source
from recruiter_desk.domain.ledger.questions import Status, Weight
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    FindingRow,
    InterviewRow,
    PersonRow,
    QuestionRow,
    SearchRow,
    SeatRow,
)

PLAIN_STAYS = "A note on a {noun} stays with you. Write it on their card to let a side read it."
CRITERION_LIMIT = 80


class Home(NamedTuple):
    """The record a line stands on: its table, its id, and the meeting it was heard in ("" = none)."""

    noun: str
    id: str
    interview_id: str = ""

    @property
    def is_plain(self) -> bool:
        """Tell whether the line is a plain note, which stays the recruiter's own."""
        return self.noun != "candidacy"

    def columns(self) -> dict[str, str | None]:
        """Return what the row keeps of it."""
        return {f"{self.noun}_id": self.id, "interview_id": self.interview_id or None}


_NOUNS: dict[str, Any] = {"candidacy": CandidacyRow, "person": PersonRow, "company": CompanyRow, "search": SearchRow}


def home_of(session: Session, place: PadPlace) -> Home:
    """Return the record that *place* names; a meeting alone stands for its candidacy.

    Raises Stale when it is no longer on the desk, Refused when the place names none.
    """
    if place.interview_id and not place.candidacy_id:
        place = replace(place, candidacy_id=record(session, InterviewRow, place.interview_id).candidacy_id)
    for noun, row in _NOUNS.items():
        if row_id := getattr(place, f"{noun}_id"):
            record(session, row, row_id)
            return Home(noun, row_id, _meeting(session, place.interview_id, row_id) if noun == "candidacy" else "")
    raise Refused("A note belongs to a candidacy, a person, a company or a search. Say which.")


def home_of_row(row: FindingRow | QuestionRow) -> Home:
    """Return the record that a row stands on."""
    for noun in _NOUNS:
        if row_id := getattr(row, f"{noun}_id"):
            return Home(noun, row_id, row.interview_id or "")
    raise Refused("This line belongs to nothing. Check the desk.")


def home_for(workspace: Workspace, place: PadPlace) -> Home:
    """Do what `home_of` does before a change is begun, to name it."""
    with workspace.read() as session:
        return home_of(session, place)


def label(words: str, homes: Collection[Home]) -> tuple[str, dict[str, Value]]:
    """Return the template and arguments of a change: *words*, and the record when all lines stand on one."""
    only = {(home.noun, home.id) for home in homes}
    if len(only) != 1:
        return words, {}
    ((noun, row_id),) = only
    joint = "on" if noun != "candidacy" else "about"
    return f"{words} {joint} {{{noun}}}", {noun: row_id}


def may_clear(home: Home, audience: str) -> Audience:
    """Return *audience* if a line that stands there may be cleared for it. Raises Refused for a plain note."""
    chosen = Audience(cleaned("audience", audience))
    if home.is_plain and chosen != Audience.PRIVATE:
        raise Refused(PLAIN_STAYS.format(noun=home.noun))
    return chosen


def day_of(text: str) -> str:
    """Return *text* if it is an ISO day. Raises Refused when it is not."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused(f"{text[:40]} is no day. Write it like 2026-11-24.") from None


def person_or_none(session: Session, person_id: str) -> str | None:
    """Return the id of somebody on the desk, None for "". Raises Stale when they are gone."""
    return record(session, PersonRow, person_id).id if person_id else None


def seat_or_none(session: Session, home: Home, seat_id: str) -> str | None:
    """Return the id of a seat of the search that the line is about, None for "". Raises Refused for another's seat."""
    if not seat_id:
        return None
    seat = record(session, SeatRow, seat_id)
    here = home.id if home.noun == "search" else ""
    if home.noun == "candidacy":
        here = record(session, CandidacyRow, home.id).search_id
    if seat.search_id != here:
        raise Refused("This seat belongs to another search. Choose one of this search.")
    return seat_id


def cleaned(field: str, value: str) -> str:
    """Return a field of a finding or question as it is kept. Raises Refused for one that cannot be."""
    return _CLEANED[field](value)


def _meeting(session: Session, interview_id: str, candidacy_id: str) -> str:
    if interview_id and record(session, InterviewRow, interview_id).candidacy_id != candidacy_id:
        raise Refused("This meeting belongs to another candidacy.")
    return interview_id


def _one_of(allowed: Any, what: str, *, empty: bool = False) -> Callable[[str], Any]:
    def chosen(value: str) -> Any:
        if value == "" and empty:
            return value
        for one in allowed:
            if one == value:
                return one
        raise Refused(f"There is no {what} called {value[:40]}. There are: {', '.join(filter(None, allowed))}.")

    return chosen


_CLEANED: dict[str, Callable[[str], str]] = {
    "text": lambda value: long_text(value, "note", required=True),
    "wording": lambda value: long_text(value, "wording"),
    "why": lambda value: long_text(value, "reason"),
    "said": lambda value: long_text(value, "answer"),
    "reason": lambda value: long_text(value, "reason"),
    "audience": _one_of(Audience, "audience"),
    "side": _one_of(Side, "side"),
    "about": _one_of(About, "subject"),
    "topic": _one_of(TOPICS, "topic", empty=True),
    "rating": _one_of(RATINGS, "rating", empty=True),
    "source": _one_of(Source, "source", empty=True),
    "weight": _one_of(Weight, "weight"),
    "status": _one_of(Status, "status"),
    "settles": _one_of(Settles, "share", empty=True),
    "beyond_resume": _one_of(Beyond, "mark", empty=True),
    "criterion_key": lambda value: value.strip()[:CRITERION_LIMIT],
    "heard_on": day_of,
    "asked_on": day_of,
}
