"""Which line of the spec a typed note speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.ledger.criterion_called import criterion_called
from recruiter_desk.domain.searches import Criterion

SPEC = tuple(
    Criterion(key, key, "", text, True)
    for key, text in {
        "close": "IFRS close in ten days, group of eight companies",
        "refinancing": "Has led a refinancing herself or himself",
        "treasury": "Treasury in four currencies",
        "calm": "Calm in front of a family board",
        "shipping": "Shipping or another heavy asset trade",
        "fuel": "Hedged fuel before",
    }.items()
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("closes in 8 days", "close"),
        ("IFRS 16 migration, 2 carve-outs", "close"),
        ("led the Corvid refinancing, her name on the term sheet", "refinancing"),
        ("four currencies, showed the daily sheet", "treasury"),
        ("treasury weak, two currencies only", "treasury"),
        ("Calm under a hostile audit", "calm"),
        ("ran a port, knows shipping inside out", "shipping"),
        ("hedged fuel at Dorrquay, held through 2022", "fuel"),
        ("nice enough", ""),
        ("worked for another company, led a team", ""),
        ("family is in Oslo", ""),
        ("would move for 190", ""),
        ("", ""),
    ],
)
def test_a_note_is_about_the_criterion_whose_words_it_shares(text, key):
    assert criterion_called(text, SPEC) == key


def test_a_word_that_opens_two_criteria_points_to_neither():
    twins = (Criterion("1", "a", "", "Treasury in Oslo", True), Criterion("2", "b", "", "Treasury of banks", True))
    assert criterion_called("treasury is hers", twins) == ""


@given(st.text())
def test_any_text_gives_a_key_of_the_spec_or_none(text):
    assert criterion_called(text, SPEC) in {"", *(one.key for one in SPEC)}
