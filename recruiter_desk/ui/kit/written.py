"""Lines of text that are painted again and again: laid out once, then drawn three times as fast."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QStaticText, QTransform

from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.typeface import font


class Line:
    """One line of plain text set as a role, cut to the room it has."""

    __slots__ = ("ascent", "height", "role", "text", "width")

    def __init__(self, text: str, role: str, room: float) -> None:
        metrics = QFontMetricsF(font(role))
        self.role = role
        self.text = _laid_out(text, role)
        self.width = self.text.size().width()
        if self.width > room + 0.5:
            self.text = _laid_out(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room), role)
            self.width = self.text.size().width()
        self.ascent = metrics.ascent()
        self.height = metrics.height()

    def draw(self, painter: QPainter, left: float, baseline: float, colour: QColor | str) -> None:
        """Draw the line from *left* on *baseline*."""
        painter.setFont(font(self.role))
        painter.setPen(QColor(colour))
        painter.drawStaticText(QPointF(left, baseline - self.ascent), self.text)


@lru_cache(maxsize=4096)
def line(text: str, role: str, room: float = 1e6) -> Line:
    """Return *text* as a line at most *room* wide; the same line is laid out only once."""
    return Line(one_line(text), role, max(0.0, room))


def _laid_out(text: str, role: str) -> QStaticText:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(QTransform(), font(role))
    return made
