"""The brake: somebody wants to leave a process, over what, and who in the client's house could settle that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from recruiter_desk.domain.candidacies import brief_name, first_name, short_company
from recruiter_desk.domain.ledger.audience import Side, may_read
from recruiter_desk.domain.ledger.climbing import WHO_SIGNS_OFF, Destination, seat_for
from recruiter_desk.domain.ledger.decisions import Decision, DecisionKind, newest
from recruiter_desk.domain.ledger.findings import Finding, Settles
from recruiter_desk.domain.ledger.questions import Question, Status
from recruiter_desk.domain.ledger.standing import standing
from recruiter_desk.domain.moments import moment
from recruiter_desk.domain.searches import Seat

NO_DOUBTS = "Nothing is recorded that holds {them} back. What is it?"
SAVED_AFTER = timedelta(14)
MINUTES = 20
_SATURDAY = 5


class Outcome(StrEnum):
    """What was done about the wish to leave; the last three close the brake."""

    ASKED_UP = "asked up"
    HELD = "held"
    LET_GO = "let go"
    FIRM_NO = "firm no"
    STAYED = "stayed"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that holds the candidate back: what came of it, and whether anybody who can settle it was asked.

    `able` are the people of the client who can settle it, from the lowest seat up.
    """

    question: Question
    standing: str
    reached: bool
    settled: bool
    destination: Destination
    able: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settler:
    """Who can settle most of what is not settled and has not been asked. `meeting_id` is one not yet held with them."""

    person_id: str
    person: str
    seat_ids: tuple[str, ...]
    meeting_id: str = ""
    email: str = ""

    @property
    def brief(self) -> str:
        return brief_name(self.person)


