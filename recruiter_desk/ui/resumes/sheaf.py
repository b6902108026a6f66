"""The résumés that came in: what was read of each, what the recruiter made of it, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from recruiter_desk.domain.duplicates import Match, company_words, name_words
from recruiter_desk.domain.resumes import Found, NewPerson
from recruiter_desk.ui.receiving import Aim


class State(StrEnum):
    WAITING = "waiting"
    FAILED = "failed"
    OPEN = "open"
    KEPT = "kept"
    SKIPPED = "skipped"


@dataclass(slots=True, eq=False)
class Item:
    """One file on its way. `same` is whether it is kept with the person it was matched to; `texts` are its fields."""

    path: Path
    aim: Aim
    state: State = State.WAITING
    found: Found | None = None
    problem: str = ""
    match: Match | None = None
    same: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    unchecked: set[str] = field(default_factory=set)
    seen: bool = False
    document_id: str = ""

    def take(self, found: Found, match: Match | None) -> None:
        """Fill the fields with what was read; each that holds something is to be checked."""
        self.found, self.state = found, State.OPEN
        self.texts = {name: str(getattr(found, name)) for name in ("name", "title", "company", "place")}
        self.texts |= {name: "\n".join(getattr(found, name)) for name in ("emails", "phones", "links")}
        self.unchecked = {name for name, text in self.texts.items() if text}
        self.show_match(match)

    def show_match(self, match: Match | None, *, choose: bool = True) -> None:
        """Note who it may be of. With *choose* a sure match is used unless the recruiter says otherwise."""
        if match is None or self.match is None or match.person_id != self.match.person_id:
            self.same = bool(choose and match and match.sure)
        self.match = match

    def person_id(self) -> str:
        """Return whose record the résumé goes to, "" for somebody new."""
        return self.aim.person_id or (self.match.person_id if self.same and self.match else "")

    def person(self) -> NewPerson:
        """Return the fields as they stand."""
        contacts = [line for name in ("phones", "emails", "links") for line in self.lines(name)]
        text = {name: " ".join(self.texts.get(name, "").split()) for name in ("name", "title", "company", "place")}
        return NewPerson(text["name"], text["title"], text["company"], text["place"], tuple(contacts))

    def lines(self, name: str) -> list[str]:
        """Return a field of several lines without those that are empty."""
        return [line.strip() for line in self.texts.get(name, "").splitlines() if line.strip()]

    def as_typed(self) -> Found | None:
        """Return what was found as the fields have it now, to look for the person anew."""
        if self.found is None:
            return None
        one, lines = self.person(), self.lines
        emails, phones, links = tuple(lines("emails")), tuple(lines("phones")), tuple(lines("links"))
        return replace(self.found, name=one.name, company=one.company, emails=emails, phones=phones, links=links)

    def words(self) -> str:
        """Return the name, or the file's where there is none."""
        return " ".join(self.texts.get("name", "").split()) or self.path.name


def twice(items: Sequence[Item]) -> set[int]:
    """Return which of the new people in *items* come a second time, by their places: same name, number or employer."""
    seen: list[NewPerson] = []
    again: set[int] = set()
    for place, item in enumerate(items):
        one = item.person()
        if any(_alike(one, other) for other in seen if one.name and not item.person_id()):
            again.add(place)
        seen.append(one)
    return again


def _alike(one: NewPerson, other: NewPerson) -> bool:
    if name_words(one.name) != name_words(other.name):
        return False
    employer = company_words(one.company)
    return bool(set(one.contacts) & set(other.contacts)) or employer == company_words(other.company)
