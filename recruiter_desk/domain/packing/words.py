"""Small words of a pack: numbers, lists, pronouns, days, and the bold claim that a point opens with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from recruiter_desk.domain.moments import DAYS, MONTH_NAMES, moment

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
CLAIMS = {
    "fit": "Cultural fit", "interests": "Personal interests", "skill": "Professional skills",
    "experience": "Relevant experience", "motivation": "Motives for moving", "pay": "Pay and terms",
    "scope": "Scope of work", "team": "The team", "reporting line": "Reporting line",
    "authority": "Authority to decide", "resources": "Means and budget", "growth": "Room to grow",
    "place and travel": "Place and travel",
    "start": "Start and notice", "health": "Health matters", "risk": "A risk named", "other": "Also worth knowing",
}  # fmt: skip
SUBJECTS = {
    **{topic: topic for topic in CLAIMS}, "fit": "cultural fit", "pay": "pay expectations", "risk": "risks",
    "scope": "the scope", "team": "the team", "reporting line": "the reporting line", "start": "the start",
    "other": "other matters",
}  # fmt: skip
_OPENING = re.compile(r"^(?P<claim>[^.!?\n]{3,40})\. +(?=\S)")


@dataclass(frozen=True, slots=True)
class Pronouns:
    """How sentences speak of the candidate; without pronouns they say so."""

    subject: str
    their: str
    theirs: str
    object: str
    plural: bool = False

    def verb(self, singular: str, plural: str) -> str:
        return plural if self.plural else singular


def pronouns(said: str) -> Pronouns:
    """Return what stands for the candidate, given pronouns as somebody typed them: "she/her", "They / them", ""."""
    first = re.split(r"[/,\s]+", said.strip().casefold())[0]
    known = {
        "she": Pronouns("she", "her", "hers", "her"),
        "he": Pronouns("he", "his", "his", "him"),
        "they": Pronouns("they", "their", "theirs", "them", plural=True),
    }
    return known.get(first, Pronouns("the candidate", "the candidate’s", "the candidate’s", "the candidate"))


def number(count: int) -> str:
    """Return *count* in words up to ninety-nine, else in digits."""
    if 0 <= count < len(_NUMBERS):
        return _NUMBERS[count]
    tens = _TENS.get(count // 10 * 10, "")
    if not tens:
        return str(count)
    return f"{tens}-{_NUMBERS[count % 10]}" if count % 10 else tens


def counted(count: int, one: str, many: str) -> str:
    """Say "one question", "three questions", "no questions"."""
    return f"{number(count)} {one if count == 1 else many}"


def opened(sentence: str) -> str:
    """Return *sentence* with a capital letter at its start, unless it begins like "eBay"."""
    return sentence if sentence[1:2].isupper() else sentence[:1].upper() + sentence[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """Say "a", "a and b", "a, b and c"."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def long_day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def short_day(text: str, on: date) -> str:
    """Say a stored day or a moment's day: "20 Oct", with its year when it is not that of *on*."""
    day = date.fromisoformat(text[:10])
    said = f"{day.day} {MONTH_NAMES[day.month - 1][:3]}"
    return said if day.year == on.year else f"{said} {day.year}"


def day_there(starts_at: str, zone: str) -> str:
    """Return the ISO day on which a moment falls in *zone*, "" for none."""
    return _there(starts_at, zone).date().isoformat() if starts_at else ""


def when(starts_at: str, zone: str, minutes: int) -> str:
    """Say a meeting's time where it is: "Wed 25 November 2026, 14:00 to 15:30, London time"."""
    if not starts_at:
        return "Not booked yet"
    start = _there(starts_at, zone)
    day = f"{DAYS[start.weekday()]} {long_day(start.date())}"
    return f"{day}, {clock(starts_at, zone)} to {clock(starts_at, zone, minutes)}, {_place_of(zone)} time"


def clock(starts_at: str, zone: str, after: int = 0) -> str:
    """Return the time of day in *zone*, *after* minutes from a moment, "" for none."""
    if not starts_at:
        return ""
    then = (moment(starts_at) + timedelta(minutes=after)).astimezone(ZoneInfo(zone or "UTC"))
    return f"{then.hour:02}:{then.minute:02}"


def claim_and_words(text: str, claim: str) -> tuple[str, str]:
    """Split a claim of two to four words off *text* when it opens with one, "Calm under pressure. She ..."; else
    return *claim* and all of it.
    """
    found = _OPENING.match(text)
    if found and 2 <= len(found["claim"].split()) <= 4:
        return found["claim"].strip(), text[found.end() :]
    return claim, text


def _there(starts_at: str, zone: str) -> datetime:
    return moment(starts_at).astimezone(ZoneInfo(zone or "UTC"))


def _place_of(zone: str) -> str:
    return (zone or "UTC").rsplit("/", 1)[-1].replace("_", " ")
