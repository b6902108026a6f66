"""What each side knows on the cards further down a large board: read a handful at a time once the board is drawn."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import Board, Card
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.services import board as board_service
from recruiter_desk.ui.board.arrange import patched
from recruiter_desk.ui.desk import Desk

COVERED_AT_ONCE = 10  # of a stage, while the board is opened: what a screen shows of it
_HANDFUL = 60
_PAUSE_MS = 120  # between handfuls, so that whoever works on the board does not feel them
_SOON_MS = 30  # for what was just dropped


class Covering(QObject):
    """Calls *show* with the board each time it knows more of its cards, until it knows all or the board is hidden."""

    def __init__(self, view: QWidget, desk: Desk, board: Callable[[], Board], show: Callable[[Board], object]) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._board = board
        self._show = show
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Go on after a pause, if there are cards left."""
        if left := len(self._board().uncovered):
            self._timer.start(_SOON_MS if left < COVERED_AT_ONCE else _PAUSE_MS)

    def finish(self) -> None:
        """Read all that is left now."""
        while self._board().uncovered:
            self._read_on()

    def _go_on(self) -> None:
        if not self._view.isVisible():
            return
        try:
            self._read_on()
        except DeskError:
            return  # the desk cannot be read just now; whoever asks next is told
        self.begin()

    def _read_on(self) -> None:
        self._show(covered_further(self._board(), lambda ids: board_service.cards_of(self._desk.workspace, ids)))


def covered_further(board: Board, read: Callable[[list[str]], tuple[Card, ...]]) -> Board:
    """Return *board* with the next handful of its uncovered cards read, those nearest to the top first."""
    rows = [
        (row, card.id)
        for column in board.columns
        for row, card in enumerate(column.cards)
        if card.id in board.uncovered
    ]
    ids = [card_id for _row, card_id in sorted(rows)[:_HANDFUL]]
    known = patched(board, read(ids), ()) if ids else board
    return Board(known.search_id, known.columns, board.uncovered - set(ids) if ids else frozenset())
