"""Propose what is worth printing because the résumé does not have it."""

from recruiter_desk.services.ledger import beyond
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow


def propose_beyond(workspace: Workspace, candidacy_id: str) -> int:
    """Propose as *not on the résumé* what was learned about the person and their newest résumé does not say.

    What the recruiter has settled stays as it is; a proposal that no longer holds is taken back. Returns how many
    findings changed, in one change. Keeping a résumé and adding a line do this by themselves.
    """
    with workspace.write("Compared {candidacy} with the résumé", candidacy=candidacy_id) as session:
        return beyond.propose_in(session, candidacy_id, record(session, CandidacyRow, candidacy_id).person_id)
