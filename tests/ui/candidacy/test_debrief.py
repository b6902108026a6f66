"""The pad of a meeting: a line there belongs to the meeting, from the client's call until somebody says otherwise."""

import pytest
from PySide6.QtCore import QPoint, Qt

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import interviews
from recruiter_desk.services.ledger import reading


@pytest.fixture
def meeting(workspace, given, tom):
    """Tom with J. Halden yesterday."""
    seat = given.ids["seat of J. Halden"]
    return interviews.add(workspace, tom, "2026-11-23T10:00", "Europe/London", seat_ids=[seat], status="held")


@pytest.fixture
def debrief(panel, meeting, workspace, tom):
    meetings = panel.parts.meetings
    meetings.start_debrief(interviews.of(workspace, tom)[0])
    return meetings.debrief


def store(qtbot, debrief, text):
    qtbot.keyClicks(debrief.pad.field, text)
    qtbot.keyClick(debrief.pad.field, Qt.Key.Key_Return)


def test_a_line_belongs_to_the_meeting_and_was_said_by_who_sat_there(qtbot, debrief, workspace, tom, meeting):
    store(qtbot, debrief, "calm under a hostile audit =3")
    found = reading.of_candidacy(workspace, tom).findings[0]
    assert (found.side, found.interview_id, found.said_by) == ("company", meeting, "J. Halden")


def test_it_shows_what_is_still_to_be_found_out_in_that_meeting(debrief, panel, workspace, tom, given):
    later = interviews.add(
        workspace, tom, "2026-11-27T10:00", "Europe/London", seat_ids=[given.ids["seat of E. Halden"]]
    )
    panel.parts.meetings.start_debrief(next(one for one in interviews.of(workspace, tom) if one.id == later))
    debrief.pad.field.setPlainText("is there a bonus? @E. Halden")
    debrief.pad.store()
    assert debrief.questions() == ["is there a bonus?"]


def test_d_opens_the_pad_of_the_last_meeting_that_is_over(panel, workspace, tom, meeting, qtbot):
    interviews.add(workspace, tom, "2026-11-27T10:00", "Europe/London")
    qtbot.keyClick(panel, Qt.Key.Key_D)
    debrief = panel.parts.meetings.debrief
    assert debrief.meeting_id == meeting and not debrief.isHidden()


def test_d_opens_nothing_before_the_first_meeting(panel, workspace, tom, qtbot):
    interviews.add(workspace, tom, "2026-11-27T10:00", "Europe/London")
    qtbot.keyClick(panel, Qt.Key.Key_D)
    assert panel.parts.meetings.debrief.isHidden()


def test_a_talk_with_me_is_the_candidates(panel, workspace, tom, debrief):
    interviews.add(workspace, tom, "2026-11-20T10:00", "Europe/London", status="held")
    panel.parts.meetings.start_debrief(interviews.of(workspace, tom)[-1])
    assert debrief.pad.call == Side.CANDIDATE


def test_escape_closes_it_and_keeps_what_was_typed(qtbot, debrief, panel, workspace, tom):
    qtbot.keyClicks(debrief.pad.field, "half a thought")
    qtbot.keyClick(debrief.pad.field, Qt.Key.Key_Escape)
    assert debrief.isHidden() and panel.hasFocus()
    panel.parts.meetings.start_debrief(interviews.of(workspace, tom)[0])
    assert debrief.pad.field.typed() == "half a thought"


def test_a_line_that_is_taken_back_is_no_longer_said_to_be_noted(qtbot, debrief, workspace):
    store(qtbot, debrief, "calm under a hostile audit =3")
    assert debrief.pad.says.text() == "Noted: fit"
    workspace.undo()
    assert debrief.pad.says.isHidden()


def test_what_is_noted_does_not_push_it_out_of_sight(qtbot, debrief, panel):
    qtbot.waitUntil(lambda: not debrief.visibleRegion().isEmpty())
    before = debrief.pad.field.mapTo(panel, QPoint()).y()
    for number in range(5):
        store(qtbot, debrief, f"answered question {number} of the audit")
    qtbot.wait(50)
    assert abs(debrief.pad.field.mapTo(panel, QPoint()).y() - before) < 40


def test_it_closes_with_its_meeting(debrief, workspace, meeting):
    interviews.remove(workspace, meeting)
    assert debrief.isHidden()


def test_the_menu_of_any_meeting_offers_it(panel, workspace, tom, meeting):
    menu = panel.parts.meetings.menu(interviews.of(workspace, tom)[0])
    assert "Debrief" in [action.text() for action in menu.actions()]
    menu.deleteLater()
