"""Where ways to reach somebody stand in a text: the known ones however they are spaced, and whatever looks like one."""

import re
from collections.abc import Callable, Iterator, Sequence

_ADDRESS = re.compile(
    r"[\w.+%-]+\s?@\s?[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)\S+"
    r"|\b(?:[a-z]{2,3}\.)?(?:linkedin|xing|github|gitlab|twitter|facebook|instagram|skype|t)\.(?:com|me|org)/\S*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\+|\b00|\()?\s?\(?\d[\d\s().\u00a0\u2010-\u2015/\-]{5,}\d")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SHORTEST = 7  # digits of a telephone number


def spans(text: str, values: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches of *text* to take out, in order; *values* are contact details that are known."""
    found = [match.span() for match in _ADDRESS.finditer(text)]
    found += [match.span() for match in _NUMBER.finditer(text) if _can_be_called(match.group())]
    for value in values:
        found += _known(text, value)
    return sorted(found)


def _can_be_called(number: str) -> bool:
    """Tell a telephone number from spans of years and amounts."""
    digits = sum(sign.isdigit() for sign in number)
    if number.lstrip().startswith(("+", "00", "(")):
        return digits >= SHORTEST
    return digits >= 9 and not _YEARS.search(number)


def _known(text: str, value: str) -> Iterator[tuple[int, int]]:
    """Yield where *value* stands, whatever spaces, case or punctuation stand in it."""
    digits = re.sub(r"\D", "", value)
    if digits and len(digits) >= SHORTEST and not re.search(r"[a-z]", value, re.IGNORECASE):
        yield from _aligned(text, digits[-SHORTEST:], str.isdigit, before=len(digits) - SHORTEST)
        return
    plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", value.strip().casefold()).rstrip("/")
    wanted = "".join(sign for sign in plain if not sign.isspace())
    if len(wanted) > 3:
        yield from _aligned(text.casefold() if len(text.casefold()) == len(text) else text.lower(), wanted, _is_shown)


def _is_shown(sign: str) -> bool:
    return not sign.isspace()


def _aligned(text: str, wanted: str, counts: Callable[[str], bool], *, before: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where *wanted* stands among the characters that count, taking in up to *before* of them in front."""
    places = [place for place, sign in enumerate(text) if counts(sign)]
    kept = "".join(text[place] for place in places)
    start = kept.find(wanted)
    while start >= 0:
        first = start
        while first > 0 and start - first < before + 2 and places[first] - places[first - 1] <= 3:
            first -= 1
        begin = places[first if before else start]
        if before and begin > 0 and text[begin - 1] in "+(":
            begin -= 1
        yield begin, places[start + len(wanted) - 1] + 1
        start = kept.find(wanted, start + 1)
