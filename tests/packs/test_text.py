"""Text is cleaned once, broken ragged right, and never wider than its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiter_desk.packs import fonts
from recruiter_desk.packs.style import BODY, TITLE
from recruiter_desk.packs.text import Line, Piece, balanced, clean, fitted, lines


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("  two  words ", "two words"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("tab\there", "tab here"),
        ("e\u0301", "é"),
        ("A\u202ebc\u2066d\u200e", "Abcd"),
        ("nul\x00 bell\x07 del\x7f", "nul bell del"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("\ud800 half", "half"),
        ("3\u00a0months", "3\u00a0months"),
    ],
)
def test_text_is_cleaned(typed, drawn):
    assert clean(typed) == drawn


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.floats(20, 500))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(typed, width):
    broken = lines([Piece(clean(typed))], BODY, width)
    assert all(line.width <= width + 0.01 or len("".join(run.words for run in line.runs)) == 1 for line in broken)
    shown = "".join(run.words for line in broken for run in line.runs)
    assert shown.replace(" ", "") == clean(typed).replace(" ", "").replace("\n", "")


def test_cleaning_twice_changes_nothing():
    once = clean(" a\u0301  b\x00\r\n\tc ")
    assert clean(once) == once


def test_a_balanced_title_has_lines_of_like_length_and_no_more_of_them():
    words = [Piece("A proven operator who wants the job. Three matters stand between you and a yes.")]
    even = balanced(words, TITLE, 483)
    assert len(even) == len(lines(words, TITLE, 483)) == 2
    assert abs(even[0].width - even[1].width) < 80


def test_a_head_that_is_too_long_ends_in_an_ellipsis():
    short = fitted("Vereinigte Dampfschifffahrtsgesellschaft", BODY, 100)
    assert short.endswith("…") and fonts.width(short, "Sans", BODY.size) <= 100
    assert fitted("Halden", BODY, 100) == "Halden"


def test_a_source_stays_on_one_line():
    pieces = [Piece("Calm under a hostile audit."), Piece(" HR Director, round 1", "italic", whole=True)]
    assert shown(lines(pieces, BODY, 180)) == ["Calm under a hostile audit.", "HR Director, round 1"]


def test_a_short_word_is_not_left_alone_on_the_last_line():
    said = [Piece("There is no evidence on the new treasury system as of now")]
    wide = lines(said, BODY, 1000)[0].width
    assert len(shown(lines(said, BODY, wide - 1))[-1].split()) > 1


def shown(broken: list[Line]) -> list[str]:
    return ["".join(run.words for run in line.runs) for line in broken]
