"""Which meeting somebody means who asks for the debrief: the last one that is over."""

from sqlalchemy import func, select

from recruiter_desk.domain.candidacies import is_over
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.services import interviews
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import FindingRow, InterviewRow, ParticipantRow


def last_meeting(workspace: Workspace, candidacy_id: str) -> str:
    """Return the id of the last meeting of a candidacy that was held or whose time has passed, "" for none."""
    now = workspace.now()
    for one in interviews.of(workspace, candidacy_id):
        passed = one.status == InterviewStatus.BOOKED and is_over(one.starts_at, one.minutes, now)
        if one.status == InterviewStatus.HELD or passed:
            return one.id
    return ""


def first_told(workspace: Workspace) -> str:
    """Return the meeting with the client of which most was told, "" while none was held."""
    told = func.count(FindingRow.id.distinct())
    query = (
        select(InterviewRow.id)
        .join(ParticipantRow, ParticipantRow.interview_id == InterviewRow.id)
        .outerjoin(FindingRow, FindingRow.interview_id == InterviewRow.id)
        .where(InterviewRow.status == InterviewStatus.HELD)
        .group_by(InterviewRow.id)
        .order_by(told.desc(), InterviewRow.starts_at.desc(), InterviewRow.id)
        .limit(1)
    )
    with workspace.read() as session:
        return session.scalar(query) or ""
