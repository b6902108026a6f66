"""The end of a debrief: who may read each line that only the recruiter may read so far. One press does it all."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.debriefs import DebriefLine
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.field import takes_escape
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.saying import Names, capital
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.side_mark import SideMark
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

AUDIENCES = tuple(Audience)
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
LONGEST = 220


class ClearingRow(QWidget):
    """A line and four chips. 1 to 4 say who may read it; the next line is the current one then."""

    walked = Signal(object, int)

    def __init__(self, line: DebriefLine, names: Names) -> None:
        super().__init__()
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.choice = Switch([(one.value, capital(names.reader(one)), str(place)) for place, one in _numbered()])
        for made in self.choice.buttons():
            made.setProperty("small", True)
            made.setFont(font("small"))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the digits do the same
        one = line.finding or line.question
        text = one_line(one.words if one else "", LONGEST)
        self._text = Shown(text, "body", wrap=True)
        mark = SideMark(one.side if one else "")
        mark.setFixedHeight(self._text.fontMetrics().height())
        first = QHBoxLayout()
        first.setSpacing(7)
        first.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._text, 1)
        second = QHBoxLayout()
        second.setContentsMargins(15, 0, 0, 0)
        second.addWidget(self.choice)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 7, 8, 8)
        column.setSpacing(5)
        column.addLayout(first)
        column.addLayout(second)
        self.setAccessibleName(text)

    def show_value(self, line: DebriefLine) -> None:
        """Show another state of the line; what was chosen for it stays."""
        self.line = line
        one = line.finding or line.question
        self._text.show_text(one_line(one.words if one else "", LONGEST))

    def audience(self) -> str:
        """Return who may read it once this is done."""
        return self.choice.current()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _DIGITS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _DIGITS:
            self.choice.choose(AUDIENCES[_DIGITS.index(key)])
            self.walked.emit(self, 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.setBrush(QColor(palette.accent_ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.5), 6, 6)
        else:
            painter.fillRect(8, self.height() - 1, self.width() - 16, 1, QColor(palette.line))
        painter.end()


class Clearing(QFrame):
    """Asks once for all lines. Enter does it, Esc closes it; *finish* gets who may read what, and says whether it
    went through.
    """

    closed = Signal()

    def __init__(self, finish: Callable[[dict[str, str]], bool]) -> None:
        super().__init__()
        self._finish = finish
        self._names: Names | None = None
        self.setProperty("look", "card")
        self._title = Shown("", "heading", wrap=True)
        self._says = Shown(self.tr("1 to 4 say who may read a line. What is left stays with you."), "small", wrap=True)
        self._done = primary("", self.finish, hint=self.tr("Enter"))
        self.rows: KeyedRows[DebriefLine] = KeyedRows(self._made, lambda one: one.id)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 6, 8, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self._done)
        buttons.addWidget(button(self.tr("Not yet"), self.close_it, hint=self.tr("Esc")))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 13, 10, 13)
        column.setSpacing(4)
        for words in (self._title, self._says):
            words.setContentsMargins(8, 0, 8, 0)
            column.addWidget(words)
        column.addWidget(self.rows)
        column.addLayout(buttons)
        self.hide()

    def ask(self, lines: Sequence[DebriefLine], names: Names, verb: str) -> None:
        """Ask who may read *lines*; the button says *verb*."""
        self._names = names
        self.rows.show_values([])
        self.show_lines(lines)
        self._done.setText(verb)
        self.show()
        self._row(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[DebriefLine]) -> None:
        """Show the lines that only the recruiter may read now; what was chosen for those that stay stays."""
        self.rows.show_values(lines)
        count = len(lines)
        words = self.tr("1 line only you may read") if count == 1 else self.tr("{count} lines only you may read")
        self._title.show_text(words.format(count=count))
        self.setAccessibleName(self._title.text())

    def chosen(self) -> dict[str, str]:
        """Return the lines that somebody else may read from now on, with their audience."""
        rows = [row for row in self.rows.rows() if isinstance(row, ClearingRow)]
        return {row.line.id: row.audience() for row in rows if row.audience() != Audience.PRIVATE}

    def finish(self) -> None:
        """Clear what was chosen and end the account, as one change."""
        if self._finish(self.chosen()):
            self.close_it()

    def close_it(self) -> None:
        """Close without doing anything."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            super().keyPressEvent(event)

    def _made(self, line: DebriefLine) -> ClearingRow:
        assert self._names is not None  # given before the first line is shown
        row = ClearingRow(line, self._names)
        row.walked.connect(self._walk)
        return row

    def _walk(self, row: QWidget, step: int) -> None:
        rows = self.rows.rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            self._row(place).setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == len(rows):
            self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, place: int) -> QWidget:
        row = self.rows.rows()[place]
        row.show()  # focus needs it now
        return row


def _numbered() -> list[tuple[int, Audience]]:
    return list(enumerate(AUDIENCES, start=1))
