"""Questions: what a side still wants to know, how much hangs on it, and to whom it was put."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.findings import Settles


class Weight(StrEnum):
    DEAL_BREAKER = "deal-breaker"
    IMPORTANT = "important"
    NICE = "nice to know"


class Status(StrEnum):
    OPEN = "open"
    ASKED = "asked"
    HALF = "half answered"
    SETTLED = "settled"
    DROPPED = "dropped"


UNSETTLED = (Status.OPEN, Status.ASKED, Status.HALF)
WEIGHTS = tuple(Weight)


@dataclass(frozen=True, slots=True)
class Asking:
    """One time that a question was put to somebody; *said* "" while nothing came back."""

    id: str
    interview_id: str
    stage: str
    person_id: str
    person: str
    said: str
    audience: str
    asked_on: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something *side* wants to know. `answerer_id` (a person) or `seat_id` say who can answer, where that was said."""

    id: str
    side: str
    topic: str
    text: str
    wording: str
    why: str
    weight: str
    status: str
    audience: str
    asked_on: str
    answerer_id: str = ""
    answerer: str = ""
    seat_id: str = ""
    criterion_key: str = ""
    interview_id: str = ""
    askings: tuple[Asking, ...] = ()

    @property
    def words(self) -> str:
        """Return what readers see: the wording, or the text as typed."""
        return self.wording or self.text

    @property
    def is_open(self) -> bool:
        return self.status in UNSETTLED


def ranked(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Return *questions* with the weightiest first, older ones before younger."""
    return tuple(sorted(questions, key=lambda one: (WEIGHTS.index(Weight(one.weight)), one.asked_on, one.id)))


def status_from(answers: Iterable[str], *, asked: bool) -> Status:
    """Return how far a question is, from how far each of its *answers* settles it and whether it was *asked*."""
    settled = set(answers)
    if Settles.WHOLE in settled:
        return Status.SETTLED
    if Settles.HALF in settled:
        return Status.HALF
    return Status.ASKED if asked else Status.OPEN
