"""What can move in a job: how it is today, how much room there is, who decides, and what moving it would settle."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.climbing import top_seat
from recruiter_desk.domain.searches import Part, Seat
from recruiter_desk.domain.topics import guess_topic


class LeverKind(StrEnum):
    """Which part of the job a lever moves."""

    TITLE = "title"
    SCOPE = "scope"
    PAY = "pay"
    PLACE = "place"
    REPORTING_LINE = "reporting line"
    START = "start"
    TEAM = "team"


class LeverState(StrEnum):
    """How far it came: nobody asked yet, asked, granted, refused."""

    NOT_ASKED = ""
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


_FIELDS = {
    LeverKind.TITLE: "title",
    LeverKind.PAY: "pay",
    LeverKind.PLACE: "place",
    LeverKind.REPORTING_LINE: "reporting_line",
    LeverKind.START: "start",
}


@dataclass(frozen=True, slots=True)
class Lever:
    """Something that can move, for the whole search or for one candidacy (`candidacy_id` "" = the search).

    `decides_id` is the person who decides, "" where nobody was named: then `decides` is who sits highest on the
    ladder. `question` are the words of the question that moving it would settle, `settles` other words for that.
    """

    id: str
    search_id: str
    candidacy_id: str
    kind: str
    today: str
    room: str
    decides_id: str
    decides: str
    state: str
    question_id: str
    question: str
    settles: str
    audience: str
    heard_on: str

    @property
    def is_open(self) -> bool:
        """Tell whether it may still move: it was neither granted nor refused."""
        return self.state in (LeverState.NOT_ASKED, LeverState.ASKED)


def field_moved(kind: str) -> str:
    """Return the field of the spec that a lever of *kind* changes once it is granted, "" for none."""
    return _FIELDS.get(LeverKind(kind), "")


def usual_decider(seats: Sequence[Seat]) -> Seat | None:
    """Return who decides where nobody was named: the decision maker, else the sign-off, else the highest seat."""
    return top_seat(seats) or (seats[-1] if seats else None)


def decider_words(seat: Seat | None) -> str:
    """Return a decider in words: the name, else the part of the empty seat, else who would have to be found."""
    if seat is None:
        return "Whoever decides"
    if seat.person:
        return seat.person
    return "Whoever signs this off" if seat.part == Part.SIGN_OFF else f"The {seat.part}"


def read_lever(text: str) -> tuple[LeverKind, str, str]:
    """Read a lever typed in one line, "pay: 175, up to 190": its kind, how it is today, how much room there is.

    Without a kind in front the words say which one is meant; the last resort is the scope.
    """
    head, colon, rest = text.partition(":")
    named = _kind_called(head) if colon else None
    if named is None:
        rest = text
    today, _, room = rest.partition(",")
    return named or _kind_meant(text), " ".join(today.split()), " ".join(room.split())


def _kind_called(word: str) -> LeverKind | None:
    bare = word.strip().casefold()
    return next((kind for kind in LeverKind if bare and kind.startswith(bare)), None)


def _kind_meant(text: str) -> LeverKind:
    topic = guess_topic(text)
    if "title" in text.casefold().split():
        return LeverKind.TITLE
    return LeverKind.PLACE if topic == "place and travel" else _kind_called(topic) or LeverKind.SCOPE


def row_words(lever: Lever) -> str:
    """Say a lever in one line: "Pay: 175, up to 190 (asked)"."""
    moved = ", ".join(part for part in (lever.today, lever.room) if part)
    said = f"{lever.kind.capitalize()}: {moved}" if moved else lever.kind.capitalize()
    return f"{said} ({lever.state})" if lever.state else said
