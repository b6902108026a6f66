"""The brake inside another change: opened with its doubts, and closed with what came of it."""

from datetime import date
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.brake import Outcome
from recruiter_desk.domain.entry import long_text
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.ledger.questions import UNSETTLED, Weight
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import StageKind, is_end
from recruiter_desk.domain.topics import guess_topic
from recruiter_desk.domain.whens import read_when
from recruiter_desk.services.candidacies import moving
from recruiter_desk.services.ledger import questions
from recruiter_desk.services.records import record
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    BrakeRow,
    CandidacyRow,
    DecisionRow,
    DoubtRow,
    QuestionRow,
    SearchRow,
    SpecRevisionRow,
)

NOT_PRESENTED = (
    "The client has not seen this person yet, so there is nothing to leave. "
    "Press Z for Not interested, X for Not taken forward."
)
ENDED = "This person is no longer in the running. Restore them first."
SEARCH_CLOSED = "This search is closed. Reopen it first."
STARTED = "This person has started the job, so there is no process to leave."
NEEDS_REASON = "Candidate withdrew needs a reason. Say why, and repeat."


def put_open(
    session: Session, candidacy_id: str, said: str = "", *, now: str, today: str,
    decided: bool = False, interview_id: str = "",
) -> str:  # fmt: skip
    """Note inside another change that the candidate wants out, as they *said* it ("" = not yet); return the brake's id.

    The words become a doubt; so does all that the candidate has asked and nobody settled. While a brake is open the
    words are added to it. The decision is written too, unless it was *decided* already. *now* is a UTC moment, *today*
    the ISO day. Raises Refused before a presentation, after an end, and after the first day of the job.
    """
    if why := why_not(session, candidacy_id, today):
        raise Refused(why)
    said = long_text(said, "reason")
    brake = open_brake(session, candidacy_id)
    if not (decided or brake):
        _decide(session, candidacy_id, DecisionKind.WANTS_OUT, said, today, interview_id)
    if brake is None:
        brake = BrakeRow(id=new_id(), candidacy_id=candidacy_id, opened_at=now, said=said)
        session.add(brake)
        session.flush()
        for question_id in session.scalars(_unsettled(), {"candidacy": candidacy_id}).all():
            _hold_back(session, brake, question_id)
    if said:
        put_doubt(session, brake, said, today, interview_id)
    return brake.id


def put_doubt(session: Session, brake: BrakeRow, text: str, today: str, interview_id: str = "") -> str:
    """Keep *text* as a deal-breaker of the candidate that holds them back; return the question's id.

    Words they have asked before, and nobody settled, are that question.
    """
    text = long_text(text, "doubt", required=True).strip()
    brake.said = brake.said or text
    asked = session.scalars(_unsettled(), {"candidacy": brake.candidacy_id}).all()
    same = next((row for row in _questions(session, asked) if text.casefold() in _words(row)), None)
    if same is None:
        place = PadPlace(candidacy_id=brake.candidacy_id, interview_id=interview_id)
        question_id = questions.put(
            session, place, today=today, side=Side.CANDIDATE, text=text, topic=guess_topic(text),
            weight=Weight.DEAL_BREAKER,
        )  # fmt: skip
    else:
        same.weight = Weight.DEAL_BREAKER.value
        question_id = same.id
    session.flush()
    _hold_back(session, brake, question_id)
    return question_id


def put_firm_no(
    session: Session, candidacy_id: str, reason: str, said: str = "", *, now: str, today: str
) -> str:  # fmt: skip
    """Take a no as final inside another change: the decision, the brake closed as firm no, the card withdrawn."""
    if why := why_not(session, candidacy_id, today):
        raise Refused(why)
    brake = open_brake(session, candidacy_id)
    if brake is None:
        _decide(session, candidacy_id, DecisionKind.WANTS_OUT, reason, today)
        brake = BrakeRow(id=new_id(), candidacy_id=candidacy_id, opened_at=now)
        session.add(brake)
    brake.said = brake.said or long_text(said, "reason")
    close(session, brake, Outcome.FIRM_NO, now, reason)
    withdraw(session, candidacy_id, reason, today)
    return brake.id


def close(session: Session, brake: BrakeRow, outcome: Outcome, now: str, reason: str = "") -> None:
    """Close a brake with what came of it, inside another change."""
    if brake.closed_at:
        raise Refused(f"This brake is closed already: {brake.outcome}.")
    brake.outcome, brake.closed_at, brake.reason = outcome.value, now, long_text(reason, "reason")


