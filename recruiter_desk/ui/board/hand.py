"""The hand that drags cards: from picking them up to letting them go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.ui.board.arrange import cards_in
from recruiter_desk.ui.board.card_list import CardList
from recruiter_desk.ui.board.cards import mime_of
from recruiter_desk.ui.board.dragging import MARGIN, EdgeScroll, HeldFiles, dragged_picture
from recruiter_desk.ui.board.lanes import Lanes
from recruiter_desk.ui.board.selection import Selection


class Hand(QObject):
    """Runs one drag at a time. What is dropped is moved by the model's rule, never by the list."""

    def __init__(self, lanes: Lanes, selection: Selection, board: Callable[[], Board]) -> None:
        super().__init__(lanes)
        self._lanes = lanes
        self._selection = selection
        self._board = board
        self.edge = EdgeScroll(self)
        self.files = HeldFiles(self.edge, self._scroll)
        if ground := lanes.widget():
            self.files.watch(ground)

    def watch(self, cards: CardList) -> None:
        """Let cards be picked up from this list."""
        cards.picked_up.connect(partial(self._drag, cards))
        self.files.watch(cards.viewport())

    def _scroll(self) -> None:
        self.edge.start(self._lanes, self._lanes.list_at)

    def _drag(self, cards: CardList, pressed: QPoint) -> None:
        ids = self._selection.ids()
        held = cards_in(self._board(), ids)
        if not held:
            return
        under = cards.cards().row_of(cards.current_id())
        grabbed = next((card for card in held if under is not None and card.id == cards.current_id()), held[0])
        order = [grabbed, *(card for card in held if card is not grabbed)]
        drag = QDrag(cards)
        drag.setMimeData(mime_of(ids))
        width = self._lanes.look.card_width
        drag.setPixmap(dragged_picture(order, width, cards.devicePixelRatioF()))
        row = cards.visible_rect(grabbed.id)
        inside = pressed - self._lanes.look.box(QRectF(row)).topLeft().toPoint()
        drag.setHotSpot(inside + QPoint(MARGIN, MARGIN))
        self._scroll()
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self.edge.stop()
            for one in self._selection.lists():
                one.show_mark(None)
