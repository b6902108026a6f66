"""Debriefs: one side's account of a meeting, read, noted line by line or told at once, and what is still due."""

from recruiter_desk.services.debriefs.due import due
from recruiter_desk.services.debriefs.last import first_told, last_meeting
from recruiter_desk.services.debriefs.noting import decide, done, tick, told_by
from recruiter_desk.services.debriefs.rating import interest, rate
from recruiter_desk.services.debriefs.reading import read
from recruiter_desk.services.debriefs.recording import Recorded, record, stored

__all__ = [
    "Recorded",
    "decide",
    "done",
    "due",
    "first_told",
    "interest",
    "last_meeting",
    "rate",
    "read",
    "record",
    "stored",
    "tick",
    "told_by",
]
