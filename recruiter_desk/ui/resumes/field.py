"""A field of a résumé's check: what was read stands in it, with a grey mark until somebody has looked at it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.shown import Shown, tip

_LONG = 48  # characters that surely show
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TABS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ToCheck(Shown):
    """ "from résumé, check": a click says that it was looked at."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__("", "fine")
        self.show_text(self.tr("from résumé, check"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip(self.tr("A click, Tab out of the field, or any edit says that you have looked at it.")))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()


class CheckField(QWidget):
    """Its label, the mark, and one line to type in, or as many as there are values."""

    entered = Signal()
    edited = Signal()  # the text is another than before, by the user's hand
    checked = Signal()
    given_up = Signal()

    def __init__(self, label: str, *, several: bool = False) -> None:
        super().__init__()
        self._label = Shown(label, "small")
        self.mark = ToCheck()
        self.mark.pressed.connect(self.check)
        self.typed = self._growing(label) if several else self._single(label)
        self.typed.installEventFilter(self)
        self.wrong = Shown("", "danger", wrap=True)
        self.wrong.hide()
        head = QHBoxLayout()
        head.setContentsMargins(1, 0, 1, 0)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.typed)
        column.addWidget(self.wrong)

    def show_value(self, text: str, to_check: bool) -> None:
        """Show *text*, marked when it is *to_check*."""
        typed = self.typed
        typed.blockSignals(True)
        if isinstance(typed, QLineEdit):
            typed.setText(text)
            typed.setCursorPosition(0)
        else:
            typed.setPlainText(text)
        typed.blockSignals(False)
        typed.setToolTip(tip(text) if len(text) > _LONG else "")
        self.mark.setVisible(to_check)
        self.wrong.hide()

    def text(self) -> str:
        return self.typed.text() if isinstance(self.typed, QLineEdit) else self.typed.toPlainText()

    def check(self) -> None:
        """Take the mark away: somebody has looked."""
        if not self.mark.isHidden():
            self.mark.hide()
            self.checked.emit()

    def say_wrong(self, sentence: str) -> None:
        """Say beneath the field what is wrong with it, and go there."""
        self.wrong.show_text(sentence)
        self.wrong.show()
        self.typed.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() in _TABS:
            self.check()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _PAGES:
            event.ignore()  # the page turns, not the text
            return True
        return False

    def _edit(self) -> None:
        self.wrong.hide()
        self.edited.emit()
        self.check()

    def _single(self, label: str) -> QLineEdit:
        made = field(self.tr("Nothing found"), says=label)
        made.textEdited.connect(self._edit)
        made.returnPressed.connect(self.entered)
        return made

    def _growing(self, label: str) -> GrowingField:
        made = GrowingField(self.tr("Nothing found"), most=4, says=label)
        made.setLineWrapMode(GrowingField.LineWrapMode.NoWrap)
        made.textChanged.connect(self._edit)
        made.entered.connect(self.entered)
        made.given_up.connect(self.given_up)
        return made
