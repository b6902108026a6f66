"""The debrief as it is typed: one side at a time, every line stored, the end asks once who may read."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import brakes, debriefs, drafts, interviews
from recruiter_desk.services.ledger import reading
from recruiter_desk.ui.debrief.page import DebriefPage
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.place import Place


@pytest.fixture
def types(qtbot, page):
    """Type *lines* into the pad of the side in hand, each stored by Enter."""

    def typed(*lines):
        for line in lines:
            qtbot.keyClicks(page.view().pad.field, line)
            qtbot.keyClick(page.view().pad.field, Qt.Key.Key_Return)

    return typed


@pytest.fixture
def ledger(workspace, tom):
    return lambda: reading.of_candidacy(workspace, tom)


@pytest.fixture
def told(workspace, meeting):
    return lambda side: debriefs.read(workspace, meeting, side)


def test_the_candidates_account_comes_first_and_its_lines_are_theirs(page, types, ledger, meeting):
    types("owns treasury and IT", "a board seat within a year?")
    found, asked = ledger().findings[0], ledger().open[0].question
    assert (found.side, found.interview_id, asked.side, asked.interview_id) == ("candidate", meeting) * 2
    assert page.view().words() == [
        "Scope owns treasury and IT. Heard from J. Halden. only me",
        "a board seat within a year?. Not asked yet · goes up to E. Halden, not booked. only me",
    ]


def test_the_other_side_is_one_key_away_and_its_pad_is_its_own(page, types, ledger):
    types("owns treasury and IT")
    page.turn()
    types("calm under a hostile audit =3")
    assert [(one.side, one.said_by) for one in ledger().findings] == [
        ("company", "J. Halden"), ("candidate", "Tom Verhoeven"),
    ]  # fmt: skip
    assert page.other.words() == "What Tom heard about the job 1 line · call T. Verhoeven"


def test_while_a_question_is_typed_the_pad_says_who_will_answer_it(qtbot, page):
    qtbot.keyClicks(page.view().pad.field, "what is the pay range?")
    said = "Enter stores it as a question on {} for E. Halden. Tab changes the topic."
    assert page.view().pad.hint.words() == said.format("pay")
    qtbot.keyClick(page.view().pad.field, Qt.Key.Key_Tab)
    assert page.view().pad.hint.words() == said.format("scope")


def test_what_is_half_typed_is_there_again_after_a_crash(qtbot, page, desk, workspace, meeting):
    qtbot.keyClicks(page.view().pad.field, "and then he said")
    desk.drafts.save()
    assert "and then he said" in drafts.of(workspace, f"pad {meeting} candidate")
    again = DebriefPage(Desk(workspace, desk.hub, desk.background, desk.settings))
    qtbot.addWidget(again)
    again.show_place(Place("debrief", meeting))
    assert again.view().pad.field.typed() == "and then he said"


def test_a_stored_line_leaves_no_draft_and_drafts_are_no_change(page, types, workspace, meeting, heard):
    types("owns treasury and IT")
    page.desk.drafts.save()
    assert (drafts.of(workspace, f"pad {meeting} candidate"), heard()) == ("", ["Added a note about Tom Verhoeven"])


def test_interest_is_a_press_and_its_reason_a_line(qtbot, page, told):
    page.view().marks.steps.setFocus()
    qtbot.keyClick(page.view().marks.steps, Qt.Key.Key_8)
    page.view().marks.why.setText("the board seat")
    qtbot.keyClick(page.view().marks.why, Qt.Key.Key_Return)
    assert (told("candidate").interest, told("candidate").why_not_higher) == (8, "the board seat")


def test_a_topic_is_rated_by_whoever_sat_in(page, told, qtbot):
    page.turn()
    row = page.view().marks.overall
    qtbot.keyClick(row.steps, Qt.Key.Key_3)
    assert [(one.person, one.rating) for one in told("company").overall] == [("J. Halden", "strong")]
    qtbot.keyClick(row.steps, Qt.Key.Key_Backspace)
    assert told("company").overall == ()


def test_a_decline_asks_why_and_one_press_answers(page, told):
    page.turn()
    page.view().deciding.choose("decline")
    assert told("company").decision is None
    chips = page.view().deciding.chips
    chips.press(chips.words().index("someone stronger"))
    assert (told("company").decision.reason, page.view().deciding.why.isHidden()) == ("someone stronger", True)


def test_wants_out_typed_alone_asks_what_they_said_and_opens_the_brake(page, types, workspace, tom):
    types("wants out")
    chips = page.view().deciding.chips
    chips.line.setText("The plant moves to Gdansk")
    page.view().deciding.why._act()
    brake = brakes.of(workspace, tom)
    assert brake is not None and brake.said == "The plant moves to Gdansk"


def test_the_end_asks_once_who_may_read_and_is_one_change(page, types, told, workspace, heard, qtbot):
    types("owns treasury and IT", "likes a number")
    page.end()
    first, _second = page.view().clearing.rows.rows()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_3)
    page.view().clearing.finish()
    assert [one.audience for one in told("candidate").lines] == ["candidate", "private"]
    assert (heard()[2:], bool(told("candidate").done_on)) == (["Ended the debrief of Tom Verhoeven"], True)
    workspace.undo()
    assert [one.audience for one in told("candidate").lines] == ["private", "private"]


def test_of_several_interviewers_each_rates_and_one_tells(page, book, types, qtbot, given, workspace):
    both = book("P. Osei", "J. Halden", day="2026-11-21")
    page.show_place(Place("debrief", both, "company"))
    page.view().marks.choose(given.ids["P. Osei"])
    qtbot.keyClick(page.view().marks.overall.steps, Qt.Key.Key_2)
    page.view()._tellers().actions()[1].trigger()
    found = debriefs.read(workspace, both, "company")
    assert [(one.person, one.rating) for one in found.overall] == [("P. Osei", "mixed")]
    assert page.view().told_by.text().strip() == "Told by J. Halden"
    types("calm under a hostile audit")
    assert page.view().words() == ["Fit calm under a hostile audit. J. Halden told me now. only me"]


def test_a_tick_stays_and_a_list_is_edited_in_place(page, told):
    row = next(one for one in page.find_out.rows() if one.tick.accessibleName() == "What was not in the spec")
    row.tick.click()
    assert "✓ What was not in the spec" in page.find_out.words()
    page.find_out.turn()
    page.find_out.lists.lists()[0]._add("Who else they talk to")
    assert "Who else they talk to" in page.find_out.words()


def test_both_sides_stand_beside_each_other_where_there_is_room(page, window, qtbot, types):
    window.resize(1440, 900)
    page.pin(True)
    assert [not side.isHidden() for side in page.sides.values()] == [True, True] and page.other.isHidden()
    page.sides[Side.COMPANY].pad.field.setFocus()
    types("calm under a hostile audit")
    assert page.sides[Side.COMPANY].words() and page.debrief.side == "company"
    window.resize(1366, 768)
    assert page.sides[Side.CANDIDATE].isHidden() is False and not page.other.isHidden()


def test_a_meeting_ahead_is_said_to_be_and_held_in_place(page, book, workspace):
    ahead = book("E. Halden", day="2026-11-26", status="booked")
    page.show_place(Place("debrief", ahead))
    assert page.status.accessibleName() == "This meeting is booked for Thu 10:00."
    page.status.say("held")
    assert page.status.isHidden() and interviews.of(workspace, page.debrief.candidacy_id)[0].status == "held"


def test_a_talk_with_me_has_only_the_candidates_side(page, book):
    page.show_place(Place("debrief", book(day="2026-11-20"), "company"))
    assert (page.debrief.side, page.other.isHidden(), page.chip.isHidden()) == ("candidate", True, True)


def test_a_meeting_that_is_removed_leaves_a_sentence_and_undo_brings_it_back(page, workspace, meeting):
    interviews.remove(workspace, meeting)
    assert page.debrief is None
    workspace.undo()
    assert page.view().debrief.interview_id == meeting and page.debrief == page.view().debrief


def test_escape_leaves_the_pad_then_goes_back(qtbot, page, window):
    qtbot.keyClick(page.view().pad.field, Qt.Key.Key_Escape)
    assert (page.hasFocus(), window.backs) == (True, 0)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.backs == 1


def test_a_reason_that_waits_for_its_figure_is_kept(qtbot, page, desk, workspace, meeting):
    qtbot.keyClicks(page.view().marks.why, "the board seat")
    qtbot.keyClick(page.view().marks.why, Qt.Key.Key_Return)
    desk.drafts.save()
    assert drafts.of(workspace, f"why {meeting}") == "the board seat"
    page.view().marks.choose(7)
    assert debriefs.read(workspace, meeting, "candidate").why_not_higher == "the board seat"
    assert desk.drafts.text(f"why {meeting}") == ""
