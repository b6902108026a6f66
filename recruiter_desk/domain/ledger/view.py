"""The ledger of one candidacy as its panel and its documents read it."""

from dataclasses import dataclass

from recruiter_desk.domain.ledger.climbing import Destination
from recruiter_desk.domain.ledger.coverage import Coverage
from recruiter_desk.domain.ledger.decisions import Decision
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question with where it goes. `standing` says what came of it so far: "J. Halden could not say."."""

    question: Question
    destination: Destination
    standing: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything both sides know and ask. Open questions weightiest first; findings newest first."""

    open: tuple[OpenQuestion, ...]
    closed: tuple[Question, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    company: Coverage
    candidate: Coverage

    def about(self, what: str) -> tuple[Finding, ...]:
        """Return the findings about the person or the job."""
        return tuple(one for one in self.findings if one.about == what)

    def fact(self, kind: FactKind) -> Finding | None:
        """Return the newest finding with a value of *kind*."""
        found = [one for one in self.findings if one.fact and one.fact.kind == kind]
        return max(found, key=lambda one: (one.heard_on, one.id)) if found else None


@dataclass(frozen=True, slots=True)
class Notes:
    """The plain notes on a person, a company or a search: the recruiter's own, newest first, oldest question first."""

    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
