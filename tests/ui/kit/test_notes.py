"""The pad with its notes beneath: stored, edited where they stand, deleted, brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.pad_reading import read_lines
from recruiter_desk.services.ledger import pad, reading
from recruiter_desk.ui.kit.notes import SHOWN
from recruiter_desk.ui.kit.noting import Noting


@pytest.fixture
def ines(given):
    return PadPlace(person_id=given.person("Ines Aldana"))


@pytest.fixture
def card(given, ines):
    given.search("CFO", "Halden Marine")
    return PadPlace(candidacy_id=given.candidacy("Ines Aldana", "CFO: HR"))


class Window(QWidget):
    """Remembers the sentences it is given to say."""

    def __init__(self):
        super().__init__()
        self.said = []

    def say(self, sentence, _tone):
        self.said.append(sentence)


@pytest.fixture
def noting(qtbot, desk, ines):
    window = Window()
    made = Noting(desk, "Nothing noted yet.")
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(500, 600)
    desk.hub.changed.connect(made.read_after)
    made.show_place(ines)
    window.show()
    window.activateWindow()
    yield made


@pytest.fixture
def notes(workspace, ines):
    """Put lines on Ines, as if typed before."""
    return lambda text: pad.take(workspace, ines, read_lines(text, workspace.today()), Side.RECRUITER)


def press(noting, words):
    next(one for one in noting.findChildren(QPushButton) if one.text() == words).click()


def test_a_line_of_the_pad_stands_first_in_the_list(qtbot, noting, notes):
    notes("likes a number =3")
    qtbot.keyClicks(noting.pad.field, "hates slides #fit")
    qtbot.keyClick(noting.pad.field, Qt.Key.Key_Return)
    assert noting.notes.words() == ["hates slides. Fit · today", "likes a number. Fit · strong · today"]


def test_with_nothing_noted_the_list_says_so(noting):
    assert (noting.notes.words(), noting.notes.rows._nothing.isVisible()) == ([], True)


def test_a_line_is_edited_where_it_stands(qtbot, noting, notes, workspace, ines):
    notes("likes a number")
    row = noting.notes.row(0)
    row.line.setFocus()
    qtbot.keyClick(row.line, Qt.Key.Key_Return)
    qtbot.keyClicks(row.field, " and a table")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert reading.of_record(workspace, ines).findings[0].text == "likes a number and a table"
    assert noting.notes.row(0).field is None


def test_escape_leaves_a_line_as_it_was(qtbot, noting, notes, workspace, ines):
    notes("likes a number")
    noting.notes.row(0).edit()
    qtbot.keyClicks(noting.notes.row(0).field, "!!!")
    qtbot.keyClick(noting.notes.row(0).field, Qt.Key.Key_Escape)
    assert reading.of_record(workspace, ines).findings[0].text == "likes a number"


def test_an_edit_that_is_refused_stays_open_with_what_was_typed(qtbot, noting, notes):
    notes("likes a number")
    row = noting.notes.row(0)
    row.edit()
    row.field.setPlainText("y" * 20_001)
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert len(row.field.typed()) == 20_001
    assert "20 001 characters" in noting.window().said[0]


def test_delete_takes_a_line_away_and_undo_brings_it_back(qtbot, noting, notes, workspace):
    notes("likes a number")
    row = noting.notes.row(0)
    row.line.setFocus()
    qtbot.keyClick(row.line, Qt.Key.Key_Delete)
    assert noting.notes.words() == []
    workspace.undo()
    assert noting.notes.words() == ["likes a number. Fit · today"]


def test_a_question_is_settled_and_opened_again(noting, notes):
    notes("is there a works council?")
    noting.notes.row(0).edit()
    press(noting, "Settled")
    assert noting.notes.words() == ["Settled: is there a works council?. today"]


def test_two_hundred_notes_show_the_newest_and_the_others_on_request(noting, notes):
    notes("\n".join(f"note number {number}" for number in range(200)))
    assert (len(noting.notes.words()), noting.notes.count()) == (SHOWN, 200)
    for _ in range(4):
        noting.notes._more.click()
    assert (len(noting.notes.words()), noting.notes._more.text()) == (200, "Show fewer")
    press(noting, "Show fewer")
    assert len(noting.notes.words()) == SHOWN


def test_arrows_walk_from_line_to_line(qtbot, noting, notes):
    notes("one\ntwo")
    noting.notes.row(0).line.setFocus()
    qtbot.keyClick(noting.notes.row(0).line, Qt.Key.Key_Down)
    assert noting.notes.row(1).line.hasFocus()


# -- the one card of a person --------------------------------------------------------------------------------


def test_with_one_card_a_line_goes_there_and_the_pad_says_so(qtbot, noting, ines, card, workspace):
    noting.show_place(ines, (card, "CFO", "Halden Marine", "Ines Aldana"))
    qtbot.keyClicks(noting.pad.field, "wants 190k")
    qtbot.keyClick(noting.pad.field, Qt.Key.Key_Return)
    assert reading.of_candidacy(workspace, card.candidacy_id).findings[0].text == "wants 190k"
    assert noting.pad.says.text() == "Noted: pay wanted · on the card for CFO, Halden Marine"


def test_unticked_the_line_is_a_plain_note_and_takes_along_what_was_typed(qtbot, noting, ines, card, workspace):
    noting.show_place(ines, (card, "CFO", "Halden Marine", "Ines Aldana"))
    qtbot.keyClicks(noting.pad.field, "wants 190k")
    noting.on_card.setChecked(False)
    qtbot.keyClick(noting.pad.field, Qt.Key.Key_Return)
    assert [one.text for one in reading.of_record(workspace, ines).findings] == ["wants 190k"]
    assert reading.of_candidacy(workspace, card.candidacy_id).findings == ()


def test_reading_again_leaves_the_tick_as_it_was_set(noting, ines, card):
    for _ in range(2):
        noting.show_place(ines, (card, "CFO", "Halden Marine", "Ines Aldana"))
        noting.on_card.setChecked(False)
    noting.show_place(ines, (card, "CFO", "Halden Marine", "Ines Aldana"))
    assert noting.on_card.isChecked() is False
