"""The quiet bar: says what was just done, with Undo beside it, or what went wrong. It never takes the focus."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from recruiter_desk.ui.kit.buttons import icon_button, quiet
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown, one_line

Tone = Literal["info", "warning", "danger"]
Action = tuple[str, Callable[[], object]]

STAYS_MS = 8000
LONGEST = 220
ABOVE_BOTTOM = 20
ABOVE_FOOT = 10


class QuietBar(QFrame):
    """Near the bottom of its parent, in the middle. Good news leaves by itself; trouble waits to be dismissed."""

    def __init__(self, parent: QWidget, kept_clear: Callable[[], tuple[int, int]] = lambda: (0, 0)) -> None:
        """*kept_clear* says how far from the left of *parent*, and how high at its bottom, nothing may be covered."""
        super().__init__(parent)
        self._ground = parent
        self._kept_clear = kept_clear
        self.setProperty("look", "floating")
        self._tone: Tone = "info"
        self._act: Callable[[], object] = lambda: None
        self._mark = Glyph("info")
        self._sentence = Shown(role="body")
        self._action = quiet("", self._run)
        self._dismiss = icon_button("close", self.tr("Dismiss"), self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 6, 5)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._sentence)
        row.addWidget(self._action)
        row.addWidget(self._dismiss)
        self.hide()
        parent.installEventFilter(self)

    def say(self, sentence: str, tone: Tone = "info", action: Action | None = None) -> None:
        """Show *sentence*; *action* is a word and what pressing it does."""
        self._tone = tone
        self._sentence.setWordWrap(False)
        self._sentence.show_text(one_line(sentence, LONGEST))
        self._sentence.setToolTip("")
        self.setAccessibleName(sentence)
        self._mark.setVisible(tone != "info")
        if tone != "info":
            self._mark.show_icon(tone, tone)
        self._action.setVisible(action is not None)
        if action is not None:
            self._action.setText(one_line(action[0]).replace("&", "&&"))
            self._act = action[1]
        set_look(self, tone=tone)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        if tone == "info":
            self._timer.start()
        else:
            self._timer.stop()

    def keep_clear(self) -> None:
        """Go where the bar covers nothing of what is in front now."""
        if self.isVisible():
            self._place()

    def sentence(self) -> str:
        """Return what the bar says now, or "" while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def act(self) -> None:
        """Press the bar's action."""
        self._run()

    def hideEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self._tone == "info" and self.isVisible():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._place()
        return False

    def _run(self) -> None:
        self.hide()
        self._act()

    def _place(self) -> None:
        parent, (left, foot) = self._ground, self._kept_clear()
        room = parent.width() - left - 48
        self._sentence.setMaximumWidth(16777215)
        if self.sizeHint().width() > room:
            self._sentence.setWordWrap(True)
            self._sentence.setFixedWidth(max(120, room - (self.sizeHint().width() - self._sentence.sizeHint().width())))
        self.adjustSize()
        above = foot + ABOVE_FOOT if foot else ABOVE_BOTTOM
        self.move(left + (parent.width() - left - self.width()) // 2, parent.height() - self.height() - above)


class FieldUndo(QObject):
    """Lets Ctrl+Z reach the desk from a text field in which there is nothing to undo."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QLineEdit | QPlainTextEdit | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._passes(watched, event)
        return False

    def _passes(self, field: QObject, event: QKeyEvent) -> bool:
        undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        redo = redo or _is_redo(event)
        if not (undo or redo) or not isinstance(field, QLineEdit | QPlainTextEdit):
            return False
        own = field if isinstance(field, QLineEdit) else field.document()
        if own.isUndoAvailable() if undo else own.isRedoAvailable():
            return False
        event.ignore()
        return True

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and self._field is old:
            self._field.removeEventFilter(self)
        self._field = new if isinstance(new, QLineEdit | QPlainTextEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)


def _is_redo(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return control and (event.key() == Qt.Key.Key_Y or (shift and event.key() == Qt.Key.Key_Z))
