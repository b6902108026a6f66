"""Typed dates: "fri 9:30", "12 nov", "12.11.", "in 2 weeks" become a day, or a moment on this laptop's clock.

An own small grammar instead of dateparser, which was tried: it costs 130 ms to import and 220 ms for the first
word, reads "12.11." as eleven past twelve and "12.11.26 9.30" as the year 2126, and takes "5" or "may" for a date.
Here what is not surely a date is None, and the field says so. Days stand before months, as written in Europe:
"3/12" is the third of December, and "12/25" is not understood rather than read the other way round.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from recruiter_desk.domain.moments import moment_text

LONGEST = 60
_WORKING_HOURS = range(7, 21)  # "fri 9" is an hour only within these
_YEARS = range(2000, 2101)

_WEEKDAYS = {
    word: number
    for number, words in enumerate((
        "mon monday mo montag", "tue tues tuesday di dienstag", "wed weds wednesday mi mittwoch",
        "thu thur thurs thursday do donnerstag", "fri friday fr freitag",
        "sat saturday sa samstag", "sun sunday so sonntag",
    ))
    for word in words.split()
}  # fmt: skip
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january januar", "feb february februar", "mar march mär märz", "apr april", "may mai", "jun june juni",
            "jul july juli", "aug august", "sep sept september", "oct october okt oktober", "nov november",
            "dec december dez dezember",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_NEAR = {
    "today": 0, "tonight": 0, "heute": 0, "tomorrow": 1, "tmrw": 1, "tmw": 1, "tom": 1, "morgen": 1,
    "day after tomorrow": 2, "übermorgen": 2, "yesterday": -1, "gestern": -1,
}  # fmt: skip
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "ein": 1, "einer": 1, "einem": 1}
_UNITS = {
    "d": "day", "day": "day", "days": "day", "tag": "day", "tagen": "day",
    "w": "week", "wk": "week", "week": "week", "weeks": "week", "woche": "week", "wochen": "week",
    "month": "month", "months": "month", "monat": "month", "monaten": "month",
}  # fmt: skip

_LEAD = re.compile(r"^(?:on|by|until|till|again|am|bis|ab)[: ]\s*")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\.|\2(\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?")
_ORDINAL = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)")
_SPAN = re.compile(r"(?:in )?\+?(\d{1,3}|[a-z]+) ?([a-z]+)")
_CLOCK = re.compile(r"(?:(?:at|um|@) ?)?(\d{1,2})(?:([:.h])(\d{2}))? ?(am|pm|uhr|h|o'clock)?")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the time on the laptop's clock if one was given."""

    day: date
    clock: time | None = None

    def stored(self, zone: tzinfo | None = None) -> str:
        """Return what the desk keeps: an ISO day, or a UTC moment read on the clock of *zone* (None: this laptop's)."""
        if self.clock is None:
            return self.day.isoformat()
        return moment_text(datetime.combine(self.day, self.clock, zone).astimezone())

    def words(self, today: date) -> str:
        """Say it so that a wrong guess shows: "Fri 27 Nov 09:30", with the year when it is another one."""
        year = "" if self.day.year == today.year else f" {self.day.year}"
        clock = f" {self.clock:%H:%M}" if self.clock else ""
        return f"{self.day:%a} {self.day.day} {self.day:%b}{year}{clock}"


def read_when(text: str, today: date, *, looking_back: bool = False) -> When | None:
    """Return what *text* means seen from *today*, or None when it is not surely a date.

    A day without a year is the next one from today on; *looking_back*, for what has happened, the last one until today.
    A weekday is never today. "next fri" is the Friday of the next calendar week.
    """
    words = _words(text)
    if not words:
        return None
    reader = _Reader(today, looking_back)
    for day_words, clock_words in _splits(words):
        day = reader.day(day_words) if day_words else today
        clock = _clock(" ".join(clock_words), alone=not day_words) if clock_words else None
        if day and (clock or not clock_words):
            return When(day, clock)
    return None


def _words(text: str) -> list[str]:
    if len(text) > LONGEST:
        return []
    bare = re.sub(r"[\s,]+", " ", text.casefold()).strip()
    return _LEAD.sub("", bare).split()


