"""Searches: begin one with a line, list them all, close, reopen and delete them."""

from recruiter_desk.services.searches.entering import add, add_from_line, close, delete, edit, reopen
from recruiter_desk.services.searches.reading import header, listing, still_to_tell

__all__ = ["add", "add_from_line", "close", "delete", "edit", "header", "listing", "reopen", "still_to_tell"]
