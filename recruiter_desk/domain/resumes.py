"""What was read from a résumé: its text, and what of it can prefill a person. All of it is to be checked."""

from dataclasses import dataclass

NO_TEXT = "This file is a picture without text: a scan. It is kept, but nothing could be read from it."


@dataclass(frozen=True, slots=True)
class Found:
    """A résumé as read. Anything not surely found is "": nothing is guessed into a field.

    `title` and `company` are the current role. `phones` are as written; `note` is a sentence for the recruiter, such
    as that a scan has no text. `picture` is the first page as PNG, b"" where the format has no pages.
    """

    file_name: str
    text: str = ""
    pages: int = 0
    name: str = ""
    title: str = ""
    company: str = ""
    place: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    note: str = ""
    picture: bytes = b""
