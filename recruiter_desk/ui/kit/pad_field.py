"""The field of a pad: whose call it is at the left, the topic as a grey chip at the right, one line that grows."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.shown import tip
from recruiter_desk.ui.kit.side_mark import PIXELS, paint_side
from recruiter_desk.ui.theme import current_palette

MARK_ROOM = 26
_EDGE = 8
_WIDEST_CHIP = 130


class CallMark(QAbstractButton):
    """Whose call it is; a click asks for another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = Side.RECRUITER
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down in the field does the same
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(MARK_ROOM, 28)

    def show_side(self, side: Side, words: str) -> None:
        """Show the mark of *side*; *words* say whose call it is."""
        self._side = side
        self.setAccessibleName(words)
        self.setToolTip(tip(self.tr("{words}. Alt+Down changes it.").format(words=words)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(MARK_ROOM, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        size = PIXELS + 2
        box = QRectF((self.width() - size) / 2 + 1, (self.height() - size) / 2, size, size)
        paint_side(painter, box, self._side, palette)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(palette.on("control_line", "surface")), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-4.5, -4.5, 4.5, 4.5), 4, 4)
        painter.end()


class PadField(GrowingField):
    """Enter hands over what was typed, Esc leaves; Tab and Shift+Tab turn the topic while one line is typed.

    Alt+Down and Alt+Up turn whose call it is, where there is a choice.
    """

    topic_turned = Signal(int)
    call_turned = Signal(int)
    call_chosen = Signal(str)

    def __init__(self, placeholder: str, says: str) -> None:
        super().__init__(placeholder, says=says)
        self.mark = CallMark(self)
        self.mark.clicked.connect(self._ask_call)
        self.chip = Chip("", parent=self)
        self.chip.hide()
        self._calls: Sequence[tuple[Side, str]] = ()
        self._place()

    def show_calls(self, calls: Sequence[tuple[Side, str]], chosen: Side) -> None:
        """Offer *calls*, whose each may be; without any there is no mark."""
        self._calls = calls
        self.mark.setVisible(bool(calls))
        self.mark.show_side(chosen, next((words for side, words in calls if side == chosen), ""))
        self._place()

    def show_chip(self, words: str, says: str = "") -> None:
        """Show *words* as a chip at the right end; none for ""."""
        self.chip.setVisible(bool(words))
        if words:
            self.chip.show_chip(words)
            self.chip.setToolTip(tip(says))
            self.chip.setAccessibleName(words)
        self._place()

    def call_menu(self) -> QMenu:
        """Return whose call it may be."""
        menu = QMenu(self)
        for side, words in self._calls:
            menu.addAction(escaped(words), partial(self.call_chosen.emit, side.value))
        return menu

    def is_one_line(self) -> bool:
        """Tell whether a single line stands in the field."""
        return bool(self.typed().strip()) and self.document().blockCount() == 1

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._turn_of_call(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._is_for_the_desk(event):
                event.ignore()
                return False
            if event.type() == QEvent.Type.KeyPress and self._turned(event):
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _turned(self, event: QKeyEvent) -> bool:
        if step := self._turn_of_call(event):
            self.call_turned.emit(step)
            return True
        turns = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in turns and not control and self.is_one_line():
            self.topic_turned.emit(turns[Qt.Key(event.key())])
            return True
        return False

    def _is_for_the_desk(self, event: QKeyEvent) -> bool:
        """Tell whether undo or redo means the line stored last: nothing stands here that it could mean."""
        keys = QKeySequence.StandardKey
        return not self.typed() and (event.matches(keys.Undo) or event.matches(keys.Redo))

    def _turn_of_call(self, event: QKeyEvent) -> int:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        if not alt or not self._calls:
            return 0
        return {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)

    def _ask_call(self) -> None:
        menu = self.call_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mark.mapToGlobal(QPoint(0, self.mark.height())))

    def _place(self) -> None:
        """Keep mark and chip on the first line, and the words between them."""
        left = MARK_ROOM - _EDGE if self._calls else 0
        right = 0
        first = self.fontMetrics().lineSpacing() + 18
        if not self.chip.isHidden():
            wide = min(self.chip.sizeHint().width(), _WIDEST_CHIP)
            self.chip.setGeometry(self.width() - wide - _EDGE, (first - 20) // 2, wide, 20)
            right = wide + 2
        self.mark.setGeometry(2, (first - 28) // 2, MARK_ROOM, 28)
        self.setViewportMargins(left, 0, right, 0)