class Message(NamedTuple):
    """A short mail, in plain text."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Brake:
    """A wish to leave that has not been answered. Moments are UTC; `hold_until` is a day, a moment or "".

    `title` heads its box, `words` say where things stand; `message` asks the settler for a talk. `saved` tells that
    the candidate stayed in all the same.
    """

    id: str
    candidacy_id: str
    opened_at: str
    said: str
    hold_until: str
    outcome: str
    doubts: tuple[Doubt, ...]
    settler: Settler | None
    title: str
    words: str
    message: Message | None
    saved: bool = False


class Called(NamedTuple):
    """How sentences speak of somebody: "he", "him", "his" and the ending of their verb; a name where none is known."""

    they: str
    them: str
    their: str
    verb: str = "es"

    def goes(self) -> str:
        return f"{self.they} go{self.verb}"


_PRONOUNS: Mapping[str, Called] = {
    "he": Called("he", "him", "his"),
    "she": Called("she", "her", "her"),
    "they": Called("they", "them", "their", ""),
    "it": Called("it", "it", "its"),
}


def called(name: str, pronouns: str) -> Called:
    """Return how to speak of somebody with *pronouns* ("she/her", "" = none, then the first name is used)."""
    first = pronouns.strip().casefold().partition("/")[0].strip()
    name = first_name(name)
    return _PRONOUNS.get(first) or Called(name, name, f"{name}'" if name.endswith("s") else f"{name}'s")


def title(who: Called) -> str:
    """Return the head of the box: "Before he goes"."""
    return f"Before {who.goes()}"


def doubt(
    question: Question, answers: Sequence[Finding], goes_to: Destination, seats: Sequence[Seat],
    met: Mapping[str, frozenset[str]], today: date | None,
) -> Doubt:  # fmt: skip
    """Return *question* as a doubt, given its *answers*, where it goes, the ladder, and who was *met* in which meeting.

    It has been reached when it is settled, or was put to somebody who can settle it.
    """
    settled = question.status == Status.SETTLED
    everybody = {person for people in met.values() for person in people}
    seat = seat_for(question, seats, everybody)
    able = [one.person_id for one in seats if seat and one.rank >= seat.rank and one.person_id]
    able = list(dict.fromkeys([*able, question.answerer_id] if question.answerer_id else able))
    asked = {who for one in question.askings for who in (one.person_id, *_present(one.interview_id, met))}
    reached = settled or not asked.isdisjoint(able)
    words = _settled(answers) if settled else _unsettled(question, answers, goes_to, today)
    return Doubt(question, words, reached, settled, goes_to, tuple(able))


def doubts_words(doubts: Sequence[Doubt], who: Called) -> str:
    """Count how many doubts reached somebody: "Two of his three doubts have reached nobody who can settle them."."""
    if not doubts:
        return NO_DOUBTS.format(them=who.them)
    count, lost = len(doubts), sum(not one.reached for one in doubts)
    unsettled = sum(not one.settled for one in doubts)
    all_of_them = f"{_capital(who.their)} {'doubt' if count == 1 else f'{_number(count)} doubts'}"
    if lost:
        share = all_of_them if lost == count else f"{_capital(_number(lost))} of {who.their} {_number(count)} doubts"
        return (
            f"{share} {'has' if lost == 1 else 'have'} reached nobody who can settle {'it' if lost == 1 else 'them'}."
        )
    if unsettled:
        were = "was" if count == 1 else "were"
        still = "it is still open" if count == 1 else "all are still open"
        if unsettled < count:
            still = f"{_number(unsettled)} {'is' if unsettled == 1 else 'are'} still open"
        return f"{all_of_them} {were} put to somebody who can settle {'it' if count == 1 else 'them'}; {still}."
    return f"{all_of_them} {'is' if count == 1 else 'are'} settled."


def company_words(company: str, decisions: Sequence[Decision], to: Seat | None, who: Called) -> str:
    """Say what the company decided last: "Halden passed him to the chair."; *to* is the next seat to meet."""
    decision = newest(tuple(decisions), Side.COMPANY)
    name = short_company(company)
    if decision is None:
        return f"{name} has not decided yet."
    match decision.kind:
        case DecisionKind.PASS:
            return f"{name} passed {who.them} {_passed_to(to)}."
        case DecisionKind.HOLD:
            return f"{name} put {who.them} on hold."
        case DecisionKind.OFFER:
            return f"{name} made {who.them} an offer."
    return f"{name} declined {who.them}."


def settler(doubts: Sequence[Doubt], seats: Sequence[Seat]) -> Settler | None:
    """Return who can settle most of the unsettled *doubts* and was not asked; of equals whom most of them wait for.

    None when nobody is known who can.
    """
    waiting = [one for one in doubts if not one.settled and not one.reached]
    waiting = waiting or [one for one in doubts if not one.settled]
    names = {one.person_id: one.person for one in seats if one.person_id}
    for one in waiting:
        names.setdefault(one.question.answerer_id, one.question.answerer)
    people = dict.fromkeys(person for one in waiting for person in one.able)
    if not people:
        return None
    best = max(
        people,
        key=lambda person: (
            sum(person in one.able for one in waiting),
            sum(person == one.destination.person_id for one in waiting),
        ),
    )
    meeting = next((one.destination.meeting_id for one in waiting if one.destination.person_id == best), "")
    return Settler(best, names[best], tuple(one.id for one in seats if one.person_id == best), meeting)


def cleared(doubts: Sequence[Doubt], person_id: str) -> tuple[str, ...]:
    """Return the unsettled doubts that *person_id* can settle and the company may read, in the words for readers."""
    return tuple(
        one.question.words
        for one in doubts
        if not one.settled and person_id in one.able and may_read(one.question.audience, Side.COMPANY)
    )


def message(to: str, candidate: str, job: str, points: Sequence[str]) -> Message:
    """Return the words that ask *to* for a talk of twenty minutes; *points* are questions that the company may read."""
    first = first_name(candidate)
    lines = [
        f"Dear {to},", "",
        f"Could you spare {candidate} {MINUTES} minutes this week, about the position of {job}?",
    ]  # fmt: skip
    if points:
        open_points = "There is a point" if len(points) == 1 else "There are points"
        lines += ["", f"{open_points} that {first} needs to hear from you:", *(f"- {point}" for point in points)]
    else:
        lines += ["", f"A talk with you would help {first} to see the job as it is."]
    lines += ["", "Tell me a time that suits you, and I will arrange the rest."]
    return Message(f"{MINUTES} minutes with {candidate}", "\n".join(lines))


def next_morning(today: date) -> date:
    """Return the next working day after *today*."""
    day = today + timedelta(1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(1)
    return day


def is_saved(
    outcome: str, opened_at: str, now: str, *, in_process: bool, met_before: int | None, met_since: int | None
) -> bool:
    """Tell whether somebody who wanted out stayed: said so, was met higher up since, or is still there after 14 days.

    *met_before* and *met_since* are the places on the ladder of the highest seat met until then, and since.
    """
    higher = met_since is not None and (met_before is None or met_since > met_before)
    still_there = in_process and moment(now) - moment(opened_at) >= SAVED_AFTER
    return outcome == Outcome.STAYED or higher or still_there


def _present(interview_id: str, met: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return met.get(interview_id, frozenset()) if interview_id else frozenset()


def _settled(answers: Sequence[Finding]) -> str:
    whole = [one for one in answers if one.settles == Settles.WHOLE]
    if not whole:
        return "Settled."
    last = max(whole, key=lambda one: (one.heard_on, one.id))
    said = last.words.strip().rstrip(".")
    return f"{brief_name(last.said_by)}: {said}. Settled." if last.said_by else f"{_capital(said)}. Settled."


def _unsettled(question: Question, answers: Sequence[Finding], goes_to: Destination, today: date | None) -> str:
    can = f"{goes_to.person} can." if goes_to.person else WHO_SIGNS_OFF
    if not question.askings and all(one.settles != Settles.HALF for one in answers):
        return f"Asked of nobody. {can}"
    said = standing(question, answers, goes_to, today)
    asked_last = bool(question.askings) and question.askings[-1].person_id == goes_to.person_id != ""
    return said if asked_last or can in said else f"{said} {can}"


def _passed_to(seat: Seat | None) -> str:
    if seat is None or not (seat.title or seat.person):
        return "on"
    if not seat.title or len(seat.title.split()) > 3:
        return f"to {brief_name(seat.person)}" if seat.person else "on"
    return f"to the {' '.join(_within(word) for word in seat.title.split())}"


def _within(word: str) -> str:
    """Return a word of a title inside a sentence: "Chair" gives "chair", "HR" stays."""
    return word if word[1:] != word[1:].lower() or len(word) == 1 else word.lower()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
