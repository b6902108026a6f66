"""Coverage: of what the stages so far ask for, how much a side knows. Said in words, never percent."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.findings import Source
from recruiter_desk.domain.ledger.own_criteria import MOST_OWN, OwnCriterion
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.searches import Criterion

MOST_NAMED = MOST_OWN
_OF_SPEC = "\n"  # no topic begins like this
MOST_WORDS = 5
_END_OF_NAME = re.compile(r"[,;:(–—]|\. ")


class Known(IntEnum):
    """How well an item is known."""

    UNKNOWN = 0
    RESUME_ONLY = 1
    EVIDENCED = 2
    CONFIRMED = 3


Weighed = Mapping[str, Known]
_NOTHING: Weighed = {}


class Wanted(NamedTuple):
    """Something to learn: a topic, or a criterion by its key (then `topic` may be what it is about)."""

    name: str
    topic: str
    criterion_key: str = ""

    @property
    def key(self) -> str:
        """Return what findings about it are weighed under: its topic, or its criterion's key behind a mark."""
        return f"{_OF_SPEC}{self.criterion_key}" if self.criterion_key else self.topic


class Named(NamedTuple):
    """What coverage needs of a line to see what its side named: *weight* is a question's, "" for a finding."""

    side: str
    criterion_key: str
    topic: str
    weight: str


class Evidence(NamedTuple):
    """What coverage needs of a finding: a tuple, since a large board has thousands."""

    side: str
    topic: str
    criterion_key: str
    source: str
    said_by_id: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something to learn and how well the side knows it; `mine` when only the recruiter does."""

    name: str
    known: Known
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one side knows of what it should by now."""

    side: str
    items: tuple[Item, ...]

    @property
    def known(self) -> int:
        """Count what was heard from somebody; what only the résumé says is still missing."""
        return sum(item.known >= Known.EVIDENCED for item in self.items)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(item.name for item in self.items if item.known < Known.EVIDENCED)

    def words(self, who: str, most: int = 0) -> str:
        """Say it for *who*, a short name: "Halden knows 5 of 8: missing treasury, references, start".

        Where the missing ones are listed beside it, *most* of them are named and the rest counted; 0 names all.
        """
        if not self.items:
            return ""
        if not self.missing:
            return f"{who} knows all {len(self.items)}" if len(self.items) > 1 else f"{who} knows what was asked"
        named = self.missing[:most] if 0 < most < len(self.missing) - 1 else self.missing
        rest = f" and {len(self.missing) - len(named)} more" if len(named) < len(self.missing) else ""
        return f"{who} knows {self.known} of {len(self.items)}: missing {', '.join(named)}{rest}"


def wanted(topics: Iterable[str], criteria: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """Return the items: each topic once in its order, then the criteria."""
    return (*(Wanted(topic, topic) for topic in dict.fromkeys(topics)), *criteria)


def must_haves(criteria: Iterable[Criterion]) -> tuple[Wanted, ...]:
    """Return the must-haves of a spec as items, each by a short name."""
    return tuple(Wanted(short_criterion(one.text), one.topic, one.key) for one in criteria if one.must)


def named_by_candidate(
    topics: Collection[str], named: Iterable[Named], criteria: Iterable[Criterion], own: Iterable[OwnCriterion] = ()
) -> tuple[Wanted, ...]:
    """Return up to three items that the candidate named, beyond the *topics* the stages ask for.

    They are criteria of their *own*; then the criterion of a line of theirs, and the topic of a question that is a
    deal-breaker, unless a criterion of their own is about it.
    """
    lines = {one.key: one for one in criteria}
    found = {(one.id, ""): Wanted(short_criterion(one.text), one.topic, one.id) for one in own}
    topics = {*topics, *(one.topic for one in found.values())}
    for one in named:
        if one.side != Side.CANDIDATE:
            continue
        if criterion := lines.get(one.criterion_key):
            item = Wanted(short_criterion(criterion.text), criterion.topic, criterion.key)
        elif one.weight == Weight.DEAL_BREAKER and one.topic and one.topic not in topics:
            item = Wanted(one.topic, one.topic)
        else:
            continue
        found.setdefault((item.criterion_key, item.topic if not item.criterion_key else ""), item)
    return tuple(found.values())[:MOST_NAMED]


def short_criterion(text: str) -> str:
    """Return the first few words of a criterion, to be named within a sentence: "treasury", "IFRS 16 migration"."""
    head = _END_OF_NAME.split(text.strip(), maxsplit=1)[0].strip() or text.strip()
    words = head.split()
    if words and words[0][1:].islower():
        words[0] = words[0].lower()
    short = " ".join(words[:MOST_WORDS])
    return short if len(words) <= MOST_WORDS else f"{short} …"


def coverage(side: Side, items: Sequence[Wanted], evidence: Iterable[Evidence]) -> Coverage:
    """Return how well *side* knows each of *items*; only what that side itself knows counts."""
    weighed = weigh(evidence)
    theirs, mine = weighed.get(side, _NOTHING), weighed.get(Side.RECRUITER, _NOTHING)
    return Coverage(side, tuple(_item(one, theirs, mine) for one in items))


def weigh(evidence: Iterable[Evidence]) -> Mapping[str, Weighed]:
    """Return by side how well it knows each topic and criterion that it knows something of; see `Wanted.key`.

    What was heard from one person in one way is evidenced; from two, or also on the résumé, confirmed.
    """
    first: dict[tuple[str, str], tuple[str, str]] = {}
    found: dict[str, dict[str, Known]] = {}
    for side, topic, criterion_key, source, said_by_id in evidence:
        known = found.setdefault(side, {})
        on_paper = source == Source.RESUME
        for key in (topic, f"{_OF_SPEC}{criterion_key}") if criterion_key else (topic,):
            before = known.get(key, Known.UNKNOWN)
            if before == Known.UNKNOWN:
                known[key] = Known.RESUME_ONLY if on_paper else Known.EVIDENCED
                first[side, key] = (source, "" if on_paper else said_by_id)
            elif before != Known.CONFIRMED and first[side, key] != (source, "" if on_paper else said_by_id):
                known[key] = Known.CONFIRMED
    return found


def _item(item: Wanted, theirs: Weighed, mine: Weighed) -> Item:
    known = theirs.get(item.key, Known.UNKNOWN)
    return Item(item.name, known, known == Known.UNKNOWN and item.key in mine)
