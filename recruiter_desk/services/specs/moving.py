"""How the job moved: its revisions as a time line, what differs between two of them, what was heard since."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.moments import local, short_day
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.domain.specs import SpecChange, across, diff, told
from recruiter_desk.services import seats
from recruiter_desk.services.records import record
from recruiter_desk.services.specs.reading import read_revisions, revisions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    CandidacyRow,
    FindingRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SpecRevisionRow,
    StageRow,
)


@dataclass(frozen=True, slots=True)
class Where:
    """A meeting in which something was said: "HR, Ines Aldana, 12 Nov"."""

    interview_id: str
    words: str
    candidacy_id: str


@dataclass(frozen=True, slots=True)
class SpecStep:
    """One revision as the time line tells it: the revision, what it changed, and the meeting it came from."""

    revision: SpecRevision
    changes: tuple[SpecChange, ...]
    where: Where | None


def history(workspace: Workspace, search_id: str) -> tuple[SpecStep, ...]:
    """Return how the job moved, newest revision first. Raises Stale when the search is gone."""
    with workspace.read() as session:
        newest_first = read_revisions(session, search_id)
        where = {one.interview_id: one for one in _meetings(session, search_id, workspace.today())}
    before = {one.number: one for one in newest_first}
    return tuple(
        SpecStep(
            one,
            told(diff(before[one.number - 1], one)) if one.number - 1 in before else (),
            where.get(one.interview_id),
        )
        for one in newest_first
    )


def diff_between(workspace: Workspace, search_id: str, first: int, second: int) -> tuple[SpecChange, ...]:
    """Return what changed from the older to the newer of two revisions, named by their numbers in any order.

    Raises Refused when there is no such revision.
    """
    oldest_first = revisions(workspace, search_id)[::-1]
    numbers = [one.number for one in oldest_first]
    for number in (first, second):
        if number not in numbers:
            raise Refused(f"There is no spec {number}. There are 1 to {numbers[-1]}.")
    start, end = sorted((numbers.index(first), numbers.index(second)))
    return told(across(oldest_first[start : end + 1])) if start < end else ()


def meetings(workspace: Workspace, search_id: str) -> tuple[Where, ...]:
    """Return the meetings held in a search, newest first: in one of them the job may have changed."""
    with workspace.read() as session:
        return _meetings(session, search_id, workspace.today())


def voices(workspace: Workspace, search_id: str, person_id: str = "") -> dict[str, str]:
    """Return who may have asked for a change, by id: who sits on the ladder, the top first, and *person_id*."""
    found = {one.person_id: one.person for one in seats.of_search(workspace, search_id)[::-1] if one.person_id}
    if person_id and person_id not in found:
        with workspace.read() as session:
            found[person_id] = record(session, PersonRow, person_id).name
    return found


def told_by(workspace: Workspace, interview_id: str) -> str:
    """Return who of the client sat in a meeting alone, by id; "" when there were several or nobody."""
    query = select(ParticipantRow.person_id).where(ParticipantRow.interview_id == interview_id).limit(2)
    with workspace.read() as session:
        found = session.scalars(query).all()
    return found[0] if len(found) == 1 else ""


def heard_since(workspace: Workspace, search_id: str, interview_id: str = "") -> tuple[tuple[str, str], ...]:
    """Return what the company's side said about the job since the present revision, newest first: (finding, text).

    With *interview_id* only what was said in that meeting. What has become the reason of a revision is left out.
    """
    row = FindingRow
    query = (
        select(row.id, row.text)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .where(CandidacyRow.search_id == search_id, row.side == Side.COMPANY, row.about == About.JOB)
        .order_by(row.heard_on.desc(), row.id.desc())
    )
    with workspace.read() as session:
        kept = SpecRevisionRow
        done = session.execute(select(kept.made_on, kept.why).where(kept.search_id == search_id)).all()
        query = query.where(
            row.interview_id == interview_id if interview_id else row.heard_on >= max(one.made_on for one in done)
        )
        reasons = {one.why for one in done}
        return tuple((id_, text) for id_, text in session.execute(query) if " ".join(text.split()) not in reasons)


def _meetings(session: Session, search_id: str, today: date) -> tuple[Where, ...]:
    row = InterviewRow
    query = (
        select(row.id, row.starts_at, row.zone, StageRow.name, PersonRow.name, row.candidacy_id)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(CandidacyRow.search_id == search_id, row.status == InterviewStatus.HELD)
        .order_by(row.starts_at.desc(), row.id.desc())
    )
    return tuple(
        Where(id_, ", ".join(filter(None, (stage, person, _day(at, zone, today)))), candidacy_id)
        for id_, at, zone, stage, person, candidacy_id in session.execute(query)
    )


def _day(at: str, zone: str, today: date) -> str:
    return short_day(local(at, zone).date().isoformat(), today) if at else ""
