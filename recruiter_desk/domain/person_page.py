"""What the page of one person shows."""

from dataclasses import dataclass

from recruiter_desk.domain.candidacies import Chip
from recruiter_desk.domain.documents import Document
from recruiter_desk.domain.interviews import Interview
from recruiter_desk.domain.people import Affiliation, ContactPoint


@dataclass(frozen=True, slots=True)
class PersonSearch:
    """A person's candidacy as their page shows it; `ended_on` "" while it runs."""

    id: str
    search_id: str
    search: str
    company: str
    stage: str
    days: int
    chip: Chip
    ended_on: str
    next_step: str
    next_at: str


@dataclass(frozen=True, slots=True)
class PersonSeat:
    """A seat that a person holds in a search of their company."""

    search_id: str
    search: str
    company: str
    part: str


@dataclass(frozen=True, slots=True)
class PersonMeeting:
    """A meeting with the person, or one they sat in on (then *who* is the candidate)."""

    interview: Interview
    search_id: str
    search: str
    who: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything the page of one person shows."""

    id: str
    name: str
    pronouns: str
    zone: str
    place: str
    via: str
    made_on: str
    notes: str
    contacts: tuple[ContactPoint, ...]
    affiliations: tuple[Affiliation, ...]
    tags: tuple[str, ...]
    searches: tuple[PersonSearch, ...]
    seats: tuple[PersonSeat, ...]
    meetings: tuple[PersonMeeting, ...]
    documents: tuple[Document, ...]
