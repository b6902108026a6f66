"""The page of all companies."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import companies
from recruiter_desk.ui.companies.page import CompaniesPage, delete_words, search_words
from recruiter_desk.ui.place import Place


@pytest.fixture
def page(qtbot, desk):
    page = CompaniesPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    desk.hub.changed.connect(page.desk_changed)
    return page


@pytest.fixture
def said(page):
    sentences = []
    page.say = lambda sentence, tone="info", action=None: sentences.append(sentence)
    return sentences


def shown(page):
    page.show_place(Place("companies"))
    page.show()
    return drawn(page)


def drawn(page):
    lines = page.lines
    cells = [[lines.index(row, column).data() for column in (0, 2, 3)] for row in range(lines.rowCount())]
    return " / ".join(" ".join(cell for cell in row if cell) for row in cells)


def typed(qtbot, page, text):
    page.line.setMaxLength(20_000)
    page.line.setText(text)
    qtbot.keyClick(page.line, Qt.Key.Key_Return)


def test_companies_are_listed_with_people_and_searches(page, given):
    given.search("CFO", "Halden Marine")
    given.person("Eva Halden", "Chair", "Halden Marine")
    given.company("Armor Marine")
    assert shown(page) == "Armor Marine / Halden Marine 1 1 open"


def test_a_name_and_enter_add_a_company_and_choose_it(page, qtbot):
    shown(page)
    typed(qtbot, page, "Halden Marine")
    typed(qtbot, page, "Armor Marine")
    assert drawn(page) == "Armor Marine / Halden Marine"
    assert [line.name for line in page.chosen()] == ["Armor Marine"]


@pytest.mark.parametrize("junk", ["", "\u202e\u200b", "x" * 10_000, "HALDEN marine"])
def test_what_is_no_new_company_is_refused_and_stays_in_the_line(page, qtbot, given, said, junk):
    given.company("Halden Marine")
    shown(page)
    typed(qtbot, page, junk)
    assert said
    assert page.line.text() == junk
    assert drawn(page) == "Halden Marine"


def test_the_filter_leaves_those_that_fit(page, qtbot, given):
    given.company("Société Océane")
    given.company("Halden Marine")
    shown(page)
    qtbot.keyClicks(page.filter, "oceane")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert drawn(page) == "Société Océane"


def test_enter_opens_the_company(page, qtbot, given):
    halden = given.company("Halden Marine")
    shown(page)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert went.args == [Place("company", halden)]


def test_deleting_says_what_goes_with_it_and_undo_brings_it_back(page, given, desk):
    given.search("CFO", "Halden Marine")
    shown(page)
    page.table.selectRow(0)
    assert delete_words(page.chosen()) == "Delete company with 1 search"
    page._delete()
    assert drawn(page) == ""
    desk.workspace.undo()
    assert drawn(page) == "Halden Marine 1 open"


COUNTS = [((0, 0), ""), ((2, 2), "2 open"), ((1, 3), "1 open of 3"), ((0, 3), "3 closed")]


@pytest.mark.parametrize(("counts", "words"), COUNTS)
def test_searches_are_said_shortly(workspace, counts, words):
    companies.add(workspace, "Halden Marine")
    line = companies.listing(workspace).lines[0]
    assert search_words(type(line)("1", "x", "", 0, *counts)) == words
