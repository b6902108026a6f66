"""A whole account told at once: all of it one change, or nothing of it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.debrief_told import Told, ToldDecision, ToldFinding, ToldQuestion
from recruiter_desk.domain.debriefs import asks_to_end
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Side, about_of
from recruiter_desk.domain.ledger.criterion_called import criterion_called
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.ledger.findings import Settles
from recruiter_desk.domain.ledger.own_criteria import OwnCriterion
from recruiter_desk.domain.ledger.questions import Status
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.reasons import understood
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.topics import guess_topic
from recruiter_desk.services import own_criteria
from recruiter_desk.services.debriefs.meeting import Met, met, side_of, teller, took_place
from recruiter_desk.services.debriefs.noting import put_decision, put_done, put_told_by
from recruiter_desk.services.debriefs.rating import put_interest, put_rating
from recruiter_desk.services.ledger import findings, lines_read, listing, questions, way_up
from recruiter_desk.services.ledger.lines import Home
from recruiter_desk.services.ledger.who_is_here import Named, person_called, who_is_here
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, DecisionRow, FindingRow, QuestionRow, StageRow

SPEC_FIELDS = ("title", "place", "pay", "reporting_line", "start")


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was stored of an account: ids in the order told ("" = none), who told it, and where the card went to.

    `asks_to_end` after a decline: the card has not ended by it.
    """

    interview_id: str
    side: str
    told_by: tuple[str, ...]
    interest: int
    finding_ids: tuple[str, ...]
    question_ids: tuple[str, ...]
    interest_id: str
    decision_id: str
    moved_to: str
    asks_to_end: bool
    count: int


@dataclass(frozen=True, slots=True)
class _Account:
    """What is needed to store a line: the meeting, who is here, who spoke, the spec, the candidate's criteria."""

    session: Session
    of: Met
    side: Side
    today: date
    people: Sequence[Named]
    speaker_id: str
    criteria: Sequence[Criterion]
    own: Sequence[OwnCriterion]


def record(workspace: Workspace, interview_id: str, side: str, told: Told) -> Recorded:
    """Store all of *told* as what *side* said of a meeting, and end the account; one change, one undo.

    Names are resolved as the pad does, `answers` is the id or the exact words of a question of this candidacy, a
    criterion its key, its words or how they begin. Topics, facts and criteria that are not named are read from the
    words, as the pad reads them. Raises Refused naming the file and the place of what cannot be stored; then nothing
    is. Raises Refused for a meeting that was not held, Stale when it is gone.
    """
    chosen = side_of(side)
    label = "Debrief of {interview}: {count} lines" if told.count > 1 else "Debrief of {interview}: 1 line"
    now, today = workspace.now(), workspace.today()
    with workspace.read() as session:
        took_place(session, interview_id)
    with workspace.write(label, interview=interview_id, count=told.count) as session, _named(told.source):
        of = met(session, interview_id)
        people = who_is_here(session, Home("candidacy", of.candidacy_id, interview_id))
        tellers = [_person(name, people, f"told_by[{place}]") for place, name in enumerate(told.told_by)]
        if tellers:
            put_told_by(session, interview_id, chosen, tellers[0])
        session.flush()
        account = _Account(
            session, of, chosen, today, people, teller(session, interview_id, chosen) if len(tellers) < 2 else "",
            way_up.criteria(session, of.search_id), own_criteria.read(session, of.candidacy_id),
        )  # fmt: skip
        finding_ids = [_find(account, one, f"findings[{place}]") for place, one in enumerate(told.findings)]
        question_ids = [_ask(account, one, f"questions[{place}]") for place, one in enumerate(told.questions)]
        interest_id = _interest(account, told)
        before = _stage(session, of)
        decision_id = _decide(account, told.decision, now) if told.decision else ""
        put_done(session, interview_id, chosen, today=today.isoformat(), now=now)
        session.flush()
        after = _stage(session, of)
        decided = lines_read.decisions(session, of.candidacy_id, Side.RECRUITER)
        names = {one.id: one.name for one in people}
        return Recorded(
            interview_id, chosen, tuple(names[one] for one in tellers), told.interest, tuple(finding_ids),
            tuple(question_ids), interest_id, decision_id, after if after != before else "",
            asks_to_end(decided, interview_id, met(session, interview_id).ended_on), told.count,
        )  # fmt: skip


def stored(workspace: Workspace, what: Recorded) -> Mapping[str, object]:
    """Return what was stored as a plain mapping for scripts; lines are keyed as `add` names its flags."""
    with workspace.read() as session:
        row = DecisionRow
        columns = (row.id, row.side, row.kind, row.reason, row.rests_on, row.decided_on)
        decided = listing.mappings(session, select(*columns).where(row.id == what.decision_id))
        return {
            "interview": what.interview_id, "side": str(what.side), "told_by": list(what.told_by),
            "interest": what.interest or None,
            "findings": listing.findings(session, (FindingRow.id.in_(what.finding_ids),)),
            "questions": listing.questions(session, (QuestionRow.id.in_(what.question_ids),)),
            "decision": decided[0] if decided else None, "moved_to": what.moved_to, "asks_to_end": what.asks_to_end,
        }  # fmt: skip


# -- lines -------------------------------------------------------------------------------------------------------


