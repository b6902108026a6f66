"""The page of interviews: a day or a week, debriefs due above, meetings without a time beside or beneath."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services.interviews import agenda as agenda_of
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.interviews.acts import Acts
from recruiter_desk.ui.interviews.lists import DayCard, DueCard, WaitingCard, Week
from recruiter_desk.ui.interviews.rows import DueRow, MeetingRow, meeting_of
from recruiter_desk.ui.interviews.words import day_words, monday_of, week_words
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import button, icon_button
from recruiter_desk.ui.kit.card import GAP
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.open_row import OpenRow
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

INTERVIEW_KEYS = KeyGroup(
    "Interviews",
    (
        ("J or K", "Walk from row to row"),
        ("Enter", "The debrief, or the card"),
        ("R", "Move to another time"),
        ("Left or Right", "The day or week before or after"),
        ("T", "Today"),
        ("D or W", "By day, or by week"),
    ),
)
TABLES = (
    "interview", "participant", "candidacy", "person", "company", "search", "stage", "debrief", "finding", "question",
    "asking", "decision",
)  # fmt: skip
EVERY_MS = 60_000


class InterviewsPage(Page):
    """A place is a day, "" for today, and "day" or "week"; going on keeps the view."""

    keys = (INTERVIEW_KEYS,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._day = desk.today()
        self._follows = True  # shows today, also when that becomes another day
        self.strip = Strip()
        acts = Acts(desk, self, self.strip, self.go.emit)
        self.due, self.day, self.week, self.waiting = DueCard(acts), DayCard(acts), Week(acts), WaitingCard(acts)
        choices = [("day", self.tr("Day"), self.tr("By day  D")), ("week", self.tr("Week"), self.tr("By week  W"))]
        self.switch = Switch(choices)
        self.switch.chosen.connect(self.show_view)
        self._before = icon_button("back", self.tr("Before  Left"), lambda: self.turn(-1))
        self._after = icon_button("forward", self.tr("After  Right"), lambda: self.turn(1))
        to_today = button(self.tr("Today"), self.show_today, hint=self.tr("Today  T"))
        self._header = Header(
            self.tr("Interviews"), " ", beside=(self.switch,), actions=(self._before, to_today, self._after)
        )
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self._read)
        self.strip.closed.connect(self._focus_again)
        self._last: OpenRow | None = None
        self._lay_out()
        self._doings: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_J: lambda: self.walk(1),
            Qt.Key.Key_Down: lambda: self.walk(1),
            Qt.Key.Key_K: lambda: self.walk(-1),
            Qt.Key.Key_Up: lambda: self.walk(-1),
            Qt.Key.Key_Left: lambda: self.turn(-1),
            Qt.Key.Key_Right: lambda: self.turn(1),
            Qt.Key.Key_T: self.show_today,
            Qt.Key.Key_D: lambda: self.show_view("day"),
            Qt.Key.Key_W: lambda: self.show_view("week"),
            Qt.Key.Key_R: self.move_meeting,
        }

    def show_place(self, place: Place) -> None:
        self.title_changed.emit(self.tr("Interviews"))
        today = self.desk.today()
        if place.id:
            self._day = _day_of(place.id)
        elif self._follows:
            self._day = today
        self._follows = self._day == today
        if place.view:
            self.switch.choose(place.view)
        self._read()

    def desk_changed(self, change: ChangeSet) -> None:
        if not change.touched(*TABLES):
            return
        here, rows = self._current(), self.rows()
        place = rows.index(here) if here in rows else -1
        self._read()
        rows = self.rows()
        if place >= 0 and here not in rows:  # a row that is gone, or made anew, hands its focus on
            same = (row for row in rows if meeting_of(row) == meeting_of(here))
            heir: QWidget = next(same, rows[min(place, len(rows) - 1)] if rows else self)
            QTimer.singleShot(0, heir, heir.setFocus)  # once it is shown

    def show_view(self, view: str) -> None:
        """Show the same days by *view*, "day" or "week"."""
        self.switch.choose(view)
        self._read()

    def show_today(self) -> None:
        """Show today, or this week."""
        self._day, self._follows = self.desk.today(), True
        self._read()

    def turn(self, by: int) -> None:
        """Show the day or week that is *by* after this one."""
        self._day += timedelta(by * (7 if self.is_week() else 1))
        self._follows = self._day == self.desk.today()
        self._read()

    def is_week(self) -> bool:
        """Whether a week is shown."""
        return self.switch.current() == "week"

    def rows(self) -> list[OpenRow]:
        """Return the rows that J and K walk, in the order of the page."""
        days = [day.rows for day in self.week.days] if self.is_week() else [self.day.rows]
        lists = [self.due.rows.rows(), *(day.rows() for day in days), self.waiting.rows.rows()]
        return [row for each in lists for row in each if isinstance(row, OpenRow)]

    def walk(self, by: int) -> None:
        """Go to the next row, or to the one before."""
        rows = self.rows()
        if not rows:
            return
        here = self._current()
        place = rows.index(here) + by if here in rows else 0 if by > 0 else len(rows) - 1
        rows[max(0, min(place, len(rows) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def move_meeting(self) -> None:
        """Ask for another time of the meeting that has the focus."""
        here = self._current()
        if isinstance(here, MeetingRow | DueRow):
            self._last = here
            here.move_meeting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        doing = self._doings.get(Qt.Key(event.key())) if bare else None
        if doing:
            doing()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._clock.start()
        elif event.type() == QEvent.Type.Hide:
            self._clock.stop()
        return super().event(event)

    def _current(self) -> OpenRow | None:
        """Return the row that has the focus, itself or in one of its buttons."""
        focused: QWidget | None = self.focusWidget()
        while focused is not None and not isinstance(focused, OpenRow):
            focused = focused.parentWidget()
        return focused

    def _focus_again(self) -> None:
        (self._last if self._last in self.rows() else self).setFocus()

    def _read(self) -> None:
        if self._follows:
            self._day = self.desk.today()
        week = self.is_week()
        first = monday_of(self._day) if week else self._day
        agenda = agenda_of.read(self.desk.workspace, first, 7 if week else 1)
        self.due.show_agenda(agenda)
        self.waiting.show_agenda(agenda)
        self.day.setVisible(not week)
        self.week.setVisible(week)
        if week:
            self.week.show_week(agenda, first)
        else:
            self.day.show_day(agenda, self._day)
        beside = QBoxLayout.Direction.TopToBottom if week else QBoxLayout.Direction.LeftToRight
        self._main.setDirection(beside)
        self._main.setStretch(1, 0 if week or not agenda.waiting else 2)
        words = week_words(first) if week else f"{day_words(self._day)} {self._day.year}"
        self._header.show_title(self.tr("Interviews"), words)

    def _lay_out(self) -> None:
        content = QWidget()
        self._main = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._main.setSpacing(GAP)
        left = QVBoxLayout()
        for widget in (self.day, self.week):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.waiting)
        right.addStretch(1)
        self._main.addLayout(left, 3)
        self._main.addLayout(right, 2)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(20, 16, 20, 72)  # room to scroll the last card above the quiet bar
        inner.setSpacing(GAP)
        inner.addWidget(self.due)
        inner.addLayout(self._main)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.strip)
        column.addWidget(Scroll(content, walked=True), 1)


def _day_of(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text[:40]}” is no day. Write it like 2026-11-24.") from None
