"""What a side knows of what it should by now, in words and never in percent."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.coverage import (
    MOST_NAMED,
    Evidence,
    Known,
    Named,
    coverage,
    must_haves,
    named_by_candidate,
    short_criterion,
    wanted,
)
from recruiter_desk.domain.ledger.findings import Source
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.stages import TOPICS

KEYS = ("k1", "k2")
evidences = st.lists(
    st.builds(
        Evidence, st.sampled_from(Side), st.sampled_from(TOPICS[:4]), st.sampled_from(("", *KEYS)),
        st.sampled_from(Source), st.sampled_from(("", "osei", "jon")),
    ),
    max_size=12,
)  # fmt: skip
ITEMS = wanted(TOPICS[:4], must_haves([Criterion(key, key, "skill", key, True) for key in KEYS]))


def told(*lines):
    """Evidence as "company fit interview osei"; a missing word is empty."""
    made = []
    for line in lines:
        side, topic, source, said_by = (*line.split(), "", "")[:4]
        made.append(Evidence(side, topic, "", source, said_by))
    return made


def fit(*lines, side=Side.COMPANY):
    (item,) = coverage(side, wanted(["fit"], ()), told(*lines)).items
    return item


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        ((), Known.UNKNOWN),
        (("company fit résumé",), Known.RESUME_ONLY),
        (("company fit résumé", "company fit résumé"), Known.RESUME_ONLY),
        (("company fit interview osei",), Known.EVIDENCED),
        (("company fit interview osei", "company fit interview osei"), Known.EVIDENCED),
        (("company fit interview osei", "company fit interview jon"), Known.CONFIRMED),
        (("company fit interview osei", "company fit reference osei"), Known.CONFIRMED),
        (("company fit résumé", "company fit interview osei"), Known.CONFIRMED),
        (("candidate fit interview osei",), Known.UNKNOWN),
    ],
)
def test_what_counts_as_known(lines, known):
    assert fit(*lines).known == known


def test_what_only_the_recruiter_knows_is_marked_as_mine():
    assert fit("recruiter fit call").mine and fit("recruiter fit call").known == Known.UNKNOWN
    assert not fit("recruiter fit call", "company fit résumé").mine and not fit("candidate fit call").mine


def test_coverage_is_said_in_words():
    items = wanted(["fit", "pay", "start"], ())
    assert coverage(Side.COMPANY, items, told("company fit call", "company pay call")).words("Halden") == (
        "Halden knows 2 of 3: missing start"
    )
    full = coverage(Side.COMPANY, items, told(*(f"company {topic} call" for topic in ("fit", "pay", "start"))))
    assert full.words("Halden") == "Halden knows all 3" and coverage(Side.COMPANY, (), ()).words("Halden") == ""
    assert coverage(Side.COMPANY, items[:1], told("company fit call")).words("Halden") == "Halden knows what was asked"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Treasury", "treasury"), ("IFRS 16 migration, two carve-outs", "IFRS 16 migration"),
        ("Led a refinancing herself (at least twice)", "led a refinancing herself"),
        ("Ten years of running a yard with unions", "ten years of running a …"), ("財務", "財務"), (" , ", ","),
    ],
)  # fmt: skip
def test_a_criterion_is_named_shortly(text, name):
    assert short_criterion(text) == name


def test_the_candidate_names_at_most_three_things_and_no_topic_twice():
    lines = [
        *(Named(Side.CANDIDATE, "", topic, "deal-breaker") for topic in ("growth", "growth", "team", "pay", "start")),
        Named(Side.COMPANY, "", "risk", "deal-breaker"), Named(Side.CANDIDATE, "", "risk", "important"),
    ]  # fmt: skip
    assert [one.name for one in named_by_candidate(["team"], lines, ())] == ["growth", "pay", "start"]
    by_key = Named(Side.CANDIDATE, "k", "skill", "")
    spec = [Criterion("id", "k", "skill", "Treasury", True)]
    assert [(one.name, one.criterion_key) for one in named_by_candidate([], [by_key], spec)] == [("treasury", "k")]


@given(evidences, evidences)
def test_more_evidence_never_makes_a_side_know_less(some, more):
    for side in (Side.COMPANY, Side.CANDIDATE):
        before, after = coverage(side, ITEMS, some), coverage(side, ITEMS, [*some, *more])
        assert all(one.known <= other.known for one, other in zip(before.items, after.items, strict=True))
        assert after.known + len(after.missing) == len(ITEMS)


@given(evidences)
def test_the_order_of_evidence_does_not_matter_and_other_sides_do_not_count(some):
    for side in (Side.COMPANY, Side.CANDIDATE):
        theirs = [one for one in some if one.side == side]
        found = [item.known for item in coverage(side, ITEMS, some).items]
        assert found == [item.known for item in coverage(side, ITEMS, theirs[::-1]).items]


@given(evidences)
def test_known_is_what_the_rules_say_for_every_item(some):
    for item, shown in zip(ITEMS, coverage(Side.COMPANY, ITEMS, some).items, strict=True):
        about = [
            one for one in some
            if (one.criterion_key == item.criterion_key if item.criterion_key else one.topic == item.topic)
        ]  # fmt: skip
        theirs = [one for one in about if one.side == Side.COMPANY]
        heard = {(one.said_by_id, one.source) for one in theirs if one.source != Source.RESUME}
        paper = any(one.source == Source.RESUME for one in theirs)
        level = 0 if not theirs else 1 if not heard else 3 if len(heard) + paper > 1 else 2
        assert shown.known == level
        assert shown.mine == (not theirs and any(one.side == Side.RECRUITER for one in about))


@given(st.lists(st.builds(Named, st.sampled_from(Side), st.sampled_from(("", *KEYS)), st.sampled_from(TOPICS),
                          st.sampled_from(("", "deal-breaker", "important")))))  # fmt: skip
def test_named_items_are_few_different_and_the_candidates_own(lines):
    spec = [Criterion(key, key, "skill", key, True) for key in KEYS]
    found = named_by_candidate(["fit"], lines, spec)
    theirs = {one.key for one in found}
    assert len(found) == len(theirs) <= MOST_NAMED and "fit" not in theirs
    assert named_by_candidate(["fit"], [one for one in lines if one.side == Side.CANDIDATE], spec) == found
