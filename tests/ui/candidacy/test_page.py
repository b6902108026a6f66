"""The page of one candidacy: the panel's parts with room, its keys, and what is left when the candidacy is gone."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from recruiter_desk import app
from recruiter_desk.services import candidacies
from recruiter_desk.ui.candidacy.page import CandidacyPage
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.place import Place


@pytest.fixture
def page(desk, window, tom):
    made = CandidacyPage(desk)
    window.layout().addWidget(made)
    desk.hub.changed.connect(made.desk_changed)
    made.show_place(Place("candidacy", tom))
    window.activateWindow()
    QCoreApplication.processEvents()
    return made


def test_it_shows_questions_and_both_sides(told, page):
    told.question("Why?")
    told.note("Calm", topic="fit")
    told.note("Owns treasury", "job", topic="scope")
    lists = page.parts.lists
    shown = [len(each.rows()) for each in (lists.questions, lists.person, lists.job)]
    assert shown == [1, 1, 1]


def test_n_writes_a_note_and_p_goes_to_the_pack(told, tom, page, qtbot):
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert page.parts.pad.field.hasFocus()
    qtbot.keyClicks(page.parts.pad.field, "Calm under fire")
    qtbot.keyClick(page.parts.pad.field, Qt.Key.Key_Return)
    assert [one.text for one in told.ledger().findings] == ["Calm under fire"]
    page.setFocus()
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page, Qt.Key.Key_P)
    assert gone.args == [Place("pack", tom, "candidacy")]


def test_down_goes_to_the_first_line(told, page, qtbot):
    told.note("Calm")
    QCoreApplication.processEvents()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.parts.lists.person.rows()[0].hasFocus()


def test_a_candidacy_that_is_gone_says_so_and_comes_back(workspace, tom, told, page):
    told.note("Calm")
    candidacies.remove(workspace, tom)
    assert page._stack.currentIndex() == 1
    workspace.undo()
    assert page._stack.currentIndex() == 0 and len(page.parts.lists.person.rows()) == 1


def test_control_enter_in_the_panel_goes_there(panel, tom, qtbot):
    with qtbot.waitSignal(panel.go) as gone:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert gone.args == [Place("candidacy", tom)]


def test_the_command_line_finds_the_page(workspace, tom):
    assert app.place_of(workspace, "candidacy", "") == Place("candidacy", tom)


def test_what_has_nothing_to_show_leaves_no_empty_card(given, page, tom):
    assert [card.isHidden() for card, _part in page._may_be_empty] == [False, True, True, True]
    given.search("COO", "Orrery")
    given.candidacy("Tom Verhoeven", "COO: Presented")
    assert [card.isHidden() for card, _part in page._may_be_empty] == [False, False, True, True]


def test_another_candidacy_is_shown_from_its_top(given, told, page, window):
    for number in range(30):
        told.note(f"Calm {number}")
    QCoreApplication.processEvents()
    (area,) = page.findChildren(Scroll)
    area.verticalScrollBar().setValue(200)
    assert area.verticalScrollBar().value() == 200
    page.show_place(Place("candidacy", given.candidacy("Ruth Amsel", "CFO: Presented")))
    assert area.verticalScrollBar().value() == 0
