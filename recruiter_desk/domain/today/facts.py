"""What Today is computed from: a few columns of each table, as tuples. Days and moments as the desk keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from recruiter_desk.domain.today.rows import Row


class CardFacts(NamedTuple):
    """A candidacy: of an open search, or one that ended and whose end may have to be told.

    `names` is whether its stage comes before the board; `job` is how its search is called, "CFO, Halden Marine", and
    `contact` who is first asked there; `closed` is whether that search is. `to_tell` is whether somebody who ended has
    not heard of it from the recruiter.
    """

    id: str
    person_id: str
    person: str
    search_id: str
    job: str
    company: str
    kind: str
    names: bool = False
    stage: str = ""
    pronouns: str = ""
    entered_on: str = ""
    paused_until: str = ""
    move_of: str = ""
    move_since: str = ""
    next_step: str = ""
    next_at: str = ""
    ended_on: str = ""
    end_reason: str = ""
    to_tell: bool = False
    closed: bool = False
    contact_id: str = ""
    contact: str = ""


class MeetingFacts(NamedTuple):
    """A meeting that is booked or held; `people` are those of the client's side, `call_id` the first one's.

    `held` is one that is over whatever its time. `recorded` names the sides whose account was taken, `company_due` is
    when the client's is due, `pack_sent` whether a pack for it went out, `changed` how many of its lines changed since
    then, the last at `changed_at`.
    """

    id: str
    candidacy_id: str
    starts_at: str
    zone: str
    minutes: int = 60
    held: bool = False
    people: tuple[str, ...] = ()
    call_id: str = ""
    recorded: frozenset[str] = frozenset()
    company_due: str = ""
    pack_sent: bool = False
    changed: int = 0
    changed_at: str = ""


class BrakeFacts(NamedTuple):
    """An open wish to leave: its doubts, how many were put to nobody who can settle them, and who could be asked."""

    candidacy_id: str
    opened_at: str
    hold_until: str = ""
    outcome: str = ""
    doubts: int = 0
    unreached: int = 0
    settler: str = ""


class VerdictFacts(NamedTuple):
    """The newest decision of the company on a candidacy."""

    candidacy_id: str
    kind: str
    decided_on: str


class TaskFacts(NamedTuple):
    """A task that is not done. `name` is whom or what it stands on, `job` the search of theirs; the ids name it."""

    id: str
    text: str
    due_at: str = ""
    name: str = ""
    job: str = ""
    call_id: str = ""
    candidacy_id: str = ""
    interview_id: str = ""
    person_id: str = ""
    company_id: str = ""
    search_id: str = ""


class HandledFacts(NamedTuple):
    """What was done about a row that follows from a record: done, or put off until a day or moment."""

    done: bool = False
    until: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it, seen at the moment *now* on the clock of *zone*. `handled` is kept by the key of the row.

    `meetings` may leave out what makes no row today; `ahead` names who has a meeting to come, `met_on` the day on
    which somebody last met the client.
    """

    now: str
    today: date
    zone: str
    cards: Mapping[str, CardFacts] = field(default_factory=dict)
    meetings: tuple[MeetingFacts, ...] = ()
    brakes: tuple[BrakeFacts, ...] = ()
    verdicts: Mapping[str, VerdictFacts] = field(default_factory=dict)
    tasks: tuple[TaskFacts, ...] = ()
    handled: Mapping[str, HandledFacts] = field(default_factory=dict)
    second_looks: tuple[Row, ...] = ()
    ahead: frozenset[str] = frozenset()
    met_on: Mapping[str, str] = field(default_factory=dict)
