"""One candidacy as its panel shows it: the person, the ladder of seats, meetings, leave, presentations, an end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from recruiter_desk.domain.candidacies import Card, Chip
from recruiter_desk.domain.documents import Document
from recruiter_desk.domain.interviews import Interview
from recruiter_desk.domain.people import ContactPoint

Reach = Literal["met", "next", "ahead", "empty"]


@dataclass(frozen=True, slots=True)
class Step:
    """A seat on the way up and how far this candidacy is: met, next to meet, further ahead, or nobody sits there."""

    seat_id: str
    part: str
    affiliation_id: str
    person_id: str
    person: str
    title: str
    reach: Reach


@dataclass(frozen=True, slots=True)
class Representation:
    """The person's leave to be presented; *until* and *document* may be ""."""

    id: str
    how: str
    given_on: str
    until: str
    document_id: str
    document: str


@dataclass(frozen=True, slots=True)
class Submittal:
    """One presentation: on which day, to whom and with which document ("" = by me)."""

    id: str
    sent_on: str
    to: str
    document_id: str
    document: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same person in another search."""

    candidacy_id: str
    search_id: str
    search: str
    company: str
    stage: str
    chip: Chip


@dataclass(frozen=True, slots=True)
class End:
    """How a candidacy ended, where it stood before, and when the person was told ("" = not yet)."""

    stage: str
    reason: str
    on: str
    former: str
    told_on: str


@dataclass(frozen=True, slots=True)
class CandidacyView:
    """Everything the panel of one candidacy shows. `end` is None while the person is in the running."""

    card: Card
    search_id: str
    search: str
    company_id: str
    company: str
    stage: str
    stage_kind: str
    place: str
    zone: str
    contacts: tuple[ContactPoint, ...]
    via: str
    role_applied: str
    next_step: str
    next_at: str
    move_of: str
    move_since: str
    paused_until: str
    end: End | None
    ladder: tuple[Step, ...]
    interviews: tuple[Interview, ...]
    representations: tuple[Representation, ...]
    submittals: tuple[Submittal, ...]
    elsewhere: tuple[Elsewhere, ...]
    documents: tuple[Document, ...]


def reaches(people: Sequence[str], met: Collection[str]) -> list[Reach]:
    """Return how far each seat of a ladder is, from the person in it ("" = nobody) and who was met.

    Next is the first seat above the highest one met: a lower seat that was skipped stays ahead.
    """
    highest = max((place for place, person in enumerate(people) if person and person in met), default=-1)
    found: list[Reach] = []
    for place, person in enumerate(people):
        if person and person in met:
            found.append("met")
        elif place > highest and "next" not in found:
            found.append("next" if person else "empty")
        else:
            found.append("ahead" if person else "empty")
    return found
