"""Who is in the running: the candidacies of some people, by person and role, and the one there is most to say of."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from recruiter_desk.domain.candidacies import short_company
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, FindingRow, PersonRow, SearchRow


@dataclass(frozen=True, slots=True)
class Running:
    """A candidacy of an open search that has not ended: "Adaeze Obi", "CFO · Halden Marine"."""

    id: str
    person: str
    role: str


def running(workspace: Workspace, person_ids: Sequence[str]) -> tuple[Running, ...]:
    """Return what *person_ids* are in the running for, in the order of the people."""
    query = (
        select(CandidacyRow.person_id, CandidacyRow.id, PersonRow.name, SearchRow.title, CompanyRow.name)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .where(CandidacyRow.person_id.in_(person_ids), CandidacyRow.ended_on == "")
        .where(SearchRow.status == SearchStatus.OPEN)
        .order_by(SearchRow.opened_on, CandidacyRow.id)
    )
    with workspace.read() as session:
        rows = session.execute(query).all()
    rows = sorted(rows, key=lambda row: person_ids.index(row[0]))
    return tuple(Running(row[1], row[2], f"{row[3]} · {short_company(row[4])}") for row in rows)


def first_candidacy(workspace: Workspace) -> str:
    """Return the candidacy in the running with most notes, else any, or ""."""
    query = (
        select(CandidacyRow.id)
        .outerjoin(FindingRow, FindingRow.candidacy_id == CandidacyRow.id)
        .where(CandidacyRow.ended_on == "")
        .group_by(CandidacyRow.id)
        .order_by(func.count(FindingRow.id).desc(), CandidacyRow.id)
        .limit(1)
    )
    with workspace.read() as session:
        return session.scalar(query) or ""
