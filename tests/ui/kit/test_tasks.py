"""The tasks of a record in the window: ticked, edited where they stand, gone when they are done."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import tasks
from recruiter_desk.ui.kit.tasks import Tasks


@pytest.fixture
def place(given):
    return PadPlace(company_id=given.company("Halden Marine"))


@pytest.fixture
def section(qtbot, desk, place):
    made = Tasks(desk)
    qtbot.addWidget(made)
    desk.hub.changed.connect(lambda _change: made.show_place(place))
    tasks.add(desk.workspace, place, "Send the invoice", "2026-11-23")
    return made


def test_a_tick_does_a_task_and_undo_brings_it_back(qtbot, section, workspace):
    qtbot.mouseClick(section.rows()[0].tick, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.rows() == [])
    assert section.isHidden()
    workspace.undo()
    assert [row.task.text for row in section.rows()] == ["Send the invoice"]


def test_a_typed_day_becomes_the_day_of_the_task(section, workspace, place):
    assert section.rows()[0]._keep("Send both invoices fri")
    (task,) = tasks.of(workspace, place)
    assert (task.text, task.due_at) == ("Send both invoices", "2026-11-27")


def test_words_without_a_day_leave_it_as_it_was_and_none_remove_the_task(section, workspace, place):
    assert section.rows()[0]._keep("Send all of them")
    assert tasks.of(workspace, place)[0].due_at == "2026-11-23"
    assert section.rows()[0]._keep("")
    assert tasks.of(workspace, place) == ()


def test_many_tasks_are_folded_until_they_are_asked_for(section, workspace, place):
    for number in range(9):
        tasks.add(workspace, place, f"Call number {number}")
    assert (len(section.rows()), section._more.text()) == (6, "and 4 more")
    section._more.click()
    assert (len(section.rows()), section._more.isHidden()) == (10, True)
