"""Where interviewers differ, drawn under the evidence: all of it is there, also long and hostile."""

from dataclasses import replace

import pytest

from recruiter_desk.domain.packs import Difference
from recruiter_desk.packs.build import build, draw
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
