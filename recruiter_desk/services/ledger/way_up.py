"""What the questions of a candidacy climb by and what its coverage asks for: seats, meetings, topics, the spec."""

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.climbing import Meeting
from recruiter_desk.domain.searches import Criterion, Seat
from recruiter_desk.domain.stages import ENDS
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CriterionRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SeatRow,
    SpecRevisionRow,
    StageRow,
)

_GONE = (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)
_LAST = 1 << 62  # a meeting outside the stages comes after those in them


class Facts(NamedTuple):
    """Who is in which search, and the rank of the stage reached: for an end, the stage before it."""

    candidacy_id: str
    search_id: str
    person_id: str
    reached: int


def facts(session: Session, candidacy_id: str) -> Facts:
    """Return what the ledger needs of its candidacy. Raises Refused when it is gone."""
    former = aliased(StageRow)
    row = CandidacyRow
    query = (
        select(row.id, row.search_id, row.person_id, func.coalesce(former.rank, StageRow.rank))
        .join(StageRow, StageRow.id == row.stage_id)
        .outerjoin(former, former.id == row.ended_from_id)
        .where(row.id == candidacy_id)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise Refused("This person is no longer on the search.")
    return Facts(*found)


def seats(session: Session, search_id: str) -> tuple[Seat, ...]:
    """Return the ladder of a search from its foot up."""
    held = AffiliationRow
    query = (
        select(SeatRow.id, SeatRow.rank, SeatRow.part, held.id, PersonRow.id, PersonRow.name, held.title, held.level)
        .outerjoin(held, held.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == held.person_id)
        .where(SeatRow.search_id == search_id)
        .order_by(SeatRow.rank, SeatRow.id)
    )
    return tuple(
        Seat(id_, rank, part, held_id or "", person or "", name or "", title or "", level)
        for id_, rank, part, held_id, person, name, title, level in session.execute(query)
    )


def meetings(session: Session, of: Facts) -> tuple[Meeting, ...]:
    """Return the meetings of a candidacy that were not cancelled, in the order of the stages, then of time.

    The candidate is in each of them.
    """
    row = InterviewRow
    people: dict[str, set[str]] = defaultdict(set)
    at: dict[str, set[str]] = defaultdict(set)
    sat = select(row.id, ParticipantRow.person_id, ParticipantRow.seat_id).join(
        ParticipantRow, ParticipantRow.interview_id == row.id
    )
    for interview_id, person_id, seat_id in session.execute(sat.where(row.candidacy_id == of.candidacy_id)):
        people[interview_id].add(person_id)
        at[interview_id] |= {seat_id} if seat_id else set()
    query = (
        select(row.id, row.status)
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(row.candidacy_id == of.candidacy_id, row.status.not_in(_GONE))
        .order_by(func.coalesce(StageRow.rank, _LAST), row.starts_at == "", row.starts_at, row.id)
    )
    return tuple(
        Meeting(
            id=interview_id,
            held=status == InterviewStatus.HELD,
            seats=frozenset(at[interview_id]),
            people=frozenset(people[interview_id] | {of.person_id}),
            booked=status == InterviewStatus.BOOKED,
        )
        for interview_id, status in session.execute(query)
    )


def topics(session: Session, of: Facts, side: Side) -> tuple[str, ...]:
    """Return what the stages up to the one reached ask of *side*, each topic once."""
    column = StageRow.company_topics if side == Side.COMPANY else StageRow.candidate_topics
    query = select(column).where(
        StageRow.search_id == of.search_id, StageRow.rank <= of.reached, StageRow.kind.not_in(ENDS)
    )
    lines = session.scalars(query.order_by(StageRow.rank, StageRow.id))
    return tuple(dict.fromkeys(topic for line in lines for topic in line.split("\n") if topic))


def criteria(session: Session, search_id: str) -> tuple[Criterion, ...]:
    """Return the lines of the newest revision of a search's spec."""
    newest = select(func.max(SpecRevisionRow.number)).where(SpecRevisionRow.search_id == search_id).scalar_subquery()
    row = CriterionRow
    query = (
        select(row.id, row.key, row.topic, row.text, row.must)
        .join(SpecRevisionRow, SpecRevisionRow.id == row.revision_id)
        .where(SpecRevisionRow.search_id == search_id, SpecRevisionRow.number == newest)
        .order_by(row.rank, row.id)
    )
    return tuple(Criterion(id_, key, topic, text, bool(must)) for id_, key, topic, text, must in session.execute(query))
