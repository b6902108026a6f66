"""A field of one line that grows with what is typed or pasted into it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from recruiter_desk.ui.kit.field import TextField, takes_escape


class GrowingField(TextField):
    """Enter finishes (`entered`), Shift+Enter breaks the line, Esc gives up (`given_up`)."""

    def __init__(self, placeholder: str, *, most: int = 6, says: str = "") -> None:
        """*most* is how many lines show at once."""
        super().__init__(placeholder, lines=1, says=says)
        self._most = most
        self.setProperty("look", "line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def typed(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        lines = min(self._most, self._lines_shown())
        return QSize(320, self.fontMetrics().lineSpacing() * lines + (18 if lines == 1 else 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _lines_shown(self) -> int:
        """Count the lines as they are wrapped at the width of now."""
        return max(1, int(self.document().size().height()))

    def _grow(self) -> None:
        several = self._lines_shown() > 1
        wanted = Qt.ScrollBarPolicy.ScrollBarAsNeeded if several else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(wanted)
        self.setFixedHeight(self.sizeHint().height())
