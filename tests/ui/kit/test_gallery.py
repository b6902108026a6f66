"""Every widget of the kit, in both schemes, has room for its words."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.tick import Tick
from tests.ui.kit.gallery import gallery


def cut(page: QWidget) -> list[str]:
    """Return the words on *page* that lack room, with the room they have."""
    return [
        f"{type(widget).__name__} {_words(widget)!r} has {widget.width()}x{widget.height()}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and _words(widget) and _is_cut(widget)
    ]


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QPushButton) else widget.accessibleName()


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, Shown | Chip | Tick | QPushButton | QLabel):
        needed = widget.sizeHint()
        return widget.width() < needed.width() or widget.height() < needed.height()
    if isinstance(widget, QLineEdit):
        return widget.height() < widget.sizeHint().height()
    return False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_words_of_the_kit_are_cut(qtbot, light, scheme):
    light.choose(scheme)
    page = gallery()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    assert cut(page) == []


def test_words_without_room_are_noticed(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    label = Shown("Finance Director, Brightkeel", elide=True, parent=page)
    label.resize(60, 20)
    page.show()
    assert cut(page) == ["Shown 'Finance Director, Brightkeel' has 60x20"]
