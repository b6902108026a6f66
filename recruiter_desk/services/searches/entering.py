"""Begin a search with a line, change it, close and reopen it, delete it."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import role_and_company
from recruiter_desk.domain.ordering import GAP
from recruiter_desk.domain.searches import (
    SearchKind,
    SearchStatus,
)
from recruiter_desk.domain.stages import StageKind, is_live
from recruiter_desk.services import companies, removal, stages
from recruiter_desk.services.candidacies import moving
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    SearchRow,
    SpecRevisionRow,
    StageRow,
)


def add_from_line(workspace: Workspace, line: str, *, kind: str = "", set_id: str = "") -> str:
    """Begin a search from "CFO at Halden Marine"; return its id. Raises Refused when role or company is missing."""
    role, company = role_and_company(line)
    if not role or not company:
        raise Refused("Say the role and the company, as in: CFO at Halden Marine")
    return add(workspace, role, company=company, kind=kind, set_id=set_id)


def add(
    workspace: Workspace,
    title: str,
    company_id: str = "",
    kind: str = "",
    *,
    company: str = "",
    set_id: str = "",
) -> str:
    """Begin a search with its stages and a draft spec, as one change; return its id.

    The client is *company_id*, or *company* by name, made when the desk does not know it. *set_id* is one of the
    recruiter's own stage sets, "" the built-in one.
    """
    title = one_line(title, "role", required=True)
    kind = _kind(kind or SearchKind.CONTINGENCY)
    search_id, day = new_id(), workspace.today().isoformat()
    with workspace.write("Began search {search}", search=search_id) as session:
        if company_id:
            record(session, CompanyRow, company_id)
        client = company_id or companies.find_or_put(session, company)
        session.add(SearchRow(id=search_id, company_id=client, title=title, kind=kind, opened_on=day))
        stages.put_set(session, search_id, set_id)
        session.add(SpecRevisionRow(id=new_id(), search_id=search_id, number=1, title=title, made_on=day))
    return search_id


def edit(
    workspace: Workspace,
    search_id: str,
    *,
    title: str | None = None,
    company: str | None = None,
    kind: str | None = None,
    opened_on: str | None = None,
) -> None:
    """Change the role's name, the client (by name), the kind of engagement, or the day the search began."""
    with workspace.write("Edited search {search}", search=search_id) as session:
        row = record(session, SearchRow, search_id)
        if title is not None:
            row.title = one_line(title, "role", required=True)
            draft = _newest_spec(session, search_id)
            if not draft.agreed_on:
                draft.title = row.title
        if company is not None:
            row.company_id = companies.find_or_put(session, company)
        if kind is not None:
            row.kind = _kind(kind)
        if opened_on is not None:
            row.opened_on = opened_on


def close(workspace: Workspace, search_id: str) -> int:
    """Close a search: everybody still in the running ends as search closed; who is placed stays so. Return how many."""
    day = workspace.today().isoformat()
    with workspace.write("Closed search {search}", search=search_id) as session:
        row = record(session, SearchRow, search_id)
        if row.status == SearchStatus.CLOSED:
            raise Refused("This search is closed already.")
        row.status, row.closed_on = SearchStatus.CLOSED, day
        query = (
            select(CandidacyRow.id, StageRow.kind)
            .join(StageRow, StageRow.id == CandidacyRow.stage_id)
            .where(CandidacyRow.search_id == search_id)
            .order_by(StageRow.rank, CandidacyRow.rank)
        )
        live = [id_ for id_, kind in session.execute(query) if is_live(kind) and kind != StageKind.PLACED]
        if live:
            _end_stage(session, search_id)
            moving.end_in(session, live, StageKind.SEARCH_CLOSED, day)
        return len(live)


def reopen(workspace: Workspace, search_id: str) -> int:
    """Open a closed search again; who ended by its closing returns to the stage they came from. Return how many."""
    day = workspace.today().isoformat()
    with workspace.write("Reopened search {search}", search=search_id) as session:
        row = record(session, SearchRow, search_id)
        if row.status == SearchStatus.OPEN:
            raise Refused("This search is open.")
        query = (
            select(CandidacyRow.id)
            .join(StageRow, StageRow.id == CandidacyRow.stage_id)
            .where(
                CandidacyRow.search_id == search_id,
                StageRow.kind == StageKind.SEARCH_CLOSED,
                CandidacyRow.ended_on >= row.closed_on,
            )
            .order_by(CandidacyRow.rank, CandidacyRow.id)
        )
        back = list(session.scalars(query))
        row.status, row.closed_on = SearchStatus.OPEN, ""
        session.flush()
        moving.restore_in(session, back, day)
        return len(back)


def delete(workspace: Workspace, search_ids: str | Iterable[str]) -> None:
    """Delete searches with everybody's candidacies, meetings, spec, stages and seats in them. The people stay."""
    ids = [search_ids] if isinstance(search_ids, str) else list(search_ids)
    single = len(ids) == 1
    label = "Deleted search {search}" if single else "Deleted {count} searches"
    with workspace.write(label, search=ids[0] if single else "", count=len(ids)) as session:
        for search_id in ids:
            record(session, SearchRow, search_id)
        removal.take_searches(session, ids)


def _kind(kind: str) -> str:
    if kind not in list(SearchKind):
        raise Refused(f"There is no kind of search called {kind}. There are: {', '.join(SearchKind)}.")
    return kind


def _newest_spec(session: Session, search_id: str) -> SpecRevisionRow:
    query = select(SpecRevisionRow).where(SpecRevisionRow.search_id == search_id)
    return session.scalars(query.order_by(SpecRevisionRow.number.desc()).limit(1)).one()


def _end_stage(session: Session, search_id: str) -> None:
    """Make the search-closed stage where a search came without one."""
    query = select(StageRow.id).where(StageRow.search_id == search_id, StageRow.kind == StageKind.SEARCH_CLOSED)
    if session.scalar(query.limit(1)) is None:
        top = session.scalar(select(func.max(StageRow.rank)).where(StageRow.search_id == search_id)) or 0
        row = StageRow(id=new_id(), search_id=search_id, name="Search closed", kind=StageKind.SEARCH_CLOSED)
        row.rank = top + GAP
        session.add(row)
        session.flush()
