"""What is typed or pasted comes out clean, or is refused with a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.entry import long_text, one_line
from recruiter_desk.domain.errors import Refused

LINES = [
    ("Ines Aldana", "Ines Aldana"),
    ("  Ines \t  Aldana \n", "Ines Aldana"),
    ("Ines\r\nAldana", "Ines Aldana"),
    ("Ines\u2028Aldana\u2029", "Ines Aldana"),
    ("Ines\u00a0Aldana", "Ines Aldana"),
    ("Ines\u3000Aldana", "Ines Aldana"),
    ("I\x00n\x07e\x1bs\x9b", "Ines"),
    ("Ines\x0bAldana", "Ines Aldana"),
    ("\u202eanadlA senI\u202c", "anadlA senI"),
    ("Ines\u2066 Aldana\u2069", "Ines Aldana"),
    ("Ines\u200e\u200f", "Ines"),
    ("\ufeffInes", "Ines"),
    ("In\u200bes", "Ines"),
    ("In\u2060es", "Ines"),
    ("In\u00ades", "Ines"),
    ("Helene\u0301", "Helené"),
    ("In\u200des", "Ines"),
    ("\u200dInes", "Ines"),
    ("王小明", "王小明"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("क्\u200dष", "क्\u200dष"),
    ("क्\u200d\u200d\u200dष", "क्\u200dष"),
    ("👩\u200d🚀", "👩\u200d🚀"),
    ("a\ud800b", "ab"),
    ("a\ue000b", "ab"),
    ("a\U000e0041b", "ab"),
    ("", ""),
    ("\u202e\x00\u200b", ""),
    ("O'Neil-Brückner, Jr.", "O'Neil-Brückner, Jr."),
    ("<b>Ines</b> & {person}", "<b>Ines</b> & {person}"),
]


@pytest.mark.parametrize(("typed", "kept"), LINES)
def test_a_line_is_kept_clean(typed, kept):
    assert one_line(typed, "name") == kept


TEXTS = [
    ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("one  \n\n  two\n\n\n", "one\n\n  two"),
    ("one\ttwo", "one    two"),
    ("\n\n one", " one"),
    ("one\u2028two", "one\ntwo"),
    ("\u202eone\x00", "one"),
    ("   \n \t ", ""),
]


@pytest.mark.parametrize(("typed", "kept"), TEXTS)
def test_a_text_keeps_its_lines(typed, kept):
    assert long_text(typed, "note") == kept


def test_a_name_that_is_too_long_is_refused_with_both_lengths():
    with pytest.raises(Refused) as refusal:
        one_line("x" * 10_000, "name")
    assert str(refusal.value) == ("That name is 10 000 characters long; a name has at most 300. Nothing was saved.")


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(Refused, match="a note has at most 20 000"):
        long_text("x" * 20_001, "note")


@pytest.mark.parametrize("typed", ["", "   ", "\u202e\u200b", "...", "-"])
def test_what_is_required_may_not_be_empty(typed):
    with pytest.raises(Refused, match="needs at least one letter or digit"):
        one_line(typed, "name", required=True)


def test_a_name_in_any_script_is_a_name():
    assert one_line("明", "name", required=True) == "明"


@given(st.text(max_size=300))
def test_cleaning_twice_is_cleaning_once(typed):
    once = one_line(typed, "name")
    assert one_line(once, "name") == once
    assert "\n" not in once
    assert not any("\u202a" <= character <= "\u202e" or character < " " for character in once)
