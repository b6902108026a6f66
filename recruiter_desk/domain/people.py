"""People, how to reach them, and where they work."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Contact(StrEnum):
    """Ways to reach somebody."""

    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"


LEVELS = {1: "HR", 2: "Manager", 3: "Director", 4: "Vice president", 5: "C-level", 6: "Board, owner"}


@dataclass(frozen=True, slots=True)
class ContactPoint:
    id: str
    kind: str
    value: str
    normal: str | None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A person at a company. `began` and `ended` are ISO, to the year, month or day; ended "" = still there."""

    id: str
    person_id: str
    company_id: str
    company: str
    title: str
    level: int | None
    began: str
    ended: str
    reports_to_id: str = ""
    reports_to: str = ""
    blind_as: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in a list: the job held now, how to call, how many searches run, when last touched (ISO day or "")."""

    id: str
    name: str
    title: str
    company: str
    place: str
    phone: str
    searches: int
    touched_on: str


@dataclass(frozen=True, slots=True)
class PersonLines:
    """One page of a list, and how many lines there are in all."""

    lines: tuple[PersonLine, ...]
    total: int


def surname(name: str) -> str:
    """Return the last word of *name*, which is how a list of people is sorted."""
    return name.split()[-1] if name.split() else ""


def folded(text: str) -> str:
    """Return *text* without case and accents, for sorting and finding: "Hélène" gives "helene"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def contact_kind(value: str) -> Contact:
    """Tell what *value* is: an e-mail address, a phone number or a link."""
    if re.fullmatch(r"[^@\s]+@[^@\s]+", value):
        return Contact.EMAIL
    digits = sum(c.isdigit() for c in value)
    if digits >= 5 and re.fullmatch(r"[+()\d\s./\-x]+", value):
        return Contact.PHONE
    return Contact.LINK


def contact_normal(kind: str, value: str) -> str | None:
    """Return the form by which two entries are compared, or None when there is no safe one.

    A phone number without its country is never completed by guess.
    """
    value = value.strip()
    if kind == Contact.EMAIL:
        return value.casefold()
    if kind == Contact.PHONE:
        digits = "".join(c for c in value if c.isdigit())
        return f"+{digits}" if value.startswith("+") and 7 <= len(digits) <= 15 else None
    bare = re.sub(r"^https?://(www\.)?", "", value.casefold()).rstrip("/")
    return bare or None
