"""The pad as it is typed into: stored by Enter, turned by Tab and Alt+Down, nothing typed is ever lost."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import reading
from recruiter_desk.ui.kit.pad import Pad


class Window(QWidget):
    """A pad, a field after it, and the sentences that the window said."""

    def __init__(self, desk):
        super().__init__()
        self.said = []
        self.pad = Pad(desk)
        self.after = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.pad)
        column.addWidget(self.after)
        column.addStretch(1)
        self.resize(400, 300)

    def say(self, sentence, _tone):
        self.said.append(sentence)


@pytest.fixture
def card(given):
    """Adaeze in the HR round of Halden's search."""
    given.person("Eva Halden", "Chair", "Halden Marine")
    given.search("CFO", "Halden Marine")
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 0)
    return PadPlace(candidacy_id=given.candidacy("Adaeze Obi", "CFO: HR"))


@pytest.fixture
def window(qtbot, desk, card):
    made = Window(desk)
    qtbot.addWidget(made)
    made.pad.set_place(card, company="Halden Marine", candidate="Adaeze Obi")
    made.show()
    made.activateWindow()
    made.pad.focus_pad()
    return made


@pytest.fixture
def types(qtbot, window):
    """Type *text*, then press each of *keys*."""

    def typed(text, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClicks(window.pad.field, text)
        for key in keys:
            qtbot.keyClick(window.pad.field, key, modifier)

    return typed


@pytest.fixture
def ledger(workspace, card):
    return lambda: reading.of_candidacy(workspace, card.candidacy_id)


def test_enter_stores_the_line_at_once_and_says_what_became_of_it(window, types, ledger):
    types("who signs above 5m?", Qt.Key.Key_Return)
    assert ledger().open[0].question.text == "who signs above 5m?"
    assert (window.pad.field.typed(), window.pad.says.text()) == ("", "Question for E. Halden, not booked")


def test_while_it_is_typed_the_pad_says_what_a_line_will_become(window, types):
    types("wants 190-210k EUR")
    assert window.pad.says.text().replace("\u00a0", " ") == "Pay wanted 190 000 to 210 000 EUR"


def test_the_guessed_topic_stands_at_the_right_and_tab_turns_it(window, types, ledger):
    types("calm under a hostile audit")
    assert window.pad.field.chip.accessibleName() == "fit"
    types("", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return)
    assert ledger().findings[0].topic == "interests"


def test_a_topic_once_turned_to_stays_while_more_is_typed(types, ledger):
    types("calm", Qt.Key.Key_Tab)
    types(" and wants 190k", Qt.Key.Key_Return)
    assert ledger().findings[0].topic == "interests"


def test_with_nothing_typed_tab_goes_on(window, types):
    types("", Qt.Key.Key_Tab)
    assert window.after.hasFocus()


def test_alt_down_and_alt_up_say_whose_call_it_is(window, types, ledger):
    types("", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    types("likes a number", Qt.Key.Key_Return)
    assert (window.pad.call, ledger().findings[0].side) == (Side.COMPANY, "company")
    assert window.pad.field.mark.accessibleName() == "Heard from Halden"


def test_turning_the_call_says_whose_it_is_now(window, types):
    types("", Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert window.pad.says.text() == "Heard from Halden" and window.pad.says.isVisible()


def test_the_menu_of_the_mark_offers_the_three_calls(window):
    menu = window.pad.field.call_menu()
    assert [action.text() for action in menu.actions()] == ["My own note", "Heard from Halden", "Heard from Adaeze"]
    menu.actions()[2].trigger()
    assert window.pad.call == Side.CANDIDATE
    menu.deleteLater()


def test_what_is_not_stored_survives_another_card_and_back(window, types, card):
    types("half a thought", Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    window.pad.set_place(PadPlace(person_id="somebody"))
    assert (window.pad.field.typed(), window.pad.field.mark.isHidden()) == ("", True)
    window.pad.set_place(card, company="Halden Marine", candidate="Adaeze Obi")
    assert (window.pad.field.typed(), window.pad.call) == ("half a thought", Side.COMPANY)


def test_the_same_place_again_leaves_what_is_being_typed(window, types, card):
    types("half a thou")
    window.pad.set_place(card, company="Halden Marine", candidate="Adaeze Obi")
    types("ght")
    assert window.pad.field.typed() == "half a thought"


def test_a_refused_line_stays_with_a_sentence(window, types, ledger):
    window.pad.field.setPlainText("y" * 20_001)
    types("", Qt.Key.Key_Return)
    assert (len(window.pad.field.typed()), ledger().findings) == (20_001, ())
    assert "20 001 characters" in window.said[0]


def test_pasted_lines_show_and_one_enter_stores_all_of_them(window, types, ledger, heard):
    height = window.pad.field.height()
    QGuiApplication.clipboard().setText("\n".join(f"line {number}" for number in range(20)))
    window.pad.field.paste()
    assert (window.pad.field.height() > 3 * height, window.pad.field.chip.accessibleName()) == (True, "20 lines")
    types("", Qt.Key.Key_Return)
    assert (len(ledger().findings), heard()) == (20, ["Added 20 lines about Adaeze Obi"])
    assert window.pad.says.text() == "20 lines: 20 notes"


def test_hundreds_of_pasted_lines_are_stored(window, types, ledger):
    window.pad.field.setPlainText("\n".join(f"line {number}" for number in range(300)))
    types("", Qt.Key.Key_Return)
    assert len(ledger().findings) == 300


def test_a_long_line_wraps_and_the_field_grows_with_it(window):
    height = window.pad.field.height()
    window.pad.field.setPlainText("calm under a hostile audit and " * 6)
    assert window.pad.field.height() > height


def test_escape_leaves_and_keeps_what_was_typed(window, types):
    types("half a thought", Qt.Key.Key_Escape)
    assert (window.pad.field.hasFocus(), window.pad.field.typed()) == (False, "half a thought")


def test_enter_on_an_empty_pad_does_nothing(window, types, heard):
    types("  ", Qt.Key.Key_Return)
    assert heard() == []


def test_the_pad_takes_alt_down_before_the_page_does(window):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    event.ignore()
    QApplication.sendEvent(window.pad.field, event)
    assert event.isAccepted()


@pytest.mark.parametrize(("text", "taken"), [("", False), ("half a thought", True)])
def test_undo_in_an_empty_pad_is_the_desks(window, types, text, taken):
    types(text)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(window.pad.field, event)
    assert event.isAccepted() is taken
