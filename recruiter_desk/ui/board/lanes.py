"""The row of stages: open columns that share the width, folded strips between them, scrolling sideways."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from recruiter_desk.ui.board.arrange import ENDED, NAMES, Slot, fits
from recruiter_desk.ui.board.card_list import CardList
from recruiter_desk.ui.board.card_look import MARGIN, CardLook
from recruiter_desk.ui.board.cards import MIME, DropRule
from recruiter_desk.ui.board.column import StageColumn
from recruiter_desk.ui.board.folded import WIDTH as STRIP
from recruiter_desk.ui.board.folded import FoldedStages

SIDE, TOP, BOTTOM = 20, 14, 14
BETWEEN_COLUMNS, BESIDE_STRIP, BETWEEN_STRIPS = 14, 12, 8
_GAPS = (BETWEEN_COLUMNS, BESIDE_STRIP, BETWEEN_STRIPS)
NARROWEST, SCROLLED, WIDEST = 176, 188, 220


def card_width(columns: int, room: int) -> int:
    """Return how wide *columns* columns are that share *room*: evenly while it suffices, else they scroll."""
    share = room // max(1, columns)
    return min(share, WIDEST) if share >= NARROWEST else SCROLLED


class Lanes(QScrollArea):
    """Keeps one widget a stage, and places them."""

    column_made = Signal(object)  # StageColumn
    dropped_on_strip = Signal(object, list)  # Slot, ids
    files_on_strip = Signal(str, list)  # key of the slot, Paths
    fold_asked = Signal(str)  # stage id
    unfold_asked = Signal(str)  # key of the slot

    def __init__(
        self, rule: DropRule, why_not: Callable[[Slot, Sequence[str]], str | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rule = rule
        self._why_not = why_not
        self.look = CardLook(self)
        self.to_call = 0  # how many of the folded names wait for a call
        self._slots: tuple[Slot, ...] = ()
        self._columns: dict[str, StageColumn] = {}
        self._strips: dict[str, FoldedStages] = {}
        self._spare: list[StageColumn] = []
        self._content = _Row()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content)
        self.horizontalScrollBar().setSingleStep(40)

    def show_slots(self, slots: Sequence[Slot], words: Sequence[str], ghosts: frozenset[str]) -> None:
        """Show *slots* from left to right; of the cards only those that fit *words*."""
        self._slots = tuple(slots)
        self._put_away()
        for slot in self._slots:
            if slot.folded:
                self._show_strip(slot, words)
            else:
                self._column(slot).show_column(slot.columns[0], words, ghosts)
        self.place()

    def slots(self) -> tuple[Slot, ...]:
        return self._slots

    def columns(self) -> list[StageColumn]:
        """Return the open columns from left to right."""
        return [self._columns[slot.key] for slot in self._slots if slot.key in self._columns]

    def column(self, stage_id: str) -> StageColumn | None:
        return self._columns.get(stage_id)

    def strip(self, key: str) -> FoldedStages | None:
        return self._strips.get(key)

    def strip_of(self, stage_id: str) -> FoldedStages | None:
        """Return the strip in which the stage lies folded, or None when it is open."""
        for slot in self._slots:
            if slot.folded and any(column.stage_id == stage_id for column in slot.columns):
                return self._strips[slot.key]
        return None

    def list_at(self, on_screen: QPoint) -> CardList | None:
        """Return the list of cards at a place on the screen."""
        for column in self.columns():
            if column.cards.rect().contains(column.cards.mapFromGlobal(on_screen)):
                return column.cards
        return None

    def reveal(self, widget: QWidget) -> None:
        """Scroll sideways until *widget* shows."""
        place = widget.geometry()
        bar = self.horizontalScrollBar()
        if place.left() - SIDE < bar.value():
            bar.setValue(place.left() - SIDE)
        elif place.right() + SIDE > bar.value() + self.viewport().width():
            bar.setValue(place.right() + SIDE - self.viewport().width())

    # -- the widgets -----------------------------------------------------------------------------------------

    def _put_away(self) -> None:
        """Keep columns that no longer show for other stages, and drop strips that are no longer needed."""
        wanted = {slot.key: slot.folded for slot in self._slots}
        for key in [key for key in self._columns if wanted.get(key, True)]:
            column = self._columns.pop(key)
            column.hide()
            self._spare.append(column)
        for key in [key for key in self._strips if not wanted.get(key, False)]:
            strip = self._strips.pop(key)
            strip.hide()
            strip.deleteLater()

    def _column(self, slot: Slot) -> StageColumn:
        if slot.key not in self._columns:
            self._columns[slot.key] = self._spare.pop() if self._spare else self._make_column(slot)
        return self._columns[slot.key]

    def _make_column(self, slot: Slot) -> StageColumn:
        column = StageColumn(slot.columns[0], self._rule, self.look, self._content)
        column.fold_asked.connect(self.fold_asked)
        self.column_made.emit(column)
        return column

    def _show_strip(self, slot: Slot, words: Sequence[str]) -> None:
        if slot.key not in self._strips:
            strip = FoldedStages(
                partial(self._why_not_at, slot.key),
                partial(self._why_not_files_at, slot.key),
                self._content,
            )
            strip.clicked.connect(partial(self.unfold_asked.emit, slot.key))
            strip.dropped.connect(partial(self._dropped, slot.key))
            strip.files_dropped.connect(partial(self.files_on_strip.emit, slot.key))
            self._strips[slot.key] = strip
        name, more = slot.columns[0].name, ""
        drop_words = self.tr("Move to {stage}").format(stage=name)
        add_words = add_words_of(name)
        if slot.key == NAMES:
            name = self.tr("Names")
            add_words = add_words_of(name)
            more = self.tr("{count} to call").format(count=self.to_call) if self.to_call else ""
        elif slot.key == ENDED:
            name, drop_words = self.tr("Ended"), self.tr("End here")
        count = str(slot.count) if slot.count else ""
        if words and slot.count:
            here = sum(fits(card, words) for column in slot.columns for card in column.cards)
            count = self.tr("{here} of {all}").format(here=here, all=slot.count)
        self._strips[slot.key].show_words(name, count, more, drop_words, add_words)

    def _why_not_at(self, key: str, ids: Sequence[str]) -> str | None:
        return self._why_not(self._slot(key), ids)

    def _dropped(self, key: str, ids: list[str]) -> None:
        self.dropped_on_strip.emit(self._slot(key), ids)

    def _why_not_files_at(self, key: str, files: Sequence[Path]) -> str | None:
        return self._rule.why_not_files(files, self._slot(key).columns[0].stage_id)

    def _slot(self, key: str) -> Slot:
        return next(slot for slot in self._slots if slot.key == key)

    # -- placing ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Give every column and strip its place."""
        gaps = list(self._gaps())
        open_columns = sum(not slot.folded for slot in self._slots)
        taken = SIDE + BOTTOM + sum(gaps) + STRIP * (len(self._slots) - open_columns)
        width = card_width(open_columns, self.viewport().width() - taken)
        wide = taken + width * open_columns
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0
        height = max(160, self.height() - bar)
        if self.look.card_width != width:
            self.look.card_width = width
            for column in self._columns.values():
                column.cards.scheduleDelayedItemsLayout()
        self._content.resize(max(wide, self.viewport().width()), height)
        left = SIDE
        for slot, gap in zip(self._slots, [*gaps, 0], strict=False):
            if slot.folded:
                widget: QWidget = self._strips[slot.key]
                widget.setGeometry(left, TOP, STRIP, height - TOP - BOTTOM)
            else:
                widget = self._columns[slot.key]
                widget.setGeometry(left - MARGIN, TOP, width + BETWEEN_COLUMNS, height - TOP)
            widget.show()
            left += (STRIP if slot.folded else width) + gap

    def _gaps(self) -> Iterator[int]:
        for one, other in zip(self._slots, self._slots[1:], strict=False):
            yield _GAPS[one.folded + other.folded]


def add_words_of(stage: str) -> str:
    """Say what happens to files that are let go over a stage."""
    return QCoreApplication.translate("Lanes", "Add to {stage}").format(stage=stage)


class _Row(QWidget):
    """The ground under the columns. It takes drags over gaps and headers, so that scrolling goes on there."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(MIME) or event.mimeData().hasUrls())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.ignore()
