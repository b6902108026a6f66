"""The page of interviews over a real desk: days and weeks, rows that are walked and opened, times kept in the strip."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import moment, moment_text
from recruiter_desk.services import board, companies, contact_points, interviews
from recruiter_desk.ui.interviews.page import InterviewsPage
from recruiter_desk.ui.interviews.rows import MeetingRow, Now
from recruiter_desk.ui.kit.calendar_file import save_calendar_file
from recruiter_desk.ui.place import Place


class Window(QWidget):
    """Stands where the main window does: says what is refused, and remembers where the page wants to go."""

    def __init__(self, desk):
        super().__init__()
        self.said: list[str] = []
        self.gone: list[Place] = []
        self.page = InterviewsPage(desk)
        QVBoxLayout(self).addWidget(self.page)
        self.resize(1310, 760)
        self.page.go.connect(self.gone.append)
        desk.hub.changed.connect(self.page.desk_changed)

    def say(self, sentence, *_how, **_more):
        self.said.append(sentence)

    def rows(self):
        return [row.words() for row in self.page.rows()]

    def press(self, key):
        QTest.keyClick(self.focusWidget(), key)


@pytest.fixture
def people(workspace, given):
    """Tom is presented to Halden in Kolkata, whose chair is E. Halden; the desk stands at Tue 24 November, 09:00."""
    given.search("CFO", "Halden Marine")
    given.person("E. Halden", "Chair", "Halden Marine")
    given.seat("CFO at Halden Marine", "E. Halden", "Halden Marine", "sign-off", 0)
    companies.edit(workspace, given.ids["Halden Marine"], zone="Asia/Kolkata")
    return {name: given.candidacy(name, "CFO: Presented") for name in ("Tom", "王小明")}


@pytest.fixture
def book(workspace, given, people):
    """Book somebody so many hours from the desk's now."""

    def booked(name, hours, **how):
        at = moment_text(moment(workspace.now()) + timedelta(hours=hours))
        seat = given.ids["seat of E. Halden"]
        return interviews.add(workspace, people[name], at, "Asia/Kolkata", seat_ids=[seat], **how)

    return booked


@pytest.fixture
def window(qtbot, desk):
    made = Window(desk)
    qtbot.addWidget(made)

    def shown(day="", view="day"):
        made.page.show_place(Place("interviews", day, view))
        made.show()
        made.page.setFocus()
        return made

    return shown


def test_a_day_lists_its_meetings_on_ones_own_clock_and_both_parties(window, book, workspace):
    book("王小明", 2)
    book("Tom", 1, place="Harbour office")
    first, second = window().rows()
    assert "Tom · CFO, Halden Marine. E. Halden · 60 min" in first and "Kolkata" in first and "Harbour office" in first
    assert "王小明" in second


def test_a_meeting_of_somebody_who_ended_is_there_to_be_cancelled(window, book, people, workspace, given):
    meeting = book("Tom", 2)
    board.move(workspace, [people["Tom"]], given.ids["CFO: Not taken forward"])
    shown = window()
    assert "Ended: to cancel" in shown.page.rows()[0].accessibleName()
    next(one for one in shown.page.findChildren(QPushButton) if one.text() == "Cancel").click()
    assert interviews.line(workspace, meeting).status == "cancelled"


def test_today_is_marked_with_the_present_time(window, book):
    book("Tom", -3, status="held")
    book("王小明", 2)
    shown = window()
    kinds = [type(row).__name__ for row in shown.page.day.rows.rows()]
    assert kinds == ["DayRow", "Now", "DayRow"]
    shown.page.turn(1)
    assert not any(isinstance(row, Now) for row in shown.page.day.rows.rows())


def test_saturday_and_sunday_show_only_when_they_are_used(window, book):
    shown = window(view="week")
    assert [day.isHidden() for day in shown.page.week.days] == [False] * 5 + [True] * 2
    book("Tom", 24 * 4)  # Saturday
    assert [day.isHidden() for day in shown.page.week.days] == [False] * 6 + [True]


def test_an_empty_desk_says_how_a_meeting_is_booked(window):
    shown = window()
    assert shown.rows() == []
    assert shown.page.due.isHidden() and shown.page.waiting.isHidden()


