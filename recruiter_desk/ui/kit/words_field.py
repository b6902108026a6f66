"""A field for the words of one line: as high as its words need, kept on Enter and when it is left."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor

from recruiter_desk.ui.kit.field import leaves
from recruiter_desk.ui.kit.growing_field import GrowingField


class WordsField(GrowingField):
    """Enter hands the words to *save*, Esc brings the old ones back; leaving saves, so that nothing typed is lost.

    *save* returns whether they were kept; if not they stay as typed.
    """

    def __init__(self, placeholder: str, save: Callable[[str], bool], *, says: str) -> None:
        super().__init__(placeholder, says=says)
        self._save = save
        self._value = ""
        self._saving = False
        self.setProperty("look", "edit")

    def show_value(self, value: str) -> None:
        """Show *value*, unless something else is being typed."""
        untouched = self.typed().strip() == self._value
        self._value = value
        if untouched and self.typed() != value:
            self.setPlainText(value)

    def begin(self) -> None:
        """Go there, after the last word."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def sizeHint(self) -> QSize:
        lines = min(self._most, self._lines_shown())
        return QSize(320, self.fontMetrics().lineSpacing() * lines + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.typed().strip() != self._value:
            self.setPlainText(self._value)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event):
            self._keep()

    def _keep(self) -> None:
        typed, before = self.typed().strip(), self._value
        if typed == before or self._saving:
            return
        self._saving = True  # what saving changes on the page may take the focus away
        try:
            if self._save(typed) and self._value == before:
                self._value = typed
        finally:
            self._saving = False
