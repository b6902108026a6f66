"""Days and moments as the desk keeps them: ISO text, moments in UTC to the second."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

# Our own words: strftime speaks the language that Qt found on the machine, and takes longer.
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def moment_text(moment: datetime) -> str:
    """Return an aware *moment* as the desk stores it, "2026-11-24T10:00:00Z"."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(text: str) -> datetime:
    """Return the aware UTC moment that `moment_text` wrote."""
    return datetime.fromisoformat(text)


def local(text: str, zone: str) -> datetime:
    """Return a stored moment on the clock of *zone* (an IANA name)."""
    return moment(text).astimezone(ZoneInfo(zone))


def days_between(earlier: str, today: date) -> int:
    """Return the whole days from a stored day or moment to *today*, never below 0."""
    return max(0, (today - date.fromisoformat(earlier[:10])).days)


def short_when(text: str, zone: str, today: date) -> str:
    """Say when, shortly: "Thu 10:00" within six days, "12 Nov 10:00" in the year, else with the year."""
    then = local(text, zone)
    clock = f"{then.hour:02}:{then.minute:02}"
    if abs((then.date() - today).days) <= 6:
        return f"{DAYS[then.weekday()]} {clock}"
    day = f"{then.day} {MONTHS[then.month - 1]}"
    return f"{day} {clock}" if then.year == today.year else f"{day} {then.year}"


def short_day(text: str, today: date) -> str:
    """Say a stored day shortly: "today", "Mon" within six days, "12 Nov", else with the year."""
    then = date.fromisoformat(text[:10])
    if then == today:
        return "today"
    if abs((then - today).days) <= 6:
        return DAYS[then.weekday()]
    day = f"{then.day} {MONTHS[then.month - 1]}"
    return day if then.year == today.year else f"{day} {then.year}"
