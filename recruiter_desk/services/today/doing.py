"""What is done with a row of Today: it is done, or put off. Each is one change, and one undo brings the row back."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.today import Row, RowKind, Section
from recruiter_desk.services import candidacies, interviews, searches, second_looks, tasks
from recruiter_desk.services.candidacies.standing import day_or_moment
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, HandledRow, InterviewRow

CHASED = timedelta(days=4)  # for which somebody who was chased is left in peace


def done(workspace: Workspace, row: Row) -> None:
    """Note that *row* is done; it is not there any more when Today is read again.

    A task and a step are done, a meeting was held, somebody was told, a second look is dismissed. Somebody going cold
    was chased: the row comes back after four days if nothing has come of it. Raises Stale when the record is gone.
    """
    match row.kind:
        case RowKind.TASK:
            tasks.done(workspace, row.task_id)
        case RowKind.STEP:
            _same_step(workspace, row)
            candidacies.set_next(workspace, [row.candidacy_id], "", "")
        case RowKind.MEETING:
            interviews.set_status(workspace, row.interview_id, InterviewStatus.HELD)
        case RowKind.TELL:
            candidacies.mark_told(workspace, [row.candidacy_id])
        case RowKind.TELL_ALL:
            left = searches.still_to_tell(workspace, row.search_id)
            candidacies.mark_told(workspace, [one.candidacy_id for one in left])
        case RowKind.CALLS:
            raise Refused(_IN_NAMES)
        case RowKind.SECOND_LOOK:
            second_looks.dismiss(workspace, row.candidacy_id, row.revision_id)
        case _ if row.section == Section.COLD:
            _handle(workspace, row, "Chased {candidacy}", until=(workspace.today() + CHASED).isoformat())
        case _:
            _handle(workspace, row, f"{_DONE.get(row.kind, 'Done')}: {{candidacy}}", done_on=True)


def snooze(workspace: Workspace, row: Row, until: str) -> None:
    """Put *row* off until a day or UTC moment: a task and a step move there, any other row is not shown before it.

    Raises Refused for a time that is not ahead, and for a meeting, which is booked anew instead.
    """
    until = day_or_moment(until)
    if not until or until <= (workspace.now() if "T" in until else workspace.today().isoformat()):
        raise Refused("Put it off until a time to come: tomorrow, fri 9:30.")
    match row.kind:
        case RowKind.TASK:
            tasks.move(workspace, row.task_id, until)
        case RowKind.STEP:
            candidacies.set_next(workspace, [row.candidacy_id], _same_step(workspace, row), until)
        case RowKind.CALLS:
            raise Refused(_IN_NAMES)
        case RowKind.MEETING:
            raise Refused("A meeting is agreed with others. Move it to another time instead.")
        case _:
            _handle(workspace, row, "Put off: {candidacy}", until=until)


def _handle(workspace: Workspace, row: Row, template: str, *, done_on: bool = False, until: str = "") -> None:
    """Keep what was done about a row that follows from a record, in the place of what was kept before."""
    with workspace.write(template, candidacy=row.candidacy_id) as session:
        kept = _kept(session, row)
        kept.done_on = workspace.today().isoformat() if done_on else ""
        kept.until = until


def _kept(session: Session, row: Row) -> HandledRow:
    record(session, CandidacyRow, row.candidacy_id)
    if row.interview_id:
        record(session, InterviewRow, row.interview_id)
    same = (HandledRow.candidacy_id == row.candidacy_id, HandledRow.kind == row.mark)
    query = select(HandledRow).where(*same, HandledRow.interview_id == (row.interview_id or None))
    found = session.scalar(query.limit(1))
    if found is None:
        found = HandledRow(
            id=new_id(), candidacy_id=row.candidacy_id, interview_id=row.interview_id or None, kind=row.mark
        )
        session.add(found)
    return found


def _same_step(workspace: Workspace, row: Row) -> str:
    """Return the step that *row* speaks of. Raises Stale when another one is next by now."""
    with workspace.read() as session:
        candidacy = record(session, CandidacyRow, row.candidacy_id)
        if candidacy.next_at != row.due:
            raise Stale("Something else is next by now. Look again.")
        return candidacy.next_step


_IN_NAMES = "Each of them is called, or put off, in the list of names. Open it."
_DONE = {
    RowKind.PACK: "Pack sent",
    RowKind.PREPARE: "Prepared",
    RowKind.CANDIDATE_DEBRIEF: "No more debrief with the candidate",
    RowKind.COMPANY_DEBRIEF: "No more debrief with the company",
    RowKind.REASON: "Asked for the reason",
    RowKind.HOLD: "Talked at the end of the hold",
    RowKind.BRAKE: "Talked",
}
