"""The page of one person: everything stands where it is edited, nothing refused is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from recruiter_desk.services import affiliations, candidacies, contact_points, documents, interviews, people, tags
from recruiter_desk.ui.person import documents as document_rows
from recruiter_desk.ui.person.page import PersonPage
from recruiter_desk.ui.place import Place


@pytest.fixture
def ines(workspace):
    return people.add(
        workspace, "Ines Aldana", "Finance Director", "Brightkeel", ["+44 20 7946 0161", "ines@example.org"]
    )


@pytest.fixture
def page(qtbot, desk):
    page = PersonPage(desk)
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
def shown(page, ines):
    page.show_place(Place("person", ines))
    page.show()
    return page


def typed(qtbot, words, text, key=Qt.Key.Key_Return):
    """Edit *words* in place."""
    words.edit()
    words._field.clear()
    words._field.setMaxLength(20_000) if hasattr(words._field, "setMaxLength") else None
    qtbot.keyClicks(words._field, text)
    modifier = (
        Qt.KeyboardModifier.NoModifier if hasattr(words._field, "setMaxLength") else Qt.KeyboardModifier.ControlModifier
    )
    qtbot.keyClick(words._field, key, modifier)


def words_of(rows):
    return [row.words() for row in rows.rows()]


def test_the_page_shows_who_it_is(shown, qtbot, ines):
    with qtbot.waitSignal(shown.title_changed) as titled:
        shown.show_place(Place("person", ines))
    assert titled.args == ["Ines Aldana"]
    assert shown.name.value() == "Ines Aldana"
    assert shown._header._subtitle.text() == "Finance Director, Brightkeel"
    assert [row.words.value() for row in shown.contacts.rows()] == ["+44 20 7946 0161", "ines@example.org"]


def test_the_name_is_edited_in_place_and_undone(shown, qtbot, workspace, ines):
    typed(qtbot, shown.name, "Ines Aldana-Roux")
    assert people.page(workspace, ines).name == "Ines Aldana-Roux"
    workspace.undo()
    assert shown.name.value() == "Ines Aldana"


@pytest.mark.parametrize("junk", ["", "x" * 400, "..."])
def test_a_refused_name_stays_in_the_field(shown, qtbot, workspace, ines, said, junk):
    typed(qtbot, shown.name, junk)
    assert "Nothing was saved" in said[0]
    assert shown.name.is_editing()
    assert people.page(workspace, ines).name == "Ines Aldana"
    qtbot.keyClick(shown.name._field, Qt.Key.Key_Escape)
    assert shown.name.value() == "Ines Aldana"


def test_what_was_kept_is_shown_not_what_was_typed(shown, qtbot):
    typed(qtbot, shown.facts.field("zone"), "lisbon")
    assert shown.facts.field("zone").value() == "Europe/Lisbon"


def test_facts_are_edited_in_place(shown, qtbot, workspace, ines):
    for key, text in (("place", "Porto"), ("pronouns", "she/her"), ("via", "R. Quist")):
        typed(qtbot, shown.facts.field(key), text)
    seen = people.page(workspace, ines)
    assert (seen.place, seen.pronouns, seen.via) == ("Porto", "she/her", "R. Quist")
    assert shown._header._subtitle.text() == "Finance Director, Brightkeel · Porto"


def test_notes_have_several_lines(shown, qtbot, workspace, ines):
    shown.notes.edit()
    shown.notes._field.setPlainText("Likes a number.\nNever on Fridays.")
    qtbot.keyClick(shown.notes._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people.page(workspace, ines).notes == "Likes a number.\nNever on Fridays."


def test_a_contact_is_added_changed_and_removed(shown, qtbot):
    typed(qtbot, shown.contacts.adding, "example.org/ines")
    assert len(shown.contacts.rows()) == 3
    typed(qtbot, shown.contacts.rows()[2].words, "example.org/aldana")
    assert shown.contacts.rows()[2].words.value() == "example.org/aldana"
    shown.contacts.rows()[2].findChildren(QAbstractButton)[-1].click()
    assert len(shown.contacts.rows()) == 2


def test_a_row_being_edited_survives_a_change_elsewhere(shown, qtbot, workspace, ines):
    field = shown.contacts.rows()[0].words
    field.edit()
    qtbot.keyClicks(field._field, "+351")
    contact_points.add(workspace, "new@example.org", person_id=ines)
    assert field.is_editing()
    assert field._field.text() == "+351"
    qtbot.keyClick(field._field, Qt.Key.Key_Escape)


def test_a_job_is_added_and_edited_where_it_stands(shown, qtbot, workspace, ines):
    typed(qtbot, shown.jobs.adding, "Controller at Polder")
    older = next(row for row in shown.jobs.rows.rows() if row.company.value() == "Polder")
    typed(qtbot, older.time, "2009-2014")
    assert older.time.value() == "2009 to 2014"
    typed(qtbot, older.title, "Group Controller")
    assert [(job.title, job.company) for job in people.page(workspace, ines).affiliations] == [
        ("Finance Director", "Brightkeel"),
        ("Group Controller", "Polder"),
    ]


def test_a_time_that_is_none_is_refused_in_its_field(shown, qtbot, said):
    row = shown.jobs.rows.rows()[0]
    typed(qtbot, row.time, "a while")
    assert "no year or month" in said[0]
    assert row.time.is_editing()
    qtbot.keyClick(row.time._field, Qt.Key.Key_Escape)


def test_rank_and_reporting_line_come_from_the_menu(shown, workspace, ines):
    boss = people.add(workspace, "Eva Halden", "CEO", "Brightkeel")
    row = shown.jobs.rows.rows()[0]
    menu = row.menu()
    rank, above = (action.menu() for action in menu.actions()[:2])
    chosen(rank, "C-level")
    chosen(above, "Eva Halden, CEO")
    assert row._below.text() == "C-level · reports to Eva Halden"
    assert boss


def chosen(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_removing_a_job_is_in_its_menu(shown):
    chosen(shown.jobs.rows.rows()[0].menu(), "Remove job")
    assert shown.jobs.rows.rows() == []


def test_tags_are_added_and_a_click_takes_one_off(shown, qtbot, workspace, ines):
    typed(qtbot, shown.tags.adding, "#shipping")
    assert people.page(workspace, ines).tags == ("shipping",)
    qtbot.mouseClick(shown.tags._flow.itemAt(0).widget(), Qt.MouseButton.LeftButton)
    assert people.page(workspace, ines).tags == ()


def test_searches_seats_and_meetings_are_shown_and_open_the_search(shown, qtbot, workspace, ines, given):
    search = given.search("CFO", "Halden Marine")
    candidacy = candidacies.add(workspace, search, ines)
    interviews.add(workspace, candidacy, "2026-11-26T10:00:00Z", "Europe/Paris", 45, "Video")
    assert words_of(shown.searches.candidacies) == ["CFO, Halden Marine. Identified · since today"]
    assert words_of(shown.meetings.rows) == ["Thu 11:00 Paris · 45 min · Video. CFO, Halden Marine · Identified"]
    with qtbot.waitSignal(shown.go) as went:
        shown.searches.candidacies.rows()[0].opened.emit()
    assert went.args == [Place("search", search)]


def test_a_person_is_added_to_an_open_search_from_the_button(shown, workspace, given):
    given.search("CFO", "Halden Marine")
    chosen(shown.search_menu(), "CFO · Halden")
    assert len(shown.searches.candidacies.rows()) == 1


def test_a_seat_of_the_client_is_shown(page, given):
    given.search("CFO", "Halden Marine")
    eva = given.person("Eva Halden", "Chair", "Halden Marine")
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 1)
    page.show_place(Place("person", eva))
    assert words_of(page.searches.seats) == ["CFO, Halden Marine. Decides for the client"]


def dropped(page, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(10, 10), copy, mime, left, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(10, 10), copy, mime, left, none))


def test_files_dropped_on_the_page_become_documents(shown, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    dropped(shown, tmp_path / "one.pdf", tmp_path / "two.pdf")
    assert sorted(row.name.value() for row in shown.documents.rows.rows()) == ["one.pdf", "two.pdf"]


def test_a_dropped_folder_is_refused_with_a_sentence(shown, tmp_path, said):
    dropped(shown, tmp_path)
    assert "is no file" in said[0]


def test_a_document_is_opened_as_a_copy_and_removed(shown, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened: list[Path] = []
    monkeypatch.setattr(document_rows, "open_file", opened.append)
    (tmp_path / "cv.pdf").write_bytes(b"%PDF invented")
    dropped(shown, tmp_path / "cv.pdf")
    row = shown.documents.rows.rows()[0]
    row.open()
    assert opened[0].read_bytes() == b"%PDF invented"
    row._remove()
    assert shown.documents.rows.rows() == []
    documents.clear_copies()


def told(page):
    """Return the lines of the history, read once it is in sight."""
    page.resize(1400, 3000)
    page.grab()
    QApplication.processEvents()
    lines = page.history._shown.layout()
    return [lines.itemAtPosition(line, 1).widget().text() for line in range(lines.rowCount())]


def test_history_tells_the_newest_first_with_its_time(shown, workspace, ines):
    tags.add(workspace, [ines], "shipping")
    people.edit(workspace, ines, place="Porto")
    assert told(shown) == ["Changed the place of Ines Aldana", "Tagged Ines Aldana shipping", "Added Ines Aldana"]


def test_what_was_undone_is_not_history(shown, workspace, ines):
    people.edit(workspace, ines, place="Porto")
    workspace.undo()
    assert told(shown) == ["Added Ines Aldana"]


def test_deleting_goes_back_to_the_list(shown, qtbot, workspace):
    with qtbot.waitSignal(shown.go) as went:
        chosen(shown.menu(), "Delete person")
    assert went.args == [Place("people")]
    assert people.listing(workspace).total == 0


def test_a_person_who_is_gone_is_said_to_be(shown, workspace, ines):
    people.delete(workspace, [ines])
    shown.show_place(Place("person", ines))
    assert shown._stack.currentIndex() == 1


def test_very_long_and_far_names_keep_the_page_in_its_width(page, workspace):
    person = people.add(
        workspace, "Beatriz " + "Fonseca de Almeida " * 14, "王小明 " * 60, "Konzern " * 30, ["x" * 290]
    )
    affiliations.add(workspace, person, "Y" * 290, "Z" * 290)
    page.show_place(Place("person", person))
    page.resize(1310, 660)
    page.show()
    assert page.minimumSizeHint().width() <= 1310
    assert page.findChild(type(page.searches)).width() < 1310


def test_n_goes_to_the_pad_and_a_line_is_noted_on_the_person(shown, qtbot, workspace, ines):
    shown.activateWindow()
    qtbot.keyClick(shown, Qt.Key.Key_N)
    assert shown.noting.pad.field.hasFocus()
    qtbot.keyClicks(shown.noting.pad.field, "hates slides #fit")
    qtbot.keyClick(shown.noting.pad.field, Qt.Key.Key_Return)
    assert shown.noting.notes.words() == ["hates slides. Fit · today"]
    assert told(shown)[0] == "Added a note on Ines Aldana"


def test_the_pad_offers_the_one_card_there_is(shown, given, workspace, ines):
    def offered():
        tick = shown.noting.on_card
        return tick.accessibleName() if tick else ""

    assert offered() == ""
    candidacies.add(workspace, given.search("CFO", "Halden Marine"), ines)
    assert offered() == "For CFO, Halden Marine"
    candidacies.add(workspace, given.search("COO", "Merrow"), ines)
    assert offered() == ""
