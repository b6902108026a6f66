"""The page of all searches: what it shows, and what keys and clicks do."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.domain.searches import SearchLine, Waiting
from recruiter_desk.services import searches
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.searches.page import SearchesPage
from recruiter_desk.ui.searches.row_look import wait_words


@pytest.fixture
def page(qtbot, desk):
    page = SearchesPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    desk.hub.changed.connect(page.desk_changed)
    return page


def shown(page):
    page.show_place(Place("searches"))
    page.show()
    return drawn(page)


def drawn(page):
    """The rows as one line: "CFO, Halden Marine / Closed  1"."""
    lines = page._lines
    return " / ".join(str(lines.data(lines.index(row, 0))) for row in range(lines.rowCount()))


def opened(page):
    """Where the page asked to go."""
    places: list[Place] = []
    page.go.connect(places.append)
    return places


def test_open_searches_are_listed_and_closed_ones_folded(page, given, workspace):
    given.search("CFO", "Halden Marine")
    searches.close(workspace, given.search("COO", "Vasko"))
    assert shown(page) == "CFO, Halden Marine / Closed  1"


def test_a_click_on_the_fold_shows_the_closed_ones_and_another_hides_them(page, given, workspace, qtbot):
    searches.close(workspace, given.search("COO", "Vasko"))
    shown(page)
    page._clicked(page._lines.index(0, 0))
    assert drawn(page) == "Closed  1 / COO, Vasko"
    page._open(page._lines.index(0, 0))
    assert drawn(page) == "Closed  1"


def test_one_line_and_enter_begin_a_search_and_open_it_with_the_pad(page, qtbot):
    shown(page)
    places = opened(page)
    qtbot.keyClicks(page._beginning.line, "CFO at Halden Marine")
    qtbot.keyClick(page._beginning.line, Qt.Key.Key_Return)
    assert drawn(page) == "CFO, Halden Marine"
    assert [(place.page, place.view) for place in places] == [("search", "intake")]
    assert page._beginning.line.text() == ""


def test_a_line_without_company_stays_to_be_completed(page, qtbot, desk):
    shown(page)
    qtbot.keyClicks(page._beginning.line, "CFO")
    qtbot.keyClick(page._beginning.line, Qt.Key.Key_Return)
    assert (drawn(page), page._beginning.line.text()) == ("", "CFO")
    assert page._beginning._read.text() == "Which company? Go on: CFO at …"


def test_what_was_understood_is_said_while_one_types(page, qtbot):
    qtbot.keyClicks(page._beginning.line, "Chief at Arms at Sea Ltd")
    assert page._beginning._read.text() == "Chief at Arms for Sea Ltd"


def test_enter_opens_the_search_that_is_chosen(page, given, qtbot):
    given.search("CFO", "Halden Marine")
    coo = given.search("COO", "Vasko", opened_on="2026-10-01")
    shown(page)
    places = opened(page)
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert places == [Place("search", coo)]


def test_the_filter_finds_role_and_company_without_accents_closed_ones_too(page, given, workspace):
    given.search("CFO", "Hålden Marine")
    searches.close(workspace, given.search("COO", "Vasko"))
    shown(page)
    page._filtered("halden cfo")
    assert drawn(page) == "CFO, Hålden Marine"
    page._filtered("vasko")
    assert drawn(page) == "Closed  1 / COO, Vasko"
    page._filtered("nothing like it")
    assert drawn(page) == ""


def test_a_change_keeps_the_selection(page, given, workspace):
    given.search("CFO", "Halden Marine")
    coo = given.search("COO", "Vasko", opened_on="2026-10-01")
    shown(page)
    page._table.selectRow(1)
    searches.add_from_line(workspace, "CTO at Orrery")
    assert page._chosen().id == coo
    assert drawn(page) == "CTO, Orrery / CFO, Halden Marine / COO, Vasko"


def test_the_menu_closes_reopens_and_deletes(page, given, workspace):
    given.search("CFO", "Halden Marine")
    shown(page)
    act(page, "Close search")
    assert drawn(page) == "Closed  1"
    page._lines.turn()
    act(page, "Reopen search", row=1)
    assert drawn(page) == "CFO, Halden Marine"
    act(page, "Delete search")
    assert drawn(page) == ""
    workspace.undo()
    assert drawn(page) == "CFO, Halden Marine"


def act(page, words, row=0):
    menu = page.menu_for(page._lines.line(page._lines.index(row, 0)))
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def test_a_desk_without_searches_says_how_to_begin(page):
    shown(page)
    assert page._nothing.isVisible()
    assert "CFO at Halden Marine" in page._nothing._sentence.text()


@pytest.mark.parametrize(
    ("waiting", "words"),
    [
        (Waiting("company", 2, 5, "Tom Verhoeven"), "Halden 5d"),
        (Waiting("candidate", 1, 2, "Adaeze Obi"), "Adaeze 2d"),
        (Waiting("candidate", 3, 4, "Adaeze Obi"), "3 candidates 4d"),
        (Waiting("me", 1, 0, "Adaeze Obi"), "You"),
    ],
)
def test_whom_a_search_waits_on_is_said_shortly(waiting, words):
    line = SearchLine("", "CFO", "", "The Halden Group", "", "open", "", "", 0, (), 0, 0, 0, (waiting,), "", "", "")
    assert wait_words(waiting, line) == words


def test_both_schemes_draw_every_row(page, given, workspace, light):
    given.search("CFO", "Halden Marine")
    given.candidacy("Tom Verhoeven", "CFO: Presented", move_of="company", move_since="2026-11-19")
    searches.close(workspace, given.search("COO", "Vasko"))
    shown(page)
    page._turn()
    bright = page.grab().toImage()
    light.choose("dark")
    assert page.grab().toImage() != bright
