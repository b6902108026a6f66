"""What a format's reader returns, and the sentences for what cannot be read."""

from dataclasses import dataclass

from recruiter_desk.domain.resumes import Profile

SIZE_LIMIT = 25 * 1024 * 1024
DECODED_LIMIT = 50 * 1024 * 1024
TEXT_LIMIT = 400_000  # characters of a résumé that are kept

EMPTY = "is empty"
HUGE = "is larger than 25 MB; save it smaller, with pictures of less detail"
PASSWORD = "is protected by a password; save a copy without one"
BROKEN = "is damaged, or not what its name says; ask for it again, or save it anew as a PDF"
BOMB = "unpacks to far more than a résumé can hold, so it was not opened"
TIMEOUT = "took longer than ten seconds to read; save it anew as a plain PDF"
MEMORY = "needs more memory to read than any résumé should; save it anew as a plain PDF"
UNKNOWN = "is no PDF, DOCX, ODT, text or JSON file; save it as one of these"
OLD_WORD = "is in the old Word format; save it as DOCX or PDF"
RTF = "is a Rich Text file; save it as DOCX or PDF"
ENDED = "could not be read: it is damaged, or made to break programs"


class Unreadable(Exception):
    """A file that gives nothing. The text is the second half of a sentence: “x.pdf” *is damaged*."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The text of a file in reading order, and what its format says besides.

    `prominent` are the lines set in the largest letters at the beginning, `links` where words of the text lead to.
    `known` are fields that the format itself names, such as a JSON Resume's.
    """

    text: str
    pages: int = 0
    picture: bytes = b""
    prominent: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    note: str = ""
    known: Profile | None = None
