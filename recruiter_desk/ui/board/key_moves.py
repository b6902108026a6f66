"""Moving with Ctrl+Shift and arrows: the cards are shown where they would go, and letting go does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.ui.board.arrange import Slot, moved
from recruiter_desk.ui.board.lanes import Lanes
from recruiter_desk.ui.board.preview import Preview, Spot
from recruiter_desk.ui.board.selection import Selection


class KeyMoves(QObject):
    """Holds the preview while the keys are held."""

    def __init__(
        self,
        lanes: Lanes,
        selection: Selection,
        board: Callable[[], Board],
        draw: Callable[[Board, frozenset[str]], None],
        drop: Callable[[Sequence[str], Slot, Spot], None],
    ) -> None:
        """*draw* shows a board with ghosts in it, *drop* lets cards go over a column or strip."""
        super().__init__(lanes)
        self._lanes = lanes
        self._selection = selection
        self._board = board
        self._draw = draw
        self._drop = drop
        self._preview: Preview | None = None

    def step(self, across: int, down: int) -> None:
        """Show the chosen cards one step further."""
        if self._preview is None:
            ids, current = self._selection.ids(), self._selection.current()
            if not ids:
                return
            self._preview = Preview(self._board(), self._lanes.slots(), ids, current if current in ids else ids[0])
        self._release_strip()
        self._preview.step(across, down)
        self._show(self._preview)

    def commit(self) -> None:
        """Let the cards go where they show, as one change."""
        if self._preview is not None and not self._preview.moves():
            self.cancel()
        elif (preview := self._end()) is not None:
            self._drop(preview.ids, preview.slot(), preview.spot)
            self._draw(self._board(), frozenset())

    def cancel(self) -> bool:
        """Show the cards where they are; return whether they were elsewhere."""
        preview = self._end()
        if preview is None:
            return False
        self._draw(self._board(), frozenset())
        self._selection.select(preview.ids)
        return True

    def _end(self) -> Preview | None:
        if self._preview is not None:
            self._release_strip()
        preview, self._preview = self._preview, None
        return preview

    def _show(self, preview: Preview) -> None:
        spot = preview.spot
        shown = moved(self._board(), preview.ids, spot.stage_id, spot.position) if preview.moves() else self._board()
        self._draw(shown, frozenset(preview.ids))
        slot = preview.slot()
        column, strip = self._lanes.column(slot.key), self._lanes.strip(slot.key)
        if strip is not None:
            strip.hold_drop()
            self._lanes.reveal(strip)
        elif column is not None:
            self._lanes.reveal(column)
            row = column.model.row_of(preview.ids[0])
            if row is not None:
                column.cards.scrollTo(column.model.index(row))

    def _release_strip(self) -> None:
        for slot in self._lanes.slots():
            if strip := self._lanes.strip(slot.key):
                strip.hold("")
