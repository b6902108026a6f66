"""Searches, their seats, and the spec that moves while the client interviews."""

from dataclasses import dataclass
from enum import StrEnum


class SearchKind(StrEnum):
    RETAINED = "retained"
    CONTINGENCY = "contingency"
    CONTAINER = "container"


class SearchStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class Part(StrEnum):
    """What a seat decides."""

    GATEKEEPER = "gatekeeper"
    HIRING_MANAGER = "hiring manager"
    PANEL = "panel"
    DECISION_MAKER = "decision maker"
    SIGN_OFF = "sign-off"


@dataclass(frozen=True, slots=True)
class Seat:
    """One rung of the ladder up to whoever signs off; person_id "" while nobody sits there."""

    id: str
    rank: int
    part: str
    affiliation_id: str
    person_id: str
    person: str
    title: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the spec. `key` lasts across revisions."""

    id: str
    key: str
    topic: str
    text: str
    must: bool


@dataclass(frozen=True, slots=True)
class SpecRevision:
    """The job as agreed at one time; a draft while agreed_on is ""."""

    id: str
    number: int
    title: str
    summary: str
    place: str
    pay: str
    reporting_line: str
    start: str
    agreed_on: str
    why: str
    criteria: tuple[Criterion, ...]
