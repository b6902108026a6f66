"""What can move, in the drawer beside the job: typed in a line, worked on in place, granted with what it settles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from recruiter_desk.domain.levers import LeverState
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import levers, specs
from recruiter_desk.services.ledger import questions, reading
from recruiter_desk.ui.place import Place
from tests.ui.search.test_drawer import choose


@pytest.fixture
def moves(page, cfo):
    page.show()
    page.show_place(Place("search", cfo))
    page._turn_spec()
    page.activateWindow()
    return page._side.drawer.job.levers


def test_a_typed_line_becomes_a_lever_and_its_menu_changes_it(moves, qtbot, workspace, cfo):
    qtbot.keyClicks(moves.new, "pay: 175, up to 190")
    qtbot.keyClick(moves.new, Qt.Key.Key_Return)
    assert moves.words() == ["Pay: 175, up to 190"] and moves.new.text() == ""
    (row,) = moves.rows.rows()
    choose(row, "How far it came", "Asked")
    choose(row, "Who may read it", "Company may read")
    choose(row, "What moves", "Scope")
    (lever,) = levers.of_search(workspace, cfo)
    assert (lever.state, lever.audience, lever.kind) == ("asked", "company", "scope")
    choose(row, "Remove")
    assert moves.words() == []
    workspace.undo()
    assert moves.words() == ["Scope: 175, up to 190 (asked)"]


def test_its_parts_open_on_demand_and_are_edited_in_place(moves, workspace, cfo):
    levers.add(workspace, cfo, "pay", today="175")
    (row,) = moves.rows.rows()
    assert row.facts.isHidden()
    row.change.click()
    assert not row.facts.isHidden() and row._acts.edit(row._lever.id, "settles", "The rival offer")
    assert "settles: The rival offer" in row._foot.text()


def test_what_is_granted_is_offered_as_the_answer_to_its_question(moves, qtbot, workspace, cfo, given):
    candidacy = given.ids["Ines Aldana for CFO"]
    question = questions.add_question(workspace, PadPlace(candidacy_id=candidacy), side="candidate", text="Above 180?")
    levers.add(workspace, cfo, "scope", room="With IT", question_id=question)
    choose(moves.rows.rows()[0], "How far it came", "Granted")
    assert levers.of_search(workspace, cfo)[0].state == ""
    said = moves.asking.findChildren(QLineEdit)[0]
    assert said.text() == "With IT"
    qtbot.keyClick(said, Qt.Key.Key_Return)
    assert levers.of_search(workspace, cfo)[0].state == LeverState.GRANTED
    assert reading.of_candidacy(workspace, candidacy).findings[0].text == "With IT"


def test_what_is_granted_to_everybody_leads_to_the_next_spec(page, moves, workspace, cfo):
    specs.agree(workspace, cfo)
    levers.add(workspace, cfo, "pay", room="up to 190")
    choose(moves.rows.rows()[0], "How far it came", "Granted")
    change = page._side.drawer.job.change
    assert not change.box.isHidden() and change.fields.reason() == "Pay: up to 190"
