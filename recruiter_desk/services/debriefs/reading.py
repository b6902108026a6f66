"""One side's account of a meeting as its page shows it, read at once."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacies import first_name, short_company
from recruiter_desk.domain.debrief_due import Due, due_at, due_state, due_words
from recruiter_desk.domain.debrief_ratings import interest_of, is_mark, overall, own_ratings, ratings
from recruiter_desk.domain.debriefs import (
    Caller,
    Debrief,
    DebriefLine,
    Heard,
    OtherSide,
    ToFindOut,
    asks_to_end,
    heading,
    questions_here,
    to_find_out,
)
from recruiter_desk.domain.interviews import InterviewStatus, Participant
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import Decision, newest
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.domain.moments import local
from recruiter_desk.services import own_criteria, question_lists
from recruiter_desk.services.debriefs.meeting import (
    NOTHING_KEPT,
    Kept,
    Met,
    callers,
    kept,
    met,
    sat_in,
    side_of,
    somebody,
)
from recruiter_desk.services.ledger import reading, way_up
from recruiter_desk.services.workspace import Workspace

_NEVER = (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)
_OTHER = {Side.COMPANY: Side.CANDIDATE, Side.CANDIDATE: Side.COMPANY}


def read(workspace: Workspace, interview_id: str, side: str) -> Debrief:
    """Return the account of *side* (company or candidate). Raises Stale when the meeting is gone."""
    chosen = side_of(side)
    with workspace.read() as session:
        of = met(session, interview_id)
        ledger = reading.read_ledger(session, of.candidacy_id, today=workspace.today())
        present = sat_in(session, interview_id)
        noted = kept(session, interview_id)
        accounts = {one: _account(session, of, one, ledger, present, noted.get(one, NOTHING_KEPT)) for one in _OTHER}
        mine, other = accounts[chosen], accounts[_OTHER[chosen]]
        interest, why = interest_of(ledger.findings, interview_id)
        named = own_criteria.read(session, of.candidacy_id)
        return Debrief(
            interview_id=interview_id, candidacy_id=of.candidacy_id, side=chosen, person_id=of.person_id,
            person=of.person, search_id=of.search_id, search=of.search, company_id=of.company_id, company=of.company,
            stage=of.stage, status=of.status, starts_at=of.starts_at, zone=of.zone, minutes=of.minutes,
            place=of.place, participants=present, callers=mine.callers, told_by=mine.told_by, lines=mine.shown,
            to_find_out=find_out(session, of, chosen, ledger, mine.kept),
            ratings=ratings(
                of.topics(Side.COMPANY), way_up.criteria(session, of.search_id), ledger.findings, interview_id
            ),
            overall=overall(ledger.findings, interview_id), interest=interest, why_not_higher=why,
            own_criteria=own_ratings(named, ledger.findings, interview_id),
            decision=mine.decision, asks_to_end=asks_to_end(ledger.decisions, interview_id, of.ended_on),
            done_on=mine.kept.done_on,
            dues=tuple(_due(workspace, of, one, accounts[one]) for one in _OTHER),
            other=OtherSide(
                _OTHER[chosen], heading(_OTHER[chosen], of.person, of.company), len(other.shown),
                other.told_by or next(iter(other.callers), None),
            ),
        )  # fmt: skip


class _Account(NamedTuple):
    """One side's account: *lines* with the marks of ratings and interest, *shown* without."""

    kept: Kept
    callers: tuple[Caller, ...]
    told_by: Caller | None
    lines: tuple[DebriefLine, ...]
    decision: Decision | None

    @property
    def shown(self) -> tuple[DebriefLine, ...]:
        return tuple(one for one in self.lines if not is_mark(one.finding))


def _account(
    session: Session, of: Met, side: Side, ledger: Ledger, present: Sequence[Participant], mine: Kept
) -> _Account:
    able = callers(session, side, of, present)
    teller = next((one for one in able if one.person_id == mine.told_by_id), None)
    if mine.told_by_id and teller is None:
        teller = somebody(session, mine.told_by_id)
    decided = tuple(one for one in ledger.decisions if one.interview_id == of.interview_id)
    return _Account(mine, able, teller, lines_of(ledger, of, side), newest(decided, side))


def find_out(session: Session, of: Met, side: Side, ledger: Ledger, mine: Kept) -> tuple[ToFindOut, ...]:
    """Return what to try to find out from *side*, with its ticks."""
    facts = way_up.facts(session, of.candidacy_id)
    everything = _questions(ledger)
    heard = _heard(ledger.findings, everything, of.interview_id, side)
    here = questions_here(
        everything, side, of.interview_id, way_up.seats(session, of.search_id), way_up.meetings(session, facts), heard,
        [of.person_id] if side == Side.CANDIDATE else [one.person_id for one in sat_in(session, of.interview_id)],
    )  # fmt: skip
    return to_find_out(
        here, of.topics(side), question_lists.read(session, side), heard, mine.ticked,
        person=of.person, pronouns=of.pronouns,
    )  # fmt: skip


def lines_of(ledger: Ledger, of: Met, side: Side) -> tuple[DebriefLine, ...]:
    """Return what *side* told of the meeting, in the order it was typed: notes, and questions raised or put in it.

    A note of the recruiter's own belongs to the candidate's account when the candidate said it, else to the company's.
    """
    here = of.interview_id
    found = [DebriefLine(one.id, finding=one) for one in ledger.findings if _told(one, of, side)]
    open_ = {one.question.id: one for one in ledger.open}
    for one in _questions(ledger):
        put_here = any(asking.interview_id == here for asking in one.askings)
        if one.side == side and (one.interview_id == here or put_here):
            found.append(DebriefLine(one.id, question=one, open=open_.get(one.id)))
    return tuple(sorted(found, key=lambda line: line.id))


def _told(one: Finding, of: Met, side: Side) -> bool:
    if one.interview_id != of.interview_id:
        return False
    if one.side == Side.RECRUITER:
        return (one.said_by_id == of.person_id) == (side == Side.CANDIDATE)
    return one.side == side


def _questions(ledger: Ledger) -> tuple[Question, ...]:
    return (*(one.question for one in ledger.open), *ledger.closed)


def _heard(findings: Iterable[Finding], questions: Sequence[Question], interview_id: str, side: Side) -> Heard:
    here = [one for one in findings if one.interview_id == interview_id]
    put = {one.id for one in questions for asking in one.askings if asking.interview_id == interview_id}
    return Heard(
        topics={one.topic for one in here if one.side == side} - {""},
        questions=({one.question_id for one in here} | put) - {""},
    )


def _due(workspace: Workspace, of: Met, side: Side, mine: _Account) -> Due:
    who = first_name(of.person) if side == Side.CANDIDATE else short_company(of.company)
    zone = of.zone or workspace.zone()
    owed = of.status not in _NEVER and bool(mine.callers)  # a talk with the recruiter has no account of the client
    at = due_at(side, of.starts_at, of.minutes, zone) if of.starts_at and owed else ""
    state = due_state(side, of.starts_at, of.minutes, zone, workspace.now()) if at else ""
    if mine.kept.done_on or mine.lines or mine.decision:
        state = "done" if mine.kept.done_on else "told"
    return Due(side, who, at, state, due_words(state, at, zone, local(workspace.now(), zone).date()))
