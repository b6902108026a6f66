"""How far a question is settled, from the askings and answers that the desk holds now."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.ledger.questions import Status, status_from
from recruiter_desk.storage.rows import AskingRow, FindingRow, QuestionRow


def settle_again(session: Session, question_id: str | None) -> None:
    """Set the status of a question from its askings and answers; a dropped one stays dropped."""
    question = session.get(QuestionRow, question_id) if question_id else None
    if question is not None and question.status != Status.DROPPED:
        question.status = status_now(session, question.id)


def status_now(session: Session, question_id: str) -> Status:
    """Return the status that the askings and answers of a question amount to."""
    session.flush()
    settled = session.scalars(select(FindingRow.settles).where(FindingRow.question_id == question_id))
    asked = session.scalar(select(AskingRow.id).where(AskingRow.question_id == question_id).limit(1))
    return status_from(settled, asked=asked is not None)
