"""What a line said about the job would change in its spec: a guess to begin with, never more."""

import re
from typing import Literal, NamedTuple

from recruiter_desk.domain.ledger.criterion_called import criterion_called
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.domain.topics import guess_topic

How = Literal["remove", "relax", "raise", "reword", "set", "add"]

_DROPPED = re.compile(r"\b(drop|no longer|not need|without|forget|remove|does not matter|doesn.t matter|skip)")
_EASED = re.compile(r"\b(nice to have|would be enough|is enough|not a must|less|a plus|relax|prefer)")
_HARDER = re.compile(r"\b(must|essential|now need|required|more important|insist)")
_FIELDS = {"pay": "pay", "place and travel": "place", "start": "start", "reporting line": "reporting_line"}


class Meant(NamedTuple):
    """The key of the line or the field meant, "" for a new line; and what would become of it."""

    element: str
    how: How


def guess_change(said: str, spec: SpecRevision) -> Meant:
    """Return what *said* most likely changes in *spec*: a line that shares words, a field of its topic, else new."""
    if key := criterion_called(said, spec.criteria):
        words = folded(said)
        if _DROPPED.search(words):
            return Meant(key, "remove")
        must = next(line.must for line in spec.criteria if line.key == key)
        if must and _EASED.search(words):
            return Meant(key, "relax")
        if not must and _HARDER.search(words):
            return Meant(key, "raise")
        return Meant(key, "reword")
    field = _FIELDS.get(guess_topic(said), "")
    return Meant(field, "set") if field else Meant("", "add")
