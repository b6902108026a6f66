"""What a calendar file says of a meeting: when, where, and who by initials unless names were asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from recruiter_desk.domain.candidacies import bare_words, brief_name
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewLine, InterviewStatus
from recruiter_desk.domain.ledger.audience import Side

Method = Literal["REQUEST", "CANCEL"]
State = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a calendar; *starts_at* is a UTC moment, shown on the clock of *zone*."""

    uid: str
    sequence: int
    starts_at: str
    zone: str
    minutes: int
    summary: str
    place: str
    state: State


@dataclass(frozen=True, slots=True)
class Entry:
    """What one party gets for its calendar."""

    method: Method
    events: tuple[Event, ...]


def entry_of(meeting: InterviewLine, sequence: int, party: Side, *, names: bool = False) -> Entry:
    """Return what *party* puts into its calendar about *meeting*; the times offered are tentative, one event each.

    Raises Refused for a meeting without any time, and for a company of which nobody sits in.
    """
    if party == Side.COMPANY and not meeting.participants:
        raise Refused("Nobody of the company sits in this meeting. Make the calendar file for the candidate.")
    times = (meeting.starts_at,) if meeting.starts_at else meeting.offered
    if not times:
        raise Refused("This meeting has no time yet. Book it, or offer times, before it goes into a calendar.")
    cancelled = meeting.status == InterviewStatus.CANCELLED
    agreed: State = "CONFIRMED" if meeting.starts_at else "TENTATIVE"
    state: State = "CANCELLED" if cancelled else agreed
    events = tuple(
        Event(_uid(meeting, at), sequence, at, meeting.zone, meeting.minutes, _summary(meeting, party, names),
              meeting.place, state)
        for at in times
    )  # fmt: skip
    return Entry("CANCEL" if cancelled else "REQUEST", events)


def withdrawn_of(meeting: InterviewLine, sequence: int, party: Side, *, names: bool = False) -> Entry | None:
    """Return what takes the times offered for *meeting* out of a calendar again, once one was agreed; None for none."""
    if not (meeting.starts_at and meeting.offered):
        return None
    events = tuple(
        Event(_offered_uid(meeting, at), sequence + 1, at, meeting.zone, meeting.minutes,
              _summary(meeting, party, names), meeting.place, "CANCELLED")
        for at in meeting.offered
    )  # fmt: skip
    return Entry("CANCEL", events)


def initials(name: str) -> str:
    """Return the initials of a name or company: "Dr. Adaeze Obi" gives "A.O.", "王小明" gives "王."."""
    letters = [next((each for each in word if each.isalnum()), "") for word in bare_words(name)]
    return "".join(f"{letter}." for letter in letters if letter) or "N."


def _uid(meeting: InterviewLine, at: str) -> str:
    return f"{meeting.id}@recruiter-desk" if meeting.starts_at else _offered_uid(meeting, at)


def _offered_uid(meeting: InterviewLine, at: str) -> str:
    """An offered time is an event of its own: a calendar keeps one event for a UID."""
    return f"{meeting.id}-{at.translate(_NO_SIGNS)}@recruiter-desk"


_NO_SIGNS = str.maketrans("", "", "-:")


def _summary(meeting: InterviewLine, party: Side, names: bool) -> str:
    if party == Side.COMPANY:
        return f"Interview: {meeting.person if names else initials(meeting.person)}, {meeting.search}"
    people = _people([one.person for one in meeting.participants], names)
    if names:
        return f"Interview for {meeting.search} at {meeting.company}{people}"
    return f"Meeting: {initials(meeting.company)}{people}"  # in a calendar that colleagues may see


def _people(people: Sequence[str], names: bool) -> str:
    said = ", ".join(brief_name(one) if names else initials(one) for one in people)
    return f", with {said}" if said else ""
