"""Files held over the names, a person or a panel: marked like a card, and handed to the window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout

from recruiter_desk.services import people, searches
from recruiter_desk.ui.candidacy.panel import CandidacyPanel
from recruiter_desk.ui.names.view import NamesView
from recruiter_desk.ui.person.page import PersonPage
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim
from recruiter_desk.ui.search.adding import AddPeople
from tests.ui.dropping import Receiver, hold, leave, let_go


@pytest.fixture
def resume(tmp_path):
    made = tmp_path / "Ines.pdf"
    made.write_bytes(b"%PDF invented")
    return made


@pytest.fixture
def window(qtbot):
    made = Receiver()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(900, 600)
    return made


@pytest.fixture
def search(given):
    return given.search("CFO", "Halden Marine")


def shown_in(window, widget):
    window.layout().addWidget(widget)
    window.show()
    return widget


def test_resumes_dropped_on_the_names_go_to_the_first_stage(desk, window, search, resume):
    view = shown_in(window, NamesView(desk, search))
    assert hold(view, resume)
    assert view.drops.mark.words() == "Add to the names"
    leave(view)
    assert view.drops.mark.words() == ""
    assert let_go(view, resume)
    assert window.received == [(["Ines.pdf"], Aim("Names", Place("search", search, "names"), search))]


def test_the_field_for_names_takes_files_as_files_and_not_as_text(desk, window, search, resume):
    view = shown_in(window, NamesView(desk, search))
    assert let_go(view.pasting.field.viewport(), resume, at=QPoint(5, 5))
    assert (len(window.received), view.pasting.field.typed()) == (1, "")


def test_a_folder_is_refused_over_the_names(desk, window, search, tmp_path):
    view = shown_in(window, NamesView(desk, search))
    assert not hold(view, tmp_path)
    assert view.drops.mark.words() == "This is a folder. Drop the files that are in it."


def test_the_names_of_a_closed_search_refuse_with_a_sentence(desk, window, search, resume, workspace):
    searches.close(workspace, search)
    view = shown_in(window, NamesView(desk, search))
    let_go(view, resume)
    assert "Reopen the search first" in window.said[0]
    assert window.received == []


def test_text_dragged_over_the_names_is_left_alone(desk, window, search):
    view = shown_in(window, NamesView(desk, search))
    data = QMimeData()
    data.setText("Nadia Iqbal, CFO")
    event = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)
    assert view.drops.mark.words() == ""


def test_of_files_dropped_on_a_person_resumes_are_checked_and_others_kept(desk, window, given, resume, tmp_path):
    ines = given.person("Ines Aldana")
    page = shown_in(window, PersonPage(desk))
    page.show_place(Place("person", ines))
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"invented")
    assert hold(page, resume, photo)
    assert page.drops.mark.words() == "Add to Ines Aldana"
    let_go(page, resume, photo)
    assert window.received == [(["Ines.pdf"], Aim("Ines Aldana", Place("person", ines), person_id=ines))]
    assert [one.name for one in people.page(desk.workspace, ines).documents] == ["photo.png"]


def test_a_resume_dropped_on_the_panel_is_for_its_person(desk, window, given, search, resume):
    candidacy = given.candidacy("Ines", "CFO: HR")
    panel = shown_in(window, CandidacyPanel(desk))
    panel.show(candidacy)
    assert let_go(panel, resume)
    ((files, aim),) = window.received
    assert (files, aim.words, aim.person_id, aim.back) == (
        ["Ines.pdf"],
        "Ines",
        given.ids["Ines"],
        Place("search", search),
    )


def test_resumes_are_chosen_with_a_dialog_for_the_chosen_stage(desk, window, given, search, resume, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([str(resume)], ""))
    adding = shown_in(window, AddPeople(desk))
    adding.open(search)
    adding._stage.choose(given.ids["CFO: HR"])
    adding.choose_resumes()
    assert window.received == [(["Ines.pdf"], Aim("HR", Place("search", search), search, given.ids["CFO: HR"]))]
