"""When each side's account of a meeting is due: the candidate's at its end, the client's two working hours later."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import local, moment, moment_text, short_when
from recruiter_desk.domain.working_hours import after_working

CLIENT_MINUTES = 120
DueState = Literal["", "ahead", "now", "by", "late", "told", "done"]


@dataclass(frozen=True, slots=True)
class Due:
    """One side's account: whose ("Adaeze", "Halden"), due at which UTC moment ("" = the meeting has no time).

    `state` is "" while nothing can be due (no time, cancelled), ahead before the end of the meeting, by until it is
    due, now when it is, late two working hours after that, told once a line of that side was heard, done at its end.
    """

    side: str
    who: str
    at: str
    state: DueState
    words: str

    @property
    def waits(self) -> bool:
        """Tell whether somebody is to be called by now or soon."""
        return self.state in ("now", "by", "late")


@dataclass(frozen=True, slots=True)
class DueDebrief:
    """An account that nobody has given yet, of a meeting that is over; `is_due` once its time has come.

    `call` is who of that side is asked first, with their `phone`; "" where that was not looked up or is not known.
    """

    interview_id: str
    candidacy_id: str
    side: str
    due_at: str
    is_due: bool
    person_id: str
    person: str
    company: str
    search: str
    starts_at: str
    minutes: int
    zone: str
    call: str = ""
    phone: str = ""


def ends_at(starts_at: str, minutes: int) -> str:
    """Return the UTC moment at which a meeting ends."""
    return moment_text(moment(starts_at) + timedelta(minutes=minutes))


def due_at(side: str, starts_at: str, minutes: int, zone: str) -> str:
    """Return the UTC moment at which the account of *side* is due; working hours are those of *zone*."""
    ends = moment(starts_at) + timedelta(minutes=minutes)
    return moment_text(ends if side == Side.CANDIDATE else after_working(ends, CLIENT_MINUTES, zone))


def due_state(side: str, starts_at: str, minutes: int, zone: str, now: str) -> DueState:
    """Return how far an account is that nobody has given yet; *now* is a stored moment."""
    if not starts_at:
        return ""
    if now < ends_at(starts_at, minutes):
        return "ahead"
    due = due_at(side, starts_at, minutes, zone)
    if now < due:
        return "by"
    late = after_working(moment(due), CLIENT_MINUTES, zone)
    return "late" if moment_text(late) <= now else "now"


def due_words(state: DueState, at: str, zone: str, today: date) -> str:
    """Say it for the head of the page: "now", "due by 14:00", "due since Tue 14:00", "done", ""."""
    if state in ("by", "late"):
        then = local(at, zone)
        clock = f"{then.hour:02}:{then.minute:02}" if then.date() == today else short_when(at, zone, today)
        return f"due by {clock}" if state == "by" else f"due since {clock}"
    return {"now": "now", "done": "done"}.get(state, "")
