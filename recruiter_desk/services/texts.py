"""Long texts beside people, companies and searches: notes, terms, a job description."""

from functools import cache

from sqlalchemy import ColumnElement, Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import long_text
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import TextRow

NOTES = "notes"
TERMS = "terms"
JOB_DESCRIPTION = "job description"


def put(
    session: Session, kind: str, text: str, *, person_id: str | None = None, company_id: str | None = None,
    search_id: str | None = None,
) -> None:  # fmt: skip
    """Keep *text* inside another change in the place of the one of this *kind*; an empty one takes it away."""
    kept = long_text(text, "text")
    owner = _owner(person_id, company_id, search_id)
    row = session.scalar(select(TextRow).where(owner, TextRow.kind == kind))
    if row is None and kept:
        owners = {"person_id": person_id, "company_id": company_id, "search_id": search_id}
        session.add(TextRow(id=new_id(), kind=kind, text=kept, **owners))
    elif row is not None and kept:
        row.text = kept
    elif row is not None:
        session.delete(row)


def read(
    session: Session, kind: str, *, person_id: str | None = None, company_id: str | None = None,
    search_id: str | None = None,
) -> str:  # fmt: skip
    """Return the text of this *kind*, or ""."""
    noun, row_id = (
        ("person", person_id) if person_id else ("company", company_id) if company_id else ("search", search_id)
    )
    return session.scalar(_texts(noun), {"owner": row_id, "kind": kind}) or ""


@cache
def _texts(noun: str) -> Select[str]:
    """Built once, because building costs more than running it."""
    owner = getattr(TextRow, f"{noun}_id") == bindparam("owner")
    return select(TextRow.text).where(owner, TextRow.kind == bindparam("kind"))


def _owner(person_id: str | None, company_id: str | None, search_id: str | None) -> ColumnElement[bool]:
    if person_id:
        return TextRow.person_id == person_id
    return TextRow.company_id == company_id if company_id else TextRow.search_id == search_id
