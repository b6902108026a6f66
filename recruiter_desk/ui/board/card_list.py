"""The list of cards in one column: what can be picked up, and the mark where a card or file would land."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from recruiter_desk.ui.board.card_look import RADIUS, CardLook, pitch_of
from recruiter_desk.ui.board.cards import CardsModel, ids_in
from recruiter_desk.ui.receiving import files_in
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

_BOX_HEIGHT = 74
_REFUSAL_HEIGHT = 116
_AUTO = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a dragged card would land: before *row*, saying *words*; refused when the rules say no."""

    row: int
    words: str
    at_end: bool
    refused: bool = False


class CardList(QListView):
    """Cards are picked up with `startDrag`, which only reports; nothing here removes or adds a row."""

    picked_up = Signal(QPoint)  # where in the list the hand pressed
    chosen_alone = Signal()  # a choice that lets go of cards in other columns

    def __init__(self, model: CardsModel, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.setVerticalScrollBarPolicy(_AUTO)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(pitch_of("") // 4)
        self.setItemDelegate(look)
        self.setModel(model)
        self._cards = model
        self._look = look
        self._mark: Mark | None = None
        self._pressed = QPoint()
        self.move_words: Callable[[str], str] = str
        self.add_words: Callable[[str], str] = str

    def cards(self) -> CardsModel:
        return self._cards

    def selected_ids(self) -> list[str]:
        """Return the ids of the chosen cards, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._cards.card(row).id for row in rows]

    def select(self, ids: Sequence[str], current: str = "") -> None:
        """Choose the cards called *ids* that are here, make *current* the one that keys go from, and show it."""
        model = self.selectionModel()
        rows = [row for one in ids if (row := self._cards.row_of(one)) is not None]
        model.clearSelection()
        for row in rows:
            model.select(self._cards.index(row), QItemSelectionModel.SelectionFlag.Select)
        row = self._cards.row_of(current)
        if row is not None:
            model.setCurrentIndex(self._cards.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._cards.index(row))

    def current_id(self) -> str:
        index = self.currentIndex()
        return self._cards.card(index.row()).id if index.isValid() else ""

    def settle(self) -> None:
        """Lay the cards out now: Qt would paint them once as they stood before, and again when it gets to it."""
        self.executeDelayedItemsLayout()

    def show_mark(self, mark: Mark | None) -> None:
        if mark != self._mark:
            self._mark = mark
            self.viewport().update()

    def mark(self) -> Mark | None:
        """Return the mark that shows, if something is held over this list."""
        return self._mark

    # -- choosing --------------------------------------------------------------------------------------------

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        command = super().selectionCommand(index, event)
        if command & QItemSelectionModel.SelectionFlag.Clear:
            self.chosen_alone.emit()
        return command

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the board, not a search."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the board's menu

    # -- dragging --------------------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Report that the chosen cards were picked up. Qt's own would take the rows away after a move."""
        self.picked_up.emit(self._pressed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take every card in, so that a refusal can be told while it is held here; moving on is what is refused."""
        self.dragMoveEvent(event)
        event.setAccepted(bool(ids_in(event.mimeData()) or files_in(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        ids = ids_in(event.mimeData())
        if not ids:
            self._hold_files(event)
            return
        why_not = self._cards.why_not(ids)
        self.show_mark(self._mark_at(event.position().toPoint(), ids, why_not))
        event.setDropAction(Qt.DropAction.MoveAction)
        if why_not is None:
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_mark(None)

    def _hold_files(self, event: QDragMoveEvent) -> None:
        """Show that files from outside would be added to this stage, at its end, or why not."""
        if not (files := files_in(event.mimeData())):
            event.ignore()
            return
        why_not = self._cards.why_not_files(files)
        words = why_not or self.add_words(self._cards.column.name)
        self.show_mark(Mark(self._cards.rowCount(), words, True, refused=why_not is not None))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(why_not is None)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.row_under(event.position().toPoint())
        action = Qt.DropAction.MoveAction if ids_in(event.mimeData()) else Qt.DropAction.CopyAction
        self.show_mark(None)
        event.setDropAction(action)
        if self._cards.dropMimeData(event.mimeData(), action, row, 0, QModelIndex()):
            event.accept()
        else:
            event.ignore()

    def row_under(self, place: QPoint) -> int:
        """Return before which row a card dropped at *place* would land."""
        pitch = pitch_of(self._cards.column.kind)
        row = (place.y() + self.verticalOffset() + pitch // 2) // pitch
        return max(0, min(int(row), self._cards.rowCount()))

    def _mark_at(self, place: QPoint, ids: Sequence[str], why_not: str | None) -> Mark:
        row = self.row_under(place)
        if why_not is not None:
            return Mark(self._cards.rowCount(), why_not, True, refused=True)
        own = any(self._cards.row_of(one) is not None for one in ids)
        at_end = row == self._cards.rowCount() and not own
        return Mark(row, self.move_words(self._cards.column.name), at_end)

    # -- drawing ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mark is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._mark.row * pitch_of(self._cards.column.kind) - self.verticalOffset()
        if self._mark.at_end and (top + _BOX_HEIGHT <= self.viewport().height() or self._mark.refused):
            height = _REFUSAL_HEIGHT if self._mark.refused else _BOX_HEIGHT
            top = min(top, self.viewport().height() - height - 4)
            box = self._look.box(QRectF(0, top, self.viewport().width(), height))
            box.setHeight(height)
            paint_mark(painter, box, self._mark)
        else:
            self._paint_line(painter, top)
        painter.end()

    def _paint_line(self, painter: QPainter, top: int) -> None:
        accent = QColor(current_palette().on("accent", "ground"))
        y = max(2, min(top - 2, self.viewport().height() - 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRectF(2, y - 1.5, self._look.card_width, 3), 1.5, 1.5)

    def visible_rect(self, card_id: str) -> QRect:
        """Return where the card stands in the viewport, empty when it is not here."""
        row = self._cards.row_of(card_id)
        return self.visualRect(self._cards.index(row)) if row is not None else QRect()


def paint_mark(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Draw the dashed box "Move to HR", or why the card may not go there."""
    palette = current_palette()
    tone = ("danger", "danger_ground") if mark.refused else ("accent", "accent_ground")
    colour = QColor(palette.on(*tone))
    pen = QPen(colour, 1)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(QColor(palette.colour(tone[1])))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setFont(font("small" if mark.refused else "chip"))
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(10, 4, -10, -4), flags, mark.words)
