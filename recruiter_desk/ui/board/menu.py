"""The menu of the chosen cards: everything the keys do, with the keys beside it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.candidacies import Board, Card, MoveOf, first_name
from recruiter_desk.domain.searches import SearchLine
from recruiter_desk.domain.stages import StageKind, is_end
from recruiter_desk.ui.board.arrange import stage_letters
from recruiter_desk.ui.board.moves import Moves
from recruiter_desk.ui.board.next_steps import NextSteps
from recruiter_desk.ui.kit.buttons import escaped

_REASON_LENGTH = 90


class CardMenu(QMenu):
    """Made for the chosen cards, and gone when it closes."""

    def __init__(
        self,
        parent: QWidget,
        board: Board,
        cards: Sequence[Card],
        moves: Moves,
        steps: NextSteps,
        searches: Sequence[SearchLine],
        company: str,
        open_panel: Callable[[], object],
        wants_out: Callable[[], object],
    ) -> None:
        """*searches* are the open ones the cards may be copied or moved to."""
        super().__init__(parent)
        self._ids = [card.id for card in cards]
        self._moves = moves
        self.aboutToHide.connect(self.deleteLater)
        kinds = {column.stage_id: column.kind for column in board.columns}
        self._add(self, self.tr("Open"), open_panel, self.tr("Enter"))
        self.addSeparator()
        self._add_stages(board)
        self._add_ends(board)
        if len(cards) == 1 and not is_end(kinds[cards[0].stage_id]):
            self._add(self, self.tr("Wants out…"), wants_out, "W")
        if all(is_end(kinds[card.stage_id]) for card in cards):
            self._add(self, self.tr("Restore to the former stage"), partial(moves.restore, self._ids))
        self.addSeparator()
        self._add(self, self.tr("Set a call…"), partial(steps.ask_call, self._ids), "C")
        if len(cards) == 1:
            self._add(self, self.tr("Book a meeting…"), partial(steps.ask_meeting, cards[0].id), "I")
        self._add(self, self.tr("Pause until…"), partial(steps.ask_pause, self._ids), "S")
        self._add_sides(steps, cards, company)
        self.addSeparator()
        self._add_searches(self.tr("Copy to search"), searches, moves.copy_to)
        self._add_searches(self.tr("Move to search"), searches, moves.move_to)
        self.addSeparator()
        self._add(self, self.tr("Remove from this search"), partial(moves.remove, self._ids), self.tr("Del"))

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], key: str = "", why_not: str | None = None) -> None:
        words = f"{text}: {why_not[:_REASON_LENGTH]}" if why_not else text
        action = menu.addAction(escaped(words) + (f"\t{key}" if key else ""))
        action.triggered.connect(lambda _checked=False: do())
        action.setEnabled(why_not is None)

    def _add_stages(self, board: Board) -> None:
        menu = self.addMenu(self.tr("Move to"))
        letters = stage_letters([column.name for column in board.columns])
        for column, pair in zip(board.columns, letters, strict=True):
            if not is_end(column.kind):
                why = self._moves.why_not(self._ids, column.stage_id)
                move = partial(self._moves.move, self._ids, column.stage_id)
                self._add(menu, column.name, move, f"M {pair}", why)

    def _add_ends(self, board: Board) -> None:
        menu = self.addMenu(self.tr("End"))
        keys = {StageKind.NOT_TAKEN_FORWARD.value: "X", StageKind.NOT_INTERESTED.value: "Z"}
        for column in board.columns:
            if is_end(column.kind):
                why = self._moves.why_not(self._ids, column.stage_id)
                move = partial(self._moves.move, self._ids, column.stage_id)
                self._add(menu, column.name, move, keys.get(column.kind, ""), why)

    def _add_sides(self, steps: NextSteps, cards: Sequence[Card], company: str) -> None:
        menu = self.addMenu(self.tr("Whose move"))
        candidate = first_name(cards[0].name) if len(cards) == 1 else self.tr("The candidate")
        sides = ((company, MoveOf.COMPANY), (candidate, MoveOf.CANDIDATE), (self.tr("Me"), MoveOf.ME))
        for words, side in (*sides, (self.tr("Nobody"), MoveOf.NOBODY)):
            self._add(menu, words, partial(steps.set_move_of, self._ids, side))

    def _add_searches(
        self, text: str, searches: Sequence[SearchLine], do: Callable[[Sequence[str], str], None]
    ) -> None:
        menu = self.addMenu(text)
        menu.setEnabled(bool(searches))
        for search in searches:
            self._add(menu, f"{search.title} · {search.company}", partial(do, self._ids, search.id))
