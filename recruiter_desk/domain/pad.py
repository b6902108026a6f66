"""What a line typed into the pad means. Anything can be typed: a line that says nothing special is a note."""

from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.facts import Fact


class LineKind(StrEnum):
    """What a line becomes."""

    NOTE = "note"
    QUESTION = "question"
    STEP = "step"
    TASK = "task"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class PadLine:
    """A line as understood: its words without the signs, and what the signs said. "" = not said.

    `topic_guessed` is whether the topic was guessed and not named with #. `who` is the name after @, as typed.
    `weight` is a question's; `must` says ! or + on a note: "must" or "nice". `decision` is what a side decided, its
    text the reason. `typed` is the whole line as typed, for a place where its signs mean nothing.
    """

    kind: LineKind
    text: str
    topic: str = ""
    topic_guessed: bool = False
    who: str = ""
    rating: str = ""
    weight: str = ""
    must: str = ""
    fact: Fact | None = None
    decision: str = ""
    decided_by: Side | None = None
    step_at: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class PadPlace:
    """Whose pad it is: one record. A pad of an interview names its candidacy too; the others stand alone."""

    candidacy_id: str = ""
    interview_id: str = ""
    person_id: str = ""
    company_id: str = ""
    search_id: str = ""