def close_of(session: Session, candidacy_id: str, outcome: Outcome, now: str, reason: str = "") -> bool:
    """Close the open brake of a candidacy, inside another change; return whether there was one."""
    brake = open_brake(session, candidacy_id)
    if brake is None:
        return False
    close(session, brake, outcome, now, reason)
    return True


def put_stayed(session: Session, brake: BrakeRow, now: str, today: str, reason: str = "") -> None:
    """Note inside another change that the candidate goes on."""
    _decide(session, brake.candidacy_id, DecisionKind.GO_ON, reason, today)
    close(session, brake, Outcome.STAYED, now, reason)


def withdraw(session: Session, candidacy_id: str, reason: str, today: str) -> None:
    """End a candidacy as withdrawn, inside another change. Raises Refused without a reason."""
    if not reason.strip():
        raise Refused(NEEDS_REASON)
    moving.end_in(session, [candidacy_id], StageKind.CANDIDATE_WITHDREW, today, long_text(reason, "reason"))


def may_open(session: Session, candidacy_id: str, today: str) -> bool:
    """Tell whether somebody in this candidacy can want out at all."""
    return why_not(session, candidacy_id, today) is None


def why_not(session: Session, candidacy_id: str, today: str) -> str | None:
    """Say why nobody can want out of this candidacy, or None: from the presentation on until the first day of the job.

    Raises Stale when the candidacy is gone.
    """
    candidacy = record(session, CandidacyRow, candidacy_id)
    (stage,) = moving.stages_of(session, [candidacy_id])
    if is_end(stage.kind):
        return ENDED
    if record(session, SearchRow, candidacy.search_id).status == SearchStatus.CLOSED:
        return SEARCH_CLOSED
    if not moving.known_to_client(session, [candidacy_id]):
        return NOT_PRESENTED
    if stage.kind == StageKind.PLACED and (start := _start(session, candidacy.search_id, today)):
        return STARTED if start <= today else None
    return None


def open_brake(session: Session, candidacy_id: str) -> BrakeRow | None:
    """Return the brake of a candidacy that has not been closed."""
    return session.scalars(_open(), {"candidacy": candidacy_id}).first()


def _decide(
    session: Session, candidacy_id: str, kind: DecisionKind, reason: str, today: str, interview_id: str = ""
) -> None:
    session.add(
        DecisionRow(
            id=new_id(), candidacy_id=candidacy_id, interview_id=interview_id or None, side=Side.CANDIDATE.value,
            kind=kind.value, reason=long_text(reason, "reason"), audience=Audience.PRIVATE.value, decided_on=today,
        )
    )  # fmt: skip


def _hold_back(session: Session, brake: BrakeRow, question_id: str) -> None:
    query = select(DoubtRow.id).where(DoubtRow.brake_id == brake.id, DoubtRow.question_id == question_id)
    if session.scalar(query) is None:
        session.add(DoubtRow(id=new_id(), brake_id=brake.id, question_id=question_id))


def _questions(session: Session, ids: object) -> list[QuestionRow]:
    return list(session.scalars(select(QuestionRow).where(QuestionRow.id.in_(ids))))  # type: ignore[arg-type]


def _words(row: QuestionRow) -> tuple[str, str]:
    return row.text.casefold(), row.wording.casefold()


def _start(session: Session, search_id: str, today: str) -> str:
    """Return the first day of the job where the newest revision of the spec names one, else ""."""
    start, made_on = session.execute(_begins(), {"search": search_id}).first() or ("", "")
    when = read_when(start, date.fromisoformat((made_on or today)[:10])) if start else None
    return when.day.isoformat() if when else ""


@cache
def _begins() -> Select[str, str]:
    row = SpecRevisionRow
    query = select(row.start, row.made_on).where(row.search_id == bindparam("search"))
    return query.order_by(row.number.desc()).limit(1)


@cache
def _unsettled() -> Select[str]:
    row = QuestionRow
    query = select(row.id).where(row.candidacy_id == bindparam("candidacy"), row.side == Side.CANDIDATE)
    return query.where(row.status.in_(UNSETTLED)).order_by(row.asked_on, row.id)


@cache
def _open() -> Select[BrakeRow]:
    return select(BrakeRow).where(BrakeRow.candidacy_id == bindparam("candidacy"), BrakeRow.closed_at == "")
