"""The ledger as frozen values: columns only, and for a reader only what that reader may read.

A line that its reader may not read is left out before anything is computed: coverage, how far a question stands, where
it goes. A reader other than the recruiter gets the wording of a line and never the words it was typed in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.climbing import Meeting, destination
from recruiter_desk.domain.ledger.coverage import (
    Coverage,
    Evidence,
    Named,
    coverage,
    must_haves,
    named_by_candidate,
    wanted,
)
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.own_criteria import OwnCriterion
from recruiter_desk.domain.ledger.questions import Question, ranked
from recruiter_desk.domain.ledger.standing import standing
from recruiter_desk.domain.ledger.view import Ledger, Notes, OpenQuestion
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.searches import Criterion, Seat
from recruiter_desk.services import own_criteria
from recruiter_desk.services.ledger import lines_read, way_up
from recruiter_desk.services.picks import IN_STAGES, Pick, Which
from recruiter_desk.services.records import columns_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AskingRow,
    BrakeRow,
    CandidacyRow,
    DecisionRow,
    FindingRow,
    InterviewRow,
    OwnCriterionRow,
    QuestionRow,
    Record,
)


def of_candidacy(workspace: Workspace, candidacy_id: str) -> Ledger:
    """Return the whole ledger of a candidacy, as the recruiter reads it. Raises Refused when it is gone."""
    with workspace.read() as session:
        return read_ledger(session, candidacy_id, today=workspace.today())


def of_record(workspace: Workspace, place: PadPlace) -> Notes:
    """Return the plain notes on the person, company or search that *place* names."""
    noun = next((one for one in ("person", "company", "search") if getattr(place, f"{one}_id")), "")
    if not noun:
        return Notes((), ())
    row_id = getattr(place, f"{noun}_id")
    with workspace.read() as session:
        return Notes(
            lines_read.findings(session, noun, row_id, Side.RECRUITER),
            ranked(lines_read.questions(session, noun, row_id, Side.RECRUITER)),
        )


def questions_for_interview(workspace: Workspace, interview_id: str) -> tuple[OpenQuestion, ...]:
    """Return the open questions that wait for this meeting, weightiest first. Raises Refused when it is gone."""
    with workspace.read() as session:
        candidacy_id = session.scalar(select(InterviewRow.candidacy_id).where(InterviewRow.id == interview_id))
        if candidacy_id is None:
            raise Refused("This meeting is no longer on the desk.")
        ledger = read_ledger(session, candidacy_id, today=workspace.today())
    return tuple(one for one in ledger.open if one.destination.meeting_id == interview_id)


def read_ledger(
    session: Session, candidacy_id: str, reader: Side = Side.RECRUITER, *, today: date | None = None
) -> Ledger:
    """Return what *reader* may read of a candidacy's ledger, and what follows from that alone.

    With *today* the days of the last week are said by name. Raises Refused when the candidacy is gone.
    """
    facts = way_up.facts(session, candidacy_id)
    seats, meetings = way_up.seats(session, facts.search_id), way_up.meetings(session, facts)
    findings = lines_read.findings(session, "candidacy", candidacy_id, reader)
    questions = ranked(lines_read.questions(session, "candidacy", candidacy_id, reader))
    answers = _answers(findings)
    topics, criteria = way_up.topics(session, facts), way_up.criteria(session, facts.search_id)
    questions = tuple(lines_read.as_read(one, answers.get(one.id, ()), reader) for one in questions)
    return Ledger(
        open=tuple(_open(one, answers.get(one.id, ()), seats, meetings, today) for one in questions if one.is_open),
        closed=tuple(one for one in questions if not one.is_open),
        findings=findings,
        decisions=lines_read.decisions(session, candidacy_id, reader),
        company=_coverage(Side.COMPANY, topics[Side.COMPANY], criteria, findings, questions),
        candidate=_coverage(
            Side.CANDIDATE,
            topics[Side.CANDIDATE],
            criteria,
            findings,
            questions,
            own_criteria.read(session, candidacy_id, reader),
        ),
    )


def evidence_of(session: Session, pick: Pick, stages: Iterable[str]) -> Mapping[str, list[Evidence]]:
    """Return what coverage needs of the findings of those of *pick* who stand in one of *stages*."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    values = {**pick.values, "stages": list(stages)}
    for candidacy_id, side, topic, key, source, said_by_id in columns_of(session, _evidence(pick.which), values):
        found[candidacy_id or ""].append(Evidence(side, topic, key, source, said_by_id or ""))
    return found


@cache
def _evidence(which: Which) -> Select[*tuple[Any, ...]]:
    row = FindingRow
    return (
        select(row.candidacy_id, row.side, row.topic, row.criterion_key, row.source, row.said_by_id)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .where(which, IN_STAGES)
    )


def history_records(session: Session, candidacy_id: str) -> list[tuple[str, str]]:
    """Return the lines whose changes belong to the history of a candidacy, as (table, id)."""
    records: list[tuple[str, str]] = []
    kinds: tuple[type[Record], ...] = (FindingRow, QuestionRow, DecisionRow, BrakeRow, OwnCriterionRow)
    for kind in kinds:
        records += [(kind.__tablename__, one) for one in session.scalars(_ids(kind), {"candidacy": candidacy_id})]
    return records + [("asking", one) for one in session.scalars(_ids(AskingRow), {"candidacy": candidacy_id})]


@cache
def _ids(kind: type[Record]) -> Select[str]:
    """The records of *kind* in the ledger of a candidacy."""
    row: Any = kind
    query = select(row.id)
    if kind is AskingRow:
        query, row = query.join(QuestionRow, QuestionRow.id == AskingRow.question_id), QuestionRow
    return query.where(row.candidacy_id == bindparam("candidacy"))


def _answers(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        if one.question_id:
            found[one.question_id].append(one)
    return found


def _open(
    question: Question, answers: Sequence[Finding], seats: Sequence[Seat], meetings: Sequence[Meeting],
    today: date | None,
) -> OpenQuestion:  # fmt: skip
    goes_to = destination(question, seats, meetings)
    return OpenQuestion(question, goes_to, standing(question, answers, goes_to, today))


def _named(findings: Iterable[Finding], questions: Iterable[Question]) -> Iterator[Named]:
    """Give what the candidate named, the questions first."""
    for question in questions:
        yield Named(question.side, question.criterion_key, question.topic, question.weight)
    for finding in findings:
        yield Named(finding.side, finding.criterion_key, finding.topic, "")


def _coverage(
    side: Side, topics: Sequence[str], lines: Sequence[Criterion], findings: Sequence[Finding],
    questions: Sequence[Question], own: Sequence[OwnCriterion] = (),
) -> Coverage:  # fmt: skip
    if side == Side.COMPANY:
        criteria = must_haves(lines)
    else:
        criteria = named_by_candidate(topics, _named(findings, questions), lines, own)
    evidence = (Evidence(one.side, one.topic, one.criterion_key, one.source, one.said_by_id) for one in findings)
    return coverage(side, wanted(topics, criteria), evidence)
