"""Candidacies: a person in a search as a card, the one chip it carries, and the board that holds it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal, NamedTuple

from recruiter_desk.domain.moments import days_between, moment, short_day, short_when

ChipKind = Literal[
    "wants_out", "held", "debrief", "meeting", "waiting_company", "waiting_candidate", "call", "step", "nothing",
    "paused", "ended",
]  # fmt: skip
Segment = Literal["full", "half", "hollow"]  # known from somebody, from the résumé alone, not known


_WAITING = "Waiting on "
_DEBRIEF = "Debrief due: "


class MoveOf(StrEnum):
    """Whose move it is."""

    COMPANY = "company"
    CANDIDATE = "candidate"
    ME = "me"
    NOBODY = ""


class Leave(StrEnum):
    """How somebody gave leave to be presented."""

    PHONE = "phone"
    WRITING = "writing"


class Chip(NamedTuple):
    """The one thing to know about a card; *overdue* ones are drawn filled."""

    kind: ChipKind
    text: str
    overdue: bool = False

    @property
    def short(self) -> str:
        """Return the text for where room is little: "Halden 5d", "Debrief: Halden", since the icon says the rest."""
        return self.text.removeprefix(_WAITING).replace(_DEBRIEF, "Debrief: ")


class Standing(NamedTuple):
    """What the chip is made of. Days and moments as the desk keeps them, "" = none.

    `debrief_due` are the sides whose account of a meeting is missing.

    A tuple, because a board of 2 000 cards makes 2 000 of them within a frame or two.
    """

    person: str
    company: str
    paused_until: str = ""
    meeting_at: str = ""
    meeting_zone: str = ""
    meeting_minutes: int = 60
    move_of: str = ""
    move_since: str = ""
    next_step: str = ""
    next_at: str = ""
    ended_on: str = ""
    end_reason: str = ""
    wants_out_since: str = ""
    held_until: str = ""
    debrief_due: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A candidacy on the board. *seats* says in the ladder's order who was met, *elsewhere* counts other searches.

    Once presented, *company* and *candidate* say what each side knows of what it should by now; *open* counts
    questions.
    """

    id: str
    person_id: str
    name: str
    role: str
    days: int
    chip: Chip
    seats: tuple[bool, ...]
    elsewhere: int
    stage_id: str
    rank: int
    company: tuple[Segment, ...] = ()
    candidate: tuple[Segment, ...] = ()
    open: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A stage with its cards in order."""

    stage_id: str
    name: str
    kind: str
    subtitle: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """All stages of a search, research and ends included, from left to right.

    *uncovered* are the cards of a large board whose segments and questions have not been read yet.
    """

    search_id: str
    columns: tuple[Column, ...]
    uncovered: frozenset[str] = frozenset()


def chip(standing: Standing, now: str, today: date, zone: str) -> Chip:
    """Return the first of the fixed words that applies; *now* is a stored moment, *zone* the recruiter's own.

    Wants out 2 h · Hold until Thu 09:00 · Debrief due: Adaeze · Paused until 12 Dec · Thu 10:00 ·
    Waiting on Halden 5d · Waiting on Adaeze 2d · Call Fri 09:30 · Nothing next.
    """
    if standing.ended_on:
        return Chip("ended", standing.end_reason or f"Ended {short_day(standing.ended_on, today)}")
    if standing.wants_out_since:
        return _leaving(standing, now, today, zone)
    if standing.debrief_due:
        return Chip("debrief", f"{_DEBRIEF}{_whose(standing)}", True)
    if is_paused(standing.paused_until, today):
        return Chip("paused", f"Paused until {short_day(standing.paused_until, today)}")
    if standing.meeting_at:
        when = short_when(standing.meeting_at, standing.meeting_zone or zone, today)
        return Chip("meeting", when, is_over(standing.meeting_at, standing.meeting_minutes, now))
    if standing.move_of == MoveOf.COMPANY:
        return _waiting("waiting_company", short_company(standing.company), standing.move_since, today)
    if standing.move_of == MoveOf.CANDIDATE:
        return _waiting("waiting_candidate", first_name(standing.person), standing.move_since, today)
    if standing.next_step or standing.next_at:
        return _step_chip(standing, now, today, zone)
    return Chip("nothing", "Nothing next")


def hold_is_over(until: str, now: str, today: date) -> bool:
    """Tell whether a hold has ended: at its moment, or in the morning of its day."""
    return until <= (now if "T" in until else today.isoformat())


def age_words(since: str, now: str) -> str:
    """Say how long ago a moment was, shortly: "", "25 min", "2 h", "3 d"."""
    minutes = max(0, int((moment(now) - moment(since)).total_seconds()) // 60)
    if minutes < 60:
        return f"{minutes} min" if minutes else ""
    hours = minutes // 60
    return f"{hours} h" if hours < 24 else f"{hours // 24} d"


def is_paused(until: str, today: date) -> bool:
    """Tell whether a pause still holds; on its last day the card is back."""
    return until > today.isoformat()


def is_overdue(at: str, now: str, today: date) -> bool:
    """Tell whether a day or moment lies behind; something due today is not overdue yet."""
    return at < now if "T" in at else "" < at < today.isoformat()


def is_over(starts_at: str, minutes: int, now: str) -> bool:
    """Tell whether a meeting should have ended by now."""
    return starts_at < now and moment(starts_at) + timedelta(minutes=minutes) < moment(now)


def when_words(at: str, today: date, zone: str) -> str:
    """Say a stored day or moment shortly, on the clock of *zone*: "Fri 09:30", "12 Dec", ""."""
    if not at:
        return ""
    return short_when(at, zone, today) if "T" in at else short_day(at, today)


def role_line(title: str, company: str) -> str:
    """Return what somebody does where, "VP Finance, Corvid Energy"."""
    return ", ".join(part for part in (title, company) if part)


def bare_words(name: str) -> list[str]:
    """Return the words of a name without titles; a name of titles alone stays whole."""
    return [word for word in name.split() if word.rstrip(".").casefold() not in _TITLES] or name.split()


def first_name(name: str) -> str:
    """Return the word a person is called by: "Dr. Adaeze Obi" gives "Adaeze"."""
    words = bare_words(name)
    return words[0] if words else ""


def brief_name(name: str) -> str:
    """Return initial and surname, "P. Osei"; a name of one word stays whole."""
    words = bare_words(name)
    return f"{words[0][0]}. {words[-1]}" if len(words) > 1 else name


def short_company(name: str) -> str:
    """Return the first word of a company's name that tells it from others: "The Halden Group" gives "Halden"."""
    words = [word.rstrip(",") for word in name.split()]
    telling = [word for word in words if word.strip(".").casefold() not in _COMMON_WORDS]
    return (telling or words or [""])[0]


