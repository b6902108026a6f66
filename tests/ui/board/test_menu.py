"""The menu of the chosen cards, and the strip about a presentation."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from recruiter_desk.services.candidacies import viewing
from recruiter_desk.ui.board.asking import FileDrop
from recruiter_desk.ui.board.menu import CardMenu
from recruiter_desk.ui.kit.tick import Choice
from recruiter_desk.ui.kit.when_field import WhenField
from tests.ui.board.window import Window


def opened(shown: Window) -> CardMenu | None:
    place = QPoint(300, 200)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, shown.view.mapToGlobal(place))
    QApplication.sendEvent(shown.view, asked)
    menu = shown.view.findChild(CardMenu)
    assert menu is None or isinstance(menu, CardMenu)
    return menu


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)
        else:
            yield action


def choose(shown: Window, words: str) -> None:
    menu = opened(shown)
    assert menu is not None
    next(action for action in actions(menu) if action.text().startswith(words)).trigger()
    menu.close()


def test_the_menu_does_what_the_keys_do(board, done):
    shown = board(Met="Ines Ruth")
    shown.choose("Ines")
    choose(shown, "Not taken forward")
    assert done() == ["Ended Ines: Not taken forward"]


def test_the_menu_says_why_an_end_is_not_open_yet(board):
    shown = board(Met="Ines")
    shown.choose("Ines")
    menu = opened(shown)
    assert menu is not None
    declined = next(action for action in actions(menu) if action.text().startswith("Client declined"))
    assert not declined.isEnabled()
    assert "The client has not seen this person yet" in declined.text()
    menu.close()


def test_somebody_ended_is_restored_to_the_former_stage(board, done):
    shown = board(Met="Ines Ruth")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_X)
    shown.strip_of("Skipped").click()
    shown.choose("Ines")
    choose(shown, "Restore")
    assert shown.live() == "Met by me: [Ines] Ruth / Not taken forward:"
    assert done()[-1] == "Restored Ines"


def test_people_are_copied_and_moved_to_another_open_search(board, given, done):
    shown = board(Met="Ines Ruth")
    given.search("VP Product", "Orrery")
    shown.choose("Ines")
    choose(shown, "VP Product")
    assert done() == ["Copied Ines to VP Product"]
    assert shown.view.board().columns[3].cards[0].elsewhere == 1


def test_whose_move_it_is_can_be_said(board, done):
    shown = board(Met="Ines")
    shown.choose("Ines")
    choose(shown, "Halden")
    assert shown.view.board().columns[3].cards[0].chip.text == "Waiting on Halden"


def test_no_menu_without_a_chosen_card(board):
    shown = board(Met="Ines")
    shown.view.select([])
    assert opened(shown) is None


def test_a_presentation_notes_leave_in_writing_to_whom_and_when(board, given, workspace, tmp_path):
    shown = board(Met="Ines", Presented="Tom")
    given.person("Priya Osei", "HR Director", "Halden Marine")
    given.seat("CFO at Halden Marine", "Priya Osei", "Halden Marine", "gatekeeper", 0)
    paper = tmp_path / "leave.txt"
    paper.write_text("I agree to be presented.")
    shown.drop("Ines", "Presented")
    shown.view.strip.findChild(FileDrop).take(paper)
    shown.view.strip.findChild(WhenField).typed.setText("23 nov")
    shown.view.strip.findChildren(Choice)[1].setFocus()
    shown.press(Qt.Key.Key_Return)
    panel = viewing.view(workspace, *shown.ids("Ines"))
    assert [(one.how, one.document) for one in panel.representations] == [("writing", "leave.txt")]
    assert [one.to for one in panel.submittals] == ["Priya Osei"]


def test_not_yet_notes_nothing_and_asks_for_nothing_more(board, done):
    shown = board(Met="Ines", Presented="Tom")
    shown.drop("Ines", "Presented")
    leave, to, _document = shown.view.strip.findChildren(Choice)
    leave.choose("")
    assert not to.isEnabled()
    shown.press(Qt.Key.Key_Return)
    assert done() == ["Moved Ines to Presented"]
    assert shown.view.strip.isHidden()
