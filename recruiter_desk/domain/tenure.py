"""From when to when somebody held a job: to the year, the month or the day."""

import re
from datetime import date

from recruiter_desk.domain.errors import Refused

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SPAN = re.compile(r"\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=\b\d{4})-(?=\d{4}\b)")
_STILL = ("", "now", "today", "present", "date")
_FORMS = (
    re.compile(_YEAR),
    re.compile(rf"{_YEAR}[-./ ](?P<month>\d\d?)"),
    re.compile(rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"),
    re.compile(rf"(?P<month>\d\d?)[-./ ]{_YEAR}"),
    re.compile(rf"(?P<name>[a-z]{{3,9}})\.? {_YEAR}"),
    re.compile(rf"(?P<day>\d\d?)\.? (?P<name>[a-z]{{3,9}})\.? {_YEAR}"),
)


def time_of(text: str) -> str:
    """Return *text* as ISO to the year, month or day: "2019", "Mar 2019" gives "2019-03"; "" for "".

    Raises Refused when it is no year, month or day.
    """
    typed = " ".join(text.casefold().split())
    if not typed:
        return ""
    for form in _FORMS:
        if (found := form.fullmatch(typed)) and (iso := _iso(found.groupdict())):
            return iso
    raise Refused(f"“{text.strip()[:40]}” is no year or month. Write it like 2019, or Mar 2019.")


def tenure_of(text: str) -> tuple[str, str]:
    """Return from when to when *text* says, as `time_of`: "2015 to 2019", "since Mar 2019", "until 2019", "2019 - now".

    One time alone is the beginning. Raises Refused when it says something else.
    """
    typed = " ".join(text.casefold().split())
    if typed.startswith(("until ", "till ")):
        return "", time_of(typed.split(" ", 1)[1])
    typed = typed.removeprefix("since ").removeprefix("from ")
    parts = [part.strip() for part in _SPAN.split(typed)]
    if len(parts) > 2:
        raise Refused(f"“{text.strip()[:40]}” are more than two times. Write it like 2015 to 2019.")
    ended = parts[1] if len(parts) == 2 else ""
    return time_of(parts[0]), "" if ended in _STILL else time_of(ended)


def tenure(began: str, ended: str) -> str:
    """Say how long a job was held: "since Mar 2019", "2015 to 2019", "until 2019", ""."""
    if ended and began:
        return f"{time_words(began)} to {time_words(ended)}"
    if ended:
        return f"until {time_words(ended)}"
    return f"since {time_words(began)}" if began else ""


def time_words(iso: str) -> str:
    """Say a year, month or day: "2019", "Mar 2019", "4 Mar 2019"."""
    parts = iso.split("-")
    named = [_MONTHS[int(parts[1]) - 1].capitalize()] if len(parts) > 1 else []
    day = [str(int(parts[2]))] if len(parts) > 2 else []
    return " ".join([*day, *named, parts[0]])


def _iso(parts: dict[str, str | None]) -> str:
    """Return the parts as ISO, or "" when there is no such month or day."""
    name, month, day = parts.get("name"), parts.get("month"), parts.get("day")
    if name and name[:3] not in _MONTHS:
        return ""
    number = _MONTHS.index(name[:3]) + 1 if name else int(month or 0)
    if not name and not month:
        return str(parts["year"])
    try:
        whole = date(int(str(parts["year"])), number, int(day or 1)).isoformat()
    except ValueError:
        return ""
    return whole if day else whole[:7]
