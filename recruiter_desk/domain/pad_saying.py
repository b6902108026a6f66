"""What a line of the pad will become, in words, while it is being typed."""

from datetime import date

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
        case LineKind.STEP if not plain:
            parts.append(f"Next: {step_words(line.text, line.step_at, today, zone)}")
        case LineKind.DECISION if not plain:
            parts.append(f"Decision of the {line.decided_by}: {line.decision}")
        case LineKind.NOTE:
            parts += _note(line, plain)
    return " · ".join(parts)


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
