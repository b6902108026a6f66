"""The debrief of Tom's meeting with J. Halden yesterday, on a page in a window that hears what is refused."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.services import interviews
from recruiter_desk.ui.debrief.page import DebriefPage
from recruiter_desk.ui.place import Place


class Window(QWidget):
    """Holds the page as the real one does, and remembers what it says and where it is asked to go."""

    def __init__(self):
        super().__init__()
        self.said, self.gone, self.backs = [], [], 0
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)
        self.resize(1366, 768)

    def say(self, sentence, _tone):
        self.said.append(sentence)

    def back(self):
        self.backs += 1


@pytest.fixture
def tom(given):
    """Tom, presented to Halden, whose ladder has three steps."""
    given.search("CFO", "Halden Marine")
    ladder = (("P. Osei", "gatekeeper"), ("J. Halden", "hiring manager"), ("E. Halden", "sign-off"))
    for rank, (person, part) in enumerate(ladder):
        given.person(person, "", "Halden Marine")
        given.seat("CFO at Halden Marine", person, "Halden Marine", part, rank)
    given.person("Tom Verhoeven", "Group Controller", "Polder")
    return given.candidacy("Tom Verhoeven", "CFO: Presented")


@pytest.fixture
def book(workspace, given, tom):
    """Book Tom with *who* of the ladder, at ten in London."""

    def booked(*who, day="2026-11-23", status="held"):
        seats = [given.ids[f"seat of {one}"] for one in who]
        return interviews.add(workspace, tom, f"{day}T10:00", "Europe/London", seat_ids=seats, status=status)

    return booked


@pytest.fixture
def meeting(book):
    return book("J. Halden")


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(qtbot, desk, window, meeting):
    made = DebriefPage(desk)
    window.layout().addWidget(made)
    desk.hub.changed.connect(made.desk_changed)
    made.go.connect(window.gone.append)
    window.show()
    window.activateWindow()
    made.show_place(Place("debrief", meeting))
    return made
