"""Companies: find or make them, change them, list them, read the page of one, delete them."""

from recruiter_desk.services.companies.entering import (
    add,
    delete,
    edit,
    find_or_put,
    goes_with,
    set_notes,
    set_terms,
)
from recruiter_desk.services.companies.finding import find, lines, listing, matching, row_of
from recruiter_desk.services.companies.reading import history, page

__all__ = [
    "add",
    "delete",
    "edit",
    "find",
    "find_or_put",
    "goes_with",
    "history",
    "lines",
    "listing",
    "matching",
    "page",
    "row_of",
    "set_notes",
    "set_terms",
]
