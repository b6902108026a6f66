"""Delete records with everything under them, row by row, so that one undo brings all of it back.

Each function works inside another change. What only pointed to a deleted record stays and points to nothing.
Drafts typed at them, which are outside undo, are gone for good. Bytes of documents stay: undo needs them.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from recruiter_desk.services.records import rows_of
from recruiter_desk.storage.rows import (
    AffiliationRow,
    AskingRow,
    BrakeRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    ContradictionRow,
    CriterionRow,
    DebriefRow,
    DecisionRow,
    DocumentRow,
    DoubtRow,
    DraftRow,
    FindingRow,
    HandledRow,
    InterviewRow,
    LeverRow,
    OwnCriterionRow,
    PackTextRow,
    ParticipantRow,
    PersonRow,
    QuestionRow,
    Record,
    RepresentationRow,
    SearchRow,
    SeatRow,
    SecondLookRow,
    SpecRevisionRow,
    StageRow,
    SubmittalRow,
    TagRow,
    TaskRow,
    TextRow,
)

Column = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]

_LEARNED_THERE: tuple[tuple[type[Record], Column], ...] = (
    (FindingRow, FindingRow.interview_id),
    (QuestionRow, QuestionRow.interview_id),
    (AskingRow, AskingRow.interview_id),
    (DecisionRow, DecisionRow.interview_id),
    (SpecRevisionRow, SpecRevisionRow.interview_id),
    (TaskRow, TaskRow.interview_id),
)


def take_people(session: Session, ids: Iterable[str]) -> None:
    """Delete people: contacts, jobs, tags, texts, notes, documents, candidacies, and their places in others' meetings.

    What they said of others stays, said by nobody.
    """
    gone = list(ids)
    take_candidacies(session, _ids(session, CandidacyRow, CandidacyRow.person_id, gone))
    take_affiliations(session, _ids(session, AffiliationRow, AffiliationRow.person_id, gone))
    take_documents(session, _ids(session, DocumentRow, DocumentRow.person_id, gone))
    _take_lines(session, FindingRow.person_id, QuestionRow.person_id, gone)
    _clear(session, FindingRow, FindingRow.said_by_id, gone)
    _clear(session, QuestionRow, QuestionRow.answerer_id, gone)
    _clear(session, AskingRow, AskingRow.person_id, gone)
    _clear(session, DebriefRow, DebriefRow.told_by_id, gone)
    _clear(session, SpecRevisionRow, SpecRevisionRow.said_by_id, gone)
    _clear(session, LeverRow, LeverRow.decides_id, gone)
    _take(session, TaskRow, TaskRow.person_id, gone)
    _take(session, ParticipantRow, ParticipantRow.person_id, gone)
    _take(session, ContactPointRow, ContactPointRow.person_id, gone)
    _take(session, TagRow, TagRow.person_id, gone)
    _take(session, TextRow, TextRow.person_id, gone)
    _forget_drafts(session, gone)
    _take(session, PersonRow, PersonRow.id, gone)


def take_companies(session: Session, ids: Iterable[str]) -> None:
    """Delete companies with their searches, the jobs people held there, contacts and texts. The people stay."""
    gone = list(ids)
    take_searches(session, _ids(session, SearchRow, SearchRow.company_id, gone))
    take_affiliations(session, _ids(session, AffiliationRow, AffiliationRow.company_id, gone))
    _take_lines(session, FindingRow.company_id, QuestionRow.company_id, gone)
    _take(session, TaskRow, TaskRow.company_id, gone)
    _take(session, ContactPointRow, ContactPointRow.company_id, gone)
    _take(session, TextRow, TextRow.company_id, gone)
    _forget_drafts(session, gone)
    _take(session, CompanyRow, CompanyRow.id, gone)


def take_searches(session: Session, ids: Iterable[str]) -> None:
    """Delete searches with candidacies, spec, levers, stages, seats, tasks and texts."""
    gone = list(ids)
    take_candidacies(session, _ids(session, CandidacyRow, CandidacyRow.search_id, gone))
    revisions = _ids(session, SpecRevisionRow, SpecRevisionRow.search_id, gone)
    _take(session, SecondLookRow, SecondLookRow.revision_id, revisions)
    _take(session, CriterionRow, CriterionRow.revision_id, revisions)
    _take(session, LeverRow, LeverRow.search_id, gone)
    _take(session, TaskRow, TaskRow.search_id, gone)
    _take(session, SpecRevisionRow, SpecRevisionRow.search_id, gone)
    _take(session, StageRow, StageRow.search_id, gone)
    _take_lines(session, FindingRow.search_id, QuestionRow.search_id, gone)
    _take(session, SeatRow, SeatRow.search_id, gone)
    _take(session, TextRow, TextRow.search_id, gone)
    _forget_drafts(session, gone)
    _take(session, SearchRow, SearchRow.id, gone)


def take_candidacies(session: Session, ids: Iterable[str]) -> None:
    """Delete candidacies with their ledgers, meetings, brakes, tasks, leaves to present and submittals.

    What was sent stays noted.
    """
    gone = list(ids)
    brakes = _ids(session, BrakeRow, BrakeRow.candidacy_id, gone)
    _take(session, DoubtRow, DoubtRow.brake_id, brakes)
    _take(session, BrakeRow, BrakeRow.candidacy_id, gone)
    _take(session, ContradictionRow, ContradictionRow.candidacy_id, gone)
    _take(session, SecondLookRow, SecondLookRow.candidacy_id, gone)
    _take(session, OwnCriterionRow, OwnCriterionRow.candidacy_id, gone)
    _take(session, LeverRow, LeverRow.candidacy_id, gone)
    _take(session, HandledRow, HandledRow.candidacy_id, gone)
    _take(session, TaskRow, TaskRow.candidacy_id, gone)
    _take_lines(session, FindingRow.candidacy_id, QuestionRow.candidacy_id, gone)
    _take(session, DecisionRow, DecisionRow.candidacy_id, gone)
    _take(session, PackTextRow, PackTextRow.candidacy_id, gone)
    take_interviews(session, _ids(session, InterviewRow, InterviewRow.candidacy_id, gone))
    _take(session, RepresentationRow, RepresentationRow.candidacy_id, gone)
    _take(session, SubmittalRow, SubmittalRow.candidacy_id, gone)
    _forget_drafts(session, gone)
    _take(session, CandidacyRow, CandidacyRow.id, gone)


def take_interviews(session: Session, ids: Iterable[str]) -> None:
    """Delete meetings, who sat in and what was left to do for them.

    What was learned there stays, and no longer names the meeting.
    """
    gone = list(ids)
    _take(session, DebriefRow, DebriefRow.interview_id, gone)
    _take(session, HandledRow, HandledRow.interview_id, gone)
    for row, column in _LEARNED_THERE:
        _clear(session, row, column, gone)
    _take(session, PackTextRow, PackTextRow.interview_id, gone)
    _take(session, ParticipantRow, ParticipantRow.interview_id, gone)
    _forget_drafts(session, gone)
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


def take_questions(session: Session, ids: Iterable[str]) -> None:
    """Delete questions and how often they were asked; their answers stay as findings."""
    gone = list(ids)
    _clear(session, FindingRow, FindingRow.question_id, gone)
    _clear(session, LeverRow, LeverRow.question_id, gone)
    _take(session, DoubtRow, DoubtRow.question_id, gone)
    _take(session, AskingRow, AskingRow.question_id, gone)
    _take(session, QuestionRow, QuestionRow.id, gone)


def take_findings(session: Session, ids: Iterable[str]) -> None:
    """Delete findings and the contradictions they took part in."""
    gone = list(ids)
    _take(session, ContradictionRow, ContradictionRow.first_id, gone)
    _take(session, ContradictionRow, ContradictionRow.second_id, gone)
    _take(session, FindingRow, FindingRow.id, gone)


def _take_lines(session: Session, findings: Column, questions: Column, gone: list[str]) -> None:
    take_findings(session, _ids(session, FindingRow, findings, gone))
    take_questions(session, _ids(session, QuestionRow, questions, gone))


def _ids(session: Session, kind: type[Record], column: Column, ids: Iterable[str]) -> list[str]:
    return [row.id for row in rows_of(session, kind, column, ids)]


def _take(session: Session, kind: type[Record], column: Column, ids: Iterable[str]) -> None:
    for row in rows_of(session, kind, column, ids):
        session.delete(row)


def _forget_drafts(session: Session, gone: Iterable[str]) -> None:
    """Forget what was typed at fields of these records and not stored; undo does not bring that back."""
    ids = set(gone)
    for draft in session.scalars(select(DraftRow)) if ids else ():
        if not ids.isdisjoint(draft.key.split()):
            session.delete(draft)


def _clear(session: Session, kind: type[Record], column: Column, ids: Iterable[str]) -> None:
    changed: list[Any] = list(rows_of(session, kind, column, ids))
    for row in changed:
        setattr(row, column.key, None)
