"""Résumés checked at the keyboard: nothing is saved unseen, each is one change, all of them one, undo brings back."""

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from recruiter_desk.domain.resumes import NO_TEXT, Found, Problem, ResumeView
from recruiter_desk.services import board, contact_points, people, resumes
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim
from recruiter_desk.ui.resumes.page import ResumesPage
from recruiter_desk.ui.resumes.sheaf import State

Key = Qt.Key


class Window(QMainWindow):
    """Stands in for the window: keeps what it was asked to say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, sentence, _tone="info", _action=None):
        self.said.append(sentence)


@pytest.fixture
def read(monkeypatch, tmp_path) -> Callable[..., Path]:
    """Make a file and say what reading it finds: read("Ines Aldana", emails=("i@example.org",))."""
    answers: dict[str, Found | Problem] = {}
    monkeypatch.setattr(resumes, "read_file", lambda path: answers[path.name])

    def file(name, *, called="", problem="", **fields):
        path = tmp_path / (called or f"{name.split()[0]}.pdf")
        path.write_bytes(f"invented {name}".encode())
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        text = fields.pop("text", f"{name}\nled a refinancing")
        found = Found(file_name=path.name, text=text, name=name, sha256=sha256, **fields)
        answers[path.name] = Problem(path.name, problem) if problem else found
        return path

    return file


@pytest.fixture
def search(given):
    return given.search("CFO", "Halden Marine")


@pytest.fixture
def aim(given, search) -> Aim:
    return Aim("HR", Place("search", search, "board"), search, given.ids["CFO: HR"])


@pytest.fixture
def page(desk, qtbot) -> Iterator[ResumesPage]:
    window = Window()
    qtbot.addWidget(window)
    page = ResumesPage(desk)
    window.setCentralWidget(page)
    window.resize(1300, 700)
    desk.hub.changed.connect(page.desk_changed)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield page


@pytest.fixture
def check(page, qtbot, aim) -> Callable[..., ResumesPage]:
    """Drop files and wait until all are read."""

    def drop(*files, to=aim):
        page.take(files, to)
        qtbot.waitUntil(lambda: not page.reader.left())
        return page

    return drop


@pytest.fixture
def in_hr(workspace, search) -> Callable[[], list[str]]:
    """Who stands in HR, from the top."""

    def names():
        (column,) = [one for one in board.read(workspace, search).columns if one.name == "HR"]
        return [card.name for card in column.cards]

    return names


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget
    return widget


def kept(workspace: Workspace, person_id: str) -> ResumeView:
    """Return the résumé that somebody has now."""
    found = resumes.of_person(workspace, person_id)
    assert found
    return found


def later(answer: Callable[[Path], object], path: Path) -> object:
    """Read slowly."""
    time.sleep(0.2)
    return answer(path)


def press(*keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(focused(), key, with_)


def retype(text: str) -> None:
    field = focused()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, text)


def shown(page: ResumesPage) -> dict[str, str]:
    """The fields that show and hold something."""
    return {name: one.text() for name, one in page.form.fields.items() if one.isVisible() and one.text()}


# -- one ---------------------------------------------------------------------------------------------------------


def test_fields_are_prefilled_and_marked_and_nothing_is_saved_yet(check, read, in_hr, heard):
    page = check(read("Ines Aldana", title="CFO", emails=("i@example.org", "ines@example.net")))
    assert shown(page) == {"name": "Ines Aldana", "title": "CFO", "emails": "i@example.org\nines@example.net"}
    marked = [name for name, one in page.form.fields.items() if one.mark.isVisible()]
    assert marked == ["name", "title", "emails"]
    assert (in_hr(), heard()) == ([], [])


def test_enter_saves_into_the_column_and_goes_back_to_the_board(check, read, in_hr, qtbot, aim, page):
    check(read("Ines Aldana"))
    with qtbot.waitSignal(page.go) as went:
        press(Key.Key_Return)
    assert in_hr() == ["Ines Aldana"]
    assert went.args == [aim.back]


def test_what_is_typed_is_what_is_saved_and_it_counts_as_checked(check, read, workspace):
    check(read("Ines Aldna", phones=("+34 91 555 0101",)))
    retype("Ines Aldana")
    press(Key.Key_Return)
    (ines,) = people.find(workspace, "Ines Aldana")
    view = kept(workspace, ines.id)
    assert (view.file_name, view.to_check) == ("Ines.pdf", False)
    assert [one.value for one in people.page(workspace, ines.id).contacts] == ["+34 91 555 0101"]


def test_tab_out_of_a_field_or_a_click_on_the_mark_says_it_was_looked_at(check, read):
    page = check(read("Ines Aldana", title="CFO", place="Madrid"))
    press(Key.Key_Tab)
    page.form.fields["place"].mark.pressed.emit()
    assert [name for name, one in page.form.fields.items() if one.mark.isVisible()] == ["title"]


def test_without_a_name_nothing_is_saved_and_the_name_is_asked_for(check, read, in_hr):
    page = check(read("", called="scan.pdf", note=NO_TEXT, text=""))
    page.form.fields["place"].typed.setFocus()
    press(Key.Key_Return)
    assert in_hr() == []
    assert focused() is page.form.fields["name"].typed
    assert "Write the name first" in page.form.fields["name"].wrong.text()


def test_a_scan_says_so_and_is_kept_under_the_name_that_is_typed(check, read, in_hr, workspace):
    page = check(read("", called="scan.pdf", note=NO_TEXT, text=""))
    assert page.form._note.text() == NO_TEXT
    QTest.keyClicks(focused(), "Ruth Amsel")
    press(Key.Key_Return)
    assert in_hr() == ["Ruth Amsel"]
    assert kept(workspace, people.find(workspace, "Ruth Amsel")[0].id).file_name == "scan.pdf"


def test_undo_takes_the_person_back_and_the_resume_is_open_again(check, read, in_hr, workspace):
    page = check(read("Ines Aldana"), read("Ruth Amsel"))
    press(Key.Key_Return)
    workspace.undo()
    assert in_hr() == []
    assert [item.state for item in page.files.items] == [State.OPEN, State.OPEN]
    workspace.redo()
    assert [item.state for item in page.files.items] == [State.KEPT, State.OPEN]


# -- several -----------------------------------------------------------------------------------------------------


def test_twelve_are_saved_by_enter_one_change_each(check, read, in_hr, heard):
    names = [f"{letter}nna Berg{letter}" for letter in "BCDFGHJKLMNP"]
    check(*(read(name) for name in names))
    for _ in names:
        press(Key.Key_Return)
    assert in_hr() == names
    assert len([words for words in heard() if words.startswith("Added")]) == 12


def test_keys_walk_and_skip_without_saving(check, read, in_hr):
    page = check(read("Ines Aldana"), read("Ruth Amsel"), read("Marek Sobol"))
    press(Key.Key_PageDown, Key.Key_PageDown)
    assert shown(page)["name"] == "Marek Sobol"
    press(Key.Key_PageUp)
    press(Key.Key_S, with_=Qt.KeyboardModifier.AltModifier)
    assert shown(page)["name"] == "Marek Sobol"
    press(Key.Key_Return, Key.Key_Return)
    assert in_hr() == ["Marek Sobol", "Ines Aldana"]


def test_page_keys_walk_from_a_field_of_several_lines_too(check, read):
    page = check(read("Ines Aldana", emails=("i@example.org",)), read("Ruth Amsel"))
    page.form.fields["emails"].typed.setFocus()
    press(Key.Key_PageDown)
    assert shown(page)["name"] == "Ruth Amsel"


def test_what_is_typed_stays_while_others_are_looked_at(check, read):
    page = check(read("Ines Aldana"), read("Ruth Amsel"))
    retype("Ines Aldana Ruiz")
    press(Key.Key_PageDown, Key.Key_PageUp)
    assert shown(page)["name"] == "Ines Aldana Ruiz"


def test_after_a_last_look_all_are_added_in_one_change(check, read, in_hr, workspace, heard):
    page = check(read("Ines Aldana"), read("Ruth Amsel"), read("", called="scan.pdf", note=NO_TEXT))
    press(Key.Key_A, with_=Qt.KeyboardModifier.AltModifier)
    assert page.last_look.add.text() == "Add all 2"
    page.last_look.add.click()
    assert in_hr() == ["Ines Aldana", "Ruth Amsel"]
    assert heard()[-1] == "Added 2 résumés"
    assert page.item.path.name == "scan.pdf"
    workspace.undo()
    assert in_hr() == []


def test_what_was_not_compared_one_by_one_stays_to_be_checked(check, read, workspace):
    page = check(read("Ines Aldana"), read("Ruth Amsel"))
    page.look_over()
    page.last_look.add.click()
    to_check = {
        one.name: kept(workspace, one.id).to_check
        for name in ("Ines Aldana", "Ruth Amsel")
        for one in people.find(workspace, name)
    }
    assert to_check == {"Ines Aldana": False, "Ruth Amsel": True}


def test_the_same_person_twice_in_a_drop_is_not_added_twice_at_once(check, read, in_hr):
    page = check(read("Ines Aldana", company="Brightkeel"), read("Ines Aldana", called="b.pdf", company="Brightkeel"))
    page.look_over()
    assert page.last_look.add.text() == "Add 1"
    page.last_look.add.click()
    assert in_hr() == ["Ines Aldana"]
    assert page.item.path.name == "b.pdf"


def test_a_file_that_cannot_be_read_says_why_and_the_others_go_on(check, read, in_hr):
    sentence = "“locked.pdf” is protected with a password. Save a copy without it."
    page = check(read("", called="locked.pdf", problem=sentence), read("Ines Aldana"))
    assert shown(page)["name"] == "Ines Aldana"
    press(Key.Key_Return)
    assert in_hr() == ["Ines Aldana"]
    assert page.checking.original._empty._sentence.text() == sentence


# -- on the desk already -------------------------------------------------------------------------------------------


@pytest.fixture
def ines(workspace, given):
    ines = given.person("Ines Aldana", "Finance Director", "Brightkeel")
    contact_points.add(workspace, "ines@example.org", person_id=ines)
    return ines


def test_who_is_on_the_desk_is_flagged_and_their_record_is_used(check, read, workspace, ines, in_hr, qtbot):
    file = read("Ines Aldana", title="CFO", emails=("ines@example.org",), phones=("+34 91 555 0101",))
    page = check(file)
    assert page.form._who.text() == "Ines Aldana (Finance Director, Brightkeel) is on the desk already: same e-mail."
    assert shown(page) == {"phones": "+34 91 555 0101"}
    press(Key.Key_Return)
    seen = people.page(workspace, ines)
    assert [one.value for one in seen.contacts] == ["ines@example.org", "+34 91 555 0101"]
    assert (in_hr(), len(people.find(workspace, "Ines Aldana"))) == (["Ines Aldana"], 1)


def test_a_namesake_is_added_as_somebody_new_when_the_recruiter_says_so(check, read, workspace, ines):
    page = check(read("Ines Aldana", emails=("ines@example.org",)))
    page.form.same.chosen.emit("new")
    assert shown(page)["name"] == "Ines Aldana"
    page.form.fields["name"].typed.setFocus()
    press(Key.Key_Return)
    assert len(people.find(workspace, "Ines Aldana")) == 2


def test_a_name_that_is_mended_is_looked_for_on_the_desk(check, read, ines, qtbot):
    page = check(read("Inez Oldana", emails=("ines@example.org",)))
    page.form.same.chosen.emit("new")
    retype("Ines Aldana")
    qtbot.waitUntil(lambda: page.form._who.text().startswith("Ines Aldana (Finance"))
    assert shown(page)["name"] == "Ines Aldana"


def test_a_resume_for_a_person_goes_to_their_record_whatever_its_name(check, read, workspace, ines):
    to = Aim("Ines Aldana", Place("person", ines), person_id=ines)
    page = check(read("I. Aldana Ruiz", phones=("+34 91 555 0101",)), to=to)
    assert (page.form.add.text(), shown(page)) == ("Keep résumé", {"phones": "+34 91 555 0101"})
    press(Key.Key_Return)
    assert kept(workspace, ines).file_name == "I..pdf"


def test_a_file_for_a_person_can_be_kept_without_taking_anything_from_it(check, read, workspace, ines, qtbot):
    page = check(read("Leave to present", phones=("1",)), to=Aim("Ines", Place("person", ines), person_id=ines))
    with qtbot.waitSignal(page.go):
        page.form.keep_file.emit()
    assert resumes.of_person(workspace, ines) is None
    assert [one.name for one in people.page(workspace, ines).documents] == ["Leave.pdf"]


# -- reading -------------------------------------------------------------------------------------------------------


def test_progress_is_counted_and_cancelling_drops_what_was_not_read(page, read, aim, qtbot, monkeypatch):
    files = [read("Ines Aldana"), read("Ruth Amsel"), read("Marek Sobol")]
    answer = resumes.read_file
    monkeypatch.setattr(resumes, "read_file", lambda path: later(answer, path))
    page.take(files, aim)
    assert page.progress.text() == "Reading 1 of 3"
    page.cancel.click()
    qtbot.waitUntil(lambda: not page.reader.left())
    assert [item.words() for item in page.files.items] == ["Ines Aldana"]


def test_leaving_keeps_what_is_not_saved_and_says_so(check, read, page):
    check(read("Ines Aldana"), read("Ruth Amsel"))
    page.hide()
    assert page.window().said == ["2 résumés are not saved yet"]
    page.show()
    assert len(page.files.open_items()) == 2


def test_a_file_that_changed_after_reading_is_refused_and_stays(check, read, in_hr, page):
    file = read("Ines Aldana")
    check(file)
    file.write_bytes(b"another")
    press(Key.Key_Return)
    assert "has changed since it was read" in page.window().said[0]
    assert (in_hr(), page.item.state) == ([], State.OPEN)


def test_a_text_file_is_read_for_real_in_the_child_process(page, aim, tmp_path, qtbot, in_hr):
    file = tmp_path / "Ines.txt"
    file.write_text("Ines Aldana\nines@example.org\n+34 91 555 0101\n", "utf-8")
    try:
        page.take([file], aim)
        qtbot.waitUntil(lambda: not page.reader.left(), timeout=20_000)
    finally:
        resumes.stop()
    assert shown(page) == {"name": "Ines Aldana", "emails": "ines@example.org", "phones": "+34 91 555 0101"}
    press(Key.Key_Return)
    assert in_hr() == ["Ines Aldana"]
