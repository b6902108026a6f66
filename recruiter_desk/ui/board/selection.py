"""Which cards are chosen, across the columns: one choice for the whole board, and walking from card to card."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView

from recruiter_desk.ui.board.card_list import CardList
from recruiter_desk.ui.board.lanes import Lanes


class Selection(QObject):
    """Each list keeps its own choice; this reads them as one."""

    changed = Signal()

    def __init__(self, lanes: Lanes) -> None:
        super().__init__(lanes)
        self._lanes = lanes
        self._last: CardList | None = None
        self._quiet = False

    def watch(self, cards: CardList) -> None:
        """Count the choice of this list in."""
        cards.chosen_alone.connect(partial(self._alone, cards))
        cards.selectionModel().selectionChanged.connect(partial(self._changed, cards))

    def lists(self) -> list[CardList]:
        """Return the lists that show, from left to right."""
        return [column.cards for column in self._lanes.columns()]

    def ids(self) -> list[str]:
        """Return the chosen cards from left to right, each column from the top."""
        return [one for cards in self.lists() for one in cards.selected_ids()]

    def current(self) -> str:
        """Return the card that keys go from, or ""."""
        cards = self.current_list()
        return cards.current_id() if cards else ""

    def current_list(self) -> CardList | None:
        """Return the list that has the focus, else the one that was last chosen from."""
        lists = self.lists()
        focused = next((cards for cards in lists if cards.hasFocus()), None)
        return focused or (self._last if self._last in lists else None)

    def select(self, ids: Sequence[str], current: str = "") -> None:
        """Choose the cards called *ids*, and show *current*, or the first of them, in its column."""
        had_focus = any(cards.hasFocus() for cards in self.lists())
        current = current if current in ids else next(iter(ids), "")
        self._quiet = True
        for column in self._lanes.columns():
            column.cards.select(ids, current)
            if column.model.row_of(current) is not None:
                self._last = column.cards
                self._lanes.reveal(column)
        self._quiet = False
        if had_focus and self._last in self.lists() and self._last is not None:
            self._last.setFocus()
        self.changed.emit()

    def enter(self) -> None:
        """Give the focus to the list with the choice, else the one that had it last, else the first with cards."""
        chosen = [cards for cards in self.lists() if cards.selected_ids()]
        here = self.current_list()
        filled = [cards for cards in self.lists() if cards.cards().rowCount()]
        cards = here if here in (chosen or filled) else next(iter(chosen or filled), None)
        if cards is None:
            return
        cards.setFocus()
        if not self.ids():
            first = cards.current_id() or cards.cards().card(0).id
            self.select([first])

    def walk(self, across: int, extend: bool) -> bool:
        """Go to the next column with cards on that side, at the same height; return whether there is one."""
        here = self.current_list()
        lists = self.lists()
        if here is None:
            return False
        at = lists.index(here)
        beyond = lists[at + 1 :] if across > 0 else lists[:at][::-1]
        there = next((cards for cards in beyond if cards.cards().rowCount()), None)
        if there is None:
            return True
        card = self._beside(here, there)
        chosen = self.ids()
        self.select([*chosen, card] if extend and card not in chosen else chosen if extend else [card], card)
        there.setFocus()
        return True

    def _beside(self, here: CardList, there: CardList) -> str:
        """Return the card of *there* at the height of the current one of *here*."""
        height = here.visualRect(here.currentIndex()).center().y()
        index = there.indexAt(QPoint(there.viewport().width() // 2, height))
        row = index.row() if index.isValid() else there.cards().rowCount() - 1 if height > 0 else 0
        return there.cards().card(row).id

    def _alone(self, chosen: CardList) -> None:
        self._last = chosen
        self._quiet = True
        for cards in self.lists():
            if cards is not chosen:
                cards.clearSelection()
        self._quiet = False

    def _changed(self, cards: CardList, *_ranges: object) -> None:
        if not self._quiet:
            if cards.state() != QAbstractItemView.State.NoState or cards.hasFocus():
                self._last = cards
            self.changed.emit()
