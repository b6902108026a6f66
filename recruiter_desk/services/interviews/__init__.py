"""Meetings of a candidacy: wanted, offered, booked in the zone agreed, held, cancelled, and who sat in."""

from recruiter_desk.services.interviews.calendar import calendar_entry, calendar_name, save_calendar, save_withdrawn
from recruiter_desk.services.interviews.entering import (
    LONGEST,
    add,
    book,
    offer,
    put,
    remove,
    reschedule,
    set_participants,
    set_status,
)
from recruiter_desk.services.interviews.reading import between, clashes, count_ahead, line, of, read, waiting
from recruiter_desk.services.interviews.usually import to_book, usual

__all__ = [
    "LONGEST",
    "add",
    "between",
    "book",
    "calendar_entry",
    "calendar_name",
    "clashes",
    "count_ahead",
    "line",
    "of",
    "offer",
    "put",
    "read",
    "remove",
    "reschedule",
    "save_calendar",
    "save_withdrawn",
    "set_participants",
    "set_status",
    "to_book",
    "usual",
    "waiting",
]
