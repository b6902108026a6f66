"""Whom a pack is for: the meeting asked for, or the next one of a candidacy, its rounds and its reader."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Interview, InterviewStatus
from recruiter_desk.domain.ledger.climbing import next_seat
from recruiter_desk.domain.packing.brief import Interviewer, Met
from recruiter_desk.domain.packing.words import when
from recruiter_desk.domain.packs_asked import Ask, ReaderOf
from recruiter_desk.domain.searches import Part, Seat
from recruiter_desk.domain.stages import is_end
from recruiter_desk.services import interviews
from recruiter_desk.services.ledger import way_up
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, InterviewRow, PersonRow, SearchRow, StageRow

GONE = (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)
_PARTS = tuple(Part)
_LAST = 1 << 62


class About(NamedTuple):
    """A candidacy in words: the person, the role at the company, and what kind of search it is."""

    candidacy_id: str
    person_id: str
    person: str
    pronouns: str
    search_id: str
    role: str
    company: str
    search_kind: str
    stage: str
    stage_kind: str


class Subject(NamedTuple):
    """A candidacy with its meetings in order, the one a pack is for ("" = none booked), its seats and its reader."""

    about: About
    meeting_id: str
    meetings: tuple[Met, ...]
    seats: tuple[Seat, ...]
    reader: ReaderOf


def subject(session: Session, ask: Ask) -> Subject:
    """Find whom and what *ask* means.

    Raises Refused when the candidacy or meeting is gone or has ended, and when there is nobody it could be for.
    """
    candidacy_id = _candidacy_of(session, ask)
    about = _about(session, candidacy_id)
    if is_end(about.stage_kind):
        raise Refused(f"This candidacy has ended: {about.stage}. Restore it to a stage of the search to make a pack.")
    all_of_them = interviews.read(session, candidacies=[candidacy_id])
    seats = way_up.seats(session, about.search_id)
    ranks = {seat.id: seat.rank for seat in seats}
    chosen = _chosen(all_of_them, ask.interview_id)
    live = _in_order(session, [one for one in all_of_them if one.status not in GONE])
    if chosen is None:
        chosen = next((one for one in live if one.status != InterviewStatus.HELD and one.participants), None)
    reader = _of_meeting(chosen, ranks) if chosen else _of_next_seat(candidacy_id, seats, live)
    return Subject(about, chosen.id if chosen else "", _numbered(live), seats, reader)


def _candidacy_of(session: Session, ask: Ask) -> str:
    if not ask.interview_id:
        return ask.candidacy_id
    found = session.scalar(select(InterviewRow.candidacy_id).where(InterviewRow.id == ask.interview_id))
    if found is None or ask.candidacy_id not in ("", found):
        raise Refused("This meeting is no longer on the desk. Choose another one, or the candidacy.")
    return found


def _about(session: Session, candidacy_id: str) -> About:
    found = session.execute(_abouts(), {"candidacy": candidacy_id}).one_or_none()
    if found is None:
        raise Refused("This person is no longer on the search.")
    return About(*found)


@cache
def _abouts() -> Select[*tuple[Any, ...]]:
    """Built once, because building costs more than running it."""
    row = CandidacyRow
    columns = (
        row.id, row.person_id, PersonRow.name, PersonRow.pronouns, row.search_id, SearchRow.title, CompanyRow.name,
        SearchRow.kind, StageRow.name, StageRow.kind,
    )  # fmt: skip
    return (
        select(*columns)
        .join(PersonRow, PersonRow.id == row.person_id)
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == row.stage_id)
        .where(row.id == bindparam("candidacy"))
    )


def _chosen(meetings: Sequence[Interview], interview_id: str) -> Interview | None:
    chosen = next((one for one in meetings if one.id == interview_id), None)
    if chosen and chosen.status in GONE:
        raise Refused("That meeting was called off. Book it again, or make the pack for the next one.")
    if chosen and not chosen.participants:
        raise Refused("Nobody from the client sits in that meeting. Say who, and then make the pack.")
    return chosen


def _in_order(session: Session, meetings: Sequence[Interview]) -> list[Interview]:
    """Put meetings in order: those held by time, then those to come by stage and time."""
    stages = {one.stage_id for one in meetings}
    query = select(StageRow.id, StageRow.rank).where(StageRow.id.in_(stages))
    ranks = {row.id: row.rank for row in session.execute(query)}

    def place(one: Interview) -> tuple[bool, int, bool, str, str]:
        held = one.status == InterviewStatus.HELD
        stage = 0 if held else ranks.get(one.stage_id, _LAST)
        return not held, stage, not one.starts_at, one.starts_at, one.id

    return sorted(meetings, key=place)


def _numbered(meetings: Sequence[Interview]) -> tuple[Met, ...]:
    """Number the meetings with the client as rounds from 1; a talk with the recruiter is 0."""
    made, number = [], 0
    for one in meetings:
        number += bool(one.participants)
        people = tuple(Interviewer(who.person_id, who.person, who.title, who.part) for who in one.participants)
        held = one.status == InterviewStatus.HELD
        made.append(
            Met(
                one.id,
                number if people else 0,
                one.stage,
                held,
                one.starts_at,
                one.zone,
                one.minutes,
                one.place,
                people,
            )
        )
    return tuple(made)


def _of_meeting(meeting: Interview, ranks: dict[str, int]) -> ReaderOf:
    """Return the highest seat among those who sit in; among equals whoever was put in first."""
    top = max(
        meeting.participants,
        key=lambda one: (ranks.get(one.seat_id, -1), _PARTS.index(Part(one.part)) if one.part in _PARTS else -1),
    )
    return ReaderOf(
        meeting.candidacy_id, meeting.id, top.person_id, top.seat_id, top.person, top.title, top.person,
        when(meeting.starts_at, meeting.zone, meeting.minutes),
    )  # fmt: skip


def _of_next_seat(candidacy_id: str, seats: Sequence[Seat], meetings: Sequence[Interview]) -> ReaderOf:
    met = {who.person_id for one in meetings if one.status == InterviewStatus.HELD for who in one.participants}
    seat = next_seat(seats, met)
    if seat is None:
        raise Refused(
            "Nobody is on the ladder of this search yet, so there is nobody to write for. Add a seat or book a meeting."
        )
    words = seat.person or f"the {seat.part}"
    return ReaderOf(candidacy_id, "", seat.person_id, seat.id, seat.person, seat.title, words, when("", "", 0))
