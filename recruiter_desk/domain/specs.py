"""How the spec of a search moves: what differs between two revisions, put in words, and put on again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from recruiter_desk.domain.searches import Criterion, SpecRevision

FIELDS = ("title", "summary", "place", "pay", "reporting_line", "start")
_CALLED = {"title": "Title", "summary": "Summary", "place": "Place", "pay": "Pay", "start": "Start",
           "reporting_line": "Reports to"}  # fmt: skip


class ChangeKind(StrEnum):
    """What became of an element. A field of the job is changed, a line anything else; ordered is of no one line."""

    ADDED = "added"
    REMOVED = "removed"
    RAISED = "raised"
    RELAXED = "relaxed"
    REWORDED = "reworded"
    CHANGED = "changed"
    ORDERED = "ordered"


MOVES = (ChangeKind.RAISED, ChangeKind.RELAXED, ChangeKind.REWORDED)


@dataclass(frozen=True, slots=True)
class SpecChange:
    """One thing in which a revision differs from an earlier one.

    `element` is the key of a line or the name of a field; `before` and `after` are its words, "" where it was not or
    is no more. `topic`, `must` and `moved` are those after the change, of a removed line those it had; `was_must`
    and `was_topic` those before. `place` is where an added line stands. The order of all lines, where nothing else
    gives it, is one change of its own with the keys in `order`.
    """

    kind: ChangeKind
    element: str
    before: str = ""
    after: str = ""
    topic: str = ""
    must: bool = False
    was_topic: str = ""
    was_must: bool = False
    moved: str = ""
    place: int = 0
    order: tuple[str, ...] = ()

    @property
    def is_field(self) -> bool:
        """Whether a field of the job changed, not one of its lines."""
        return self.kind == ChangeKind.CHANGED


def diff(old: SpecRevision, new: SpecRevision) -> tuple[SpecChange, ...]:
    """Return all in which *new* differs from *old*: fields, lines taken out, lines that moved, new ones."""
    was, now = _by_key(old.criteria), _by_key(new.criteria)
    fields = (
        SpecChange(ChangeKind.CHANGED, name, getattr(old, name), getattr(new, name))
        for name in FIELDS
        if getattr(old, name) != getattr(new, name)
    )
    removed = (
        SpecChange(
            ChangeKind.REMOVED,
            line.key,
            line.text,
            topic=line.topic,
            must=line.must,
            was_topic=line.topic,
            was_must=line.must,
        )
        for line in old.criteria
        if line.key not in now
    )
    moved = (_moved(was[line.key], line) for line in new.criteria if line.key in was)
    added = (
        SpecChange(
            ChangeKind.ADDED, line.key, after=line.text, topic=line.topic, must=line.must, moved=line.moved, place=place
        )
        for place, line in enumerate(new.criteria)
        if line.key not in was
    )
    changes = (*fields, *removed, *(one for one in moved if one), *added)
    order = tuple(now)
    if tuple(line.key for line in applied(old, changes).criteria) != order:
        changes = (*changes, SpecChange(ChangeKind.ORDERED, "", order=order))
    return changes


def applied(old: SpecRevision, changes: Iterable[SpecChange]) -> SpecRevision:
    """Return *old* with *changes* put on: a line that nothing speaks of stays, and is no longer marked as moved.

    Number, days and reason stay those of *old*; a new line has its key as id. Raises KeyError for a change of a
    line that *old* does not have.
    """
    fields: dict[str, Any] = {}
    lines = {line.key: replace(line, moved="") for line in old.criteria}
    added: list[tuple[int, Criterion]] = []
    order: tuple[str, ...] = ()
    for change in changes:
        match change.kind:
            case ChangeKind.CHANGED:
                fields[change.element] = change.after
            case ChangeKind.REMOVED:
                del lines[change.element]
            case ChangeKind.ADDED:
                made = Criterion(change.element, change.element, change.topic, change.after, change.must, change.moved)
                added.append((change.place, made))
            case ChangeKind.ORDERED:
                order = change.order
            case _:
                lines[change.element] = replace(
                    lines[change.element], topic=change.topic, text=change.after, must=change.must, moved=change.moved
                )
    criteria = list(lines.values())
    for place, line in sorted(added, key=lambda one: one[0]):
        criteria.insert(place, line)
    if order:
        criteria.sort(key=lambda line: order.index(line.key) if line.key in order else len(order))
    return replace(old, criteria=tuple(criteria), **fields)


def begun(spec: SpecRevision) -> SpecRevision:
    """Return what the revision after *spec* begins from: the same job, in which no line is marked as moved."""
    return replace(spec, criteria=tuple(replace(line, moved="") for line in spec.criteria))


def across(revisions: Sequence[SpecRevision]) -> tuple[SpecChange, ...]:
    """Return what changed from the first to the last of *revisions*, which lie next to each other, oldest first.

    A line that was said to be relaxed or raised on the way is so from end to end.
    """
    said: dict[str, str] = {}
    for revision in revisions[1:]:
        said |= {line.key: line.moved for line in revision.criteria if line.moved}
    last = revisions[-1]
    lines = tuple(replace(line, moved=said.get(line.key, "")) for line in last.criteria)
    return diff(revisions[0], replace(last, criteria=lines))


def told(changes: Iterable[SpecChange]) -> tuple[SpecChange, ...]:
    """Return the *changes* that a reader is told of: not the order of the lines."""
    return tuple(change for change in changes if change.kind != ChangeKind.ORDERED)


def is_only_wording(changes: Iterable[SpecChange]) -> bool:
    """Tell whether *changes* may be put on without a new revision: words and order, not what is asked."""
    kinds = {ChangeKind.REWORDED, ChangeKind.CHANGED, ChangeKind.ORDERED}
    return all(change.kind in kinds for change in changes)


def words(change: SpecChange) -> str:
    """Return one change as it is told: "Treasury: must to nice", "Pay: 175, now 190", "Big Four start: removed"."""
    name, what = named(change)
    return f"{name}: {what}"


def named(change: SpecChange) -> tuple[str, str]:
    """Return what changed and how, apart: ("Treasury", "must to nice")."""
    if change.kind == ChangeKind.ORDERED:
        return "Order of the lines", "changed"
    if change.is_field:
        return _CALLED[change.element], _field_words(change)
    if change.kind == ChangeKind.REMOVED:
        return change.before, "removed"
    if change.kind == ChangeKind.ADDED:
        return change.after, "new must-have" if change.must else "new nice-to-have"
    parts: list[str] = []
    if change.must != change.was_must:
        parts.append("nice to must" if change.must else "must to nice")
    elif change.kind != ChangeKind.REWORDED:
        parts.append(change.kind.value)
    if change.after != change.before:
        parts.append(f"now “{change.after}”")
    if change.topic != change.was_topic and not parts:
        parts.append(f"topic {change.topic}" if change.topic else "without topic")
    return change.before, ", ".join(parts) or "reworded"


def called(field: str) -> str:
    """Return what a field of the job is called on screen."""
    return _CALLED[field]


def _moved(was: Criterion, now: Criterion) -> SpecChange | None:
    same = (was.topic, was.text, was.must) == (now.topic, now.text, now.must)
    if same and not now.moved:
        return None
    if was.must != now.must:
        kind = ChangeKind.RAISED if now.must else ChangeKind.RELAXED
    else:
        kind = ChangeKind(now.moved) if now.moved in MOVES else ChangeKind.REWORDED
    return SpecChange(kind, now.key, was.text, now.text, now.topic, now.must, was.topic, was.must, now.moved)


def _field_words(change: SpecChange) -> str:
    if change.element == "summary":
        return "rewritten" if change.before and change.after else "written" if change.after else "removed"
    if not change.after:
        return f"{change.before}, now open"
    return f"{change.before}, now {change.after}" if change.before else change.after


def _by_key(criteria: Iterable[Criterion]) -> Mapping[str, Criterion]:
    return {line.key: line for line in criteria}
