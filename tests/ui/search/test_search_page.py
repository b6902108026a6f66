"""The page of one search: head, views, panel, drawer."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import searches, specs
from recruiter_desk.ui.place import Place


def show(page, search, view=""):
    page.show()
    page.show_place(Place("search", search, view))


def in_front(page):
    """Which view is in front, and what was asked of it last."""
    return page._switch.current(), page._view().asked[-1]


def head(page):
    return page._header._title.text(), page._header._subtitle.text()


def test_the_head_says_what_the_search_is(page, given, cfo, workspace):
    searches.edit(workspace, cfo, kind="retained")
    show(page, cfo)
    assert head(page) == ("CFO, Halden Marine", "Retained · 41 days open · spec 1, a draft")


def test_the_head_counts_how_often_the_job_changed(page, cfo, workspace):
    show(page, cfo)
    specs.agree(workspace, cfo)
    assert head(page)[1].endswith("spec 1")
    for why in ("New plant", "The chair wants it"):
        specs.revise(workspace, cfo, why, place=why)
        specs.agree(workspace, cfo)
    assert head(page)[1].endswith("spec 3, changed twice")


def test_a_search_with_cards_opens_with_the_board_and_one_without_with_names(page, given, cfo):
    show(page, cfo)
    assert page._switch.current() == "board"
    show(page, given.search("COO", "Vasko"))
    assert page._switch.current() == "names"


def test_a_search_is_shown_again_as_it_was_left(page, given, cfo):
    show(page, cfo)
    page.show_view("names")
    show(page, given.search("COO", "Vasko"))
    show(page, cfo)
    assert page._switch.current() == "names"


def test_the_views_are_made_when_they_are_first_looked_at(page, cfo):
    show(page, cfo)
    assert set(page._views) == {"board"}
    page._switch.chosen.emit("names")
    assert set(page._views) == {"board", "names"}


def test_on_the_board_digits_switch_and_in_names_they_are_left_to_the_names(page, cfo, qtbot):
    show(page, cfo)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_1)
    assert page._switch.current() == "names"
    qtbot.keyClick(page, Qt.Key.Key_2)
    assert page._switch.current() == "names"
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page._switch.current() == "board"


def test_the_filter_reaches_the_view_and_the_next_one_too(page, cfo, qtbot):
    show(page, cfo)
    qtbot.keyClicks(page._filter, "halden")
    qtbot.keyClick(page._filter, Qt.Key.Key_Return)
    assert in_front(page) == ("board", "filter halden")
    page.show_view("names")
    assert in_front(page) == ("names", "filter halden")


def test_an_opened_card_is_shown_in_the_panel_and_escape_closes_it(page, cfo, given, qtbot):
    show(page, cfo)
    ines = given.ids["Ines Aldana for CFO"]
    page._view().card_opened.emit(ines)
    assert page._side.panel.cards == [ines] and page._side.panel.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page._side.panel.isVisible()


def test_a_peek_shows_the_card_and_another_hides_it(page, cfo):
    show(page, cfo)
    page._view().card_peeked.emit("one")
    assert page._side.panel.isVisible()
    page._view().card_peeked.emit("one")
    assert not page._side.panel.isVisible()


def test_the_open_panel_follows_the_card_that_is_chosen(page, cfo):
    show(page, cfo)
    page._view().selection_changed.emit("one")
    page._view().card_opened.emit("one")
    page._view().selection_changed.emit("two")
    page._view().selection_changed.emit("")
    assert page._side.panel.cards == ["one", "two"]


def test_the_spec_opens_in_place_of_the_panel(page, cfo):
    show(page, cfo)
    page._view().card_opened.emit("one")
    page._turn_spec()
    assert page._side.drawer.isVisible() and not page._side.panel.isVisible()
    page._view().card_opened.emit("one")
    assert page._side.panel.isVisible() and not page._side.drawer.isVisible()


def test_a_new_search_opens_with_the_pad(page, given):
    show(page, given.search("COO", "Vasko"), "intake")
    page.activateWindow()
    assert page._side.drawer.isVisible()
    assert page.focusWidget() is page._side.drawer.job.pad.typed


def test_changes_reach_head_view_and_panel(page, cfo, workspace):
    show(page, cfo)
    page._view().card_opened.emit("one")
    searches.edit(workspace, cfo, title="Group CFO")
    assert head(page)[0] == "Group CFO, Halden Marine"
    assert (page._view().asked[-1], page._side.panel.cards[-1]) == ("changed", "changed")


def test_a_deleted_search_leads_back_to_all_searches(page, cfo, workspace):
    show(page, cfo)
    places: list[Place] = []
    page.go.connect(places.append)
    searches.delete(workspace, cfo)
    assert places == [Place("searches")]


def test_a_closed_search_lists_who_is_still_to_tell_until_all_are_told(page, cfo, given, workspace):
    given.candidacy("Ruth Amsel", "CFO: HR")
    show(page, cfo)
    assert not page._closed.isVisible()
    searches.close(workspace, cfo)
    assert page._closed._words.text() == "Closed today · 2 people still to tell"
    page._closed._turn()
    assert [row.first.text() for row in page._closed._rows.rows()] == ["Ines Aldana", "Ruth Amsel"]
    page._closed._tell([given.ids["Ines Aldana for CFO"]])
    assert page._closed._words.text() == "Closed today · 1 person still to tell"
    page._closed._tell_all()
    assert page._closed._words.text() == "Closed today · everybody was told"
    page._closed._reopen()
    assert not page._closed.isVisible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_small_screen(page, cfo, light, scheme):
    light.choose(scheme)
    page.resize(1310, 700)
    show(page, cfo)
    page._turn_spec()
    assert page._side.drawer.geometry().right() <= page.width()
    assert page.grab().width() == 1310


def test_the_list_of_keys_names_the_page_s_own(page, cfo):
    show(page, cfo)
    assert ("E", "Spec, seats, stages") in page.keys[0].keys


def test_coming_back_shows_the_panel_as_the_desk_is_now(page, cfo):
    show(page, cfo)
    page._view().card_opened.emit("one")
    show(page, cfo)
    assert page._side.panel.cards == ["one", "one"]


def test_somebody_who_is_gone_leaves_no_empty_panel(page, cfo):
    show(page, cfo)
    page._view().card_opened.emit("one")
    page._side.panel.gone = True
    page._view().card_opened.emit("two")
    assert not page._side.panel.isVisible() and not page._side.isVisible()
