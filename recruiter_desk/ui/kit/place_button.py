"""One place to go in the navigation: its name and a count, or only its icon when the column is folded."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import figures, font

HEIGHT = 34


class PlaceButton(QAbstractButton):
    """Checked while its place is the one shown; one with an icon then has a ground too."""

    def __init__(self, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._count = ""
        self._folded = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(name, None)

    def show_words(self, name: str, count: int | None) -> None:
        """Show *name* and, unless it is None, *count*."""
        self._name = one_line(name, 80)
        self._count = "" if count is None else grouped(count)
        self.setAccessibleName(f"{self._name} {self._count}".strip())
        self.update()

    def fold(self, folded: bool) -> None:
        """Show the icon alone, or the words."""
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40 if self._folded else 176, HEIGHT)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            hidden = self._folded or self._is_cut()
            QToolTip.showText(event.globalPos(), tip(self.accessibleName()) if hidden else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_ground" if self.isChecked() and self._icon else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.colour(ground)))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.on("accent", "raised")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        colour = palette.on("accent" if self.isChecked() else "second", ground or "raised")
        if self._folded:
            side = 20
            box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            paint_icon(painter, box, self._icon, colour)
        else:
            self._paint_words(painter, colour, palette.on("second", ground or "raised"))
        painter.end()

    def _paint_words(self, painter: QPainter, colour: str, count_colour: str) -> None:
        inner = self.rect().adjusted(10, 0, -10, 0)
        painter.setFont(figures("body"))
        painter.setPen(QColor(count_colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | flags, self._count)
        painter.setFont(self._font())
        painter.setPen(QColor(colour))
        words = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self._room())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | flags, words)

    def _font(self) -> QFont:
        return font("name" if self.isChecked() else "body")

    def _room(self) -> int:
        count = QFontMetrics(figures("body")).horizontalAdvance(self._count)
        return self.width() - 20 - (count + 8 if count else 0)

    def _is_cut(self) -> bool:
        return QFontMetrics(self._font()).horizontalAdvance(self._name) > self._room()


def grouped(count: int) -> str:
    """Return *count* with thin spaces between the thousands: 1 412."""
    return f"{count:,}".replace(",", "\u2009")
