"""A whole debrief as one JSON object, read strictly: what is not understood is refused by its place, never guessed."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from recruiter_desk.domain.debrief_ratings import LEAST, MOST
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.ledger.findings import RATINGS
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.stages import TOPICS

SIZE_LIMIT = 1_000_000  # bytes; an account of an hour is a few thousand
_KEYS = ("told_by", "interest", "why_not_higher", "findings", "questions", "decision")
_FINDING = ("topic", "criterion", "text", "wording", "rating", "audience", "answers", "half", "said_by")
_QUESTION = ("topic", "text", "weight", "who", "why", "audience")
_DECISION = ("kind", "reason", "rests_on")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """Something learned. `answers` is the id or the words of a question; `topic` None = guess it. "" = not said."""

    text: str
    topic: str | None = None
    criterion: str = ""
    wording: str = ""
    rating: str = ""
    audience: str = Audience.PRIVATE
    answers: str = ""
    half: bool = False
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """Something that is still asked; `who` names somebody who can answer."""

    text: str
    topic: str | None = None
    weight: str = Weight.IMPORTANT
    who: str = ""
    why: str = ""
    audience: str = Audience.PRIVATE


@dataclass(frozen=True, slots=True)
class ToldDecision:
    kind: str
    reason: str = ""
    rests_on: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A whole account; `source` names the file it came from for sentences about it. Interest 0 = not said."""

    source: str
    told_by: tuple[str, ...] = ()
    interest: int = 0
    why_not_higher: str = ""
    findings: tuple[ToldFinding, ...] = ()
    questions: tuple[ToldQuestion, ...] = ()
    decision: ToldDecision | None = None

    @property
    def count(self) -> int:
        """Count its lines: notes, questions, the interest, the decision."""
        return len(self.findings) + len(self.questions) + bool(self.interest) + bool(self.decision)


class _Wrong(Exception):
    """A place, and what is wrong there."""

    def __init__(self, place: str, words: str) -> None:
        super().__init__(f"{place}: {words}" if place else words)


def read_told(data: bytes, source: str) -> Told:
    """Return the account that *data* holds. Raises Refused naming *source*, the place and what to write instead."""
    try:
        return _told(_parsed(data), source)
    except _Wrong as wrong:
        raise Refused(f"{source}: {wrong}") from None


def _parsed(data: bytes) -> Any:
    if len(data) > SIZE_LIMIT:
        raise _Wrong("", "this is more than 1 MB; an account of a meeting is a few kilobytes. Is it the right file?")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Wrong("", "this is not UTF-8. Save it as UTF-8 text and repeat.") from None
    if not text.strip():
        raise _Wrong("", 'this is empty. Write an object: {"findings": [{"text": "Calm under pressure"}]}')
    try:
        return json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise _Wrong("", f"this is no JSON: line {error.lineno}, column {error.colno} cannot be read.") from None
    except RecursionError:
        raise _Wrong("", "this is nested too deeply to be an account of a meeting.") from None
    except ValueError:  # a number of thousands of digits
        raise _Wrong("", "a number in this is too long to be read.") from None


