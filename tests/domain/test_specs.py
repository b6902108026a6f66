"""What differs between two revisions of a spec, and edits put on one."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.spec_edits import SpecEdits, edited
from recruiter_desk.domain.specs import (
    FIELDS,
    ChangeKind,
    across,
    applied,
    diff,
    is_only_wording,
    told,
    words,
)

KEYS = tuple("abcdefg")
some = st.sampled_from(("", "Treasury", "Ten years", "王小明"))
criteria = st.builds(
    lambda key, topic, text, must, moved: Criterion(key, key, topic, text or key, must, moved),
    st.sampled_from(KEYS), st.sampled_from(("", "pay", "skill")), some, st.booleans(),
    st.sampled_from(("", "", "raised", "relaxed", "reworded")),
)  # fmt: skip
specs = st.builds(
    lambda fields, lines: spec(*lines, **dict(zip(FIELDS, fields, strict=True))),
    st.tuples(*[some] * len(FIELDS)), st.lists(criteria, max_size=7, unique_by=lambda line: line.key),
)  # fmt: skip


def line(key, text, must=True, moved="", topic="skill"):
    return Criterion(key, key, topic, text, must, moved)


def spec(*criteria, **fields):
    return replace(SpecRevision("id", 1, "CFO", "", "", "175", "", "", "", "", criteria), **fields)


def said(revision):
    """All that a revision says."""
    return [getattr(revision, name) for name in FIELDS], [replace(one, id="") for one in revision.criteria]


def told_of(old, new):
    return " / ".join(words(one) for one in told(diff(old, new)))


@settings(max_examples=60)
@given(specs, specs)
def test_a_diff_put_on_the_old_gives_the_new(old, new):
    assert said(applied(old, diff(old, new))) == said(new)


@pytest.mark.deep
@given(specs, specs)
def test_a_diff_put_on_the_old_gives_the_new_at_length(old, new):
    assert said(applied(old, diff(old, new))) == said(new)


@settings(max_examples=25)
@given(specs, specs)
def test_a_line_goes_only_where_a_change_removes_it(old, new):
    kept = applied(old, [one for one in diff(old, new) if one.kind != ChangeKind.REMOVED])
    assert {one.key for one in old.criteria} <= {one.key for one in kept.criteria}


@given(specs)
@settings(max_examples=20)
def test_nothing_changed_is_no_change_but_what_was_said_to_have_moved(one):
    assert {change.element for change in diff(one, one)} == {line.key for line in one.criteria if line.moved}


def test_changes_are_told_in_words():
    old = spec(line("a", "Big Four start"), line("b", "Treasury"), line("c", "French", must=False), line("d", "IFSR"))
    new = spec(
        line("b", "Treasury", must=False), line("c", "French"), line("d", "IFRS"), line("e", "Ten nerves"),
        pay="190", place="Bergen", summary="A yard in trouble",
    )  # fmt: skip
    assert told_of(old, new) == (
        "Summary: written / Place: Bergen / Pay: 175, now 190 / Big Four start: removed / Treasury: must to nice / "
        "French: nice to must / IFSR: now “IFRS” / Ten nerves: new must-have"
    )


def test_a_line_may_be_said_to_be_relaxed_by_its_words():
    old = spec(line("a", "Ten years of treasury"), line("b", "Norwegian"))
    new = spec(line("a", "Five years of treasury", moved="relaxed"), line("b", "Norwegian", moved="raised"))
    assert told_of(old, new) == "Ten years of treasury: relaxed, now “Five years of treasury” / Norwegian: raised"
    assert [one.kind for one in diff(old, new)] == ["relaxed", "raised"]


def test_another_topic_or_an_open_field_is_told():
    assert told_of(spec(line("a", "IFRS")), spec(line("a", "IFRS", topic=""), pay="")) == (
        "Pay: 175, now open / IFRS: without topic"
    )


def test_the_order_alone_is_a_change_that_nobody_is_told_of():
    old, new = spec(line("a", "A"), line("b", "B")), spec(line("b", "B"), line("a", "A"))
    assert [one.kind for one in diff(old, new)] == ["ordered"] and told_of(old, new) == ""


def test_from_end_to_end_a_line_stays_relaxed_that_was_relaxed_on_the_way():
    one = spec(line("a", "Ten years"))
    two = spec(line("a", "Five years", moved="relaxed"))
    three = spec(line("a", "Five years"), pay="190")
    assert [words(change) for change in across([one, two, three])] == [
        "Pay: 175, now 190", "Ten years: relaxed, now “Five years”",
    ]  # fmt: skip


def test_edits_are_put_on_all_together():
    old = spec(line("a", "Big Four start"), line("b", "Treasury"), line("c", "French", must=False))
    new = edited(
        old, {"remove": ["a"], "relax": {"b": ""}, "raised": {"c": ""}, "reword": {"c": "Good French"},
              "add_must": ["Norwegian budget"], "pay": " 190 "},
    )  # fmt: skip
    assert told_of(old, new) == (
        "Pay: 175, now 190 / Big Four start: removed / Treasury: must to nice / "
        "French: nice to must, now “Good French” / Norwegian budget: new must-have"
    )


def test_what_is_relaxed_already_is_said_to_be_and_words_keep_a_must():
    old = spec(line("a", "Ten years"), line("b", "French", must=False))
    assert told_of(old, edited(old, {"relax": {"a": "Five years", "b": ""}})) == (
        "Ten years: relaxed, now “Five years” / French: relaxed"
    )


def test_a_line_of_another_spec_or_without_words_is_refused():
    old = spec(line("a", "Ten years"))
    wrong: tuple[SpecEdits, ...] = (
        {"remove": ["z"]}, {"relax": {"z": ""}}, {"topics": {"z": "pay"}}, {"reword": {"a": " "}},
        {"topics": {"a": "hats"}}, {"add_nice": ["\u202e"]}, {"title": ""},
    )  # fmt: skip
    for edits in wrong:
        with pytest.raises(Refused):
            edited(old, edits)


def test_only_words_and_order_are_wording():
    old = spec(line("a", "IFSR"), line("b", "B"))
    assert is_only_wording(diff(old, spec(line("b", "B"), line("a", "IFRS"), pay="175 000")))
    assert not is_only_wording(diff(old, spec(line("a", "IFSR", must=False), line("b", "B"))))
    assert not is_only_wording(diff(old, spec(line("a", "IFSR"))))
