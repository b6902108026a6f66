"""Résumés let go over the board: whether a stage takes them, and handing them to the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.domain.stages import is_end
from recruiter_desk.services.candidacies import joining
from recruiter_desk.ui.board.arrange import Slot, column_in
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim, receive, why_not_files


class Arriving:
    """Asked at every step of a drag, so what the desk says of a stage is remembered until `forget`."""

    def __init__(self, over: QWidget, desk: Desk, board: Callable[[], Board]) -> None:
        self._over = over
        self._desk = desk
        self._board = board
        self._answers: dict[str, str | None] = {}

    def forget(self) -> None:
        """Ask the desk anew: something changed, or another board shows."""
        self._answers.clear()

    def why_not(self, files: Sequence[Path], stage_id: str) -> str | None:
        """Say why *files* may not be added to a stage, or None."""
        if is_end(column_in(self._board(), stage_id).kind):
            return self._over.tr("Nobody is added to an end. Drop the résumé on a stage before it.")
        if stage_id not in self._answers:
            search_id = self._board().search_id
            self._answers[stage_id] = joining.why_not_add(self._desk.workspace, search_id, stage_id)
        return self._answers[stage_id] or why_not_files(files)

    def take(self, files: Sequence[Path], stage_id: str) -> None:
        """Have *files* read and checked, for a stage."""
        board = self._board()
        back = Place("search", board.search_id, "board")
        receive(self._over, files, Aim(column_in(board, stage_id).name, back, board.search_id, stage_id))

    def take_folded(self, files: Sequence[Path], slots: Sequence[Slot], key: str) -> None:
        """Do the same for the first stage that lies folded in the slot called *key*."""
        self.take(files, next(slot for slot in slots if slot.key == key).columns[0].stage_id)
