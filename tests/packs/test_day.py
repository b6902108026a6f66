"""My day on one page for a phone."""

import io

import pikepdf
import pytest

from recruiter_desk.domain.day_sheet import DayLine, DayPart, DaySheet, dialled
from recruiter_desk.packs import day
from tests.packs.reading import pages

CALL = DayLine("09:30", "Call Ines Aldana", "first call for CFO", "+44 20 7946 0161")


def sheet(*lines, more=0, sample=False):
    return DaySheet("Monday 24 November", (DayPart("Now", lines, more),), sample)


def said(pdf):
    return " ".join(pages(pdf)[0].split())


def links(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [str(one.A.URI) for one in opened.pages[0].get("/Annots", [])]


def test_it_is_one_page_with_what_is_due_and_a_number_to_press():
    made = day.draw(sheet(CALL))
    assert len(pikepdf.open(io.BytesIO(made)).pages) == 1 and links(made) == ["tel:+442079460161"]
    for words in ("Monday 24 November", "NOW", "09:30", "Call Ines Aldana", "first call for CFO"):
        assert words in said(made)


def test_the_same_day_gives_the_same_bytes():
    assert day.draw(sheet(CALL, sample=True)) == day.draw(sheet(CALL, sample=True))


def test_what_has_no_room_is_counted():
    made = day.draw(sheet(*[DayLine("today", f"Tell number {number}") for number in range(60)], more=5))
    shown = said(made).count("Tell number")
    assert 8 < shown < 60 and f"and {65 - shown} more on the desk" in said(made)


def test_an_empty_day_says_so():
    assert day.NOTHING in said(day.draw(DaySheet("Monday 24 November", ())))


@pytest.mark.parametrize("words", ["<b>x</b> &amp; <img src=/etc/passwd>", "‮evil", "x" * 30_000, "a\nb\tc", "%s{}"])
def test_hostile_words_are_words(words):
    made = day.draw(sheet(DayLine(words, words, words, words)))
    assert len(pikepdf.open(io.BytesIO(made)).pages) == 1


def test_only_what_dials_becomes_a_link():
    assert dialled("+44 (0)20 7946 0177") == "+4402079460177" and dialled("ask for her") == ""
    assert links(day.draw(sheet(DayLine("today", "Ask", phone="ask for her")))) == []
