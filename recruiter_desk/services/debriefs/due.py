"""The accounts of meetings that nobody has given yet, for Today and the chips of cards."""

from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, exists, select, true, union_all
from sqlalchemy.orm import Session

from recruiter_desk.domain.debrief_due import DueDebrief, due_at, ends_at
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import moment, moment_text
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
_AT_ONCE = 500


def due(session: Session, now: str, zone: str, pick: Pick | None = None) -> tuple[DueDebrief, ...]:
    """Return the accounts still to be given of meetings with the client that are over, the earliest due first.

    A meeting is over when it was held, or its time has passed; one that was cancelled, whose candidacy has ended, or
    that is longer ago than thirty days makes none. An account is given once it is done, or a line or a decision of
    that side was heard in the meeting. *now* is a stored moment, *zone* stands for one not agreed, *pick* says whose.
    """
    since = moment_text(moment(now) - FORGOTTEN)
    values = {**(pick.values if pick else {}), "since": since, "now": now}
    over = [one for one in session.execute(_over(pick.which if pick else _ANY), values) if ends_at(*one[1:3]) <= now]
    given = _given(session, [one[0] for one in over])
    found = []
    for interview_id, starts_at, minutes, agreed, *whose in over:
        for side in (Side.COMPANY, Side.CANDIDATE):
            if (interview_id, side) not in given:
                clock = agreed or zone
                at = due_at(side, starts_at, minutes, clock)
                candidacy_id, person_id, person, company, search = whose
                found.append(
                    DueDebrief(
                        interview_id, candidacy_id, side, at, at <= now, person_id, person, company, search, starts_at,
                        minutes, clock,
                    )
                )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.due_at, one.interview_id, one.side)))


def _given(session: Session, interview_ids: list[str]) -> set[tuple[str, str]]:
    """Return the accounts that were given, as meeting and side."""
    found: set[tuple[str, str]] = set()
    for start in range(0, len(interview_ids), _AT_ONCE):
        some: dict[str, object] = {"interviews": interview_ids[start : start + _AT_ONCE]}
        found |= {(line[0], line[1]) for line in session.execute(_told(), some)}
    return found


@cache
def _over(which: Which) -> Select[*tuple[Any, ...]]:
    row = InterviewRow
    met_client = exists().where(ParticipantRow.interview_id == row.id)
    return (
        select(
            row.id, row.starts_at, row.minutes, row.zone, row.candidacy_id, PersonRow.id, PersonRow.name,
            CompanyRow.name, SearchRow.title,
        )
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .where(
            which, met_client, row.status.in_([InterviewStatus.HELD, InterviewStatus.BOOKED]),
            row.starts_at > bindparam("since"), row.starts_at < bindparam("now"), CandidacyRow.ended_on == "",
        )
    )  # fmt: skip


@cache
def _told() -> Any:
    some: BindParameter[str] = bindparam("interviews", expanding=True)
    lines = [
        select(row.interview_id, row.side).where(row.interview_id.in_(some)).distinct()
        for row in (FindingRow, QuestionRow, DecisionRow)
    ]
    done = select(DebriefRow.interview_id, DebriefRow.side).where(
        DebriefRow.interview_id.in_(some), DebriefRow.done_on != ""
    )
    return union_all(*lines, done)
