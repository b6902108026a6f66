"""What does not go together: two findings of one topic that differ, or a line of the spec and what an executive said.

Only what one reader may read is ever compared, so that nobody learns of a line through another one.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.ledger.coverage import short_criterion
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import RATINGS, Finding
from recruiter_desk.domain.pad_amounts import pay_in
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.whens import read_when

APART = 2  # steps between two ratings that do not go together
_MEASURED = (FactKind.PAY_NOW, FactKind.PAY_WANTED, FactKind.NOTICE, FactKind.START)
SPEC_TOPICS = {"pay": "pay", "place": "place and travel", "start": "start"}
_MONTH = 31
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_DAYS = re.compile(rf"\b(\d|{'|'.join(_NUMBERS)})[ -]days?\b")


class SpecLines(NamedTuple):
    """What of the spec an executive's word can go against, with the day (ISO) it was written."""

    pay: str = ""
    place: str = ""
    start: str = ""
    made_on: str = ""


class State(StrEnum):
    """What the recruiter said to it; a proposed one is computed and not kept."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`first` against `second`, or against the line of the spec that `spec_key` names (pay, place, start).

    `what` names it: a criterion, a topic or a fact. The older line comes first.
    """

    what: str
    first: Finding
    second: Finding | None = None
    spec_key: str = ""
    spec_text: str = ""
    state: str = State.PROPOSED

    @property
    def key(self) -> "Key":
        """Return what tells it from others, whichever line is named first."""
        return key_of(self.first.id, self.second.id if self.second else "", self.spec_key)

    def names(self, findings: Collection[str]) -> bool:
        """Tell whether one of its lines is among *findings*."""
        return self.first.id in findings or (self.second is not None and self.second.id in findings)

    @property
    def sides(self) -> tuple[str, str]:
        """Return who says what, in few words: ("P. Osei: concern", "Jon Halden: strong")."""
        if self.second is None:
            return f"Spec: {self.spec_text}", told(self.first)
        return told(self.first), told(self.second)


Key = tuple[frozenset[str], str]


def key_of(first_id: str, second_id: str = "", spec_key: str = "") -> Key:
    """Return the key of a contradiction between two findings, or one and a line of the spec."""
    return frozenset(filter(None, (first_id, second_id))), spec_key


def found(
    findings: Iterable[Finding], criteria: Iterable[Criterion] = (), spec: SpecLines | None = None,
    executives: Collection[str] = (),
) -> tuple[Contradiction, ...]:  # fmt: skip
    """Return what does not go together among *findings*, in the order it was heard in.

    *executives* are the people whose word counts against the *spec*: those on its ladder.
    """
    lines = sorted(findings, key=lambda one: (one.heard_on, one.id))
    weighed = [one for one in lines if one.rating or one.fact]
    names = {one.key: short_criterion(one.text) for one in criteria}
    pairs = [
        Contradiction(what, first, second)
        for first, second in combinations(weighed, 2)
        if (what := _differ(first, second, names))
    ]
    return (*pairs, *(_against(spec, lines, executives) if spec else ()))


def may_differ(lines: Sequence[Finding]) -> bool:
    """Tell whether any of *lines* could differ from another or from a spec, before anything else is read."""
    weighed = sum(1 for one in lines if one.rating or one.fact)
    return weighed > 1 or any(
        one.about == About.JOB and one.said_by_id and one.topic in SPEC_TOPICS.values() for one in lines
    )


def judged(proposed: Iterable[Contradiction], states: Mapping[Key, str]) -> tuple[Contradiction, ...]:
    """Return those nobody has judged yet and the confirmed ones; dismissed and settled ones are left out."""
    marked = (replace(one, state=states.get(one.key, State.PROPOSED)) for one in proposed)
    return tuple(one for one in marked if one.state in (State.PROPOSED, State.CONFIRMED))


def told(one: Finding) -> str:
    """Say who told a line, and its rating or else its words: "P. Osei: concern", "résumé: 3 months"."""
    who = brief_name(one.said_by) if one.said_by else one.source or one.side
    return f"{who}: {one.rating if one.rating and not one.fact else one.words}"


