"""My day on one page for a phone: what is due, in parts, each line with its time and a number to call."""

from dataclasses import dataclass


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


def dialled(phone: str) -> str:
    """Return what a telephone dials for a number as typed, "+442079460161", or "" where it is none."""
    digits = "".join(one for one in phone.split("ext")[0] if one.isascii() and one.isdigit())
    return f"+{digits}" if phone.strip().startswith("+") and digits else digits
