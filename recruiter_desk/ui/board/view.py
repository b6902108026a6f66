"""The board of one search: reads it, shows it, and joins hand, keys and menu to what the cards can be asked."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import Board, short_company
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import board as board_service
from recruiter_desk.services import names, searches
from recruiter_desk.ui.board.arrange import cards_in
from recruiter_desk.ui.board.arriving import Arriving
from recruiter_desk.ui.board.cards import DropRule
from recruiter_desk.ui.board.column import StageColumn
from recruiter_desk.ui.board.covering import COVERED_AT_ONCE, Covering
from recruiter_desk.ui.board.folds import Folds
from recruiter_desk.ui.board.hand import Hand
from recruiter_desk.ui.board.key_moves import KeyMoves
from recruiter_desk.ui.board.keys import ARROWS, BOARD_KEYS, BoardKeys
from recruiter_desk.ui.board.landing import Landing
from recruiter_desk.ui.board.lanes import Lanes, add_words_of
from recruiter_desk.ui.board.menu import CardMenu
from recruiter_desk.ui.board.moves import Moves
from recruiter_desk.ui.board.next_steps import NextSteps
from recruiter_desk.ui.board.reading import is_about_boards, is_about_calls, read_again
from recruiter_desk.ui.board.selection import Selection
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.to_debrief import go_to_debrief
from recruiter_desk.ui.place import Place


class BoardView(QWidget):
    """Shows plain values, and reads them again when a change touches them."""

    card_opened = Signal(str)  # candidacy id
    card_peeked = Signal(str)  # candidacy id: show it, or hide it again, and leave the focus here
    pad_asked = Signal(str, bool)  # candidacy id: write about it, and whether that is a question
    selection_changed = Signal(str)  # candidacy id that keys go from, or ""
    filter_asked = Signal()
    left = Signal()  # Esc with nothing of the board's own to close
    go = Signal(object)  # Place

    keys = (BOARD_KEYS,)

    def __init__(self, desk: Desk, search_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = Board("", ())
        self._words: list[str] = []
        self._folds = Folds()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.strip = Strip()
        self.moves = Moves(desk, self.strip, self.board, self._after_move)
        self.steps = NextSteps(desk, self.strip, self.board)
        self.landing = Landing(self, self.moves, self.board, lambda key: self.lanes.strip(key))
        self.arriving = Arriving(self, desk, self.board)
        rule = DropRule(self.moves.why_not, self.moves.move, self.arriving.why_not, self.arriving.take)
        self.lanes = Lanes(rule, self.landing.why_not)
        self.selection = Selection(self.lanes)
        self.covering = Covering(self, desk, self.board, self._learn)
        self.hand = Hand(self.lanes, self.selection, self.board)
        self.key_moves = KeyMoves(self.lanes, self.selection, self.board, self._draw, self.landing.drop)
        self._watch = BoardKeys(
            self._single_keys(),
            self.selection.walk,
            self.key_moves.step,
            self.key_moves.commit,
            self.key_moves.cancel,
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.lanes, 1)
        self._connect()
        if search_id:
            self.show_search(search_id)

    def board(self) -> Board:
        """Return the board as it is on the desk."""
        return self._board

    def show_search(self, search_id: str) -> None:
        """Show the board of a search. Raises Refused when it is gone."""
        if search_id != self._board.search_id:
            self.strip.close_strip()
        self._folds.begin()
        self.moves.forget()
        self.arriving.forget()
        self._board = board_service.read(self._desk.workspace, search_id, cover=COVERED_AT_ONCE)
        self.lanes.to_call = names.count_to_call(self._desk.workspace, search_id)
        self._draw(self._board)
        self.covering.begin()
        if new := self.arriving.presented():
            self.moves.ask_presented(new)

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched; what is chosen stays chosen."""
        if not self._board.search_id or not is_about_boards(change):
            return
        self.moves.forget(change)
        self.arriving.forget()
        chosen, current = self.selection.ids(), self.selection.current()
        try:
            self._board = read_again(self._desk.workspace, self._board, change)
            if is_about_calls(self._board, change):
                self.lanes.to_call = names.count_to_call(self._desk.workspace, self._board.search_id)
        except DeskError:
            self._board = Board(self._board.search_id, ())  # the search itself is gone; its page says so
        self._draw(self._board)
        self.covering.begin()
        here = [card.id for card in cards_in(self._board, chosen)]
        if here != self.selection.ids():
            self.selection.select(here, current)

    def set_filter(self, text: str) -> None:
        """Show only cards in whose name, role or chip every word of *text* stands."""
        words = folded(text).split()
        if words != self._words:
            self._words = words
            self._draw(self._board)

    def selected_ids(self) -> list[str]:
        """Return the chosen candidacies from left to right."""
        return self.selection.ids()

    def current_id(self) -> str:
        """Return the candidacy that keys go from, or ""."""
        return self.selection.current()

    def select(self, ids: Sequence[str]) -> None:
        """Choose these candidacies and show the first."""
        self.selection.select(ids)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.selection.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.selection.enter()
        else:
            super().keyPressEvent(event)

    # -- showing ---------------------------------------------------------------------------------------------

    def _draw(self, shown: Board, ghosts: frozenset[str] = frozenset()) -> None:
        self.lanes.show_slots(self._folds.row(self._board, shown), self._words, ghosts)

    def _learn(self, board: Board) -> None:
        self._board = board
        self._draw(board)

    def _after_move(self, ids: Sequence[str]) -> None:
        self._draw(self._board)
        self.selection.select([card.id for card in cards_in(self._board, ids)])

    def _refold(self, act: Callable[[Board, str], object], key: str) -> None:
        act(self._board, key)
        self._draw(self._board)

    # -- asking ----------------------------------------------------------------------------------------------

    def ask_move(self) -> None:
        """Ask by two letters where the chosen cards go."""
        cards, ids = self.selection.current_list(), self.selection.ids()
        if cards is not None and ids:
            under = cards.visible_rect(cards.current_id()).bottomLeft() + QPoint(24, 0)
            self.landing.ask_move(ids, cards.mapTo(self, under))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chosen = cards_in(self._board, self.selection.ids())
        if not chosen:
            return
        mine = self._board.search_id
        known = searches.listing(self._desk.workspace)
        others = [one for one in known if one.status == SearchStatus.OPEN and one.id != mine]
        company = next((one.company for one in known if one.id == mine), "")
        menu = CardMenu(
            self,
            self._board,
            chosen,
            self.moves,
            self.steps,
            others,
            short_company(company),
            self._open,
            lambda: self.steps.ask_wants_out(self.selection.current(), self.card_opened.emit),
        )
        menu.popup(event.globalPos())

    # -- keys ------------------------------------------------------------------------------------------------

    def _single_keys(self) -> Mapping[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        return {
            key.Key_Return: self._open,
            key.Key_Enter: self._open,
            key.Key_Space: lambda: self.card_peeked.emit(self.selection.current()),
            key.Key_M: self.ask_move,
            key.Key_W: lambda: self.steps.ask_wants_out(self.selection.current(), self.card_opened.emit),
            key.Key_X: lambda: self._with_chosen(lambda ids: self.moves.end(ids, StageKind.NOT_TAKEN_FORWARD)),
            key.Key_Z: lambda: self._with_chosen(lambda ids: self.moves.end(ids, StageKind.NOT_INTERESTED)),
            key.Key_S: lambda: self._with_chosen(self.steps.ask_pause),
            key.Key_N: lambda: self._ask_pad(False),
            key.Key_Q: lambda: self._ask_pad(True),
            key.Key_C: lambda: self._with_chosen(self.steps.ask_call),
            key.Key_I: lambda: self.steps.ask_meeting(self.selection.current()),
            key.Key_B: lambda: self._with_chosen(self.steps.turn),
            key.Key_D: lambda: go_to_debrief(self, self._desk, self.selection.current(), self.go.emit),
            key.Key_P: lambda: _go_to_pack(self.selection.current(), self.go.emit),
            key.Key_Delete: lambda: self._with_chosen(self.moves.remove),
            key.Key_Slash: self.filter_asked.emit,
            key.Key_Escape: self.left.emit,
        }

    def _with_chosen(self, do: Callable[[Sequence[str]], object]) -> None:
        if ids := self.selection.ids():
            do(ids)

    def _open(self) -> None:
        if current := self.selection.current():
            self.card_opened.emit(current)

    def _ask_pad(self, question: bool) -> None:
        if current := self.selection.current():
            self.pad_asked.emit(current, question)

    def _connect(self) -> None:
        self.lanes.column_made.connect(self._take_in)
        self.lanes.fold_asked.connect(partial(self._refold, self._folds.fold))
        self.lanes.unfold_asked.connect(partial(self._refold, self._folds.unfold))
        self.lanes.dropped_on_strip.connect(self.landing.drop_on_strip)
        self.lanes.files_on_strip.connect(lambda key, files: self.arriving.take_folded(files, self.lanes.slots(), key))
        self.selection.changed.connect(lambda: self.selection_changed.emit(self.selection.current()))
        self.strip.closed.connect(self.selection.enter)

    def _take_in(self, column: StageColumn) -> None:
        """Join a new column to hand, keys and choice."""
        column.cards.move_words = lambda stage: self.tr("Move to {stage}").format(stage=stage)
        column.cards.add_words = add_words_of
        column.cards.installEventFilter(self._watch)
        column.cards.doubleClicked.connect(lambda _index: self._open())
        self.selection.watch(column.cards)
        self.hand.watch(column.cards)


def _go_to_pack(candidacy_id: str, go: Callable[[Place], object]) -> None:
    if candidacy_id:
        go(Place("pack", candidacy_id, "candidacy"))
