"""Second look: who was ended for something that a revision of the spec has taken back since.

A revision brings somebody back when it removed or relaxed the line that their end rests on or changed that field, or
did so with what they still asked when they withdrew. Other words for the same bring nobody, and neither does what a
later revision puts back to how it was. Criteria have keys of their own in each search, so in another search of the same
company only a line of the same topic and the same telling words counts.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from recruiter_desk.domain.candidacies import short_company
from recruiter_desk.domain.ledger.audience import OF_THE_JOB
from recruiter_desk.domain.ledger.criterion_called import telling_words
from recruiter_desk.domain.moments import DAY_NAMES, MONTH_NAMES
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.specs import ChangeKind, SpecChange
from recruiter_desk.domain.stages import StageKind

REOPENED, DISMISSED = "reopened", "dismissed"
FRESH_DAYS = 90  # a revision that is older brings nobody back any more
# what a question or a reason is called, and the field of the job it speaks of
FIELD_OF = {
    "title": "title", "place": "place", "location": "place", "place and travel": "place", "travel": "place",
    "pay": "pay", "salary": "pay", "reporting line": "reporting_line", "reporting_line": "reporting_line",
    "start": "start", "start date": "start",
}  # fmt: skip
_JOB_TOPICS = OF_THE_JOB | {"pay", "place and travel", "start"}
_ENDED_FOR = {
    StageKind.CLIENT_DECLINED: "Declined for it",
    StageKind.CANDIDATE_WITHDREW: "Withdrew over it",
    StageKind.NOT_TAKEN_FORWARD: "Not taken forward for it",
    StageKind.NOT_INTERESTED: "Not interested because of it",
}
_FIELD_CALLED = {
    "title": "title", "place": "place", "pay": "pay", "reporting_line": "reporting line", "start": "start",
}  # fmt: skip
# a line that ends with one of these reads as a thing: "the Big Four start"
_THINGS = frozenset(
    ["start", "degree", "background", "experience", "qualification", "certificate", "certification", "licence",
     "training", "requirement", "rule", "record", "belt", "exam"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A question of the candidate's that nobody has settled."""

    topic: str
    text: str
    criterion_key: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """A candidacy that ended as *kind* on a day (ISO).

    `rests_on` is what the decision that ended it rests on: the key of a line, the name of a field or topic, or "".
    `reason` are the words of the end; `questions` what they still asked.
    """

    candidacy_id: str
    kind: str
    ended_on: str
    rests_on: str = ""
    reason: str = ""
    questions: tuple[Unsettled, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A revision with the day it was made (ISO) and in what it differs from the one before."""

    id: str
    number: int
    made_on: str
    changes: tuple[SpecChange, ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """That a revision brings somebody back: through which change, and which question was open ("" = none)."""

    revision: Moved
    change: SpecChange
    question: str = ""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Somebody who deserves a second look, as it is shown.

    `search_id` is the revised search; `elsewhere` names the search they ended in when that is another one of the
    company's. `headline` says what the company did, `why` how they ended.
    """

    candidacy_id: str
    person_id: str
    person: str
    revision_id: str
    number: int
    made_on: str
    search_id: str
    search: str
    company: str
    headline: str
    why: str
    elsewhere: str = ""


def brought_back(
    end: Ended, revisions: Sequence[Moved], decided: Collection[tuple[str, str]] = (),
    lines: Mapping[str, Criterion] | None = None,
) -> Brought | None:  # fmt: skip
    """Return by which of *revisions* (oldest first) an end deserves a second look, or None.

    *decided* are the pairs of candidacy and revision that were reopened or dismissed. *lines* are given where the end
    is of another search: the lines of that search by key, to be compared by their words.
    """
    if end.kind not in _ENDED_FOR:
        return None
    found: dict[str, Brought] = {}
    was: dict[str, str] = {}
    for revision in revisions:
        if revision.made_on < end.ended_on:
            continue
        for change in revision.changes:
            first = was.setdefault(change.element, change.before)
            for element in [each for each, one in found.items() if _takes_back(change, first, one.change)]:
                del found[element]
            as_it_was = change.is_field and folded(change.after) == folded(first)
            question = _touches(end, change, lines) if gives_way(change) and not as_it_was else None
            if question is not None:
                found[change.element] = Brought(revision, change, question)
    newest = max(found.values(), key=lambda one: one.revision.number, default=None)
    if newest is None or (end.candidacy_id, newest.revision.id) in decided:
        return None
    return newest


def gives_way(change: SpecChange) -> bool:
    """Tell whether *change* takes back or alters what somebody may have been ended for."""
    match change.kind:
        case ChangeKind.REMOVED | ChangeKind.RELAXED:
            return True
        case ChangeKind.CHANGED:
            return change.element in _FIELD_CALLED
    return False  # reworded asks the same; a line that asks for less in other words is said to be relaxed


def any_gives_way(revisions: Iterable[Moved]) -> bool:
    """Tell whether any of *revisions* could bring somebody back."""
    return any(gives_way(change) for one in revisions for change in one.changes)


def headline(company: str, change: SpecChange, made_on: str, today: date) -> str:
    """Say what the company did: "Halden dropped the Big Four start on Tuesday."."""
    what = f"the {_FIELD_CALLED[change.element]}" if change.is_field else _line_called(change.before)
    done = f"changed {what}"
    if change.kind == ChangeKind.REMOVED:
        done = f"dropped {what}"
    elif change.kind == ChangeKind.RELAXED:
        done = f"made {what} a nice-to-have" if change.was_must and not change.must else f"relaxed {what}"
    return f"{short_company(company) or 'The client'} {done} {_on(made_on, today)}."


def why(end: Ended, question: str, today: date) -> str:
    """Say how somebody ended: "Declined for it, 2 November"."""
    day = _day(end.ended_on, today) if end.ended_on else ""
    if question:
        return f"{f'Withdrew {day}'.strip()}, still asking: {question}"
    return ", ".join(part for part in (_ENDED_FOR[StageKind(end.kind)], day) if part)


def _takes_back(change: SpecChange, first: str, earlier: SpecChange) -> bool:
    """Tell whether *change* puts back what *earlier* took away; *first* is how its element read in the beginning."""
    if change.kind == ChangeKind.ADDED:
        return change.element == earlier.element or folded(change.after) == folded(earlier.before)
    if change.element != earlier.element:
        return False
    if change.kind == ChangeKind.RAISED:
        return True
    return change.is_field and folded(change.after) == folded(first)


def _touches(end: Ended, change: SpecChange, lines: Mapping[str, Criterion] | None) -> str | None:
    """Return "" when *change* touches what the end rests on, the words of a question it touches, None otherwise."""
    if end.rests_on and _same(end.rests_on, change, lines):
        return ""
    if lines is None and not end.rests_on and _reason_is(end.reason, change):
        return ""
    if end.kind == StageKind.CANDIDATE_WITHDREW:
        for question in end.questions:
            if question.criterion_key and _same(question.criterion_key, change, lines):
                return question.text
            if lines is None and question.topic and _topic_is(question.topic, change):
                return question.text
    return None


def _same(rests_on: str, change: SpecChange, lines: Mapping[str, Criterion] | None) -> bool:
    if lines is None:
        return change.element == (FIELD_OF.get(rests_on, rests_on) if change.is_field else rests_on)
    line = lines.get(rests_on)
    return line is not None and not change.is_field and _alike(line, change)


def _alike(line: Criterion, change: SpecChange) -> bool:
    """Tell whether a line of another search asks the same: its topic, and exactly the same telling words."""
    said = set(telling_words(line.text))
    return line.topic == change.was_topic and bool(said) and said == set(telling_words(change.before))


def _reason_is(reason: str, change: SpecChange) -> bool:
    bare = folded(reason)
    if change.is_field:
        return FIELD_OF.get(bare) == change.element
    return bool(bare) and bare == folded(change.before)


def _topic_is(topic: str, change: SpecChange) -> bool:
    if change.is_field:
        return FIELD_OF.get(topic) == change.element
    return topic in _JOB_TOPICS and topic == change.was_topic


def _line_called(text: str) -> str:
    parts = text.split()
    if 2 <= len(parts) <= 5 and parts[-1].casefold() in _THINGS:
        return f"the {text}"
    return f"“{text.rstrip('.')}”"


def _on(day: str, today: date) -> str:
    then = date.fromisoformat(day[:10])
    if then == today:
        return "today"
    if 0 < (today - then).days <= 6:
        return f"on {DAY_NAMES[then.weekday()]}"
    return f"on {_day(day, today)}"


def _day(day: str, today: date) -> str:
    then = date.fromisoformat(day[:10])
    said = f"{then.day} {MONTH_NAMES[then.month - 1]}"
    return said if then.year == today.year else f"{said} {then.year}"
