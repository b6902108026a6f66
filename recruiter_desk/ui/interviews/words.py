"""What a meeting says of itself in the lists of the page: times on one's own clock, then those of both parties."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.candidacies import brief_name, is_over, short_company
from recruiter_desk.domain.debrief_due import DueDebrief
from recruiter_desk.domain.interviews import InterviewLine, InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.meeting_times import clocks
from recruiter_desk.domain.moments import DAY_NAMES, DAYS, MONTHS, local, short_when
from recruiter_desk.domain.zones import zone_city
from recruiter_desk.ui.kit.chip import Tone
from recruiter_desk.ui.kit.shown import one_line

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Interviews", text)


def day_words(day: date) -> str:
    """Say a day as the title of its list: "Tuesday 24 November"."""
    return f"{DAY_NAMES[day.weekday()]} {day.day} {_MONTH_NAMES[day.month - 1]}"


def week_words(monday: date) -> str:
    """Say a week: "23 to 29 November 2026", "30 November to 6 December 2026"."""
    sunday = monday + timedelta(6)
    month = "" if monday.month == sunday.month else f" {_MONTH_NAMES[monday.month - 1]}"
    year = "" if monday.year == sunday.year else f" {monday.year}"
    return f"{monday.day}{month}{year} to {sunday.day} {_MONTH_NAMES[sunday.month - 1]} {sunday.year}"


def head_of(day: date) -> str:
    """Say a day over its column: "Tue 24 Nov"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def clock_words(starts_at: str, zone: str) -> str:
    """Say when it starts on the clock of *zone*: "10:00"."""
    return f"{local(starts_at, zone):%H:%M}"


def first_words(line: InterviewLine) -> str:
    """Say who is met for what: "Adaeze Obi · CFO, Halden Marine"."""
    return f"{one_line(line.person, 80)} · {one_line(line.search, 60)}, {one_line(line.company, 60)}"


def people_words(line: InterviewLine) -> str:
    """Say who sits in: "E. Halden, J. Halden", or that it is a talk with the recruiter."""
    people = ", ".join(one_line(brief_name(one.person), 40) for one in line.participants)
    return people or tr("with me")


def second_words(line: InterviewLine, zone: str, today: date) -> str:
    """Say with whom, how long, on which clocks other than one's own, and where."""
    elsewhere = [one for one in line.zones if one]
    on = local(line.starts_at, zone).date() if line.starts_at else None
    shown = clocks(line.starts_at, elsewhere, today, on=on) if line.starts_at else ""
    parts = (
        people_words(line),
        tr("{count} min").format(count=line.minutes),
        shown if _differs(line.starts_at, elsewhere, zone) else "",
        one_line(line.place, 120),
    )
    return " · ".join(part for part in parts if part)


def waiting_words(line: InterviewLine, today: date) -> str:
    """Say with whom a meeting without a time is, and which times were offered, on the clock agreed."""
    offered = ", ".join(short_when(at, line.zone, today) for at in line.offered)
    said = tr("offered {times} {city}").format(times=offered, city=zone_city(line.zone))
    return f"{people_words(line)} · {said if offered else tr('no time yet')}"


def state_of(line: InterviewLine, now: str) -> tuple[str, Tone, str]:
    """Return the chip of a meeting: words, tone and icon; no words for one that is booked and to come."""
    if line.status == InterviewStatus.BOOKED:
        if is_over(line.starts_at, line.minutes, now):
            return tr("Was it held?"), "warning", "warning"
        if line.ended:
            return tr("Ended: to cancel"), "warning", "warning"
        return "", "bare", ""
    return {
        InterviewStatus.HELD: (tr("Held"), "accent", "check"),
        InterviewStatus.CANCELLED: (tr("Cancelled"), "plain", "clear"),
        InterviewStatus.NO_SHOW: (tr("Did not show"), "danger", "danger"),
        InterviewStatus.WANTED: (tr("Wanted"), "plain", "waiting"),
        InterviewStatus.OFFERED: (tr("Times offered"), "plain", "waiting"),
    }[InterviewStatus(line.status)]  # type: ignore[return-value]


def due_words(accounts: Sequence[DueDebrief], today: date) -> str:
    """Say whose accounts of one meeting are due: "Adaeze now · Halden by Tue 14:00"."""
    said = []
    for one in accounts:
        whose = short_company(one.company) if one.side == Side.COMPANY else one.person.split(" ")[0]
        when = tr("now") if one.is_due else tr("by {when}").format(when=short_when(one.due_at, one.zone, today))
        said.append(f"{one_line(whose, 40)} {when}")
    return " · ".join(said)


def call_words(accounts: Sequence[DueDebrief]) -> str:
    """Say whom to call: "call J. Halden +44 20 7946 0177", each once; "" where nobody has a number."""
    called = [one for one in accounts if one.is_due] or list(accounts)
    said = [
        f"{one_line(brief_name(one.call), 40)} {one_line(one.phone, 40)}" for one in called if one.call and one.phone
    ]
    return tr("call {whom}").format(whom=" · ".join(dict.fromkeys(said))) if said else ""


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(day.weekday())


def _differs(starts_at: str, zones: Sequence[str], own: str) -> bool:
    """Tell whether some clock shows another time than one's own."""
    if not starts_at:
        return False
    here: datetime = local(starts_at, own)
    return any(local(starts_at, zone).utcoffset() != here.utcoffset() for zone in zones)
