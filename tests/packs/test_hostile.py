"""Text from anywhere is drawn as it is: it opens nothing, breaks nothing, and can be read back."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from recruiter_desk.domain.packs import SHORT, Paper, Point
from recruiter_desk.packs.build import build, missing_glyphs
from recruiter_desk.packs.text import clean
from tests.packs import gallery, reading


@pytest.mark.parametrize("words", reading.HOSTILE)
def test_hostile_words_stand_in_every_place_as_they_are(words):
    pdf = build(gallery.hostile(words))
    whole = reading.said(pdf).casefold()
    assert whole.count(reading.drawn(words.replace("\u200b", "").replace("\u202e", "")).casefold()) > 25


@pytest.mark.parametrize(
    "words", ["<img src=/etc/passwd>", "<a href='javascript:x'>go</a>", "http://x.org/a", "file:///etc"]
)
def test_no_text_becomes_a_link_an_image_or_a_script(words):
    with pikepdf.open(BytesIO(build(replace(gallery.hostile(words), sections=SHORT)))) as pdf:
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert not any(one.get("/Subtype") == "/Image" for one in pdf.objects if isinstance(one, pikepdf.Stream))
        assert not any("/JS" in one or "/URI" in one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))


def test_every_naughty_string_can_be_read_back_from_the_notes():
    known = tuple(Point(f"n{place}", "", words, "") for place, words in enumerate(reading.NAUGHTY))
    plain = [words for words in reading.NAUGHTY if not reading.stacked(words)]
    assert reading.missing(plain, build(replace(gallery.SIX_NOTES, known=known))) == []


@pytest.mark.parametrize("words", [words for words in reading.NAUGHTY if reading.stacked(words)])
def test_stacks_of_accents_lose_no_letter(words):
    pdf = build(replace(gallery.SIX_NOTES, known=(Point("k", "", words, ""),)))
    assert Counter(reading.drawn(clean(words))) <= Counter(reading.said(pdf))


@pytest.mark.deep
@pytest.mark.parametrize("words", reading.NAUGHTY)
def test_every_naughty_string_can_stand_in_every_place(words):
    pdf = build(gallery.hostile(words))
    assert reading.stacked(words) or reading.missing([words], pdf) == []


@pytest.mark.parametrize("paper", list(Paper))
def test_a_very_long_text_in_every_place_still_ends(paper):
    pdf = build(replace(gallery.hostile("Wort " * 250), paper=paper))
    assert reading.missing(["Wort " * 150], pdf) == []


def test_two_million_characters_are_cut_at_twenty_thousand():
    known = (Point("k", "", "x" * 2_000_000, ""),)
    whole = reading.said(build(replace(gallery.SIX_NOTES, known=known)))
    assert whole.count("x") < 20_100 and "(shortened)" in whole


def test_characters_that_no_font_has_are_named():
    pack = replace(gallery.SIX_NOTES, headline="東京 and \N{PILE OF POO}, Ελλάς", thin=("東",))
    assert missing_glyphs(pack) == ("京", "東", "\N{PILE OF POO}")


def test_latin_greek_cyrillic_and_thai_are_all_drawn():
    assert missing_glyphs(replace(gallery.SIX_NOTES, headline="Žižek, Ελλάς, Ђорђе, Nguyễn, สวัสดี, → ✓ € ½ “…”")) == ()