def _leaving(standing: Standing, now: str, today: date, zone: str) -> Chip:
    """A wish to leave calls for attention, unless it is held until a time that has not come."""
    if standing.held_until:
        until = f"Hold until {when_words(standing.held_until, today, zone)}"
        return Chip("held", until, hold_is_over(standing.held_until, now, today))
    return Chip("wants_out", f"Wants out {age_words(standing.wants_out_since, now)}".rstrip(), True)


def _whose(standing: Standing) -> str:
    """Return the sides whose debrief is due as they are called: "Adaeze", "Halden", "Adaeze, Halden"."""
    called = {MoveOf.COMPANY: short_company(standing.company), MoveOf.CANDIDATE: first_name(standing.person)}
    return ", ".join(called[MoveOf(side)] for side in sorted(standing.debrief_due))


def _waiting(kind: ChipKind, whom: str, since: str, today: date) -> Chip:
    days = days_between(since, today) if since else 0
    return Chip(kind, f"{_WAITING}{whom} {days}d" if days else f"{_WAITING}{whom}")


def step_words(step: str, at: str, today: date, zone: str) -> str:
    """Say a step with its time, "Call Fri 09:30"; a time without a step is a call."""
    step = step or "Call"
    return f"{step[0].upper()}{step[1:]} {when_words(at, today, zone)}".rstrip()


def _step_chip(standing: Standing, now: str, today: date, zone: str) -> Chip:
    words = step_words(standing.next_step, standing.next_at, today, zone)
    kind: ChipKind = "call" if words.casefold().split()[0] == "call" else "step"
    return Chip(kind, words, is_overdue(standing.next_at, now, today))


_TITLES = frozenset(["dr", "prof", "mr", "mrs", "ms", "sir", "dame", "lord", "lady", "herr", "frau"])
_COMMON_WORDS = frozenset(
    [
        "the", "a", "an", "der", "die", "das", "la", "le", "el", "los", "les", "group", "holding", "holdings",
        "company", "co", "gmbh", "ag", "as", "asa", "ab", "oy", "plc", "ltd", "inc", "sa", "bv", "nv", "&", "and",
    ]
)  # fmt: skip
