"""Find companies by name or place, and list them a page at a time."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, func, literal_column, select

from recruiter_desk.domain.companies import CompanyLine, CompanyLines
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import AffiliationRow, CompanyRow, SearchRow

_ROWID: ColumnElement[int] = literal_column("company.rowid")
_ORDER = (CompanyRow.name_key, _ROWID)


def listing(workspace: Workspace, text: str = "", offset: int = 0, limit: int = 200) -> CompanyLines:
    """Return the companies of `matching` from *offset* on, and how many there are in all."""
    found = matching(workspace, text)
    return CompanyLines(lines(workspace, found[offset : offset + limit]), len(found))


def matching(workspace: Workspace, text: str = "") -> Sequence[int]:
    """Return the numbers of all companies whose name has every word of *text*, by name.

    The numbers stand for companies in `lines` until the next change.
    """
    with workspace.read() as session:
        return session.scalars(_in_order(text)).all()


def lines(workspace: Workspace, numbers: Sequence[int]) -> tuple[CompanyLine, ...]:
    """Return the lines of the companies that these `numbers` stand for, in their order."""
    with workspace.read() as session:
        place = {number: place for place, number in enumerate(numbers)}
        found = sorted(session.execute(_line_query(), {"numbers": list(numbers)}), key=lambda line: place[line[0]])
        return tuple(CompanyLine(*line[1:]) for line in found)


def find(workspace: Workspace, text: str, limit: int = 200) -> tuple[CompanyLine, ...]:
    """Return at most *limit* companies for *text*."""
    with workspace.read() as session:
        numbers = session.scalars(_in_order(text).limit(limit)).all()
    return lines(workspace, numbers)


def row_of(workspace: Workspace, company_id: str, numbers: Sequence[int]) -> int:
    """Return where a company stands among *numbers*, or -1."""
    with workspace.read() as session:
        number = session.scalar(select(_ROWID).select_from(CompanyRow).where(CompanyRow.id == company_id))
    return numbers.index(number) if number in numbers else -1


def _in_order(text: str) -> Select[int]:
    wanted = (func.instr(CompanyRow.name_key, word) > 0 for word in folded(text).split())
    return select(_ROWID).select_from(CompanyRow).where(*wanted).order_by(*_ORDER)


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
    ).where(_ROWID.in_(bindparam("numbers", expanding=True)))
