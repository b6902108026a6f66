"""A strip under the header that asks for what a change needs, in the place where a dialog would stand."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.field import takes_escape
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown

ONE_ROW = 1080  # pixels beneath which fields that flow get a row of their own
ROOM = 260  # pixels that a line to type in needs beside its title


class Question(QFrame):
    """Fields and a verb in the place of a dialog. Enter does it, Esc closes it; refused, it stays open."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do: Callable[[], bool] = lambda: True
        self._inner: QWidget | None = None
        self._column = QVBoxLayout(self)
        self.hide()

    @abstractmethod
    def ask(
        self,
        title: str,
        fields: Sequence[QWidget],
        verb: str,
        do: Callable[[], bool],
        *,
        others: Sequence[QWidget] = (),
    ) -> None:
        """Open with *fields* under *title*, with a button called *verb* and *others* beside it.

        *do* returns whether it went through: then it closes.
        """

    def begin(self, do: Callable[[], bool], spacing: int) -> QVBoxLayout:
        """Return the empty layout of a new question; *do* returns whether it went through: then it closes."""
        self._clear()
        self._do = do
        self._inner = QWidget()
        lines = QVBoxLayout(self._inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(spacing)
        self._column.addWidget(self._inner)
        return lines

    def close_strip(self) -> None:
        """Close without doing anything."""
        if not self.isHidden():
            self.hide()
            self._clear()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._typing_lines():
            self._act()
        else:
            super().keyPressEvent(event)

    def _typing_lines(self) -> bool:
        return isinstance(self.focusWidget(), QPlainTextEdit | QTextEdit)

    def _act(self) -> None:
        if self._do():
            self.close_strip()

    def _clear(self) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None


class _Laid(NamedTuple):
    """The row of a question: its fields, and the pixels beneath which they go under the title."""

    grid: QGridLayout
    asked: QWidget
    least: int


class Strip(Question):
    """Title, fields, the verb and Cancel in one row; closed, it gives the focus back to where it was.

    Fields stand beneath the title where one row is too narrow: at once, when they have the property "flows".
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back: QWidget | None = None
        self._laid: _Laid | None = None
        self._column.setContentsMargins(20, 8, 20, 9)
        self.closed.connect(self._give_back)  # before whoever else hears of it moves the focus on

    def ask(
        self,
        title: str,
        fields: Sequence[QWidget],
        verb: str,
        do: Callable[[], bool],
        *,
        others: Sequence[QWidget] = (),
        note: str = "",
        tone: str = "",
    ) -> None:
        """Open with *title*, *fields* and a button called *verb*.

        *do* returns whether it went through: then the strip closes. *others* are further actions beside
        the verb; *note* is a second line beneath.
        """
        if not self.isVisible():
            self._back = self.window().focusWidget()
        set_look(self, tone=tone)
        self.setAccessibleName(title)
        lines = self.begin(do, 4)
        cancel = button(self.tr("Cancel"), self.close_strip, hint=self.tr("Esc"))
        asked, doing = _row(fields), _row((*others, cancel, primary(verb, self._act, hint=self.tr("Enter"))))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        head = Shown(title, "name", elide=True)
        grid.addWidget(head, 0, 0)
        grid.addWidget(asked, 0, 1)
        grid.addWidget(doing, 0, 2)
        lines.addLayout(grid)
        beside = head.sizeHint().width() + doing.sizeHint().width() + 60
        beside += ROOM if any(widget.property("grows") for widget in fields) else asked.sizeHint().width()
        flows = any(widget.property("flows") for widget in fields)
        self._laid = _Laid(grid, asked, max(beside, ONE_ROW) if flows else beside)
        self._place_fields()
        if note:
            lines.addWidget(Shown(note, "small", wrap=True))
        self.show()
        (fields[0] if fields else self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_fields()

    def _place_fields(self) -> None:
        """Set the fields beside the title, or beneath it where that is too narrow."""
        if self._laid is None:
            return
        grid, asked, least = self._laid
        at = (1, 0, 1, 3) if self.width() < least else (0, 1, 1, 1)
        if grid.getItemPosition(grid.indexOf(asked)) != at:
            grid.removeWidget(asked)
            grid.addWidget(asked, *at)

    def _clear(self) -> None:
        self._laid = None
        super()._clear()

    def _give_back(self) -> None:
        back, self._back = self._back, None
        if back is not None and back.isVisible():
            back.setFocus()


def _row(widgets: Sequence[QWidget]) -> QWidget:
    """Return *widgets* side by side; those with the property "grows" take the room that is left."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget, 1 if widget.property("grows") else 0)
    if not any(widget.property("grows") for widget in widgets):
        row.addStretch(1)
    return made
