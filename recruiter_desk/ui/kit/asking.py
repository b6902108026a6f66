"""A box in the page or panel that asks for what a change needs, where elsewhere a dialog would open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.strip import Question


class Asking(Question):
    """Title, lines of fields, and the verb beneath."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "folded")
        self._column.setContentsMargins(12, 10, 12, 12)

    def ask(
        self,
        title: str,
        fields: Sequence[QWidget],
        verb: str,
        do: Callable[[], bool],
        *,
        others: Sequence[QWidget] = (),
    ) -> None:
        """Open with *fields* under *title*; *do* returns whether it went through, then the box closes."""
        lines = self.begin(do, 8)
        lines.addWidget(Shown(title, "name", wrap=True))
        for widget in fields:
            lines.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(primary(verb, self._act, hint=self.tr("Enter")))
        buttons.addWidget(button(self.tr("Cancel"), self.close_strip, hint=self.tr("Esc")))
        buttons.addStretch(1)
        for widget in others:
            buttons.addWidget(widget)
        lines.addLayout(buttons)
        self.show()
        self.opened.emit()
        if fields:
            fields[0].setFocus()


def inset(widget: QWidget) -> QWidget:
    """Return *widget* set in as far as words that are edited in place and rows that open set themselves in."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(INSET, 0, INSET, 0)
    row.addWidget(widget)
    return made
