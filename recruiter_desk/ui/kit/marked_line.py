"""A line with an icon that says what it is: a change of the spec, how a line of it is met. It paints itself."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.set_lines import Run, SetLines
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.palette import TEXT_ON
from recruiter_desk.ui.theme import current_palette

PIXELS = 14
GAP = 8
LONGEST = 1200


@dataclass(frozen=True, slots=True)
class MarkedLook:
    """What the line shows: the icon in *tone*, bold *lead*, then *word* in *tone*, then *text*; *second* beneath.

    *says* is the tooltip; *key* is what `opened` carries.
    """

    icon: str
    lead: str
    word: str = ""
    text: str = ""
    second: str = ""
    tone: str = "second"
    key: str = ""
    says: str = ""

    def spoken(self) -> str:
        """Return the line as one text."""
        first = " ".join(filter(None, (self.lead, self.word, self.text)))
        return one_line(". ".join(part for part in (first, self.second) if part), LONGEST)


class MarkedLine(QWidget):
    """With a key it can be opened by a click or Enter; without one it is only read."""

    opened = Signal(str)

    def __init__(self, look: MarkedLook, *, inset: int = 0, ground: str = "surface") -> None:
        super().__init__()
        self._inset, self._on = inset, ground
        self._set: SetLines | None = None
        self._below: SetLines | None = None
        self._width, self._scheme = 0, ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_value(look)

    def show_value(self, look: MarkedLook) -> None:
        """Show another line."""
        self.look = look
        opens = bool(look.key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, opens)
        self.setToolTip(tip(look.says))
        self.setAccessibleName(look.spoken())
        self._width = 0
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(width)
        first = self._set.height if self._set else 0.0
        below = self._below.height + 2 if self._below else 0.0
        return int(first + below + (11 if self.look.key else 7) + 0.5)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 160 else 340
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, ground = current_palette(), self._ground()
        self._lay_out(self.width())
        painter = QPainter(self)
        if ground != self._on:
            painter.fillRect(self.rect(), QColor(palette.colour(ground)))
        top = 5.0 if self.look.key else 3.0
        if self._set:
            line = self._set.line_height()
            mark = QRectF(self._inset, top + (line - PIXELS) / 2, PIXELS, PIXELS)
            paint_icon(painter, mark, self.look.icon, self._colour(self.look.tone))
            left = self._inset + PIXELS + GAP
            self._set.draw(painter, QPointF(left, top))
            if self._below:
                self._below.draw(painter, QPointF(left, top + self._set.height + 2))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._again()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._again()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self.look.key and event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit(self.look.key)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.look.key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.look.key)
        else:
            super().keyPressEvent(event)

    def _again(self) -> None:
        self._width = 0
        self.update()

    def _ground(self) -> str:
        if self.look.key and self.hasFocus():
            return "accent_ground"
        return "hover" if self.look.key and self.underMouse() else self._on

    def _colour(self, tone: str) -> str:
        ground = self._ground()
        return current_palette().on(tone if tone in TEXT_ON[ground] else "ink", ground)

    def _lay_out(self, width: int) -> None:
        scheme = f"{current_palette().name} {self._ground()}"
        if width == self._width and scheme == self._scheme:
            return
        self._width, self._scheme = width, scheme
        look, room = self.look, max(60, width - 2 * self._inset - PIXELS - GAP)
        self._set = SetLines(
            (
                Run(one_line(look.lead, LONGEST), "name", self._colour("ink")),
                Run(one_line(look.word, LONGEST), "name", self._colour(look.tone)),
                Run(one_line(look.text, LONGEST), "body", self._colour("ink")),
            ),
            room,
        )
        second = Run(one_line(look.second, LONGEST), "small", self._colour("second"))
        self._below = SetLines((second,), room) if look.second else None
