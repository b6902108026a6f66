"""What is still to be found out: asked, answered, merged, dropped and taken up again."""

from typing import Any

from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side, about_of
from recruiter_desk.domain.ledger.findings import Settles
from recruiter_desk.domain.ledger.questions import UNSETTLED, WEIGHTS, Status, Weight
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import answering, findings
from recruiter_desk.services.ledger.lines import (
    Home,
    cleaned,
    home_for,
    home_of,
    home_of_row,
    label,
    may_clear,
    person_or_none,
    seat_or_none,
)
from recruiter_desk.services.records import record, rows_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AskingRow, DoubtRow, FindingRow, InterviewRow, LeverRow, QuestionRow

_FIELDS = ("text", "wording", "why", "topic", "weight", "criterion_key", "asked_on")
_WORDS = {
    Status.DROPPED: "Dropped a question",
    Status.SETTLED: "Settled a question",
    Status.OPEN: "Reopened a question",
}


def add_question(
    workspace: Workspace,
    place: PadPlace,
    *,
    side: str,
    text: str,
    topic: str = "",
    weight: str = Weight.IMPORTANT,
    why: str = "",
    answerer_id: str = "",
    seat_id: str = "",
    audience: str = Audience.PRIVATE,
    criterion_key: str = "",
    wording: str = "",
) -> str:
    """Add what *side* wants to know; return its id. *answerer_id* (a person) or *seat_id* say who can answer.

    Raises Refused for a field that cannot be kept or a plain note to be cleared, Stale when its record is gone.
    """
    template, slots = label("Added a question", [home_for(workspace, place)])
    with workspace.write(template, **slots) as session:
        return put(
            session, place, today=workspace.today().isoformat(), side=side, text=text, topic=topic, weight=weight,
            why=why, answerer_id=answerer_id, seat_id=seat_id, audience=audience, criterion_key=criterion_key,
            wording=wording,
        )  # fmt: skip


def put(
    session: Session, place: PadPlace, *, today: str, side: str, text: str, topic: str = "",
    weight: str = Weight.IMPORTANT, why: str = "", answerer_id: str = "", seat_id: str = "",
    audience: str = Audience.PRIVATE, criterion_key: str = "", wording: str = "",
) -> str:  # fmt: skip
    """Do what `add_question` does inside another change."""
    home = home_of(session, place)
    row = QuestionRow(
        id=new_id(),
        side=Side.RECRUITER.value if home.is_plain else cleaned("side", side),
        audience=may_clear(home, audience),
        answerer_id=person_or_none(session, answerer_id),
        seat_id=seat_or_none(session, home, seat_id),
        status=Status.OPEN.value,
        asked_on=today,
        text=cleaned("text", text),
        wording=cleaned("wording", wording),
        topic=cleaned("topic", topic),
        weight=cleaned("weight", weight),
        why=cleaned("why", why),
        criterion_key=cleaned("criterion_key", criterion_key),
        **home.columns(),
    )
    session.add(row)
    return row.id


def edit_question(workspace: Workspace, question_id: str, **fields: Any) -> None:
    """Change *fields* of a question: those of `add_question`, by the same names, wording and asked_on."""
    home = _home(workspace, question_id)
    template, slots = label("Changed a question", [home])
    with workspace.write(template, **slots) as session:
        row = record(session, QuestionRow, question_id)
        for name, value in fields.items():
            _change(session, row, home, name, value)


def answer(
    workspace: Workspace,
    question_id: str,
    text: str,
    *,
    half: bool = False,
    said_by_id: str = "",
    interview_id: str = "",
    heard_on: str = "",
    audience: str = Audience.PRIVATE,
) -> str:
    """Keep the answer to a question as a finding of the side that asked; return the finding's id.

    It settles the question, or half of it. Raises Refused for a plain note to be cleared, Stale for a question gone.
    """
    home = _home(workspace, question_id)
    template, slots = label("Half answered a question" if half else "Answered a question", [home])
    with workspace.write(template, **slots) as session:
        return put_answer(
            session, question_id, text, today=workspace.today().isoformat(), half=half, said_by_id=said_by_id,
            interview_id=interview_id, heard_on=heard_on, audience=audience,
        )  # fmt: skip


def put_answer(
    session: Session, question_id: str, text: str, *, today: str, half: bool = False, said_by_id: str = "",
    interview_id: str = "", heard_on: str = "", audience: str = Audience.PRIVATE,
) -> str:  # fmt: skip
    """Do what `answer` does inside another change."""
    question = record(session, QuestionRow, question_id)
    if question.status == Status.DROPPED:
        question.status = Status.OPEN.value
    home = home_of_row(question)
    place = PadPlace(**{f"{home.noun}_id": home.id, "interview_id": interview_id})
    return findings.put(
        session, place, today=today, side=question.side, about=about_of(question.side, question.topic), text=text,
        topic=question.topic, criterion_key=question.criterion_key, said_by_id=said_by_id, audience=audience,
        question_id=question_id, settles=Settles.HALF if half else Settles.WHOLE, heard_on=heard_on,
    )  # fmt: skip


