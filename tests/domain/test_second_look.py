"""Second look: an end comes back when what it rests on was taken back, and for nothing else."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.second_look import Brought, Ended, Moved, Unsettled, brought_back, gives_way, headline, why
from recruiter_desk.domain.specs import ChangeKind, SpecChange, diff
from recruiter_desk.domain.stages import ENDS, StageKind

TODAY = date(2026, 11, 24)
FIRST = SpecRevision(
    "r1", 1, "CFO", "", "Oslo", "165", "CEO", "1 June", "2026-09-01", "",
    (Criterion("a", "big4", "experience", "Big Four start", True), Criterion("b", "ifrs", "skill", "IFRS close", True)),
)  # fmt: skip
DECLINED = Ended("c", StageKind.CLIENT_DECLINED, "2026-11-02", "big4")


def spec(old: SpecRevision, **changes: Any) -> SpecRevision:
    return replace(old, id=f"r{old.number + 1}", number=old.number + 1, **changes)


def without(old: SpecRevision, key: str) -> SpecRevision:
    return spec(old, criteria=tuple(line for line in old.criteria if line.key != key))


def line(old: SpecRevision, key: str, **changes: Any) -> SpecRevision:
    return spec(old, criteria=tuple(replace(one, **changes) if one.key == key else one for one in old.criteria))


def history(*specs: SpecRevision, made_on: str = "2026-11-20") -> list[Moved]:
    """Return what each revision after the first changed."""
    return [Moved(new.id, new.number, made_on, diff(old, new)) for old, new in pairwise(specs)]


def back(end: Ended, *specs: SpecRevision, **more: Any) -> int:
    """Return the number of the revision that brings *end* back, 0 for none."""
    found = brought_back(end, history(FIRST, *specs), **more)
    return found.revision.number if found else 0


def test_what_was_dropped_or_relaxed_brings_back_and_what_was_raised_does_not():
    nice = replace(FIRST, criteria=(replace(FIRST.criteria[0], must=False), FIRST.criteria[1]))
    assert back(DECLINED, without(FIRST, "big4")) == 2
    assert back(DECLINED, line(FIRST, "big4", must=False)) == 2
    assert back(DECLINED, line(FIRST, "big4", text="Big Four or a mid-tier firm", moved="relaxed")) == 2
    assert brought_back(DECLINED, history(nice, line(nice, "big4", must=True))) is None


def test_another_line_or_only_other_words_bring_nobody():
    assert back(DECLINED, without(FIRST, "ifrs")) == 0
    assert back(DECLINED, line(FIRST, "big4", text="Started at a Big Four firm", moved="reworded")) == 0
    assert back(DECLINED, line(FIRST, "big4", text="Big Four strat")) == 0
    assert back(DECLINED, line(FIRST, "big4", topic="skill")) == 0
    assert back(replace(DECLINED, rests_on=""), without(FIRST, "big4")) == 0


def test_what_is_put_back_later_brings_nobody():
    dropped = without(FIRST, "big4")
    again = spec(dropped, criteria=FIRST.criteria)
    retyped = spec(dropped, criteria=(*dropped.criteria, Criterion("n", "n", "", "big four START", True)))
    assert back(DECLINED, dropped, again) == 0 and back(DECLINED, dropped, retyped) == 0
    raised = spec(FIRST, pay="190")
    assert back(replace(DECLINED, rests_on="pay"), raised) == 2
    assert back(replace(DECLINED, rests_on="pay"), raised, spec(raised, pay="165")) == 0


def test_a_dismissed_pair_stays_dismissed_and_a_later_revision_may_bring_them_back():
    end = replace(DECLINED, rests_on="pay")
    second = spec(FIRST, pay="190")
    third = spec(second, pay="205")
    assert back(end, second, decided={("c", "r2")}) == 0
    assert back(end, second, spec(second, place="Bergen"), decided={("c", "r2")}) == 0
    assert back(end, second, third, decided={("c", "r2")}) == 3
    assert back(end, second, third, decided={("c", "r3")}) == 0, "the newest that touches it decides"


def test_a_revision_from_before_the_end_brings_nobody():
    moved = history(FIRST, without(FIRST, "big4"), made_on="2026-11-01")
    assert brought_back(DECLINED, moved) is None


@pytest.mark.parametrize(
    ("topic", "changes"),
    [
        ("pay", {"pay": "190"}), ("place and travel", {"place": "Bergen"}), ("start", {"start": "1 April"}),
        ("reporting line", {"reporting_line": "Chair"}),
    ],
)  # fmt: skip
def test_a_withdrawal_comes_back_for_the_topic_of_what_it_still_asked(topic: str, changes: dict[str, str]):
    end = Ended("c", StageKind.CANDIDATE_WITHDREW, "2026-11-02", questions=(Unsettled(topic, "Really?"),))
    found = brought_back(end, history(FIRST, spec(FIRST, **changes)))
    assert found and found.question == "Really?"
    assert back(end, spec(FIRST, title="CFO and deputy")) == 0
    assert back(replace(end, kind=StageKind.CLIENT_DECLINED), spec(FIRST, **changes)) == 0


def test_a_question_on_a_line_of_the_spec_counts_too():
    asked = (Unsettled("skill", "Is IFRS a must?", "ifrs"),)
    end = Ended("c", StageKind.CANDIDATE_WITHDREW, "2026-11-02", questions=asked)
    assert back(end, without(FIRST, "ifrs")) == 2 and back(end, without(FIRST, "big4")) == 0


def test_the_words_of_a_reason_count_where_they_name_the_field_or_the_line():
    end = Ended("c", StageKind.NOT_INTERESTED, "2026-11-02", reason="Pay")
    assert back(end, spec(FIRST, pay="190")) == 2 and back(end, spec(FIRST, place="Bergen")) == 0
    assert back(replace(end, reason="big four start"), without(FIRST, "big4")) == 2
    assert back(replace(end, reason="chemistry"), without(FIRST, "big4")) == 0


def test_in_another_search_only_a_line_of_the_same_topic_and_words_counts():
    def elsewhere(topic: str, text: str) -> int:
        lines = {"x": Criterion("x", "x", topic, text, True)}
        return back(replace(DECLINED, rests_on="x"), without(FIRST, "big4"), lines=lines)

    assert elsewhere("experience", "BIG FOUR start.") == 2
    assert elsewhere("skill", "Big Four start") == 0 and elsewhere("experience", "Big Four partner") == 0
    assert back(replace(DECLINED, rests_on="pay"), spec(FIRST, pay="190"), lines={}) == 0


def test_words():
    dropped, relaxed, field = (
        diff(FIRST, new)[0] for new in (without(FIRST, "big4"), line(FIRST, "ifrs", must=False), spec(FIRST, pay="190"))
    )
    assert headline("Halden Marine", dropped, "2026-11-18", TODAY) == "Halden dropped the Big Four start on Wednesday."
    assert headline("Halden Marine", relaxed, "2026-11-24", TODAY) == "Halden made “IFRS close” a nice-to-have today."
    assert headline("", field, "2025-11-18", TODAY) == "The client changed the pay on 18 November 2025."
    assert why(DECLINED, "", TODAY) == "Declined for it, 2 November"
    assert why(replace(DECLINED, kind=StageKind.CANDIDATE_WITHDREW), "A board seat?", TODAY) == (
        "Withdrew 2 November, still asking: A board seat?"
    )


KEYS = ("big4", "ifrs")
Steps = list[tuple[str, str]]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("drop"), st.sampled_from(KEYS)),
        st.tuples(st.just("must"), st.sampled_from(KEYS)),
        st.tuples(st.just("pay"), st.sampled_from(("165", "190", "205"))),
        st.tuples(st.just("back"), st.just("")),
    ),
    max_size=6,
)


def walked(steps: list[tuple[str, str]]) -> list[SpecRevision]:
    made = [FIRST]
    for what, which in steps:
        old = made[-1]
        if what == "drop":
            made.append(without(old, which))
        elif what == "must":
            is_must = next((one.must for one in old.criteria if one.key == which), True)
            made.append(line(old, which, must=not is_must))
        elif what == "pay":
            made.append(spec(old, pay=which))
        else:
            made.append(spec(old, criteria=FIRST.criteria, pay=FIRST.pay))
    return made


@example([("must", "big4")], "big4", StageKind.CLIENT_DECLINED)
@example([("must", "ifrs"), ("must", "ifrs")], "ifrs", StageKind.NOT_TAKEN_FORWARD)
@given(STEPS, st.sampled_from((*KEYS, "pay", "")), st.sampled_from(ENDS))
def test_nobody_comes_back_to_a_job_that_asks_what_it_asked_then(steps: Steps, rests_on: str, kind: StageKind):
    specs = walked(steps)
    found: Brought | None = brought_back(Ended("c", kind, "2026-11-02", rests_on), history(*specs))
    now = {one.key: one.must for one in specs[-1].criteria}
    softer = specs[-1].pay != FIRST.pay if rests_on == "pay" else bool(rests_on) and not now.get(rests_on, False)
    assert bool(found) == (softer and kind != StageKind.SEARCH_CLOSED)
    assert found is None or (found.change.element == rests_on and gives_way(found.change))


@given(STEPS, st.sampled_from((*KEYS, "pay")))
def test_deciding_on_the_newest_pair_is_the_end_of_it(steps: Steps, rests_on: str):
    end, moved = replace(DECLINED, rests_on=rests_on), history(*walked(steps))
    found = brought_back(end, moved)
    if found:
        assert brought_back(end, moved, {("c", found.revision.id)}) is None
        assert brought_back(end, moved, {("another", found.revision.id)}) == found


@pytest.mark.parametrize("kind", [ChangeKind.ADDED, ChangeKind.RAISED, ChangeKind.REWORDED, ChangeKind.ORDERED])
def test_what_asks_for_more_or_for_the_same_never_gives_way(kind: ChangeKind):
    assert not gives_way(SpecChange(kind, "big4", "", "x"))
