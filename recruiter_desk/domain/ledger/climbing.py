"""Where an open question goes: to the next meeting that reaches somebody who can answer. Computed, never stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.searches import Part, Seat

# What only whoever decides can settle; everything else belongs to the next seat.
FOR_THE_TOP = frozenset(["pay", "growth", "reporting line", "authority", "resources"])
WHO_SIGNS_OFF = "Who signs this off?"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that was not cancelled: whether it was held, the seats and people it reaches."""

    id: str
    held: bool
    seats: frozenset[str]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Destination:
    """Who can settle a question: a seat with its person, a person without seat, or nobody ("" all over).

    `meeting_id` is the meeting it waits for, "" while none is booked.
    """

    meeting_id: str = ""
    seat_id: str = ""
    person_id: str = ""
    person: str = ""

    def words(self) -> str:
        """Say it: "E. Halden", "E. Halden, not booked", "Who signs this off?"."""
        if not self.person:
            return WHO_SIGNS_OFF
        return self.person if self.meeting_id else f"{self.person}, not booked"


def destination(question: Question, seats: Sequence[Seat], meetings: Sequence[Meeting]) -> Destination:
    """Return where *question* belongs, given the *seats* from the first to the last and *meetings* in stage order.

    It is the first meeting not yet held with its person, or with a seat of that order or above; else that seat.
    """
    met = {person for meeting in meetings if meeting.held for person in meeting.people}
    ahead = [meeting for meeting in meetings if not meeting.held]
    seat = _seat_of(question, seats, met)
    person_id = question.answerer_id or (seat.person_id if seat else "")
    if not (person_id or seat):
        return Destination()
    able = {one.id for one in seats if seat and one.rank >= seat.rank}
    reached = {one.person_id for one in seats if one.id in able and one.person_id} | ({person_id} - {""})
    for meeting in ahead:
        if meeting.people & reached or meeting.seats & able:
            return _at(meeting, seat, person_id, question, seats, able)
    return Destination("", seat.id if seat else "", person_id, _name(person_id, question, seats))


def _seat_of(question: Question, seats: Sequence[Seat], met: Collection[str]) -> Seat | None:
    """Return the seat that can answer: the marked person's highest, the marked seat, or the one its topic asks for."""
    if question.answerer_id:
        theirs = [seat for seat in seats if seat.person_id == question.answerer_id]
        return theirs[-1] if theirs else None
    marked = [seat for seat in seats if seat.id == question.seat_id]
    if marked:
        return marked[0]
    if question.topic in FOR_THE_TOP:
        for part in (Part.DECISION_MAKER, Part.SIGN_OFF):
            found = [seat for seat in seats if seat.part == part]
            if found:
                return found[-1]
        return None
    return next_seat(seats, met)


def next_seat(seats: Sequence[Seat], met: Collection[str]) -> Seat | None:
    """Return the first seat above the highest one met, or the highest of all when everybody was met."""
    highest = max((place for place, seat in enumerate(seats) if seat.person_id and seat.person_id in met), default=-1)
    ahead = seats[highest + 1 :]
    return ahead[0] if ahead else (seats[-1] if seats else None)


def _at(
    meeting: Meeting, seat: Seat | None, person_id: str, question: Question, seats: Sequence[Seat], able: set[str]
) -> Destination:
    """Name whom the question meets there: its own person if present, else the first able seat that is."""
    if person_id and person_id in meeting.people:
        return Destination(meeting.id, seat.id if seat else "", person_id, _name(person_id, question, seats))
    present = [
        one for one in seats if one.id in able and (one.id in meeting.seats or one.person_id in meeting.people - {""})
    ]
    there = present[0] if present else seat
    return Destination(
        meeting.id, there.id if there else "", there.person_id if there else person_id,
        there.person if there and there.person else _name(person_id, question, seats),
    )  # fmt: skip


def _name(person_id: str, question: Question, seats: Sequence[Seat]) -> str:
    for seat in seats:
        if person_id and seat.person_id == person_id:
            return seat.person
    return question.answerer if person_id and person_id == question.answerer_id else ""