def _splits(words: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Give each way to part *words* into day and clock: all day, the clock last, the clock first, all clock."""
    yield words, ()
    for at in range(len(words) - 1, 0, -1):
        yield words[:at], words[at:]
    for at in range(1, len(words)):
        yield words[at:], words[:at]
    yield (), words


def _clock(text: str, *, alone: bool) -> time | None:
    """Read a time; one that stands *alone* must be plain (9:30, 9 am), for "9.30" could be a day."""
    if text in ("noon", "midday", "mittag", "mittags"):
        return time(12)
    match = _CLOCK.fullmatch(text)
    if not match or (alone and match[2] == "." and not match[4]):
        return None
    hour, minute, half = int(match[1]), int(match[3] or 0), match[4]
    if not (match[3] or half) and (alone or hour not in _WORKING_HOURS):
        return None
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads days seen from one day."""

    today: date
    back: bool

    def day(self, words: Sequence[str]) -> date | None:
        text = " ".join(words)
        if text in _NEAR:
            return self.today + timedelta(_NEAR[text])
        weekday = _WEEKDAYS.get(words[0].rstrip("."))
        if weekday is not None:
            return self._weekday(weekday) if len(words) == 1 else self._checked(weekday, words[1:])
        return self._numbers(text) or self._named(words) or self._ordinal(text) or self._relative(text)

    def _weekday(self, weekday: int) -> date:
        ahead = (weekday - self.today.weekday()) % 7
        if self.back:
            return self.today - timedelta((7 - ahead) % 7 or 7)
        return self.today + timedelta(ahead or 7)

    def _checked(self, weekday: int, words: Sequence[str]) -> date | None:
        """Read "fri 27 nov" or "fri 27": the date must fall on that weekday."""
        if len(words) == 1 and (match := _DAY.fullmatch(words[0])):
            near = self._weekday(weekday)
            return near if near.day == int(match[1]) else None
        day = None if words[0] in _WEEKDAYS else self.day(words)
        return day if day and day.weekday() == weekday else None

    def _numbers(self, text: str) -> date | None:
        if match := _ISO.fullmatch(text):
            return _real(int(match[1]), int(match[2]), int(match[3]))
        match = _NUMBERS.fullmatch(text)
        if not match or (match[2] == "-" and not match[4]):
            return None
        return self._dated(int(match[1]), int(match[3]), match[4] or "")

    def _named(self, words: Sequence[str]) -> date | None:
        """Read "12 nov", "nov 12", "12. november 2026"."""
        parts = [word for word in words if word not in ("of", "the")]
        if len(parts) not in (2, 3) or (len(parts) == 3 and not re.fullmatch(r"\d{4}", parts[2])):
            return None
        first, second = parts[0], parts[1]
        if second.rstrip(".") not in _MONTHS:
            first, second = second, first
        month, day = _MONTHS.get(second.rstrip(".")), _DAY.fullmatch(first)
        return self._dated(int(day[1]), month, parts[2] if len(parts) == 3 else "") if month and day else None

    def _dated(self, day: int, month: int, year: str) -> date | None:
        if year:
            return _real(int(year) + (2000 if len(year) == 2 else 0), month, day)
        step = -1 if self.back else 1
        for number in range(self.today.year, self.today.year + 9 * step, step):  # 29 Feb may be eight years off
            found = _real(number, month, day)
            if found and (found <= self.today if self.back else found >= self.today):
                return found
        return None

    def _ordinal(self, text: str) -> date | None:
        """Read "the 5th": of this month, or of the first one after (before) it that fits."""
        if not (match := _ORDINAL.fullmatch(text)):
            return None
        for step in range(3):
            start = _months_on(self.today.replace(day=1), -step if self.back else step)
            found = _real(start.year, start.month, int(match[1]))
            if found and (found <= self.today if self.back else found >= self.today):
                return found
        return None

    def _relative(self, text: str) -> date | None:
        monday = self.today - timedelta(self.today.weekday())
        word, _, rest = text.partition(" ")
        if text in ("next week", "nächste woche"):
            return monday + timedelta(7)
        if text == "next month":
            return _months_on(self.today.replace(day=1), 1)
        if text in ("end of month", "end of the month", "month end"):
            return self.today.replace(day=monthrange(self.today.year, self.today.month)[1])
        if rest in _WEEKDAYS and word in ("next", "this", "last"):
            near = self._weekday(_WEEKDAYS[rest])
            whole = {"next": monday + timedelta(7 + _WEEKDAYS[rest]), "this": near}
            return whole.get(word) or self.today - timedelta((self.today.weekday() - _WEEKDAYS[rest]) % 7 or 7)
        return self._span(text)

    def _span(self, text: str) -> date | None:
        """Read "in 2 weeks", "10 days", "3w", "2 days ago"."""
        ago = text.endswith(" ago")
        match = _SPAN.fullmatch(text.removesuffix(" ago"))
        if not match or match[2] not in _UNITS:
            return None
        count = int(match[1]) if match[1].isdigit() else _COUNTS.get(match[1], 0)
        if not count:
            return None
        sign, unit = (-1 if ago else 1), _UNITS[match[2]]
        if unit == "month":
            return _months_on(self.today, sign * count)
        return self.today + timedelta(sign * count * (7 if unit == "week" else 1))


def _real(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months_on(day: date, count: int) -> date:
    """Return the same day *count* months on, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