def _find(account: _Account, told: ToldFinding, place: str) -> str:
    from recruiter_desk.domain.pad_facts import TOPIC_OF, read_fact  # noqa: PLC0415 - its patterns cost 30 ms at start
    from recruiter_desk.domain.pad_reading import LOOKED_AT  # noqa: PLC0415 - as above

    side, session, of = account.side, account.session, account.of
    speaker = _person(told.said_by, account.people, f"{place}.said_by") if told.said_by else account.speaker_id
    key = _criterion(account, told.criterion, f"{place}.criterion")
    with _named(place):
        if not told.text.strip():
            return put_rating(
                session, of.interview_id, today=account.today.isoformat(), topic=told.topic or "", criterion_key=key,
                rating=told.rating, said_by_id=speaker,
            )  # fmt: skip
        question = _question(account, told.answers, f"{place}.answers") if told.answers else None
        fact = read_fact(told.text, account.today) if len(told.text) <= LOOKED_AT else None
        if fact and fact.kind == FactKind.INTEREST:
            fact = None  # it has its own place
        topic = told.topic
        if topic is None:
            guessed = TOPIC_OF[fact.kind] if fact else guess_topic(told.text[:LOOKED_AT])
            topic = (question.topic if question else "") or guessed
        if question is not None:
            key, side = key or question.criterion_key, Side(question.side)
            if question.status == Status.DROPPED:
                question.status = Status.OPEN.value
        elif not key and not fact and side == Side.COMPANY:
            key = criterion_called(told.text, account.criteria)
        of_person = side == Side.CANDIDATE and (fact or topic == "motivation")
        return findings.put(
            session, of.pad, today=account.today.isoformat(), side=side,
            about=About.PERSON if of_person else about_of(side, topic), text=told.text, topic=topic,
            rating=told.rating, said_by_id=speaker, audience=told.audience, wording=told.wording, criterion_key=key,
            fact=fact, question_id=question.id if question else "",
            settles=(Settles.HALF if told.half else Settles.WHOLE) if question else "",
        )  # fmt: skip


def _ask(account: _Account, told: ToldQuestion, place: str) -> str:
    from recruiter_desk.domain.pad_reading import LOOKED_AT  # noqa: PLC0415 - as above

    who = _person(told.who, account.people, f"{place}.who") if told.who else ""
    topic = guess_topic(told.text[:LOOKED_AT]) if told.topic is None else told.topic
    key = criterion_called(told.text, account.criteria) if account.side == Side.COMPANY else ""
    with _named(place):
        return questions.put(
            account.session, account.of.pad, today=account.today.isoformat(), side=account.side, text=told.text,
            topic=topic, weight=told.weight, why=told.why, answerer_id=who, audience=told.audience, criterion_key=key,
        )  # fmt: skip


def _interest(account: _Account, told: Told) -> str:
    if not told.interest:
        return ""
    if account.side != Side.CANDIDATE:
        raise Refused("interest: that is the candidate's to say. Record it with --side candidate.")
    with _named("interest"):
        return put_interest(
            account.session, account.of.interview_id, told.interest, told.why_not_higher, today=account.today
        )


def _decide(account: _Account, told: ToldDecision, now: str) -> str:
    rests_on = _rests_on(account, told.rests_on)
    with _named("decision"):
        return put_decision(
            account.session, account.of.interview_id, account.side, told.kind, today=account.today.isoformat(),
            now=now, reason=told.reason, rests_on=rests_on,
        )  # fmt: skip


# -- who and what is meant ---------------------------------------------------------------------------------------


def _person(name: str, people: Sequence[Named], place: str) -> str:
    by_id = next((one.id for one in people if one.id == name), "")
    found = by_id or person_called(name, people)
    if not found:
        here = ", ".join(dict.fromkeys(one.name for one in people if one.near))
        raise Refused(f"{place}: nobody here is surely “{name[:40]}”. There are: {here}.")
    return found


def _question(account: _Account, said: str, place: str) -> QuestionRow:
    row = QuestionRow
    mine = account.session.scalars(select(row).where(row.candidacy_id == account.of.candidacy_id)).all()
    found = [one for one in mine if said == one.id] or [one for one in mine if folded(said) == folded(one.text)]
    open_ = [one for one in found if one.status not in (Status.SETTLED, Status.DROPPED)] or found
    if len(open_) != 1:
        which = "several questions here read" if open_ else "no question here has the id, and none reads"
        raise Refused(f"{place}: {which} “{said[:40]}”. List them with: questions DESK --candidacy ID")
    return open_[0]


def _criterion(account: _Account, said: str, place: str) -> str:
    """Return the key of a line of the spec, or of the candidate's own criteria in their account."""
    if not said:
        return ""
    lines = [(one.key, one.id, one.text) for one in account.criteria]
    if account.side == Side.CANDIDATE:
        lines += [(one.id, one.id, one.text) for one in account.own]
    exact = [key for key, id_, text in lines if said in (key, id_) or folded(said) == folded(text)]
    begun = [key for key, _, text in lines if folded(said) and folded(text).startswith(folded(said))]
    found = exact or begun
    if len(found) != 1:
        which = "several lines of the spec begin with" if found else "no line of the spec is"
        raise Refused(f"{place}: {which} “{said[:40]}”. Write its key or the whole line.")
    return found[0]


def _rests_on(account: _Account, said: str) -> str:
    """Return what a decision rests on: the key of a criterion, a field of the spec, a note's id, or nothing."""
    if not said or said.casefold() in SPEC_FIELDS:
        return said.casefold()
    note = account.session.get(FindingRow, said)
    if note is not None and note.candidacy_id == account.of.candidacy_id:
        return said
    found = understood(said, account.criteria).rests_on
    return found or _criterion(account, said, "decision.rests_on")


def _stage(session: Session, of: Met) -> str:
    stage = select(StageRow.name).join(CandidacyRow, CandidacyRow.stage_id == StageRow.id)
    return session.scalar(stage.where(CandidacyRow.id == of.candidacy_id)) or ""


@contextmanager
def _named(place: str) -> Iterator[None]:
    """Put *place* before what is refused within it."""
    try:
        yield
    except Refused as why:
        said = str(why)
        raise Refused(said if said.startswith(place) else f"{place}: {said}") from None
