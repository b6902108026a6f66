"""A box in the panel that asks for what a change needs, where elsewhere a dialog would open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.field import is_escape
from recruiter_desk.ui.kit.shown import Shown


class Asking(QFrame):
    """Title, lines of fields, and the verb beneath. Enter does it, Esc closes; refused, it stays open."""

    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "folded")
        self._do: Callable[[], bool] = lambda: True
        self._inner: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 12)
        self.hide()

    def ask(
        self,
        title: str,
        fields: Sequence[QWidget],
        verb: str,
        do: Callable[[], bool],
        *,
        others: Sequence[QWidget] = (),
    ) -> None:
        """Open with *fields* under *title*; *do* returns whether it went through, then the box closes."""
        self._clear()
        self._do = do
        self._inner = QWidget()
        lines = QVBoxLayout(self._inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(Shown(title, "name", wrap=True))
        for widget in fields:
            lines.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(primary(verb, self._act, hint=self.tr("Enter")))
        buttons.addWidget(button(self.tr("Cancel"), self.close_box, hint=self.tr("Esc")))
        buttons.addStretch(1)
        for widget in others:
            buttons.addWidget(widget)
        lines.addLayout(buttons)
        self._column.addWidget(self._inner)
        self.show()
        self.opened.emit()
        if fields:
            fields[0].setFocus()

    def close_box(self) -> None:
        """Close without doing anything."""
        if self.isHidden():
            return
        self.hide()
        self._clear()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
        else:
            super().keyPressEvent(event)

    def _act(self) -> None:
        if self._do():
            self.close_box()

    def _clear(self) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None


def labelled(label: str, widget: QWidget) -> QWidget:
    """Return *widget* with its label at the left, for a line of the box."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    words = Shown(label, "second")
    words.setFixedWidth(64)
    row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
    words.setContentsMargins(0, 8, 0, 0)
    row.addWidget(widget, 1)
    made.setFocusProxy(widget)
    return made


def inset(widget: QWidget) -> QWidget:
    """Return *widget* set in as far as words that are edited in place and rows that open set themselves in."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(INSET, 0, INSET, 0)
    row.addWidget(widget)
    return made
