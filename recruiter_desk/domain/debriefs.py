"""The debrief: one side's account of a meeting, what is still to be found out from it, how it was rated."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from recruiter_desk.domain.candidacies import brief_name, first_name, short_company
from recruiter_desk.domain.debrief_due import Due
from recruiter_desk.domain.interviews import Participant
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.climbing import Meeting, destination
from recruiter_desk.domain.ledger.decisions import Decision, DecisionKind, newest
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.own_criteria import OwnCriterion
from recruiter_desk.domain.ledger.questions import Question, ranked
from recruiter_desk.domain.ledger.standing import round_words
from recruiter_desk.domain.ledger.view import OpenQuestion
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.question_lists import QuestionList, worded
from recruiter_desk.domain.searches import Seat

FindOutKind = Literal["question", "topic", "line"]


@dataclass(frozen=True, slots=True)
class ToFindOut:
    """Something to learn from this side: an open question, a topic of the stage, a line of a question list.

    `key` is what a tick is kept under. One that `by_itself` is ticked was heard of in this meeting and is no box to
    press. A question has its id and weight.
    """

    key: str
    text: str
    kind: FindOutKind
    ticked: bool
    by_itself: bool = False
    question_id: str = ""
    topic: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who can tell of the meeting, and the number to call them by ("" = none known)."""

    person_id: str
    name: str
    title: str
    phone: str

    @property
    def words(self) -> str:
        """Say it: "call J. Halden, +44 20 7946 0177"."""
        return ", ".join(part for part in (f"call {brief_name(self.name)}", self.phone) if part)


@dataclass(frozen=True, slots=True)
class Given:
    """What one person rated: their id and name ("" = nobody was named), and the finding that holds it."""

    person_id: str
    person: str
    rating: str
    finding_id: str


@dataclass(frozen=True, slots=True)
class Rated:
    """A topic or a must-have that the company may rate, and what each interviewer said in this meeting."""

    name: str
    topic: str
    criterion_key: str
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnRated:
    """A criterion of the candidate's own, how they rated it after this meeting, and how after the one before."""

    criterion: OwnCriterion
    rating: str
    finding_id: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class DebriefLine:
    """A line of this account as it was typed: a note, or a question with where it goes now (None = closed)."""

    id: str
    finding: Finding | None = None
    question: Question | None = None
    open: OpenQuestion | None = None

    @property
    def audience(self) -> str:
        line = self.finding or self.question
        return line.audience if line else Audience.PRIVATE


@dataclass(frozen=True, slots=True)
class OtherSide:
    """The account of the other side in one line: "What Halden learned about Adaeze", 2 lines, who to call."""

    side: str
    heading: str
    lines: int
    caller: Caller | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """One side's account of a meeting, all that its page shows. Moments are UTC, `zone` is the one agreed.

    `callers` are whom to ask, `told_by` who told it (None = not said, then the first caller is to be called).
    `lines` are in the order they were typed. `interest` is 0 while not said. `asks_to_end` after a decline as long
    as the card has not ended. `dues` are the company's and the candidate's.
    """

    interview_id: str
    candidacy_id: str
    side: str
    person_id: str
    person: str
    search_id: str
    search: str
    company_id: str
    company: str
    stage: str
    status: str
    starts_at: str
    zone: str
    minutes: int
    place: str
    participants: tuple[Participant, ...]
    callers: tuple[Caller, ...]
    told_by: Caller | None
    lines: tuple[DebriefLine, ...]
    to_find_out: tuple[ToFindOut, ...]
    ratings: tuple[Rated, ...]
    overall: tuple[Given, ...]
    interest: int
    why_not_higher: str
    own_criteria: tuple[OwnRated, ...]
    decision: Decision | None
    asks_to_end: bool
    done_on: str
    dues: tuple[Due, ...]
    other: OtherSide

    @property
    def title(self) -> str:
        """Say it: "Debrief with Adaeze, after J. Halden"."""
        return debrief_title(self.side, self.person, self.company, [one.person for one in self.participants])

    @property
    def heading(self) -> str:
        return heading(self.side, self.person, self.company)

    @property
    def round_words(self) -> str:
        """Return the stage as a title: "HR round", "Hiring manager round"."""
        words = round_words(self.stage).removeprefix("the ") if self.stage else ""
        return words[:1].upper() + words[1:]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one.finding for one in self.lines if one.finding)

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """Return the questions of this account that are still open."""
        return tuple(one.open for one in self.lines if one.open)

    @property
    def due(self) -> Due:
        return next(one for one in self.dues if one.side == self.side)

    @property
    def not_cleared(self) -> tuple[DebriefLine, ...]:
        """Return the lines that only the recruiter may read so far."""
        return tuple(one for one in self.lines if one.audience == Audience.PRIVATE)


