"""An icon that stands by itself in a layout, drawn anew in whatever scheme is worn."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.theme import current_palette


class Glyph(QWidget):
    """One icon of the table in kit/icons.py; it says nothing to a screen reader, the words beside it do."""

    def __init__(self, name: str, colour: str = "second", pixels: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_icon(name, colour)

    def show_icon(self, name: str, colour: str) -> None:
        """Show icon *name* in the palette's *colour*."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRect(0, (self.height() - self._pixels) // 2, self._pixels, self._pixels)
        paint_icon(painter, box, self._name, current_palette().colour(self._colour))
        painter.end()
