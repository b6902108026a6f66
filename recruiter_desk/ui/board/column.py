"""One open column: its header and its list of cards."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import Column
from recruiter_desk.ui.board.card_list import CardList
from recruiter_desk.ui.board.card_look import MARGIN, CardLook
from recruiter_desk.ui.board.cards import CardsModel, DropRule
from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.typeface import figures

HEAD = 46


class StageColumn(QWidget):
    """Shows one stage; `fold_asked` follows its chevron, which shows while the column is pointed at."""

    fold_asked = Signal(str)

    def __init__(self, column: Column, rule: DropRule, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Column, Sequence[str], frozenset[str]] | None = None
        self._name = Shown(role="name", elide=True, parent=self)
        self._count = Shown(role="third", parent=self)
        self._count.setFont(figures("third"))
        self._subtitle = Shown(role="small", elide=True, parent=self)
        self._nobody = Shown(
            self.tr("Nobody here yet. Drop résumés, or drag somebody here."), "small", wrap=True, parent=self
        )
        self._fold = icon_button("back", self.tr("Fold this stage"), self._ask_fold, colour="third")
        self._fold.setParent(self)
        self._fold.setProperty("small", True)
        self._fold.hide()
        self.model = CardsModel(column, rule, self)
        self.cards = CardList(self.model, look, self)

    def show_column(self, column: Column, words: Sequence[str], ghosts: frozenset[str]) -> None:
        """Show *column*, of its cards only those that fit *words*; *ghosts* stand where they are not yet."""
        if (column, words, ghosts) == self._shown:
            return
        self._shown = (column, words, ghosts)
        self.model.show(column, words, ghosts)
        if self.cards.isVisible():
            self.cards.settle()
        self._name.show_text(column.name)
        total, here = len(column.cards), self.model.rowCount()
        self._count.show_text(self.tr("{here} of {all}").format(here=here, all=total) if words else str(total))
        self._subtitle.show_text(column.subtitle)
        self.cards.setAccessibleName(column.name)
        self._nobody.setVisible(not total)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(self._look.card_width, 300)

    def _ask_fold(self) -> None:
        self.fold_asked.emit(self.model.column.stage_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, left = self._look.card_width, 2 * MARGIN
        room = width - MARGIN
        count = self._count.sizeHint().width()
        name = min(self._name.sizeHint().width(), room - count - 6)
        self._name.setGeometry(left, 2, name, 18)
        self._count.setGeometry(left + name + 6, 2, count, 18)
        self._subtitle.setGeometry(left, 20, room, 17)
        self._fold.setGeometry(MARGIN + width - 24, -1, 24, 24)
        self._nobody.setGeometry(left + 8, HEAD + 8, room - 16, 40)
        self.cards.setGeometry(0, HEAD - MARGIN, self.width(), self.height() - HEAD + MARGIN)
