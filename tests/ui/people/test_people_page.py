"""The page of all people: filter, one line adds somebody, several are deleted at once."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from recruiter_desk.services import people
from recruiter_desk.ui.people.page import PeoplePage
from recruiter_desk.ui.place import Place


@pytest.fixture
def page(qtbot, desk):
    page = PeoplePage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    desk.hub.changed.connect(page.desk_changed)
    return page


@pytest.fixture
def said(page):
    """What the window around the page was told to say."""
    sentences = []
    page.say = lambda sentence, tone="info", action=None: sentences.append(sentence)
    return sentences


def shown(page):
    page.show_place(Place("people"))
    page.show()
    return drawn(page)


def drawn(page):
    """The rows as one line: "Ines Aldana FD Brightkeel / Tom Verhoeven"."""
    lines = page.lines
    cells = [[lines.index(row, column).data() for column in range(3)] for row in range(lines.rowCount())]
    return " / ".join(" ".join(cell for cell in row if cell) for row in cells)


def choose(page, *rows):
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    page.table.clearSelection()
    for row in rows:
        page.table.selectionModel().select(page.lines.index(row, 0), flags)


def typed(qtbot, page, text):
    qtbot.keyClicks(page._adding.line, text)
    qtbot.keyClick(page._adding.line, Qt.Key.Key_Return)


def test_people_are_listed_with_job_and_employer(page, given):
    given.person("Tom Verhoeven", "Group Controller", "Polder")
    given.person("Ines Aldana")
    assert shown(page) == "Ines Aldana / Tom Verhoeven Group Controller Polder"


def test_an_empty_desk_says_what_to_do_and_has_the_line_ready(page, qtbot):
    shown(page)
    assert page._stack.currentIndex() == 1
    qtbot.waitUntil(page._adding.line.hasFocus)


def test_one_line_and_enter_put_somebody_on_the_desk(page, qtbot, workspace):
    shown(page)
    typed(qtbot, page, "Ines Aldana, Finance Director, Brightkeel, +44 20 7946 0161")
    assert drawn(page) == "Ines Aldana Finance Director Brightkeel"
    assert page.chosen() == list(people.listing(workspace).lines)
    assert page._adding.line.text() == ""


def test_the_line_says_how_it_is_read_and_who_is_here_already(page, qtbot, given):
    given.person("Ines Aldana", "CFO", "Merrow")
    shown(page)
    qtbot.keyClicks(page._adding.line, "Ines Aldana, FD, Brightkeel")
    assert page._adding._read.text() == "Ines Aldana · FD · Brightkeel, on the desk already (CFO, Merrow)"


@pytest.mark.parametrize("junk", ["   ", "x" * 10_000, "\u202e\u200b"])
def test_junk_is_refused_with_a_sentence_and_stays_in_the_line(page, qtbot, said, workspace, junk):
    shown(page)
    page._adding.line.setMaxLength(20_000)
    page._adding.line.setText(junk)
    qtbot.keyClick(page._adding.line, Qt.Key.Key_Return)
    assert "Nothing was saved" in said[0]
    assert page._adding.line.text() == junk
    assert people.listing(workspace).total == 0


def test_typing_in_the_filter_leaves_those_who_fit(page, qtbot, given):
    given.person("Hélène Roux", "DAF", "Armor Marine")
    given.person("Ines Aldana")
    shown(page)
    qtbot.keyClicks(page.filter, "roux")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert drawn(page) == "Hélène Roux DAF Armor Marine"
    assert page._header._subtitle.text() == "1 found"


def test_a_filter_that_fits_nobody_says_so_and_escape_shows_everybody_again(page, qtbot, given):
    given.person("Ines Aldana")
    shown(page)
    qtbot.keyClicks(page.filter, "zzz")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert page._stack.currentIndex() == 1
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    assert drawn(page) == "Ines Aldana"


def test_somebody_added_while_a_filter_hides_them_is_shown(page, qtbot, given):
    given.person("Ines Aldana")
    shown(page)
    qtbot.keyClicks(page.filter, "ines")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    typed(qtbot, page, "Tom Verhoeven")
    assert drawn(page) == "Ines Aldana / Tom Verhoeven"
    assert page.table.currentIndex().row() == 1


def test_several_are_deleted_at_once_and_undo_brings_them_back(page, given, desk):
    for name in ("Ann Abel", "Bo Baker", "Cy Cole", "Di Dole"):
        given.person(name)
    shown(page)
    choose(page, 1, 2)
    page._delete()
    assert drawn(page) == "Ann Abel / Di Dole"
    assert page.table.currentIndex().row() in (0, 1)
    desk.workspace.undo()
    assert drawn(page) == "Ann Abel / Bo Baker / Cy Cole / Di Dole"


def test_selection_survives_a_change_elsewhere(page, given):
    for name in ("Ann Abel", "Cy Cole"):
        given.person(name)
    shown(page)
    choose(page, 1)
    chosen = [line.id for line in page.chosen()]
    given.person("Bo Baker")
    assert [line.id for line in page.chosen()] == chosen
    assert drawn(page) == "Ann Abel / Bo Baker / Cy Cole"


def test_enter_opens_the_person(page, given, qtbot):
    ines = given.person("Ines Aldana")
    shown(page)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert went.args == [Place("person", ines)]


def test_the_menu_names_how_many_it_would_delete(page, given):
    given.person("Ann Abel")
    given.person("Bo Baker")
    shown(page)
    choose(page, 0, 1)
    menu = page.menu_for(page.chosen())
    assert [action.text() for action in menu.actions() if action.text()] == ["Tag…", "Delete 2 people"]


def test_the_chosen_are_tagged_in_the_strip(page, given, qtbot, workspace):
    ids = [given.person("Ann Abel"), given.person("Bo Baker")]
    shown(page)
    choose(page, 0, 1)
    page._ask_tag()
    line = page._strip.focusWidget()
    qtbot.keyClicks(line, "shipping")
    qtbot.keyClick(page._strip, Qt.Key.Key_Return)
    assert [people.page(workspace, each).tags for each in ids] == [("shipping",), ("shipping",)]


def test_only_rows_in_sight_are_read(page, workspace, monkeypatch):
    with workspace.write("Added {count} people", count=2000) as session:
        for number in range(2000):
            people.put_person(session, f"Person {number:04}", today="2026-11-24")
    read = []
    lines = people.lines

    def reading(ws, numbers):
        read.extend(numbers)
        return lines(ws, numbers)

    monkeypatch.setattr(people, "lines", reading)
    page.show_place(Place("people"))
    page.show()
    page.grab()
    assert 0 < len(read) <= 200
    page.table.scrollToBottom()
    page.grab()
    assert page.lines.line(1999).name == "Person 1999"
    assert len(read) <= 500
