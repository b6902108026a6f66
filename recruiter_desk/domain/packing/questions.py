"""The open questions of both sides: ranked and numbered once, each with where it stands."""

from collections.abc import Sequence

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.climbing import FOR_THE_TOP
from recruiter_desk.domain.ledger.questions import WEIGHTS, Asking, Question, Weight
from recruiter_desk.domain.ledger.view import OpenQuestion
from recruiter_desk.domain.packing import sources
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.points import point
from recruiter_desk.domain.packing.rounds import seat_words
from recruiter_desk.domain.packing.words import Pronouns, counted, listed, opened, pronouns, short_day
from recruiter_desk.domain.packs import PackQuestion

# What people are noted to have said, as words that follow who it was.
_DONE = ("could not", "would not", "did not", "cannot", "can not", "will ", "wants ", "has to", "declined")


def both(brief: Brief) -> tuple[PackQuestion, ...]:
    """Return the open questions, numbered from 1 as they are printed: the side with the weightiest first, and of each
    side those that only this reader can settle, then by weight and age.
    """
    ranked = sorted(brief.questions, key=lambda one: _rank(brief, one))
    ordered = sorted(ranked, key=lambda one: _ours(one) != _ours(ranked[0]))
    return tuple(_question(brief, one, place) for place, one in enumerate(ordered, 1))


def only_here(brief: Brief, asked: OpenQuestion) -> bool:
    """Tell whether nobody below this reader can settle it: it was marked for them, or is for whoever decides."""
    question, goes_to = asked.question, asked.destination
    here = bool(brief.reader.person_id) and goes_to.person_id == brief.reader.person_id
    here = here or (bool(brief.reader.seat_id) and goes_to.seat_id == brief.reader.seat_id)
    marked = bool(question.answerer_id or question.seat_id) or question.topic in FOR_THE_TOP
    return here and marked


def belongs_here(brief: Brief, asked: OpenQuestion) -> bool:
    """Tell whether the question waits for this meeting, or for this reader."""
    goes_to = asked.destination
    if brief.meeting and goes_to.meeting_id:
        return goes_to.meeting_id == brief.meeting.id
    theirs = bool(goes_to.person_id) and goes_to.person_id == brief.reader.person_id
    return theirs or (bool(goes_to.seat_id) and goes_to.seat_id == brief.reader.seat_id)


def title(brief: Brief, questions: Sequence[PackQuestion]) -> str:
    """Count whose questions are open, the side that comes first first: "Three are ours to ask, and two are hers."."""
    ours = sum(one.ours for one in questions)
    theirs = len(questions) - ours
    whose = pronouns(brief.pronouns).theirs
    if ours and theirs and not questions[0].ours:
        return f"{opened(_are(theirs))} {whose} to ask, and {counted(ours, 'is', 'are')} ours."
    if ours and theirs:
        return f"{opened(_are(ours))} ours to ask, and {counted(theirs, 'is', 'are')} {whose}."
    if ours:
        return f"{opened(_are(ours))} ours to ask."
    return f"{opened(_are(theirs))} {whose} to ask." if theirs else ""


def numbers(questions: Sequence[PackQuestion]) -> str:
    """Say "Question 2" or "Questions 1, 3 and 4"."""
    said = listed([str(one.number) for one in questions])
    return f"Question {said}" if len(questions) == 1 else f"Questions {said}"


def theirs_label(who: Pronouns) -> str:
    return f"{opened(who.subject)} {who.verb('asks', 'ask')}"


def _ours(asked: OpenQuestion) -> bool:
    return asked.question.side != Side.CANDIDATE


def _are(count: int) -> str:
    return f"{counted(count, 'question is', 'questions are')}"


def _rank(brief: Brief, asked: OpenQuestion) -> tuple[bool, bool, int, str, str]:
    question = asked.question
    return (
        not only_here(brief, asked),
        not belongs_here(brief, asked),
        WEIGHTS.index(Weight(question.weight)),
        question.asked_on,
        question.id,
    )


def _question(brief: Brief, asked: OpenQuestion, number: int) -> PackQuestion:
    question = asked.question
    found = sorted(
        (one for one in brief.findings if one.question_id == question.id), key=lambda one: (one.heard_on, one.id)
    )
    return PackQuestion(
        id=question.id,
        number=number,
        ours=_ours(asked),
        words=question.words,
        note=_note(brief, asked, answered=bool(found)),
        weight=question.weight,
        why=question.why,
        known=tuple(point(brief, one, claimed=False) for one in found),
    )


def _note(brief: Brief, asked: OpenQuestion, *, answered: bool) -> str:
    """Say where a question stands, from what is recorded: "Her deal-breaker. CFO, 18 Nov: could not say."."""
    question = asked.question
    said = [_weight(brief, question), *(_asking(brief, one) for one in question.askings)]
    if answered:
        said.append("Half answered.")
    if only_here(brief, asked):
        said.append("Only you can settle it.")
    elif not belongs_here(brief, asked):
        said.append(_elsewhere(brief, asked))
    noted = " ".join(one for one in said if one)
    return noted or f"Open since {short_day(question.asked_on, brief.on)}."


def _weight(brief: Brief, question: Question) -> str:
    if question.weight == Weight.DEAL_BREAKER:
        theirs = pronouns(brief.pronouns).their
        return f"{opened(theirs)} deal-breaker." if question.side == Side.CANDIDATE else "A deal-breaker for us."
    criterion = brief.criteria.get(question.criterion_key)
    return "A must-have of the brief." if criterion and criterion.must and question.side != Side.CANDIDATE else ""


def _asking(brief: Brief, asking: Asking) -> str:
    who = sources.person(brief, asking.person_id, asking.interview_id)
    if not who and (met := sources.meeting_of(brief, asking.interview_id)):
        who = sources.interviewers(brief, met)
    day = short_day(asking.asked_on, brief.on)
    whom = who if brief.ask.named or not who else f"the {who}"
    if not asking.said:
        return f"Asked {whom} on {day}, not answered." if who else f"Asked on {day}, not answered."
    if whom and asking.said.casefold().startswith(_DONE):
        return _ended(f"On {day} {whom} {asking.said[:1].lower()}{asking.said[1:]}")
    return _ended(f"{who}, {day}: {asking.said}" if who else f"{day}: {asking.said}")


def _elsewhere(brief: Brief, asked: OpenQuestion) -> str:
    seat = next((one for one in brief.seats if one.id == asked.destination.seat_id), None)
    if seat is None:
        return ""
    return f"For {'' if brief.ask.named and seat.person_id else 'the '}{seat_words(brief, seat)} to settle."


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "”")) else f"{sentence}."
