"""Résumés let go over the board: whether a stage takes them, and handing them to the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import Board, Card, Column
from recruiter_desk.domain.stages import StageKind, is_end
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
        self._awaited: tuple[str, frozenset[str]] = ("", frozenset())  # a stage, and who was there before

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
        board, stage = self._board(), column_in(self._board(), stage_id)
        presents = stage.kind == StageKind.PRESENTED
        self._awaited = (stage_id, _ids(stage)) if presents else ("", frozenset())
        back = Place("search", board.search_id, "board")
        receive(self._over, files, Aim(stage.name, back, board.search_id, stage_id))

    def presented(self) -> list[Card]:
        """Return who came to the presented stage with the résumés let go there last; asked again, nobody."""
        (stage_id, before), self._awaited = self._awaited, ("", frozenset())
        stage = next((one for one in self._board().columns if one.stage_id == stage_id), None)
        return [card for card in stage.cards if card.id not in before] if stage else []

    def take_folded(self, files: Sequence[Path], slots: Sequence[Slot], key: str) -> None:
        """Do the same for the first stage that lies folded in the slot called *key*."""
        self.take(files, next(slot for slot in slots if slot.key == key).columns[0].stage_id)


def _ids(stage: Column) -> frozenset[str]:
    return frozenset(card.id for card in stage.cards)