def confirmed(these: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    return tuple(one for one in these if one.state == State.CONFIRMED)


def proposed(these: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    return tuple(one for one in these if one.state == State.PROPOSED)


# -- two findings --------------------------------------------------------------------------------------------


def _differ(first: Finding, second: Finding, names: Mapping[str, str]) -> str:
    """Return what two findings differ in, or "" when they go together or cannot be compared."""
    if first.about != second.about or not _two_sources(first, second):
        return ""
    if first.fact and second.fact:
        return _facts_differ(first.fact, second.fact)
    if not (first.rating and second.rating) or first.fact or second.fact:
        return ""
    what = _shared(first, second, names)
    return what if what and abs(_step(first) - _step(second)) >= APART else ""


def _two_sources(first: Finding, second: Finding) -> bool:
    """Tell whether two lines come from different people, or from one in different ways.

    The recruiter's own lines are one source, whatever was typed about them.
    """
    if all(one.side == Side.RECRUITER and not one.said_by_id for one in (first, second)):
        return False
    return _source(first) != _source(second)


def _source(one: Finding) -> tuple[str, str]:
    """Return who a line comes from and how; who says another thing in a later meeting is still the same source."""
    return one.said_by_id or one.side, one.source


def _shared(first: Finding, second: Finding, names: Mapping[str, str]) -> str:
    if first.criterion_key or second.criterion_key:
        same = first.criterion_key == second.criterion_key
        return names.get(first.criterion_key, first.topic) if same else ""
    return first.topic if first.topic == second.topic else ""


def _step(one: Finding) -> int:
    return RATINGS.index(one.rating) if one.rating in RATINGS else 0


def _facts_differ(first: Fact, second: Fact) -> str:
    if first.kind != second.kind or first.kind not in _MEASURED or first.low is None or second.low is None:
        return ""
    if (first.currency, first.period) != (second.currency, second.period):
        return ""
    return first.kind.value if _no_overlap(first.low, first.high, second.low, second.high) else ""


# -- the spec ------------------------------------------------------------------------------------------------


def _against(spec: SpecLines, lines: Sequence[Finding], executives: Collection[str]) -> list[Contradiction]:
    return [
        Contradiction(topic, one, None, key, written)
        for key, topic in SPEC_TOPICS.items()
        if (written := getattr(spec, key))
        for one in lines
        if one.about == About.JOB and one.topic == topic and one.said_by_id in executives
        if _APART[key](one, written, spec.made_on)
    ]


def _pay_apart(one: Finding, written: str, _made_on: str) -> bool:
    """Tell whether an amount somebody said lies outside the one that is written; without two amounts nothing does."""
    said, asked = pay_in(one.words), pay_in(written)
    if said is None or asked is None or (said.currency and asked.currency and said.currency != asked.currency):
        return False
    if (said.period or "year") != (asked.period or "year"):
        return False
    return _no_overlap(said.low, said.high, asked.low, asked.high)


def _place_apart(one: Finding, written: str, _made_on: str) -> bool:
    """Tell whether both name days, as "3 days on site", and not the same number of them."""
    said, asked = _days(one.words), _days(written)
    return said is not None and asked is not None and said != asked


def _start_apart(one: Finding, written: str, made_on: str) -> bool:
    """Tell whether both name a day, more than a month apart."""
    said, asked = _day(one.words, one.heard_on), _day(written, made_on)
    return said is not None and asked is not None and abs((said - asked).days) > _MONTH


def _no_overlap(low: int, high: int | None, other_low: int, other_high: int | None) -> bool:
    """Tell whether two ranges do not meet; a high of None is the low itself, one of 0 has no end."""
    ends, other_ends = (low if high is None else high), (other_low if other_high is None else other_high)
    return bool(ends and ends < other_low) or bool(other_ends and other_ends < low)


def _days(text: str) -> int | None:
    match = _DAYS.search(folded(text))
    return (_NUMBERS.get(match[1]) or int(match[1])) if match else None


def _day(text: str, said_on: str) -> date | None:
    try:
        when = read_when(text, date.fromisoformat(said_on[:10]))
    except ValueError:
        return None
    return when.day if when else None


_APART: Mapping[str, Callable[[Finding, str, str], bool]] = {
    "pay": _pay_apart,
    "place": _place_apart,
    "start": _start_apart,
}
