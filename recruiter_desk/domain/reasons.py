"""Why somebody left a process: the two lists of reasons, the chips of a decline, and what a reason rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.coverage import short_criterion
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import Criterion

NO_REASON = "no reason given"
REASON_LIMIT = 300
MOST_REASONS = 24
_LEAST = 4  # letters of a must-have's beginning that are enough to mean it


class ReasonList(StrEnum):
    """The client's reasons to decline somebody, and people's own to go."""

    DECLINED = "declined"
    WITHDREW = "withdrew"


BUILT_IN = {
    ReasonList.DECLINED: ("chemistry", "pay", "someone stronger", NO_REASON),
    ReasonList.WITHDREW: ("took another job", "stayed", "family", "pay", "relocation"),
}
_FIELDS = {
    "pay": "pay", "place": "place", "relocation": "place", "title": "title", "start": "start",
    "reporting line": "reporting_line",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in words, and what that rests on: the key of a criterion, a field of the spec, or "".

    `whole` is the criterion in full.
    """

    text: str
    rests_on: str = ""
    whole: str = ""


def offered(criteria: Iterable[Criterion], listed: Sequence[str]) -> tuple[Reason, ...]:
    """Return what a decline can be put down to: each must-have, the words of the list, and that none was given."""
    musts = [Reason(short_criterion(one.text), one.key, one.text) for one in criteria if one.must]
    words = [one for one in listed if one != NO_REASON]
    return (*musts, *(listed_reason(one) for one in (*words, NO_REASON)))


def listed_reason(word: str) -> Reason:
    """Return a word of a list as a reason, with the field of the spec it speaks of."""
    return Reason(word, _FIELDS.get(folded(word), ""))


def understood(said: str, criteria: Iterable[Criterion]) -> Reason:
    """Return the reason that *said* is: a must-have by its key, its name or how it begins, else the words themselves.

    A beginning has at least four letters and is that of one must-have alone.
    """
    said = " ".join(said.split())
    musts = [one for one in criteria if one.must]
    for one in musts:
        if said == one.key or folded(said) in (folded(one.text), folded(short_criterion(one.text))):
            return Reason(short_criterion(one.text), one.key, one.text)
    begun = [one for one in musts if len(said) >= _LEAST and _begins(folded(one.text), folded(said))]
    if len(begun) == 1:
        return Reason(short_criterion(begun[0].text), begun[0].key, begun[0].text)
    return listed_reason(said)


def none_given(reason: str) -> bool:
    """Tell whether *reason* says that there was none, so that somebody has to ask for it."""
    return not reason.strip() or folded(reason) == folded(NO_REASON)


def _begins(text: str, head: str) -> bool:
    return text.startswith(head) and not text[len(head) : len(head) + 1].isalnum()
