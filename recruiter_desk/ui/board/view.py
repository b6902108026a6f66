"""The board of one search: reads it, shows it, and joins hand, keys and menu to what the cards can be asked."""

from collections.abc import Callable, Mapping, Sequence

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
from recruiter_desk.ui.board.arrange import (
    ENDED,
    Slot,
    cards_in,
    carried_by,
    column_in,
    group_of,
    patched,
    slots,
    stage_letters,
)
from recruiter_desk.ui.board.cards import DropRule
from recruiter_desk.ui.board.column import StageColumn
from recruiter_desk.ui.board.hand import Hand
from recruiter_desk.ui.board.key_moves import KeyMoves
from recruiter_desk.ui.board.keys import ARROWS, BOARD_KEYS, BoardKeys
from recruiter_desk.ui.board.lanes import Lanes
from recruiter_desk.ui.board.menu import CardMenu
from recruiter_desk.ui.board.moves import Moves
from recruiter_desk.ui.board.next_steps import NextSteps
from recruiter_desk.ui.board.picker import Choice, StagePicker
from recruiter_desk.ui.board.preview import Spot
from recruiter_desk.ui.board.selection import Selection
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.strip import Strip

_SHOWN_TABLES = (
    "candidacy", "stage", "search", "company", "person", "affiliation", "seat", "interview", "participant",
    "contact_point",
)  # fmt: skip
_MOST_READ_SINGLY = 400


