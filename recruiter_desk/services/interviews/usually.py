"""How the next meeting of a candidacy will probably be, so that booking it takes one line."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacy_view import reaches
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Usual
from recruiter_desk.domain.stages import CLIENT_KINDS
from recruiter_desk.services import picks
from recruiter_desk.services.candidacies.cards import ladders, people_met
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow, StageRow


def usual(workspace: Workspace, candidacy_id: str, seat_ids: Sequence[str] | None = None) -> Usual:
    """Return the defaults of the next meeting; *seat_ids* says with whom, else it is the next seat not met.

    Before somebody is presented it is a talk with the recruiter. The stage is the one that meets the first of the
    seats, else the present one; the zone is the company's, else the person's, else this laptop's. Raises Refused when
    the candidacy is gone.
    """
    with workspace.read() as session:
        return usual_of(session, candidacy_id, workspace.zone(), seat_ids)


def usual_of(session: Session, candidacy_id: str, here: str, seat_ids: Sequence[str] | None = None) -> Usual:
    """Return the defaults within a look at the desk; *here* is the laptop's zone."""
    facts = session.execute(_facts(), {"candidacy": candidacy_id}).one_or_none()
    if facts is None:
        raise Refused("This person is no longer on the search.")
    search_id, stage_id, kind, company_zone, person_zone = facts
    if seat_ids is None:
        seat_ids = _next_seat(session, candidacy_id) if kind in CLIENT_KINDS else ()
    meets = session.scalar(_stage(), {"search": search_id, "seat": seat_ids[0]}) if seat_ids else None
    return Usual(meets or stage_id, tuple(seat_ids), company_zone or person_zone or here)


def _next_seat(session: Session, candidacy_id: str) -> tuple[str, ...]:
    """Return the first seat with a person above the highest one met."""
    pick = picks.one(candidacy_id)
    rungs = next(iter(ladders(session, pick).values()), [])
    how = reaches([rung.person_id for rung in rungs], people_met(session, pick).get(candidacy_id, set()))
    highest = max((place for place, reach in enumerate(how) if reach == "met"), default=-1)
    above = (rung.seat_id for rung in rungs[highest + 1 :] if rung.person_id)
    return tuple(above)[:1]


_Query = Select[*tuple[Any, ...]]


@cache
def _facts() -> _Query:
    row = CandidacyRow
    return (
        select(row.search_id, row.stage_id, StageRow.kind, CompanyRow.zone, PersonRow.zone)
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