def heading(side: str, person: str, company: str) -> str:
    """Say whose account it is: "What Adaeze heard about the job", "What Halden learned about Adaeze"."""
    if side == Side.CANDIDATE:
        return f"What {first_name(person)} heard about the job"
    return f"What {short_company(company)} learned about {first_name(person)}"


def debrief_title(side: str, person: str, company: str, sat_in: Sequence[str]) -> str:
    """Say who is called: "Debrief with Adaeze, after J. Halden", "Debrief with Halden, after Adaeze"."""
    if side != Side.CANDIDATE:
        return f"Debrief with {short_company(company)}, after {first_name(person)}"
    met = [brief_name(name) for name in sat_in]
    after = " and ".join(", ".join(met[:2]).rsplit(", ", 1)) if len(met) < 3 else f"{met[0]} and {len(met) - 1} others"
    return f"Debrief with {first_name(person)}" + (f", after {after}" if after else "")


def asks_to_end(decisions: tuple[Decision, ...], interview_id: str, ended_on: str) -> bool:
    """Tell whether the client declined after this meeting, which counts, and the candidacy has not ended by it."""
    last = newest(decisions, Side.COMPANY)
    declined = last is not None and last.kind == DecisionKind.DECLINE and last.interview_id == interview_id
    return declined and not ended_on


# -- what is to be found out -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of one side in this meeting: topics of its notes, questions answered or put to somebody."""

    topics: Collection[str] = ()
    questions: Collection[str] = ()


def to_find_out(
    questions: Iterable[Question], topics: Iterable[str], lists: Iterable[QuestionList], heard: Heard,
    ticked: Collection[str], *, person: str, pronouns: str,
) -> tuple[ToFindOut, ...]:  # fmt: skip
    """Return what to try to find out, each text once: the *questions* of `questions_here`, topics, lists.

    A question or topic ticks itself once it was heard of; everything else is ticked by hand, under its key.
    """
    found: dict[str, ToFindOut] = {}
    offered = (
        *(_question(one, heard) for one in questions), *(_topic(one, heard) for one in topics),
        *_lines(lists, person, pronouns),
    )  # fmt: skip
    for one in offered:
        said = folded(one.text.rstrip("?？ "))
        found.setdefault(said, replace(one, ticked=one.by_itself or one.key in ticked))
    return tuple(found.values())


def questions_here(
    questions: Iterable[Question], side: str, meeting_id: str, seats: Sequence[Seat], meetings: Sequence[Meeting],
    heard: Heard, tellers: Collection[str] = (),
) -> tuple[Question, ...]:  # fmt: skip
    """Return the questions of *side* that somebody in this meeting could settle, by the rules of climbing.

    A question of the recruiter's own is among them when it is for one of *tellers*, the people who tell of the meeting.

    They are those that were open when it began, as if no other meeting were planned, and those it dealt with.
    A question that came up in the meeting is not among them.
    """
    before = [replace(one, held=False) if one.id == meeting_id else one for one in meetings]
    then = [one for one in before if one.held or one.id == meeting_id]
    return ranked(
        tuple(
            one
            for one in questions
            if (one.side == side or (one.side == Side.RECRUITER and one.answerer_id in tellers))
            and one.interview_id != meeting_id
            and (one.id in heard.questions or (one.is_open and destination(one, seats, then).meeting_id == meeting_id))
        )
    )


def _question(one: Question, heard: Heard) -> ToFindOut:
    return ToFindOut(one.id, one.text, "question", False, one.id in heard.questions, one.id, one.topic, one.weight)


def _topic(topic: str, heard: Heard) -> ToFindOut:
    return ToFindOut(topic, topic[:1].upper() + topic[1:], "topic", False, topic in heard.topics, topic=topic)


def _lines(lists: Iterable[QuestionList], person: str, pronouns: str) -> Iterator[ToFindOut]:
    for each in lists:
        for line in each.lines:
            yield ToFindOut(line, worded(line, person, pronouns), "line", False)
