"""The bar that says whom a new spec brings back, and the rows in the drawer that decide on each."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import board, candidacies, second_looks, specs
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.search.second_look import bar_words


@pytest.fixture
def looks(page, cfo, given, workspace):
    """Ines and Tom were not taken forward for the pay of a spec that is agreed; then the pay rises."""
    given.candidacy("Tom Verhoeven", "CFO: Met by me")
    specs.amend(workspace, cfo, pay="165")
    specs.agree(workspace, cfo)
    for name in ("Ines Aldana", "Tom Verhoeven"):
        board.move(workspace, [given.ids[f"{name} for CFO"]], given.ids["CFO: Not taken forward"], reason="pay")
    page.show()
    page.show_place(Place("search", cfo))
    page.activateWindow()
    assert page.looks.isHidden()
    specs.revise(workspace, cfo, "Nobody moves for less", pay="190")
    return page._side.drawer.looks


def open_looks(page, qtbot, looks):
    page.looks.look.click()
    qtbot.waitUntil(lambda: bool(looks.rows.rows()) and looks.rows.rows()[0].hasFocus())


def names(looks):
    return [row._name.text() for row in looks.rows.rows()] if not looks.isHidden() else []


def test_the_bar_says_how_many_come_back_and_leads_to_them(page, looks, qtbot):
    assert page.looks.words.text() == "Spec 2 brings back 2 people."
    open_looks(page, qtbot, looks)
    assert names(looks) == ["Ines Aldana", "Tom Verhoeven"]
    first, second = looks.rows.rows()
    assert first._headline.text() == "Halden changed the pay today." and second._headline.isHidden()
    assert first.words() == "Not taken forward for it, 24 November"


def test_tab_comes_to_them_before_the_job_beneath(page, looks, qtbot):
    open_looks(page, qtbot, looks)
    first, second = looks.rows.rows()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


@pytest.mark.parametrize(
    ("numbers", "said"),
    [((4, 3), "Specs 3 and 4 bring"), ((2, 3, 5), "Specs 2, 3 and 5"), (range(2, 8), "Specs 2 to 7")],
)
def test_the_bar_names_every_spec_that_brings_somebody_back(workspace, cfo, looks, numbers, said):
    one = second_looks.waiting(workspace, cfo)[0]
    assert bar_words(tuple(replace(one, number=number) for number in numbers)).startswith(said)


def test_enter_reopens_and_x_dismisses_and_the_next_row_has_the_focus(page, looks, qtbot, given, workspace):
    open_looks(page, qtbot, looks)
    qtbot.keyClick(looks.rows.rows()[0], Qt.Key.Key_Down)
    assert looks.rows.rows()[1].hasFocus()
    qtbot.keyClick(looks.rows.rows()[1], Qt.Key.Key_X)
    assert names(looks) == ["Ines Aldana"] and looks.rows.rows()[0].hasFocus()
    qtbot.keyClick(looks.rows.rows()[0], Qt.Key.Key_Return)
    assert names(looks) == [] and page.looks.isHidden()
    assert candidacies.view(workspace, given.ids["Ines Aldana for CFO"]).stage == "Met by me"
    workspace.undo()
    assert names(looks) == ["Ines Aldana"] and page.looks.words.text() == "Spec 2 brings back 1 person."
