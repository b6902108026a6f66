"""Take in lines of the pad: notes, questions, the next step and decisions, all of them one change.

A ! or + on a note of a card is something its side insists on, or would like: an open question until somebody has
settled it, a deal-breaker or nice to know, with the words as they were typed. Where the same line carries a fact or a
rating it is known already, and stays a note. The first step on a card is what is next with it; all others, and those on
a record without a card, are tasks. There a decision and a must mean nothing, and are notes as they were typed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacies import brief_name, step_words
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Side, about_of
from recruiter_desk.domain.ledger.climbing import destination
from recruiter_desk.domain.ledger.criterion_called import criterion_called
from recruiter_desk.domain.ledger.findings import Source
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.pad import LineKind, PadLine, PadPlace
from recruiter_desk.domain.pad_reading import MUST, with_whole_name, without_who
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.services import tasks
from recruiter_desk.services.debriefs.meeting import teller
from recruiter_desk.services.ledger import decisions, findings, lines_read, questions, way_up
from recruiter_desk.services.ledger.lines import Home, home_for, label
from recruiter_desk.services.ledger.who_is_here import Named, person_called, who_is_here
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, StageRow

STEP_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Taken:
    """How many lines were stored, and what became of them: "Question for E. Halden"."""

    count: int
    words: str


class _Stored(NamedTuple):
    """What a line became, in words; of a question its id and its weight."""

    kind: LineKind
    words: str
    question_id: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True)
class _Pad:
    """What a line needs to be stored: the place, whose call it was, who is here, who spoke."""

    session: Session
    place: PadPlace
    home: Home
    call: Side
    people: tuple[Named, ...]
    speaker_id: str
    today: date
    now: str
    zone: str
    criteria: tuple[Criterion, ...]


def take(workspace: Workspace, place: PadPlace, lines: Sequence[PadLine], call: Side, speaker_id: str = "") -> Taken:
    """Store *lines* as one change. *call* is whose call it was, *speaker_id* who spoke where a line does not say.

    A name after @ that nobody here has stays in the words. Raises Refused for a line that cannot be kept (then none
    is), Stale when the record is gone.
    """
    lines = _worth_keeping(lines)
    home = home_for(workspace, place)
    template, slots = label(_label_words(lines, home), [home])
    template = template.replace("step about", "step of")
    with workspace.write(template, **slots, count=len(lines)) as session:
        people = who_is_here(session, home) if any(line.who for line in lines) else ()
        pad = _Pad(
            session, place, home, Side(call), people, speaker_id or _speaker(session, home, Side(call)),
            workspace.today(), workspace.now(), workspace.zone(),
            () if home.is_plain else way_up.criteria(session, way_up.facts(session, home.id).search_id),
        )  # fmt: skip
        stored = [_store(pad, line) for line in _as_here(lines, plain=home.is_plain)]
        words = _counted(stored) if len(stored) > 1 else _said(pad, stored[0])
    return Taken(len(lines), words)


def _worth_keeping(lines: Sequence[PadLine]) -> list[PadLine]:
    """Leave out lines without a letter, like a ruler between others; alone such a line is refused with a sentence."""
    kept = [line for line in lines if any(one.isalnum() or ord(one) > 0x2000 for one in line.typed or line.text)]
    if not lines:
        raise Refused("There is nothing to note yet. Type a line first.")
    return kept or list(lines[:1])


def _speaker(session: Session, home: Home, call: Side) -> str:
    """Return who spoke where nobody says: the candidate in their call; of a meeting, who told of it."""
    if call != Side.RECRUITER and home.interview_id:
        return teller(session, home.interview_id, call)
    if call == Side.CANDIDATE and not home.is_plain:
        return record(session, CandidacyRow, home.id).person_id
    return ""


def _as_here(lines: Sequence[PadLine], *, plain: bool) -> list[PadLine]:
    """Turn each line into what it is in this place: a card has one next step, a record without a card none."""
    kept: list[PadLine] = []
    has_step = plain
    for line in lines:
        if line.kind == LineKind.STEP and has_step:
            kept.append(replace(line, kind=LineKind.TASK))
        elif plain and (line.kind == LineKind.DECISION or line.must):
            kept.append(PadLine(LineKind.NOTE, line.typed, line.topic, line.topic_guessed, typed=line.typed))
        else:
            kept.append(line)
        has_step = has_step or line.kind == LineKind.STEP
    return kept


def _store(pad: _Pad, line: PadLine) -> _Stored:
    line = with_whole_name(line, (one.name for one in pad.people), pad.today)
    who_id = person_called(line.who, pad.people) if line.who else ""
    if line.who and not who_id:
        line = without_who(line, pad.today)
    match line.kind:
        case LineKind.STEP:
            return _set_step(pad, line)
        case LineKind.TASK:
            return _add_task(pad, line)
        case LineKind.DECISION:
            return _decide(pad, line)
    return _ask(pad, line, who_id) if _asks(line) else _note(pad, line, who_id)


def _asks(line: PadLine) -> bool:
    """Tell whether *line* leaves something open: it asks, or its side insists on something nobody knows yet."""
    return line.kind == LineKind.QUESTION or bool(line.must and not (line.fact or line.rating))


def _note(pad: _Pad, line: PadLine, who_id: str) -> _Stored:
    findings.put(
        pad.session, pad.place, today=pad.today.isoformat(), side=pad.call, about=_about(pad.call, line),
        text=line.text, topic=line.topic, rating=line.rating, source=_source(pad), fact=line.fact,
        said_by_id=who_id or pad.speaker_id, criterion_key=_criterion(pad, line),
    )  # fmt: skip
    speaker = next((one.name for one in pad.people if one.id == who_id), "")
    what = line.fact.kind.value if line.fact else line.topic
    words = f"Noted: {what}" if what else "Noted"
    return _Stored(LineKind.NOTE, f"{words}, from {brief_name(speaker)}" if speaker else words)


def _about(call: Side, line: PadLine) -> str:
    """A candidate speaks of the job, and of themself in facts (pay, notice ...) and in why they would move."""
    if call == Side.CANDIDATE:
        return About.PERSON if line.fact or line.topic == "motivation" else About.JOB
    return about_of(call, line.topic) if call == Side.RECRUITER and not line.fact else About.PERSON


def _criterion(pad: _Pad, line: PadLine) -> str:
    """Return the line of the spec that *line* speaks of; facts and what is learned of the job speak of none."""
    if pad.home.is_plain or line.fact or pad.call == Side.CANDIDATE:
        return ""
    return criterion_called(line.text, pad.criteria)


def _source(pad: _Pad) -> str:
    return Source.NONE if pad.home.interview_id or pad.call == Side.RECRUITER else Source.CALL


def _ask(pad: _Pad, line: PadLine, who_id: str) -> _Stored:
    weight = line.weight or (Weight.DEAL_BREAKER if line.must == MUST else Weight.NICE).value
    asked = questions.put(
        pad.session, pad.place, today=pad.today.isoformat(), side=pad.call, text=line.text, topic=line.topic,
        weight=weight, answerer_id=who_id, criterion_key=_criterion(pad, line),
    )  # fmt: skip
    return _Stored(LineKind.QUESTION, "Question noted", asked, weight)


def _set_step(pad: _Pad, line: PadLine) -> _Stored:
    step = one_line(line.text, "next step", STEP_LIMIT) or "Call"
    row = record(pad.session, CandidacyRow, pad.home.id)
    row.next_step, row.next_at = step, line.step_at
    return _Stored(LineKind.STEP, f"Next: {step_words(step, line.step_at, pad.today, pad.zone)}")


def _add_task(pad: _Pad, line: PadLine) -> _Stored:
    text = line.text or "Call"
    tasks.put(pad.session, pad.place, text, line.step_at, today=pad.today.isoformat())
    return _Stored(LineKind.TASK, f"Task: {step_words(text, line.step_at, pad.today, pad.zone)}")


def _decide(pad: _Pad, line: PadLine) -> _Stored:
    row = record(pad.session, CandidacyRow, pad.home.id)
    before, side = row.stage_id, line.decided_by or pad.call
    decisions.put(
        pad.session, pad.home.id, side, line.decision, today=pad.today.isoformat(), now=pad.now, reason=line.text,
        interview_id=pad.home.interview_id,
    )  # fmt: skip
    words = f"Decision of the {side.value}: {line.decision}"
    if row.stage_id != before:
        words = f"{words}. Now in {record(pad.session, StageRow, row.stage_id).name}"
    return _Stored(LineKind.DECISION, words)


# -- what is said about it -----------------------------------------------------------------------------------


def _said(pad: _Pad, stored: _Stored) -> str:
    """Say what one line became; for a question, who can answer it."""
    if not stored.question_id or pad.home.is_plain:
        return stored.words
    pad.session.flush()
    facts = way_up.facts(pad.session, pad.home.id)
    (question,) = lines_read.questions(pad.session, "question", stored.question_id, Side.RECRUITER)
    goes_to = destination(question, way_up.seats(pad.session, facts.search_id), way_up.meetings(pad.session, facts))
    what = "Deal-breaker" if stored.weight == Weight.DEAL_BREAKER else "Question"
    if not goes_to.person:
        return f"{what}: {goes_to.words()}"
    return f"{what} for {brief_name(goes_to.person)}{'' if goes_to.meeting_id else ', not booked'}"


def _label_words(lines: Sequence[PadLine], home: Home) -> str:
    if len(lines) > 1:
        return "Added {count} lines"
    if lines[0].kind == LineKind.QUESTION or (_asks(lines[0]) and not home.is_plain):
        return "Added a question"
    if home.is_plain:
        return "Added a task" if lines[0].kind == LineKind.STEP else "Added a note"
    return {LineKind.DECISION: "Noted a decision", LineKind.STEP: "Set the next step"}.get(
        lines[0].kind, "Added a note"
    )


def _counted(stored: Sequence[_Stored]) -> str:
    """Say what many lines became: "20 lines: 17 notes, 2 questions, 1 decision"."""
    kinds = Counter(one.kind for one in stored)
    parts = [f"{count} {kind}{'' if count == 1 else 's'}" for kind in LineKind if (count := kinds[kind])]
    return f"{len(stored)} lines: {', '.join(parts)}"
