"""The page of one company: people by rank, what it pays, who decides."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import affiliations, companies, people
from recruiter_desk.ui.company.page import CompanyPage
from recruiter_desk.ui.place import Place


@pytest.fixture
def halden(workspace, given):
    given.search("CFO", "Halden Marine")
    for name, title, level in (("P. Osei", "HR Director", 1), ("Eva Halden", "Chair", 6)):
        given.person(name, title, "Halden Marine")
        affiliations.edit(workspace, given.ids[f"{name} at Halden Marine"], level=level)
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 1)
    return given.ids["Halden Marine"]


@pytest.fixture
def page(qtbot, desk):
    page = CompanyPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    desk.hub.changed.connect(page.desk_changed)
    return page


@pytest.fixture
def said(page):
    sentences = []
    page.say = lambda sentence, tone="info", action=None: sentences.append(sentence)
    return sentences


@pytest.fixture
def shown(page, halden):
    page.show_place(Place("company", halden))
    page.show()
    return page


def words_of(rows):
    return [row.words() for row in rows.rows()]


def typed(qtbot, words, text):
    words.edit()
    words._field.clear()
    qtbot.keyClicks(words._field, text)
    qtbot.keyClick(words._field, Qt.Key.Key_Return)


def test_people_stand_by_rank_with_their_titles(shown):
    assert words_of(shown.people.rows) == ["Eva Halden. Chair", "P. Osei. HR Director"]
    assert shown._header._subtitle.text() == "Client · 2 people known · 1 open search"


def test_searches_and_seats_open_what_they_are_about(shown, qtbot, given):
    assert words_of(shown.searches.rows) == ["CFO. Contingency · 41 days open"]
    assert words_of(shown.seats.rows) == ["Eva Halden. Chair · CFO"]
    for row, place in (
        (shown.searches.rows.rows()[0], Place("search", given.ids["CFO at Halden Marine"])),
        (shown.seats.rows.rows()[0], Place("person", given.ids["Eva Halden"])),
        (shown.people.rows.rows()[1], Place("person", given.ids["P. Osei"])),
    ):
        with qtbot.waitSignal(shown.go) as went:
            row.opened.emit()
        assert went.args == [place]


def test_an_empty_seat_asks_who_signs_off_and_opens_the_search(shown, qtbot, workspace, given):
    affiliations.remove(workspace, given.ids["Eva Halden at Halden Marine"])
    (seat,) = shown.seats.rows.rows()
    assert seat.words() == "Who signs this off?. CFO"
    with qtbot.waitSignal(shown.go) as went:
        seat.opened.emit()
    assert went.args == [Place("search", given.ids["CFO at Halden Marine"])]


def test_a_person_is_added_in_one_line(shown, qtbot):
    typed(qtbot, shown.adding, "Jon Halden, CEO, +44 20 7946 0177")
    assert words_of(shown.people.rows)[1] == "Jon Halden. CEO"


def test_those_who_left_are_folded_beneath(shown, qtbot, workspace, given):
    affiliations.edit(workspace, given.ids["Eva Halden at Halden Marine"], ended="2025")
    assert words_of(shown.people.rows) == ["P. Osei. HR Director"]
    qtbot.mouseClick(shown.people._former, Qt.MouseButton.LeftButton)
    assert words_of(shown.people.rows) == ["P. Osei. HR Director", "Eva Halden. Chair · until 2025"]


def test_of_very_many_people_the_highest_are_shown_first(shown, workspace, qtbot):
    with workspace.write("Added {count} people", count=60) as session:
        for number in range(60):
            people.put_person(session, f"Person {number}", "Clerk", "Halden Marine", today="2026-11-24")
    assert len(shown.people.rows.rows()) == 40
    qtbot.mouseClick(shown.people._all, Qt.MouseButton.LeftButton)
    assert len(shown.people.rows.rows()) == 62


def test_name_place_and_zone_are_edited_in_place(shown, qtbot, workspace, halden):
    typed(qtbot, shown.name, "Halden Group")
    typed(qtbot, shown.facts.field("place"), "Southampton")
    typed(qtbot, shown.facts.field("zone"), "london")
    seen = companies.page(workspace, halden)
    assert (seen.name, seen.place, seen.zone) == ("Halden Group", "Southampton", "Europe/London")


def test_a_name_that_another_company_has_is_refused_in_its_field(shown, qtbot, workspace, said):
    companies.add(workspace, "Polder")
    typed(qtbot, shown.name, "polder")
    assert "There is a company called polder already" in said[0]
    assert shown.name.is_editing()
    qtbot.keyClick(shown.name._field, Qt.Key.Key_Escape)


def test_terms_and_notes_are_texts(shown, qtbot, workspace, halden):
    for words, text in ((shown.terms, "25 percent\nin thirds"), (shown.notes, "Family firm")):
        words.edit()
        words._field.setPlainText(text)
        qtbot.keyClick(words._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seen = companies.page(workspace, halden)
    assert (seen.terms, seen.notes) == ("25 percent\nin thirds", "Family firm")


def test_contacts_of_the_company_are_its_own(shown, qtbot, workspace, halden):
    typed(qtbot, shown.contacts.adding, "halden.example")
    assert [each.value for each in companies.page(workspace, halden).contacts] == ["halden.example"]


def test_deleting_names_what_goes_with_it_and_goes_back_to_the_list(shown, qtbot, workspace):
    (action,) = shown.menu().actions()
    assert action.text() == "Delete company with 1 searches and 0 candidacies"
    with qtbot.waitSignal(shown.go) as went:
        action.trigger()
    assert went.args == [Place("companies")]
    workspace.undo()
    assert companies.listing(workspace).total == 1


def test_a_company_that_is_gone_is_said_to_be(shown, workspace, halden):
    companies.delete(workspace, [halden])
    shown.show_place(Place("company", halden))
    assert shown._stack.currentIndex() == 1


def test_history_tells_what_was_changed(shown, workspace, halden):
    companies.edit(workspace, halden, place="Southampton")
    assert shown.history._shown.layout().itemAtPosition(0, 1).widget().text() == "Changed the place of Halden Marine"


def test_n_goes_to_the_pad_and_a_line_is_noted_on_the_company(shown, qtbot):
    shown.activateWindow()
    qtbot.keyClick(shown, Qt.Key.Key_N)
    qtbot.keyClicks(shown.noting.pad.field, "is there a works council?")
    qtbot.keyClick(shown.noting.pad.field, Qt.Key.Key_Return)
    assert shown.noting.notes.words() == ["Question: is there a works council?. today"]


def test_a_adds_a_person(shown, qtbot):
    shown.activateWindow()
    qtbot.keyClick(shown, Qt.Key.Key_A)
    assert shown.adding.is_editing()
