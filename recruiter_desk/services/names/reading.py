"""Read the names of a search: research, and whoever said yes but was not met yet. One query a table."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, exists, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.names import Approach, NameLine, is_to_call, last_touch, next_words
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.stages import StageKind, in_names
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    InterviewRow,
    PersonRow,
    StageRow,
)


def read(workspace: Workspace, search_id: str) -> tuple[NameLine, ...]:
    """Return the names in the order they were added, so that a call never moves a row away from under the hand."""
    today, zone = workspace.today(), workspace.zone()
    with workspace.read() as session:
        kinds = _stages(session, search_id)
        query = (
            select(
                CandidacyRow.id, CandidacyRow.person_id, PersonRow.name, CandidacyRow.via, PersonRow.via,
                CandidacyRow.stage_id, PersonRow.sort_key, CandidacyRow.touch, CandidacyRow.touched_on,
                CandidacyRow.tries, CandidacyRow.next_step, CandidacyRow.next_at, CandidacyRow.paused_until,
            )
            .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
            .where(CandidacyRow.stage_id.in_(kinds))
            .order_by(CandidacyRow.id)
        )  # fmt: skip
        rows = session.execute(query).all()
        jobs = _jobs(session, search_id)
        phones = _phones(session, search_id)
        meetings = _meetings(session, search_id)
    lines = []
    for candidacy, person, name, via, found_via, stage, sort_key, touch, on, tries, step, at, paused in rows:
        phone = phones.get(person, "")
        meeting = meetings.get(candidacy, "")
        approach = Approach(kinds[stage], bool(phone), touch, on, tries, step, at, paused, meeting)
        title, company = jobs.get(person, ("", ""))
        line = NameLine(
            candidacy, person, name, title, company, via or found_via, phone,
            last_touch(approach, today), next_words(approach, today, zone), is_to_call(approach, today, zone),
            stage, sort_key, approach.touched_on, approach.next_at,
        )  # fmt: skip
        lines.append(line)
    return tuple(lines)


def count_to_call(workspace: Workspace, search_id: str) -> int:
    """Return how many of a search's research are to be called now: what the folded names of its board say."""
    today, zone = workspace.today(), workspace.zone()
    with workspace.read() as session:
        rows = session.execute(_research(), {"search": search_id})
        return sum(is_to_call(Approach(*row), today, zone) for row in rows)


@cache
def _research() -> Select[*tuple[Any, ...]]:
    """Built once, because building costs more than running it."""
    row = CandidacyRow
    has_phone = exists().where(ContactPointRow.person_id == row.person_id, ContactPointRow.kind == Contact.PHONE)
    return (
        select(
            StageRow.kind, has_phone, row.touch, row.touched_on, row.tries, row.next_step, row.next_at,
            row.paused_until,
        )
        .join(StageRow, StageRow.id == row.stage_id)
        .where(StageRow.search_id == bindparam("search"), StageRow.kind == StageKind.RESEARCH)
    )  # fmt: skip


def _stages(session: Session, search_id: str) -> dict[str, str]:
    """Return the kinds of the stages listed: research, and the recruiter's own but the last, where people are met."""
    query = select(StageRow.id, StageRow.kind).where(StageRow.search_id == search_id).order_by(StageRow.rank)
    stages = [(row.id, row.kind) for row in session.execute(query)]
    named = in_names([kind for _, kind in stages])
    return dict(stage for stage, name in zip(stages, named, strict=True) if name)


def _jobs(session: Session, search_id: str) -> dict[str, tuple[str, str]]:
    query = (
        select(AffiliationRow.person_id, AffiliationRow.title, CompanyRow.name)
        .join(CandidacyRow, CandidacyRow.person_id == AffiliationRow.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == AffiliationRow.company_id)
        .where(CandidacyRow.search_id == search_id)
        .order_by(AffiliationRow.ended == "", AffiliationRow.ended, AffiliationRow.began, AffiliationRow.id.desc())
    )  # where somebody works now comes last and so stays
    return {person_id: (title, company or "") for person_id, title, company in session.execute(query)}


def _phones(session: Session, search_id: str) -> dict[str, str]:
    query = (
        select(ContactPointRow.person_id, ContactPointRow.value)
        .join(CandidacyRow, CandidacyRow.person_id == ContactPointRow.person_id)
        .where(CandidacyRow.search_id == search_id, ContactPointRow.kind == Contact.PHONE)
        .order_by(ContactPointRow.rank.desc(), ContactPointRow.id.desc())
    )  # the first one stays
    return {row[0] or "": row[1] for row in session.execute(query)}


def _meetings(session: Session, search_id: str) -> dict[str, str]:
    query = (
        select(InterviewRow.candidacy_id, InterviewRow.starts_at)
        .join(CandidacyRow, CandidacyRow.id == InterviewRow.candidacy_id)
        .where(CandidacyRow.search_id == search_id, InterviewRow.status == InterviewStatus.BOOKED)
        .where(InterviewRow.starts_at != "")
        .order_by(InterviewRow.starts_at.desc())
    )  # the first to come stays
    return {row[0]: row[1] for row in session.execute(query)}
