"""Searches as they are shown: the list with who is where, the head of a page, who is still to be told."""

from collections import Counter, defaultdict
from datetime import date
from functools import cache

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.searches import (
    SearchHeader,
    SearchLine,
    SearchStatus,
    StageCount,
    StillToTell,
    Waiting,
)
from recruiter_desk.domain.stages import ENDS, StageKind, in_names, is_end, on_board
from recruiter_desk.services.records import record
from recruiter_desk.services.specs.reading import first_presented
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    InterviewRow,
    PersonRow,
    SearchRow,
    SpecRevisionRow,
    StageRow,
)

HEARS_FROM_ME = (StageKind.NOT_TAKEN_FORWARD, StageKind.CLIENT_DECLINED, StageKind.SEARCH_CLOSED)


def header(workspace: Workspace, search_id: str) -> SearchHeader:
    """Return what the head of a search's page says. Raises Stale when the search is gone."""
    with workspace.read() as session:
        row = record(session, SearchRow, search_id)
        company = session.scalar(select(CompanyRow.name).where(CompanyRow.id == row.company_id)) or ""
        specs = session.execute(_specs(), {"search": search_id}).all()
        there = session.execute(_there(), {"search": search_id}).all()
        shown = on_board([kind for kind, _ in there])
        last = workspace.today() if row.status == SearchStatus.OPEN else date.fromisoformat(row.closed_on)
        return SearchHeader(
            row.id, row.title, row.company_id, company, row.kind, row.status, row.opened_on, row.closed_on,
            days_between(row.opened_on, last), specs[-1].number,
            sum(bool(one.why) for one in specs), specs[-1].agreed_on,
            sum(one[1] for one in there), sum(one[1] for one, on in zip(there, shown, strict=True) if on),
            is_draft=len(specs) == 1 and not specs[0].agreed_on and not first_presented(session, search_id),
        )  # fmt: skip


@cache
def _specs() -> Select[int, str, str]:
    """Built once, because building costs more than running it."""
    row = SpecRevisionRow
    return select(row.number, row.agreed_on, row.why).where(row.search_id == bindparam("search")).order_by(row.number)


@cache
def _there() -> Select[str, int]:
    return (
        select(StageRow.kind, func.count(CandidacyRow.id))
        .outerjoin(CandidacyRow, CandidacyRow.stage_id == StageRow.id)
        .where(StageRow.search_id == bindparam("search"))
        .group_by(StageRow.id)
        .order_by(StageRow.rank, StageRow.id)
    )


def listing(workspace: Workspace) -> tuple[SearchLine, ...]:
    """Return every search, open ones first, then the newest: who is where, who waits on whom, what is booked."""
    with workspace.read() as session:
        counts = _counts(session)
        columns = _columns(session)
        waits = _waits(session, workspace)
        booked = _booked(session, workspace.now())
        query = (
            select(
                SearchRow.id, SearchRow.title, SearchRow.company_id, CompanyRow.name, SearchRow.kind, SearchRow.status,
                SearchRow.opened_on, SearchRow.closed_on,
            )
            .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
            .order_by(SearchRow.status != SearchStatus.OPEN, SearchRow.opened_on.desc(), SearchRow.id)
        )  # fmt: skip
        lines = []
        for search in session.execute(query):
            here = [(name, kind, counts[stage_id]) for stage_id, name, kind in columns[search.id]]
            kinds = [kind for _, kind, _ in here]
            board = [one for one, on in zip(here, on_board(kinds), strict=True) if on]
            names = [one for one, on in zip(here, in_names(kinds), strict=True) if on]
            last = workspace.today() if search.status == SearchStatus.OPEN else date.fromisoformat(search.closed_on)
            lines.append(
                SearchLine(
                    *search,
                    days_between(search.opened_on, last),
                    tuple(StageCount(name, count) for name, _, count in board),
                    sum(count for _, _, count in names),
                    sum(count for _, _, count in board),
                    sum(count for _, kind, count in here if is_end(kind)),
                    waits.get(search.id, ()),
                    *booked.get(search.id, ("", "", "")),
                )
            )
        return tuple(lines)


