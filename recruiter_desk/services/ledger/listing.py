"""Findings and questions as plain mappings for scripts, keyed as the command line's `add` names its flags."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.ledger.findings import Settles
from recruiter_desk.storage.rows import CandidacyRow, FindingRow, PersonRow, QuestionRow

Conditions = Sequence[ColumnElement[bool]]
_NUMBERS = ("level", "low", "high")


def findings(session: Session, which: Conditions) -> list[dict[str, object]]:
    """Return the findings that *which* picks, by the day they were heard on."""
    row, speaker, subject = FindingRow, aliased(PersonRow), aliased(PersonRow)
    columns = (
        row.id, row.candidacy_id.label("candidacy"), subject.name.label("person_name"), row.person_id.label("person"),
        row.company_id.label("company"), row.search_id.label("search"), row.interview_id.label("interview"), row.side,
        row.about, row.topic, row.criterion_key.label("criterion"), row.text, row.wording, row.audience, row.source,
        row.rating, row.said_by_id.label("said_by"), speaker.name.label("said_by_name"), row.heard_on,
        row.question_id.label("question"), (row.settles == Settles.HALF).label("half"), row.beyond_resume, row.fact,
        row.low, row.high, row.currency, row.period,
    )  # fmt: skip
    query = (
        select(*columns)
        .outerjoin(speaker, speaker.id == row.said_by_id)
        .outerjoin(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .outerjoin(subject, subject.id == CandidacyRow.person_id)
        .where(*which)
        .order_by(row.heard_on, row.id)
    )
    return mappings(session, query)


def questions(session: Session, which: Conditions) -> list[dict[str, object]]:
    """Return the questions that *which* picks, by the day they came up."""
    row, able, subject = QuestionRow, aliased(PersonRow), aliased(PersonRow)
    columns = (
        row.id, row.candidacy_id.label("candidacy"), subject.name.label("person_name"), row.person_id.label("person"),
        row.company_id.label("company"), row.search_id.label("search"), row.interview_id.label("interview"), row.side,
        row.topic, row.criterion_key.label("criterion"), row.text, row.wording, row.audience, row.weight, row.why,
        row.status, row.answerer_id.label("who"), able.name.label("who_name"), row.seat_id.label("seat"), row.asked_on,
    )  # fmt: skip
    query = (
        select(*columns)
        .outerjoin(able, able.id == row.answerer_id)
        .outerjoin(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .outerjoin(subject, subject.id == CandidacyRow.person_id)
        .where(*which)
        .order_by(row.asked_on, row.id)
    )
    return mappings(session, query)


def mappings(session: Session, query: object) -> list[dict[str, object]]:
    """Return the rows of *query*; a record or text that is not there reads as empty text, a number as nothing."""
    rows = session.execute(query).mappings()  # type: ignore[call-overload]
    return [{key: "" if value is None and key not in _NUMBERS else value for key, value in row.items()} for row in rows]
