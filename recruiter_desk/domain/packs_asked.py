"""What is asked of a pack, what of a ledger is still to clear for it, and what went out."""

from dataclasses import dataclass

from recruiter_desk.domain.packs import FULL, SHORT, Edition, Length, Paper, ResumeMode, Section

NOTHING_CLEARED = "Nothing recorded from earlier rounds. Three lines make this worth reading:"


@dataclass(frozen=True, slots=True)
class Ask:
    """Which pack to make: for a meeting, or for the next meeting of a candidacy.

    With `interview_id` the candidacy may be "". `sections` None means those of the length, `resume` None the usual
    way: its own pages in a retained search, without contact details otherwise. `as_of` is the ISO day on it, ""
    today. `named` prints interviewers by name instead of by role.
    """

    candidacy_id: str = ""
    interview_id: str = ""
    edition: Edition = Edition.EXECUTIVE
    length: Length = Length.SHORT
    paper: Paper = Paper.A4
    sections: tuple[Section, ...] | None = None
    resume: ResumeMode | None = None
    as_of: str = ""
    named: bool = False

    def chosen(self) -> tuple[Section, ...]:
        """Return the sections in the order of the pages; the summary is always one of them."""
        usual = SHORT if self.length == Length.SHORT else FULL
        picked = usual if self.sections is None else self.sections
        return tuple(one for one in Section if one in picked or one == Section.SUMMARY)


@dataclass(frozen=True, slots=True)
class ReaderOf:
    """For whom a pack is, and of which meeting: `when` in words, "Not booked yet" without one.

    `interview_id`, `person_id` and `name` are "" while nothing is booked or nobody sits there; `words` always says
    who: "E. Halden", "the sign-off".
    """

    candidacy_id: str
    interview_id: str
    person_id: str
    seat_id: str
    name: str
    title: str
    words: str
    when: str


@dataclass(frozen=True, slots=True)
class PackLine:
    """A line of the ledger on the pack screen. `kind` is "finding", "question" or "asking"; `side` who knows or asks.

    `text` is as typed, `words` what readers would see; `said` is who said it and when. `tells` is how telling it is:
    a must-have or deal-breaker 2, a rated one 1. `asked` is the question that an asking reads after.
    """

    id: str
    kind: str
    side: str
    about: str
    text: str
    words: str
    topic: str
    rating: str
    said: str
    audience: str
    tells: int = 0
    asked: str = ""

    @property
    def own(self) -> str:
        """Return the words that are the line's own: without the question that stands before an answer."""
        return self.words.removeprefix(self.asked).strip()


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A line that this reader does not get, and why: kept out, or cleared for the other side only."""

    line: PackLine
    why: str


@dataclass(frozen=True, slots=True)
class ToClear:
    """The ledger seen from one pack: still private and possible, shown now, and held back.

    `lines` have the most telling first, then the newest.
    """

    reader: ReaderOf
    lines: tuple[PackLine, ...]
    shown: tuple[PackLine, ...]
    held: tuple[HeldBack, ...]

    @property
    def nothing_cleared(self) -> bool:
        return not self.shown


@dataclass(frozen=True, slots=True)
class Starter:
    """One of three inputs for a candidacy with nothing cleared: its name, and an example shown grey."""

    key: str
    label: str
    example: str


STARTERS = (
    Starter("does best", "What they do best", "Closes a group of eight companies in six days"),
    Starter("not tested", "What nobody has tested yet", "Has she led a refinancing herself?"),
    Starter("wants to hear", "What the candidate wants to hear from the reader", "Is a board seat possible?"),
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an entry's words stand on a page (from 0): points from the page's upper left corner.

    `key` is the id of a line, or the slot of a sentence.
    """

    key: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Share:
    """A document that went out. `shared_at` is a UTC moment; `shown` and `held` are ids."""

    id: str
    candidacy_id: str
    interview_id: str
    person: str
    search: str
    reader_id: str
    reader: str
    edition: str
    length: str
    paper: str
    file_name: str
    sha256: str
    pack_id: str
    version: int
    shown: tuple[str, ...]
    held: tuple[str, ...]
    shared_at: str
