"""Cards for the candidacies somebody picks: columns only, one query a table, whatever their number."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.candidacies import Card, Standing, chip, role_line
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import ENDS
from recruiter_desk.services import picks
from recruiter_desk.services.candidacies.covered import NOT_PRESENTED, Coverages, asked_by
from recruiter_desk.services.debriefs.due import due
from recruiter_desk.services.picks import Pick, Which
from recruiter_desk.services.records import columns_of
from recruiter_desk.storage.rows import (
    AffiliationRow,
    BrakeRow,
    CandidacyRow,
    CompanyRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SearchRow,
    SeatRow,
    StageRow,
)

_Query = Select[*tuple[Any, ...]]


class Clock(NamedTuple):
    """The moment, day and zone that days and chips are told by."""

    now: str
    today: date
    zone: str


class Rung(NamedTuple):
    """A seat of a search and who sits there; person_id and name "" while nobody does."""

    seat_id: str
    part: str
    affiliation_id: str
    person_id: str
    name: str
    title: str


class Gathered(NamedTuple):
    """Cards with what their seats were told from: the ladders by search, and who was met by candidacy."""

    cards: list[Card]
    ladders: Mapping[str, list[Rung]]
    met: Mapping[str, set[str]]
    uncovered: frozenset[str] = frozenset()


def cards(session: Session, pick: Pick, clock: Clock) -> list[Card]:
    """Return the cards of all candidacies that *pick* names; by stage, then in order."""
    return gather(session, pick, clock).cards


def gather(session: Session, pick: Pick, clock: Clock, *, cover: int | None = None) -> Gathered:
    """Return the cards of *pick*, with ladders and who was met.

    With *cover* only so many from the top of each stage say what each side knows: that is the dear part of a card.
    """
    rows = columns_of(session, _candidacies(pick.which), pick.values)
    companies = _companies(session, pick)
    roles = _roles(session, pick)
    meetings = _meetings(session, pick)
    leaving = _leaving(session, pick)
    untold = _untold(session, pick, clock)
    rungs = ladders(session, pick)
    met = people_met(session, pick)
    elsewhere = _elsewhere(session, pick)
    asked = asked_by(session, pick)
    left_out = _below(rows, asked, cover) if cover is not None else frozenset()
    above = [row.id for row in rows if row.stage_id in asked and row.id not in left_out] if left_out else []
    coverages = Coverages(session, asked, picks.some(above) if left_out else pick)
    none: frozenset[str] = frozenset()
    no_meeting = ("", "", 0)
    made = []
    for row in rows:
        candidacy_id, search_id, person_id, name, stage_id, rank, entered_on, paused_until, *rest = row
        met_here = met.get(candidacy_id, none)
        meeting = meetings.get(candidacy_id, no_meeting)
        standing = Standing(name, companies[search_id], paused_until, *meeting, *rest)
        if candidacy_id in leaving:
            since, held_until = leaving[candidacy_id]
            standing = standing._replace(wants_out_since=since, held_until=held_until)
        if candidacy_id in untold:
            standing = standing._replace(debrief_due=untold[candidacy_id])
        card = Card(
            candidacy_id, person_id, name, roles.get(person_id, ""),
            days_between(entered_on, clock.today), chip(standing, clock.now, clock.today, clock.zone),
            tuple([rung.person_id in met_here for rung in rungs[search_id]]), elsewhere.get(candidacy_id, 0),
            stage_id, rank,
            *(NOT_PRESENTED if candidacy_id in left_out else coverages.of(candidacy_id, stage_id)),
        )  # fmt: skip
        made.append(card)
    return Gathered(made, rungs, met, left_out)


def _below(rows: Sequence[Any], asked: Container[str], cover: int) -> frozenset[str]:
    """Return the cards that stand below the first *cover* of a stage that asks for something."""
    seen: dict[str, int] = defaultdict(int)
    found = []
    for row in rows:
        if row.stage_id in asked:
            seen[row.stage_id] += 1
            if seen[row.stage_id] > cover:
                found.append(row.id)
    return frozenset(found)


def ladders(session: Session, pick: Pick) -> Mapping[str, list[Rung]]:
    """Return the seats of each search that the picked candidacies are in, from the first to whoever signs off."""
    found: dict[str, list[Rung]] = defaultdict(list)
    for search_id, *line in columns_of(session, _seats(pick.which), pick.values):
        found[search_id].append(Rung(*(value or "" for value in line)))
    return found


def people_met(session: Session, pick: Pick) -> Mapping[str, set[str]]:
    """Return, by candidacy, the people of the client's side met in interviews that were held."""
    met: dict[str, set[str]] = defaultdict(set)
    for candidacy_id, person_id in columns_of(session, _participants(pick.which), pick.values):
        met[candidacy_id].add(person_id)
    return met


def _companies(session: Session, pick: Pick) -> dict[str, str]:
    return {row[0]: row[1] for row in columns_of(session, _clients(pick.which), pick.values)}


