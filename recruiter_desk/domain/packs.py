"""What a briefing pack holds: one frozen value, made for one reader. The pages are drawn from it and from nothing else.

Every text in it may be read by that reader. Days and times are words already; what is "" or empty is not printed.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any, Literal

Level = Literal["concern", "mixed", "strong", "exceptional", ""]
State = Literal["done", "now", "ahead"]


class Edition(StrEnum):
    EXECUTIVE = "executive"


class Length(StrEnum):
    SHORT = "short"
    FULL = "full"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


class Section(StrEnum):
    """What can be left out of a pack, in the order of the pages. The summary is always there."""

    COVER = "cover"
    SUMMARY = "summary"
    EVIDENCE = "evidence by round"
    QUESTIONS = "questions, both sides"
    CHANGES = "how the job has changed"
    LEVERS = "what can move"
    AGENDA = "agenda and notes"
    RESUME = "résumé"


SHORT = (Section.SUMMARY, Section.QUESTIONS, Section.AGENDA)
FULL = tuple(Section)


class ResumeMode(StrEnum):
    """How the résumé goes into a pack: its own pages, the same without contact details, or not at all."""

    ORIGINAL = "original"
    WITHOUT_CONTACTS = "without contact details"
    LEFT_OUT = "left out"


class Slot(StrEnum):
    """The places of a pack for the recruiter's own sentences."""

    HEADLINE = "headline"
    LEAD = "lead"
    ONE_THING = "one thing"
    QUESTIONS_TITLE = "questions title"
    EVIDENCE_TITLE = "evidence title"
    CHANGES_TITLE = "changes title"
    LEVERS_TITLE = "levers title"
    AGENDA_TITLE = "agenda title"
    CONFIDENTIALITY = "confidentiality"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a strip of facts: "NOTICE", "3 months"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Point:
    """Something known: a bold claim of two to four words or "", the words, and who said it in which round.

    `id` is the entry it comes from, so that a click on the page finds it.
    """

    id: str
    claim: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Round:
    """A meeting on the ladder: who was met, in which role and when ("CPO, 20 Oct"), and the word beside it."""

    number: int
    who: str
    when: str
    state: State
    reading: str = ""
    level: Level = ""


@dataclass(frozen=True, slots=True)
class PackQuestion:
    """An open question. `ours` = the company asks; `note` says where it stands ("Asked on Tuesday, not answered").

    `known` is what was answered so far, each with its source; `why` only if somebody wrote it.
    """

    id: str
    number: int
    ours: bool
    words: str
    note: str
    weight: str = ""
    why: str = ""
    known: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of the evidence: round number, who asked, what was tested, the rating, and the words."""

    id: str
    round: int
    who: str
    tested: str
    level: Level
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two things that do not go together, each with who said it, and what would settle it. Ids as in `Evidence`."""

    what: str
    first_id: str
    first: str
    first_by: str
    second_id: str
    second: str
    second_by: str
    settle: str


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A stretch of the meeting: from minute, how long, what it is called and what to do then.

    `kind` colours it: "open", "ours", "theirs", "close". `starts` is its time of day, "" while no time is agreed.
    """

    kind: Literal["open", "ours", "theirs", "close"]
    minute: int
    minutes: int
    starts: str
    name: str
    say: str


@dataclass(frozen=True, slots=True)
class JobChange:
    """One thing in the job that is not as it was at first. `chip` is a word: Raised, Relaxed, Added, Removed ...

    `first` and `now` are "" where it was not, or is no more. `why` ends with who said so and when. `id` is the
    revision, where its reason is told.
    """

    id: str
    element: str
    first: str
    now: str
    chip: str
    why: str


@dataclass(frozen=True, slots=True)
class Movable:
    """Something in the job that can move. `state` is what came of it so far, "Asked 2 Nov"; `yours` = you decide."""

    id: str
    lever: str
    today: str
    room: str
    state: str
    who: str
    yours: bool
    settles: str


@dataclass(frozen=True, slots=True)
class ResumePages:
    """The résumé to place: `pdf` are its pages as bytes (b"" = only the text), `note` a sentence when it has no place.

    Left out of the value's words: in the identity of a pack only the hash of the bytes counts.
    """

    name: str
    pdf: bytes = field(repr=False)
    text: str = field(repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything an executive edition says, for one reader and one meeting."""

    edition: Edition
    length: Length
    paper: Paper
    sections: tuple[Section, ...]
    sample: bool
    firm: str
    prepared_by: str
    prepared_on: str
    confidentiality: str
    # who and what
    person: str
    role: str
    company: str
    reader: str
    reader_title: str
    when: str
    where: str
    round_words: str
    # the summary
    headline: str
    lead: str
    facts: tuple[Cell, ...]
    known: tuple[Point, ...]
    rounds: tuple[Round, ...]
    moves: tuple[Point, ...]
    could_lose: tuple[Point, ...]
    one_thing: str
    thin: tuple[str, ...]
    # both sides' questions
    questions_title: str
    questions: tuple[PackQuestion, ...]
    ours_label: str
    theirs_label: str
    # evidence by round
    evidence_title: str
    evidence: tuple[Evidence, ...]
    evidence_note: str
    # the meeting
    agenda_title: str
    agenda_minutes: int
    agenda: tuple[AgendaPart, ...]
    covered: tuple[str, ...]
    do_not_ask: tuple[str, ...]
    afterwards: tuple[str, ...]
    resume: ResumePages | None
    # how the summary's lists speak of the candidate, and the title over their questions on a page of their own
    moves_label: str = "What moves them"
    could_lose_label: str = "What could lose them"
    theirs_title: str = ""
    # how the job has changed, and what can move
    changes_title: str = ""
    first_label: str = ""
    now_label: str = ""
    changes: tuple[JobChange, ...] = ()
    levers_title: str = ""
    levers: tuple[Movable, ...] = ()
    # what does not go together: under the evidence, on the summary where there is none
    differences: tuple[Difference, ...] = ()


def pack_id(pack: Pack) -> str:
    """Return 16 hex digits of SHA-256 over what *pack* says: the same for the same content, on any machine."""
    canonical = json.dumps(_plain(pack), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value
