"""Companies: as a line in a list, and as the page of one shows it."""

from dataclasses import dataclass

from recruiter_desk.domain.people import ContactPoint


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """A company in a list: how many people work there now, and its searches, open and in all."""

    id: str
    name: str
    place: str
    people: int
    open_searches: int
    searches: int


@dataclass(frozen=True, slots=True)
class CompanyLines:
    """One page of a list, and how many lines there are in all."""

    lines: tuple[CompanyLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works there, or did. `seats` counts the searches in which they decide."""

    affiliation_id: str
    person_id: str
    name: str
    title: str
    level: int | None
    began: str
    ended: str
    reports_to: str
    seats: int


@dataclass(frozen=True, slots=True)
class CompanySeat:
    """A seat in one of the company's searches; person_id "" while nobody sits there."""

    id: str
    search_id: str
    search: str
    part: str
    person_id: str
    person: str
    title: str


@dataclass(frozen=True, slots=True)
class CompanySearch:
    """A search for the company: `live` people are on its board; closed_on "" while it is open."""

    id: str
    title: str
    kind: str
    opened_on: str
    closed_on: str
    live: int


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """Everything the page of one company shows; people by rank, those who left last."""

    id: str
    name: str
    place: str
    zone: str
    terms: str
    notes: str
    contacts: tuple[ContactPoint, ...]
    people: tuple[Colleague, ...]
    seats: tuple[CompanySeat, ...]
    searches: tuple[CompanySearch, ...]
