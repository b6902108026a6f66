"""The interviews of some days at one moment, with what is due of them."""

from dataclasses import dataclass
from datetime import date

from recruiter_desk.domain.debrief_due import DueDebrief
from recruiter_desk.domain.interviews import InterviewLine


@dataclass(frozen=True, slots=True)
class Agenda:
    """The interviews of some days, those without a time and debriefs due, as of *now* (UTC); *zone* is one's own."""

    now: str
    today: date
    zone: str
    meetings: tuple[InterviewLine, ...]
    waiting: tuple[InterviewLine, ...]
    due: tuple[DueDebrief, ...]