def still_to_tell(workspace: Workspace, search_id: str) -> tuple[StillToTell, ...]:
    """Return who ended and has to hear it from the recruiter, the latest end first.

    Who said no themselves knows; so does nobody need to be told who was never spoken to.
    """
    before = aliased(StageRow)
    query = (
        select(
            CandidacyRow.id, CandidacyRow.person_id, PersonRow.name, StageRow.name.label("end"), CandidacyRow.ended_on,
            CandidacyRow.touch, before.kind.label("came_from"),
        )
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .outerjoin(before, before.id == CandidacyRow.ended_from_id)
        .where(CandidacyRow.search_id == search_id, CandidacyRow.told_on == "", StageRow.kind.in_(HEARS_FROM_ME))
        .order_by(CandidacyRow.ended_on.desc(), PersonRow.sort_key)
    )  # fmt: skip
    with workspace.read() as session:
        found = [row for row in session.execute(query) if row.touch or row.came_from != StageKind.RESEARCH]
        people = [row.person_id for row in found]
        phones, mails = _ways(session, people, Contact.PHONE), _ways(session, people, Contact.EMAIL)
        return tuple(
            StillToTell(
                row.id, row.person_id, row.name, phones.get(row.person_id, ""), mails.get(row.person_id, ""),
                row.end, row.ended_on,
            )
            for row in found
        )  # fmt: skip


def _counts(session: Session) -> Counter[str]:
    query = select(CandidacyRow.stage_id, func.count()).group_by(CandidacyRow.stage_id)
    return Counter({row[0]: row[1] for row in session.execute(query)})


def _columns(session: Session) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    query = select(StageRow.search_id, StageRow.id, StageRow.name, StageRow.kind)
    for search_id, id_, name, kind in session.execute(
        query.where(StageRow.search_id.is_not(None)).order_by(StageRow.rank, StageRow.id)
    ):
        found[search_id or ""].append((id_, name, kind))
    return found


def _waits(session: Session, workspace: Workspace) -> dict[str, tuple[Waiting, ...]]:
    """Count per search and side who has the next move; who is paused or ended waits for nobody."""
    today = workspace.today()
    since = func.min(CandidacyRow.move_since)
    query = (
        select(CandidacyRow.search_id, CandidacyRow.move_of, func.count(), since, PersonRow.name)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .where(
            CandidacyRow.move_of != "",
            CandidacyRow.ended_on == "",
            CandidacyRow.paused_until <= today.isoformat(),
            StageRow.kind.not_in((StageKind.RESEARCH, StageKind.PLACED, *ENDS)),
        )
        .group_by(CandidacyRow.search_id, CandidacyRow.move_of)
    )
    found: dict[str, list[Waiting]] = defaultdict(list)
    for search_id, who, count, oldest, person in session.execute(query):
        found[search_id].append(Waiting(who, count, days_between(oldest, today) if oldest else 0, person))
    return {search_id: tuple(sorted(waits, key=lambda one: -one.days)) for search_id, waits in found.items()}


def _booked(session: Session, now: str) -> dict[str, tuple[str, str, str]]:
    soonest = func.min(InterviewRow.starts_at)
    query = (
        select(CandidacyRow.search_id, soonest, InterviewRow.zone, PersonRow.name)
        .join(CandidacyRow, CandidacyRow.id == InterviewRow.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .where(InterviewRow.status == "booked", InterviewRow.starts_at >= now)
        .group_by(CandidacyRow.search_id)
    )
    return {search_id: (at, zone, person) for search_id, at, zone, person in session.execute(query)}


def _ways(session: Session, person_ids: list[str], kind: str) -> dict[str, str]:
    """Return each person's first phone number or address."""
    query = select(ContactPointRow.person_id, ContactPointRow.value).where(
        ContactPointRow.person_id.in_(person_ids), ContactPointRow.kind == kind
    )
    rows = session.execute(query.order_by(ContactPointRow.rank.desc(), ContactPointRow.id))
    return {person or "": value for person, value in rows}
