"""Decisions of either side; the newest one of a side counts."""

from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.audience import Side


class DecisionKind(StrEnum):
    PASS = "pass"
    HOLD = "hold"
    DECLINE = "decline"
    OFFER = "offer"
    GO_ON = "go on"
    UNSURE = "unsure"
    WANTS_OUT = "wants out"
    ACCEPT = "accept"


DECISIONS = {
    Side.COMPANY: (DecisionKind.PASS, DecisionKind.HOLD, DecisionKind.DECLINE, DecisionKind.OFFER),
    Side.CANDIDATE: (DecisionKind.GO_ON, DecisionKind.UNSURE, DecisionKind.WANTS_OUT, DecisionKind.ACCEPT),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a side decided on a day (ISO), after which meeting ("" = none) and for which reason."""

    id: str
    side: str
    kind: str
    reason: str
    audience: str
    decided_on: str
    interview_id: str = ""
    stage: str = ""


def newest(decisions: tuple[Decision, ...], side: Side) -> Decision | None:
    """Return the decision of *side* that counts."""
    found = [one for one in decisions if one.side == side]
    return max(found, key=lambda one: (one.decided_on, one.id)) if found else None
