"""How a meeting was rated and how interested the candidate is now: findings that a second press replaces."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.beyond import telling_words
from recruiter_desk.domain.debrief_ratings import (
    LEAST,
    MOST,
    OVERALL,
    interest_text,
    is_interest_mark,
    is_rating_mark,
    rating_text,
    why_of,
)
from recruiter_desk.domain.entry import long_text
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.ledger.coverage import short_criterion
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.questions import UNSETTLED, Weight
from recruiter_desk.services.debriefs.meeting import Met, teller, took_place
from recruiter_desk.services.ledger import findings, questions, way_up
from recruiter_desk.services.ledger.lines import cleaned
from recruiter_desk.services.removal import take_findings, take_questions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import AskingRow, DoubtRow, FindingRow, LeverRow, OwnCriterionRow, QuestionRow


def rate(
    workspace: Workspace, interview_id: str, *, topic: str = "", criterion_key: str = "", rating: str,
    said_by_id: str = "",
) -> str:  # fmt: skip
    """Keep how somebody rated a topic, a criterion, or without either the whole; return the finding's id.

    *criterion_key* is a must-have's, or the id of a criterion of the candidate's own, which the candidate rates. The
    same person rating the same again in this meeting replaces it; "" takes it back, and returns "". Without
    *said_by_id* it is who told of the meeting. Raises Refused for a rating or topic that does not exist.
    """
    with workspace.write("Rated after the meeting with {interview}", interview=interview_id) as session:
        return put_rating(
            session, interview_id, today=workspace.today().isoformat(), topic=topic, criterion_key=criterion_key,
            rating=rating, said_by_id=said_by_id,
        )  # fmt: skip


def put_rating(
    session: Session, interview_id: str, *, today: str, topic: str = "", criterion_key: str = "", rating: str,
    said_by_id: str = "",
) -> str:  # fmt: skip
    """Do what `rate` does inside another change."""
    of = took_place(session, interview_id)
    side, name, topic = _rated(session, of, cleaned("topic", topic), criterion_key)
    speaker = said_by_id or teller(session, interview_id, side)
    before = _rating_of(session, interview_id, side, speaker, topic, criterion_key)
    marked = before is not None and is_rating_mark(before.text, before.rating)
    if not cleaned("rating", rating):
        if before is not None and marked:
            take_findings(session, [before.id])
        elif before is not None:
            before.rating = ""
        return ""
    if before is None:
        return findings.put(
            session, of.pad, today=today, side=side, about=About.PERSON if side == Side.COMPANY else About.JOB,
            text=rating_text(name, rating), topic=topic, rating=rating, said_by_id=speaker, criterion_key=criterion_key,
        )  # fmt: skip
    if marked:
        before.text = rating_text(name, rating)
    before.rating = rating
    return before.id


def interest(workspace: Workspace, interview_id: str, value: int, why: str = "") -> str:
    """Keep the candidate's interest now, 1 to 10, and why not higher; return the finding's id.

    Said again in the same meeting it replaces what was said; 0 takes it back, and returns "". *why* becomes an open
    question of the candidate, so that it climbs to whoever can settle it: `!` in front makes it a deal-breaker. Words
    that one of their open questions has already are that question, which is not doubled.
    """
    with workspace.write("Noted the interest of {interview}", interview=interview_id) as session:
        return put_interest(session, interview_id, value, why, today=workspace.today())


def put_interest(session: Session, interview_id: str, value: int, why: str = "", *, today: date) -> str:
    """Do what `interest` does inside another change."""
    from recruiter_desk.domain.pad_reading import MUST, read_line  # noqa: PLC0415 - its patterns cost 30 ms at start

    if value and not LEAST <= value <= MOST:
        raise Refused(f"Interest is a number from {LEAST} to {MOST}, or 0 to take it back.")
    of = took_place(session, interview_id)
    here = (FindingRow.interview_id == interview_id, FindingRow.fact == FactKind.INTEREST)
    before = session.scalar(select(FindingRow).where(*here).order_by(FindingRow.id.desc()).limit(1))
    if before is not None and not is_interest_mark(before.text):
        before = None  # a line that was typed stays as it was typed
    line = read_line(why, today) if why.strip() else None
    words = long_text(line.text if line else "", "reason") if value else ""
    was = why_of(before.text) if before is not None else ""
    if was and was != words:
        _take_back(session, interview_id, was)
    if line and words and was != words:
        deal_breaker = line.must == MUST or line.weight == Weight.DEAL_BREAKER
        weight = Weight.DEAL_BREAKER if deal_breaker else Weight.IMPORTANT
        _ask(session, of, words, line.topic, weight, today.isoformat())
    if not value:
        if before is not None:
            take_findings(session, [before.id])
        return ""
    text = interest_text(value, words)
    if before is None:
        return findings.put(
            session, of.pad, today=today.isoformat(), side=Side.CANDIDATE, about=About.PERSON, text=text,
            topic="motivation", said_by_id=of.person_id, fact=Fact(FactKind.INTEREST, value),
        )  # fmt: skip
    before.text = text
    before.low, before.high = value, None
    return before.id


def _rated(session: Session, of: Met, topic: str, key: str) -> tuple[Side, str, str]:
    """Return who rates such a thing, what it is called and its topic."""
    if not key:
        return Side.COMPANY, topic or OVERALL, topic
    own = session.get(OwnCriterionRow, key)
    if own is not None and own.candidacy_id == of.candidacy_id:
        return Side.CANDIDATE, short_criterion(own.text), own.topic
    for criterion in way_up.criteria(session, of.search_id):
        if criterion.key == key:
            return Side.COMPANY, short_criterion(criterion.text), criterion.topic
    raise Refused("This is no line of the spec, and no criterion of the candidate's. Look again.")


def _rating_of(
    session: Session, interview_id: str, side: Side, speaker: str, topic: str, key: str
) -> FindingRow | None:
    """Return what this person rated of the same in this meeting, the newest."""
    row = FindingRow
    same = (row.criterion_key == key,) if key else (row.criterion_key == "", row.topic == topic)
    query = select(row).where(
        row.interview_id == interview_id, row.side == side, row.rating != "",
        row.said_by_id == speaker if speaker else row.said_by_id.is_(None), *same,
    )  # fmt: skip
    return session.scalar(query.order_by(row.id.desc()).limit(1))


# -- why not higher ----------------------------------------------------------------------------------------------


def _ask(session: Session, of: Met, words: str, topic: str, weight: Weight, today: str) -> None:
    """Let the candidate ask what keeps the interest down, unless they ask it already."""
    same = _asked_already(words, _open_of(session, of.candidacy_id))
    if same is None:
        questions.put(session, of.pad, today=today, side=Side.CANDIDATE, text=words, topic=topic, weight=weight)
    elif weight == Weight.DEAL_BREAKER:
        same.weight = weight.value


def _take_back(session: Session, interview_id: str, words: str) -> None:
    """Delete the question that a reason had become, as long as nothing else came of it."""
    for row in session.scalars(select(QuestionRow).where(QuestionRow.interview_id == interview_id)).all():
        if row.text == words and row.side == Side.CANDIDATE and not _is_used(session, row.id):
            take_questions(session, [row.id])


def _is_used(session: Session, question_id: str) -> bool:
    columns = (FindingRow.question_id, AskingRow.question_id, DoubtRow.question_id, LeverRow.question_id)
    return any(session.scalar(select(one).where(one == question_id).limit(1)) for one in columns)


def _open_of(session: Session, candidacy_id: str) -> Iterable[QuestionRow]:
    row = QuestionRow
    query = select(row).where(row.candidacy_id == candidacy_id, row.side == Side.CANDIDATE, row.status.in_(UNSETTLED))
    return session.scalars(query.order_by(row.asked_on, row.id)).all()


def _asked_already(words: str, asked: Iterable[QuestionRow]) -> QuestionRow | None:
    """Return the question that says the same: its words, or all telling words of *words* among its own."""
    telling, bare = telling_words(words), words.strip(" .?!？").casefold()
    for row in asked:
        if bare == row.text.strip(" .?!？").casefold() or (telling and telling <= telling_words(row.text)):
            return row
    return None
