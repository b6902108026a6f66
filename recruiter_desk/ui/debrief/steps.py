"""A scale to press on: ten figures of interest, four words of rating. One widget, walked with arrows and digits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import figures, font

HEIGHT, LOW = 26, 22
GAP = 4
_PADDING = 8


class Steps(QWidget):
    """`chosen` carries the number of the step that was pressed, counted from 1; 0 takes the choice back.

    Left and Right walk, Enter or Space chooses, a digit chooses at once (0 the tenth), Backspace takes it back.
    """

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], tone: str, *, says: str, low: bool = False) -> None:
        """*words* stand on the steps; *tone* is the side whose colour the chosen one has; *low* is for many rows."""
        super().__init__()
        self._height = LOW if low else HEIGHT
        self._words = [one_line(word) for word in words]
        self._tone, self._says = tone, says
        self._value = self._at = self._over = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(0)

    def show_value(self, value: int) -> None:
        """Show step number *value* as chosen, 0 for none."""
        self._value = value
        self._at = value or self._at
        chosen = self._words[value - 1] if value else self.tr("not said")
        self.setAccessibleName(f"{self._says}: {chosen}")
        self.update()

    def value(self) -> int:
        """Return the number of the step chosen, 0 for none."""
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(int(self._boxes()[-1].right()) + 2, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()  # a digit here is a step, not what it does on the page
            return True
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.accessibleName()), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, steps = Qt.Key(event.key()), len(self._words)
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = min(max(self._at + step, 1), steps)
            self.update()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.chosen.emit(0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._at or 1)
        else:
            self._at = _digit(event) or 10
            self.chosen.emit(self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._step_at(event.position())
        if over != self._over:
            self._over = over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position())
        if step and event.button() == Qt.MouseButton.LeftButton:
            self._at = step
            self.chosen.emit(0 if step == self._value else step)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = 0
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._at = self._at or 1
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (word, box) in enumerate(zip(self._words, self._boxes(), strict=True), start=1):
            chosen = number == self._value
            ground = self._tone if chosen else "hover" if number == self._over else "surface"
            here = self.hasFocus() and number == self._at
            line = palette.on("accent", "surface") if here else palette.colour(self._tone if chosen else "strong_line")
            painter.setPen(QPen(QColor(line), 2 if here else 1))
            painter.setBrush(QColor(palette.colour(ground)))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(QColor(palette.on("on_accent" if chosen else "second", ground)))
            painter.setFont(self._font(chosen))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        painter.end()

    def _font(self, chosen: bool) -> QFont:
        return figures("chip" if chosen else "small")

    def _boxes(self) -> list[QRectF]:
        metrics, boxes, left = QFontMetricsF(font("chip")), [], 1.0
        for word in self._words:
            wide = max(self._height - 1.0, metrics.horizontalAdvance(word) + 2 * _PADDING if len(word) > 2 else 0.0)
            boxes.append(QRectF(left, 0.5, wide, self._height - 1))
            left += wide + GAP
        return boxes

    def _step_at(self, at: QPointF) -> int:
        return next((number for number, box in enumerate(self._boxes(), start=1) if box.contains(at)), 0)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        digit = _digit(event)
        return event.key() in _OWN or (digit is not None and (1 <= digit <= len(self._words) or len(self._words) == 10))


_OWN = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
)  # fmt: skip


def _digit(event: QKeyEvent) -> int | None:
    return int(event.text()) if event.text().isascii() and event.text().isdigit() else None
