"""What is to be found out in a meeting, when its accounts are due, and how they were rated."""

from dataclasses import replace
from datetime import date

import pytest

from recruiter_desk.domain.debrief_due import due_at, due_state, due_words
from recruiter_desk.domain.debrief_ratings import interest_text, is_interest_mark, is_rating_mark, rating_text, why_of
from recruiter_desk.domain.debriefs import Caller, Heard, debrief_title, questions_here, to_find_out
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.climbing import Meeting
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.question_lists import BUILT_IN, QuestionList, worded
from recruiter_desk.domain.searches import Seat

LADDER = [
    Seat(f"s{rank}", rank, part, f"a{rank}", f"p{rank}", name, "")
    for rank, (part, name) in enumerate(
        [("gatekeeper", "P. Osei"), ("hiring manager", "J. Halden"), ("decision maker", "E. Halden")]
    )
]
HR = Meeting("hr", held=True, seats=frozenset(["s0"]), people=frozenset(["p0", "c"]))
MANAGER = Meeting("manager", held=True, seats=frozenset(["s1"]), people=frozenset(["p1", "c"]))
CHAIR = Meeting("chair", held=False, seats=frozenset(["s2"]), people=frozenset(["p2", "c"]))


def question(text, topic="", **fields):
    made = Question(text, "candidate", topic, text, "", "", "important", "open", "private", "2026-11-20")
    return replace(made, **fields)


def here(*questions, meeting="manager", heard=None):
    found = questions_here(questions, "candidate", meeting, LADDER, [HR, MANAGER, CHAIR], heard or Heard())
    return [one.text for one in found]


# -- which questions belong to a meeting --------------------------------------------------------------------------


def test_a_question_belongs_to_the_meeting_that_could_settle_it_also_once_that_was_held():
    assert here(question("Who is on the team?", "team")) == ["Who is on the team?"]
    assert here(question("Board seat?", "growth")) == []
    assert here(question("Board seat?", "growth"), meeting="chair") == ["Board seat?"]


def test_one_for_a_person_in_the_room_is_theirs_and_the_weightiest_comes_first():
    pinned = question("Why did two leave?", "growth", answerer_id="p1", weight="deal-breaker")
    assert here(question("Team?", "team"), pinned) == ["Why did two leave?", "Team?"]


def test_my_own_question_is_asked_of_the_one_it_is_for():
    mine = question("Why did she leave?", side="recruiter", answerer_id="c")
    lists = [questions_here([mine], side, "manager", LADDER, [HR, MANAGER], Heard(), who)
             for side, who in (("candidate", ["c"]), ("company", ["p1"]))]  # fmt: skip
    assert lists == [(mine,), ()]


def test_what_came_up_in_the_meeting_or_is_the_other_sides_is_not_tried_to_find_out():
    assert here(question("Team?", "team", interview_id="manager"), question("Fit?", "fit", side="company")) == []


def test_a_question_that_was_settled_here_stays_and_one_settled_elsewhere_is_gone():
    settled = question("Team?", "team", status="settled")
    assert here(settled) == [] and here(settled, heard=Heard(questions=["Team?"])) == ["Team?"]


# -- ticks -------------------------------------------------------------------------------------------------------


def offered(heard=None, ticked=(), pronouns="she/her"):
    own = QuestionList("l", "candidate", "Mine", ("What would make {them} stop", "Pay", "Team?"))
    return to_find_out(
        [question("Team?", "team")], ["scope", "pay"], [own], heard or Heard(), ticked, person="Adaeze Obi",
        pronouns=pronouns,
    )  # fmt: skip


def test_questions_come_first_then_topics_then_lines_and_no_words_twice():
    assert [(one.text, one.kind) for one in offered()] == [
        ("Team?", "question"), ("Scope", "topic"), ("Pay", "topic"), ("What would make her stop", "line"),
    ]  # fmt: skip


def test_what_was_heard_ticks_itself_and_a_line_is_ticked_by_hand():
    found = offered(Heard(topics=["scope"], questions=["Team?"]), ["What would make {them} stop"])
    assert [(one.ticked, one.by_itself) for one in found] == [(True, True), (True, True), (False, False), (True, False)]


def test_a_tick_stays_when_the_pronouns_change():
    assert [one.ticked for one in offered(ticked=["What would make {them} stop"], pronouns="he/him")][-1]


