"""The résumé of a pack: the newest one, its own pages, the same without contact details, or none."""

import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.packs import ResumeMode, ResumePages
from recruiter_desk.domain.searches import SearchKind
from recruiter_desk.packs import apart
from recruiter_desk.services.packs.meetings import Subject
from recruiter_desk.storage.rows import BlobRow, ContactPointRow, DocumentRow, PersonRow, ResumeTextRow, SearchRow

PDF = b"%PDF"
NO_PAGES = "The résumé is no PDF, so its text is printed here."
BARE = "The résumé is printed as text, without contact details."
NO_REMOVAL = "Contact details could not be taken out of its pages, so its text is printed here."
NO_TEXT = "The résumé could not be placed here. Ask for it."
_WAYS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|\b(?:linkedin|xing|github)\.com/\S+")
_NUMBERS = re.compile(r"\+?\(?\d[\d\s().\-/]{5,}\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def chosen(session: Session, found: Subject, mode: ResumeMode | None) -> ResumePages | None:
    """Return the newest résumé in this way, or in the usual one of its search; None without one."""
    mode = mode or usual(session, found.search_id)
    if mode == ResumeMode.LEFT_OUT:
        return None
    newest = (
        select(DocumentRow.sha256)
        .where(DocumentRow.person_id == found.person_id, DocumentRow.kind == "resume")
        .order_by(DocumentRow.added_on.desc(), DocumentRow.id.desc())
        .limit(1)
    )
    sha256 = session.scalar(newest)
    if sha256 is None:
        return None
    pdf = session.scalar(select(BlobRow.bytes).where(BlobRow.sha256 == sha256)) or b""
    text = session.scalar(select(ResumeTextRow.text).where(ResumeTextRow.sha256 == sha256)) or ""
    name = session.scalar(select(PersonRow.name).where(PersonRow.id == found.person_id)) or ""
    called = f"Résumé of {name}"
    if mode == ResumeMode.WITHOUT_CONTACTS:
        ways = list(session.scalars(select(ContactPointRow.value).where(ContactPointRow.person_id == found.person_id)))
        cleared = apart.without_contacts(pdf, ways) if pdf.startswith(PDF) else b""
        if cleared:
            return ResumePages(called, cleared, without_contacts(text, ways))
        why = NO_REMOVAL if pdf.startswith(PDF) else NO_PAGES
        return ResumePages(called, b"", without_contacts(text, ways), why if text else NO_TEXT)
    if pdf.startswith(PDF):
        return ResumePages(called, pdf, text)
    return ResumePages(called, b"", text, NO_PAGES if text else NO_TEXT)


def usual(session: Session, search_id: str) -> ResumeMode:
    """Return how a résumé goes into a pack of this search when nothing was chosen."""
    kind = session.scalar(select(SearchRow.kind).where(SearchRow.id == search_id))
    return ResumeMode.ORIGINAL if kind == SearchKind.RETAINED else ResumeMode.WITHOUT_CONTACTS


def without_contacts(text: str, ways: Sequence[str]) -> str:
    """Return *text* without the person's known contact details and whatever else looks like one."""
    for way in sorted(ways, key=len, reverse=True):
        text = re.sub(re.escape(way), "", text, flags=re.IGNORECASE)
    lines = (_NUMBERS.sub(_unless_years, _WAYS.sub("", line)).rstrip(" ,;|·") for line in text.split("\n"))
    return "\n".join(lines)


def _unless_years(found: re.Match[str]) -> str:
    """Drop a number that could be called; keep spans of years and short ones."""
    number = found.group()
    digits = sum(sign.isdigit() for sign in number)
    callable_ = number.startswith("+") or (digits >= 9 and not _YEAR.search(number))
    return "" if callable_ else number
