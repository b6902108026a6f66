"""A debrief as JSON: read strictly, refused by its place."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiter_desk.domain.debrief_told import ToldDecision, ToldFinding, read_told
from recruiter_desk.domain.errors import Refused


def read(value):
    return read_told(value if isinstance(value, bytes) else json.dumps(value).encode(), "told.json")


def test_every_key_arrives_and_what_is_left_out_is_empty():
    told = read(
        {
            "told_by": ["J. Halden"], "interest": 8, "why_not_higher": "The board seat",
            "findings": [{"text": "Calm", "topic": "fit", "rating": "strong", "audience": "both"}],
            "questions": [{"text": "When?", "who": "E. Halden"}], "decision": {"kind": "go on", "reason": None},
        }
    )  # fmt: skip
    assert told.findings == (ToldFinding("Calm", "fit", rating="strong", audience="both"),)
    assert (told.told_by, told.interest, told.decision) == (("J. Halden",), 8, ToldDecision("go on"))
    assert told.questions[0].weight == "important" and told.questions[0].topic is None and told.count == 4


def test_a_byte_order_mark_is_no_matter_and_a_rating_needs_no_words():
    told = read(b'\xef\xbb\xbf{"findings": [{"topic": "fit", "rating": "mixed"}], "decision": null}')
    assert told.findings[0].rating == "mixed" and told.count == 1


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"findings": [{"text": "a"}, {"text": "b", "rating": "great"}]},
         "told.json: findings[1].rating: “great” is no rating. Choose concern, mixed, strong or exceptional."),
        ({"findings": [{"text": "a", "colour": "red"}]}, "told.json: findings[0]: “colour” is no key of this. There"),
        ({"finding": []}, "told.json: “finding” is no key of this"),
        ({"findings": {"text": "a"}}, "findings: an object is no list"), ({"findings": [["a"]]}, "findings[0]: a list"),
        ({"findings": [{"text": 7}]}, "findings[0].text: 7 is no text"),
        ({"findings": [{"topic": "fit"}]}, "findings[0].text: there is none"),
        ({"findings": [{"text": "a", "topic": "fits"}]}, "findings[0].topic: “fits” is no topic. Choose fit"),
        ({"findings": [{"text": "a", "audience": "all"}]}, "findings[0].audience: “all” is no audience"),
        ({"findings": [{"text": "a", "half": True}]}, "findings[0].half: it answers no question"),
        ({"findings": [{"text": "a", "half": "yes"}]}, "findings[0].half: “yes” is neither true nor false"),
        ({"told_by": "Jon", "interest": 3}, "told_by: “Jon” is no list"), ({"told_by": [3]}, "told_by[0]: 3 is no"),
        ({"interest": 11}, "interest: 11 is no interest"), ({"interest": True}, "interest: true is no interest"),
        ({"interest": 7.5}, "interest: 7.5 is no interest"), ({"interest": "8"}, "interest: “8” is no interest"),
        ({"why_not_higher": "x"}, "why_not_higher: there is no interest"),
        ({"questions": [{"text": "a?", "weight": "heavy"}]}, "questions[0].weight: “heavy” is no weight"),
        ({"questions": [{"topic": "fit"}]}, "questions[0].text: there is none"),
        ({"decision": {"reason": "x"}}, "decision.kind: there is none"),
        ({"decision": {"kind": "maybe"}}, "decision.kind: “maybe” is no decision. Choose pass, hold"),
        ({"decision": "pass"}, "decision: “pass” is no object"),
        ({}, "told.json: there is nothing to note"), ([], "told.json: a list is no object"), (b"", "this is empty"),
        (b'{"a"', "this is no JSON: line 1, column 5"), (b'{"interest": NaN}', "NaN is no number"),
        (b'{"interest": 1, "interest": 2}', "“interest” is there twice"), (b"\xff\xfe{\x00}\x00", "is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"), (b'{"interest": ' + b"9" * 5000 + b"}", "too long to be read"),
        (b" " * 1_000_001, "this is more than 1 MB"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_named_by_its_place(told, why):
    with pytest.raises(Refused) as refused:
        read(told)
    assert str(refused.value).startswith("told.json: ") and why in str(refused.value)
    assert len(str(refused.value)) < 300 and "\n" not in str(refused.value)


_KEYS = st.sampled_from(["findings", "questions", "text", "rating", "decision", "kind", "interest", "told_by", "half"])
_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(_KEYS, some, max_size=3), max_leaves=8,
)  # fmt: skip


@settings(max_examples=40)
@given(_ANY | st.dictionaries(_KEYS, _ANY) | st.binary(max_size=40))
def test_whatever_it_holds_is_an_account_or_a_sentence(value):
    try:
        told = read(value)
    except Refused as refused:
        assert str(refused).startswith("told.json: ")
    else:
        assert told.count
