"""Pick a stage with two letters: M from the keyboard, or the kind of end after a drop on the folded ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

_MOST_IN_ONE_COLUMN = 6
_ROW = 28
_CAP = 30
_TEXT = _CAP + 14
_WIDTH = 216
_WIDE = 330


@dataclass(frozen=True, slots=True)
class Choice:
    """A stage that can be picked, by its letters; *why_not* says why it cannot."""

    stage_id: str
    name: str
    letters: str
    why_not: str = ""


class StagePicker(QFrame):
    """Floats over the board until a stage is picked, Esc, or a click elsewhere.

    Two letters pick at once; one letter and Enter pick when only one stage is left.
    """

    picked = Signal(str)  # stage id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("look", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = ""
        self._choices: tuple[Choice, ...] = ()
        self._rows: list[_ChoiceRow] = []
        self._inner: QWidget | None = None
        self._back: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self.hide()

    def ask(self, title: str, choices: Sequence[Choice], at: QPoint) -> None:
        """Offer *choices* near *at*, a place in the parent."""
        self._back = self.window().focusWidget()
        self._choices = tuple(choices)
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.deleteLater()
        self._inner = self._listed(title)
        self._column.addWidget(self._inner)
        self._type("")
        self.setAccessibleName(title)
        self.adjustSize()
        room = self._over.size() - self.size()
        self.move(max(8, min(at.x(), room.width() - 8)), max(8, min(at.y(), room.height() - 8)))
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Close without picking; the focus goes back to where it was."""
        if self.isHidden():
            return
        back, self._back = self._back, None
        self.hide()
        if back is not None and back.isVisible():
            back.setFocus()

    def choices(self) -> tuple[Choice, ...]:
        """Return what is offered now."""
        return self._choices if self.isVisible() else ()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_Backspace:
            self._type(self._typed[:-1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            left = self._left(self._typed)
            if self._typed and len(left) == 1:
                self._pick(left[0].stage_id)
        elif event.text().isalnum():
            self._type(self._typed + event.text().upper())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.leave()

    def _type(self, typed: str) -> None:
        """Narrow the choice to *typed*; letters that lead nowhere begin anew."""
        tries = (typed, typed[-1:], "")
        self._typed = next(one for one in tries if self._left(one) or not one)
        left = self._left(self._typed)
        if len(self._typed) == 2 and len(left) == 1:
            self._pick(left[0].stage_id)
            return
        for row in self._rows:
            row.narrow(self._typed)

    def _left(self, typed: str) -> list[Choice]:
        return [one for one in self._choices if not one.why_not and one.letters.startswith(typed)]

    def _pick(self, stage_id: str) -> None:
        self.leave()
        self.picked.emit(stage_id)

    def _listed(self, title: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = Shown(title, "name")
        heading.setContentsMargins(4, 0, 0, 0)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setSpacing(0)
        two_columns = len(self._choices) > _MOST_IN_ONE_COLUMN
        half = (len(self._choices) + 1) // 2 if two_columns else len(self._choices)
        width = _WIDTH if two_columns else _WIDE
        self._rows = [_ChoiceRow(choice, width) for choice in self._choices]
        for number, row in enumerate(self._rows):
            row.clicked.connect(partial(self._pick, row.choice.stage_id))
            grid.addWidget(row, number % half, number // half, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        hint = Shown(self.tr("Type the two letters, or click. Esc closes."), "small")
        hint.setContentsMargins(4, 4, 0, 0)
        column.addWidget(hint)
        return made


class _ChoiceRow(QAbstractButton):
    """Letters in a key's frame, the stage's name, and beneath it why it cannot be picked."""

    def __init__(self, choice: Choice, width: int) -> None:
        super().__init__()
        self.choice = choice
        self._width = width
        self._faint = False
        self._why = one_line(choice.why_not)
        self.setText(one_line(choice.name).replace("&", "&&"))
        self.setAccessibleName(f"{choice.letters} {choice.name}")
        self.setAccessibleDescription(self._why)
        self.setEnabled(not choice.why_not)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def narrow(self, typed: str) -> None:
        """Stand back when *typed* does not lead here."""
        self._faint = not self.choice.letters.startswith(typed)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, _ROW + (self._why_box().height() + 4 if self._why else 0))

    def _why_box(self) -> QRect:
        flags = Qt.TextFlag.TextWordWrap.value
        room = QRect(0, 0, self._width - _TEXT - 6, 400)
        return QFontMetrics(font("small")).boundingRect(room, flags, self._why)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "hover" if self.isEnabled() and self.underMouse() else "surface"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.colour(ground)))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        quiet = self._faint or not self.isEnabled()
        cap = QRectF(4.5, 5.5, _CAP, 17)
        painter.setPen(QPen(QColor(palette.line if quiet else palette.strong_line), 1))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(QColor(palette.on("third" if quiet else "second", ground)))
        painter.setFont(font("keycap"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.choice.letters)
        painter.setPen(QColor(palette.on("third" if quiet else "ink", ground)))
        painter.setFont(font("body"))
        line = QRect(_TEXT, 0, self._width - _TEXT - 6, _ROW)
        name = self.fontMetrics().elidedText(one_line(self.choice.name), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        if self._why:
            painter.setFont(font("small"))
            painter.drawText(line.translated(0, _ROW - 4).adjusted(0, 0, 0, 400), Qt.TextFlag.TextWordWrap, self._why)
        painter.end()