def _no_key_twice(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Wrong("", f"{_quoted(twice)} is there twice in one object. Keep one.")
    return found


def _no_constant(name: str) -> Any:
    raise _Wrong("", f"{name} is no number of JSON.")


def _told(value: Any, source: str) -> Told:
    given = _object(value, "", _KEYS)
    told = Told(
        source,
        told_by=tuple(_text(one, place) for one, place in _list(given.get("told_by", []), "told_by")),
        interest=_interest(given),
        why_not_higher=_text(given.get("why_not_higher", ""), "why_not_higher"),
        findings=tuple(_finding(one, place) for one, place in _list(given.get("findings", []), "findings")),
        questions=tuple(_question(one, place) for one, place in _list(given.get("questions", []), "questions")),
        decision=_decision(given["decision"]) if given.get("decision") is not None else None,
    )
    if told.why_not_higher and not told.interest:
        raise _Wrong("why_not_higher", "there is no interest that could be higher. Add one.")
    if not told.count:
        raise _Wrong("", "there is nothing to note in this: no finding, question, interest or decision.")
    return told


def _interest(given: Mapping[str, Any]) -> int:
    value = given.get("interest")
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or not LEAST <= value <= MOST:
        raise _Wrong("interest", f"{_shown(value)} is no interest. Write a whole number from {LEAST} to {MOST}.")
    return value


def _finding(value: Any, place: str) -> ToldFinding:
    given = _object(value, place, _FINDING)
    found = ToldFinding(
        text=_field(given, "text", place),
        topic=_topic(given, place),
        criterion=_field(given, "criterion", place),
        wording=_field(given, "wording", place),
        rating=_one_of(given, "rating", place, RATINGS, "rating"),
        audience=_one_of(given, "audience", place, tuple(Audience), "audience") or Audience.PRIVATE,
        answers=_field(given, "answers", place),
        half=_flag(given, "half", place),
        said_by=_field(given, "said_by", place),
    )
    if not found.text.strip() and (not found.rating or found.answers or found.wording):
        raise _Wrong(f"{place}.text", "there is none. Write what was heard.")
    if found.half and not found.answers:
        raise _Wrong(f"{place}.half", "it answers no question. Name one under answers.")
    return found


def _question(value: Any, place: str) -> ToldQuestion:
    given = _object(value, place, _QUESTION)
    found = ToldQuestion(
        text=_field(given, "text", place),
        topic=_topic(given, place),
        weight=_one_of(given, "weight", place, tuple(Weight), "weight") or Weight.IMPORTANT,
        who=_field(given, "who", place),
        why=_field(given, "why", place),
        audience=_one_of(given, "audience", place, tuple(Audience), "audience") or Audience.PRIVATE,
    )
    if not found.text.strip():
        raise _Wrong(f"{place}.text", "there is none. Write what is asked.")
    return found


def _decision(value: Any) -> ToldDecision:
    given = _object(value, "decision", _DECISION)
    kind = _one_of(given, "kind", "decision", tuple(DecisionKind), "decision")
    if not kind:
        raise _Wrong("decision.kind", f"there is none. Choose {_choices(tuple(DecisionKind))}.")
    return ToldDecision(kind, _field(given, "reason", "decision"), _field(given, "rests_on", "decision"))


# -- pieces ------------------------------------------------------------------------------------------------------


def _object(value: Any, place: str, known: Collection[str]) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _Wrong(place, f"{_shown(value)} is no object. Write it in braces, with {', '.join(known)}.")
    strange = next((name for name in value if name not in known), None)
    if strange is not None:
        raise _Wrong(place, f"{_quoted(strange)} is no key of this. There are: {', '.join(known)}.")
    return value


def _list(value: Any, place: str) -> Sequence[tuple[Any, str]]:
    if not isinstance(value, list):
        raise _Wrong(place, f"{_shown(value)} is no list. Write it in square brackets.")
    return [(one, f"{place}[{number}]") for number, one in enumerate(value)]


def _field(given: Mapping[str, Any], name: str, place: str) -> str:
    return _text(given.get(name, ""), f"{place}.{name}")


def _text(value: Any, place: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Wrong(place, f"{_shown(value)} is no text. Write it in quotation marks.")
    return value.encode("utf-8", "ignore").decode()  # half of a pair of surrogates is no character


def _flag(given: Mapping[str, Any], name: str, place: str) -> bool:
    value = given.get(name, False)
    if not isinstance(value, bool):
        raise _Wrong(f"{place}.{name}", f"{_shown(value)} is neither true nor false.")
    return value


def _topic(given: Mapping[str, Any], place: str) -> str | None:
    """Return the topic that is given, "" when it is said to have none, None when nothing is said of it."""
    return _one_of(given, "topic", place, TOPICS, "topic") if given.get("topic") is not None else None


def _one_of(given: Mapping[str, Any], name: str, place: str, allowed: Sequence[str], what: str) -> str:
    value = _field(given, name, place)
    if value and value not in allowed:
        raise _Wrong(f"{place}.{name}", f"{_quoted(value)} is no {what}. Choose {_choices(allowed)}.")
    return value


def _choices(allowed: Sequence[str]) -> str:
    return f"{', '.join(allowed[:-1])} or {allowed[-1]}"


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    return _KINDS.get(type(value), str)(value)[:_SHOWN]


_KINDS: Mapping[type, Callable[[Any], str]] = {
    bool: lambda value: str(value).lower(), type(None): lambda _value: "null",
    int: lambda value: str(value) if abs(value) < 10**12 else "a long number",
}  # fmt: skip
