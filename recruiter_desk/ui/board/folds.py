"""Which stages are folded: names, ends and empty ones, unless somebody unfolded them."""

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.ui.board.arrange import Slot, groups_of, slots


class Folds:
    """Remembers, search by search, what was folded and unfolded by hand while the window is open."""

    def __init__(self) -> None:
        self._chosen: dict[str, dict[str, bool]] = {}
        self._stays: set[str] = set()

    def begin(self) -> None:
        """Begin with a board anew: a stage that was emptied under the hand may fold now."""
        self._stays.clear()

    def row(self, board: Board, shown: Board) -> tuple[Slot, ...]:
        """Return the row of stages of *shown*, a preview of *board* or itself; a column once open stays."""
        filled = {column.stage_id: bool(column.cards) for column in board.columns}
        unfolded = filled | dict.fromkeys(self._stays, True) | self._chosen.get(board.search_id, {})
        row = slots(shown, unfolded)
        self._stays |= {slot.key for slot in row if not slot.folded}
        return row

    def fold(self, board: Board, stage_id: str) -> None:
        """Fold a stage, with its whole group when it has one."""
        self._choose(board, groups_of(board)[stage_id], False)

    def unfold(self, board: Board, key: str) -> None:
        """Unfold the group or stage called *key*."""
        self._choose(board, key, True)

    def _choose(self, board: Board, key: str, unfolded: bool) -> None:
        self._chosen.setdefault(board.search_id, {})[key] = unfolded
