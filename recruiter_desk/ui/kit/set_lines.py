"""Lines of mixed weight set to a width: bold words, plain words, a word of rating, wrapped together."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from recruiter_desk.ui.typeface import font


@dataclass(frozen=True, slots=True)
class Run:
    """A few words set as *role* in *colour* ("#RRGGBB")."""

    text: str
    role: str
    colour: str


class SetLines:
    """Runs after each other, wrapped at *width*."""

    __slots__ = ("_layout", "_spans", "height")

    def __init__(self, runs: Sequence[Run], width: float) -> None:
        shown = [run for run in runs if run.text]
        self._spans: list[tuple[int, int]] = []
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for run in shown:
            spot = QTextLayout.FormatRange()
            spot.start, spot.length = start, len(run.text.encode("utf-16-le")) // 2
            spot.format = _format(run.role, run.colour)
            formats.append(spot)
            self._spans.append((start, start + spot.length))
            start += spot.length + 1
        role = shown[0].role if shown else "body"
        self._layout = QTextLayout(" ".join(run.text for run in shown), font(role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(formats)
        self.height = self._set(max(1.0, width))

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the lines with their top left corner at *at*."""
        self._layout.draw(painter, at)

    def last_line(self) -> QRectF:
        """Return where the last line lies; empty without words."""
        count = self._layout.lineCount()
        return self._layout.lineAt(count - 1).naturalTextRect() if count else QRectF()

    def line_height(self) -> float:
        """Return how high the first line is."""
        return self._layout.lineAt(0).height() if self._layout.lineCount() else 0.0

    def place_of(self, run: int) -> QRectF:
        """Return where the run number *run* lies, of those that have words; of several lines its last."""
        start, end = self._spans[run]
        line = self._layout.lineForTextPosition(end - 1)
        first, last = _across(line, max(start, line.textStart())), _across(line, end)
        return QRectF(min(first, last), line.y(), abs(last - first), line.height())

    def _set(self, width: float) -> float:
        layout, height = self._layout, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return height


def _across(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # it gives both places


def _format(role: str, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(role))
    made.setForeground(QColor(colour))
    return made
