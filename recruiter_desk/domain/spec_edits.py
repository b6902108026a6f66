"""Edits to a spec as somebody asks for them, put on a revision; all of them together are one change of the job."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypedDict

from recruiter_desk.domain.entry import long_text, one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.specs import FIELDS, ChangeKind
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.domain.topics import guess_topic

LINE_LIMIT = 1000
NEW = "new "  # begins the key of a line that is in no revision yet


class SpecEdits(TypedDict, total=False):
    """What to change. Lines are named by their keys.

    `relax` and `raised` turn must into nice and back where the new words are ""; with words the line keeps its kind
    and is said to be relaxed or raised by them. `topics` gives lines another topic; `order` has the keys as they
    should stand.
    """

    title: str
    summary: str
    place: str
    pay: str
    reporting_line: str
    start: str
    add_must: Sequence[str]
    add_nice: Sequence[str]
    remove: Sequence[str]
    relax: Mapping[str, str]
    raised: Mapping[str, str]
    reword: Mapping[str, str]
    topics: Mapping[str, str]
    order: Sequence[str]


def edited(old: SpecRevision, edits: SpecEdits) -> SpecRevision:
    """Return *old* with *edits* put on; a new line has a key for the time being.

    Raises Refused for a line that *old* does not have, and for words that cannot be kept.
    """
    fields: dict[str, Any] = {name: field_value(name, str(text)) for name, text in edits.items() if name in FIELDS}
    lines = {line.key: replace(line, moved="") for line in old.criteria}
    for key in edits.get("remove", ()):
        _known(lines, key)
        del lines[key]
    for kind, texts in (
        (ChangeKind.RELAXED, edits.get("relax", {})),
        (ChangeKind.RAISED, edits.get("raised", {})),
        (ChangeKind.REWORDED, edits.get("reword", {})),
    ):
        for key, text in texts.items():
            lines[key] = _moved(_known(lines, key), kind, text)
    for key, topic in edits.get("topics", {}).items():
        lines[key] = replace(_known(lines, key), topic=known_topic(topic))
    order = list(edits.get("order", ()))
    kept = sorted(lines.values(), key=lambda line: order.index(line.key) if line.key in order else len(order))
    wanted = [
        (guess_topic(text), one_line(text, "line", LINE_LIMIT, required=True), must)
        for must, texts in ((True, edits.get("add_must", ())), (False, edits.get("add_nice", ())))
        for text in texts
    ]
    added = [Criterion(f"{NEW}{place}", f"{NEW}{place}", *one) for place, one in enumerate(wanted)]
    return replace(old, criteria=(*kept, *added), **fields)


def known_topic(topic: str) -> str:
    """Return *topic*. Raises Refused when there is none of that name."""
    if topic and topic not in TOPICS:
        raise Refused(f"There is no topic called {topic}. There are: {', '.join(TOPICS)}.")
    return topic


def field_value(name: str, value: str) -> str:
    """Return *value* as the field *name* of a spec keeps it. Raises Refused when it cannot be kept."""
    if name == "title":
        return one_line(value, "title", required=True)
    if name == "summary":
        return long_text(value, "summary")
    return one_line(value, name.replace("_", " "), LINE_LIMIT)


def _known(lines: Mapping[str, Criterion], key: str) -> Criterion:
    if key not in lines:
        raise Refused("This line is not in the newest spec. Look at it again, then repeat.")
    return lines[key]


def _moved(line: Criterion, kind: ChangeKind, text: str) -> Criterion:
    if kind == ChangeKind.REWORDED:
        return replace(line, text=one_line(text, "line", LINE_LIMIT, required=True))
    if text:
        return replace(line, text=one_line(text, "line", LINE_LIMIT, required=True), moved=kind.value)
    must = kind == ChangeKind.RAISED
    return replace(line, must=must, moved=kind.value if must == line.must else "")
