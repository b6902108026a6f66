"""Two lines that do not go together: proposed in one grey line, listed once confirmed, gone once settled."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.domain.ledger.findings import Beyond
from recruiter_desk.services.ledger import findings
from recruiter_desk.ui.kit.buttons import DeskButton


@pytest.fixture
def unlike(told):
    """Two interviewers who see Tom's skill differently."""
    told.note("Cannot say how", topic="skill", rating="concern", by="P. Osei")
    told.note("Has run two treasuries", topic="skill", rating="strong", by="J. Halden")


def press(widget, word):
    next(one for one in widget.findChildren(DeskButton) if one.text() == word and not one.isHidden()).click()


def test_proposed_in_one_grey_line_and_listed_once_confirmed(panel, unlike):
    parts = panel.parts
    assert parts.unlike.words() == "Does not go together? Skill: P. Osei: concern · J. Halden: strong"
    press(parts.unlike, "Yes")
    assert (parts.unlike.isHidden(), parts.not_together.isHidden()) == (True, False)
    assert parts.not_together.words() == ["Skill. P. Osei: concern · J. Halden: strong"]


def test_no_is_remembered_and_undone(panel, unlike, workspace):
    press(panel.parts.unlike, "No, don’t ask again")
    assert (panel.parts.unlike.words(), panel.parts.not_together.words()) == ("", [])
    workspace.undo()
    assert panel.parts.unlike.words()


def test_settled_with_a_line_it_is_gone(panel, unlike, told, qtbot):
    press(panel.parts.unlike, "Yes")
    press(panel.parts.not_together, "Settled")
    qtbot.keyClicks(panel.window().focusWidget(), "The reference says strong")
    qtbot.keyClick(panel.window().focusWidget(), Qt.Key.Key_Return)
    assert panel.parts.not_together.isHidden() and told.ledger().findings[0].text == "The reference says strong"


def test_one_grey_line_at_a_time(panel, unlike, told, workspace):
    findings.mark_beyond(workspace, told.note("Sailed round the Cape", side="recruiter"), Beyond.PROPOSED)
    assert panel.parts.beyond.isHidden() and not panel.parts.unlike.isHidden()
    press(panel.parts.unlike, "No, don’t ask again")
    assert panel.parts.beyond.words() == "Not on the résumé? “Sailed round the Cape”"
