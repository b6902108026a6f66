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
    """A meeting. `starts_at` is UTC in ISO form or "", `zone` the IANA zone that was agreed, minutes its length.

    `offered` are the UTC moments offered last; `sequence` rises each time it is moved or cancelled.
    """

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
    offered: tuple[str, ...] = ()
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Usual:
    """How the next meeting of a candidacy will probably be: with whom, at which stage, on whose clock, how long."""

    stage_id: str
    seat_ids: tuple[str, ...]
    zone: str
    minutes: int = 60


@dataclass(frozen=True, slots=True)
class Sitting:
    """A seat of the client and who sits there."""

    seat_id: str
    person: str
    title: str
    part: str


@dataclass(frozen=True, slots=True)
class Booking:
    """What booking a meeting begins from: the candidate, who could sit in, both parties' zones, the usual.

    `meeting` is the one to move, or None for a new one.
    """

    candidacy_id: str
    person: str
    seats: tuple[Sitting, ...]
    company_zone: str
    person_zone: str
    usual: Usual
    meeting: Interview | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """A booked meeting at the same time as another one: with which candidate, for whom, when (UTC)."""

    interview_id: str
    candidacy_id: str
    person: str
    company: str
    starts_at: str
    minutes: int


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """A meeting in the list of all: who meets whom for which search, with the zones of both parties ("" = unknown).

    *ended* is whether the candidacy has ended, so that one still to come is for nothing.
    """

    id: str
    candidacy_id: str
    person_id: str
    person: str
    search_id: str
    search: str
    company_id: str
    company: str
    stage: str
    status: str
    starts_at: str
    zone: str
    minutes: int
    place: str
    person_zone: str
    company_zone: str
    offered: tuple[str, ...]
    participants: tuple[Participant, ...]
    ended: bool = False

    @property
    def zones(self) -> tuple[str, ...]:
        """The zone agreed, the company's and the person's, in this order."""
        return (self.zone, self.company_zone, self.person_zone)


PLANNED = (InterviewStatus.WANTED, InterviewStatus.OFFERED, InterviewStatus.BOOKED)


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
