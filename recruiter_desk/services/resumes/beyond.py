"""Propose what is worth printing because the résumé does not have it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.beyond import is_beyond, stems_of
from recruiter_desk.domain.ledger.findings import Beyond, Source
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, DocumentRow, FindingRow, ResumeTextRow


def propose_beyond(workspace: Workspace, candidacy_id: str) -> int:
    """Propose as *not on the résumé* what was learned about the person and their newest résumé does not say.

    What the recruiter has settled stays as it is; a proposal that no longer holds is taken back. Returns how many
    findings changed, in one change.
    """
    with workspace.write("Compared {candidacy} with the résumé", candidacy=candidacy_id) as session:
        person_id = record(session, CandidacyRow, candidacy_id).person_id
        row = DocumentRow
        newest = (
            select(ResumeTextRow.text)
            .join(row, row.sha256 == ResumeTextRow.sha256)
            .where(row.person_id == person_id, row.kind == "resume")
            .order_by(row.added_on.desc(), row.id.desc())
            .limit(1)
        )
        return propose_for(session, person_id, session.scalar(newest) or "", candidacy_id)


def propose_for(session: Session, person_id: str, resume: str, candidacy_id: str = "") -> int:
    """Do what `propose_beyond` does inside another change, for one candidacy or for all of a person's."""
    if not resume.strip():
        return 0
    row = FindingRow
    query = (
        select(row)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .where(
            CandidacyRow.person_id == person_id,
            row.about == "person",
            row.fact == "",
            row.source != Source.RESUME,
            row.beyond_resume.in_([Beyond.UNSAID, Beyond.PROPOSED]),
        )
    )
    if candidacy_id:
        query = query.where(CandidacyRow.id == candidacy_id)
    findings = session.scalars(query).all()
    said = stems_of(resume) if findings else frozenset()
    changed = 0
    for finding in findings:
        new = is_beyond(finding.wording or finding.text, said)
        verdict = Beyond.PROPOSED if new else Beyond.UNSAID
        if finding.beyond_resume != verdict:
            finding.beyond_resume = verdict
            changed += 1
    return changed