def _roles(session: Session, pick: Pick) -> dict[str, str]:
    rows = columns_of(session, _jobs(pick.which), pick.values)
    return {person_id: role_line(title, company or "") for person_id, title, company in rows}


def _meetings(session: Session, pick: Pick) -> dict[str, tuple[str, str, int]]:
    rows = columns_of(session, _booked(pick.which), pick.values)
    return {candidacy_id: (at, zone, minutes) for candidacy_id, at, zone, minutes in rows}


def _leaving(session: Session, pick: Pick) -> dict[str, tuple[str, str]]:
    """Return since when somebody wants out, and until when that is held."""
    rows = columns_of(session, _braked(pick.which), pick.values)
    return {candidacy_id: (opened_at, hold_until) for candidacy_id, opened_at, hold_until in rows}


def _untold(session: Session, pick: Pick, clock: Clock) -> dict[str, tuple[str, ...]]:
    """Return the sides whose account of a meeting is due, by candidacy."""
    found: dict[str, tuple[str, ...]] = {}
    for one in due(session, clock.now, clock.zone, pick):
        if one.is_due and one.side not in (known := found.get(one.candidacy_id, ())):
            found[one.candidacy_id] = (*known, one.side)
    return found


def _elsewhere(session: Session, pick: Pick) -> dict[str, int]:
    return {row[0]: row[1] for row in columns_of(session, _others(pick.which), pick.values)}


# -- the statements, each built once for each of the few conditions there are ----------------------------------


@cache
def _candidacies(which: Which) -> _Query:
    row = CandidacyRow
    query = select(
        row.id, row.search_id, row.person_id, PersonRow.name, row.stage_id, row.rank, row.entered_on,
        row.paused_until, row.move_of, row.move_since, row.next_step, row.next_at, row.ended_on, row.end_reason,
    )  # fmt: skip
    return query.join(PersonRow, PersonRow.id == row.person_id).where(which).order_by(row.stage_id, row.rank, row.id)


@cache
def _seats(which: Which) -> _Query:
    return (
        select(
            SeatRow.search_id, SeatRow.id, SeatRow.part, SeatRow.affiliation_id, AffiliationRow.person_id,
            PersonRow.name, AffiliationRow.title,
        )
        .outerjoin(AffiliationRow, AffiliationRow.id == SeatRow.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .where(SeatRow.search_id.in_(select(CandidacyRow.search_id).where(which)))
        .order_by(SeatRow.rank, SeatRow.id)
    )  # fmt: skip


@cache
def _participants(which: Which) -> _Query:
    return (
        select(InterviewRow.candidacy_id, ParticipantRow.person_id)
        .join(ParticipantRow, ParticipantRow.interview_id == InterviewRow.id)
        .join(CandidacyRow, CandidacyRow.id == InterviewRow.candidacy_id)
        .where(which, InterviewRow.status == InterviewStatus.HELD)
    )


@cache
def _clients(which: Which) -> _Query:
    searches = select(CandidacyRow.search_id).where(which)
    query = select(SearchRow.id, CompanyRow.name).join(CompanyRow, CompanyRow.id == SearchRow.company_id)
    return query.where(SearchRow.id.in_(searches))


@cache
def _jobs(which: Which) -> _Query:
    """Jobs by person; where somebody works now comes last and so stays."""
    return (
        select(AffiliationRow.person_id, AffiliationRow.title, CompanyRow.name)
        .join(CandidacyRow, CandidacyRow.person_id == AffiliationRow.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == AffiliationRow.company_id)
        .where(which)
        .order_by(AffiliationRow.ended == "", AffiliationRow.began, AffiliationRow.id)
    )


@cache
def _booked(which: Which) -> _Query:
    """Meetings by candidacy, of which the first to come stays."""
    return (
        select(InterviewRow.candidacy_id, InterviewRow.starts_at, InterviewRow.zone, InterviewRow.minutes)
        .join(CandidacyRow, CandidacyRow.id == InterviewRow.candidacy_id)
        .where(which, InterviewRow.status == InterviewStatus.BOOKED, InterviewRow.starts_at != "")
        .order_by(InterviewRow.starts_at.desc())
    )


@cache
def _braked(which: Which) -> _Query:
    row = BrakeRow
    query = select(row.candidacy_id, row.opened_at, row.hold_until).where(row.closed_at == "", which)
    return query.join(CandidacyRow, CandidacyRow.id == row.candidacy_id)


@cache
def _others(which: Which) -> _Query:
    """How many other open searches somebody is in the running for."""
    other = aliased(CandidacyRow)
    return (
        select(CandidacyRow.id, func.count())
        .join(other, (other.person_id == CandidacyRow.person_id) & (other.search_id != CandidacyRow.search_id))
        .join(StageRow, StageRow.id == other.stage_id)
        .join(SearchRow, SearchRow.id == other.search_id)
        .where(which, StageRow.kind.not_in(ENDS), SearchRow.status == SearchStatus.OPEN)
        .group_by(CandidacyRow.id)
    )
