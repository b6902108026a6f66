"""What a call costs to take down, in keys: from a card on the board to everything on its ledger, without the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recruiter_desk import app
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.services import interviews
from recruiter_desk.services.ledger import reading
from recruiter_desk.ui.board.card_list import CardList
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.place import Place

ALLOWED = 12
CALL = (
    "wants 190-210k EUR + LTIP",
    "on 165k base",
    "notice 3 months",
    "can start 1 March",
    "final round elsewhere, offer expected Friday",
    "owns treasury and IT, not only finance",
    "who signs above 5m?",
    "is a board seat possible within a year?",
    "interest 8",
    "go on",
)


class Hand:
    """Types on whatever has the keyboard.

    What counts is every key pressed beyond the words: letters of commands, Enter, Tab, and a chord such as Alt+Down as
    one. What does not count are the words themselves with their punctuation, the question mark of a question included.
    """

    def __init__(self):
        self.pressed = 0

    def says(self, words):
        QTest.keyClicks(self._there(), words)

    def presses(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.pressed += 1
        QTest.keyClick(self._there(), key, modifier)
        QApplication.processEvents()

    def _there(self):
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def window(qtbot, desk, theme, given):
    """The real window at the board of Halden's search, on Adaeze's card."""
    given.person("Eva Halden", "Chair", "Halden Marine")
    search = given.search("CFO", "Halden Marine")
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 0)
    card = given.candidacy("Adaeze Obi", "CFO: HR")
    made = app.window_of(desk, theme)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open(Place("search", search, "board"))
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    for board in made.findChildren(BoardView):
        board.select([card])
        board.selection.enter()
    assert isinstance(QApplication.focusWidget(), CardList)
    return made


def test_six_facts_two_questions_interest_and_decision_cost_twelve_keys(window, given, workspace):
    hand = Hand()
    hand.presses(Qt.Key.Key_N)
    hand.presses(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # Adaeze is calling
    for line in CALL:
        hand.says(line)
        hand.presses(Qt.Key.Key_Return)
    ledger = reading.of_candidacy(workspace, given.ids["Adaeze Obi for CFO"])
    kinds = {one.fact.kind for one in ledger.findings if one.fact}
    assert kinds == set(FactKind)
    assert (len(ledger.findings), len(ledger.open), ledger.decisions[0].kind) == (7, 2, "go on")
    assert {one.side for one in ledger.findings} == {"candidate"}
    assert hand.pressed <= ALLOWED


def test_after_a_meeting_the_same_costs_no_more_on_the_debrief(window, given, workspace):
    card, seat = given.ids["Adaeze Obi for CFO"], given.ids["seat of Eva Halden"]
    interviews.add(workspace, card, "2026-11-23T10:00", "Europe/London", seat_ids=[seat], status="held")
    hand = Hand()
    hand.presses(Qt.Key.Key_D)
    for line in CALL:
        hand.says(line)
        hand.presses(Qt.Key.Key_Return)
    ledger = reading.of_candidacy(workspace, card)
    assert (len(ledger.findings), len(ledger.open), ledger.decisions[0].kind) == (7, 2, "go on")
    assert {(one.side, one.stage) for one in ledger.findings} == {("candidate", "HR")}
    assert hand.pressed <= ALLOWED


def test_the_same_lines_pasted_cost_four(window, given, workspace):
    hand = Hand()
    QApplication.clipboard().setText("\n".join(CALL))
    hand.presses(Qt.Key.Key_N)
    hand.presses(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    hand.presses(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hand.presses(Qt.Key.Key_Return)
    ledger = reading.of_candidacy(workspace, given.ids["Adaeze Obi for CFO"])
    assert (len(ledger.findings), len(ledger.open), len(ledger.decisions), hand.pressed) == (7, 2, 1, 4)


def test_what_was_stored_is_taken_back_by_ctrl_z_without_leaving_the_pad(window, given, workspace):
    hand = Hand()
    hand.presses(Qt.Key.Key_N)
    hand.says("calm under a hostile audit")
    hand.presses(Qt.Key.Key_Return)
    hand.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reading.of_candidacy(workspace, given.ids["Adaeze Obi for CFO"]).findings == ()
