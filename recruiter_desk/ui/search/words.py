"""What the head of a search says about it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.searches import Part, SearchHeader, SearchStatus


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Search", text)


def title_words(header: SearchHeader) -> str:
    """Return "CFO, Halden Marine"."""
    return f"{header.title}, {header.company}"


def header_words(header: SearchHeader, today: date) -> str:
    """Return "Retained · 41 days open · spec 4, changed twice"."""
    words = [header.kind.capitalize(), _open_words(header, today), _spec_words(header)]
    return " · ".join(words)


def part_words(part: str) -> str:
    """Return what somebody in a seat decides, as the user reads it."""
    return part.capitalize()


def empty_seat_words(part: str) -> str:
    """Return what an empty seat asks."""
    return {
        Part.SIGN_OFF: tr("Who signs this off?"),
        Part.DECISION_MAKER: tr("Who decides?"),
        Part.HIRING_MANAGER: tr("Who will they work for?"),
        Part.GATEKEEPER: tr("Who screens for them?"),
    }.get(Part(part), tr("Who sits on the panel?"))


def _open_words(header: SearchHeader, today: date) -> str:
    if header.status == SearchStatus.CLOSED:
        return tr("closed {day}").format(day=short_day(header.closed_on, today))
    if header.days_open < 2:
        return tr("1 day open") if header.days_open else tr("opened today")
    return tr("{days} days open").format(days=header.days_open)


def _spec_words(header: SearchHeader) -> str:
    number = tr("spec {number}").format(number=header.spec_number)
    times = {0: "", 1: tr("changed once"), 2: tr("changed twice")}.get(
        header.times_changed, tr("changed {times} times").format(times=header.times_changed)
    )
    state = times or (tr("a draft") if header.is_draft else "")
    return f"{number}, {state}" if state else number
