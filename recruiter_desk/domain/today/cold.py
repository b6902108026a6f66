"""Who goes cold: on the board, nothing under way. Never research, never who rests, one row a candidacy."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from recruiter_desk.domain.candidacies import MoveOf, first_name, short_company
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.domain.today.facts import CardFacts, Facts
from recruiter_desk.domain.today.rows import Row, RowKind, Section

WAITED = 4  # days
UNBOOKED = 2
UNLIFTED = 10
MARK = "cold"
_NEVER = (StageKind.RESEARCH, StageKind.PLACED)


class Cold(NamedTuple):
    """That somebody goes cold, why, and for how many days. Words come later: of very many few are shown."""

    card: CardFacts
    kind: RowKind
    days: int

    @property
    def key(self) -> str:
        return f"{MARK} {self.card.id}"


def of_cold(facts: Facts, busy: Collection[str]) -> Iterator[Cold]:
    """Give each candidacy that goes cold; the *busy* ones have something under way."""
    ahead = facts.ahead | {one.candidacy_id for one in facts.meetings if one.starts_at > facts.now and not one.held}
    braked = {one.candidacy_id for one in facts.brakes}
    today = facts.today.isoformat()
    for card in facts.cards.values():
        if card.names or card.ended_on or card.next_at or card.next_step or card.paused_until > today:
            continue
        if card.id in busy or card.id in ahead or card.id in braked or card.kind in _NEVER:
            continue
        if found := _why(facts, card):
            yield found


def row_of(cold: Cold) -> Row:
    """Return the row that says so."""
    card = cold.card
    why, act, call_id = _words(cold)
    return Row(
        cold.key, cold.kind, Section.COLD, f"{cold.days} d", card.person, f"{why} · {card.job}", act,
        name=card.person, call_id=call_id, mark=MARK, candidacy_id=card.id, person_id=card.person_id,
        search_id=card.search_id,
    )  # fmt: skip


def _words(cold: Cold) -> tuple[str, str, str]:
    """Return why, what to do about it, and whom to call."""
    card = cold.card
    match cold.kind:
        case RowKind.NOT_BOOKED:
            return f"Passed by {short_company(card.company)}, {card.stage} not booked", "Book", card.person_id
        case RowKind.WAITING if card.move_of == MoveOf.COMPANY:
            return f"Waiting on {short_company(card.company)} for an answer", "Chase", card.contact_id
        case RowKind.WAITING:
            return f"Waiting on {first_name(card.person)} for an answer", "Chase", card.person_id
        case RowKind.NOT_LIFTED:
            return f"Not lifted for {cold.days} days", "Book", card.person_id
    return "Nothing next", "Plan", card.person_id


def _why(facts: Facts, card: CardFacts) -> Cold | None:
    """Return the first reason that applies."""
    verdict = facts.verdicts.get(card.id)
    if verdict and verdict.kind == DecisionKind.PASS and card.kind == StageKind.ROUND:
        days = days_between(verdict.decided_on, facts.today)
        if days >= UNBOOKED and verdict.decided_on >= card.entered_on:
            return Cold(card, RowKind.NOT_BOOKED, days)
    if card.move_of in (MoveOf.COMPANY, MoveOf.CANDIDATE) and card.move_since:
        waited = days_between(card.move_since, facts.today)
        if waited >= WAITED:
            return Cold(card, RowKind.WAITING, waited)
    days = days_between(max(card.entered_on, facts.met_on.get(card.id, "")), facts.today)
    if days >= UNLIFTED and card.kind in (StageKind.PRESENTED, StageKind.ROUND):
        return Cold(card, RowKind.NOT_LIFTED, days)
    if days >= WAITED and card.move_of in (MoveOf.NOBODY, MoveOf.ME):
        return Cold(card, RowKind.NOTHING_NEXT, days)
    return None
