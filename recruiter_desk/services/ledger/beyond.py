"""Propose what is worth printing because the résumé does not have it."""

from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.beyond import is_beyond, stems_of
from recruiter_desk.domain.ledger.findings import Beyond, Source
from recruiter_desk.storage.rows import CandidacyRow, DocumentRow, FindingRow, ResumeTextRow


def propose(session: Session, finding: FindingRow) -> None:
    """Propose a new line about somebody whose résumé is on the desk, when the résumé does not say it."""
    if not finding.candidacy_id or finding.about != "person" or finding.fact or finding.source == Source.RESUME:
        return
    person = select(CandidacyRow.person_id).where(CandidacyRow.id == finding.candidacy_id)
    with session.no_autoflush:
        person_id = session.scalar(person)
        newest = _newest_text(session, person_id) if person_id else None
    if newest and is_beyond(finding.wording or finding.text, _stems(*newest)):
        finding.beyond_resume = Beyond.PROPOSED


def propose_for(session: Session, person_id: str, resume: str) -> None:
    """Compare what was learned of a person with the text of a résumé; what is settled stays as it is."""
    if not resume.strip():
        return
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
    findings = session.scalars(query).all()
    said = stems_of(resume) if findings else frozenset()
    for finding in findings:
        new = is_beyond(finding.wording or finding.text, said)
        finding.beyond_resume = Beyond.PROPOSED if new else Beyond.UNSAID


def _newest_text(session: Session, person_id: str) -> tuple[str, str] | None:
    """Return the hash and the text of a person's newest résumé."""
    row = DocumentRow
    query = (
        select(ResumeTextRow.sha256, ResumeTextRow.text)
        .join(row, row.sha256 == ResumeTextRow.sha256)
        .where(row.person_id == person_id, row.kind == "resume")
        .order_by(row.added_on.desc(), row.id.desc())
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    return (found[0], found[1]) if found else None


@lru_cache(maxsize=4)
def _stems(_sha256: str, text: str) -> frozenset[str]:
    """Return the words of a résumé: many lines in a row are compared with the same one."""
    return stems_of(text)
