"""What does not go together: ratings, amounts, the spec; and what is no contradiction."""

from typing import Any

import pytest

from recruiter_desk.domain.ledger.contradictions import (
    Contradiction,
    SpecLines,
    State,
    confirmed,
    found,
    judged,
    key_of,
    proposed,
)
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.searches import Criterion

TREASURY = Criterion("1", "k1", "skill", "Treasury, at a listed company", True)


def line(id_: str = "a", by: str = "osei", rating: str = "", **more: Any) -> Finding:
    values = {
        "side": "company", "about": "person", "topic": "skill", "text": "as typed", "wording": "",
        "source": "interview", "audience": "private", "heard_on": "2026-11-20",
        "said_by": by and f"P. {by.title()}", **more,
    }  # fmt: skip
    return Finding(id=id_, said_by_id=by, rating=rating, **values)


def pay(id_: str, by: str, low: int, high: int | None = None, currency: str = "EUR", **more: Any) -> Finding:
    return line(id_, by, fact=Fact(FactKind.PAY_WANTED, low, high, currency), topic="pay", **more)


def said(text: str, by: str = "halden", topic: str = "pay", **more: Any) -> Finding:
    return line("s", by, side="candidate", about="job", topic=topic, text=text, **more)


def whats(*lines: Finding, spec: SpecLines | None = None) -> list[str]:
    return [one.what for one in found(lines, [TREASURY], spec, {"halden"})]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("concern", "strong", True), ("mixed", "exceptional", True), ("mixed", "strong", False), ("strong", "", False)],
)
def test_two_people_whose_ratings_are_two_steps_apart(one, other, apart):
    assert whats(line("a", "osei", one), line("b", "halden", other)) == (["skill"] if apart else [])


def test_a_criterion_is_named_by_its_short_name():
    both = line("a", "osei", "concern", criterion_key="k1"), line("b", "halden", "strong", criterion_key="k1")
    assert whats(*both) == ["treasury"]


def test_another_topic_criterion_or_subject_is_not_compared():
    first = line("a", "osei", "concern")
    assert whats(first, line("b", "halden", "strong", topic="fit")) == []
    assert whats(first, line("b", "halden", "strong", criterion_key="k1")) == []
    assert whats(first, line("b", "halden", "strong", about="job")) == []
    assert whats(line("a", "osei", "concern", topic=""), line("b", "halden", "strong", topic="")) == []


def test_one_person_who_changes_their_mind_is_one_source():
    assert whats(line("a", "osei", "concern"), line("b", "osei", "strong", heard_on="2026-11-24")) == []
    assert whats(line("a", "osei", "concern"), line("b", "osei", "strong", source="reference")) == ["skill"]


def test_my_own_lines_are_never_held_against_each_other():
    mine = {"side": "recruiter", "said_by": ""}
    assert whats(line("a", "", "concern", **mine), line("b", "", "strong", source="call", **mine)) == []
    assert whats(line("a", "", "concern", **mine), line("b", "osei", "strong")) == ["skill"]


def test_amounts_that_do_not_meet():
    assert whats(pay("a", "adaeze", 190_000), pay("b", "osei", 170_000)) == ["pay wanted"]
    assert whats(pay("a", "adaeze", 170_000, 200_000), pay("b", "osei", 190_000)) == []


def test_amounts_of_another_currency_or_period_are_not_compared():
    assert whats(pay("a", "adaeze", 190_000), pay("b", "osei", 170_000, currency="GBP")) == []
    day = line("b", "osei", fact=Fact(FactKind.PAY_WANTED, 900, None, "EUR", "day"), topic="pay")
    assert whats(pay("a", "adaeze", 190_000), day) == []


def test_interest_and_what_has_no_value_are_no_amounts():
    sure, unsure = Fact(FactKind.INTEREST, 9), Fact(FactKind.INTEREST, 3)
    assert whats(line("a", "osei", fact=sure), line("b", "adaeze", fact=unsure)) == []
    assert (
        whats(line("a", "osei", fact=Fact(FactKind.NOTICE)), line("b", "adaeze", fact=Fact(FactKind.NOTICE, 90))) == []
    )


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("155 at most", True), ("up to 205", False), ("would go to 230k", True), ("range 175-195 confirmed", False),
        ("at least 200", True), ("between 150 and 180", False), ("20% bonus on top", False), ("GBP 400 a day", False),
    ],
)  # fmt: skip
def test_what_an_executive_says_against_the_pay_of_the_spec(words, apart):
    spec = SpecLines(pay="175 to 195 thousand GBP")
    assert whats(said(words), spec=spec) == (["pay"] if apart else [])


def test_days_on_site_and_the_start_against_the_spec():
    spec = SpecLines(place="Southampton, 3 days on site", start="1 March 2027", made_on="2026-11-01")
    assert whats(said("Five days, no exception", topic="place and travel"), spec=spec) == ["place and travel"]
    assert whats(said("three days on site", topic="place and travel"), spec=spec) == []
    assert whats(said("1 June 2027", topic="start"), spec=spec) == ["start"]
    assert whats(said("15 March 2027", topic="start"), spec=spec) == []


def test_only_the_word_of_the_ladder_counts_against_the_spec():
    assert whats(said("155 at most", by="adaeze"), spec=SpecLines(pay="175-195k")) == []


def test_the_older_line_comes_first_and_the_order_is_the_same_whatever_came_in_first():
    lines = [
        line("a", "osei", "concern", heard_on="2026-11-21"), line("b", "halden", "strong", heard_on="2026-11-20"),
        line("c", "vance", "exceptional", heard_on="2026-11-22"),
    ]  # fmt: skip
    forth, back = found(lines), found(reversed(lines))
    assert forth == back
    assert [(one.first.id, one.second.id if one.second else "") for one in forth] == [("b", "a"), ("a", "c")]


def test_what_was_dismissed_or_settled_is_left_out():
    lines = [line("a", "osei", "concern"), line("b", "halden", "strong"), line("c", "vance", "exceptional")]
    states = {key_of("b", "a"): State.DISMISSED, key_of("a", "c"): State.CONFIRMED}
    left = judged(found(lines), states)
    assert [one.state for one in left] == ["confirmed"] and (confirmed(left), proposed(left)) == (left, ())
    assert judged(found(lines), {**states, key_of("c", "a"): State.SETTLED}) == ()


def test_who_says_what_in_few_words():
    (one,) = found([line("a", "osei", "concern"), line("b", "halden", "strong")])
    assert one.sides == ("P. Osei: concern", "P. Halden: strong")
    against = Contradiction("pay", said("155 at most"), None, "pay", "175-195k")
    assert against.sides == ("Spec: 175-195k", "P. Halden: 155 at most")
    paper = line("c", "", text="3 months", source="résumé", fact=Fact(FactKind.NOTICE, 90), said_by="")
    assert Contradiction("notice", paper, paper).sides[0] == "résumé: 3 months"
