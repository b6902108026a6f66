"""The names of a search while they are being called: how the last call went, and what to do next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from recruiter_desk.domain.candidacies import is_paused, when_words
from recruiter_desk.domain.duplicates import Match
from recruiter_desk.domain.moments import local, short_day
from recruiter_desk.domain.pasting import JunkLine, PastedPerson
from recruiter_desk.domain.stages import StageKind


class Outcome(StrEnum):
    """How a call went, in the order of the keys 1 to 5."""

    TALKED = "talked"
    LEFT_MESSAGE = "left_message"
    NO_ANSWER = "no_answer"
    NOT_INTERESTED = "not_interested"
    INTERESTED = "interested"


OUTCOME_WORDS = {
    Outcome.TALKED: "talked",
    Outcome.LEFT_MESSAGE: "left message",
    Outcome.NO_ANSWER: "no answer",
    Outcome.NOT_INTERESTED: "not interested",
    Outcome.INTERESTED: "interested",
}
_CALLED = {str(outcome): words.capitalize() for outcome, words in OUTCOME_WORDS.items()}
UNREACHED = (Outcome.LEFT_MESSAGE, Outcome.NO_ANSWER)
NOT_NOW = "not now"
WHY_NOT = ("pay", "timing", "place", NOT_NOW)
TRY_AGAIN = "Try again"


@dataclass(frozen=True, slots=True)
class Approach:
    """How far the first contact has come. Days and moments as the desk keeps them, "" = none."""

    kind: str
    has_phone: bool
    touch: str = ""
    touched_on: str = ""
    tries: int = 0
    next_step: str = ""
    next_at: str = ""
    paused_until: str = ""
    meeting_at: str = ""


@dataclass(frozen=True, slots=True)
class NameLine:
    """A row of the list. *next_words* and *last_touch* are ready to read, *to_call* says a call is due now."""

    id: str
    person_id: str
    name: str
    title: str
    company: str
    via: str
    phone: str
    last_touch: str
    next_words: str
    to_call: bool
    stage_id: str
    sort_key: str
    touched_on: str
    next_at: str


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """A pasted person before they are added. *same_as* is who it may be, *use* whether that record is taken.

    *skip* says why nobody would be added, or is "".
    """

    person: PastedPerson
    same_as: Match | None
    use: bool
    skip: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What pasting would do."""

    lines: tuple[PreviewLine, ...]
    junk: tuple[JunkLine, ...]


@dataclass(frozen=True, slots=True)
class PasteResult:
    """What pasting did: the candidacies in order, how many people the desk knew, who was skipped."""

    ids: tuple[str, ...]
    known: int
    skipped: tuple[str, ...]
    junk: tuple[JunkLine, ...]


def last_touch(approach: Approach, today: date) -> str:
    """Say how the last call went: "Left message Mon", "Talked 12 Nov", "No answer twice", "Interested", ""."""
    words = _CALLED.get(approach.touch)
    if not words:
        return ""
    if approach.touch in (Outcome.INTERESTED, Outcome.NOT_INTERESTED):
        return words
    if approach.touch == Outcome.NO_ANSWER and approach.tries > 1:
        return f"{words} twice" if approach.tries == 2 else f"{words} {approach.tries} times"
    return f"{words} {short_day(approach.touched_on, today)}" if approach.touched_on else words


def next_words(approach: Approach, today: date, zone: str) -> str:
    """Say what to do next, in a fixed vocabulary.

    Paused until 12 Dec · Book first interview · First interview Thu 10:00 · To call · Find number · Try again today ·
    Try again Fri 09:30 · Call Fri 09:30 · Send brief, or the step somebody typed.
    """
    if approach.paused_until and is_paused(approach.paused_until, today):
        return f"Paused until {short_day(approach.paused_until, today)}"
    if approach.meeting_at:
        return f"First interview {when_words(approach.meeting_at, today, zone)}"
    if approach.kind != StageKind.RESEARCH and not approach.next_step and not approach.next_at:
        return "Book first interview"
    if approach.next_at:
        return f"{_step(approach)} {_due_words(approach.next_at, today, zone)}"
    if approach.next_step:
        return approach.next_step[0].upper() + approach.next_step[1:]
    if approach.touch in UNREACHED:
        return f"{TRY_AGAIN} today" if approach.touched_on < today.isoformat() else TRY_AGAIN
    if approach.touch:
        return "Send brief"
    return "To call" if approach.has_phone else "Find number"


def is_to_call(approach: Approach, today: date, zone: str) -> bool:
    """Tell whether somebody in research is to be called today: there is a number, and nothing says later."""
    if approach.kind != StageKind.RESEARCH or not approach.has_phone:
        return False
    if approach.paused_until and is_paused(approach.paused_until, today):
        return False
    if approach.next_at:
        return _is_call(approach) and _day(approach.next_at, zone) <= today.isoformat()
    if approach.next_step:
        return _is_call(approach)
    return not approach.touch or (approach.touch in UNREACHED and approach.touched_on < today.isoformat())


def _step(approach: Approach) -> str:
    if approach.next_step:
        return approach.next_step[0].upper() + approach.next_step[1:]
    return TRY_AGAIN if approach.touch in UNREACHED else "Call"


def _is_call(approach: Approach) -> bool:
    return _step(approach).casefold().startswith(("call", "try again"))


def _due_words(at: str, today: date, zone: str) -> str:
    """Say when; what is overdue is due today."""
    day = _day(at, zone)
    if day == today.isoformat() and "T" in at:
        return f"today {local(at, zone):%H:%M}"
    return "today" if day <= today.isoformat() else when_words(at, today, zone)


def _day(at: str, zone: str) -> str:
    return local(at, zone).date().isoformat() if "T" in at else at
