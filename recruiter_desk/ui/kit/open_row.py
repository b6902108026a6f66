"""A row that leads somewhere: a click or Enter on it opens what it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.shown import Shown, tip


class OpenRow(QWidget):
    """A mark, a first line with a second one beneath, and widgets at the right; `opened` when it is asked for."""

    opened = Signal()

    def __init__(
        self,
        first: str = "",
        second: str = "",
        *,
        mark: QWidget | None = None,
        beside: tuple[QWidget, ...] = (),
        beneath: QWidget | None = None,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """*beneath* stands under both lines; *says* is the tooltip, what a click does."""
        super().__init__(parent)
        self.setProperty("look", "row")
        self.setProperty("opens", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tip(says))
        self._first, self._second = Shown(role="name", elide=True), Shown(role="small", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 7, 6, 8)
        row.setSpacing(10)
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._first)
        words.addWidget(self._second)
        if beneath is not None:
            words.addWidget(beneath)
        row.addLayout(words, 1)
        for widget in beside:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_words(first, second)

    def show_words(self, first: str, second: str = "", *, quiet: bool = False) -> None:
        """Show other words; *quiet* ones are those of something that is over."""
        self._first.show_text(first)
        self._first.show_role("second" if quiet else "name")
        self._second.show_text(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(". ".join(part for part in (first, second) if part))

    def words(self) -> str:
        """Return both lines as one text."""
        return self.accessibleName()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
