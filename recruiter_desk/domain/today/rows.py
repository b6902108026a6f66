"""A row of Today and the page it stands on: plain values, for the window, the command line and paper alike."""

from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """Where a row stands; the first is the most urgent."""

    NOW = "now"
    PROMISED = "promised"
    COLD = "going cold"
    SECOND_LOOK = "second look"


class RowKind(StrEnum):
    """What a row is about. Those of a task and a next step are kept; all others follow from a record.

    Two stand for several people of one search: whom to tell that it is closed, whom to call of its names.
    """

    TASK = "task"
    STEP = "step"
    MEETING = "meeting"
    PACK = "pack"
    PREPARE = "prepare"
    CANDIDATE_DEBRIEF = "candidate debrief"
    COMPANY_DEBRIEF = "company debrief"
    BRAKE = "brake"
    HOLD = "hold"
    TELL = "tell"
    TELL_ALL = "tell all"
    CALLS = "calls"
    REASON = "reason"
    WAITING = "waiting"
    NOT_BOOKED = "not booked"
    NOT_LIFTED = "not lifted"
    NOTHING_NEXT = "nothing next"
    SECOND_LOOK = "second look"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do: *when* in words ("09:30", "today", "2 d late", "6 d"), what, and *act*, the word on its button.

    `key` is the same each time the row is read. `due` is a day, a UTC moment or "". `name` is whom it is about, `lead`
    the sentence above all rows that share it. `call_id` is who is to be called or written to, `phone` and `email` how.
    `mark` is under which word a row that follows from a record is kept as done or put off, "" for one that is kept
    itself.
    """

    key: str
    kind: RowKind
    section: Section
    when: str
    title: str
    detail: str = ""
    act: str = ""
    due: str = ""
    late: bool = False
    name: str = ""
    call_id: str = ""
    phone: str = ""
    email: str = ""
    lead: str = ""
    mark: str = ""
    task_id: str = ""
    candidacy_id: str = ""
    interview_id: str = ""
    person_id: str = ""
    company_id: str = ""
    search_id: str = ""
    revision_id: str = ""


@dataclass(frozen=True, slots=True)
class Today:
    """The page: the day (ISO), its rows in order, how many more go cold, and who deserves a second look.

    `count` is how many of *now* and *promised* are due by the end of the day.
    """

    day: str
    now: tuple[Row, ...] = ()
    promised: tuple[Row, ...] = ()
    cold: tuple[Row, ...] = ()
    cold_more: int = 0
    second_looks: tuple[Row, ...] = ()
    count: int = 0

    def rows(self) -> tuple[Row, ...]:
        """Return every row, the most urgent first."""
        return (*self.now, *self.promised, *self.cold, *self.second_looks)
