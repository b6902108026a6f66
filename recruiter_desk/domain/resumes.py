"""What was read from a résumé: its text, and what of it can prefill a person. All of it is to be checked."""

from dataclasses import dataclass

from recruiter_desk.domain.duplicates import Match

NO_TEXT = "This file is a picture without text: a scan. It is kept, but nothing could be read from it."


@dataclass(frozen=True, slots=True)
class Profile:
    """What can prefill a person; "" and () for all that is not sure.

    `title` and `company` are the current role's, `phones` are as written.
    """

    name: str = ""
    title: str = ""
    company: str = ""
    place: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def contacts(self) -> tuple[str, ...]:
        """Return all ways to reach the person, numbers first, as written."""
        return self.phones + self.emails + self.links


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Profile):
    """A résumé as read.

    `note` is a sentence for the recruiter, such as that a scan has no text. `picture` is the first page as PNG, b""
    where the format has no pages. `sha256` is that of the file that was read, so that what is kept is what was looked
    at.
    """

    file_name: str
    text: str = ""
    pages: int = 0
    note: str = ""
    picture: bytes = b""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that nothing was read from; `sentence` says why and what to do, with the file's name in it."""

    file_name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Who a résumé is of, as the recruiter left the fields."""

    name: str
    title: str = ""
    company: str = ""
    place: str = ""
    contacts: tuple[str, ...] = ()
    via: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping a résumé did. `made` is whether the person is new; `maybe` is who else on the desk it may be.

    `candidacy_id` is "" where no search was named; a person who was on the search already keeps their card.
    """

    person_id: str
    document_id: str
    candidacy_id: str = ""
    made: bool = False
    maybe: Match | None = None


@dataclass(frozen=True, slots=True)
class ResumeView:
    """A person's newest résumé. `picture` is a PNG or b""; `to_check`: nobody has looked at what was taken from it."""

    document_id: str
    file_name: str
    added_on: str
    text: str
    pages: int
    picture: bytes
    to_check: bool
