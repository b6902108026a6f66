"""What a candidate measures the job by: three at most, covered, cleared, removed without losing what was said."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.coverage import Known
from recruiter_desk.services import board, debriefs, own_criteria


@pytest.fixture
def seat(adaeze):
    return own_criteria.add(adaeze.workspace, adaeze.candidacy, "A board seat within a year")


def test_they_keep_their_order_and_their_topic_is_guessed(adaeze, seat):
    own_criteria.add(adaeze.workspace, adaeze.candidacy, "Three days at home", "place and travel", "candidate")
    found = own_criteria.of(adaeze.workspace, adaeze.candidacy)
    assert [one[1:] for one in found] == [
        ("A board seat within a year", "growth", "private"), ("Three days at home", "place and travel", "candidate"),
    ]  # fmt: skip


def test_a_fourth_is_refused_until_one_is_removed(adaeze, seat):
    for text in ("Treasury stays", "No travel"):
        own_criteria.add(adaeze.workspace, adaeze.candidacy, text)
    with pytest.raises(Refused, match="up to 3 criteria"):
        own_criteria.add(adaeze.workspace, adaeze.candidacy, "A car")
    own_criteria.remove(adaeze.workspace, seat)
    assert own_criteria.add(adaeze.workspace, adaeze.candidacy, "A car")


def test_the_candidate_is_covered_by_their_own_and_rates_it_after_a_meeting(adaeze, seat):
    item = {one.name: one.known for one in adaeze.ledger().candidate.items}
    assert item["A board seat within a …"] == Known.UNKNOWN
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=23)
    debriefs.rate(adaeze.workspace, meeting, criterion_key=seat, rating="mixed")
    item = {one.name: one.known for one in adaeze.ledger().candidate.items}
    assert item["A board seat within a …"] == Known.EVIDENCED


def test_only_who_may_read_a_criterion_sees_it_in_the_coverage(adaeze, seat):
    assert len(adaeze.ledger(Side.CANDIDATE).candidate.items) == len(adaeze.ledger().candidate.items) - 1
    own_criteria.clear(adaeze.workspace, seat, "candidate")
    assert len(adaeze.ledger(Side.CANDIDATE).candidate.items) == len(adaeze.ledger().candidate.items)
    assert len(adaeze.ledger(Side.COMPANY).candidate.items) == len(adaeze.ledger().candidate.items) - 1


def test_the_board_shows_a_segment_for_each(adaeze):
    def segments():
        shown = board.read(adaeze.workspace, adaeze.search)
        return next(card.candidate for column in shown.columns for card in column.cards)

    before = segments()
    own_criteria.add(adaeze.workspace, adaeze.candidacy, "A board seat within a year")
    assert segments() == (*before, "hollow")


def test_removing_one_keeps_what_was_said_of_it_and_undo_brings_both_together(adaeze, seat):
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=23)
    debriefs.rate(adaeze.workspace, meeting, criterion_key=seat, rating="mixed")
    own_criteria.remove(adaeze.workspace, seat)
    (kept,) = adaeze.ledger().findings
    assert kept.rating == "mixed" and kept.criterion_key == "" and kept.topic == "growth"
    adaeze.workspace.undo()
    assert adaeze.ledger().findings[0].criterion_key == seat


def test_its_words_change_and_its_ratings_stay(adaeze, seat):
    own_criteria.edit(adaeze.workspace, seat, text="A seat on the board", topic="authority")
    assert own_criteria.of(adaeze.workspace, adaeze.candidacy)[0][1:3] == ("A seat on the board", "authority")
