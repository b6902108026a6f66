"""One line of a list that is read and worked on by mouse and keys.

It paints itself and has no widgets inside: a panel has many of them and must open at once.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiter_desk.ui.kit.line_look import SIDE, LineLook, SetLook, set_look_of
from recruiter_desk.ui.kit.shown import tip
from recruiter_desk.ui.theme import current_palette

_OWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LineRow(QWidget):
    """A line that takes the focus. *doings* maps a key to what is done with the line of that name."""

    opened = Signal(str)
    reader_asked = Signal(str)
    walked = Signal(str, int)  # up or down from the line: -1 or 1

    def __init__(
        self, look: LineLook, doings: Mapping[Qt.Key, Callable[[str], object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._doings = doings
        self._last = self._held = self._over_reader = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def show_look(self, look: LineLook) -> None:
        """Show another state of the line."""
        if look != self.look:
            self.look = look
            self._name()
            self.updateGeometry()
            self.update()

    def show_state(self, *, last: bool, held: bool) -> None:
        """Leave the hairline out beneath the *last* line of a list; keep the ground of one whose box is open."""
        if (last, held) != (self._last, self._held):
            self._last, self._held = last, held
            self.update()

    def reader_place(self) -> QRectF:
        """Return where the words stand that say who may read the line."""
        return self._laid_out(self.width()).reader_at

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return set_look_of(self.look, width, "surface", current_palette().name).height

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 160 else 360
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, ground = current_palette(), self._ground()
        painter = QPainter(self)
        if ground != "surface":
            painter.fillRect(self.rect(), QColor(palette.colour(ground)))
        if not (self._last or self.look.low):
            painter.fillRect(SIDE, self.height() - 1, self.width() - 2 * SIDE, 1, QColor(palette.line))
        self._laid_out(self.width()).draw(painter, self._over_reader)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()  # this one is meant, not what the key does on the page
            return True
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._over_reader = False
            self.update()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._is_reader(event.position())
        if over != self._over_reader:
            self._over_reader = over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        if self._is_reader(event.position()):
            self.reader_asked.emit(self.look.key)
        else:
            self.opened.emit(self.look.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(self.look.key, 1 if key == Qt.Key.Key_Down else -1)
        elif key in self._doings:
            self._doings[key](self.look.key)
        else:
            self.opened.emit(self.look.key)

    def _laid_out(self, width: int) -> SetLook:
        return set_look_of(self.look, width, self._ground(), current_palette().name)

    def _ground(self) -> str:
        if self._held or self.hasFocus():
            return "accent_ground"
        return "hover" if self.underMouse() else "surface"

    def _name(self) -> None:
        self.setToolTip(tip(self.look.says))
        self.setAccessibleName(self.look.spoken())

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and (Qt.Key(event.key()) in self._doings or event.key() in _OWN)

    def _is_reader(self, at: QPointF) -> bool:
        return self.reader_place().adjusted(-3, -3, 3, 3).contains(at)
