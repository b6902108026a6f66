"""Where in the window: a page, and what it shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """*page* is a page's name, *id* the record it shows, *view* one of the page's own views."""

    page: str
    id: str = ""
    view: str = ""
