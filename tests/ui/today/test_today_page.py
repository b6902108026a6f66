"""The first page: rows walked, acted on, done and put off by keys; strips in place; the empty day."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import candidacies, contact_points, interviews, tasks
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.today.page import TodayPage


@pytest.fixture
def desk_with(given, workspace):
    given.person("Eva Halden", "Chair", "Halden Marine")
    given.search("CFO", "Halden Marine")
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "decision maker", 0)
    ines = given.candidacy("Ines Aldana", "CFO: HR")
    contact_points.add(workspace, "+44 20 7946 0161", person_id=given.ids["Ines Aldana"])
    candidacies.set_next(workspace, [ines], "Call", "2026-11-24T09:30:00Z")
    given.candidacy("Tom Verhoeven", "CFO: Presented", move_of="company", move_since="2026-11-18")
    tasks.add(workspace, PadPlace(company_id=given.ids["Halden Marine"]), "Send the invoice", "2026-11-24")
    return given


@pytest.fixture
def page(qtbot, desk, desk_with):
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(1310, 700)
    desk.hub.changed.connect(made.desk_changed)
    made.show()
    made.show_place(Place("today"))
    yield made
    made.hide()


def titles(page):
    return [row.look.row.title for row in page.rows()]


def press(qtbot, page, key):
    qtbot.keyClick(page.focusWidget(), key)


def in_hand(page):
    """The place of the row that has the focus."""
    return page.rows().index(page.focusWidget())


def test_the_day_shows_its_rows_and_the_first_is_in_hand(page):
    assert page._header._title.text() == "Tuesday 24 November"
    assert titles(page) == ["Call Ines Aldana", "Halden Marine: send the invoice", "Tom Verhoeven"]
    assert in_hand(page) == 0
    assert [row.look.first for row in page.rows()] == [True, False, False]


def test_keys_walk_all_sections(qtbot, page):
    for key, place in (
        (Qt.Key.Key_J, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_J, 2),
        (Qt.Key.Key_K, 1),
        (Qt.Key.Key_Up, 0),
    ):
        press(qtbot, page, key)
        assert in_hand(page) == place


def test_enter_goes_to_where_it_is_done(qtbot, page, desk_with):
    gone: list[Place] = []
    page.go.connect(gone.append)
    press(qtbot, page, Qt.Key.Key_Return)
    assert gone == [Place("candidacy", desk_with.ids["Ines Aldana for CFO"])]


def test_x_does_a_row_the_next_one_is_in_hand_and_undo_brings_it_back(qtbot, page, workspace):
    press(qtbot, page, Qt.Key.Key_X)
    assert titles(page)[0] == "Halden Marine: send the invoice"
    assert in_hand(page) == 0
    workspace.undo()
    assert titles(page)[0] == "Call Ines Aldana"


def test_s_puts_a_row_off_until_tomorrow_when_nothing_is_said(qtbot, page):
    press(qtbot, page, Qt.Key.Key_S)
    assert page._strip.isVisible()
    qtbot.keyClick(page._strip.focusWidget(), Qt.Key.Key_Return)
    assert [(row.look.row.when, row.look.row.title) for row in page.rows()][1] == ("Wed", "Call Ines Aldana")


def test_c_and_a_click_copy_the_number(qtbot, page):
    press(qtbot, page, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "+44 20 7946 0161"


def test_chasing_opens_a_letter_and_clears_the_row(qtbot, page):
    page._asked(page.rows()[2], "act")
    assert "Tom Verhoeven" in page._strip.focusWidget().toPlainText()
    assert page._strip._do()
    assert "Tom Verhoeven" not in titles(page)


def test_a_row_without_a_next_step_is_planned_in_place(qtbot, page, desk_with):
    desk_with.candidacy("Adaeze Obi", "CFO: HR", entered_on="2026-11-18")
    page._asked(page.rows()[titles(page).index("Adaeze Obi")], "act")
    assert page._strip.isVisible()
    qtbot.keyClicks(page._strip.focusWidget(), "Book the chair")
    assert page._strip._do()
    assert "Adaeze Obi: book the chair" in titles(page)


def test_a_new_task_is_typed_with_its_day(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_N)
    qtbot.keyClicks(page._strip.focusWidget(), "renew the phone fri")
    qtbot.keyClick(page._strip.focusWidget(), Qt.Key.Key_Return)
    assert "Renew the phone" in titles(page)


def test_time_passes_while_the_page_is_shown(page, desk_with, workspace):
    assert not page.rows()[0].look.row.late
    workspace.clock = lambda: datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    page._clock.timeout.emit()
    assert page.rows()[0].look.row.late
    workspace.clock = lambda: datetime(2026, 11, 25, 0, 1, tzinfo=UTC)
    page._clock.timeout.emit()
    assert page._header._title.text() == "Wednesday 25 November"


def test_many_rows_are_shown_a_few_dozen_at_a_time(page, workspace):
    with workspace.write("Set the scene") as session:
        for number in range(80):
            tasks.put(session, PadPlace(), f"Overdue {number:02}", "2026-11-20", today="2026-11-01")
    assert len(page._promised.rows()) == 30
    page._promised._more.click()
    assert len(page._promised.rows()) == 60


def test_a_day_with_nothing_says_so(qtbot, desk):
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.show_place(Place("today"))
    assert (made.rows(), made._stack.currentIndex()) == ([], 1)


def test_a_meeting_leads_to_pack_and_debrief(page, desk_with, workspace):
    seat = [desk_with.ids["seat of Eva Halden"]]
    ines = desk_with.ids["Ines Aldana for CFO"]
    ahead = interviews.add(workspace, ines, "2026-11-25T14:00:00Z", "UTC", seat_ids=seat)
    over = interviews.add(workspace, ines, "2026-11-24T07:00:00Z", "UTC", seat_ids=seat)
    gone: list[Place] = []
    page.go.connect(gone.append)
    for row in page.rows():
        if row.look.row.act in ("Pack", "Debrief"):
            page._asked(row, "act")
    assert gone == [
        Place("debrief", over, "candidate"),
        Place("debrief", over, "company"),
        Place("pack", ahead, "interview"),
    ]


def test_ctrl_p_saves_the_day_as_a_pdf_and_the_row_stays_in_hand(qtbot, page, monkeypatch, tmp_path):
    proposed: list[str] = []

    def answer(_owner, _title, start, _kind):
        proposed.append(Path(start).name)
        return str(tmp_path / "for the train"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert proposed == ["My day 2026-11-24.pdf"]
    assert (tmp_path / "for the train.pdf").read_bytes().startswith(b"%PDF")
    assert (page.desk.settings.packs_folder, in_hand(page)) == (tmp_path, 0)


def test_coming_back_the_row_that_was_opened_is_in_hand(qtbot, page):
    press(qtbot, page, Qt.Key.Key_J)
    press(qtbot, page, Qt.Key.Key_Return)
    page.hide()
    page.show()
    page.show_place(Place("today"))
    assert in_hand(page) == 1
