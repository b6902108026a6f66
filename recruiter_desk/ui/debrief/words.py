"""What the head of a debrief says: the meeting in the zone agreed, and how far each side's account is."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.debrief_due import Due
from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.moments import DAYS, MONTH_NAMES, local, moment, moment_text, short_when
from recruiter_desk.domain.zones import zone_city
from recruiter_desk.ui.kit.chip import Tone
from recruiter_desk.ui.kit.shown import one_line

NEVER = (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Debrief", text)


def meeting_words(debrief: Debrief, today: date, own_zone: str) -> str:
    """Say which meeting it was: "HR round · Tue 18 November, 10:00 to 11:15 London · CFO, Halden Marine"."""
    place = one_line(", ".join(part for part in (debrief.search, debrief.company) if part), 120)
    return " · ".join(part for part in (debrief.round_words, _when(debrief, today, own_zone), place) if part)


def _when(debrief: Debrief, today: date, own_zone: str) -> str:
    if not debrief.starts_at:
        return _tr("no time yet")
    zone = debrief.zone or own_zone
    starts = local(debrief.starts_at, zone)
    ends = starts + timedelta(minutes=debrief.minutes)
    year = "" if starts.year == today.year else f" {starts.year}"
    day = f"{DAYS[starts.weekday()]} {starts.day} {MONTH_NAMES[starts.month - 1]}{year}"
    words = _tr("{day}, {start} to {end} {city}").format(
        day=day, start=_clock(starts.hour, starts.minute), end=_clock(ends.hour, ends.minute), city=zone_city(zone)
    )
    mine = local(debrief.starts_at, own_zone)
    if mine.utcoffset() == starts.utcoffset():
        return words
    return _tr("{words} ({here} here)").format(words=words, here=_clock(mine.hour, mine.minute))


def state_words(due: Due, *, in_hand: bool) -> str:
    """Say how far an account is: "Adaeze: now", "Halden: due by 14:00"; "" for one that nobody waits for."""
    who = one_line(due.who, 18)
    if in_hand and due.state not in ("", "ahead", "done"):
        return _tr("{who}: now").format(who=who)
    words = {"now": _tr("due now"), "told": _tr("told"), "done": _tr("done")}.get(due.state, due.words)
    return f"{who}: {words}" if words else ""


def state_look(due: Due) -> tuple[Tone, str]:
    """Return tone and icon of the chip that says it."""
    if due.state == "late":
        return "danger", "warning"
    return ("warning", "warning") if due.waits else ("plain", "check" if due.state == "done" else "")


def status_words(debrief: Debrief, now: str, today: date) -> str:
    """Say that the meeting is not known to have taken place; "" for one that was held."""
    if debrief.status == InterviewStatus.CANCELLED:
        return _tr("This meeting was cancelled.")
    if debrief.status == InterviewStatus.NO_SHOW:
        return _tr("They did not show up to this meeting.")
    if debrief.status == InterviewStatus.HELD:
        return ""
    if not debrief.starts_at:
        return _tr("This meeting has no time yet. Book it first, then note here what came of it.")
    when = short_when(debrief.starts_at, debrief.zone, today)
    if is_over(debrief, now):
        return _tr("It was booked for {when}. Did it take place?").format(when=when)
    return _tr("This meeting is booked for {when}.").format(when=when)


def is_over(debrief: Debrief, now: str) -> bool:
    """Tell whether the time of the meeting has passed."""
    if not debrief.starts_at:
        return False
    return moment_text(moment(debrief.starts_at) + timedelta(minutes=debrief.minutes)) <= now


def _clock(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"
