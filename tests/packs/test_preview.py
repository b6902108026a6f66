"""Pages on the screen, and where a click on them leads."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from recruiter_desk import paths
from recruiter_desk.domain.errors import Environment
from recruiter_desk.packs import fonts, watch
from recruiter_desk.packs.build import build, draw, spots
from recruiter_desk.packs.preview import page_count, page_png, page_sizes
from tests.packs import gallery


def test_a_page_becomes_a_picture_of_the_width_that_was_asked_for():
    pdf = build(gallery.SIX_NOTES)
    assert page_count(pdf) == len(page_sizes(pdf)) == 2
    assert Image.open(BytesIO(page_png(pdf, 1, 700))).size == (700, 990)


@pytest.mark.parametrize("pack", [gallery.SIX_NOTES, gallery.RICH, gallery.LONG_NOTE], ids=["six", "rich", "long"])
def test_every_entry_has_a_spot_with_its_words_in_it(pack):
    drawn = draw(pack)
    said = {one.id: one.words for one in (*pack.known, *pack.questions, *pack.moves, *pack.evidence)}
    assert set(said) <= {spot.id for spot in drawn.spots} == {spot.id for spot in spots(pack)}
    document = pypdfium2.PdfDocument(drawn.pdf)
    for spot in drawn.spots:
        text = document[spot.page].get_textpage().get_text_bounded(spot.x0 - 1, spot.y0 - 1, spot.x1 + 2, spot.y1 + 1)
        assert text.strip(), spot
    document.close()


def test_without_fonts_a_sentence_says_what_to_do(monkeypatch, tmp_path):
    fonts.face.cache_clear()
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    with pytest.raises(Environment, match=r"fonts of the documents are missing.*dev\.py"):
        build(gallery.SIX_NOTES)
    fonts.face.cache_clear()


def test_a_pack_that_takes_too_long_is_a_sentence(monkeypatch):
    monkeypatch.setattr(watch, "SECONDS", 0.0)
    with watch.limited(-1.0), pytest.raises(Environment, match="takes too long"):
        watch.check()
