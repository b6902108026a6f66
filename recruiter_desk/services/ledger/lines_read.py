"""Lines of the ledger as values, each only if its reader may read it, and no more of it than that reader may."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from recruiter_desk.domain.debrief_ratings import is_mark
from recruiter_desk.domain.ledger.audience import About, Side, may_read
from recruiter_desk.domain.ledger.decisions import Decision
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import UNSETTLED, Asking, Question, status_from
from recruiter_desk.services.records import columns_of
from recruiter_desk.storage.rows import (
    AskingRow,
    CandidacyRow,
    DecisionRow,
    FindingRow,
    InterviewRow,
    PersonRow,
    QuestionRow,
    StageRow,
)

_Query = Select[*tuple[Any, ...]]


def findings(session: Session, noun: str, row_id: str, reader: Side) -> tuple[Finding, ...]:
    """Return the findings on a candidacy, person, company or search that *reader* may read, the newest first.

    A rating that was only pressed is words of the desk that say the rating, so the candidate never reads it.
    """
    lines = columns_of(session, _findings(noun), {"whose": row_id})
    found = [_finding(line) for line in lines if may_read(line.audience, reader)]
    if reader == Side.RECRUITER:
        return tuple(found)
    if reader == Side.CANDIDATE:
        found = [one for one in found if one.side == Side.CANDIDATE or one.wording or not is_mark(one)]
    asked = _readable(session, {one.question_id for one in found} - {""}, reader)
    return tuple(_finding_for(reader, one, asked) for one in found)


def questions(session: Session, noun: str, row_id: str, reader: Side) -> tuple[Question, ...]:
    """Return the questions that *reader* may read, each with the askings that reader may read.

    They are those on a candidacy, person, company or search, or with "question" the one of that id.
    """
    here = {"whose": row_id}
    lines: list[Any] = [line for line in columns_of(session, _questions(noun), here) if may_read(line.audience, reader)]
    put = _askings(session, noun, row_id, reader) if lines else {}
    found = (Question(*(*line, tuple(put.get(line.id, ())))) for line in lines)
    if reader == Side.RECRUITER:
        return tuple(found)
    return tuple(replace(one, text=one.words, wording="") for one in found)


def as_read(question: Question, answers: Sequence[Finding], reader: Side) -> Question:
    """Return *question* no further along than the askings and answers that *reader* may read show it to be."""
    if reader == Side.RECRUITER or question.status not in UNSETTLED:
        return question
    seen = status_from((one.settles for one in answers), asked=bool(question.askings))
    return replace(question, status=seen.value if seen in UNSETTLED else question.status)


def decisions(session: Session, candidacy_id: str, reader: Side) -> tuple[Decision, ...]:
    """Return the decisions on a candidacy that *reader* may read, the newest first.

    The company's are never in what a candidate reads.
    """
    lines = session.execute(_decisions(), {"whose": candidacy_id}).mappings()
    found = (Decision(**line) for line in lines if may_read(line["audience"], reader))
    return tuple(one for one in found if not (reader == Side.CANDIDATE and one.side == Side.COMPANY))


def _finding(line: Any) -> Finding:
    *plain, kind, low, high, currency, period = line
    return Finding(*(*plain, Fact(FactKind(kind), low, high, currency, period) if kind else None))


def _finding_for(reader: Side, finding: Finding, asked: set[str]) -> Finding:
    """Return *finding* as a side may read it: its wording alone, and for the candidate no score and no name."""
    shown = replace(finding, text=finding.words, wording="")
    if finding.question_id not in asked:
        shown = replace(shown, question_id="", settles="")
    if reader == Side.CANDIDATE:
        shown = replace(shown, rating="")
        if finding.about == About.PERSON:
            shown = replace(shown, said_by_id="", said_by="")
    return shown


def _readable(session: Session, question_ids: set[str], reader: Side) -> set[str]:
    """Return those of these questions that *reader* may read."""
    query = select(QuestionRow.id, QuestionRow.audience).where(QuestionRow.id.in_(question_ids))
    return {row.id for row in session.execute(query) if may_read(row.audience, reader)} if question_ids else set()


def _askings(session: Session, noun: str, row_id: str, reader: Side) -> Mapping[str, list[Asking]]:
    """Return the askings that *reader* may read by question, the oldest first."""
    found: dict[str, list[Asking]] = defaultdict(list)
    for question_id, *line in columns_of(session, _asked(noun), {"whose": row_id}):
        asking = Asking(*line)
        if may_read(asking.audience, reader):
            found[question_id].append(asking)
    return found


# -- the statements, built once: building one costs more than running it ----------------------------------------


@cache
def _findings(noun: str) -> _Query:
    """Everything about findings on a *noun*."""
    row, speaker = FindingRow, aliased(PersonRow)
    return (
        select(
            row.id, row.side, row.about, row.topic, row.text, row.wording, row.rating, row.source, row.audience,
            row.heard_on, func.coalesce(row.said_by_id, "").label("said_by_id"),
            func.coalesce(speaker.name, "").label("said_by"),
            func.coalesce(row.interview_id, "").label("interview_id"), func.coalesce(StageRow.name, "").label("stage"),
            func.coalesce(row.question_id, "").label("question_id"), row.settles, row.criterion_key,
            row.beyond_resume, row.fact, row.low, row.high, row.currency, row.period,
        )
        .outerjoin(speaker, speaker.id == row.said_by_id)
        .outerjoin(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .outerjoin(InterviewRow, InterviewRow.id == row.interview_id)
        .outerjoin(StageRow, StageRow.id == InterviewRow.stage_id)
        .where(getattr(row, f"{noun}_id") == bindparam("whose"))
        .order_by(row.heard_on.desc(), row.id.desc())
    )  # fmt: skip


@cache
def _questions(noun: str) -> _Query:
    answerer, row = aliased(PersonRow), QuestionRow
    return (
        select(
            row.id, row.side, row.topic, row.text, row.wording, row.why, row.weight, row.status, row.audience,
            row.asked_on, func.coalesce(row.answerer_id, "").label("answerer_id"),
            func.coalesce(answerer.name, "").label("answerer"), func.coalesce(row.seat_id, "").label("seat_id"),
            row.criterion_key, func.coalesce(row.interview_id, "").label("interview_id"),
        )
        .outerjoin(answerer, answerer.id == row.answerer_id)
        .where(_asked_on(noun) == bindparam("whose"))
        .order_by(row.asked_on, row.id)
    )  # fmt: skip


@cache
def _asked(noun: str) -> _Query:
    row = AskingRow
    return (
        select(
            row.question_id, row.id, func.coalesce(row.interview_id, ""), func.coalesce(StageRow.name, ""),
            func.coalesce(row.person_id, ""), func.coalesce(PersonRow.name, ""), row.said, row.audience, row.asked_on,
        )
        .join(QuestionRow, QuestionRow.id == row.question_id)
        .outerjoin(PersonRow, PersonRow.id == row.person_id)
        .outerjoin(InterviewRow, InterviewRow.id == row.interview_id)
        .outerjoin(StageRow, StageRow.id == InterviewRow.stage_id)
        .where(_asked_on(noun) == bindparam("whose"))
        .order_by(row.asked_on, row.id)
    )  # fmt: skip


def _asked_on(noun: str) -> InstrumentedAttribute[str]:
    """Return the column by which questions belong to a *noun*."""
    found: InstrumentedAttribute[str] = getattr(QuestionRow, "id" if noun == "question" else f"{noun}_id")
    return found


@cache
def _decisions() -> _Query:
    row = DecisionRow
    return (
        select(
            row.id, row.side, row.kind, row.reason, row.audience, row.decided_on,
            func.coalesce(row.interview_id, "").label("interview_id"), func.coalesce(StageRow.name, "").label("stage"),
        )
        .outerjoin(InterviewRow, InterviewRow.id == row.interview_id)
        .outerjoin(StageRow, StageRow.id == InterviewRow.stage_id)
        .where(row.candidacy_id == bindparam("whose"))
        .order_by(row.decided_on.desc(), row.id.desc())
    )  # fmt: skip