def test_enter_opens_the_card_and_after_the_meeting_its_debrief(window, book, people, qtbot):
    to_come = book("Tom", 2)
    shown = window()
    shown.press(Qt.Key.Key_J)
    shown.press(Qt.Key.Key_Return)
    interviews.reschedule(shown.page.desk.workspace, to_come, "2026-11-24T07:00:00Z")
    qtbot.waitUntil(lambda: shown.focusWidget() is shown.page.day.rows.rows()[0])
    shown.press(Qt.Key.Key_Return)
    assert shown.gone == [Place("candidacy", people["Tom"]), Place("debrief", to_come)]


def test_debriefs_due_stand_on_top_with_whom_to_call(window, book, given, workspace):
    contact_points.add(workspace, "+44 20 7946 0171", person_id=given.ids["Tom"])
    meeting = book("Tom", -3, status="held")
    shown = window()
    assert "call Tom +44 20 7946 0171" in shown.rows()[0]
    assert "Tom now · Halden by" in shown.rows()[0] or "Tom now · Halden now" in shown.rows()[0]
    next(one for one in shown.page.due.findChildren(QPushButton) if one.text() == "Debrief").click()
    assert shown.gone == [Place("debrief", meeting)]


def test_r_moves_the_meeting_in_the_strip_and_the_focus_comes_back(window, book, workspace, people):
    book("Tom", 2)
    shown = window()
    shown.press(Qt.Key.Key_J)
    shown.press(Qt.Key.Key_R)
    when = shown.page.strip.focusWidget()
    when.setText("today 18:15")
    QTest.keyClick(when, Qt.Key.Key_Return)
    assert interviews.of(workspace, people["Tom"])[0].starts_at == "2026-11-24T12:45:00Z"
    assert shown.page.strip.isHidden() and isinstance(shown.page.focusWidget(), MeetingRow)


def test_a_time_offered_is_booked_with_one_press(window, workspace, people):
    interviews.offer(workspace, people["Tom"], ["2026-11-25T10:00", "2026-11-26T10:00"], "Asia/Kolkata")
    shown = window()
    assert "with me · offered Wed 10:00, Thu 10:00 Kolkata" in shown.rows()[0]
    next(one for one in shown.page.findChildren(QPushButton) if one.text() == "Book Thu 10:00").click()
    assert interviews.of(workspace, people["Tom"])[0].starts_at == "2026-11-26T04:30:00Z"
    assert shown.rows() == []


def test_a_row_made_anew_keeps_the_focus(window, book, workspace, qtbot):
    meeting = book("Tom", 2)
    shown = window()
    shown.press(Qt.Key.Key_J)
    interviews.set_status(workspace, meeting, "held")
    qtbot.waitUntil(lambda: shown.focusWidget() is shown.page.rows()[-1])


def test_the_menu_says_what_became_of_a_meeting(window, book, workspace, people):
    book("Tom", 2)
    shown = window()
    (row,) = shown.page.rows()
    menu = row._acts.menu(row.line)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Open the card", "Debrief", "Briefing pack", "Calendar file", "Move to another time\tR", "Held",
                     "Did not show", "Cancel"]  # fmt: skip
    next(action for action in menu.actions() if action.text() == "Cancel").trigger()
    assert interviews.of(workspace, people["Tom"])[0].status == "cancelled"
    assert "Cancelled" in shown.rows()[0]


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ([Qt.Key.Key_Right], "Wednesday 25 November 2026"),
        ([Qt.Key.Key_Left], "Monday 23 November 2026"),
        ([Qt.Key.Key_W], "23 to 29 November 2026"),
        ([Qt.Key.Key_W, Qt.Key.Key_Right], "30 November to 6 December 2026"),
        ([Qt.Key.Key_W, Qt.Key.Key_Right, Qt.Key.Key_T, Qt.Key.Key_D], "Tuesday 24 November 2026"),
    ],
)
def test_keys_turn_days_and_weeks(window, keys, says):
    shown = window()
    for key in keys:
        shown.press(key)
    assert shown.page._header._subtitle.text() == says


def test_a_meeting_goes_into_a_calendar_file(window, book, monkeypatch, tmp_path):
    meeting = book("Tom", 2)
    shown = window()
    asked = []

    def chosen(_owner, _title, start, _kinds):
        asked.append(Path(start).name)
        return str(tmp_path / "tom"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    assert save_calendar_file(shown.page, shown.page.desk, meeting, Side.COMPANY, names=False)
    (event,) = Calendar.from_ical((tmp_path / "tom.ics").read_bytes()).walk("VEVENT")
    assert (asked, str(event["summary"])) == (["T. 2026-11-24.ics"], "Interview: T., CFO")
    assert shown.said == ["Saved tom.ics"]
