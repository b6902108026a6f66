"""Mapped classes, one file a noun. Nothing outside storage and services ever holds one."""

from recruiter_desk.storage.rows.candidacies import CandidacyRow, RepresentationRow, SubmittalRow
from recruiter_desk.storage.rows.companies import AffiliationRow, CompanyRow
from recruiter_desk.storage.rows.desk import AboutRow, JournalImageRow, JournalRow, SettingRow
from recruiter_desk.storage.rows.documents import BlobRow, DocumentRow, ResumeTextRow, TextRow
from recruiter_desk.storage.rows.interviews import InterviewRow, ParticipantRow
from recruiter_desk.storage.rows.ledger import AskingRow, DecisionRow, FindingRow, QuestionRow
from recruiter_desk.storage.rows.packs import PackTextRow, ShareRow
from recruiter_desk.storage.rows.people import ContactPointRow, PersonRow, TagRow
from recruiter_desk.storage.rows.searches import CriterionRow, SearchRow, SeatRow, SpecRevisionRow
from recruiter_desk.storage.rows.stages import StageRow, StageSetRow
from recruiter_desk.storage.rows.table import Record, Table

__all__ = [
    "AboutRow",
    "AffiliationRow",
    "AskingRow",
    "BlobRow",
    "CandidacyRow",
    "CompanyRow",
    "ContactPointRow",
    "CriterionRow",
    "DecisionRow",
    "DocumentRow",
    "FindingRow",
    "InterviewRow",
    "JournalImageRow",
    "JournalRow",
    "PackTextRow",
    "ParticipantRow",
    "PersonRow",
    "QuestionRow",
    "Record",
    "RepresentationRow",
    "ResumeTextRow",
    "SearchRow",
    "SeatRow",
    "SettingRow",
    "ShareRow",
    "SpecRevisionRow",
    "StageRow",
    "StageSetRow",
    "SubmittalRow",
    "Table",
    "TagRow",
    "TextRow",
]
