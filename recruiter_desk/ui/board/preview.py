"""Moving with the keyboard: arrows show where the cards would go, one change puts them there."""

from collections.abc import Sequence
from dataclasses import dataclass

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.ui.board.arrange import Slot


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for cards: a stage and the position there, counted without them."""

    stage_id: str
    position: int


class Preview:
    """Where the cards *ids* would go. `step` walks; who made it commits `spot` or forgets it."""

    def __init__(self, board: Board, slots: Sequence[Slot], ids: Sequence[str], current: str) -> None:
        self.ids = tuple(ids)
        self._board = board
        self._slots = tuple(slots)
        self.origin = _spot_of(board, ids, current)
        self.spot = self.origin

    def step(self, across: int, down: int) -> None:
        """Walk *across* columns and strips, and *down* among the cards of a column."""
        if across:
            at = max(0, min(self._slot_number() + across, len(self._slots) - 1))
            if at != self._slot_number():
                slot = self._slots[at]
                column = slot.columns[-1] if across < 0 else slot.columns[0]
                self.spot = Spot(column.stage_id, min(self.spot.position, self._others(column.stage_id)))
        if down:
            lowest = self._others(self.spot.stage_id)
            self.spot = Spot(self.spot.stage_id, max(0, min(self.spot.position + down, lowest)))

    def slot(self) -> Slot:
        """Return the column or strip the cards are over."""
        return self._slots[self._slot_number()]

    def moves(self) -> bool:
        """Tell whether the cards would stand elsewhere than before."""
        return self.spot != self.origin or len({self._stage_of(one) for one in self.ids}) > 1

    def _slot_number(self) -> int:
        return next(
            number
            for number, slot in enumerate(self._slots)
            if any(column.stage_id == self.spot.stage_id for column in slot.columns)
        )

    def _others(self, stage_id: str) -> int:
        column = next(column for column in self._board.columns if column.stage_id == stage_id)
        return sum(card.id not in self.ids for card in column.cards)

    def _stage_of(self, card_id: str) -> str:
        return next(column.stage_id for column in self._board.columns for card in column.cards if card.id == card_id)


def _spot_of(board: Board, ids: Sequence[str], current: str) -> Spot:
    """Return where the card *current* stands, counted without *ids*."""
    for column in board.columns:
        order = [card.id for card in column.cards]
        if current in order:
            above = order[: order.index(current)]
            return Spot(column.stage_id, sum(one not in ids for one in above))
    raise LookupError(current)
