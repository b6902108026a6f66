"""A chip: a small tinted word with its icon, as a widget or painted by a delegate."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.kit.written import line
from recruiter_desk.ui.palette import Palette
from recruiter_desk.ui.theme import current_palette

Tone = Literal["bare", "plain", "accent", "company", "candidate", "warning", "danger"]

HEIGHT = 20
_SIDE = 8
_ICON = 13
_GAP = 4


def chip_width(text: str, icon: str, tone: Tone) -> float:
    """Return how wide the chip would be if nothing held it back."""
    side = 0 if tone == "bare" else _SIDE
    return 2 * side + (_ICON + _GAP if icon else 0) + line(text, _role(tone)).width


def _role(tone: Tone) -> str:
    """A chip without a ground is lighter: what is filled should be seen first."""
    return "small" if tone == "bare" else "chip"


def paint_chip(
    painter: QPainter, at: QPointF, room: float, text: str, icon: str, tone: Tone, palette: Palette
) -> float:
    """Draw the chip with its top left corner at *at*, at most *room* wide; return the width it took.

    "bare" draws icon and word without a ground; the others fill a rounded ground in their tint.
    """
    width = min(chip_width(text, icon, tone), room)
    box = QRectF(at.x(), at.y(), width, HEIGHT)
    ink, ground, outline = _colours(tone, palette)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground:
        painter.setPen(QColor(outline) if outline else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        half = 0.5 if outline else 0
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), HEIGHT / 2, HEIGHT / 2)
    inner = box if tone == "bare" else box.adjusted(_SIDE, 0, -_SIDE, 0)
    if icon:
        paint_icon(painter, QRectF(inner.x(), inner.center().y() - _ICON / 2, _ICON, _ICON), icon, ink)
        inner.setLeft(inner.left() + _ICON + _GAP)
    words = line(text, _role(tone), inner.width())
    words.draw(painter, inner.x(), inner.y() + (HEIGHT - words.height) / 2 + words.ascent, ink)
    painter.restore()
    return width


def _colours(tone: Tone, palette: Palette) -> tuple[str, str, str]:
    """Return text, ground and outline; empty for what is not drawn."""
    if tone == "bare":
        return palette.on("second", "surface"), "", ""
    if tone == "plain":
        return palette.on("second", "ground"), palette.ground, palette.strong_line
    return palette.on(tone, f"{tone}_ground"), palette.colour(f"{tone}_ground"), ""


class Chip(QWidget):
    """A chip as a widget."""

    def __init__(self, text: str, tone: Tone = "plain", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_chip(text, tone, icon=icon)

    def show_chip(self, text: str, tone: Tone = "plain", *, icon: str = "") -> None:
        """Show another chip in this one's place."""
        self._text, self._tone, self._icon = one_line(text), tone, icon
        self.setAccessibleName(self._text)
        self.setToolTip(tip(text) if len(text) > len(self._text) else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(chip_width(self._text, self._icon, self._tone)) + 1, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 48), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = QPointF(0, (self.height() - HEIGHT) / 2)
        paint_chip(painter, top, self.width(), self._text, self._icon, self._tone, current_palette())
        painter.end()
