"""After an end: told or not, the mail, and one press that it is done."""

import pytest

from recruiter_desk.services import board
from recruiter_desk.ui.kit.field import TextField


@pytest.fixture
def ended(panel, workspace, tom, given):
    board.move(workspace, [tom], given.ids["CFO: Not taken forward"], reason="too slow")
    return panel.parts.told


def test_nothing_while_somebody_is_in_the_running(panel):
    assert panel.parts.told.isHidden()


def test_one_press_notes_that_they_were_told_and_undo_takes_it_back(ended, workspace):
    assert (ended.isHidden(), ended.words.text()) == (False, "Not told yet")
    ended.told.click()
    assert ended.words.text() == "Told today" and ended.told.isHidden()
    workspace.undo()
    assert ended.words.text() == "Not told yet"


def test_the_words_of_the_mail_hold_no_reason_and_telling_closes_them(ended, panel):
    ended.draft.click()
    (field,) = panel.parts.asking.findChildren(TextField)
    assert "slow" not in field.toPlainText() and "will not go further" in field.toPlainText()
    panel.parts.asking._act()
    assert panel.parts.asking.isHidden() and ended.words.text() == "Told today"


def test_who_said_no_knows(panel, workspace, tom, given):
    board.move(workspace, [tom], given.ids["CFO: Not interested"])
    assert panel.parts.told.isHidden()
