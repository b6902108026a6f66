"""My day on one page for a phone: what is due, in parts, each line with its time and a number to call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from recruiter_desk.domain.today import Row, Today, day_words


@dataclass(frozen=True, slots=True)
class DayLine:
    """Something to do: *when* in words ("09:30", "today"), what, more about it, and a phone number as typed or ""."""

    when: str
    title: str
    detail: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class DayPart:
    """Lines under one heading; *more* counts those that were left out already."""

    title: str
    lines: tuple[DayLine, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The page: the day in words, its parts in order, whether the people are invented."""

    title: str
    parts: tuple[DayPart, ...]
    sample: bool = False


def day_sheet(today: Today, *, sample: bool = False) -> DaySheet:
    """Return *today* as a page; parts without a line are left out."""
    parts = (
        DayPart("Now", _lines(today.now)),
        DayPart("Promised", _lines(today.promised)),
        DayPart("Going cold", _lines(today.cold), today.cold_more),
        DayPart("Second look", _lines(today.second_looks)),
    )
    return DaySheet(day_words(date.fromisoformat(today.day)), tuple(part for part in parts if part.lines), sample)


def _lines(rows: Sequence[Row]) -> tuple[DayLine, ...]:
    return tuple(DayLine(row.when, row.title, row.detail, row.phone) for row in rows)


def dialled(phone: str) -> str:
    """Return what a telephone dials for a number as typed, "+442079460161", or "" where it is none."""
    digits = "".join(one for one in phone.split("ext")[0] if one.isascii() and one.isdigit())
    return f"+{digits}" if phone.strip().startswith("+") and digits else digits
