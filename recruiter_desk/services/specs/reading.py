"""The revisions of a spec as values."""

from collections import defaultdict

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CriterionRow,
    PersonRow,
    SearchRow,
    SpecRevisionRow,
    SubmittalRow,
)


def current(workspace: Workspace, search_id: str) -> SpecRevision:
    """Return the newest revision. Raises Stale when the search is gone."""
    with workspace.read() as session:
        return read_newest(session, search_id)


def revisions(workspace: Workspace, search_id: str) -> tuple[SpecRevision, ...]:
    """Return every revision, newest first. Raises Stale when the search is gone."""
    with workspace.read() as session:
        return read_revisions(session, search_id)


def read_newest(session: Session, search_id: str) -> SpecRevision:
    """Do what `current` does within a session."""
    newest = select(func.max(SpecRevisionRow.number)).where(SpecRevisionRow.search_id == search_id)
    return _read(session, search_id, SpecRevisionRow.number == newest.scalar_subquery())[0]


def read_revisions(session: Session, search_id: str) -> tuple[SpecRevision, ...]:
    """Do what `revisions` does within a session."""
    return _read(session, search_id, true())


def _read(session: Session, search_id: str, which: ColumnElement[bool]) -> tuple[SpecRevision, ...]:
    record(session, SearchRow, search_id)
    row = SpecRevisionRow
    found = session.execute(
        select(
            row.id, row.number, row.title, row.summary, row.place, row.pay, row.reporting_line, row.start,
            row.agreed_on, row.why, row.made_on, row.said_by_id, PersonRow.name, row.interview_id, row.audience,
        )
        .outerjoin(PersonRow, PersonRow.id == row.said_by_id)
        .where(row.search_id == search_id, which)
        .order_by(row.number.desc())
    ).all()  # fmt: skip
    lines = _lines(session, search_id, which)
    presented = first_presented(session, search_id)
    return tuple(
        SpecRevision(
            one.id, one.number, one.title, one.summary, one.place, one.pay, one.reporting_line, one.start,
            one.agreed_on, one.why, tuple(lines[one.id]), one.made_on,
            fixed_on(one.number, one.agreed_on, one.made_on, presented), one.said_by_id or "", one.name or "",
            one.interview_id or "", one.audience,
        )
        for one in found
    )  # fmt: skip


def fixed_on(number: int, agreed_on: str, made_on: str, presented: str) -> str:
    """Return the day since when a revision changes only by another one, or "" for a draft.

    The first is fixed when it is agreed or somebody is presented, a later one as it is made.
    """
    return agreed_on or (presented if number == 1 else made_on or "0")


def first_presented(session: Session, search_id: str) -> str:
    """Return the day somebody was first presented in this search, or ""."""
    query = select(func.min(SubmittalRow.sent_on)).join(CandidacyRow, CandidacyRow.id == SubmittalRow.candidacy_id)
    return session.scalar(query.where(CandidacyRow.search_id == search_id)) or ""


def _lines(session: Session, search_id: str, which: ColumnElement[bool]) -> dict[str, list[Criterion]]:
    row = CriterionRow
    query = (
        select(row.revision_id, row.id, row.key, row.topic, row.text, row.must, row.moved)
        .join(SpecRevisionRow, SpecRevisionRow.id == row.revision_id)
        .where(SpecRevisionRow.search_id == search_id, which)
        .order_by(row.rank, row.id)
    )
    lines: dict[str, list[Criterion]] = defaultdict(list)
    for revision_id, id_, key, topic, text, must, moved in session.execute(query):
        lines[revision_id].append(Criterion(id_, key, topic, text, bool(must), moved))
    return lines
