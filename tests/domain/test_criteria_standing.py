"""How somebody stands against the spec, and on what that rests."""

import pytest

from recruiter_desk.domain.criteria_standing import Standing, against, counted
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.searches import Criterion

TREASURY = Criterion("t", "t", "skill", "Treasury", True)
FRENCH = Criterion("f", "f", "skill", "French", False)


def heard(rating, day="2026-11-10", side="company", key="t", source="interview", about="person", id_="1"):
    return Finding(id_, side, about, "skill", "words", "", rating, source, "private", day, criterion_key=key)


def stands(*findings):
    """How the treasury stands, and on how many lines that rests: "met 1"."""
    (one,) = against([TREASURY], findings)
    return f"{one.standing} {len(one.rests_on)}"


@pytest.mark.parametrize(
    ("rating", "standing"),
    [("exceptional", "met 1"), ("strong", "met 1"), ("mixed", "partly 1"), ("concern", "not 1"), ("", "unknown 1")],
)
def test_a_rating_says_how_a_line_is_met(rating, standing):
    assert stands(heard(rating)) == standing


def test_the_newest_rating_counts():
    assert stands(heard("concern"), heard("strong", "2026-11-12"), heard("", "2026-11-14")) == "met 1"


def test_ratings_of_one_day_that_differ_are_partly():
    assert stands(heard("concern"), heard("strong", id_="2")) == "partly 2"


def test_what_the_candidate_says_of_the_job_or_of_another_line_counts_not():
    assert stands(heard("strong", side="candidate"), heard("strong", about="job"), heard("strong", key="f")) == (
        "unknown 0"
    )


def test_the_resume_alone_leaves_it_unknown_and_says_so():
    (one,) = against([TREASURY], [heard("strong", source="résumé")])
    assert (one.standing, one.resume_only) == ("unknown", True)


def test_what_only_the_recruiter_rated_is_said_to_be_theirs():
    assert [one.only_me for one in against([TREASURY], [heard("strong", side="recruiter")])] == [True]
    assert [one.only_me for one in against([TREASURY], [heard("strong"), heard("mixed", side="recruiter")])] == [False]


def test_must_haves_come_first_and_only_they_are_counted():
    found = against([FRENCH, TREASURY], [heard("strong"), heard("concern", key="f")])
    assert [one.criterion.key for one in found] == ["t", "f"]
    assert counted(found)[Standing.MET] == 1 and counted(found)[Standing.NOT] == 0
