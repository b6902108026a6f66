"""What can move in a job, read from one line and said in one."""

import pytest

from recruiter_desk.domain.levers import Lever, LeverKind, decider_words, field_moved, read_lever, row_words
from recruiter_desk.domain.searches import Seat


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("pay: 175, up to 190", (LeverKind.PAY, "175", "up to 190")),
        ("Reporting line: CEO, the chair", (LeverKind.REPORTING_LINE, "CEO", "the chair")),
        ("rep: CEO", (LeverKind.REPORTING_LINE, "CEO", "")),
        ("salary of 175, 190", (LeverKind.PAY, "salary of 175", "190")),
        ("five days in the office, three", (LeverKind.PLACE, "five days in the office", "three")),
        ("notice: flexible", (LeverKind.START, "notice: flexible", "")),
        ("two plants, three and IT", (LeverKind.SCOPE, "two plants", "three and IT")),
        ("", (LeverKind.SCOPE, "", "")),
        ("王小明: 三", (LeverKind.SCOPE, "王小明: 三", "")),
    ],
)
def test_a_line_says_what_moves_how_it_is_and_how_far_it_could_go(text: str, read: tuple[LeverKind, str, str]):
    assert read_lever(text) == read


def test_a_lever_is_said_in_one_line():
    made = Lever("l", "s", "", "pay", "175", "up to 190", "", "Eva", "asked", "q", "Above 180?", "", "private", "")
    assert row_words(made) == "Pay: 175, up to 190 (asked)"
    assert made.is_open


def test_some_levers_change_a_field_of_the_spec():
    assert [field_moved(kind) for kind in LeverKind] == ["title", "", "pay", "place", "reporting_line", "start", ""]


def test_who_decides_is_named_or_said_by_the_seat():
    seat = Seat("s", 0, "decision maker", "", "p", "Eva Halden", "Chair")
    assert decider_words(seat) == "Eva Halden"
    assert decider_words(Seat("s", 0, "decision maker", "", "", "", "")) == "The decision maker"
    assert decider_words(Seat("s", 0, "sign-off", "", "", "", "")) == "Whoever signs this off"
    assert decider_words(None) == "Whoever decides"
