"""Who goes cold: on the board, nothing under way. Never research, never who rests, one row a candidacy."""

from collections.abc import Collection, Iterator

from recruiter_desk.domain.candidacies import MoveOf, first_name, is_paused, short_company
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.domain.today.facts import CardFacts, Facts
from recruiter_desk.domain.today.rows import Row, RowKind, Section

WAITED = 4  # days
UNBOOKED = 2
UNLIFTED = 10
MARK = "cold"


def of_cold(facts: Facts, busy: Collection[str]) -> Iterator[tuple[int, Row]]:
    """Give the days and the row of each candidacy that goes cold; the *busy* ones have something under way."""
    ahead = {one.candidacy_id for one in facts.meetings if one.starts_at > facts.now and not one.held}
    met: dict[str, str] = {}
    for one in facts.meetings:
        if one.held and one.people:
            met[one.candidacy_id] = max(met.get(one.candidacy_id, ""), one.starts_at[:10])
    braked = {one.candidacy_id for one in facts.brakes}
    for card in facts.cards.values():
        if card.names or card.ended_on or card.kind in (StageKind.RESEARCH, StageKind.PLACED):
            continue
        if card.id in busy or card.id in ahead or card.id in braked or is_paused(card.paused_until, facts.today):
            continue
        if not (card.next_at or card.next_step) and (found := _why(facts, card, met.get(card.id, ""))):
            yield found


def _why(facts: Facts, card: CardFacts, met_on: str) -> tuple[int, Row] | None:
    """Return the first reason that applies."""
    since = days_between
    verdict = facts.verdicts.get(card.id)
    if verdict and verdict.kind == DecisionKind.PASS and card.kind == StageKind.ROUND:
        days = since(verdict.decided_on, facts.today)
        if days >= UNBOOKED and verdict.decided_on >= card.entered_on:
            detail = f"Passed by {short_company(card.company)}, {card.stage} not booked"
            return days, _row(RowKind.NOT_BOOKED, card, days, detail, "Book", card.person_id)
    waited = since(card.move_since, facts.today) if card.move_since else 0
    if card.move_of == MoveOf.COMPANY and waited >= WAITED:
        detail = f"Waiting on {short_company(card.company)} for an answer"
        return waited, _row(RowKind.WAITING, card, waited, detail, "Chase", card.contact_id)
    if card.move_of == MoveOf.CANDIDATE and waited >= WAITED:
        detail = f"Waiting on {first_name(card.person)} for an answer"
        return waited, _row(RowKind.WAITING, card, waited, detail, "Chase", card.person_id)
    days = since(max(card.entered_on, met_on), facts.today)
    if card.kind in (StageKind.PRESENTED, StageKind.ROUND) and days >= UNLIFTED:
        return days, _row(RowKind.NOT_LIFTED, card, days, f"Not lifted for {days} days", "Book", card.person_id)
    if card.move_of in (MoveOf.NOBODY, MoveOf.ME) and days >= WAITED:
        return days, _row(RowKind.NOTHING_NEXT, card, days, "Nothing next", "Plan", card.person_id)
    return None


def _row(kind: RowKind, card: CardFacts, days: int, detail: str, act: str, call_id: str) -> Row:
    return Row(
        f"{MARK} {card.id}", kind, Section.COLD, f"{days} d", card.person, f"{detail} · {card.job}", act,
        name=card.person, call_id=call_id, mark=MARK, candidacy_id=card.id, person_id=card.person_id,
        search_id=card.search_id,
    )  # fmt: skip
