"""What a story of the demo desk says, before anything is written: who, which search, what happened."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Known:
    """A person the stories name. Title "" = works nowhere now."""

    name: str
    title: str
    company: str
    level: int | None = None
    phone: str = ""
    town: str = ""
    zone: str = "Europe/London"
    pronouns: str = ""
    email: bool = True
    tags: tuple[str, ...] = ()
    note: str = ""
    has_resume: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a candidacy: on a day away from today, or on the next such weekday; with whom by name."""

    when: int | str
    clock: str
    with_: tuple[str, ...] = ()
    status: str = "held"
    stage: str = ""
    place: str = "Video call"
    minutes: int = 60
    untold: str = ""  # the side that has not told of it yet


@dataclass(frozen=True, slots=True)
class Step:
    """What is next: at a clock of the next such weekday, on a day when no clock is given, or some time."""

    text: str
    when: int | str | None = None
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody by name in a stage of the search since so many days."""

    person: str
    stage: str
    days: int
    via: str = ""
    step: Step | None = None
    waits_on: str = ""
    waits_days: int = 0
    touch: str = ""
    touched: int = 0
    tries: int = 0
    paused: int = 0
    meetings: tuple[Meeting, ...] = ()


class Ended(NamedTuple):
    """Somebody by name whose candidacy ended so many days ago, from which stage, for which line of the spec."""

    person: str
    kind: str
    days: int
    was: str
    reason: str
    key: str = ""
    told: bool = True


class Lever(NamedTuple):
    """What can move in the job: what it is today, how much room there is, who decides, how far it was asked for."""

    kind: str
    today: str
    room: str
    decides: str
    state: str = ""
    settles: str = ""
    audience: str = "private"


class Line(NamedTuple):
    """A criterion: its lasting key, topic, text, and whether it is a must-have."""

    key: str
    topic: str
    text: str
    must: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """The spec as of so many days ago."""

    days: int
    lines: tuple[Line, ...]
    why: str = ""
    pay: str = ""
    summary: str = ""
    start: str = ""
    agreed: bool = True
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A search and everybody in it. `crowd` says how many more people each stage gets, `ends` each kind of end."""

    title: str
    company: str
    kind: str
    days: int
    place: str
    trade: str
    seats: tuple[tuple[str, str], ...]
    revisions: tuple[Revision, ...]
    cards: tuple[Card, ...] = ()
    crowd: dict[str, int] = field(default_factory=dict)
    to_call: int = 0
    ends: dict[str, int] = field(default_factory=dict)
    ended: tuple[Ended, ...] = ()
    levers: tuple[Lever, ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    reporting_line: str = ""
    closed: int = 0
    terms: str = ""
    advert: str = ""


def working(away: int, today: date) -> int:
    """Return *away* off the weekend: a past day becomes the Friday before, one to come the Monday after."""
    over = (today + timedelta(days=away)).weekday() - 4
    if away == 0 or over <= 0:
        return away
    return away - over if away < 0 else away + 3 - over


def days_until(when: int | str, today: date) -> int:
    """Return how many days away *when* is: the number itself, or 0 to 6 to the next weekday of that name."""
    return when if isinstance(when, int) else (WEEKDAYS.index(when) - today.weekday()) % 7
