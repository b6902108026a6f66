"""The page of one search over a real desk, with simple views in the place of Names, Board and panel."""

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from recruiter_desk.ui.search.page import SearchPage


class View(QLabel):
    """Notes what it is asked, and can say that a card was opened."""

    card_opened = Signal(str)
    card_peeked = Signal(str)
    selection_changed = Signal(str)
    left = Signal()

    def __init__(self, desk):
        super().__init__("view")
        self.asked = []

    def show_search(self, search_id):
        self.asked.append(search_id)

    def desk_changed(self, change):
        self.asked.append("changed")

    def set_filter(self, text):
        self.asked.append(f"filter {text}")


class Panel(QLabel):
    closed = Signal()

    def __init__(self, desk):
        super().__init__("panel")
        self.cards = []
        self.gone = False

    def show(self, candidacy_id=""):
        self.cards.append(candidacy_id)
        if self.gone:
            self.closed.emit()
        self.setVisible(True)

    def desk_changed(self, change):
        self.cards.append("changed")


@pytest.fixture
def page(qtbot, desk):
    made = SearchPage(desk, board=View, names=View, panel=Panel)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    desk.hub.changed.connect(made.desk_changed)
    return made


@pytest.fixture
def cfo(given):
    """A search with somebody on its board."""
    search = given.search("CFO", "Halden Marine")
    given.candidacy("Ines Aldana", "CFO: Met by me")
    return search
