"""Who works, or worked, where: title, rank, from when to when, under whom."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import guess_level
from recruiter_desk.domain.people import LEVELS, Affiliation
from recruiter_desk.domain.tenure import time_of
from recruiter_desk.services import companies, removal
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AffiliationRow, CompanyRow, PersonRow


def add(workspace: Workspace, person_id: str, company: str, title: str = "", **fields: Any) -> str:
    """Add a job at *company* (its name; made when the desk does not know it); return the affiliation's id.

    *fields* as in `edit`. Raises Refused for an unusable field.
    """
    with workspace.write("Added a job of {person}", person=person_id) as session:
        record(session, PersonRow, person_id)
        return put(session, person_id, company, title, **fields)


def edit(workspace: Workspace, affiliation_id: str, **fields: Any) -> None:
    """Change *fields*: company (a name), title, level, began, ended, reports_to_id, blind_as.

    Raises Refused for an unusable one, Stale when the job is gone.
    """
    with workspace.read() as session:
        person_id = record(session, AffiliationRow, affiliation_id).person_id
    with workspace.write("Changed a job of {person}", person=person_id) as session:
        row = record(session, AffiliationRow, affiliation_id)
        if "company" in fields:
            moved_to = companies.find_or_put(session, fields.pop("company"))
            if moved_to != row.company_id:
                row.company_id, row.reports_to_id = moved_to, None
        _fill(session, row, fields)


def remove(workspace: Workspace, affiliation_id: str) -> None:
    """Take a job away. Seats held through it become empty."""
    with workspace.read() as session:
        person_id = record(session, AffiliationRow, affiliation_id).person_id
    with workspace.write("Removed a job of {person}", person=person_id) as session:
        record(session, AffiliationRow, affiliation_id)
        removal.take_affiliations(session, [affiliation_id])


def put(session: Session, person_id: str, company: str, title: str = "", **fields: Any) -> str:
    """Add a job inside another change; return its id. The company may be "" while only the title is known.

    Unless a level is given, the title tells it where it can.
    """
    company_id = companies.find_or_put(session, company) if company.strip() else None
    row = AffiliationRow(
        id=new_id(), person_id=person_id, company_id=company_id, title="", level=None, began="", ended=""
    )
    _fill(session, row, {"title": title, "level": guess_level(title), **fields})
    session.add(row)
    return row.id


def of_person(session: Session, person_id: str) -> tuple[Affiliation, ...]:
    """Return a person's jobs: those held now first, then the latest."""
    found: Iterable[Any] = session.execute(_jobs(), {"person": person_id})
    return tuple(Affiliation(*line) for line in found)


@cache
def _jobs() -> Select[*tuple[Any, ...]]:
    """The jobs of one person; built once, because building costs more than running it."""
    above, boss = aliased(AffiliationRow), aliased(PersonRow)
    row = AffiliationRow
    return (
        select(
            row.id, row.person_id, func.coalesce(row.company_id, ""), func.coalesce(CompanyRow.name, ""), row.title,
            row.level, row.began, row.ended, func.coalesce(row.reports_to_id, ""), func.coalesce(boss.name, ""),
            row.blind_as,
        )
        .outerjoin(CompanyRow, CompanyRow.id == row.company_id)
        .outerjoin(above, above.id == row.reports_to_id)
        .outerjoin(boss, boss.id == above.person_id)
        .where(row.person_id == bindparam("person"))
        .order_by(row.ended != "", row.ended.desc(), row.began.desc(), row.id)
    )  # fmt: skip


def colleagues(workspace: Workspace, affiliation_id: str, limit: int = 40) -> tuple[tuple[str, str], ...]:
    """Return who else works at the company of a job now, from the top: affiliation id and "Eva Halden, Chair"."""
    with workspace.read() as session:
        own = record(session, AffiliationRow, affiliation_id)
        row = AffiliationRow
        query = (
            select(row.id, PersonRow.name, row.title)
            .join(PersonRow, PersonRow.id == row.person_id)
            .where(row.company_id == own.company_id, row.ended == "", row.person_id != own.person_id)
            .order_by(func.coalesce(row.level, 0).desc(), PersonRow.sort_key)
            .limit(limit)
        )
        return tuple((line[0], ", ".join(part for part in line[1:] if part)) for line in session.execute(query))


def _fill(session: Session, row: AffiliationRow, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        setattr(row, name, _CLEANED[name](value))
    if row.began and row.ended and row.ended < row.began[: len(row.ended)]:
        raise Refused("That job would end before it began. Nothing was saved.")
    if row.reports_to_id:
        above = record(session, AffiliationRow, row.reports_to_id)
        if above.company_id != row.company_id or above.id == row.id:
            raise Refused("Somebody reports to a person at the same company. Nothing was saved.")


def _level(value: int | str | None) -> int | None:
    if value in (None, ""):
        return None
    if str(value) not in map(str, LEVELS):
        raise Refused("A rank is a number from 1 (HR) to 6 (board, owner), or nothing.")
    return int(str(value))


_CLEANED: dict[str, Callable[[Any], Any]] = {
    "title": lambda value: one_line(value, "title"),
    "level": _level,
    "began": time_of,
    "ended": time_of,
    "reports_to_id": lambda value: value or None,
    "blind_as": lambda value: one_line(value, "description"),
}
