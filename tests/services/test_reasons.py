"""The two lists of reasons, and what a reason rests on."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.reasons import BUILT_IN, NO_REASON, ReasonList, none_given, offered, understood
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.services import reasons, specs

DECLINED, WITHDREW = ReasonList.DECLINED, ReasonList.WITHDREW
SPEC = (
    Criterion("1", "k1", "skill", "Treasury, at a listed company", True),
    Criterion("2", "k2", "skill", "Treated banks as partners", True),
    Criterion("3", "k3", "fit", "French", False),
)


def test_the_built_in_reasons_are_there_until_they_are_changed(workspace, heard):
    assert reasons.of(workspace, DECLINED) == BUILT_IN[DECLINED]
    reasons.put(workspace, DECLINED, ["too far", " pay ", "", "Pay", "王小明"])
    assert reasons.of(workspace, DECLINED) == ("too far", "pay", "王小明")
    assert reasons.of(workspace, WITHDREW) == BUILT_IN[WITHDREW]
    assert heard() == ["Changed the reasons of clients who decline"]
    workspace.undo()
    assert reasons.of(workspace, DECLINED) == BUILT_IN[DECLINED]


def test_emptied_a_list_is_the_built_in_one_again(workspace):
    reasons.put(workspace, WITHDREW, ["family"])
    reasons.put(workspace, WITHDREW, [" ", ""])
    assert reasons.of(workspace, WITHDREW) == BUILT_IN[WITHDREW]


def test_too_many_reasons_are_refused(workspace):
    with pytest.raises(Refused, match="room for 24"):
        reasons.put(workspace, DECLINED, [f"reason {number}" for number in range(25)])


def test_a_decline_offers_the_must_haves_of_todays_spec_and_always_that_none_was_given(adaeze):
    specs.add_criteria(adaeze.workspace, adaeze.search, ["+ French"])
    reasons.put(adaeze.workspace, DECLINED, ["too far", "pay"])
    chips = reasons.for_decline(adaeze.workspace, adaeze.candidacy)
    assert [one.text for one in chips] == ["treasury", "too far", "pay", NO_REASON]
    key = specs.current(adaeze.workspace, adaeze.search).criteria[0].key
    assert [one.rests_on for one in chips] == [key, "", "pay", ""]
    assert chips[0].whole == "Treasury, at a listed company"


@pytest.mark.parametrize(
    ("said", "rests_on"),
    [
        ("k1", "k1"), ("treasury", "k1"), ("TREASURY, at a listed company", "k1"), ("Treasury, at a", "k1"),
        ("Treated banks", "k2"), ("Trea", ""), ("French", ""), ("Treasurys", ""), ("pay", "pay"),
        ("relocation", "place"), ("someone stronger", ""), ("pays too little", ""),
    ],
)  # fmt: skip
def test_what_a_reason_rests_on(said, rests_on):
    assert understood(said, SPEC).rests_on == rests_on


def test_what_is_not_a_must_have_keeps_its_words():
    assert understood("  too  far ", SPEC).text == "too far"
    assert [one.text for one in offered((), ())] == [NO_REASON]


def test_no_reason_is_one_to_ask_for():
    assert [none_given(one) for one in ("", " ", "No reason given", "pay")] == [True, True, True, False]
