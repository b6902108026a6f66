"""Editing in place, fields, strips and switches: what Enter, Esc and leaving do."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.field import FilterField, TextField, field
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.switch import Switch


class Named(QWidget):
    """A page with one name to edit, and what was saved of it."""

    def __init__(self, lines: int = 1) -> None:
        super().__init__()
        self.saved: list[str] = []
        self.accepts = True
        self.name = EditInPlace("Ines Aldana", self._save, says="Name", empty="Name", lines=lines)
        column = QVBoxLayout(self)
        column.addWidget(self.name)
        column.addWidget(QLineEdit())

    def _save(self, text: str) -> bool:
        self.saved.append(text)
        return self.accepts

    def open_field(self) -> QLineEdit | TextField:
        opened = self.name.findChild(QLineEdit) or self.name.findChild(TextField)
        assert opened is not None
        return opened


@pytest.fixture
def named(qtbot):
    page = Named()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.name.edit()
    return page


def test_enter_saves_what_was_typed(qtbot, named):
    qtbot.keyClicks(named.open_field(), "Ines A. Aldana")
    qtbot.keyClick(named.open_field(), Qt.Key.Key_Return)
    assert (named.saved, named.name.value(), named.name.is_editing()) == (
        ["Ines A. Aldana"],
        "Ines A. Aldana",
        False,
    )


def test_escape_brings_the_old_words_back(qtbot, named):
    qtbot.keyClicks(named.open_field(), "Someone else")
    qtbot.keyClick(named.open_field(), Qt.Key.Key_Escape)
    assert (named.saved, named.name.value(), named.name.is_editing()) == ([], "Ines Aldana", False)


def test_leaving_the_field_saves_too(qtbot, named):
    qtbot.keyClicks(named.open_field(), "Ines")
    qtbot.keyClick(named.open_field(), Qt.Key.Key_Tab)
    assert named.saved == ["Ines"]


def test_a_refused_change_stays_in_the_field(qtbot, named):
    named.accepts = False
    qtbot.keyClicks(named.open_field(), "Ines")
    qtbot.keyClick(named.open_field(), Qt.Key.Key_Return)
    assert (named.name.is_editing(), named.open_field().text()) == (True, "Ines")


def test_unchanged_words_are_not_saved_again(qtbot, named):
    qtbot.keyClick(named.open_field(), Qt.Key.Key_Return)
    assert (named.saved, named.name.is_editing()) == ([], False)


def test_a_click_opens_the_field(qtbot):
    page = Named()
    qtbot.addWidget(page)
    page.show()
    qtbot.mouseClick(page.name._label, Qt.MouseButton.LeftButton)
    assert page.name.is_editing()


def test_several_lines_are_saved_with_ctrl_enter(qtbot):
    page = Named(lines=4)
    qtbot.addWidget(page)
    page.show()
    page.name.edit()
    qtbot.keyClicks(page.open_field(), "One")
    qtbot.keyClick(page.open_field(), Qt.Key.Key_Return)
    qtbot.keyClicks(page.open_field(), "Two")
    qtbot.keyClick(page.open_field(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.saved == ["One\nTwo"]


def test_the_filter_speaks_once_typing_pauses(qtbot):
    filter_field = FilterField("Filter this board")
    qtbot.addWidget(filter_field)
    with qtbot.waitSignal(filter_field.filtered, timeout=1000) as said:
        qtbot.keyClicks(filter_field, "ines")
    assert said.args == ["ines"]


def test_escape_empties_the_filter_at_once(qtbot):
    filter_field = FilterField("Filter this board")
    qtbot.addWidget(filter_field)
    qtbot.keyClicks(filter_field, "ines")
    qtbot.keyClick(filter_field, Qt.Key.Key_Return)
    with qtbot.waitSignal(filter_field.filtered) as said:
        qtbot.keyClick(filter_field, Qt.Key.Key_Escape)
    assert said.args == [""]


def opened_strip(qtbot, accepts: bool) -> Strip:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.ask("Pause Ines Aldana", (field("Until"),), "Pause", lambda: accepts)
    return strip


@pytest.mark.parametrize(("accepts", "hidden"), [(True, True), (False, False)])
def test_enter_does_it_and_closes_the_strip_unless_it_is_refused(qtbot, accepts, hidden):
    strip = opened_strip(qtbot, accepts)
    qtbot.keyClick(strip.findChild(QLineEdit), Qt.Key.Key_Return)
    assert strip.isHidden() is hidden


def test_escape_closes_the_strip(qtbot):
    strip = opened_strip(qtbot, accepts=False)
    with qtbot.waitSignal(strip.closed):
        qtbot.keyClick(strip.findChild(QLineEdit), Qt.Key.Key_Escape)


def test_a_narrow_strip_puts_its_field_under_the_title(qtbot):
    strip = opened_strip(qtbot, accepts=False)
    until, title = strip.findChild(QLineEdit), strip.findChild(Shown)
    assert isinstance(until, QLineEdit) and isinstance(title, Shown)
    for wide, beneath in ((900, False), (300, True), (900, False)):
        strip.resize(wide, 200)
        QApplication.processEvents()
        below = title.mapTo(strip, title.rect().bottomLeft()).y()
        assert (until.mapTo(strip, QPoint()).y() >= below) is beneath


def test_the_switch_announces_what_the_user_chose(qtbot):
    switch = Switch([("names", "Names", ""), ("board", "Board", "")])
    qtbot.addWidget(switch)
    with qtbot.waitSignal(switch.chosen) as said:
        qtbot.mouseClick(switch._buttons["board"], Qt.MouseButton.LeftButton)
    assert (said.args, switch.current()) == (["board"], "board")
