"""The meeting of a pack: questions of both sides in rank, the agenda in minutes, the ladder, the strip of facts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recruiter_desk.domain.ledger.climbing import Destination
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.questions import Asking
from recruiter_desk.domain.packing import agenda, facts, questions, rounds, words
from recruiter_desk.domain.packing.writing import write
from recruiter_desk.domain.packs import pack_id
from tests.domain.packing.briefs import CHAIR, brief, finding, met, question

ELSEWHERE = Destination("", "s2", "p2", "J. Halden")


def test_what_only_the_reader_can_settle_comes_first_then_weight_then_age():
    asked = (
        question("Young?", topic="fit", asked_on="2026-11-20"),
        question("Old?", topic="fit"),
        question("Below?", topic="fit", weight="deal-breaker", goes_to=ELSEWHERE),
        question("Top?", topic="pay", weight="nice to know"),
    )
    told = questions.both(brief(questions=asked))
    assert [(one.number, one.words) for one in told] == [(1, "Top?"), (2, "Old?"), (3, "Young?"), (4, "Below?")]


def test_a_note_says_where_a_question_stands_from_what_is_recorded():
    asking = Asking("a", "m2", "Stage 2", "p2", "James Halden", "Could not say", "company", "2026-11-19")
    (told,) = questions.both(brief(questions=(question(weight="deal-breaker", askings=(asking,)),)))
    assert told.note == "Her deal-breaker. On 19 Nov the CEO could not say. Only you can settle it."


def test_a_question_that_was_put_and_not_answered_says_so():
    asking = Asking("a", "m2", "Stage 2", "p2", "James Halden", "", "company", "2026-11-19")
    (told,) = questions.both(brief(questions=(question(topic="fit", askings=(asking,)),)))
    assert told.note == "Asked the CEO on 19 Nov, not answered."


def test_a_question_nobody_put_yet_has_its_day_and_makes_no_claim():
    (told,) = questions.both(brief(questions=(question(topic="fit"),)))
    assert told.note == "Open since 12 Nov."


def test_a_question_for_somebody_else_says_for_whom():
    (told,) = questions.both(brief(questions=(question(topic="fit", goes_to=ELSEWHERE),)))
    assert told.note == "For the CEO to settle."


def test_answers_so_far_stand_under_their_question():
    answer = finding("Sat at the table.", question_id="q A board seat?", interview_id="m2", said_by_id="p2")
    (told,) = questions.both(brief(questions=(question(),), findings=(answer,)))
    assert [(one.words, one.source) for one in told.known] == [("Sat at the table.", "CEO, round 2")]
    assert "Half answered." in told.note


@given(minutes=some.integers(1, 1440), ours=some.integers(0, 9), theirs=some.integers(0, 9))
def test_an_agenda_fills_the_meeting_and_both_sides_have_time(minutes: int, ours: int, theirs: int):
    asked = [question(f"o{n}?", side="company") for n in range(ours)] + [question(f"t{n}?") for n in range(theirs)]
    told = brief(meeting=met(3, CHAIR, "2026-11-26", minutes=minutes), questions=tuple(asked))
    parts = agenda.parts(told, questions.both(told))
    assert sum(one.minutes for one in parts) == minutes
    assert [one.minute for one in parts] == [sum(one.minutes for one in parts[:n]) for n in range(len(parts))]
    if minutes > 1:
        assert {one.kind for one in parts} >= {"ours", "theirs"}


def test_the_agenda_has_the_times_of_the_place_where_they_meet():
    told = brief()
    parts = agenda.parts(told, ())
    assert [one.starts for one in parts] == ["14:00", "14:05", "14:45", "15:20"]
    assert agenda.title(told, parts) == "Ninety minutes, thirty-five of them for her questions."


def test_without_a_meeting_there_are_minutes_and_no_times():
    parts = agenda.parts(brief(meeting=None), ())
    assert sum(one.minutes for one in parts) == 60 and {one.starts for one in parts} == {""}


def test_what_not_to_ask_is_the_same_in_every_pack():
    assert write(brief()).do_not_ask == write(brief(person="Tom", findings=(finding(topic="health"),))).do_not_ask


def test_the_ladder_says_who_was_met_in_which_role_and_what_they_rated():
    told = brief(findings=(finding(rating="strong"), finding("No.", rating="mixed")))
    assert [(one.who, one.when, one.state, one.reading, one.level) for one in rounds.ladder(told)] == [
        ("HR Director", "Stage 1, 12 Nov", "done", "Mixed to strong", "mixed"),
        ("CEO", "Stage 2, 19 Nov", "done", "", ""),
        ("Chair", "Stage 3, 26 Nov", "now", "This meeting", ""),
    ]
    assert rounds.round_words(told) == "Round 3 of 3"


def test_seats_that_nobody_booked_stand_at_the_end_of_the_ladder():
    first = replace(brief().reader, interview_id="m1", person_id="p1", seat_id="s1")
    told = brief(meetings=brief().meetings[:1], meeting=brief().meetings[0], reader=first)
    assert [(one.number, one.who, one.state) for one in rounds.ladder(told)] == [
        (1, "HR Director", "now"), (2, "CEO", "ahead"), (3, "Chair", "ahead"),
    ]  # fmt: skip


def test_the_strip_shows_what_is_expected_and_never_what_is_paid_now():
    paid = finding("on 172", fact=Fact(FactKind.PAY_NOW, 172_000, None, "GBP", "year"))
    wants = finding("190", fact=Fact(FactKind.PAY_WANTED, 180_000, 195_000, "GBP", "year"))
    cells = {one.label: one.value for one in facts.strip(brief(findings=(paid, wants)))}
    assert cells["Expects"].replace("\xa0", " ") == "GBP 180 000 to 195 000 a year"
    assert not any("172" in value for value in cells.values())


def test_the_newest_fact_counts():
    old = finding("six months", fact=Fact(FactKind.NOTICE, 180), heard_on="2026-11-01")
    new = finding("three", fact=Fact(FactKind.NOTICE, 90), heard_on="2026-11-20")
    cells = {one.label: one.value for one in facts.strip(brief(findings=(new, old)))}
    assert cells["Notice"].replace("\xa0", " ") == "3 months"


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "At once"), (1, "1 day"), (14, "2 weeks"), (30, "1 month"), (45, "45 days"), (90, "3 months")],
)
def test_notice_is_said_in_the_largest_whole_measure(days: int, said: str):
    assert facts.words(finding(fact=Fact(FactKind.NOTICE, days))).replace("\xa0", " ") == said


def test_a_meeting_is_told_on_the_clock_of_its_place():
    said = words.when("2026-11-26T14:00:00Z", "America/New_York", 90)
    assert said == "Thu 26 November 2026, 09:00 to 10:30, New York time"
    assert words.when("", "", 60) == "Not booked yet"


def test_the_same_brief_gives_the_same_pack_and_another_day_another_one():
    assert pack_id(write(brief())) == pack_id(write(brief()))
    assert pack_id(write(brief())) != pack_id(write(brief(on=brief().on.replace(day=25))))


def test_numbers_keep_the_sides_together_the_side_of_the_weightiest_first():
    asked = (
        question("Ours, light?", side="company", topic="fit", weight="nice to know"),
        question("Theirs, heavy?", topic="fit", weight="deal-breaker"),
        question("Theirs, light?", topic="fit", weight="nice to know"),
        question("Ours, heavy?", side="company", topic="fit"),
    )
    told = questions.both(brief(questions=asked))
    assert [one.words for one in told] == ["Theirs, heavy?", "Theirs, light?", "Ours, heavy?", "Ours, light?"]
