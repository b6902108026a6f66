"""After a call: what came of it, when to try again, and where that puts the candidacy. One change a call."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.names import OUTCOME_WORDS, TRY_AGAIN, UNREACHED, Outcome
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services.candidacies import ending, moving
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, StageRow


def after_call(workspace: Workspace, candidacy_id: str, outcome: Outcome, next_at: str = "", *, why: str = "") -> None:
    """Keep how a call went, and the day or moment of the next one.

    *not interested* ends the candidacy, with *why* in a word if it was said; *interested* moves it to the first of the
    recruiter's own stages, the other outcomes from the first research stage to the second. Raises Refused when the
    search is closed or has no stage for it, Stale when the candidacy is gone.
    """
    label = f"Called {{candidacy}}: {OUTCOME_WORDS[outcome]}"
    with workspace.write(label, candidacy=candidacy_id) as session:
        row = record(session, CandidacyRow, candidacy_id)
        if stage := _stage_after(session, row, outcome):
            if refusal := moving.why_not(session, [row.id], stage):
                raise Refused(refusal)
            ending.put(session, [row.id], stage, workspace.today().isoformat(), reason=one_line(why, "reason"))
        row.touch, row.touched_on = outcome, workspace.today().isoformat()
        row.tries = row.tries + 1 if outcome == Outcome.NO_ANSWER else 0
        row.next_step = TRY_AGAIN if next_at and outcome in UNREACHED else ""
        row.next_at = next_at


def _stage_after(session: Session, row: CandidacyRow, outcome: Outcome) -> moving.Stage | None:
    """Return the stage that *outcome* leads to, or None where the candidacy stays."""
    query = select(StageRow.id, StageRow.kind).where(StageRow.search_id == row.search_id).order_by(StageRow.rank)
    stages = [(stage.id, stage.kind) for stage in session.execute(query)]
    research = [stage_id for stage_id, kind in stages if kind == StageKind.RESEARCH]
    if outcome == Outcome.NOT_INTERESTED:
        wanted = [stage_id for stage_id, kind in stages if kind == StageKind.NOT_INTERESTED]
    elif row.stage_id not in research:
        return None
    elif outcome == Outcome.INTERESTED:
        wanted = [stage_id for stage_id, kind in stages if kind == StageKind.RECRUITER]
    else:
        wanted = research[1:2] if row.stage_id == research[0] else []
        if not wanted:
            return None
    if not wanted:
        raise Refused(f"This search has no stage for “{OUTCOME_WORDS[outcome]}”. Add one under Spec, Stages.")
    return moving.stage_called(session, wanted[0])
