"""The seats of a search drawn as a line up to whoever signs off: met, next, ahead."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.candidacy_view import Step
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

DOT = 6.0
NARROWEST = 84
LINE_HEIGHT = 66
SHORT_TITLE = 10


class Ladder(QWidget):
    """A dot a seat, filled where that person was met; goes on in a second line when there are many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show *steps*, the first seat at the left."""
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(self._said(step) for step in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._steps) // self._a_line(width)) if self._steps else 0
        return lines * LINE_HEIGHT

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            step = self._at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), tip(self._said(step)) if step else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        a_line = self._a_line(self.width())
        for start in range(0, len(self._steps), a_line):
            self._paint_line(painter, self._steps[start : start + a_line], start // a_line * LINE_HEIGHT)
        painter.end()

    def _paint_line(self, painter: QPainter, steps: Sequence[Step], top: int) -> None:
        palette = current_palette()
        room = self._room()
        middle = top + DOT + 2
        reached = max((place for place, step in enumerate(steps) if step.reach == "met"), default=-1)
        painter.setPen(QPen(QColor(palette.strong_line), 2))
        painter.drawLine(QPointF(DOT, middle), QPointF(self.width() - 1, middle))
        if reached >= 0:
            painter.setPen(QPen(QColor(palette.accent), 2))
            end = (reached + 1) * room + DOT if reached + 1 < len(steps) else self.width() - 1
            painter.drawLine(QPointF(DOT, middle), QPointF(end, middle))
        for place, step in enumerate(steps):
            self._paint_step(painter, step, place * room, middle, room)

    def _paint_step(self, painter: QPainter, step: Step, left: float, middle: float, room: float) -> None:
        palette = current_palette()
        near = step.reach in ("met", "next")
        painter.setPen(QPen(QColor(palette.accent if near else palette.on("control_line", "surface")), 2))
        painter.setBrush(QColor(palette.accent if step.reach == "met" else palette.surface))
        painter.drawEllipse(QPointF(left + DOT, middle), DOT - 0.5, DOT - 0.5)
        words = QRectF(left, middle + DOT + 5, room - 8, 18)
        self._paint_words(painter, words, "name" if step.person else "second", self._name(step))
        self._paint_words(painter, words.translated(0, 19), "small", self._below(step))

    def _paint_words(self, painter: QPainter, box: QRectF, role: str, text: str) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(current_palette().on("ink" if role == "name" else "second", "surface")))
        words = QFontMetricsF(font(role)).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _name(self, step: Step) -> str:
        return one_line(brief_name(step.person), 60) or self.tr("Who sits here?")

    def _below(self, step: Step) -> str:
        reach = {"met": self.tr("met"), "next": self.tr("next"), "ahead": "", "empty": ""}[step.reach]
        title = one_line(step.title)
        what = title if 0 < len(title) <= SHORT_TITLE else self._part(step)
        return ", ".join(part for part in (what, reach) if part)

    def _part(self, step: Step) -> str:
        known = {
            "gatekeeper": self.tr("HR"),
            "hiring manager": self.tr("Manager"),
            "panel": self.tr("Panel"),
            "decision maker": self.tr("Decides"),
            "sign-off": self.tr("Signs off"),
        }
        return known.get(step.part, step.part)

    def _said(self, step: Step) -> str:
        name = step.person or self.tr("Nobody sits here yet")
        reach = {"met": self.tr("met"), "next": self.tr("next to meet")}.get(step.reach, "")
        words = (one_line(name, 120), one_line(step.title, 120), self._part(step), reach)
        return ", ".join(part for part in words if part)

    def _a_line(self, width: int) -> int:
        fitting = max(1, width // NARROWEST)
        lines = -(-len(self._steps) // fitting)
        return -(-len(self._steps) // lines) if lines else 1

    def _room(self) -> float:
        return self.width() / self._a_line(self.width())

    def _at(self, x: int, y: int) -> Step | None:
        place = y // LINE_HEIGHT * self._a_line(self.width()) + int(x // self._room())
        return self._steps[place] if 0 <= place < len(self._steps) else None
