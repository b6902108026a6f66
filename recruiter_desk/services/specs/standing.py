"""How a candidacy stands against the spec of its search as it is now."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from recruiter_desk.domain import criteria_standing
from recruiter_desk.domain.criteria_standing import CriterionStanding
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.services.ledger import lines_read, way_up
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow


def against(workspace: Workspace, candidacy_id: str) -> tuple[CriterionStanding, ...]:
    """Return how each line of the newest spec stands for this candidacy, must-haves first. Raises Stale when gone."""
    with workspace.read() as session:
        return read_against(session, candidacy_id)


def standings(workspace: Workspace, search_id: str, findings: Iterable[Finding]) -> tuple[CriterionStanding, ...]:
    """Do what `against` does for a candidacy whose *findings* are read already."""
    with workspace.read() as session:
        return criteria_standing.against(way_up.criteria(session, search_id), findings)


def read_against(session: Session, candidacy_id: str) -> tuple[CriterionStanding, ...]:
    """Do what `against` does within a session."""
    search_id = record(session, CandidacyRow, candidacy_id).search_id
    findings = lines_read.findings(session, "candidacy", candidacy_id, Side.RECRUITER)
    return criteria_standing.against(way_up.criteria(session, search_id), findings)
