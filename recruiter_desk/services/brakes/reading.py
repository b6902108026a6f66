"""How things stand with somebody who wants out, computed anew from the ledger each time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain import brake as rules
from recruiter_desk.domain.brake import Brake, Doubt, Settler
from recruiter_desk.domain.ledger.climbing import destination, next_seat
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question, Status
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.searches import Seat
from recruiter_desk.domain.stages import ENDS
from recruiter_desk.services import contact_points
from recruiter_desk.services.brakes import opening
from recruiter_desk.services.ledger import reading, way_up
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    BrakeRow,
    CandidacyRow,
    CompanyRow,
    DoubtRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SearchRow,
    StageRow,
)


def of(workspace: Workspace, candidacy_id: str) -> Brake | None:
    """Return the open brake of a candidacy in the running, or None."""
    with workspace.read() as session:
        return read(session, candidacy_id, workspace)


def message_to(workspace: Workspace, candidacy_id: str, person_id: str) -> rules.Message | None:
    """Return the words that ask somebody for a talk, with the doubts that they can settle; None without a brake."""
    with workspace.read() as session:
        found = session.execute(_about(), {"candidacy": candidacy_id}).mappings().one_or_none()
        brake = read(session, candidacy_id, workspace)
        if found is None or brake is None:
            return None
        name = record(session, PersonRow, person_id).name
    return rules.message(name, found["person"], found["search"], rules.cleared(brake.doubts, person_id))


def why_not_leave(workspace: Workspace, candidacy_id: str) -> str | None:
    """Say why nobody can want out of this candidacy, or None. Raises Stale when it is gone."""
    with workspace.read() as session:
        return opening.why_not(session, candidacy_id, workspace.today().isoformat())


def read(session: Session, candidacy_id: str, workspace: Workspace) -> Brake | None:
    """Do what `of` does for who reads already; *workspace* says what time it is."""
    found = session.execute(_about(), {"candidacy": candidacy_id}).mappings().one_or_none()
    if found is None:
        return None
    today = workspace.today()
    facts = way_up.facts(session, candidacy_id)
    seats, meetings = way_up.seats(session, facts.search_id), way_up.meetings(session, facts)
    ledger = reading.read_ledger(session, candidacy_id, today=today)
    met = {one.id: one.people for one in meetings if one.held}
    answers = _answers(ledger)
    doubts = tuple(
        rules.doubt(one, answers[one.id], destination(one, seats, meetings), seats, met, today)
        for one in _doubted(session, found["id"], ledger)
    )
    who = rules.called(found["person"], found["pronouns"])
    settler = _with_mail(session, rules.settler(doubts, seats))
    everybody = {person for people in met.values() for person in people}
    ahead = next_seat(seats, everybody)
    passed_to = ahead if ahead and ahead.person_id not in everybody else None
    return Brake(
        id=found["id"],
        candidacy_id=candidacy_id,
        opened_at=found["opened_at"],
        said=found["said"],
        hold_until=found["hold_until"],
        outcome=found["outcome"],
        doubts=doubts,
        settler=settler,
        title=rules.title(who),
        words=" ".join(
            (
                rules.company_words(found["company"], ledger.decisions, passed_to, who),
                rules.doubts_words(doubts, who),
            )
        ),
        message=_message(settler, doubts, found),
        saved=_saved(session, found, seats, workspace.now()),
    )


def _doubted(session: Session, brake_id: str, ledger: Ledger) -> list[Question]:
    """Return the questions that hold them back, the weightiest first and those settled last; not what was dropped."""
    held = set(session.scalars(_held(), {"brake": brake_id}))
    known = [*(one.question for one in ledger.open), *ledger.closed]
    return [one for one in known if one.id in held and one.status != Status.DROPPED]


def _answers(ledger: Ledger) -> Mapping[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for one in ledger.findings:
        found[one.question_id].append(one)
    return found


def _with_mail(session: Session, settler: Settler | None) -> Settler | None:
    if settler is None:
        return None
    points = contact_points.of_person(session, settler.person_id)
    mail = next((one.value for one in points if one.kind == Contact.EMAIL), "")
    return Settler(settler.person_id, settler.person, settler.seat_ids, settler.meeting_id, mail)


def _message(settler: Settler | None, doubts: Sequence[Doubt], found: Mapping[Any, Any]) -> rules.Message | None:
    if settler is None:
        return None
    points = rules.cleared(doubts, settler.person_id)
    return rules.message(settler.person, found["person"], found["search"], points)


def _saved(session: Session, found: Mapping[Any, Any], seats: Sequence[Seat], now: str) -> bool:
    places = {one.person_id: place for place, one in enumerate(seats) if one.person_id}
    before: list[int] = []
    since: list[int] = []
    for person_id, starts_at in session.execute(_met(), {"candidacy": found["candidacy_id"]}):
        if person_id in places:
            (since if starts_at > found["opened_at"] else before).append(places[person_id])
    return rules.is_saved(
        found["outcome"], found["opened_at"], now, in_process=True,
        met_before=max(before, default=None), met_since=max(since, default=None),
    )  # fmt: skip


@cache
def _about() -> Select[*tuple[Any, ...]]:
    row = BrakeRow
    return (
        select(
            row.id, row.candidacy_id, row.opened_at, row.said, row.hold_until, row.outcome,
            PersonRow.name.label("person"), PersonRow.pronouns, SearchRow.title.label("search"),
            CompanyRow.name.label("company"),
        )
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .where(row.candidacy_id == bindparam("candidacy"), row.closed_at == "", StageRow.kind.not_in(ENDS))
    )  # fmt: skip


@cache
def _held() -> Select[str]:
    return select(DoubtRow.question_id).where(DoubtRow.brake_id == bindparam("brake"))


@cache
def _met() -> Select[str, str]:
    row = InterviewRow
    return (
        select(ParticipantRow.person_id, row.starts_at)
        .join(row, row.id == ParticipantRow.interview_id)
        .where(row.candidacy_id == bindparam("candidacy"), row.status == "held")
    )
