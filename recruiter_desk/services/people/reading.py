"""Everything the page of one person shows, one query a table."""

from sqlalchemy import select
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
            tags=tuple(session.scalars(select(TagRow.name).where(TagRow.person_id == person_id).order_by(TagRow.name))),
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
            ids = session.scalars(select(kind.id).where(kind.person_id == person_id))
            touching += [(kind.__tablename__, row_id) for row_id in ids]
        own = select(CandidacyRow.id).where(CandidacyRow.person_id == person_id)
        touching += [
            ("interview", row_id)
            for row_id in session.scalars(select(InterviewRow.id).where(InterviewRow.candidacy_id.in_(own)))
        ]
    return workspace.history(*touching, limit=limit)


def _searches(
    session: Session, workspace: Workspace, person: PersonRow, meetings: tuple[PersonMeeting, ...], zone: str
) -> tuple[PersonSearch, ...]:
    """The person's candidacies: those that run first, then the latest."""
    today = workspace.today()
    columns = (CandidacyRow, SearchRow.title, CompanyRow.name, StageRow.name)
    query = (
        select(*columns)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .where(CandidacyRow.person_id == person.id)
        .order_by(CandidacyRow.ended_on != "", CandidacyRow.ended_on.desc(), CandidacyRow.entered_on.desc())
    )
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
        for row, title, company, stage in session.execute(query)
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
    query = (
        select(SearchRow.id, SearchRow.title, CompanyRow.name, SeatRow.part)
        .join(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .join(SearchRow, SearchRow.id == SeatRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .where(AffiliationRow.person_id == person_id)
        .order_by(SearchRow.status.desc(), SearchRow.opened_on.desc(), SeatRow.rank)
    )
    return tuple(PersonSeat(*line) for line in session.execute(query))


def _meetings(session: Session, person_id: str) -> tuple[PersonMeeting, ...]:
    """Meetings about the person, and those the person sat in on; the newest first."""
    own = session.scalars(select(CandidacyRow.id).where(CandidacyRow.person_id == person_id))
    sat_in = session.scalars(select(ParticipantRow.interview_id).where(ParticipantRow.person_id == person_id))
    found = interviews.read(session, candidacies=own, interviews=sat_in)
    query = (
        select(CandidacyRow.id, SearchRow.id, SearchRow.title, CompanyRow.name, PersonRow.id, PersonRow.name)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .where(CandidacyRow.id.in_({each.candidacy_id for each in found}))
    )
    about = {line[0]: line for line in session.execute(query)}
    return tuple(
        PersonMeeting(each, line[1], f"{line[2]}, {line[3]}", "" if line[4] == person_id else line[5])
        for each, line in ((each, about[each.candidacy_id]) for each in found)
    )


def _documents(session: Session, person_id: str) -> tuple[Document, ...]:
    row = DocumentRow
    columns = (row.id, row.person_id, row.name, row.media_type, row.size, row.added_on)
    query = select(*columns).where(row.person_id == person_id).order_by(row.added_on.desc(), row.id.desc())
    return tuple(Document(*line) for line in session.execute(query))
