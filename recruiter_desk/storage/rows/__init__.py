"""Mapped classes, one file a noun. Nothing outside storage and services ever holds one."""

from recruiter_desk.storage.rows.candidacies import (
    BrakeRow,
    CandidacyRow,
    DoubtRow,
    OwnCriterionRow,
    RepresentationRow,
    SecondLookRow,
    SubmittalRow,
)
from recruiter_desk.storage.rows.companies import AffiliationRow, CompanyRow
from recruiter_desk.storage.rows.desk import AboutRow, DraftRow, JournalImageRow, JournalRow, SettingRow
from recruiter_desk.storage.rows.documents import BlobRow, DocumentRow, ResumeTextRow, TextRow
from recruiter_desk.storage.rows.interviews import DebriefRow, InterviewRow, ParticipantRow, QuestionListRow
from recruiter_desk.storage.rows.ledger import AskingRow, ContradictionRow, DecisionRow, FindingRow, QuestionRow
from recruiter_desk.storage.rows.packs import PackTextRow, ShareRow
from recruiter_desk.storage.rows.people import ContactPointRow, PersonRow, TagRow
from recruiter_desk.storage.rows.searches import CriterionRow, LeverRow, SearchRow, SeatRow, SpecRevisionRow
from recruiter_desk.storage.rows.stages import StageRow, StageSetRow
from recruiter_desk.storage.rows.table import Record, Table
from recruiter_desk.storage.rows.tasks import HandledRow, TaskRow

__all__ = [
    "AboutRow",
    "AffiliationRow",
    "AskingRow",
    "BlobRow",
    "BrakeRow",
    "CandidacyRow",
    "CompanyRow",
    "ContactPointRow",
    "ContradictionRow",
    "CriterionRow",
    "DebriefRow",
    "DecisionRow",
    "DocumentRow",
    "DoubtRow",
    "DraftRow",
    "FindingRow",
    "HandledRow",
    "InterviewRow",
    "JournalImageRow",
    "JournalRow",
    "LeverRow",
    "OwnCriterionRow",
    "PackTextRow",
    "ParticipantRow",
    "PersonRow",
    "QuestionListRow",
    "QuestionRow",
    "Record",
    "RepresentationRow",
    "ResumeTextRow",
    "SearchRow",
    "SeatRow",
    "SecondLookRow",
    "SettingRow",
    "ShareRow",
    "SpecRevisionRow",
    "StageRow",
    "StageSetRow",
    "SubmittalRow",
    "Table",
    "TagRow",
    "TaskRow",
    "TextRow",
]
