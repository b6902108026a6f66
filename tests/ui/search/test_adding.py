"""The strip that adds people: one by name, somebody known, many pasted lines."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import board
from recruiter_desk.ui.place import Place


@pytest.fixture
def adding(page, cfo):
    page.show()
    page.show_place(Place("search", cfo))
    page._ask_people()
    page.activateWindow()
    return page._adding


def names_on(workspace, search):
    """Where everybody is: "Identified: Ada Lund / Met by me: Ines Aldana"."""
    columns = board.read(workspace, search).columns
    return " / ".join(f"{one.name}: {', '.join(card.name for card in one.cards)}" for one in columns if one.cards)


def type_into(qtbot, adding, text):
    adding.typed.setPlainText(text)
    qtbot.keyClick(adding.typed, Qt.Key.Key_Return)


def test_enter_adds_one_person_and_asks_for_the_next(adding, workspace, cfo, qtbot):
    type_into(qtbot, adding, "Ada Lund, CFO, Nordlys")
    assert names_on(workspace, cfo) == "Identified: Ada Lund / Met by me: Ines Aldana"
    assert adding.typed.toPlainText() == "" and adding.isVisible()


def test_many_lines_are_added_at_once_to_the_stage_chosen(adding, workspace, cfo, given, qtbot):
    adding._stage.choose(given.ids["CFO: Approached"])
    type_into(qtbot, adding, "Ada Lund, CFO, Nordlys\nBo Karl, Controller, Polder")
    assert names_on(workspace, cfo) == "Approached: Ada Lund, Bo Karl / Met by me: Ines Aldana"


def test_what_many_lines_would_do_is_said_before(adding):
    adding.typed.setPlainText("Ada Lund, CFO, Nordlys\nBo Karl, Controller, Polder\n-----")
    assert adding._words.text().startswith("2 people")


def test_somebody_on_the_desk_is_offered_and_taken_with_down_and_enter(adding, workspace, cfo, given, qtbot):
    given.person("Sunniva Dahl", "CFO", "Nordlys Rail")
    adding.typed.setPlainText("sunni")
    assert adding._known.item(0).text() == "Sunniva Dahl · CFO · Nordlys Rail"
    qtbot.keyClick(adding.typed, Qt.Key.Key_Down)
    qtbot.keyClick(adding._known, Qt.Key.Key_Return)
    assert names_on(workspace, cfo) == "Identified: Sunniva Dahl / Met by me: Ines Aldana"


def test_somebody_on_the_search_already_is_refused_and_the_text_stays(adding, workspace, cfo, qtbot):
    adding.typed.setPlainText("Ines Ald")
    adding._take(adding._known.item(0))
    assert names_on(workspace, cfo) == "Met by me: Ines Aldana"
    assert adding.typed.toPlainText() == "Ines Ald"


def test_escape_closes_the_strip_and_keeps_what_was_typed(adding, qtbot):
    adding.typed.setPlainText("Ada L")
    qtbot.keyClick(adding.typed, Qt.Key.Key_Escape)
    assert not adding.isVisible() and adding.typed.toPlainText() == "Ada L"


def test_only_stages_of_the_running_are_offered(adding):
    offered = [adding._stage.itemText(n) for n in range(adding._stage.count())]
    assert offered[0] == "Identified" and "Client declined" not in offered
