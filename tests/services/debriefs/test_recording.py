"""A whole account told at once."""

import pytest

from recruiter_desk.domain.debrief_told import Told, ToldDecision, ToldFinding, ToldQuestion
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import brakes, debriefs, own_criteria


def record(told, side="candidate", **what):
    return debriefs.record(told.desk, told.meeting, side, Told("told.json", **what))


def test_all_of_it_is_one_change_that_one_undo_takes_back(told, heard):
    told.scene.question("A board seat within a year?", topic="growth")
    recorded = record(
        told, told_by=("Adaeze",), interest=8, why_not_higher="The board seat",
        findings=(ToldFinding("A team of nine"), ToldFinding("After a year", answers="a board seat within a year?")),
        questions=(ToldQuestion("Why did two leave?", who="E. Halden"),), decision=ToldDecision("unsure"),
    )  # fmt: skip
    shown = told.of()
    assert [one.topic for one in shown.findings] == ["team", "growth"] and shown.told_by.name == "Adaeze Obi"
    assert (shown.interest, shown.decision.kind, shown.done_on, recorded.count) == (8, "unsure", "2026-11-24", 5)
    assert [text for text, _ in told.open()] == ["Why did two leave?", "The board seat"]
    assert heard()[-1] == "Debrief of Adaeze Obi: 5 lines"
    told.desk.undo()
    after = told.of()
    assert not after.lines and not after.done_on and after.interest == 0 and after.decision is None
    assert [text for text, _ in told.open()] == ["A board seat within a year?"]


def test_words_are_read_as_the_pad_reads_them_unless_the_file_says_more(told):
    record(
        told, "company", findings=(
            ToldFinding("Knows treasury at a listed company"), ToldFinding("wants 190k"),
            ToldFinding("wants 190k at a listed treasury", topic="", said_by="P. Osei"),
        ),
    )  # fmt: skip
    first, pay, plain = told.of("company").findings
    assert first.criterion_key and first.said_by == "Jon Halden" and pay.fact.low == 190_000 and pay.topic == "pay"
    assert plain.topic == "" and plain.said_by == "P. Osei"


def test_an_answer_to_the_other_sides_question_is_what_they_know_then(told):
    asked = told.scene.question("A board seat within a year?", topic="growth")
    record(told, "company", findings=(ToldFinding("Yes, within a year", answers=asked, half=True),))
    (answer,) = told.scene.ledger().findings
    assert (answer.side, answer.about, answer.settles) == ("candidate", "job", "half")
    assert told.scene.status(asked) == "half answered"


def test_a_rating_without_words_is_a_mark_and_a_criterion_of_the_candidates_own_is_named_by_its_words(told):
    own_criteria.add(told.desk, told.scene.candidacy, "A board seat")
    record(told, "candidate", findings=(ToldFinding("", criterion="a board", rating="mixed"),))
    assert told.of().own_criteria[0].rating == "mixed" and told.of().lines == ()


def test_a_pass_says_where_the_card_went(told):
    recorded = record(told, "company", decision=ToldDecision("pass"))
    assert recorded.moved_to == "Panel" and not recorded.asks_to_end
    assert record(told, "company", decision=ToldDecision("decline", "treasury")).asks_to_end


def test_nothing_is_stored_when_the_last_line_cannot_be(told):
    with pytest.raises(Refused, match=r"^told.json: questions\[0\]\.who: nobody here is surely “Zoë”. There are: "):
        record(told, findings=(ToldFinding("Nine people"),), questions=(ToldQuestion("When?", who="Zoë"),))
    assert told.of().lines == () and told.of().told_by is None


def test_two_questions_of_the_same_words_are_told_apart_by_their_ids(told):
    first, second = told.scene.question("When?"), told.scene.question("When?", side="company")
    with pytest.raises(Refused, match="several questions here read “When\\?”"):
        record(told, findings=(ToldFinding("In May", answers="When?"),))
    record(told, findings=(ToldFinding("In May", answers=first),))
    record(told, findings=(ToldFinding("In June", answers="when?"),))
    assert told.scene.status(first) == told.scene.status(second) == "settled"


def test_a_told_wish_to_leave_opens_the_brake_and_is_undone_with_the_rest(told):
    record(told, findings=(ToldFinding("A team of nine"),), decision=ToldDecision("wants out", "No board seat"))
    assert brakes.of(told.desk, told.scene.candidacy) and told.open() == [("No board seat", "deal-breaker")]
    told.desk.undo()
    assert not brakes.of(told.desk, told.scene.candidacy) and told.open() == [] and told.of().decision is None
