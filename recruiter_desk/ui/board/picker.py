"""Pick a stage with two letters: M from the keyboard, or the kind of end after a drop on the folded ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import escaped, quiet
from recruiter_desk.ui.kit.keycap import keycap
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown


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
        self.setProperty("look", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = ""
        self._choices: tuple[Choice, ...] = ()
        self._caps: dict[str, tuple[QWidget, ...]] = {}
        self._inner: QWidget | None = None
        self._back: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self.hide()

    def ask(self, title: str, choices: Sequence[Choice], at: QPoint) -> None:
        """Offer *choices* near *at*, a place in the parent."""
        self._back = self.window().focusWidget()
        self._choices, self._typed = tuple(choices), ""
        if self._inner is not None:
            self._inner.deleteLater()
        self._inner = self._listed(title)
        self._column.addWidget(self._inner)
        self.setAccessibleName(title)
        self.adjustSize()
        room = self.parentWidget().size() - self.size()
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
            left = self._left()
            if self._typed and len(left) == 1:
                self._pick(left[0].stage_id)
        elif event.text().isalnum():
            self._type(self._typed + event.text().upper())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        focus = self.window().focusWidget()
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not (focus and self.isAncestorOf(focus)):
            self.leave()

    def _type(self, typed: str) -> None:
        self._typed = typed
        left = self._left()
        if not left:
            self._typed = typed[-1:] if len(typed) > 1 else ""
            left = self._left()
            if not left:
                self._typed, left = "", list(self._choices)
        if len(self._typed) == 2 and len(left) == 1:
            self._pick(left[0].stage_id)
            return
        for choice in self._choices:
            fits = not self._typed or choice.letters.startswith(self._typed)
            for widget in self._caps.get(choice.stage_id, ()):
                widget.setEnabled(fits and not choice.why_not)
                set_look(widget, faint=not fits)

    def _left(self) -> list[Choice]:
        return [one for one in self._choices if not one.why_not and one.letters.startswith(self._typed)]

    def _pick(self, stage_id: str) -> None:
        self.leave()
        self.picked.emit(stage_id)

    def _listed(self, title: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Shown(title, "name"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        half = (len(self._choices) + 1) // 2 if len(self._choices) > 6 else len(self._choices)
        for number, choice in enumerate(self._choices):
            self._add(grid, number % half, 2 * (number // half), choice)
        column.addLayout(grid)
        hint = self.tr("Type the two letters, or click. Esc closes.")
        column.addWidget(Shown(hint, "small"))
        return made

    def _add(self, grid: QGridLayout, row: int, column: int, choice: Choice) -> None:
        cap = keycap(choice.letters)
        cap.setFixedWidth(30)
        grid.addWidget(cap, row, column, Qt.AlignmentFlag.AlignTop)
        if choice.why_not:
            refused = Shown(f"{choice.name}: {choice.why_not}", "small", wrap=True)
            refused.setEnabled(False)
            refused.setFixedWidth(250)
            grid.addWidget(refused, row, column + 1)
            self._caps[choice.stage_id] = (cap, refused)
            return
        button = quiet(escaped(choice.name), partial(self._pick, choice.stage_id))
        button.setProperty("small", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(button, row, column + 1, Qt.AlignmentFlag.AlignLeft)
        self._caps[choice.stage_id] = (cap, button)