@pytest.mark.parametrize(
    ("pronouns", "said"),
    [
        ("she/her", "Who she met"), ("He / him", "Who he met"), ("they/them", "Who they met"),
        ("", "Who Adaeze met"), ("xe/xem", "Who Adaeze met"),
    ],
)  # fmt: skip
def test_a_line_speaks_of_the_person_by_pronoun_or_name(pronouns, said):
    assert worded("Who {they} met", "Dr. Adaeze Obi", pronouns) == said


def test_braces_of_ones_own_stay_and_a_slot_that_begins_a_line_is_a_capital():
    assert worded("{Their} {salary}, {0} %s", "王小明", "") == "王小明’s {salary}, {0} %s"
    assert worded("{They} said", "Ada", "she/her") == "She said"


def test_the_built_in_lists_are_those_of_the_page():
    lines = [worded(line, "Adaeze Obi", "she/her") for line in BUILT_IN[Side.CANDIDATE].lines]
    assert lines == [
        "Who she met, and who sat in", "What was not in the spec", "How far the job can change",
        "What would make her stop", "Other offers, and by when",
    ]  # fmt: skip


# -- due ---------------------------------------------------------------------------------------------------------

STARTS, ZONE, TODAY = "2026-11-24T10:00:00Z", "Europe/London", date(2026, 11, 24)


def due(side, now):
    return due_state(side, STARTS, 75, ZONE, f"2026-11-{now}:00Z")


def test_the_candidates_account_is_due_at_the_end_and_the_clients_two_working_hours_later():
    assert due_at("candidate", STARTS, 75, ZONE) == "2026-11-24T11:15:00Z"
    assert due_at("company", STARTS, 75, ZONE) == "2026-11-24T13:15:00Z"
    assert due_at("company", "2026-11-27T17:00:00Z", 60, ZONE) == "2026-11-30T11:00:00Z"


@pytest.mark.parametrize(
    ("now", "candidate", "company"),
    [
        ("24T11:14", "ahead", "ahead"), ("24T11:15", "now", "by"), ("24T13:14", "now", "by"),
        ("24T13:15", "late", "now"), ("24T15:15", "late", "late"),
    ],
)  # fmt: skip
def test_an_account_is_now_by_or_late(now, candidate, company):
    assert (due("candidate", now), due("company", now)) == (candidate, company)


def test_a_meeting_without_a_time_makes_nothing_due():
    assert due_state("company", "", 60, ZONE, STARTS) == ""


def test_it_is_said_for_the_head_of_the_page():
    assert due_words("now", STARTS, ZONE, TODAY) == "now" and due_words("told", STARTS, ZONE, TODAY) == ""
    assert due_words("by", "2026-11-24T14:00:00Z", ZONE, TODAY) == "due by 14:00"
    assert due_words("by", "2026-11-25T10:30:00Z", "Asia/Kolkata", TODAY) == "due by Wed 16:00"
    assert due_words("late", "2026-11-23T14:00:00Z", ZONE, TODAY) == "due since Mon 14:00"


# -- words -------------------------------------------------------------------------------------------------------


def test_the_title_names_who_is_called_after_whom():
    def title(*met):
        return debrief_title("candidate", "Adaeze Obi", "Halden Marine", met)

    assert title() == "Debrief with Adaeze" and title("James Halden") == "Debrief with Adaeze, after J. Halden"
    assert title("James Halden", "Piet Osei") == "Debrief with Adaeze, after J. Halden and P. Osei"
    assert title("James Halden", "B C", "D E") == "Debrief with Adaeze, after J. Halden and 2 others"
    assert debrief_title("company", "王小明", "Halden Marine", ()) == "Debrief with Halden, after 王小明"


def test_whom_to_call_is_said_with_the_number_where_there_is_one():
    assert Caller("p", "James Halden", "CEO", "+44 20 7946 0177").words == "call J. Halden, +44 20 7946 0177"
    assert Caller("p", "王小明", "", "").words == "call 王小明"


def test_a_mark_is_told_from_a_line_that_somebody_typed():
    assert is_rating_mark(rating_text("skill", "strong"), "strong") and not is_rating_mark("Very strong", "strong")
    assert not is_rating_mark("Skill: strong", "") and not is_interest_mark("Interest 8 of 10 companies")
    for why in ("", "The board seat.", "Why not higher: pay\nand more"):
        assert is_interest_mark(interest_text(10, why)) and why_of(interest_text(10, why)) == why
