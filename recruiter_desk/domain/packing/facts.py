"""The strip of facts: what the candidate does now, what they expect, notice, start, who was met. Never current pay."""

from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packs import Cell

MOST = 6
ON_THE_STRIP = {
    FactKind.PAY_WANTED: "Expects",
    FactKind.NOTICE: "Notice",
    FactKind.START: "Could start",
    FactKind.OTHER_PROCESS: "Other process",
    FactKind.INTEREST: "Interest",
}
_BLANK = "\N{NO-BREAK SPACE}"


def strip(brief: Brief) -> tuple[Cell, ...]:
    """Return up to six cells, each of them with something to say."""
    cells = [Cell("Now", ", ".join(one for one in (brief.job, brief.employer) if one))]
    cells += [Cell(label, words(found)) for kind, label in ON_THE_STRIP.items() if (found := newest(brief, kind))]
    held = {one.person_id for met in brief.meetings if met.held for one in met.people}
    seats = {one.person_id or one.id for one in brief.seats}
    if seats:
        cells.append(Cell("Has met", f"{len(held & seats)} of {len(seats)}"))
    if brief.spec_number:
        cells.append(Cell("Brief", f"Version {brief.spec_number}"))
    return tuple(cell for cell in cells if cell.value)[:MOST]


def on_it(brief: Brief) -> list[Finding]:
    """Return the findings that the strip shows."""
    return [found for kind in ON_THE_STRIP if (found := newest(brief, kind))]


def newest(brief: Brief, kind: FactKind) -> Finding | None:
    """Return the newest finding with a value of *kind* that the reader may see."""
    found = [one for one in brief.findings if one.fact and one.fact.kind == kind]
    return max(found, key=lambda one: (one.heard_on, one.id)) if found else None


def words(finding: Finding) -> str:
    """Say a fact shortly: "GBP 180 000 to 200 000 a year", "3 months", "8 of 10", else the words of the finding."""
    fact = finding.fact
    if fact is None or fact.low is None:
        return finding.words
    if fact.kind in (FactKind.NOTICE, FactKind.START):
        return _days(fact.low)
    if fact.kind == FactKind.INTEREST:
        return f"{fact.low} of 10"
    if fact.kind in (FactKind.PAY_NOW, FactKind.PAY_WANTED):
        return _amount(fact)
    return finding.words


def _days(days: int) -> str:
    for size, one in ((30, "month"), (7, "week"), (1, "day")):
        if days and days % size == 0:
            count = days // size
            return f"{count}{_BLANK}{one}" if count == 1 else f"{count}{_BLANK}{one}s"
    return "At once"


def _amount(fact: Fact) -> str:
    low = _digits(fact.low or 0)
    span = low if fact.high in (None, fact.low) else f"{low} to {_digits(fact.high or 0)}"
    per = f" a {fact.period}" if fact.period else ""
    return f"{fact.currency}{_BLANK if fact.currency else ''}{span}{per}"


def _digits(amount: int) -> str:
    return f"{amount:,}".replace(",", _BLANK)
