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
    """One rung of the ladder up to whoever signs off; person_id "" while nobody sits there, level None if unknown."""

    id: str
    rank: int
    part: str
    affiliation_id: str
    person_id: str
    person: str
    title: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the spec. `key` lasts across revisions.

    `moved` says raised, relaxed or reworded where its words alone do not show against the revision before.
    """

    id: str
    key: str
    topic: str
    text: str
    must: bool
    moved: str = ""


@dataclass(frozen=True, slots=True)
class SpecRevision:
    """The job as it stood at one time. The first is a draft while `fixed_on` is "".

    `fixed_on` is the day of the agreement or of the first presentation, of a later revision the day it was made: from
    then on an edit is a change of the job, or only wording. `made_on` is the day it was begun. `why` says what moved
    it, `said_by` who asked for that, `interview_id` after which meeting; `audience` says who may read the reason.
    """

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
    made_on: str = ""
    fixed_on: str = ""
    said_by_id: str = ""
    said_by: str = ""
    interview_id: str = ""
    audience: str = "private"


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many people are in one column of a search."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Whose move it is (company, candidate, me), with how many people, for how many days the oldest one.

    `person` is who waits longest.
    """

    move_of: str
    count: int
    days: int
    person: str


@dataclass(frozen=True, slots=True)
class SearchLine:
    """A search in the list: `counts` for every column of its board, `names` in research, `ended`, `live` on the board.

    `waits` has the longest wait first; `next_meeting` is a UTC moment or "", in `next_zone`, with `next_person`.
    """

    id: str
    title: str
    company_id: str
    company: str
    kind: str
    status: str
    opened_on: str
    closed_on: str
    days_open: int
    counts: tuple[StageCount, ...]
    names: int
    live: int
    ended: int
    waits: tuple[Waiting, ...]
    next_meeting: str
    next_zone: str
    next_person: str


@dataclass(frozen=True, slots=True)
class SearchHeader:
    """What the head of a search's page says. `times_changed` counts revisions with a reason why.

    `people` are all who were ever on the search, `live` those on its board.
    """

    id: str
    title: str
    company_id: str
    company: str
    kind: str
    status: str
    opened_on: str
    closed_on: str
    days_open: int
    spec_number: int
    times_changed: int
    agreed_on: str
    people: int
    live: int
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class StillToTell:
    """Somebody whose candidacy ended and who has not heard of it from the recruiter; "" for what is not known."""

    candidacy_id: str
    person_id: str
    name: str
    phone: str
    email: str
    end: str
    ended_on: str
