"""The frame of the panel at the right of a page: fixed width, its content scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

WIDE = 428
NARROW = 380
NARROW_BELOW = 1500


def panel_width(window_width: int) -> int:
    """Return how wide a panel is in a window of *window_width*."""
    return WIDE if window_width >= NARROW_BELOW else NARROW


class Scroll(QScrollArea):
    """Content that scrolls up and down and is never wider than what shows of it. Left and Right are for its page."""

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, walked: bool = False) -> None:
        """The rows of *walked* content are gone through with Up and Down, which it leaves to its page as well."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("look", "page")
        self._content = content
        self._left = (Qt.Key.Key_Left, Qt.Key.Key_Right, *((Qt.Key.Key_Up, Qt.Key.Key_Down) if walked else ()))
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setMaximumWidth(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._left:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PanelFrame(QWidget):
    """Holds `content`, whose `column` layout screens fill; Esc asks to close it."""

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(18, 16, 18, 20)
        self.column.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        self.scrolling = Scroll(self.content)
        outer.addWidget(self.scrolling)
        self.setFixedWidth(NARROW)
        self._watched: QWidget | None = None

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.ParentChange):
            self._watch(self.window())
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._watched and self._watched is not None:
            self.setFixedWidth(panel_width(self._watched.width()))
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def _watch(self, window: QWidget) -> None:
        if window is self._watched or window is self:
            return
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        window.installEventFilter(self)
        self.setFixedWidth(panel_width(window.width()))
