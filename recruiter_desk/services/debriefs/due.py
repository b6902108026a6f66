"""The accounts of meetings that nobody has given yet, for Today and the chips of cards."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, not_, or_, select, true
from sqlalchemy.orm import Session

from recruiter_desk.domain.debrief_due import DueDebrief, due_at, ends_at
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import moment, moment_text
from recruiter_desk.services import contact_points
from recruiter_desk.services.picks import Pick, Which
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    DebriefRow,
    DecisionRow,
    FindingRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    QuestionRow,
    SearchRow,
)

FORGOTTEN = timedelta(days=30)  # nobody tells of a meeting that long ago
_ANY = true()
_SIDES = (Side.COMPANY, Side.CANDIDATE)


def due(session: Session, now: str, zone: str, pick: Pick | None = None) -> tuple[DueDebrief, ...]:
    """Return the accounts still to be given of meetings with the client that are over, the earliest due first.

    A meeting is over when it was held, or its time has passed; one that was cancelled, whose candidacy has ended, or
    that is longer ago than thirty days makes none. An account is given once it is done, or a line or a decision of
    that side was heard in the meeting. *now* is a stored moment, *zone* stands for one not agreed, *pick* says whose.
    """
    since = moment_text(moment(now) - FORGOTTEN)
    values = {**(pick.values if pick else {}), "since": since, "now": now}
    found = []
    for line in session.connection().execute(_over(pick.which if pick else _ANY), values):
        interview_id, starts_at, minutes, agreed, candidacy_id, person_id, person, company, search, *told = line
        if ends_at(starts_at, minutes) > now:
            continue
        clock = agreed or zone
        for side, was_told in zip(_SIDES, told, strict=True):
            if not was_told:
                at = due_at(side, starts_at, minutes, clock)
                found.append(
                    DueDebrief(
                        interview_id, candidacy_id, side, at, at <= now, person_id, person, company, search, starts_at,
                        minutes, clock,
                    )
                )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.due_at, one.interview_id, one.side)))


def with_calls(session: Session, accounts: Sequence[DueDebrief]) -> tuple[DueDebrief, ...]:
    """Return *accounts*, each with whom to call for it: the candidate, or whoever of the client sat in first."""
    if not accounts:
        return ()
    there: dict[str, tuple[str, str]] = {}
    for interview_id, person_id, name in session.execute(
        _sat_in(), {"meetings": [one.interview_id for one in accounts]}
    ):
        there.setdefault(interview_id, (person_id, name))
    whom = [
        (one.person_id, one.person) if one.side == Side.CANDIDATE else there.get(one.interview_id, ("", ""))
        for one in accounts
    ]
    phones = contact_points.first_phones(session, {called for called, _ in whom})
    return tuple(
        replace(one, call=name, phone=phones.get(called, ""))
        for one, (called, name) in zip(accounts, whom, strict=True)
    )


@cache
def _sat_in() -> Select[str, str, str]:
    row = ParticipantRow
    query = select(row.interview_id, row.person_id, PersonRow.name).join(PersonRow, PersonRow.id == row.person_id)
    return query.where(row.interview_id.in_(bindparam("meetings", expanding=True))).order_by(row.id)


@cache
def _over(which: Which) -> Select[*tuple[Any, ...]]:
    row = InterviewRow
    # what is joined to "" is not sought by: the meetings of thirty days, or of who is picked, are fewer
    met_client = (row.id + "").in_(select(ParticipantRow.interview_id))
    candidacy_id = row.candidacy_id + "" if which is _ANY else row.candidacy_id
    told = [_told(side) for side in _SIDES]
    return (
        select(
            row.id, row.starts_at, row.minutes, row.zone, row.candidacy_id, PersonRow.id, PersonRow.name,
            CompanyRow.name, SearchRow.title, *told,
        )
        .join(CandidacyRow, CandidacyRow.id == candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .where(
            which, met_client, row.status.in_([InterviewStatus.HELD, InterviewStatus.BOOKED]),
            row.starts_at > bindparam("since"), row.starts_at < bindparam("now"), CandidacyRow.ended_on == "",
            not_(and_(*told)),
        )
    )  # fmt: skip


def _told(side: Side) -> ColumnElement[bool]:
    """Tell whether *side* gave its account: a line or a decision of it was heard in the meeting, or it is done."""
    here = InterviewRow.id
    heard = [
        exists().where(row.interview_id == here, row.side == side) for row in (FindingRow, DecisionRow, QuestionRow)
    ]
    done = exists().where(DebriefRow.interview_id == here, DebriefRow.side == side, DebriefRow.done_on != "")
    return or_(done, *heard)  # in this order: of most meetings nothing more than the first is asked
