"""Take in lines of the pad: notes, questions, the next step and decisions, all of them one change.

A ! or + on a note of a card is something its side insists on, or would like: an open question until somebody has
settled it, a deal-breaker or nice to know, with the words as they were typed. Where the same line carries a fact or a
rating it is known already, and stays a note. On a record without a card every line but a question is a plain note as
it was typed, signs included: there they mean nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacies import brief_name, step_words
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Side, about_of
from recruiter_desk.domain.ledger.findings import Source
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.pad import LineKind, PadLine, PadPlace
from recruiter_desk.domain.pad_reading import MUST, with_whole_name, without_who
from recruiter_desk.services.ledger import decisions, findings, questions, reading
from recruiter_desk.services.ledger.lines import Home, home_for, label
from recruiter_desk.services.ledger.padded_names import Named, person_called, who_is_here
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, ParticipantRow, StageRow

STEP_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Taken:
    """How many lines were stored, and what became of them: "Question for E. Halden"."""

    count: int
    words: str


@dataclass(frozen=True, slots=True)
class _Pad:
    """What a line needs to be stored: the place, whose call it was, who is here, who spoke."""

    session: Session
    place: PadPlace
    home: Home
    call: Side
    people: tuple[Named, ...]
    speaker_id: str
    candidate_id: str
    today: date
    zone: str


def take(
    workspace: Workspace, place: PadPlace, lines: Sequence[PadLine], call: Side, speaker_id: str = ""
) -> Taken:  # fmt: skip
    """Store *lines* as one change. *call* is whose call it was, *speaker_id* who spoke where a line does not say.

    A name after @ that nobody here has stays in the words. Raises Refused for a line that cannot be kept (then none
    is), Stale when the record is gone.
    """
    lines = _worth_keeping(lines)
    home = home_for(workspace, place)
    template, slots = _label(lines, home)
    said: list[str] = []
    with workspace.write(template, **slots, count=len(lines)) as session:
        pad = _begin(session, workspace, place, home, Side(call), speaker_id)
        lines = _one_step(lines, plain=home.is_plain)
        said = [_store(pad, line) for line in lines]
        if len(said) == 1 and said[0].startswith(_ASKED):
            said = [_asked(session, home, said[0], workspace.today())]
    return Taken(len(lines), said[0] if len(said) == 1 else _counted(lines))


_ASKED = "question:"


def _worth_keeping(lines: Sequence[PadLine]) -> list[PadLine]:
    """Leave out lines without a letter, like a ruler between others; alone such a line is refused with a sentence."""
    kept = [line for line in lines if any(one.isalnum() or ord(one) > 0x2000 for one in line.typed or line.text)]
    if not lines:
        raise Refused("There is nothing to note yet. Type a line first.")
    return kept or list(lines[:1])


def _begin(
    session: Session, workspace: Workspace, place: PadPlace, home: Home, call: Side, speaker_id: str
) -> _Pad:  # fmt: skip
    candidate_id = ""
    if not home.is_plain:
        candidate_id = record(session, CandidacyRow, home.id).person_id
    if not speaker_id and call == Side.CANDIDATE:
        speaker_id = candidate_id
    if not speaker_id and call == Side.COMPANY and home.interview_id:
        sat_in = set(
            session.scalars(select(ParticipantRow.person_id).where(ParticipantRow.interview_id == home.interview_id))
        )
        speaker_id = sat_in.pop() if len(sat_in) == 1 else ""
    return _Pad(
        session, place, home, call, who_is_here(session, home), speaker_id, candidate_id, workspace.today(),
        workspace.zone(),
    )  # fmt: skip


def _one_step(lines: Sequence[PadLine], *, plain: bool) -> list[PadLine]:
    """Turn what a place has no use for into notes as typed: on a card all steps but the first, elsewhere every sign."""
    kept: list[PadLine] = []
    has_step = False
    for line in lines:
        is_step = line.kind == LineKind.STEP
        wanted = line.kind != LineKind.DECISION and not is_step and not line.must
        if (plain and not wanted) or (is_step and has_step):
            kept.append(PadLine(LineKind.NOTE, line.typed, line.topic, line.topic_guessed, typed=line.typed))
        else:
            kept.append(line)
        has_step = has_step or is_step
    return kept


def _store(pad: _Pad, line: PadLine) -> str:
    """Store one line; return what became of it in words."""
    line = with_whole_name(line, (one.name for one in pad.people), pad.today)
    who_id = person_called(line.who, pad.people) if line.who else ""
    if line.who and not who_id:
        line = without_who(line, pad.today)
    match line.kind:
        case LineKind.STEP:
            return _set_step(pad, line)
        case LineKind.DECISION:
            return _decide(pad, line)
        case LineKind.QUESTION:
            return _ask(pad, line, who_id)
    if line.must and not (line.fact or line.rating):
        weight = Weight.DEAL_BREAKER if line.must == MUST else Weight.NICE
        return _ask(pad, replace(line, weight=weight.value), who_id)
    return _note(pad, line, who_id)


def _note(pad: _Pad, line: PadLine, who_id: str) -> str:
    findings.put(
        pad.session, pad.place, today=pad.today.isoformat(), side=pad.call, about=_about(pad.call, line),
        text=line.text, topic=line.topic, rating=line.rating, source=_source(pad), fact=line.fact,
        said_by_id=who_id or pad.speaker_id,
    )  # fmt: skip
    speaker = next((one.name for one in pad.people if one.id == who_id), "")
    what = line.fact.kind if line.fact else line.topic
    words = f"Noted: {what}" if what else "Noted"
    return f"{words}, from {brief_name(speaker)}" if speaker else words


def _about(call: Side, line: PadLine) -> str:
    """A candidate speaks of the job, and of themself in facts (pay, notice ...) and in why they would move."""
    if call == Side.CANDIDATE:
        return About.PERSON if line.fact or line.topic == "motivation" else About.JOB
    return about_of(call, line.topic) if call == Side.RECRUITER and not line.fact else About.PERSON


def _source(pad: _Pad) -> str:
    return Source.NONE if pad.home.interview_id or pad.call == Side.RECRUITER else Source.CALL


def _ask(pad: _Pad, line: PadLine, who_id: str) -> str:
    asked = questions.put(
        pad.session, pad.place, today=pad.today.isoformat(), side=pad.call, text=line.text, topic=line.topic,
        weight=line.weight or Weight.IMPORTANT, answerer_id=who_id,
    )  # fmt: skip
    return f"{_ASKED}{asked}:{line.weight}"


def _set_step(pad: _Pad, line: PadLine) -> str:
    step = one_line(line.text, "next step", STEP_LIMIT) or "Call"
    row = record(pad.session, CandidacyRow, pad.home.id)
    row.next_step, row.next_at = step, line.step_at
    return f"Next: {step_words(step, line.step_at, pad.today, pad.zone)}"


def _decide(pad: _Pad, line: PadLine) -> str:
    row = record(pad.session, CandidacyRow, pad.home.id)
    before = row.stage_id
    decisions.put(
        pad.session, pad.home.id, line.decided_by or pad.call, line.decision, today=pad.today.isoformat(),
        reason=line.text, interview_id=pad.home.interview_id,
    )  # fmt: skip
    words = f"Decision of the {line.decided_by}: {line.decision}"
    if row.stage_id == before:
        return words
    return f"{words}. Now in {record(pad.session, StageRow, row.stage_id).name}"


def _asked(session: Session, home: Home, mark: str, today: date) -> str:
    """Say for whom a question is that was stored a moment ago."""
    _, question_id, weight = mark.split(":", 2)
    what = "Deal-breaker" if weight == Weight.DEAL_BREAKER else "Question"
    if home.is_plain:
        return "Question noted"
    session.flush()
    ledger = reading.read_ledger(session, home.id, today=today)
    goes_to = next(one.destination for one in ledger.open if one.question.id == question_id)
    if not goes_to.person:
        return f"{what}: {goes_to.words()}"
    booked = "" if goes_to.meeting_id else ", not booked"
    return f"{what} for {brief_name(goes_to.person)}{booked}"


def _label(lines: Sequence[PadLine], home: Home) -> tuple[str, dict[str, object]]:
    if len(lines) > 1:
        words = "Added {count} lines"
    elif lines[0].kind == LineKind.QUESTION or (lines[0].must and not (lines[0].fact or lines[0].rating)):
        words = "Added a question" if lines[0].kind == LineKind.QUESTION or not home.is_plain else "Added a note"
    elif lines[0].kind == LineKind.DECISION and not home.is_plain:
        words = "Noted a decision"
    elif lines[0].kind == LineKind.STEP and not home.is_plain:
        words = "Set the next step"
    else:
        words = "Added a note"
    template, slots = label(words, [home])
    return template, dict(slots)


def _counted(lines: Sequence[PadLine]) -> str:
    """Say what many lines became: "20 lines: 17 notes, 2 questions, 1 decision"."""
    kinds = Counter(
        LineKind.QUESTION if line.must and not (line.fact or line.rating) else line.kind for line in lines
    )  # fmt: skip
    parts = [f"{count} {kind if count == 1 else f'{kind}s'}" for kind in LineKind if (count := kinds[kind])]
    return f"{len(lines)} lines: {', '.join(parts)}"
