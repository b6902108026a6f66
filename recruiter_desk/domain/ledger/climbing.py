"""Where an open question goes: to the next meeting that reaches somebody who can answer. Computed, never stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.searches import Part, Seat

# What only whoever decides can settle; everything else belongs to the next seat.
FOR_THE_TOP = frozenset(["pay", "growth", "reporting line", "authority", "resources"])
WHO_SIGNS_OFF = "Who signs this off?"
TOP_LEVEL = 5  # of the ranks of people: chief officers, board and owners


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that was not cancelled: whether it was held, or is booked, the seats and people it reaches."""

    id: str
    held: bool
    seats: frozenset[str]
    people: frozenset[str]
    booked: bool = True


@dataclass(frozen=True, slots=True)
class Destination:
    """Who can settle a question: a seat with its person (a brief name), a person without seat, or nobody ("").

    `meeting_id` is the meeting it waits for, "" while there is none; `booked` whether that one has its time.
    """

    meeting_id: str = ""
    seat_id: str = ""
    person_id: str = ""
    person: str = ""
    booked: bool = False

    def words(self) -> str:
        """Say it: "E. Halden", "E. Halden, not booked", "Who signs this off?"."""
        if not self.person:
            return WHO_SIGNS_OFF
        return self.person if self.booked else f"{self.person}, not booked"


def destination(question: Question, seats: Sequence[Seat], meetings: Sequence[Meeting]) -> Destination:
    """Return where *question* belongs, given the *seats* from the first to the last and *meetings* in stage order.

    It is the first meeting not yet held with its person, or with a seat of that order or above; else that seat.
    """
    met = {person for meeting in meetings if meeting.held for person in meeting.people}
    seat = seat_for(question, seats, met)
    pinned = question.answerer_id
    able = [one for one in seats if seat and one.rank >= seat.rank]
    for meeting in meetings:
        if meeting.held:
            continue
        if pinned in meeting.people - {""}:
            return Destination(meeting.id, seat.id if seat else "", pinned, _pinned(question, seats), meeting.booked)
        present = [one for one in able if one.id in meeting.seats or one.person_id in meeting.people - {""}]
        if present:
            return _settled_by(present[0], meeting.id, meeting.booked)
    if pinned:
        return Destination("", seat.id if seat else "", pinned, _pinned(question, seats))
    return _settled_by(seat) if seat else Destination()


def seat_for(question: Question, seats: Sequence[Seat], met: Collection[str]) -> Seat | None:
    """Return the seat that can answer: the marked person's highest, the marked seat, or the one its topic asks for.

    None when the marked person has no seat, or the ladder does not reach that high. *met* are people's ids.
    """
    if question.answerer_id:
        theirs = [seat for seat in seats if seat.person_id == question.answerer_id]
        return theirs[-1] if theirs else None
    marked = next((seat for seat in seats if seat.id == question.seat_id), None)
    if marked:
        return marked
    return top_seat(seats) if question.topic in FOR_THE_TOP else next_seat(seats, met)


def top_seat(seats: Sequence[Seat]) -> Seat | None:
    """Return who decides: the decision maker, else whoever signs off, one with a person before an empty seat.

    Where neither is on the ladder, its highest seat decides if a chief officer, the board or an owner sits there, as
    in a search for a chief executive and in a company of three.
    """
    parts = (Part.DECISION_MAKER, Part.SIGN_OFF)
    deciding = [seat for part in parts for seat in reversed(seats) if seat.part == part]
    if deciding:
        return next((seat for seat in deciding if seat.person_id), deciding[0])
    last = seats[-1] if seats else None
    return last if last and last.person_id and (last.level or 0) >= TOP_LEVEL else None


def next_seat(seats: Sequence[Seat], met: Collection[str]) -> Seat | None:
    """Return the first seat above the highest one met, or the highest of all when everybody was met."""
    highest = max((place for place, seat in enumerate(seats) if seat.person_id and seat.person_id in met), default=-1)
    ahead = seats[highest + 1 :]
    return ahead[0] if ahead else (seats[-1] if seats else None)


def _settled_by(seat: Seat, meeting_id: str = "", booked: bool = False) -> Destination:
    return Destination(meeting_id, seat.id, seat.person_id, brief_name(seat.person), booked)


def _pinned(question: Question, seats: Sequence[Seat]) -> str:
    """Return the brief name of the person that a question was marked for."""
    seated = next((seat.person for seat in seats if seat.person_id == question.answerer_id), "")
    return brief_name(seated or question.answerer)
