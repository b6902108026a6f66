"""The first page of a desk: what is due now, what was promised, who goes cold, and who deserves a second look."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.today import Row, Today, day_words, nothing_due
from recruiter_desk.services import today
from recruiter_desk.services.today import printing
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import button, escaped
from recruiter_desk.ui.kit.card import Columns
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.save_as import save_as
from recruiter_desk.ui.kit.shown import tip
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.today.acting import act, ask_task, ask_until, place_of
from recruiter_desk.ui.today.row import STEPS, DayRow
from recruiter_desk.ui.today.section import DaySection

EVERY_MS = 60_000


class TodayPage(Page):
    """Read again when the desk changes, and each minute while it is shown: time passes, and so does midnight."""

    keys = (
        KeyGroup(
            "Today",
            (
                ("Enter", "Do what the button says"), ("J or Down", "Next row"), ("K or Up", "Row before"),
                ("X", "It is done"), ("S", "Put it off"), ("C", "Copy the number"), ("N", "New task"),
                ("Ctrl P", "Print my day"),
            ),
        ),
    )  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown = Today("")
        self._in_hand = ""  # the row from which another page was opened
        self._strip = Strip()
        self._now = DaySection(self.tr("Now"))
        self._promised = DaySection(self.tr("Promised"))
        self._cold = DaySection(self.tr("Going cold"), narrow=True)
        self._looks = DaySection(self.tr("Second look"), narrow=True)
        self._sections = (self._now, self._promised, self._cold, self._looks)
        for section in self._sections:
            section.asked.connect(self._asked)
            section.walked.connect(self._walk)
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self._read)
        self._build()

    def show_place(self, place: Place) -> None:
        self._read()
        self.title_changed.emit(self.tr("Today"))
        if self._strip.isHidden() and (rows := self.rows()):
            next((row for row in rows if row.look.row.key == self._in_hand), rows[0]).setFocus()

    def desk_changed(self, change: ChangeSet) -> None:
        self._read()

    def rows(self) -> list[DayRow]:
        """Return every row that is shown, the most urgent first."""
        return [row for section in self._sections for row in section.rows()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and (rows := self.rows()):
            rows[0 if STEPS[Qt.Key(event.key())] > 0 else -1].setFocus()
        else:
            super().keyPressEvent(event)

    def menu_for(self, row: Row) -> QMenu:
        """Return what can be done with a row."""
        menu = QMenu(self)
        menu.addAction(escaped(row.act), lambda: act(self._strip, self.desk, row, self.go.emit))
        menu.addSeparator()
        menu.addAction(self.tr("Done"), lambda: self._done(row))
        menu.addAction(self.tr("Put off"), lambda: ask_until(self._strip, self.desk, row))
        if row.phone:
            menu.addAction(self.tr("Copy the number"), lambda: self._copy(row))
        return menu

    def print_day(self) -> None:
        """Save the day as one page for a phone, where it is wanted."""
        name, write = printing.file_name(self.desk.today()), partial(printing.print_day, self.desk.workspace)
        save_as(self, self.desk, self.tr("Print my day"), name, self.tr("PDF (*.pdf)"), write)

    def _read(self) -> None:
        """Show the day as it is now; the row in hand stays so, or the one that took its place."""
        rows = self.rows()
        inside = self.window().focusWidget()
        place = next((place for place, row in enumerate(rows) if row is inside), -1)
        self._shown = today.read(self.desk.workspace)
        self._header.show_title(day_words(date.fromisoformat(self._shown.day)))
        firsts = self._first_section()
        self._now.show_rows(self._shown.now, first=firsts == 0)
        self._promised.show_rows(self._shown.promised, first=firsts == 1)
        self._cold.show_rows(self._shown.cold, first=firsts == 2, left_out=self._shown.cold_more)
        self._looks.show_rows(self._shown.second_looks, first=firsts == 3)
        self._stack.setCurrentIndex(1 if nothing_due(self._shown) else 0)
        rows = self.rows()
        if place >= 0 and self.window().focusWidget() not in rows:
            (rows[min(place, len(rows) - 1)] if rows else self).setFocus()

    def _first_section(self) -> int:
        parts = (self._shown.now, self._shown.promised, self._shown.cold, self._shown.second_looks)
        return next((place for place, rows in enumerate(parts) if rows), -1)

    def _asked(self, row: DayRow, what: str) -> None:
        value = row.look.row
        self._in_hand = value.key
        match what:
            case "act":
                row.setFocus()
                act(self._strip, self.desk, value, self.go.emit)
            case "open" if place := place_of(value):
                self.go.emit(place)
            case "done":
                row.setFocus()
                self._done(value)
            case "snooze":
                row.setFocus()
                ask_until(self._strip, self.desk, value)
            case "phone":
                self._copy(value)
            case "menu":
                menu = self.menu_for(value)
                menu.exec(QCursor.pos())
                menu.deleteLater()

    def _done(self, row: Row) -> None:
        attempt(self, lambda: today.done(self.desk.workspace, row))

    def _copy(self, row: Row) -> None:
        if row.phone:
            QGuiApplication.clipboard().setText(row.phone)
            QToolTip.showText(QCursor.pos(), tip(self.tr("Copied {phone}").format(phone=row.phone)), self)

    def _walk(self, row: DayRow, step: int) -> None:
        rows = self.rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].setFocus()
            for area in self.findChildren(Scroll):
                area.ensureWidgetVisible(rows[place], 0, 24)

    def _find(self) -> None:
        """Open what Ctrl+K opens."""
        for action in self.window().actions():
            if action.shortcut() == QKeySequence("Ctrl+K"):
                action.trigger()

    def _build(self) -> None:
        find = button(self.tr("Find or do anything"), self._find, icon="find", hint=self.tr("Ctrl K"))
        new = button(self.tr("New task"), lambda: ask_task(self._strip, self.desk), hint=self.tr("N"))
        print_ = button(self.tr("Print my day"), self.print_day, hint=self.tr("One page for a phone  Ctrl+P"))
        self._header = Header(" ", actions=(find, print_, new))
        nothing = Empty(
            self.tr("Nothing is due. Nothing was promised for the next days, and nobody is waiting too long."),
            button(self.tr("New task"), lambda: ask_task(self._strip, self.desk), hint=self.tr("N")),
            button(self.tr("Searches"), lambda: self.go.emit(Place("searches"))),
        )
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(Columns((self._now, self._promised), (self._cold, self._looks)))
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._strip)
        column.addWidget(body, 1)
        add_keys(self, {"N": lambda: ask_task(self._strip, self.desk), "Ctrl+P": self.print_day})
