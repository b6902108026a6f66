"""Everything the page of one person shows, one query a table."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacies import Standing, chip
from recruiter_desk.domain.changes import HistoryEntry
from recruiter_desk.domain.documents import Document
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.person_page import PersonMeeting, PersonPage, PersonSearch, PersonSeat
from recruiter_desk.services import affiliations, contact_points, interviews, texts
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    DocumentRow,
    FindingRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    QuestionRow,
    Record,
    SearchRow,
    SeatRow,
    StageRow,
    TagRow,
    TextRow,
)

_OWN = (
    AffiliationRow, ContactPointRow, CandidacyRow, DocumentRow, TagRow, TextRow, FindingRow, QuestionRow,
)  # fmt: skip


def page(workspace: Workspace, person_id: str, zone: str = "UTC") -> PersonPage:
    """Read the page of a person; *zone* is the recruiter's clock. Raises Stale when the person is gone."""
    with workspace.read() as session:
        row = record(session, PersonRow, person_id)
        meetings = _meetings(session, person_id)
        return PersonPage(
            id=row.id,
            name=row.name,
            pronouns=row.pronouns,
            zone=row.zone,
            place=row.place,
            via=row.via,
            made_on=row.made_on,
            notes=texts.read(session, texts.NOTES, person_id=person_id),
            contacts=contact_points.of_person(session, person_id),
            affiliations=affiliations.of_person(session, person_id),
            tags=tuple(session.scalars(_tags(), {"person": person_id})),
            searches=_searches(session, workspace, row, meetings, zone),
            seats=_seats(session, person_id),
            meetings=meetings,
            documents=_documents(session, person_id),
        )


def history(workspace: Workspace, person_id: str, limit: int = 40) -> list[HistoryEntry]:
    """Return what was done to a person and to what belongs to them, the newest first."""
    with workspace.read() as session:
        touching = [("person", person_id)]
        for kind in _OWN:
            ids = session.scalars(_ids(kind), {"person": person_id})
            touching += [(kind.__tablename__, row_id) for row_id in ids]
        touching += [("interview", row_id) for row_id in session.scalars(_about_them(), {"person": person_id})]
    return workspace.history(*touching, limit=limit)


def _searches(
    session: Session, workspace: Workspace, person: PersonRow, meetings: tuple[PersonMeeting, ...], zone: str
) -> tuple[PersonSearch, ...]:
    """The person's candidacies: those that run first, then the latest."""
    today = workspace.today()
    return tuple(
        PersonSearch(
            id=row.id,
            search_id=row.search_id,
            search=title,
            company=company,
            stage=stage,
            days=days_between(row.entered_on, today),
            chip=chip(_standing(row, person.name, company, meetings), workspace.now(), today, zone),
            ended_on=row.ended_on,
            next_step=row.next_step,
            next_at=row.next_at,
        )
        for row, title, company, stage in session.execute(_candidacies(), {"person": person.id})
    )


def _standing(row: CandidacyRow, person: str, company: str, meetings: tuple[PersonMeeting, ...]) -> Standing:
    booked = [
        each.interview
        for each in meetings
        if each.interview.candidacy_id == row.id and each.interview.status == InterviewStatus.BOOKED
    ]
    first = min(booked, key=lambda each: each.starts_at, default=None)
    return Standing(
        person=person,
        company=company,
        paused_until=row.paused_until,
        meeting_at=first.starts_at if first else "",
        meeting_zone=first.zone if first else "",
        meeting_minutes=first.minutes if first else 60,
        move_of=row.move_of,
        move_since=row.move_since,
        next_step=row.next_step,
        next_at=row.next_at,
        ended_on=row.ended_on,
        end_reason=row.end_reason,
    )


def _seats(session: Session, person_id: str) -> tuple[PersonSeat, ...]:
    return tuple(PersonSeat(*line) for line in session.execute(_held(), {"person": person_id}))


def _meetings(session: Session, person_id: str) -> tuple[PersonMeeting, ...]:
    """Meetings about the person, and those the person sat in on; the newest first."""
    here = {"person": person_id}
    own, sat_in = session.scalars(_ids(CandidacyRow), here), session.scalars(_sat_in(), here)
    found = interviews.read(session, candidacies=own, interviews=sat_in)
    about = {line[0]: line for line in session.execute(_searches_of(), {"ids": [each.candidacy_id for each in found]})}
    return tuple(
        PersonMeeting(each, line[1], f"{line[2]}, {line[3]}", "" if line[4] == person_id else line[5])
        for each, line in ((each, about[each.candidacy_id]) for each in found)
    )


def _documents(session: Session, person_id: str) -> tuple[Document, ...]:
    return tuple(Document(*line) for line in session.execute(_files(), {"person": person_id}))


# -- the statements, built once: building one costs more than running it ----------------------------------------


@cache
def _tags() -> Select[str]:
    return select(TagRow.name).where(TagRow.person_id == bindparam("person")).order_by(TagRow.name)


@cache
def _ids(kind: type[Record]) -> Select[str]:
    row: Any = kind
    return select(row.id).where(row.person_id == bindparam("person"))


@cache
def _about_them() -> Select[str]:
    return select(InterviewRow.id).where(InterviewRow.candidacy_id.in_(_ids(CandidacyRow)))


@cache
def _sat_in() -> Select[str]:
    return select(ParticipantRow.interview_id).where(ParticipantRow.person_id == bindparam("person"))


@cache
def _candidacies() -> Select[CandidacyRow, str, str, str]:
    row = CandidacyRow
    return (
        select(row, SearchRow.title, CompanyRow.name, StageRow.name)
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == row.stage_id)
        .where(row.person_id == bindparam("person"))
        .order_by(row.ended_on != "", row.ended_on.desc(), row.entered_on.desc())
    )


@cache
def _held() -> Select[str, str, str, str]:
    return (
        select(SearchRow.id, SearchRow.title, CompanyRow.name, SeatRow.part)
        .join(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .join(SearchRow, SearchRow.id == SeatRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .where(AffiliationRow.person_id == bindparam("person"))
        .order_by(SearchRow.status.desc(), SearchRow.opened_on.desc(), SeatRow.rank)
    )


@cache
def _searches_of() -> Select[str, str, str, str, str, str]:
    return (
        select(CandidacyRow.id, SearchRow.id, SearchRow.title, CompanyRow.name, PersonRow.id, PersonRow.name)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .where(CandidacyRow.id.in_(bindparam("ids", expanding=True)))
    )


@cache
def _files() -> Select[str, str, str, str, int, str]:
    row = DocumentRow
    query = select(row.id, row.person_id, row.name, row.media_type, row.size, row.added_on)
    return query.where(row.person_id == bindparam("person")).order_by(row.added_on.desc(), row.id.desc())