def ask(
    workspace: Workspace,
    question_id: str,
    person_id: str = "",
    interview_id: str = "",
    said: str = "",
    *,
    asked_on: str = "",
    audience: str = Audience.PRIVATE,
) -> str:
    """Note that a question was put to somebody, and what they *said* ("could not say", "" = nothing yet).

    Return the asking's id. Raises Refused for a question that is closed.
    """
    home = _home(workspace, question_id)
    template, slots = label("Asked a question", [home])
    with workspace.write(template, **slots) as session:
        question = record(session, QuestionRow, question_id)
        if question.status not in UNSETTLED:
            raise Refused(f"This question is {question.status}. Reopen it first.")
        if interview_id and record(session, InterviewRow, interview_id).candidacy_id != question.candidacy_id:
            raise Refused("This meeting belongs to another candidacy.")
        row = AskingRow(
            id=new_id(),
            question_id=question_id,
            interview_id=interview_id or None,
            person_id=person_or_none(session, person_id),
            said=cleaned("said", said),
            asked_on=cleaned("asked_on", asked_on) if asked_on else workspace.today().isoformat(),
            audience=may_clear(home, audience),
        )
        session.add(row)
        answering.settle_again(session, question_id)
        return row.id


def edit_asking(workspace: Workspace, asking_id: str, said: str) -> None:
    """Change what they *said* when a question was put to them. Raises Stale when the asking is gone."""
    with workspace.read() as session:
        question_id = record(session, AskingRow, asking_id).question_id
    template, slots = label("Changed what was said to a question", [_home(workspace, question_id)])
    with workspace.write(template, **slots) as session:
        record(session, AskingRow, asking_id).said = cleaned("said", said)


def merge(workspace: Workspace, keep_id: str, other_id: str) -> None:
    """Make one question of two: *keep_id* takes askings and answers of the other, which is deleted.

    What the kept one leaves open (topic, why, who can answer) comes from the other, and the heavier weight; its words
    and its audience stay. Raises Refused for questions of two records, or of both sides.
    """
    home = _home(workspace, keep_id)
    template, slots = label("Merged two questions", [home])
    with workspace.write(template, **slots) as session:
        keep, other = record(session, QuestionRow, keep_id), record(session, QuestionRow, other_id)
        if keep_id == other_id:
            raise Refused("Choose another question to merge with this one.")
        if home_of_row(other)[:2] != home[:2]:
            raise Refused("These questions belong to two records, so they stay two.")
        if {keep.side, other.side} == {Side.COMPANY, Side.CANDIDATE}:
            raise Refused("One of these is the company's question, the other the candidate's, so they stay two.")
        _take_over(session, keep, other)
        session.flush()
        session.delete(other)
        if Status.SETTLED in (keep.status, other.status):
            keep.status = Status.SETTLED.value
        else:
            keep.status = answering.status_now(session, keep_id).value


def set_status(workspace: Workspace, question_id: str, status: str) -> None:
    """Drop a question, call it settled, or open it again: then its askings and answers say how far it is.

    An open one was never answered whole: what settled it counts as half from now on.
    """
    chosen = Status(cleaned("status", status))
    home = _home(workspace, question_id)
    template, slots = label(_WORDS.get(chosen, "Changed a question"), [home])
    with workspace.write(template, **slots) as session:
        row = record(session, QuestionRow, question_id)
        row.status = chosen.value
        if chosen == Status.OPEN:
            row.status = _reopened(session, question_id).value


def _reopened(session: Session, question_id: str) -> Status:
    for answered in rows_of(session, FindingRow, FindingRow.question_id, [question_id]):
        if answered.settles == Settles.WHOLE:
            answered.settles = Settles.HALF.value
    return answering.status_now(session, question_id)


def _take_over(session: Session, keep: QuestionRow, other: QuestionRow) -> None:
    for finding in rows_of(session, FindingRow, FindingRow.question_id, [other.id]):
        finding.question_id = keep.id
    for asking in rows_of(session, AskingRow, AskingRow.question_id, [other.id]):
        asking.question_id = keep.id
    for lever in rows_of(session, LeverRow, LeverRow.question_id, [other.id]):
        lever.question_id = keep.id
    held = {doubt.brake_id for doubt in rows_of(session, DoubtRow, DoubtRow.question_id, [keep.id])}
    for doubt in rows_of(session, DoubtRow, DoubtRow.question_id, [other.id]):
        if doubt.brake_id in held:
            session.delete(doubt)
        else:
            doubt.question_id = keep.id
    for name in ("topic", "why", "criterion_key"):
        setattr(keep, name, getattr(keep, name) or getattr(other, name))
    if not (keep.answerer_id or keep.seat_id):
        keep.answerer_id, keep.seat_id = other.answerer_id, other.seat_id
    keep.weight = min(keep.weight, other.weight, key=lambda one: WEIGHTS.index(Weight(one)))
    keep.asked_on = min(keep.asked_on, other.asked_on)


def _change(session: Session, row: QuestionRow, home: Home, name: str, value: Any) -> None:
    match name:
        case "audience":
            row.audience = may_clear(home, value)
        case "answerer_id":
            row.answerer_id = person_or_none(session, value)
        case "seat_id":
            row.seat_id = seat_or_none(session, home, value)
        case "side":
            row.side = Side.RECRUITER.value if home.is_plain else cleaned("side", value)
        case _ if name in _FIELDS:
            setattr(row, name, cleaned(name, value))
        case _:
            raise TypeError(f"a question has no {name}")


def _home(workspace: Workspace, question_id: str) -> Home:
    with workspace.read() as session:
        return home_of_row(record(session, QuestionRow, question_id))
