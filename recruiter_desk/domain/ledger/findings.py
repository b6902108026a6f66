"""Findings: what somebody knows about the person or the job, who said it, and who may read it."""

from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.facts import Fact

RATINGS = ("concern", "mixed", "strong", "exceptional")


class Source(StrEnum):
    """Where a finding comes from."""

    RESUME = "résumé"
    CALL = "call"
    INTERVIEW = "interview"
    REFERENCE = "reference"
    MAIL = "mail"
    NONE = ""


class Beyond(StrEnum):
    """Whether a finding is not on the résumé: proposed by the app, or settled by the recruiter."""

    UNSAID = ""
    PROPOSED = "proposed"
    YES = "yes"
    NO = "no"


class Settles(StrEnum):
    """How far a finding answers its question."""

    NOTHING = ""
    HALF = "half"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the ledger. Ids and days (ISO) are "" where there is none.

    `said_by` is a name; `stage` names the round it was heard in.
    """

    id: str
    side: str
    about: str
    topic: str
    text: str
    wording: str
    rating: str
    source: str
    audience: str
    heard_on: str
    said_by_id: str = ""
    said_by: str = ""
    interview_id: str = ""
    stage: str = ""
    question_id: str = ""
    settles: str = ""
    criterion_key: str = ""
    beyond_resume: str = ""
    fact: Fact | None = None

    @property
    def words(self) -> str:
        """Return what readers see: the wording, or the text as typed."""
        return self.wording or self.text
