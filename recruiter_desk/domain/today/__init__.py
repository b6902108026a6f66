"""Today: what is timed, what was promised, what is going cold. Computed from facts, never stored."""

from recruiter_desk.domain.today.arranging import HORIZON, MOST_COLD, day_of, nothing_due, with_ways
from recruiter_desk.domain.today.cold import UNLIFTED
from recruiter_desk.domain.today.facts import (
    BrakeFacts,
    CardFacts,
    Facts,
    HandledFacts,
    MeetingFacts,
    TaskFacts,
    VerdictFacts,
)
from recruiter_desk.domain.today.rows import Row, RowKind, Section, Today
from recruiter_desk.domain.today.words import day_words

__all__ = [
    "HORIZON",
    "MOST_COLD",
    "UNLIFTED",
    "BrakeFacts",
    "CardFacts",
    "Facts",
    "HandledFacts",
    "MeetingFacts",
    "Row",
    "RowKind",
    "Section",
    "TaskFacts",
    "Today",
    "VerdictFacts",
    "day_of",
    "day_words",
    "nothing_due",
    "with_ways",
]
