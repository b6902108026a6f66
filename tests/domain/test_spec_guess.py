"""What a line said about the job would change in its spec."""

import pytest

from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.spec_guess import guess_change

LINES = (
    Criterion("b", "b", "", "Big Four start", True),
    Criterion("t", "t", "skill", "Treasury in four currencies", True),
    Criterion("f", "f", "", "French", False),
)
SPEC = SpecRevision("id", 4, "CFO", "", "", "", "", "", "", "", LINES)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("they drop the Big Four start", ("b", "remove")),
        ("Treasury in four currencies would be enough as a plus", ("t", "relax")),
        ("French is a must now", ("f", "raise")),
        ("Treasury in two currencies", ("t", "reword")),
        ("they would pay a salary of 190", ("pay", "set")),
        ("must be based in Oslo", ("place", "set")),
        ("somebody who has sold a company", ("", "add")),
        ("王小明", ("", "add")),
    ],
)
def test_what_is_meant_is_guessed_from_the_words(said, meant):
    assert guess_change(said, SPEC) == meant
