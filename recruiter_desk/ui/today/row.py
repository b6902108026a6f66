"""One row of Today. It paints itself and has no widgets inside: a full day must open at once."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from recruiter_desk.ui.kit.shown import tip
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.today.row_look import DayLook, draw, height_of, places

KEYS = {
    Qt.Key.Key_Return: "act",
    Qt.Key.Key_Enter: "act",
    Qt.Key.Key_X: "done",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_C: "phone",
    Qt.Key.Key_Space: "act",
}
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}


class DayRow(QWidget):
    """`asked` says what is wanted of the row: act, done, snooze, phone, menu; `walked` a step up or down from it."""

    asked = Signal(object, str)  # DayRow
    walked = Signal(object, int)

    def __init__(self, look: DayLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._over, self._down = "", ""
        self._last = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value(look)

    def show_value(self, look: DayLook) -> None:
        """Show another state of the row."""
        self.look = look
        row = look.row
        late = self.tr("overdue") if row.late else ""
        parts = (row.when, late, row.title, row.phone, row.detail, row.act)
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.setFixedHeight(height_of(look))
        self.update()

    def show_last(self, last: bool) -> None:
        """Leave the hairline out beneath the *last* row of a list."""
        if last != self._last:
            self._last = last
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, height_of(self.look))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw(
            painter, self.look, self.width(), current_palette(), self._ground(), over=self._over,
            down=bool(self._down) and self._down == self._over, last=self._last, open_=self._is_open(),
        )  # fmt: skip
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_plain(event):
            event.accept()  # this one is meant, not what the key does on the page
            return True
        if isinstance(event, QHelpEvent):
            at = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(self._tip(at)), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._over = self._down = ""
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position())
        if over != self._over:
            self._over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._over = self._down = self._at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        down, self._down = self._down, ""
        self.update()
        if event.button() == Qt.MouseButton.LeftButton and down and down == self._at(event.position()):
            self.asked.emit(self, down)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._at(event.position()):
            self.asked.emit(self, "open")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus()
        self.asked.emit(self, "menu")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not _is_plain(event):
            super().keyPressEvent(event)
        elif key in STEPS:
            self.walked.emit(self, STEPS[key])
        else:
            self.asked.emit(self, KEYS[key])

    def _is_open(self) -> bool:
        return self.hasFocus() or self.underMouse()

    def _at(self, at: QPointF) -> str:
        return places(self.look, self.width(), open_=self._is_open()).under(at)

    def _ground(self) -> str:
        if self.hasFocus():
            return "accent_ground"
        return "hover" if self.underMouse() else "surface"

    def _tip(self, at: str) -> str:
        said = {
            "act": self.tr("{act}  Enter").format(act=self.look.row.act),
            "done": self.tr("Done  X"),
            "snooze": self.tr("Put off  S"),
            "phone": self.tr("Click copies {phone}  C").format(phone=self.look.row.phone),
        }
        return said.get(at) or "\n".join(part for part in (self.look.row.title, self.look.row.detail) if part)


def _is_plain(event: QKeyEvent) -> bool:
    """Whether *event* is one of the row's own keys, without another one held."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return not held and (event.key() in KEYS or event.key() in STEPS)
