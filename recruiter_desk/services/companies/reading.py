"""Everything the page of one company shows, one query a table."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.changes import HistoryEntry
from recruiter_desk.domain.companies import Colleague, CompanyPage, CompanySearch, CompanySeat
from recruiter_desk.services import contact_points, live, texts
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CompanyRow,
    ContactPointRow,
    FindingRow,
    PersonRow,
    QuestionRow,
    SearchRow,
    SeatRow,
    TextRow,
)


def page(workspace: Workspace, company_id: str) -> CompanyPage:
    """Read the page of a company. Raises Stale when it is gone."""
    with workspace.read() as session:
        row = record(session, CompanyRow, company_id)
        return CompanyPage(
            id=row.id,
            name=row.name,
            place=row.place,
            zone=row.zone,
            terms=texts.read(session, texts.TERMS, company_id=company_id),
            notes=texts.read(session, texts.NOTES, company_id=company_id),
            contacts=contact_points.of_company(session, company_id),
            people=_people(session, company_id),
            seats=_seats(session, company_id),
            searches=_searches(session, company_id),
        )


def history(workspace: Workspace, company_id: str, limit: int = 40) -> list[HistoryEntry]:
    """Return what was done to a company and to what belongs to it, the newest first."""
    with workspace.read() as session:
        touching = [("company", company_id)]
        for kind in (AffiliationRow, ContactPointRow, SearchRow, TextRow, FindingRow, QuestionRow):
            ids = session.scalars(select(kind.id).where(kind.company_id == company_id))
            touching += [(kind.__tablename__, row_id) for row_id in ids]
    return workspace.history(*touching, limit=limit)


def _people(session: Session, company_id: str) -> tuple[Colleague, ...]:
    return tuple(Colleague(*line) for line in session.execute(_colleagues(), {"company": company_id}))


@cache
def _colleagues() -> Select[*tuple[Any, ...]]:
    """By rank from the top, those without one after them, those who left last; built once."""
    job, above, boss = AffiliationRow, aliased(AffiliationRow), aliased(PersonRow)
    seats = select(func.count()).where(SeatRow.affiliation_id == job.id).scalar_subquery()
    return (
        select(
            job.id, job.person_id, PersonRow.name, job.title, job.level, job.began, job.ended,
            func.coalesce(boss.name, ""), seats,
        )
        .join(PersonRow, PersonRow.id == job.person_id)
        .outerjoin(above, above.id == job.reports_to_id)
        .outerjoin(boss, boss.id == above.person_id)
        .where(job.company_id == bindparam("company"))
        .order_by(job.ended != "", func.coalesce(job.level, 0).desc(), job.title, PersonRow.sort_key)
    )  # fmt: skip


def _seats(session: Session, company_id: str) -> tuple[CompanySeat, ...]:
    """Seats of all its searches: open searches first, each from the first seat up."""
    query = (
        select(
            SeatRow.id, SearchRow.id, SearchRow.title, SeatRow.part, PersonRow.id, PersonRow.name, AffiliationRow.title
        )
        .join(SearchRow, SearchRow.id == SeatRow.search_id)
        .outerjoin(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .where(SearchRow.company_id == company_id)
        .order_by(SearchRow.status.desc(), SearchRow.opened_on.desc(), SearchRow.id, SeatRow.rank)
    )
    return tuple(CompanySeat(*line[:4], line[4] or "", line[5] or "", line[6] or "") for line in session.execute(query))


def _searches(session: Session, company_id: str) -> tuple[CompanySearch, ...]:
    """Open ones first, then the latest."""
    row = SearchRow
    counts = live.by_search(session, row.company_id == company_id)
    query = (
        select(row.id, row.title, row.kind, row.opened_on, row.closed_on)
        .where(row.company_id == company_id)
        .order_by(row.status.desc(), row.opened_on.desc(), row.id.desc())
    )
    return tuple(CompanySearch(*line, counts.get(line[0], 0)) for line in session.execute(query))
