"""The mark of a side: a blue square for the company, a copper round for the candidate, hollow for the recruiter."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiter_desk.ui.palette import Palette
from recruiter_desk.ui.theme import current_palette

PIXELS = 8


def paint_side(painter: QPainter, box: QRectF, side: str, palette: Palette) -> None:
    """Draw the mark of *side* in *box*; nothing for no side."""
    if not side:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if side in ("company", "candidate"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.on(side, "surface")))
    else:
        painter.setPen(QPen(QColor(palette.on("second", "surface")), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if side == "candidate":
        painter.drawEllipse(box)
    else:
        painter.drawRect(box)
    painter.restore()


class SideMark(QWidget):
    """The mark by itself in a layout; the words beside it say whose it is."""

    def __init__(self, side: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side = side

    def show_side(self, side: str) -> None:
        """Show the mark of *side* from now on."""
        self._side = side
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(PIXELS, PIXELS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_side(painter, QRectF(0, (self.height() - PIXELS) / 2, PIXELS, PIXELS), self._side, current_palette())
        painter.end()
