"""Everything that one reader may read for one meeting. A pack is written from this value and nothing else.

It holds no row and no line of the ledger that was not cleared for the reader, so what is written from it cannot tell.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from recruiter_desk.domain.ledger.contradictions import Contradiction
from recruiter_desk.domain.ledger.coverage import Coverage
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.view import OpenQuestion
from recruiter_desk.domain.levers import Lever
from recruiter_desk.domain.packs import ResumePages, Slot
from recruiter_desk.domain.packs_asked import Ask, ReaderOf
from recruiter_desk.domain.searches import Criterion, Seat, SpecRevision


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Somebody of the client's side in a meeting, with title and part of that day."""

    person_id: str
    name: str
    title: str
    part: str


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting that was held or is to come; `starts_at` is a UTC moment or "". `number` is its round, 0 with me."""

    id: str
    number: int
    stage: str
    held: bool
    starts_at: str
    zone: str
    minutes: int
    place: str
    people: tuple[Interviewer, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends the pack: the firm, the recruiter, how to call them. "" what was not said."""

    firm: str = ""
    recruiter: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Revised:
    """A revision of the spec. `why` and who said so (an id, and their title) are "" unless they are the reader's."""

    spec: SpecRevision
    why: str = ""
    said_by_id: str = ""
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """What the reader may read. `meeting` is None while none is booked; `rounds` counts all rounds, those ahead too.

    `musts` and `criteria` are the spec of today by key. `findings` come newest first, `questions` weightiest first,
    `revisions` oldest first. A lever names no question in words; `titles` are those of whoever decides, by id.
    `unlike` is what the recruiter confirmed that does not go together, of lines the reader may read both of.
    """

    ask: Ask
    on: date
    sample: bool
    letterhead: Letterhead
    person_id: str
    person: str
    pronouns: str
    job: str
    employer: str
    role: str
    company: str
    spec_number: int
    reader: ReaderOf
    meeting: Met | None
    meetings: tuple[Met, ...]
    seats: tuple[Seat, ...]
    findings: tuple[Finding, ...]
    questions: tuple[OpenQuestion, ...]
    coverage: Coverage
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    texts: Mapping[Slot, str] = field(default_factory=dict)
    resume: ResumePages | None = None
    revisions: tuple[Revised, ...] = ()
    levers: tuple[Lever, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    unlike: tuple[Contradiction, ...] = ()
