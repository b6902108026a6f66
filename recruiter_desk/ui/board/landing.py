"""Where cards land that are let go over a column or strip, or sent to a stage by its letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.ui.board.arrange import ENDED, Slot, groups_of, stage_letters
from recruiter_desk.ui.board.moves import Moves
from recruiter_desk.ui.board.picker import Choice, StagePicker
from recruiter_desk.ui.board.preview import Spot

_BESIDE_ENDS = QPoint(-330, 40)


class Landing(QObject):
    """Moves cards at once where there is one stage to go to, and asks which where there are several."""

    def __init__(
        self, over: QWidget, moves: Moves, board: Callable[[], Board], strip: Callable[[str], QWidget | None]
    ) -> None:
        """*over* is what the list of stages floats over, *strip* finds the folded strip of a group."""
        super().__init__(over)
        self.picker = StagePicker(over)
        self.picker.picked.connect(self._picked)
        self._over = over
        self._moves = moves
        self._board = board
        self._strip = strip
        self._ids: Sequence[str] = ()

    def why_not(self, slot: Slot, ids: Sequence[str]) -> str | None:
        """Say why cards may not be let go over *slot*; over the ends it is enough that one kind of end may be."""
        answers = [self._moves.why_not(ids, column.stage_id) for column in slot.columns]
        return None if None in answers else answers[0]

    def drop(self, ids: Sequence[str], slot: Slot, spot: Spot) -> None:
        """Let cards go at *spot*, which is in *slot*."""
        if slot.folded:
            self.drop_on_strip(slot, ids, spot.stage_id)
        else:
            self._moves.move(ids, spot.stage_id, spot.position)

    def drop_on_strip(self, slot: Slot, ids: Sequence[str], stage_id: str = "") -> None:
        """Let cards go over a folded *slot*: into its stage *stage_id*, or the first one; ends ask which."""
        if slot.key == ENDED:
            self.ask_end(ids)
        else:
            self._moves.move(ids, stage_id or slot.columns[0].stage_id)

    def ask_end(self, ids: Sequence[str]) -> None:
        """Ask as what *ids* end."""
        ends = [stage_id for stage_id, group in groups_of(self._board()).items() if group == ENDED]
        strip = self._strip(ENDED)
        at = strip.mapTo(self._over, _BESIDE_ENDS) if strip else QPoint(self._over.width(), _BESIDE_ENDS.y())
        self._ask(self.tr("End as"), ids, ends, at)

    def ask_move(self, ids: Sequence[str], at: QPoint) -> None:
        """Ask into which stage *ids* go, near *at*."""
        self._ask(self.tr("Move to"), ids, [column.stage_id for column in self._board().columns], at)

    def _ask(self, title: str, ids: Sequence[str], stage_ids: Sequence[str], at: QPoint) -> None:
        self._ids = tuple(ids)
        columns = self._board().columns
        letters = stage_letters([column.name for column in columns])
        choices = [
            Choice(column.stage_id, column.name, pair, self._moves.why_not(ids, column.stage_id) or "")
            for column, pair in zip(columns, letters, strict=True)
            if column.stage_id in stage_ids
        ]
        self.picker.ask(title, choices, at)

    def _picked(self, stage_id: str) -> None:
        self._moves.move(self._ids, stage_id)
