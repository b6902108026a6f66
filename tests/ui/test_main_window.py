"""The window: pages made when first needed, back and forward, undo from anywhere, the bar, keys and finder."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout

from recruiter_desk.domain.errors import Refused
from recruiter_desk.settings import Settings
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.finder import Found
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.main_window import MainWindow
from recruiter_desk.ui.navigation import NavigationFacts, OpenSearch
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.undo import STAYS_MS

FACTS = NavigationFacts(
    file="northside.desk",
    saved="Saved · backed up 12 min ago · not encrypted",
    searches=1,
    people=1412,
    companies=18,
    open_searches=(OpenSearch("s1", "CFO · Halden Marine", 9),),
)


class Notebook(Page):
    """A page with one field, which notes what it is told."""

    keys = (KeyGroup("Notebook", (("N", "Note"),)),)

    def __init__(self, desk, name):
        super().__init__(desk)
        self.name = name
        self.told = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def show_place(self, place):
        self.told.append(place)
        self.title_changed.emit(f"{self.name} {place.id}".strip())

    def desk_changed(self, change):
        self.told.append(change.template)


@pytest.fixture
def made():
    """Which pages were made."""
    return []


@pytest.fixture
def window(qtbot, desk, made):
    def page(name):
        made.append(name)
        return Notebook(desk, name)

    def find(text):
        names = [name for name in ("Ines Aldana", "Tom Verhoeven") if text.lower() in name.lower()]
        return [Found(name, "Person", "person", partial(shown.open, Place("people", name))) for name in names]

    pages = {name: partial(page, name) for name in ("searches", "search", "people", "settings")}
    shown = MainWindow(pages, desk.settings, desk, facts=lambda: FACTS, find=find)
    shown.show_facts()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.open(Place("searches"))
    return shown


def widths(window, width):
    window.resize(width, 760)
    return window.navigation.drawn_width(), window.navigation.room()


def test_a_page_is_made_when_it_is_first_gone_to(window, made):
    window.open(Place("people"))
    window.open(Place("searches"))
    assert made == ["searches", "people"]


def test_the_title_names_what_is_shown(window):
    window.open(Place("people", "Ines Aldana"))
    assert window.windowTitle() == "people Ines Aldana - Recruiter Desk"


def test_back_and_forward_retrace_the_way(window):
    window.open(Place("people", "1"))
    window.open(Place("people", "2"))
    window.back()
    window.back()
    window.forward()
    assert window.page().told[-1] == Place("people", "1")


def test_a_page_asks_the_window_to_go_elsewhere(window):
    window.page().go.emit(Place("people"))
    assert window.page().name == "people"


def test_only_the_page_in_front_hears_of_a_change(window, given):
    searches = window.page()
    window.open(Place("people"))
    given.person("Ines Aldana")
    assert (searches.told, window.page().told[-1]) == ([Place("searches")], "Set the scene")


def test_a_change_is_said_with_undo_beside_it(window, given, workspace):
    given.person("Ines Aldana")
    assert window.said() == "Set the scene"
    window._bar.act()
    assert (window.said(), workspace.next_undo()) == ("Undone: Set the scene", "")


def test_the_bar_leaves_the_focus_where_it_was(window, given):
    window.page().field.setFocus()
    given.person("Ines Aldana")
    assert window.focusWidget() is window.page().field


def test_good_news_leaves_by_itself(window):
    window.say("Moved Ines Aldana to HR screen")
    assert (window._bar._timer.isActive(), window._bar._timer.interval()) == (True, STAYS_MS)


def test_the_bar_stands_above_what_a_page_keeps_in_sight(window, given, monkeypatch):
    given.person("Ines Aldana")
    monkeypatch.setattr(window.page(), "foot", lambda: 150)
    window.open(Place(window.page().name))
    assert window._bar.geometry().bottom() < window.centralWidget().height() - 150


def test_the_bar_stands_beside_what_a_page_keeps_in_sight(window, given, monkeypatch):
    given.person("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Liechtenstein-Castelcorn")
    monkeypatch.setattr(window.page(), "beside", 400)
    window.open(Place(window.page().name))
    assert window._bar.geometry().left() > 400


def test_a_refusal_stays_until_it_is_dismissed(window):
    def refuse():
        raise Refused("Nobody was presented yet.")

    assert attempt(window.page(), refuse) is False
    assert (window.said(), window._bar._timer.isActive()) == ("Nobody was presented yet.", False)
    window._bar._dismiss.click()
    assert window.said() == ""


def test_ctrl_z_takes_the_newest_change_back(qtbot, window, given, workspace):
    given.person("Ines Aldana")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.next_undo() == ""


def test_ctrl_z_in_an_untouched_field_reaches_the_desk(qtbot, window, given, workspace):
    given.person("Ines Aldana")
    window.page().field.setFocus()
    qtbot.keyClick(window.page().field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.next_undo() == ""


def test_ctrl_z_in_a_field_takes_back_what_was_typed_there(qtbot, window, given, workspace):
    given.person("Ines Aldana")
    window.page().field.setFocus()
    qtbot.keyClicks(window.page().field, "abc")
    qtbot.keyClick(window.page().field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (window.page().field.text(), workspace.next_undo()) == ("", "Set the scene")


@pytest.mark.parametrize(("width", "drawn"), [(1500, 196), (1499, 56), (1366, 56)])
def test_the_navigation_folds_below_1500(window, width, drawn):
    assert widths(window, width) == (drawn, drawn)


def test_a_folded_navigation_unfolds_over_the_page(window):
    window.resize(1366, 728)
    window.navigation.turn()
    assert widths(window, 1366) == (196, 56)


def test_a_pinned_navigation_stays_unfolded_after_a_restart(window, tmp_path):
    window.resize(1366, 728)
    window.navigation.turn()
    window.navigation._pin.click()
    window.close()
    assert (widths(window, 1366), Settings(tmp_path / "settings.ini").navigation_pinned) == ((196, 196), True)


def test_a_folded_navigation_still_says_that_all_is_saved(window):
    window.resize(1366, 728)
    assert window.navigation._saved_icon.isVisible()
    assert window.navigation._saved_icon.accessibleName().endswith("not encrypted")


def test_the_navigation_lists_only_what_is_there(window):
    window.resize(1600, 800)
    names = [button.accessibleName() for button in window.navigation.places()]
    assert names[:4] == ["Today", "Searches 1", "People 1\u2009412", "Companies 18"]
    assert names[-2:] == ["CFO · Halden Marine 9", "Settings"]


def test_choosing_an_open_search_goes_there(qtbot, window):
    window.resize(1600, 800)
    qtbot.mouseClick(window.navigation.places()[-2], Qt.MouseButton.LeftButton)
    assert window.page().told == [Place("search", "s1")]


def test_the_finder_opens_what_is_chosen(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = window._finder._line
    qtbot.keyClicks(line, "tom")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (window._finder.isHidden(), window.page().told) == (True, [Place("people", "Tom Verhoeven")])


def test_arrows_walk_through_what_was_found(qtbot, window):
    window._finder.open()
    qtbot.keyClick(window._finder._line, Qt.Key.Key_Down)
    qtbot.keyClick(window._finder._line, Qt.Key.Key_Return)
    assert window.page().told == [Place("people", "Tom Verhoeven")]


def test_escape_leaves_the_finder(qtbot, window):
    window._finder.open()
    qtbot.keyClick(window._finder._line, Qt.Key.Key_Escape)
    assert window._finder.isHidden()


def test_f1_lists_the_keys_of_the_page_and_the_window(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    words = [label.text() for label in window._keys.findChildren(QLabel)]
    assert window._keys.isVisible()
    assert {"Notebook", "Note", "Everywhere", "Find or do anything"} <= set(words)


def test_the_list_of_keys_is_shown_once_however_often_it_is_asked_for(qtbot, window):
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F1)
        qtbot.keyClick(window._keys, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    headings = [label for label in window._keys.findChildren(QLabel) if label.text() == "Keys" and label.isVisible()]
    assert len(headings) == 1


def test_a_page_that_comes_to_the_front_has_the_keyboard(window):
    window.open(Place("people"))
    assert window.focusWidget() in (window.page(), window.page().field)


def test_escape_closes_the_list_of_keys(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.keyClick(window._keys, Qt.Key.Key_Escape)
    assert window._keys.isHidden()


def test_the_window_comes_back_where_it_was(qtbot, window, desk):
    window.resize(1000, 690)
    window.close()
    again = MainWindow({}, desk.settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1000, 690)


def test_the_window_fits_the_smallest_screen(window):
    assert window.minimumWidth() <= 1366 and window.minimumHeight() <= 728


def test_every_button_of_the_window_has_a_name(window):
    window.resize(1366, 728)
    buttons = [made for made in window.findChildren(QPushButton) if made.isVisible()]
    assert [made for made in buttons if not (made.text() or made.accessibleName())] == []
