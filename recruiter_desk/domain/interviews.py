"""Interviews: their status and who sat in."""

from dataclasses import dataclass
from enum import StrEnum


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
