"""A line that might go into the pack: whose it is, the words as typed, and how the reader would see them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.side_mark import SideMark
from recruiter_desk.ui.packs.sentence import SentenceField
from recruiter_desk.ui.theme import current_palette

LONGEST = 180


class Clearable(Protocol):
    """What a row shows of a line of the ledger."""

    @property
    def id(self) -> str: ...
    @property
    def side(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def own(self) -> str: ...


@dataclass(frozen=True, slots=True)
class ClearActs:
    """What a row asks for; each says whether it went through."""

    include: Callable[[str], bool]
    keep_out: Callable[[str], bool]
    word: Callable[[str, str], bool]


class ClearRow(QWidget):
    """Space includes, X keeps out, E or Enter words it."""

    chosen = Signal(str)
    done = Signal(str)  # it was included or kept out
    stepped = Signal(int)

    def __init__(self, line: Clearable, acts: ClearActs) -> None:
        super().__init__()
        self._line = line
        self._acts = acts
        self._current = False
        self._closing = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._text = Shown("", "body", wrap=True)
        self._reads = Shown("", "small", wrap=True)
        self.field = SentenceField(self.tr("How the reader sees it"), says=self.tr("How the reader sees it"))
        self.field.finished.connect(self._worded)
        self.field.given_up.connect(self._close)
        self.field.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._text, self._reads, self.field):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 8, 7)
        row.setSpacing(7)
        mark = SideMark(line.side)
        mark.setFixedHeight(self._text.fontMetrics().height())
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_value(line)

    def show_value(self, line: Clearable) -> None:
        """Show another state of the line."""
        self._line = line
        self._text.show_text(_short(line.text))
        reads = line.words if line.words != line.text else ""
        self._reads.show_text(self.tr("Reads: {words}").format(words=_short(reads)))
        self._reads.setVisible(bool(reads))
        self.setAccessibleName(f"{line.text}. {self._reads.text()}" if reads else line.text)

    def line_id(self) -> str:
        return self._line.id

    def set_current(self, current: bool) -> None:
        """Mark the row as the one keys go to; only that one is on the way of the Tab key."""
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.update()

    def include(self) -> None:
        if self._acts.include(self._line.id):
            self.done.emit(self._line.id)

    def keep_out(self) -> None:
        if self._acts.keep_out(self._line.id):
            self.done.emit(self._line.id)

    def edit(self) -> None:
        """Open the field with what the reader would see."""
        self._reads.hide()
        self.field.open_with(self._line.own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Space:
                self.include()
            case Qt.Key.Key_X | Qt.Key.Key_Delete:
                self.keep_out()
            case Qt.Key.Key_E | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.chosen.emit(self._line.id)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        ground = "accent_ground" if self._current else "hover" if self.underMouse() else ""
        painter = QPainter(self)
        if ground:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(palette.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.colour(ground)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.5), 6, 6)
        if not self._current:
            painter.fillRect(8, self.height() - 1, self.width() - 16, 1, QColor(palette.line))
        painter.end()

    def _worded(self, typed: str) -> None:
        if self._closing:
            return
        self._closing = True
        before = self._line.own
        try:
            kept = typed == before or self._acts.word(self._line.id, "" if typed == self._line.text else typed)
        finally:
            self._closing = False
        if kept:
            self._close()

    def _close(self) -> None:
        focused = self.field.hasFocus()
        self._closing = True
        self.field.hide()
        self._closing = False
        self.show_value(self._line)
        if focused:
            self.setFocus()


def _short(text: str) -> str:
    """A line of the list, not the whole of a very long note: the page shows that."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
