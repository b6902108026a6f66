"""What this reader does not get, folded under one line; opened, each line says why and can be let in again."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.packs_asked import HeldBack
from recruiter_desk.services.packs import clearing
from recruiter_desk.ui.kit.buttons import DeskButton, button, quiet
from recruiter_desk.ui.kit.lines import Rows
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.side_mark import SideMark


class Held(QWidget):
    """One line, "4 entries held back · Show"; hidden while there are none."""

    def __init__(self, include: Callable[[str], bool], offer_again: Callable[[str], bool]) -> None:
        super().__init__()
        self._acts = {
            clearing.OTHER_SIDE: (self.tr("Include"), include),
            clearing.KEPT_OUT: (self.tr("Put back"), offer_again),
        }
        self._count = Shown("", "second")
        self.turn: DeskButton = quiet(self.tr("Show"), self._turn)
        self._rows = Rows()
        self._rows.hide()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(2)
        head.addWidget(self._count)
        head.addWidget(self.turn)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._rows)

    def show_held(self, held: Sequence[HeldBack]) -> None:
        """Show how many are *held*, and which while unfolded."""
        count = len(held)
        self.setVisible(count > 0)
        words = self.tr("1 entry held back ·") if count == 1 else self.tr("{count} entries held back ·")
        self._count.show_text(words.format(count=count))
        self._rows.show_rows([self._row(each) for each in held])

    def _turn(self) -> None:
        self._rows.setVisible(self._rows.isHidden())
        self.turn.setText(self.tr("Show") if self._rows.isHidden() else self.tr("Hide"))

    def _row(self, held: HeldBack) -> QWidget:
        made = QWidget()
        made.setProperty("look", "row")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Shown(one_line(held.line.text, 220), "body", wrap=True))
        words.addWidget(Shown(held.why, "small", wrap=True))
        row = QHBoxLayout(made)
        row.setContentsMargins(8, 6, 8, 7)
        row.setSpacing(7)
        mark = SideMark(held.line.side)
        mark.setFixedHeight(16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if held.why in self._acts:
            word, do = self._acts[held.why]
            row.addWidget(button(word, partial(do, held.line.id), small=True))
        made.setAccessibleName(f"{held.line.text}. {held.why}")
        return made
