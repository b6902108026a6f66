"""What the questions of a candidacy climb by and what its coverage asks for: seats, meetings, topics, the spec."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.climbing import Meeting
from recruiter_desk.domain.searches import Criterion, Seat
from recruiter_desk.domain.stages import ENDS
from recruiter_desk.services.records import columns_of
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
    found = columns_of(session, _facts(), {"candidacy": candidacy_id})
    if not found:
        raise Refused("This person is no longer on the search.")
    return Facts(*found[0])


def seats(session: Session, search_id: str) -> tuple[Seat, ...]:
    """Return the ladder of a search from its foot up."""
    return tuple(
        Seat(id_, rank, part, held_id or "", person or "", name or "", title or "", level)
        for id_, rank, part, held_id, person, name, title, level in columns_of(session, _seats(), {"search": search_id})
    )


def meetings(session: Session, of: Facts) -> tuple[Meeting, ...]:
    """Return the meetings of a candidacy that were not cancelled, in the order of the stages, then of time.

    The candidate is in each of them.
    """
    people: dict[str, set[str]] = defaultdict(set)
    at: dict[str, set[str]] = defaultdict(set)
    here = {"candidacy": of.candidacy_id}
    for interview_id, person_id, seat_id in columns_of(session, _sat_in(), here):
        people[interview_id].add(person_id)
        at[interview_id] |= {seat_id} if seat_id else set()
    return tuple(
        Meeting(
            id=interview_id,
            held=status == InterviewStatus.HELD,
            seats=frozenset(at[interview_id]),
            people=frozenset(people[interview_id] | {of.person_id}),
            booked=status == InterviewStatus.BOOKED,
        )
        for interview_id, status in columns_of(session, _meetings(), here)
    )


def topics(session: Session, of: Facts) -> Mapping[Side, tuple[str, ...]]:
    """Return what the stages up to the one reached ask of each side, each topic once."""
    lines = columns_of(session, _topics(), {"search": of.search_id, "reached": of.reached})
    return {
        side: tuple(dict.fromkeys(topic for line in lines for topic in line[place].split("\n") if topic))
        for place, side in enumerate((Side.COMPANY, Side.CANDIDATE))
    }


def criteria(session: Session, search_id: str) -> tuple[Criterion, ...]:
    """Return the lines of the newest revision of a search's spec."""
    found = columns_of(session, _criteria(), {"search": search_id})
    return tuple(Criterion(id_, key, topic, text, bool(must)) for id_, key, topic, text, must in found)


# -- the statements, built once: building one costs more than running it ----------------------------------------

_Query = Select[*tuple[Any, ...]]


@cache
def _facts() -> _Query:
    former = aliased(StageRow)
    row = CandidacyRow
    return (
        select(row.id, row.search_id, row.person_id, func.coalesce(former.rank, StageRow.rank))
        .join(StageRow, StageRow.id == row.stage_id)
        .outerjoin(former, former.id == row.ended_from_id)
        .where(row.id == bindparam("candidacy"))
    )


@cache
def _seats() -> _Query:
    held = AffiliationRow
    return (
        select(SeatRow.id, SeatRow.rank, SeatRow.part, held.id, PersonRow.id, PersonRow.name, held.title, held.level)
        .outerjoin(held, held.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == held.person_id)
        .where(SeatRow.search_id == bindparam("search"))
        .order_by(SeatRow.rank, SeatRow.id)
    )


@cache
def _sat_in() -> _Query:
    row = InterviewRow
    sat = select(row.id, ParticipantRow.person_id, ParticipantRow.seat_id)
    return sat.join(ParticipantRow, ParticipantRow.interview_id == row.id).where(
        row.candidacy_id == bindparam("candidacy")
    )


@cache
def _meetings() -> _Query:
    row = InterviewRow
    return (
        select(row.id, row.status)
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(row.candidacy_id == bindparam("candidacy"), row.status.not_in(_GONE))
        .order_by(func.coalesce(StageRow.rank, _LAST), row.starts_at == "", row.starts_at, row.id)
    )


@cache
def _topics() -> _Query:
    row = StageRow
    return (
        select(row.company_topics, row.candidate_topics)
        .where(row.search_id == bindparam("search"), row.rank <= bindparam("reached"), row.kind.not_in(ENDS))
        .order_by(row.rank, row.id)
    )


@cache
def _criteria() -> _Query:
    here: BindParameter[str] = bindparam("search")
    newest = select(func.max(SpecRevisionRow.number)).where(SpecRevisionRow.search_id == here).scalar_subquery()
    row = CriterionRow
    return (
        select(row.id, row.key, row.topic, row.text, row.must)
        .join(SpecRevisionRow, SpecRevisionRow.id == row.revision_id)
        .where(SpecRevisionRow.search_id == here, SpecRevisionRow.number == newest)
        .order_by(row.rank, row.id)
    )
