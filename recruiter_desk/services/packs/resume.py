"""The résumé of a pack: the newest one, its own pages, the same without contact details, or none."""

import re
from collections.abc import Sequence
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.packs import ResumeMode, ResumePages
from recruiter_desk.domain.searches import SearchKind
from recruiter_desk.packs import apart
from recruiter_desk.services.packs.meetings import About
from recruiter_desk.storage.rows import BlobRow, ContactPointRow, DocumentRow, ResumeTextRow, SearchRow

PDF = b"%PDF"
NO_PAGES = "The résumé is no PDF, so its text is printed here."
NO_REMOVAL = "Contact details could not be taken out of its pages, so its text is printed here without them."
NO_TEXT = "The résumé could not be placed here. Ask for it."
_WAYS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|\b(?:linkedin|xing|github)\.com/\S+")
_NUMBERS = re.compile(r"\+?\(?\d[\d\s().\-/]{5,}\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def chosen(session: Session, about: About, mode: ResumeMode | None) -> ResumePages | None:
    """Return the newest résumé in this way, or in the usual one of its search; None without one."""
    mode = mode or _usual(about.search_kind)
    if mode == ResumeMode.LEFT_OUT:
        return None
    found = session.execute(_newest(), {"person": about.person_id}).one_or_none()
    if found is None:
        return None
    sha256, text = found[0], found[1] or ""
    called = f"Résumé of {about.person}"
    pdf = session.scalar(_content(), {"sha256": sha256}) or b""
    has_pages = pdf.startswith(PDF)
    if mode == ResumeMode.WITHOUT_CONTACTS:
        ways = list(session.scalars(_ways(), {"person": about.person_id}))
        text, why = without_contacts(text, ways), NO_REMOVAL if has_pages else NO_PAGES
        cleared = apart.without_contacts(pdf, ways) if has_pages else b""
        return ResumePages(called, cleared, text, "" if cleared else why if text else NO_TEXT)
    if has_pages:
        return ResumePages(called, pdf, text)
    return ResumePages(called, b"", text, NO_PAGES if text else NO_TEXT)


def usual(session: Session, search_id: str) -> ResumeMode:
    """Return how a résumé goes into a pack of this search when nothing was chosen."""
    return _usual(session.scalar(select(SearchRow.kind).where(SearchRow.id == search_id)) or "")


def _usual(search_kind: str) -> ResumeMode:
    return ResumeMode.ORIGINAL if search_kind == SearchKind.RETAINED else ResumeMode.WITHOUT_CONTACTS


@cache
def _newest() -> Select[str, str]:
    """Built once, because building costs more than running it."""
    row = DocumentRow
    return (
        select(row.sha256, ResumeTextRow.text)
        .outerjoin(ResumeTextRow, ResumeTextRow.sha256 == row.sha256)
        .where(row.person_id == bindparam("person"), row.kind == "resume")
        .order_by(row.added_on.desc(), row.id.desc())
        .limit(1)
    )


@cache
def _ways() -> Select[str]:
    """Built once, because building costs more than running it."""
    return select(ContactPointRow.value).where(ContactPointRow.person_id == bindparam("person"))


@cache
def _content() -> Select[bytes]:
    """Built once, because building costs more than running it."""
    return select(BlobRow.bytes).where(BlobRow.sha256 == bindparam("sha256"))


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
