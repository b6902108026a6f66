"""Find companies by name or place, and list them a page at a time."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, literal_column, or_, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.companies import CompanyLine, CompanyLines
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import AffiliationRow, CompanyRow, SearchRow

_ROWID: ColumnElement[int] = literal_column("company.rowid")
_ORDER = (CompanyRow.name_key, _ROWID)


def listing(workspace: Workspace, text: str = "", offset: int = 0, limit: int = 200) -> CompanyLines:
    """Return the companies whose name has every word of *text*, by name: lines from *offset* on."""
    with workspace.read() as session:
        wanted = _matching(text)
        total = session.scalar(select(func.count()).select_from(CompanyRow).where(*wanted)) or 0
        page = select(_ROWID).select_from(CompanyRow).where(*wanted).order_by(*_ORDER).limit(limit).offset(offset)
        return CompanyLines(_lines(session, list(session.scalars(page))), total)


def find(workspace: Workspace, text: str, limit: int = 200) -> tuple[CompanyLine, ...]:
    """Return at most *limit* companies for *text*."""
    return listing(workspace, text, 0, limit).lines


def row_of(workspace: Workspace, company_id: str, text: str = "") -> int:
    """Return where a company stands in the whole `listing` of *text*, or -1."""
    with workspace.read() as session:
        keys = select(CompanyRow.name_key, _ROWID).where(CompanyRow.id == company_id, *_matching(text))
        found = session.execute(keys).one_or_none()
        if found is None:
            return -1
        same = and_(CompanyRow.name_key == found[0], _ROWID.op("<")(found[1]))
        before = or_(CompanyRow.name_key < found[0], same)
        counted = select(func.count()).select_from(CompanyRow).where(before, *_matching(text))
        return session.scalar(counted) or 0


def _matching(text: str) -> list[ColumnElement[bool]]:
    return [func.instr(CompanyRow.name_key, word) > 0 for word in folded(text).split()]


def _lines(session: Session, rowids: list[int]) -> tuple[CompanyLine, ...]:
    place = {rowid: number for number, rowid in enumerate(rowids)}
    found = sorted(session.execute(_line_query(), {"rowids": rowids}), key=lambda line: place[line[0]])
    return tuple(CompanyLine(*line[1:]) for line in found)


@cache
def _line_query() -> Select[*tuple[Any, ...]]:
    """The columns of a line for given companies; built once, because building costs more than running it."""
    now = AffiliationRow.ended == ""
    people = (
        select(func.count(func.distinct(AffiliationRow.person_id)))
        .where(AffiliationRow.company_id == CompanyRow.id, now)
        .scalar_subquery()
    )
    open_ones = func.coalesce(func.sum(case((SearchRow.status == SearchStatus.OPEN, 1), else_=0)), 0)
    at_company = SearchRow.company_id == CompanyRow.id
    return select(
        _ROWID,
        CompanyRow.id,
        CompanyRow.name,
        CompanyRow.place,
        people,
        select(open_ones).where(at_company).scalar_subquery(),
        select(func.count()).select_from(SearchRow).where(at_company).scalar_subquery(),
    ).where(_ROWID.in_(bindparam("rowids", expanding=True)))
