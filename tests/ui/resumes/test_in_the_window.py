"""A real PDF, let go over a column of the whole window: read in the child process, checked, a card on the board."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recruiter_desk.app import window_of
from recruiter_desk.services import resumes
from recruiter_desk.ui.place import Place
from tests.exchange.making import pdf
from tests.ui.dropping import let_go


@pytest.fixture
def window(desk, given, light, qtbot):
    search = given.search("CFO", "Halden Marine")
    given.candidacy("Marek", "CFO: HR")
    made = window_of(desk, light)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open(Place("search", search, "board"))
    yield made
    resumes.stop()


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget
    return widget


def names_in(window, stage):
    (column,) = [one for one in window.page()._view().lanes.columns() if one.model.column.name == stage]
    return column, [column.model.card(row).name for row in range(column.model.rowCount())]


def test_a_pdf_dropped_on_hr_is_a_card_there_after_enter_and_gone_after_undo(window, tmp_path, qtbot):
    file = tmp_path / "ines.pdf"
    lines = [(60, 60, 20, "Ines Aldana"), (60, 90, 10, "ines@example.org"), (60, 105, 10, "+34 91 555 0101")]
    file.write_bytes(pdf([*lines, (60, 140, 10, "Finance Director, Brightkeel, 2019 to now")]))
    column, _ = names_in(window, "HR")
    assert let_go(column.cards.viewport(), file)
    page = window.page()
    qtbot.waitUntil(lambda: not page.reader.left(), timeout=20_000)
    assert page.form.fields["name"].text() == "Ines Aldana"
    qtbot.waitUntil(lambda: page.checking.original.picture.heightForWidth(400) > 400)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert names_in(window, "HR")[1] == ["Marek", "Ines Aldana"]
    assert window.said() == "Added Ines Aldana to HR"
    window.undo()
    assert names_in(window, "HR")[1] == ["Marek"]


def test_a_drop_brings_the_keyboard_from_the_file_manager(window, tmp_path, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    (tmp_path / "ruth.txt").write_text("Ruth Amsel\n", "utf-8")
    column, _ = names_in(window, "HR")
    let_go(column.cards.viewport(), tmp_path / "ruth.txt")
    qtbot.waitUntil(window.isActiveWindow)


def test_leaving_before_saving_says_what_is_left_and_leads_back(window, tmp_path, qtbot):
    file = tmp_path / "ruth.txt"
    file.write_text("Ruth Amsel\nruth@example.org\n", "utf-8")
    column, _ = names_in(window, "HR")
    let_go(column.cards.viewport(), file)
    page = window.page()
    qtbot.waitUntil(lambda: not page.reader.left(), timeout=20_000)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert names_in(window, "HR")[1] == ["Marek"]
    assert window.said() == "1 résumé is not saved yet"
    window._bar.act()
    assert page.isVisible()
    assert page.form.fields["name"].text() == "Ruth Amsel"
