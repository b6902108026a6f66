"""Times of meetings: several as somebody types them, on the clocks of both parties, and whether two overlap."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.moments import DAYS, local, moment, short_when
from recruiter_desk.domain.whens import When, read_when
from recruiter_desk.domain.zones import zone_city

MOST = 12

_PARTED = re.compile(r"[,;\n]|\s+(?:or|and|oder|und)\s+")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}t\d{2}.*", re.IGNORECASE)
_OFFSET = re.compile(r"(.*\d)([+-]\d{2}:\d{2})")
_CLOCK = re.compile(r"(?:(?:at|um|@) ?)?\d{1,2}(?:[:h]\d{2})? ?(?:am|pm|uhr|h|o'clock)?", re.IGNORECASE)
_BY_DAY = range(7, 21)
_HOUR = re.compile(r"(\w+\.?) (\d{1,2})")


def typed_times(text: str, today: date) -> tuple[str, ...]:
    """Return the local times that *text* names, "Tue 10, Wed 14:30 or 16:00", in ISO form, each once.

    In "Tue 10" the number is the hour, also where it could be the day; a time alone is on the day before it. Times
    may carry their offset, "01:30+01:00". Raises Refused for anything that is surely not a day with a time.
    """
    found: list[str] = []
    day: date | None = None  # named last
    waiting = False  # for its time
    for piece in (each.strip() for each in _PARTED.split(text)):
        if not piece:
            continue
        if _ISO.fullmatch(piece):
            found.append(piece.upper())
            continue
        words, offset = match.groups() if (match := _OFFSET.fullmatch(piece)) else (piece, "")
        when = _read(words, day, today)
        if waiting and day and not _CLOCK.fullmatch(words):
            raise _no_time(day, today)
        day, waiting = when.day, when.clock is None
        if when.clock:
            found.append(f"{when.day.isoformat()}T{when.clock:%H:%M}{offset}")
    if waiting and day:
        raise _no_time(day, today)
    if len(found) > MOST:
        raise Refused(f"These are {len(found)} times. Offer at most {MOST}.")
    return tuple(dict.fromkeys(found))


def clocks(starts_at: str, zones: Sequence[str], today: date, *, whole: bool = False, on: date | None = None) -> str:
    """Say a moment on the clock of each of *zones*: "Thu 10:00 Oslo · 14:30 Kolkata"; *whole* with its date.

    A clock that shows the same as one before it is left out, and so is the day where it is the same, or is *on*.
    """
    said: list[str] = []
    seen: list[str] = []
    for zone in dict.fromkeys(zone for zone in zones if zone):
        then = local(starts_at, zone)
        shows = f"{then:%Y-%m-%d %H:%M}"
        if shows in seen:
            continue
        clock = f"{then:%H:%M}"
        if not seen and on != then.date():
            clock = When(then.date(), then.time()).words(today) if whole else short_when(starts_at, zone, today)
        elif seen and shows[:10] != seen[0][:10]:
            clock = f"{DAYS[then.weekday()]} {clock}"
        said.append(f"{clock} {zone_city(zone)}")
        seen.append(shows)
    return " · ".join(said)


def until(starts_at: str, minutes: int, zone: str) -> str:
    """Return from when to when a meeting lasts on the clock of *zone*: "10:00 to 11:15"."""
    ends = moment(starts_at) + timedelta(minutes=minutes)
    return f"{local(starts_at, zone):%H:%M} to {local(ends.isoformat(), zone):%H:%M}"


def overlap(one: str, minutes: int, other: str, other_minutes: int) -> bool:
    """Tell whether two meetings share a moment; one that begins as the other ends does not."""
    first, second = moment(one), moment(other)
    return first < second + timedelta(minutes=other_minutes) and second < first + timedelta(minutes=minutes)


def _read(words: str, before: date | None, today: date) -> When:
    if before and _CLOCK.fullmatch(words) and (when := read_when(f"{before.isoformat()} {words}", today)):
        return when
    hour = _HOUR.fullmatch(" ".join(words.split()))
    if hour and int(hour[2]) in _BY_DAY and (when := read_when(f"{hour[1]} {hour[2]}:00", today)):
        return when
    when = read_when(words, today)
    if when is None:
        raise Refused(f"“{words[:40]}” is no day and time I know. Write it like Tue 10:00 or 4 Dec 15:30.")
    return when


def _no_time(day: date, today: date) -> Refused:
    said = When(day).words(today)
    return Refused(f"At what time on {said}? Write it like {said} 10:00.")
