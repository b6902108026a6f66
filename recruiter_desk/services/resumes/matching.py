"""Tell whose résumé was read, when they are on the desk already."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from recruiter_desk.domain.duplicates import Match, Newcomer, name_words
from recruiter_desk.domain.resumes import Found, NewPerson
from recruiter_desk.services import duplicates
from recruiter_desk.services.workspace import Workspace


def matches(workspace: Workspace, founds: Sequence[Found]) -> list[Match | None]:
    """Return for each résumé the person on the desk whom it is likely of, or None.

    Sure is only who has the same name beside the same number, address or employer; the others are to be offered.
    """
    with workspace.read() as session:
        return [match_of(session, each.name, each.company, each.contacts) for each in founds]


def match_of(session: Session, name: str, company: str, contacts: Sequence[str]) -> Match | None:
    """Do what `matches` does for one person inside another change."""
    (match,) = duplicates.likely(session, [Newcomer(name, company, contacts)])
    return match and replace(match, sure=match.sure and _one_name(match.name, name))


def newcomer_of(found: Found) -> NewPerson:
    """Return the fields of a new person as the résumé fills them."""
    return NewPerson(found.name, found.title, found.company, found.place, found.contacts)


def _one_name(known: str, read: str) -> bool:
    """Tell whether two names may be one person's: a middle name more or less, but no word that differs."""
    one, other = set(name_words(known)), set(name_words(read))
    return bool(one & other) and (one <= other or other <= one)
