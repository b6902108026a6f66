"""What the column at the left shows: how much is on the desk, the open searches, and whether all is safe."""

from dataclasses import dataclass

from sqlalchemy import func, select

from recruiter_desk.domain.candidacies import short_company
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.services import backups, interviews, live
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow


@dataclass(frozen=True, slots=True)
class OpenSearchCount:
    """An open search and how many candidacies live in it beyond research."""

    id: str
    title: str
    live: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of the whole desk, `interviews` of the next seven days; `saved` is the sentence under its name."""

    file: str
    saved: str
    demo: bool
    searches: int
    people: int
    companies: int
    interviews: int
    open_searches: tuple[OpenSearchCount, ...]


def read(workspace: Workspace) -> Overview:
    """Count the desk. 100 000 people take a few milliseconds: SQLite counts over its smallest index."""
    with workspace.read() as session:
        people = session.scalar(select(func.count()).select_from(PersonRow)) or 0
        meetings = interviews.count_ahead(session, workspace.today())
        companies = session.scalar(select(func.count()).select_from(CompanyRow)) or 0
        here = live.by_search(session, SearchRow.status == SearchStatus.OPEN)
        rows = session.execute(
            select(SearchRow.id, SearchRow.title, CompanyRow.name)
            .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
            .where(SearchRow.status == SearchStatus.OPEN)
            .order_by(SearchRow.opened_on, SearchRow.id)
        ).all()
        searches = session.scalar(select(func.count()).select_from(SearchRow)) or 0
    opened = tuple(OpenSearchCount(row[0], f"{row[1]} · {short_company(row[2])}", here.get(row[0], 0)) for row in rows)
    about = workspace.about()
    return Overview(
        workspace.path.name, saved(workspace), bool(about["demo"]), searches, people, companies, meetings, opened
    )


def saved(workspace: Workspace) -> str:
    """Say in one line that all is saved, how old the last backup is, and that the file is not encrypted."""
    last = backups.last(workspace)
    age = "no backup yet" if last is None else f"backed up {last.said()}"
    return f"Saved · {age} · not encrypted"


def first_search(workspace: Workspace) -> str:
    """Return the open search with most live candidacies, else any search, else ""."""
    seen = read(workspace).open_searches
    if seen:
        return max(seen, key=lambda one: one.live).id
    with workspace.read() as session:
        return session.scalar(select(SearchRow.id).order_by(SearchRow.opened_on).limit(1)) or ""


def only_search(workspace: Workspace) -> str:
    """Return the search of a desk that has one, or ""."""
    with workspace.read() as session:
        found = session.scalars(select(SearchRow.id).limit(2)).all()
    return found[0] if len(found) == 1 else ""


def first_person(workspace: Workspace) -> str:
    """Return the person with most searches, or ""."""
    most = select(CandidacyRow.person_id).group_by(CandidacyRow.person_id).order_by(func.count().desc()).limit(1)
    with workspace.read() as session:
        return session.scalar(most) or session.scalar(select(PersonRow.id).order_by(PersonRow.sort_key).limit(1)) or ""


def first_company(workspace: Workspace) -> str:
    """Return the company of the oldest open search, else the first by name, or ""."""
    searched = select(SearchRow.company_id).order_by(SearchRow.status.desc(), SearchRow.opened_on).limit(1)
    by_name = select(CompanyRow.id).order_by(CompanyRow.name_key).limit(1)
    with workspace.read() as session:
        return session.scalar(searched) or session.scalar(by_name) or ""
