"""What Today reads: columns only, a statement a table, each built once."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import aliased

from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services.searches.reading import HEARS_FROM_ME
from recruiter_desk.storage.rows import (
    AffiliationRow,
    BrakeRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    DecisionRow,
    HandledRow,
    InterviewRow,
    JournalRow,
    ParticipantRow,
    PersonRow,
    SearchRow,
    SeatRow,
    ShareRow,
    StageRow,
    TaskRow,
)

Query = Select[*tuple[Any, ...]]


@cache
def marks() -> tuple[Select[Any], ...]:
    """What differs after each change, undo included, and after each pack that went out."""
    newest = [select(func.max(JournalRow.number)).where(JournalRow.state == state) for state in ("done", "undone")]
    return (*newest, select(func.count()).select_from(ShareRow))


@cache
def searches() -> Query:
    """Every search with its company; few, and needed for who ended in a closed one."""
    query = select(SearchRow.id, SearchRow.title, CompanyRow.name, SearchRow.status)
    return query.join(CompanyRow, CompanyRow.id == SearchRow.company_id)


@cache
def stages() -> Query:
    row = StageRow
    return select(row.search_id, row.id, row.kind, row.name).where(row.search_id.is_not(None)).order_by(
        row.search_id, row.rank, row.id
    )  # fmt: skip


@cache
def contacts() -> Query:
    """Who sits on the ladders of open searches, each search's lowest seat first."""
    return (
        select(SeatRow.search_id, PersonRow.id, PersonRow.name)
        .join(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .join(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .order_by(SeatRow.search_id, SeatRow.rank)
    )


def _cards() -> Query:
    row = CandidacyRow
    return select(
        row.id, row.person_id, PersonRow.name, PersonRow.pronouns, row.search_id, row.stage_id, row.entered_on,
        row.paused_until, row.move_of, row.move_since, row.next_step, row.next_at, row.ended_on, row.end_reason,
        row.told_on, row.touch, row.ended_from_id,
    ).join(PersonRow, PersonRow.id == row.person_id)  # fmt: skip


@cache
def cards_in_stages() -> Query:
    """Who stands in these stages with a step on no day, or with nothing next and unchanged since *before*."""
    row = CandidacyRow
    before: BindParameter[str] = bindparam("before")
    idle = and_(
        row.next_step == "", row.paused_until <= bindparam("today"),
        or_(row.entered_on <= before, and_(row.move_since != "", row.move_since <= before)),
    )  # fmt: skip
    return _cards().where(
        row.stage_id.in_(bindparam("stages", expanding=True)), row.ended_on == "", row.next_at == "",
        or_(row.next_step != "", idle),
    )  # fmt: skip


@cache
def cards_with_step() -> Query:
    """Whoever has a next step on a day or at a time before *soon*, and in these stages before *last*."""
    row = CandidacyRow
    here = and_(row.next_at < bindparam("last"), row.stage_id.in_(bindparam("stages", expanding=True)))
    return _cards().where(row.next_at > "", or_(row.next_at < bindparam("soon"), here), row.ended_on == "")


@cache
def cards_called() -> Query:
    return _cards().where(CandidacyRow.id.in_(bindparam("ids", expanding=True)))


@cache
def cards_ended() -> Query:
    """Who ended since *since* and has to hear of it, or whose decline has no reason that this statement could see."""
    row = CandidacyRow
    untold = and_(row.told_on == "", StageRow.kind.in_(HEARS_FROM_ME))
    return (
        _cards()
        .join(StageRow, StageRow.id == row.stage_id)
        .where(row.ended_on >= bindparam("since"), or_(untold, StageRow.kind == StageKind.CLIENT_DECLINED))
    )


@cache
def meetings() -> Query:
    """Meetings booked from *since* to *until* of whoever is in the running in an open search, with who is there.

    A line a participant, or one without any; whether a pack for the meeting went out.
    """
    row = InterviewRow
    sent = exists().where(ShareRow.interview_id == row.id)
    return (
        select(
            row.id, row.candidacy_id, row.starts_at, row.zone, row.minutes, sent, ParticipantRow.person_id,
            PersonRow.name,
        )
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .outerjoin(ParticipantRow, ParticipantRow.interview_id == row.id)
        .outerjoin(PersonRow, PersonRow.id == ParticipantRow.person_id)
        .where(
            row.status == InterviewStatus.BOOKED, row.starts_at >= bindparam("since"),
            row.starts_at < bindparam("until"), CandidacyRow.ended_on == "", SearchRow.status == SearchStatus.OPEN,
        )
        .order_by(row.starts_at, row.id, ParticipantRow.id)
    )  # fmt: skip


@cache
def participants() -> Query:
    """Who of the client sat in meetings that are over and of which a side has not told."""
    row = ParticipantRow
    return (
        select(row.interview_id, row.person_id, PersonRow.name)
        .join(PersonRow, PersonRow.id == row.person_id)
        .where(row.interview_id.in_(bindparam("interviews", expanding=True)))
        .order_by(row.id)
    )


@cache
def ahead() -> Query:
    """Who has a meeting ahead."""
    row = InterviewRow
    return select(row.candidacy_id).where(row.status == InterviewStatus.BOOKED, row.starts_at > bindparam("now"))


@cache
def met() -> Query:
    """When somebody last met the client, since *since*."""
    row = InterviewRow
    with_client = exists().where(ParticipantRow.interview_id == row.id)
    return (
        select(row.candidacy_id, func.max(row.starts_at))
        .where(row.status == InterviewStatus.HELD, row.starts_at >= bindparam("since"), with_client)
        .group_by(row.candidacy_id)
    )


@cache
def brakes() -> Query:
    """Whoever wants to leave a search that is open."""
    row = BrakeRow
    return (
        select(row.candidacy_id)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .where(row.closed_at == "", SearchRow.status == SearchStatus.OPEN)
        .order_by(row.opened_at)
    )


@cache
def verdicts() -> Query:
    """Decisions of the company on whoever stands in these stages, of which the newest stays."""
    row = DecisionRow
    return (
        select(row.candidacy_id, row.kind, row.decided_on)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .where(
            row.side == Side.COMPANY, CandidacyRow.stage_id.in_(bindparam("stages", expanding=True)),
            CandidacyRow.ended_on == "",
        )
        .order_by(row.decided_on, row.id)
    )  # fmt: skip


@cache
def tasks() -> Query:
    """What is to be done by *last* or on no day, with what it stands on."""
    row, candidate = TaskRow, aliased(PersonRow)
    search = func.coalesce(CandidacyRow.search_id, row.search_id, "")
    return (
        select(
            row.id, row.text, row.due_at, func.coalesce(candidate.name, PersonRow.name, CompanyRow.name, ""),
            func.coalesce(candidate.id, PersonRow.id, ""), row.candidacy_id, row.interview_id, row.person_id,
            row.company_id, search,
        )
        .outerjoin(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .outerjoin(candidate, candidate.id == CandidacyRow.person_id)
        .outerjoin(PersonRow, PersonRow.id == row.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == row.company_id)
        .where(row.done_on == "", row.due_at < bindparam("last"))
    )  # fmt: skip


@cache
def handled() -> Query:
    row = HandledRow
    columns = (row.candidacy_id, row.interview_id, row.kind, row.done_on, row.until)
    return select(*columns).where(or_(row.done_on >= bindparam("since"), row.until >= bindparam("today")))


@cache
def ways() -> Query:
    """Numbers and addresses of people, of which the first of each kind stays."""
    row = ContactPointRow
    return (
        select(row.person_id, row.kind, row.value)
        .where(
            row.person_id.in_(bindparam("people", expanding=True)), row.kind.in_((Contact.PHONE, Contact.EMAIL))
        )
        .order_by(row.rank.desc(), row.id.desc())
    )  # fmt: skip
