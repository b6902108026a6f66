"""What each round of a search has brought so far."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.round_yield import Heard, HeldMeeting, RoundYield, round_yield
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, FindingRow, InterviewRow, StageRow, SubmittalRow


def rounds(workspace: Workspace, search_id: str) -> tuple[RoundYield, ...]:
    """Return the rounds in which a meeting was held, in the order of the board."""
    here = {"search": search_id}
    with workspace.read() as session:
        stages = [(row[0], row[1]) for row in session.execute(_stages(), here)]
        held = [HeldMeeting(row[0], row[1], row[2], row[3][:10]) for row in session.execute(_held(), here)]
        heard = [Heard(row[0], row[1], row[2] or row[3], bool(row[4])) for row in session.execute(_heard(), here)]
        presented = {row[0]: row[1] for row in session.execute(_presented(), here)}
    return round_yield(stages, held, heard, presented)


@cache
def _stages() -> Select[*tuple[Any, ...]]:
    row = StageRow
    query = select(row.id, row.name).where(row.search_id == bindparam("search"), row.kind == StageKind.ROUND)
    return query.order_by(row.rank, row.id)


@cache
def _held() -> Select[*tuple[Any, ...]]:
    row = InterviewRow
    return (
        select(row.id, row.candidacy_id, row.stage_id, row.starts_at)
        .join(StageRow, StageRow.id == row.stage_id)
        .where(
            StageRow.search_id == bindparam("search"), StageRow.kind == StageKind.ROUND,
            row.status == InterviewStatus.HELD, row.starts_at != "",
        )
    )  # fmt: skip


@cache
def _heard() -> Select[*tuple[Any, ...]]:
    row = FindingRow
    return (
        select(row.interview_id, row.side, row.criterion_key, row.topic, row.question_id)
        .join(InterviewRow, InterviewRow.id == row.interview_id)
        .join(StageRow, StageRow.id == InterviewRow.stage_id)
        .where(StageRow.search_id == bindparam("search"), StageRow.kind == StageKind.ROUND)
    )


@cache
def _presented() -> Select[*tuple[Any, ...]]:
    row = SubmittalRow
    return (
        select(row.candidacy_id, func.min(row.sent_on))
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .where(CandidacyRow.search_id == bindparam("search"))
        .group_by(row.candidacy_id)
    )
