"""Where interviewers differ, drawn under the evidence: all of it is there, also long and hostile."""

from dataclasses import replace

import pytest

from recruiter_desk.domain.packs import Difference, Paper
from recruiter_desk.packs.build import build, draw
from recruiter_desk.packs.preview import page_sizes
from tests.packs import gallery, reading

ONE = Difference(
    "Treasury", "e1", "Concern", "CHRO, round 1", "e2", "Strong", "CFO, round 2", "Question 3."
)  # fmt: skip
HOSTILE = replace(ONE, what="<b>Pay", first="a<b & List<String>", first_by="</para>" * 9, second="王小明 " * 300)


@pytest.mark.parametrize("those", [(ONE,), (ONE, HOSTILE) * 8], ids=["one", "many"])
def test_everything_that_differs_is_on_the_pages(those):
    texts = [words for one in those for words in (one.what, one.first, one.second_by, one.settle)]
    assert reading.missing(texts, build(replace(gallery.RICH, differences=those))) == []


def test_a_press_on_either_side_finds_its_line():
    entries = {spot.id for spot in draw(replace(gallery.RICH, differences=(ONE,))).spots}
    assert {"e1", "e2"} <= entries


@pytest.mark.parametrize("those", [(ONE,), (ONE, HOSTILE) * 8], ids=["one", "many"])
@pytest.mark.parametrize("paper", Paper)
def test_without_evidence_it_is_all_on_the_summary_or_the_page_after_it(those, paper):
    made = build(replace(gallery.SIX_NOTES, differences=those, paper=paper))
    texts = [words for one in those for words in (one.what, one.first, one.second_by, one.settle)]
    assert reading.missing(texts, made) == []
    assert "e1" in {spot.id for spot in draw(replace(gallery.SIX_NOTES, differences=those)).spots}


@pytest.mark.parametrize("count", [1, 6])
@pytest.mark.parametrize("paper", Paper)
def test_a_short_pack_with_two_differences_has_two_pages_still(count, paper):
    unlike = (ONE, replace(ONE, what="Fit", settle="Nothing is asked about it yet."))
    pack = replace(gallery.SIX_NOTES, questions=gallery.questions(count), differences=unlike, paper=paper)
    assert len(page_sizes(build(pack))) == 2