class BoardView(QWidget):
    """Shows plain values, and reads them again when a change touches them."""

    card_opened = Signal(str)  # candidacy id
    card_peeked = Signal(str)  # candidacy id: show it, or hide it again, and leave the focus here
    selection_changed = Signal(str)  # candidacy id that keys go from, or ""
    filter_asked = Signal()
    left = Signal()  # Esc with nothing of the board's own to close

    keys = (BOARD_KEYS,)

    def __init__(self, desk: Desk, search_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = Board("", ())
        self._words: list[str] = []
        self._stays: set[str] = set()
        self._unfolded: dict[str, dict[str, bool]] = {}
        self._picking: Sequence[str] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.strip = Strip()
        self.moves = Moves(desk, self.strip, self.board, self._after_move)
        self.steps = NextSteps(desk, self.strip, self.board)
        self.lanes = Lanes(DropRule(self.moves.why_not, self.moves.move), self._why_not_on_strip)
        self.selection = Selection(self.lanes)
        self.hand = Hand(self.lanes, self.selection, self.board)
        self.key_moves = KeyMoves(self.lanes, self.selection, self.board, self._draw, self._drop)
        self.picker = StagePicker(self)
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
        self._stays.clear()
        self.moves.forget()
        self._board = board_service.read(self._desk.workspace, search_id)
        self.lanes.to_call = names.count_to_call(self._desk.workspace, search_id)
        self._draw(self._board)

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched; what is chosen stays chosen."""
        if not self._board.search_id or not change.touched(*_SHOWN_TABLES):
            return
        self.moves.forget()
        chosen, current = self.selection.ids(), self.selection.current()
        try:
            self._board = self._read_again(change)
            if self._is_about_names(change):
                self.lanes.to_call = names.count_to_call(self._desk.workspace, self._board.search_id)
        except DeskError:
            self._board = Board(self._board.search_id, ())  # the search itself is gone; its page says so
        self._draw(self._board)
        here = [card.id for card in cards_in(self._board, chosen)]
        if here != self.selection.ids():
            self.selection.select(here, current)

    def set_filter(self, text: str) -> None:
        """Show only cards in whose name, role or chip every word of *text* stands."""
        self._words = folded(text).split()
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

    def _draw(self, board: Board, ghosts: frozenset[str] = frozenset()) -> None:
        filled = {column.stage_id: bool(column.cards) for column in self._board.columns}
        unfolded = filled | dict.fromkeys(self._stays, True) | self._unfolded.get(board.search_id, {})
        row = slots(board, unfolded)
        self._stays |= {slot.key for slot in row if not slot.folded}
        self.lanes.show_slots(row, self._words, ghosts)

    def _read_again(self, change: ChangeSet) -> Board:
        """Read only the cards that *change* is about, when it is about few cards and nothing else."""
        mine = self._board.search_id
        if change.touched(*_SHOWN_TABLES) != change.touched("candidacy") or len(change.rows) > _MOST_READ_SINGLY:
            return board_service.read(self._desk.workspace, mine)
        carried = carried_by(self._board, change, self._desk.today())
        if carried is not None:
            return patched(self._board, carried, ())
        images = [(row.id, image) for row in change.rows for image in (row.before, row.after) if image]
        here = {row_id for row_id, image in images if image["search_id"] == mine}
        people = {image["person_id"] for _, image in images if image["search_id"] != mine}
        beside = {card.id for column in self._board.columns for card in column.cards if card.person_id in people}
        read = board_service.cards_of(self._desk.workspace, list(here | beside))
        stages = {column.stage_id for column in self._board.columns}
        return patched(self._board, [card for card in read if card.stage_id in stages], here | beside)

    def _is_about_names(self, change: ChangeSet) -> bool:
        if change.touched("contact_point"):
            return True
        research = {column.stage_id for column in self._board.columns if column.kind == StageKind.RESEARCH}
        images = (image for row in change.rows for image in (row.before, row.after) if image)
        return any(image.get("stage_id") in research for image in images)

    def _after_move(self, ids: Sequence[str]) -> None:
        self._draw(self._board)
        self.selection.select([card.id for card in cards_in(self._board, ids)])

    def _fold(self, stage_id: str) -> None:
        self._set_unfolded(group_of(column_in(self._board, stage_id)), False)

    def _unfold(self, key: str) -> None:
        self._set_unfolded(key, True)

    def _set_unfolded(self, key: str, unfolded: bool) -> None:
        self._unfolded.setdefault(self._board.search_id, {})[key] = unfolded
        self._draw(self._board)

    # -- dropping --------------------------------------------------------------------------------------------

    def _why_not_on_strip(self, slot: Slot, ids: Sequence[str]) -> str | None:
        """Say why cards may not be let go over a strip; over the ends it is enough that one kind of end may be."""
        answers = [self.moves.why_not(ids, column.stage_id) for column in slot.columns]
        return None if None in answers else answers[0]

    def _drop(self, ids: Sequence[str], slot: Slot, spot: Spot) -> None:
        if slot.key == ENDED and slot.folded:
            self._ask_end(ids)
        else:
            self.moves.move(ids, spot.stage_id, spot.position)

    def _drop_on_strip(self, key: str, ids: Sequence[str]) -> None:
        slot = next(slot for slot in self.lanes.slots() if slot.key == key)
        if slot.key == ENDED:
            self._ask_end(ids)
        else:
            self.moves.move(ids, slot.columns[0].stage_id)

    def _ask_end(self, ids: Sequence[str]) -> None:
        ends = [column.stage_id for column in self._board.columns if group_of(column) == ENDED]
        strip = self.lanes.strip(ENDED)
        at = strip.mapTo(self, QPoint(-330, 40)) if strip else QPoint(self.width(), 40)
        self._ask_stage(self.tr("End as"), ids, ends, at)

    # -- asking ----------------------------------------------------------------------------------------------

    def ask_move(self) -> None:
        """Ask by two letters where the chosen cards go."""
        cards = self.selection.current_list()
        if cards is None or not self.selection.ids():
            return
        at = cards.mapTo(self, cards.visible_rect(cards.current_id()).bottomLeft() + QPoint(24, 0))
        everywhere = [column.stage_id for column in self._board.columns]
        self._ask_stage(self.tr("Move to"), self.selection.ids(), everywhere, at)

    def _ask_stage(self, title: str, ids: Sequence[str], stage_ids: Sequence[str], at: QPoint) -> None:
        self._picking = tuple(ids)
        letters = stage_letters([column.name for column in self._board.columns])
        choices = [
            Choice(column.stage_id, column.name, pair, self.moves.why_not(ids, column.stage_id) or "")
            for column, pair in zip(self._board.columns, letters, strict=True)
            if column.stage_id in stage_ids
        ]
        self.picker.ask(title, choices, at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chosen = cards_in(self._board, self.selection.ids())
        if not chosen:
            return
        mine = self._board.search_id
        known = searches.listing(self._desk.workspace)
        others = [one for one in known if one.status == SearchStatus.OPEN and one.id != mine]
        company = next((one.company for one in known if one.id == mine), "")
        menu = CardMenu(self, self._board, chosen, self.moves, self.steps, others, short_company(company), self._open)
        menu.popup(event.globalPos())

    # -- keys ------------------------------------------------------------------------------------------------

    def _single_keys(self) -> Mapping[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        return {
            key.Key_Return: self._open,
            key.Key_Enter: self._open,
            key.Key_Space: lambda: self.card_peeked.emit(self.selection.current()),
            key.Key_M: self.ask_move,
            key.Key_X: lambda: self._with_chosen(lambda ids: self.moves.end(ids, StageKind.NOT_TAKEN_FORWARD)),
            key.Key_Z: lambda: self._with_chosen(lambda ids: self.moves.end(ids, StageKind.NOT_INTERESTED)),
            key.Key_S: lambda: self._with_chosen(self.steps.ask_pause),
            key.Key_C: lambda: self._with_chosen(self.steps.ask_call),
            key.Key_B: lambda: self._with_chosen(self.steps.turn),
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

    def _connect(self) -> None:
        self.lanes.column_made.connect(self._take_in)
        self.lanes.fold_asked.connect(self._fold)
        self.lanes.unfold_asked.connect(self._unfold)
        self.lanes.dropped_on_strip.connect(self._drop_on_strip)
        self.selection.changed.connect(self._tell_choice)
        self.strip.closed.connect(self.selection.enter)
        self.picker.picked.connect(self._picked)

    def _tell_choice(self) -> None:
        self.selection_changed.emit(self.selection.current())

    def _picked(self, stage_id: str) -> None:
        self.moves.move(self._picking, stage_id)

    def _take_in(self, column: StageColumn) -> None:
        """Join a new column to hand, keys and choice."""
        column.cards.move_words = lambda stage: self.tr("Move to {stage}").format(stage=stage)
        column.cards.installEventFilter(self._watch)
        column.cards.doubleClicked.connect(lambda _index: self._open())
        self.selection.watch(column.cards)
        self.hand.watch(column.cards)
