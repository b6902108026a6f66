"""Fields: one line, several lines, one with its label, and the filter of a page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from recruiter_desk.ui.kit.icons import icon
from recruiter_desk.ui.kit.shown import Shown, tip

PAUSE_MS = 120


def field(
    placeholder: str = "",
    text: str = "",
    *,
    says: str = "",
    hint: str = "",
    entered: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> QLineEdit:
    """Return a line to type in; *says* is what a screen reader calls it, *entered* runs on Enter."""
    made = QLineEdit(text, parent)
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(says or placeholder)
    made.setToolTip(tip(hint))
    if entered is not None:
        made.returnPressed.connect(entered)
    return made


def labelled(label: str, widget: QWidget) -> QWidget:
    """Return *widget* with its label at the left, for one line of several."""
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


def takes_escape(event: QEvent) -> bool:
    """Accept an *event* that asks whether Esc is used here, before any shortcut gets it; return whether it did."""
    taken = (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )
    if taken:
        event.accept()
    return taken


def leaves(event: QFocusEvent) -> bool:
    """Whether the focus goes elsewhere, not only into a menu or another window for a while."""
    return event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class TextField(QPlainTextEdit):
    """Several lines of plain text: Ctrl+Enter finishes, Esc gives up, Tab goes on."""

    entered = Signal()
    given_up = Signal()

    def __init__(self, placeholder: str = "", text: str = "", *, lines: int = 4, says: str = "") -> None:
        super().__init__(text)
        self._lines = lines
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(says or placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(280, self.fontMetrics().lineSpacing() * self._lines + 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().lineSpacing() * min(2, self._lines) + 22)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class FilterField(QLineEdit):
    """The filter of a page: `filtered` carries its text once typing pauses; Esc empties it, then leaves."""

    filtered = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "filter")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(tip(f"{placeholder}  /"))
        self.setFixedWidth(210)
        self._find = self.addAction(icon("find", "third"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("clear", "third"), self.tr("Clear"), self, triggered=self.empty)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._announce)
        self._announced = ""
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(self._announce)

    def empty(self) -> None:
        """Show everything again."""
        self.clear()
        self._announce()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._find.setIcon(icon("find", "third"))
            self._clear.setIcon(icon("clear", "third"))
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.empty()
        else:
            self.left.emit()
            self.clearFocus()

    def _typed(self, text: str) -> None:
        if text and self._clear not in self.actions():
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not text:
            self.removeAction(self._clear)
        self._pause.start()

    def _announce(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._announced:
            self._announced = text
            self.filtered.emit(text)
