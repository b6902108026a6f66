"""Mapped classes, one file a noun. Nothing outside storage and services ever holds one."""

from recruiter_desk.storage.rows.candidacies import CandidacyRow, RepresentationRow, SubmittalRow
from recruiter_desk.storage.rows.companies import AffiliationRow, CompanyRow
from recruiter_desk.storage.rows.desk import AboutRow, JournalImageRow, JournalRow, SettingRow
from recruiter_desk.storage.rows.documents import BlobRow, DocumentRow, TextRow
from recruiter_desk.storage.rows.interviews import InterviewRow, ParticipantRow
from recruiter_desk.storage.rows.people import ContactPointRow, PersonRow, TagRow
from recruiter_desk.storage.rows.searches import CriterionRow, SearchRow, SeatRow, SpecRevisionRow
from recruiter_desk.storage.rows.stages import StageRow, StageSetRow
from recruiter_desk.storage.rows.table import Record, Table

__all__ = [
    "AboutRow",
    "AffiliationRow",
    "BlobRow",
    "CandidacyRow",
    "CompanyRow",
    "ContactPointRow",
    "CriterionRow",
    "DocumentRow",
    "InterviewRow",
    "JournalImageRow",
    "JournalRow",
    "ParticipantRow",
    "PersonRow",
    "Record",
    "RepresentationRow",
    "SearchRow",
    "SeatRow",
    "SettingRow",
    "SpecRevisionRow",
    "StageRow",
    "StageSetRow",
    "SubmittalRow",
    "Table",
    "TagRow",
    "TextRow",
]
