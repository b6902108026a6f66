"""Tab goes from top to bottom, whenever a row was made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.reading_order import chain, walked


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    column, row = QVBoxLayout(made), QHBoxLayout()
    first, last, hidden = QLineEdit("first"), QLineEdit("last"), QLineEdit("hidden")
    column.addWidget(first)
    column.addLayout(row)
    column.addWidget(last)
    column.addWidget(hidden)
    within = QWidget()
    inner = QVBoxLayout(within)
    row.addWidget(Scroll(within))
    made.show()
    hidden.hide()
    inner.addWidget(QLineEdit("late"))
    return made


def test_what_was_made_late_is_walked_where_it_stands(page):
    assert [one.text() for one in walked(page) if isinstance(one, QLineEdit)] == ["first", "late", "last"]


def test_tab_follows_it(page, qtbot):
    page.activateWindow()
    next(walked(page)).setFocus()
    for text in ("first", "late", "last"):
        assert page.focusWidget().text() == text
        chain(page)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
