"""The meeting a debrief is about: whose, where, who sat in, and what is kept of each side's account."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.debriefs import Caller
from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.interviews import InterviewStatus, Participant
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import contact_points, interviews
from recruiter_desk.services.records import record
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    DebriefRow,
    InterviewRow,
    PersonRow,
    SearchRow,
    StageRow,
)

NOT_HELD = {
    InterviewStatus.CANCELLED: "This meeting was cancelled, so there is nothing to tell of it.",
    InterviewStatus.NO_SHOW: "Somebody did not show, so there is nothing to tell of this meeting.",
}
AFTER_ALL = "If it took place after all, set it to held first."
OVER_BY_NOTE = (InterviewStatus.WANTED, InterviewStatus.OFFERED, InterviewStatus.BOOKED)


class Met(NamedTuple):
    """A meeting with whose it is; "" for what is not known. Topics are those of its stage, a line each."""

    interview_id: str
    candidacy_id: str
    person_id: str
    person: str
    pronouns: str
    search_id: str
    search: str
    company_id: str
    company: str
    stage_id: str
    stage: str
    stage_kind: str
    company_topics: str
    candidate_topics: str
    status: str
    starts_at: str
    zone: str
    minutes: int
    place: str
    ended_on: str

    def topics(self, side: str) -> tuple[str, ...]:
        """Return what this side should learn in such a meeting."""
        text = self.company_topics if side == Side.COMPANY else self.candidate_topics
        return tuple(dict.fromkeys(topic for topic in text.split("\n") if topic))

    @property
    def pad(self) -> PadPlace:
        return PadPlace(candidacy_id=self.candidacy_id, interview_id=self.interview_id)


class Kept(NamedTuple):
    """What is kept of one side's account."""

    told_by_id: str
    ticked: tuple[str, ...]
    done_on: str


NOTHING_KEPT = Kept("", (), "")


def side_of(side: str) -> Side:
    """Return *side* if it gives an account. Raises Refused when it is neither the company nor the candidate."""
    if side not in (Side.COMPANY, Side.CANDIDATE):
        raise Refused("A debrief is the company's or the candidate's: say company or candidate.")
    return Side(side)


def met(session: Session, interview_id: str) -> Met:
    """Return the meeting. Raises Stale when it is no longer on the desk."""
    found = session.execute(_met(), {"interview": interview_id}).one_or_none()
    if found is None:
        raise Stale("This meeting is no longer on the desk. Nothing was changed.")
    return Met(*found)


def took_place(session: Session, interview_id: str) -> Met:
    """Return a meeting that an account can be given of. Raises Refused for one cancelled or not shown up to."""
    of = met(session, interview_id)
    if why := NOT_HELD.get(InterviewStatus(of.status)):
        raise Refused(f"{why} {AFTER_ALL}")
    return of


def sat_in(session: Session, interview_id: str) -> tuple[Participant, ...]:
    """Return who of the client sat in, each person once."""
    found = interviews.read(session, interviews=[interview_id])[0].participants
    return tuple({one.person_id: one for one in reversed(found)}.values())[::-1]


def callers(session: Session, side: str, of: Met, present: Sequence[Participant]) -> tuple[Caller, ...]:
    """Return who of *side* can tell of the meeting, with the number to call."""
    if side == Side.CANDIDATE:
        people = [(of.person_id, of.person, "")]
    else:
        people = [(one.person_id, one.person, one.title) for one in present]
    numbers = contact_points.first_phones(session, [one[0] for one in people])
    return tuple(Caller(*one, numbers.get(one[0], "")) for one in people)


def somebody(session: Session, person_id: str) -> Caller:
    """Return anybody on the desk as somebody to call."""
    number = contact_points.first_phones(session, [person_id]).get(person_id, "")
    return Caller(person_id, record(session, PersonRow, person_id).name, "", number)


def kept(session: Session, interview_id: str) -> dict[str, Kept]:
    """Return what is kept of the accounts of a meeting, by side."""
    lines = session.execute(_kept(), {"interview": interview_id})
    return {
        side: Kept(told_by_id, tuple(filter(None, ticked.split("\n"))), done_on)
        for side, told_by_id, ticked, done_on in lines
    }


def account(session: Session, interview_id: str, side: str) -> DebriefRow:
    """Return the row of one side's account, made now if there is none. Raises Refused as `took_place` does."""
    took_place(session, interview_id)
    here = (DebriefRow.interview_id == interview_id, DebriefRow.side == side)
    row = session.scalar(select(DebriefRow).where(*here).order_by(DebriefRow.id).limit(1))
    if row is None:
        row = DebriefRow(id=new_id(), interview_id=interview_id, side=str(side), ticked="", done_on="")
        session.add(row)
    return row


def teller(session: Session, interview_id: str, side: str) -> str:
    """Return the id of whoever speaks in this account where a line does not say: who told it, else whoever alone can.

    "" when several sat in and nobody was named.
    """
    told = kept(session, interview_id).get(side, NOTHING_KEPT).told_by_id
    if told:
        return told
    if side == Side.CANDIDATE:
        return met(session, interview_id).person_id
    present = sat_in(session, interview_id)
    return present[0].person_id if len(present) == 1 else ""


def hold(session: Session, interview_id: str, now: str) -> None:
    """Call a meeting held once somebody told of it, unless it is yet to begin or something else was said of it."""
    row = record(session, InterviewRow, interview_id)
    if row.status in OVER_BY_NOTE and row.starts_at and row.starts_at <= now:
        row.status = InterviewStatus.HELD.value


# -- the statements, built once: building one costs more than running it ----------------------------------------


@cache
def _met() -> Select[*tuple[Any, ...]]:
    row = InterviewRow
    return (
        select(
            row.id, row.candidacy_id, PersonRow.id, PersonRow.name, PersonRow.pronouns, SearchRow.id,
            SearchRow.title, CompanyRow.id, CompanyRow.name, func.coalesce(StageRow.id, ""),
            func.coalesce(StageRow.name, ""), func.coalesce(StageRow.kind, ""),
            func.coalesce(StageRow.company_topics, ""), func.coalesce(StageRow.candidate_topics, ""), row.status,
            row.starts_at, row.zone, row.minutes, row.place, CandidacyRow.ended_on,
        )
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(row.id == bindparam("interview"))
    )  # fmt: skip


@cache
def _kept() -> Select[*tuple[Any, ...]]:
    row = DebriefRow
    query = select(row.side, func.coalesce(row.told_by_id, ""), row.ticked, row.done_on)
    return query.where(row.interview_id == bindparam("interview")).order_by(row.id.desc())
