"""The words of Today: when something is due, days in a sentence, and whose a thing is."""

from datetime import date

from recruiter_desk.domain.moments import DAY_NAMES, MONTH_NAMES, days_between, local, moment, short_day, short_when

ANY_DAY = "any day"
SHE, HE, THEY = "her", "his", "their"


def day_words(day: date) -> str:
    """Say a day as the title of its page: "Monday 24 November"."""
    return f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}"


def due_day(due: str, zone: str) -> str:
    """Return the day, on the clock of *zone*, of a stored day or moment; "" for ""."""
    return local(due, zone).date().isoformat() if "T" in due else due


def due_words(due: str, today: date, zone: str) -> str:
    """Say when something is due: "09:30" or "today", "Thu 09:00", "2 d late", "any day"."""
    if not due:
        return ANY_DAY
    day = date.fromisoformat(due_day(due, zone))
    if day < today:
        return f"{(today - day).days} d late"
    if "T" not in due:
        return short_day(due, today)
    return f"{local(due, zone):%H:%M}" if day == today else short_when(due, zone, today)


def since_words(at: str, now: str, today: date) -> str:
    """Say for how long something stands, in hours on its first day: "2 h", "6 d"."""
    if "T" in at and (passed := (moment(now) - moment(at)).total_seconds()) < 24 * 3600:
        return f"{max(0, int(passed // 3600))} h" if passed >= 3600 else f"{max(0, int(passed // 60))} min"
    return f"{days_between(at, today)} d"


def on_day(text: str, today: date) -> str:
    """Say a stored day at the end of a sentence: "today", "on Friday", "on 2 Nov"."""
    if not text:
        return ""
    then = date.fromisoformat(text[:10])
    if then == today:
        return "today"
    return f"on {DAY_NAMES[then.weekday()] if abs((then - today).days) <= 6 else short_day(text, today)}"


def of(name: str) -> str:
    """Say that something is somebody's: "Halden’s"."""
    return f"{name}’s"


def whose(pronouns: str) -> str:
    """Return her, his or their for pronouns as typed, "" for those that are none of these."""
    first = pronouns.strip().casefold().split("/")[0].strip()
    return {"she": SHE, "he": HE, "they": THEY}.get(first, "")


def beginning(text: str) -> str:
    """Return *text* with its first letter large."""
    return text[:1].upper() + text[1:]
