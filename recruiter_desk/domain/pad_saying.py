"""What a line of the pad will become, in words, while it is being typed."""

from datetime import date
from typing import NamedTuple

from recruiter_desk.domain.candidacies import step_words
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.pad import LineKind, PadLine
from recruiter_desk.domain.pad_reading import MUST

_WEIGHTS = {Weight.DEAL_BREAKER: "Deal-breaker", Weight.IMPORTANT: "Question", Weight.NICE: "Nice to know"}


def meaning(line: PadLine, today: date, zone: str, *, plain: bool = False) -> str:
    """Say what *line* was understood as, "" for a note like any other; *plain* is a place without a card."""
    parts: list[str] = []
    match line.kind:
        case LineKind.QUESTION:
            parts.append(_WEIGHTS[Weight(line.weight)])
            if line.who:
                parts.append(f"for {line.who}")
        case LineKind.STEP | LineKind.TASK:
            parts.append(f"{'Task' if plain else 'Next'}: {step_words(line.text, line.step_at, today, zone)}")
        case LineKind.DECISION if not plain:
            parts.append(f"Decision of the {line.decided_by}: {line.decision}")
        case LineKind.NOTE:
            parts += _note(line, plain)
    return " · ".join(parts)


class Hint(NamedTuple):
    """What Enter will do with a line, around the chip of its topic."""

    before: str
    topic: str = ""
    after: str = ""


def hint(line: PadLine, today: date, zone: str, answers: str = "") -> Hint:
    """Say what Enter does with *line* in a side's own pad; *answers* is who can answer it where it asks."""
    if line.kind == LineKind.STEP:
        return Hint(f"Enter sets what is next: {step_words(line.text, line.step_at, today, zone)}")
    if line.kind == LineKind.DECISION:
        return Hint(f"Enter notes the decision of the {line.decided_by}: {line.decision}")
    asks = line.kind == LineKind.QUESTION or bool(line.must and not (line.fact or line.rating))
    what = _what(line, asks)
    of = f"from {line.who}" if line.who and not asks else ""
    goes = f"for {answers}" if answers and asks else of
    if not line.topic:
        return Hint(f"{' '.join(part for part in (what, goes) if part)}. Tab gives it a topic.")
    return Hint(f"{what} on", line.topic, f"{goes}. Tab changes the topic.".lstrip(". "))


def _what(line: PadLine, asks: bool) -> str:
    if not asks:
        known = fact_words(line.fact) if line.fact else line.rating.capitalize()
        return f"Enter stores it as a note ({known})" if known else "Enter stores it as a note"
    weight = line.weight or (Weight.DEAL_BREAKER if line.must == MUST else Weight.NICE).value
    said = {Weight.DEAL_BREAKER: "a deal-breaker", Weight.NICE: "a nice-to-know question"}
    return f"Enter stores it as {said.get(Weight(weight), 'a question')}"


def _note(line: PadLine, plain: bool) -> list[str]:
    parts: list[str] = []
    if line.must and not plain and not (line.fact or line.rating):
        parts.append("A must, open until it is settled" if line.must == MUST else "Nice to have, open until settled")
    if line.fact:
        parts.append(fact_words(line.fact))
    if line.rating:
        parts.append(line.rating.capitalize())
    if line.who:
        parts.append(f"from {line.who}")
    return parts


def fact_words(fact: Fact) -> str:
    """Say a fact with its value: "Pay wanted 190 000 to 210 000 EUR a year", "Notice 90 days", "Interest 8 of 10"."""
    name = fact.kind.capitalize()
    if fact.low is None:
        return name
    value = _number(fact.low) if fact.high is None else f"{_number(fact.low)} to {_number(fact.high)}"
    if fact.kind == FactKind.INTEREST:
        return f"{name} {value} of 10"
    if fact.kind == FactKind.NOTICE:
        return f"{name} {value} day" if value == "1" else f"{name} {value} days"
    period = f"{'an' if fact.period == 'hour' else 'a'} {fact.period}" if fact.period else ""
    return " ".join(part for part in (name, value, fact.currency, period) if part)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0")
