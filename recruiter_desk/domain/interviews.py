"""Interviews: their status, who sat in, and when exactly they start."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.moments import moment_text


class InterviewStatus(StrEnum):
    WANTED = "wanted"
    OFFERED = "times offered"
    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    NO_SHOW = "did not show"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody from the client's side, with title and seat as they were that day."""

    id: str
    person_id: str
    person: str
    seat_id: str
    title: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """A meeting. `starts_at` is UTC in ISO form or "", `zone` the IANA zone that was agreed, minutes its length."""

    id: str
    candidacy_id: str
    stage_id: str
    stage: str
    status: str
    starts_at: str
    zone: str
    minutes: int
    place: str
    participants: tuple[Participant, ...]


def starts(text: str, zone: str) -> str:
    """Return the UTC moment for *text*: a moment of the desk ("...Z"), or a local one, "2026-11-26T10:00", in *zone*.

    A local time may carry its offset, "+01:00". Raises Refused for a time that the clocks of *zone* skip, and for one
    that they show twice unless it says which.
    """
    try:
        typed = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refused(f"“{text.strip()[:40]}” is no day and time. Write it like 2026-11-26T10:00.") from None
    if typed.tzinfo is not None:
        return moment_text(typed)
    clock = ZoneInfo(zone)
    both = [typed.replace(tzinfo=clock, fold=fold) for fold in (0, 1)]
    real = [each for each in both if each.astimezone(UTC).astimezone(clock).replace(tzinfo=None) == typed]
    said = f"{typed.day} {typed:%B %Y}"
    if not real:
        raise Refused(f"There is no {typed:%H:%M} on {said} in {zone}: the clocks go forward. Choose another time.")
    if len({each.utcoffset() for each in real}) > 1:
        first, second = (f"{each:%H:%M}{each.isoformat()[-6:]}" for each in real)
        raise Refused(
            f"There are two {typed:%H:%M} on {said} in {zone}: the clocks go back. "
            f"Write {first} for the first or {second} for the second."
        )
    return moment_text(real[0])
