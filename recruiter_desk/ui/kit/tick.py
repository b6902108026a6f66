"""A tick box and a choice from a short list, drawn with the program's own marks."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.theme import current_palette

BOX = 16
GAP = 8


class Tick(QCheckBox):
    """A box to tick, with its words."""

    def __init__(self, text: str, ticked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = one_line(text)
        self.setAccessibleName(self._words)
        self.setChecked(ticked)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(BOX + GAP + metrics.horizontalAdvance(self._words) + 4, max(24, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(BOX + GAP + 40, self.sizeHint().height())

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        ticked = self.isChecked()
        painter.setPen(QPen(QColor(palette.accent if ticked else palette.on("control_line", "surface")), 1))
        painter.setBrush(QColor(palette.accent if ticked else palette.surface))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", palette.on("on_accent", "accent"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.on("accent", "surface")), 1))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
        words = self.rect().adjusted(BOX + GAP + 1, 0, 0, 0)
        shown_text = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(QColor(palette.on("ink" if self.isEnabled() else "third", "surface")))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown_text)
        painter.end()


class Choice(QComboBox):
    """One of a few: keys with what the user reads."""

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        says: str,
        chosen: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(says)
        for key, text in choices:
            self.addItem(one_line(text), key)
        if chosen:
            self.choose(chosen)

    def choose(self, key: str) -> None:
        """Show the choice called *key*."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def key(self) -> str:
        """Return the key of what is shown."""
        return str(self.currentData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.width() - 24, (self.height() - 12) / 2, 12, 12)
        paint_icon(painter, area, "down", current_palette().on("second", "surface"))
        painter.end()
