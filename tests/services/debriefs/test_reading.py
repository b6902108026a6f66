"""An account of a meeting as its page shows it."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.services import debriefs, interviews, question_lists
from recruiter_desk.services.ledger import questions


def test_it_says_who_is_called_after_whom_and_what_the_other_side_told(told):
    mine = told.of()
    assert mine.title == "Debrief with Adaeze, after J. Halden" and mine.round_words == "Hiring manager round"
    assert mine.heading == "What Adaeze heard about the job"
    assert mine.other.heading == "What Halden learned about Adaeze"
    assert mine.other.lines == 0 and mine.other.caller.words == "call J. Halden, +47 22 12 34 56"
    assert told.of("company").title == "Debrief with Halden, after Adaeze"


def test_its_lines_are_those_of_this_side_and_meeting_as_they_were_typed(told):
    told.note("Nine people")
    told.ask("A board seat within a year?", topic="growth")
    told.note("Two regretted exits", audience="candidate")
    told.scene.note("Owns treasury", "candidate", "job")
    told.note("Calm", "company", "person")
    shown = told.of()
    assert [(one.finding or one.question).text for one in shown.lines] == [
        "Nine people", "A board seat within a year?", "Two regretted exits",
    ]  # fmt: skip
    assert [one.destination.words() for one in shown.questions] == ["E. Halden, not booked"]
    assert len(shown.not_cleared) == 2 and shown.other.lines == 1


def test_a_note_of_mine_stands_with_whoever_said_it(told):
    told.note("Would move for 190", "recruiter", "person", said_by_id=told.scene.people["Adaeze Obi"])
    told.note("Likes a number", "recruiter", "person", said_by_id=told.scene.people["Jon Halden"])
    assert [one.text for one in told.of().findings] == ["Would move for 190"]
    assert [one.text for one in told.of("company").findings] == ["Likes a number"]


def test_a_question_put_in_the_meeting_is_a_line_of_it_and_ticked(told):
    asked = told.scene.question("Who owns the budget?", topic="team")
    assert told.ticks()["Who owns the budget?"] is False
    questions.ask(told.desk, asked, told.scene.people["Jon Halden"], told.meeting, "could not say")
    assert told.ticks()["Who owns the budget?"] and told.of().questions[0].question.id == asked


def test_a_topic_ticks_itself_when_this_side_told_of_it(told):
    assert told.ticks()["Scope"] is False
    told.note("Owns treasury", "company", "person", topic="scope")
    assert told.ticks()["Scope"] is False
    told.note("Owns treasury and IT", topic="scope")
    assert told.ticks()["Scope"] is True


def test_lines_of_a_list_speak_of_her_by_name_and_are_ticked_by_hand(told):
    debriefs.tick(told.desk, told.meeting, "candidate", "What would make Adaeze stop", True)
    assert told.ticks()["What would make Adaeze stop"] and not told.ticks()["Other offers, and by when"]
    debriefs.tick(told.desk, told.meeting, "candidate", "What would make {them} stop", False)
    assert not told.ticks()["What would make Adaeze stop"]
    told.desk.undo()
    assert told.ticks()["What would make Adaeze stop"]


def test_what_was_heard_of_cannot_be_unticked_and_nothing_else_can_be_ticked(told):
    told.note("Owns treasury and IT", topic="scope")
    with pytest.raises(Refused, match="heard of in the meeting"):
        debriefs.tick(told.desk, told.meeting, "candidate", "Scope", False)
    with pytest.raises(Refused, match="not among"):
        debriefs.tick(told.desk, told.meeting, "candidate", "The weather", True)


def test_a_list_of_ones_own_takes_the_place_of_the_built_in_one(told):
    question_lists.set_lines(told.desk, question_lists.of(told.desk, "company")[0].id, ["What {they} should fear"])
    assert "What Adaeze should fear" in told.ticks("company") and "What convinced whom" not in told.ticks("company")


def test_the_accounts_are_due_until_something_was_told(told):
    assert [(one.who, one.state) for one in told.of().dues] == [("Halden", "late"), ("Adaeze", "late")]
    told.note("Nine people")
    assert [one.state for one in told.of().dues] == ["late", "told"] and told.of("company").due.waits
    debriefs.done(told.desk, told.meeting, "candidate")
    assert told.of().due.words == "done" and told.of().done_on == "2026-11-24"


def test_a_talk_with_me_alone_or_a_meeting_that_was_cancelled_is_owed_no_account(told):
    alone = interviews.add(told.desk, told.scene.candidacy, "2026-11-20T10:00", "Europe/Oslo", status="held")
    seen = debriefs.read(told.desk, alone, "company")
    assert seen.due.state == "" and seen.callers == () and seen.title == "Debrief with Halden, after Adaeze"
    interviews.set_status(told.desk, told.meeting, "cancelled")
    assert {one.state for one in told.of().dues} == {""}


def test_a_meeting_that_is_gone_and_a_side_that_gives_no_account_are_refused(told):
    with pytest.raises(Stale, match="no longer on the desk"):
        debriefs.read(told.desk, "gone", "company")
    with pytest.raises(Refused, match="say company or candidate"):
        told.of("recruiter")
