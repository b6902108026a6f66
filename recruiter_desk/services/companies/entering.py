"""Put companies on the desk, change what is known of them, delete them."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.changes import Value
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.zones import zone_called
from recruiter_desk.services import removal, texts
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, SearchRow


def add(workspace: Workspace, name: str, place: str = "", zone: str = "", *, terms: str = "", notes: str = "") -> str:
    """Put a company on the desk; return its id. Raises Refused when one of that name is there already."""
    company_id = new_id()
    with workspace.write("Added {company}", company=company_id) as session:
        line = one_line(name, "company", required=True)
        if _called(session, line):
            raise Refused(f"There is a company called {line} already.")
        row = CompanyRow(id=company_id, name=line, name_key=folded(line))
        row.place, row.zone = one_line(place, "place"), zone_called(zone)
        session.add(row)
        texts.put(session, texts.TERMS, terms, company_id=company_id)
        texts.put(session, texts.NOTES, notes, company_id=company_id)
    return company_id


def find_or_put(session: Session, name: str) -> str:
    """Return the company of this name, whatever its case and accents, or put a new one on the desk."""
    line = one_line(name, "company", required=True)
    known = _called(session, line)
    if known:
        return known
    row = CompanyRow(id=new_id(), name=line, name_key=folded(line), zone="", place="")
    session.add(row)
    return row.id


def edit(workspace: Workspace, company_id: str, **fields: str) -> None:
    """Change *fields*: name, place, zone. Raises Refused for an unusable one, Stale when the company is gone."""
    what = " and ".join(_FIELDS[name] for name in fields)
    with workspace.write("Changed {what} of {company}", what=what, company=company_id) as session:
        row = record(session, CompanyRow, company_id)
        for name, value in fields.items():
            if name == "name":
                _rename(session, row, value)
            elif name == "zone":
                row.zone = zone_called(value)
            else:
                row.place = one_line(value, "place")


def set_terms(workspace: Workspace, company_id: str, text: str) -> None:
    """Keep *text* as the terms agreed with a client."""
    with workspace.write("Changed the terms of {company}", company=company_id) as session:
        record(session, CompanyRow, company_id)
        texts.put(session, texts.TERMS, text, company_id=company_id)


def set_notes(workspace: Workspace, company_id: str, text: str) -> None:
    """Keep *text* as the notes about a company."""
    with workspace.write("Changed the notes about {company}", company=company_id) as session:
        record(session, CompanyRow, company_id)
        texts.put(session, texts.NOTES, text, company_id=company_id)


def goes_with(workspace: Workspace, company_ids: Sequence[str]) -> tuple[int, int]:
    """Return how many searches, and people on them, would be deleted with these companies."""
    with workspace.read() as session:
        searches = select(SearchRow.id).where(SearchRow.company_id.in_(company_ids))
        on_them = select(func.count()).select_from(CandidacyRow).where(CandidacyRow.search_id.in_(searches))
        count = session.scalar(select(func.count()).select_from(searches.subquery())) or 0
        return count, session.scalar(on_them) or 0


def delete(workspace: Workspace, company_ids: Sequence[str]) -> None:
    """Delete companies with their searches and the jobs people held there, in one change that can be undone."""
    searches, _people = goes_with(workspace, company_ids)
    label = "Deleted {company}" if len(company_ids) == 1 else "Deleted {count} companies"
    if searches:
        label += " and its search" if searches == 1 and len(company_ids) == 1 else " with {searches} searches"
    slots: dict[str, Value] = {"company": company_ids[0], "count": len(company_ids), "searches": searches}
    with workspace.write(label, **slots) as session:
        for company_id in company_ids:
            record(session, CompanyRow, company_id)
        removal.take_companies(session, company_ids)


_FIELDS = {"name": "the name", "place": "the place", "zone": "the time zone"}


def _rename(session: Session, row: CompanyRow, name: str) -> None:
    line = one_line(name, "company", required=True)
    if _called(session, line) not in ("", row.id):
        raise Refused(f"There is a company called {line} already. Give this one another name.")
    row.name, row.name_key = line, folded(line)


def _called(session: Session, name: str) -> str:
    query = select(CompanyRow.id).where(CompanyRow.name_key == folded(name)).order_by(CompanyRow.id).limit(1)
    return session.scalar(query) or ""
