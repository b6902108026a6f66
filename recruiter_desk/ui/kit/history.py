"""What was done to a record, the newest first, with day and time."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import HistoryEntry
from recruiter_desk.domain.moments import short_when
from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.shown import Shown

FIRST = 8
MORE = 200


class HistoryRows(QWidget):
    """The last few changes, and on request the others. What was undone is not told."""

    def __init__(self, read: Callable[[int], list[HistoryEntry]], zone: str, parent: QWidget | None = None) -> None:
        """*read* returns at most so many entries, *zone* is the clock they are told on."""
        super().__init__(parent)
        self._read = read
        self._zone = zone
        self._limit = FIRST
        self._shown: QWidget | None = None
        self._more = quiet(self.tr("Show more"), self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 2, 6, 0)
        self._column.setSpacing(2)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._today = date.min
        self._due = False
        self.setMinimumHeight(24)

    def show_when_seen(self, today: date) -> None:
        """Read and show it anew once it is in sight: below what shows of a page nobody waits for it."""
        self._today, self._due = today, True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._due:
            self._due = False
            QTimer.singleShot(0, self, lambda: self.show_history(self._today))

    def start_over(self) -> None:
        """Show only the last few again, for another record."""
        self._limit = FIRST

    def show_history(self, today: date) -> None:
        """Read and show it anew; days are told from *today*."""
        self._today, self._due = today, False
        entries = [entry for entry in self._read(self._limit + 1) if entry.standing]
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = (
            self._lines(entries[: self._limit]) if entries else Shown(self.tr("Nothing changed yet."), "third")
        )
        self._column.insertWidget(0, self._shown)
        self._more.setVisible(len(entries) > self._limit and self._limit < MORE)

    def _show_more(self) -> None:
        self._limit = MORE
        self.show_history(self._today)

    def _lines(self, entries: list[HistoryEntry]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 92)
        grid.setColumnStretch(1, 1)
        for line, entry in enumerate(entries):
            grid.addWidget(Shown(short_when(entry.at, self._zone, self._today), "small"), line, 0)
            grid.addWidget(Shown(entry.label, elide=True), line, 1)
        return made
