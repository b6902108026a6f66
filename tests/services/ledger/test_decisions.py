"""Decisions: who may decide what, and where a pass takes the card."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import newest
from recruiter_desk.services import board, searches
from recruiter_desk.services.ledger import decisions


def stage(adaeze):
    shown = board.read(adaeze.workspace, adaeze.search)
    return next(column.name for column in shown.columns for card in column.cards if card.id == adaeze.candidacy)


def put(adaeze, where):
    board.move(adaeze.workspace, [adaeze.candidacy], adaeze.given.ids[f"CFO: {where}"], reason="pay")


def decide(adaeze, side, kind, **fields):
    return decisions.decide(adaeze.workspace, adaeze.candidacy, side, kind, **fields)


def test_a_pass_moves_the_card_to_the_next_round_in_the_same_change(adaeze, heard):
    decide(adaeze, "company", "pass", reason="Knows ship finance")
    assert stage(adaeze) == "Panel" and heard() == ["Adaeze Obi: the company goes on"]
    adaeze.workspace.undo()
    assert stage(adaeze) == "Hiring manager" and adaeze.ledger().decisions == ()
    adaeze.workspace.redo()
    assert stage(adaeze) == "Panel" and adaeze.ledger().decisions[0].reason == "Knows ship finance"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Met by me", "HR"), ("Presented", "HR"), ("Senior executive", "Offer"), ("Offer", "Offer"),
        ("Placed", "Placed"), ("Not taken forward", "Not taken forward"),
    ],
)  # fmt: skip
def test_a_pass_leads_to_rounds_and_the_offer_and_no_further(adaeze, before, after):
    put(adaeze, before)
    decide(adaeze, "company", "pass")
    assert stage(adaeze) == after and len(adaeze.ledger().decisions) == 1


def test_a_pass_that_comes_late_moves_nothing(adaeze):
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=20)
    decide(adaeze, "company", "pass", interview_id=meeting)
    assert stage(adaeze) == "Hiring manager" and adaeze.ledger().decisions[0].stage == "HR"


def test_a_pass_after_a_meeting_further_up_leads_past_it(adaeze):
    put(adaeze, "Presented")
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=20)
    decide(adaeze, "company", "pass", interview_id=meeting)
    assert stage(adaeze) == "Hiring manager"


@pytest.mark.parametrize(
    ("side", "kind"), [("company", "hold"), ("company", "decline"), ("company", "offer"), ("candidate", "go on")]
)
def test_other_decisions_move_nothing(adaeze, side, kind):
    decide(adaeze, side, kind)
    assert stage(adaeze) == "Hiring manager" and adaeze.undone_and_done_again()


def test_in_a_closed_search_a_pass_moves_nothing(adaeze):
    searches.close(adaeze.workspace, adaeze.search)
    before = stage(adaeze)
    decide(adaeze, "company", "pass")
    assert stage(adaeze) == before


@pytest.mark.parametrize(
    ("side", "kind", "why"),
    [
        ("candidate", "pass", "The candidate decides one of: go on, unsure"),
        ("recruiter", "pass", "the company's or the candidate's"), ("nobody", "pass", "There is no side"),
    ],
)  # fmt: skip
def test_nobody_decides_for_the_other_side(adaeze, side, kind, why):
    with pytest.raises(Refused, match=why):
        decide(adaeze, side, kind)


def test_the_newest_decision_of_a_side_counts(adaeze):
    decide(adaeze, "candidate", "wants out", decided_on="2026-11-20")
    decide(adaeze, "candidate", "go on", decided_on="2026-11-22")
    taken = adaeze.ledger().decisions
    assert newest(taken, Side.CANDIDATE) == taken[0] and taken[0].kind == "go on"
    assert newest(taken, Side.COMPANY) is None
