"""Stages of a search: their kinds, the set a new search starts with, and what may be dropped where."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class StageKind(StrEnum):
    """What a column of the board stands for; the five last are the ends."""

    RESEARCH = "research"
    RECRUITER = "recruiter"
    PRESENTED = "presented"
    ROUND = "round"
    OFFER = "offer"
    PLACED = "placed"
    NOT_TAKEN_FORWARD = "not_taken_forward"
    NOT_INTERESTED = "not_interested"
    CLIENT_DECLINED = "client_declined"
    CANDIDATE_WITHDREW = "candidate_withdrew"
    SEARCH_CLOSED = "search_closed"


ENDS = (
    StageKind.NOT_TAKEN_FORWARD,
    StageKind.NOT_INTERESTED,
    StageKind.CLIENT_DECLINED,
    StageKind.CANDIDATE_WITHDREW,
    StageKind.SEARCH_CLOSED,
)
EARLY_ENDS = (StageKind.NOT_TAKEN_FORWARD, StageKind.NOT_INTERESTED)
LATE_ENDS = (StageKind.CLIENT_DECLINED, StageKind.CANDIDATE_WITHDREW)
CLIENT_KINDS = (StageKind.PRESENTED, StageKind.ROUND, StageKind.OFFER, StageKind.PLACED)

TOPICS = (
    "fit", "interests", "skill", "experience", "motivation", "pay", "scope", "team", "reporting line",
    "authority", "resources", "growth", "place and travel", "start", "health", "risk", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StagePlan:
    """A stage before it belongs to a search: what a stage set holds."""

    name: str
    kind: StageKind
    purpose: str = ""
    company_topics: tuple[str, ...] = ()
    candidate_topics: tuple[str, ...] = ()


DEFAULT_SET = (
    StagePlan("Identified", StageKind.RESEARCH, "Worth a call"),
    StagePlan("Approached", StageKind.RESEARCH, "Waiting for a first word"),
    StagePlan("Interested", StageKind.RECRUITER, "Wants to hear more"),
    StagePlan(
        "Met by me", StageKind.RECRUITER, "First interview with me",
        ("motivation", "experience", "pay"), ("scope", "team", "pay"),
    ),
    StagePlan("Presented", StageKind.PRESENTED, "Waiting for the client's yes"),
    StagePlan("HR", StageKind.ROUND, "Fit and must-have skills", ("fit", "skill"), ("team", "pay")),
    StagePlan(
        "Hiring manager", StageKind.ROUND, "What the job really is",
        ("skill", "experience", "motivation"), ("scope", "team", "resources"),
    ),
    StagePlan("Panel", StageKind.ROUND, "Would they work together", ("fit", "interests"), ("team", "authority")),
    StagePlan(
        "Senior executive", StageKind.ROUND, "What nobody else can settle",
        ("fit", "risk"), ("authority", "growth", "reporting line"),
    ),
    StagePlan("Offer", StageKind.OFFER, "Terms both can sign", ("start",), ("pay", "start")),
    StagePlan("Placed", StageKind.PLACED, "Signed, until the first day and after"),
    StagePlan("Not taken forward", StageKind.NOT_TAKEN_FORWARD),
    StagePlan("Not interested", StageKind.NOT_INTERESTED),
    StagePlan("Client declined", StageKind.CLIENT_DECLINED),
    StagePlan("Candidate withdrew", StageKind.CANDIDATE_WITHDREW),
    StagePlan("Search closed", StageKind.SEARCH_CLOSED),
)  # fmt: skip


def is_end(kind: str) -> bool:
    return kind in ENDS


def is_live(kind: str) -> bool:
    """Tell whether somebody in such a stage is still in the running."""
    return not is_end(kind)


def in_names(kinds: Sequence[str]) -> list[bool]:
    """Tell for each stage of a search, given their *kinds* in order, whether it belongs to its names.

    Names are research, and whoever the recruiter has not met yet: all recruiter's stages but the last. The board
    begins after them.
    """
    recruiter = [place for place, kind in enumerate(kinds) if kind == StageKind.RECRUITER]
    return [kind == StageKind.RESEARCH or place in recruiter[:-1] for place, kind in enumerate(kinds)]


def on_board(kinds: Sequence[str]) -> list[bool]:
    """Tell for each stage of a search, given their *kinds* in order, whether it is a column of its board."""
    return [not name and not is_end(kind) for name, kind in zip(in_names(kinds), kinds, strict=True)]


def why_not_end(kind: str, *, known_to_client: bool) -> str | None:
    """Say why a candidacy may not end as *kind*, or None when it may.

    Declines and withdrawals need a presentation or a held meeting with the client before them.
    """
    if kind in LATE_ENDS and not known_to_client:
        return (
            "The client has not seen this person yet, so nobody could decline or withdraw. "
            "End it as Not taken forward or Not interested."
        )
    return None


def needs_reason(kind: str) -> bool:
    return kind in LATE_ENDS


@dataclass(frozen=True, slots=True)
class Stage:
    """A column of one search. `seat` names who is met there, `cards` counts who is in it."""

    id: str
    name: str
    kind: str
    purpose: str
    company_topics: tuple[str, ...]
    candidate_topics: tuple[str, ...]
    seat_id: str
    seat: str
    cards: int


@dataclass(frozen=True, slots=True)
class StageSet:
    """A list of stages to start a search from; the built-in one has no id."""

    id: str
    name: str
    plans: tuple[StagePlan, ...]


BUILT_IN_SET = StageSet("", "Executive search", DEFAULT_SET)
