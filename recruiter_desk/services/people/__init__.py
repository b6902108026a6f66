"""People: put them on the desk, change them, find them, read the page of one, delete them."""

from recruiter_desk.services.people.entering import add, delete, edit, put_person, set_notes
from recruiter_desk.services.people.finding import find, lines, listing, matching, row_of
from recruiter_desk.services.people.reading import history, page

__all__ = [
    "add",
    "delete",
    "edit",
    "find",
    "history",
    "lines",
    "listing",
    "matching",
    "page",
    "put_person",
    "row_of",
    "set_notes",
]
