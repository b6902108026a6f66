"""How the next meeting of a candidacy will probably be, so that booking it takes one line."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacy_view import reaches
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Booking, Interview, Sitting, Usual
from recruiter_desk.domain.stages import CLIENT_KINDS
from recruiter_desk.services import picks
from recruiter_desk.services.candidacies.cards import Rung, ladders, people_met
from recruiter_desk.services.interviews import reading
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow, StageRow


def usual(workspace: Workspace, candidacy_id: str, seat_ids: Sequence[str] | None = None) -> Usual:
    """Return the defaults of the next meeting; *seat_ids* says with whom, else it is the next seat not met.

    Before somebody is presented it is a talk with the recruiter. The stage is the one that meets the first of the
    seats, else the present one; the zone is the company's, else the person's, else this laptop's. Raises Refused when
    the candidacy is gone.
    """
    return to_book(workspace, candidacy_id, seat_ids).usual


def to_book(
    workspace: Workspace, candidacy_id: str, seat_ids: Sequence[str] | None = None, interview_id: str = ""
) -> Booking:
    """Return what booking begins from, a new meeting or the one called *interview_id*, whose people are then the usual.

    Raises Refused when the candidacy or the meeting is gone.
    """
    with workspace.read() as session:
        facts = session.execute(_facts(), {"candidacy": candidacy_id}).one_or_none()
        if facts is None:
            raise Refused("This person is no longer on the search.")
        search_id, stage_id, kind, company_zone, person_zone, person = facts
        meeting = _meeting(session, interview_id) if interview_id else None
        rungs = next(iter(ladders(session, picks.one(candidacy_id)).values()), [])
        if meeting and seat_ids is None:
            seat_ids = [one.seat_id for one in meeting.participants if one.seat_id]
        elif seat_ids is None:
            seat_ids = _next_seat(session, candidacy_id, rungs) if kind in CLIENT_KINDS else ()
        meets = session.scalar(_stage(), {"search": search_id, "seat": seat_ids[0]}) if seat_ids else None
    usual_ = Usual(meets or stage_id, tuple(seat_ids), company_zone or person_zone or workspace.zone())
    seats = tuple(Sitting(rung.seat_id, rung.name, rung.title, rung.part) for rung in rungs if rung.person_id)
    return Booking(candidacy_id, person, seats, company_zone, person_zone, usual_, meeting)


def _meeting(session: Session, interview_id: str) -> Interview:
    found = reading.read(session, interviews=[interview_id])
    if not found:
        raise Refused("This meeting is no longer on the desk.")
    return found[0]


def _next_seat(session: Session, candidacy_id: str, rungs: Sequence[Rung]) -> tuple[str, ...]:
    """Return the first seat with a person above the highest one met."""
    pick = picks.one(candidacy_id)
    how = reaches([rung.person_id for rung in rungs], people_met(session, pick).get(candidacy_id, set()))
    highest = max((place for place, reach in enumerate(how) if reach == "met"), default=-1)
    above = (rung.seat_id for rung in rungs[highest + 1 :] if rung.person_id)
    return tuple(above)[:1]


_Query = Select[*tuple[Any, ...]]


@cache
def _facts() -> _Query:
    row = CandidacyRow
    return (
        select(row.search_id, row.stage_id, StageRow.kind, CompanyRow.zone, PersonRow.zone, PersonRow.name)
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == row.stage_id)
        .join(PersonRow, PersonRow.id == row.person_id)
        .where(row.id == bindparam("candidacy"))
    )


@cache
def _stage() -> _Query:
    row = StageRow
    query = select(row.id).where(row.search_id == bindparam("search"), row.seat_id == bindparam("seat"))
    return query.order_by(row.rank).limit(1)
