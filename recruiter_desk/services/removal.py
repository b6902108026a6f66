"""Delete records with everything under them, row by row, so that one undo brings all of it back.

Each function works inside another change. What only pointed to a deleted record stays and points to nothing.
Bytes of documents stay: undo needs them.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute, Session

from recruiter_desk.services.records import rows_of
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    CriterionRow,
    DocumentRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    Record,
    RepresentationRow,
    SearchRow,
    SeatRow,
    SpecRevisionRow,
    StageRow,
    SubmittalRow,
    TagRow,
    TextRow,
)

Column = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]


def take_people(session: Session, ids: Iterable[str]) -> None:
    """Delete people: contacts, jobs, tags, texts, documents, candidacies, and their places in others' meetings."""
    gone = list(ids)
    take_candidacies(session, _ids(session, CandidacyRow, CandidacyRow.person_id, gone))
    take_affiliations(session, _ids(session, AffiliationRow, AffiliationRow.person_id, gone))
    take_documents(session, _ids(session, DocumentRow, DocumentRow.person_id, gone))
    _take(session, ParticipantRow, ParticipantRow.person_id, gone)
    _take(session, ContactPointRow, ContactPointRow.person_id, gone)
    _take(session, TagRow, TagRow.person_id, gone)
    _take(session, TextRow, TextRow.person_id, gone)
    _take(session, PersonRow, PersonRow.id, gone)


def take_companies(session: Session, ids: Iterable[str]) -> None:
    """Delete companies with their searches, the jobs people held there, contacts and texts. The people stay."""
    gone = list(ids)
    take_searches(session, _ids(session, SearchRow, SearchRow.company_id, gone))
    take_affiliations(session, _ids(session, AffiliationRow, AffiliationRow.company_id, gone))
    _take(session, ContactPointRow, ContactPointRow.company_id, gone)
    _take(session, TextRow, TextRow.company_id, gone)
    _take(session, CompanyRow, CompanyRow.id, gone)


def take_searches(session: Session, ids: Iterable[str]) -> None:
    """Delete searches with candidacies, spec, stages, seats and texts."""
    gone = list(ids)
    take_candidacies(session, _ids(session, CandidacyRow, CandidacyRow.search_id, gone))
    _take(
        session, CriterionRow, CriterionRow.revision_id, _ids(session, SpecRevisionRow, SpecRevisionRow.search_id, gone)
    )
    _take(session, SpecRevisionRow, SpecRevisionRow.search_id, gone)
    _take(session, StageRow, StageRow.search_id, gone)
    _take(session, SeatRow, SeatRow.search_id, gone)
    _take(session, TextRow, TextRow.search_id, gone)
    _take(session, SearchRow, SearchRow.id, gone)


def take_candidacies(session: Session, ids: Iterable[str]) -> None:
    """Delete candidacies with their meetings, leaves to present and submittals."""
    gone = list(ids)
    take_interviews(session, _ids(session, InterviewRow, InterviewRow.candidacy_id, gone))
    _take(session, RepresentationRow, RepresentationRow.candidacy_id, gone)
    _take(session, SubmittalRow, SubmittalRow.candidacy_id, gone)
    _take(session, CandidacyRow, CandidacyRow.id, gone)


def take_interviews(session: Session, ids: Iterable[str]) -> None:
    """Delete meetings and who sat in."""
    gone = list(ids)
    _take(session, ParticipantRow, ParticipantRow.interview_id, gone)
    _take(session, InterviewRow, InterviewRow.id, gone)


def take_affiliations(session: Session, ids: Iterable[str]) -> None:
    """Delete jobs. Their seats become empty, and who reported to them reports to nobody."""
    gone = list(ids)
    _clear(session, SeatRow, SeatRow.affiliation_id, gone)
    _clear(session, SubmittalRow, SubmittalRow.affiliation_id, gone)
    _clear(session, AffiliationRow, AffiliationRow.reports_to_id, gone)
    _take(session, AffiliationRow, AffiliationRow.id, gone)


def take_documents(session: Session, ids: Iterable[str]) -> None:
    """Delete documents; a leave or a submittal that named one keeps its date."""
    gone = list(ids)
    _clear(session, RepresentationRow, RepresentationRow.document_id, gone)
    _clear(session, SubmittalRow, SubmittalRow.document_id, gone)
    _take(session, DocumentRow, DocumentRow.id, gone)


def _ids(session: Session, kind: type[Record], column: Column, ids: Iterable[str]) -> list[str]:
    return [row.id for row in rows_of(session, kind, column, ids)]


def _take(session: Session, kind: type[Record], column: Column, ids: Iterable[str]) -> None:
    for row in rows_of(session, kind, column, ids):
        session.delete(row)


def _clear(session: Session, kind: type[Record], column: Column, ids: Iterable[str]) -> None:
    changed: list[Any] = list(rows_of(session, kind, column, ids))
    for row in changed:
        setattr(row, column.key, None)
