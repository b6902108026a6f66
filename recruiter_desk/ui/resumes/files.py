"""The list of the résumés that came in: each with what is known of it and what became of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.resumes.sheaf import Item, State
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

Index = QModelIndex | QPersistentModelIndex
ROW = 48
ItemRole = int(Qt.ItemDataRole.UserRole)
_MARKS = {State.KEPT: ("check", "accent"), State.FAILED: ("warning", "warning"), State.SKIPPED: ("nothing", "third")}
_NOWHERE = QModelIndex()


class Files(QAbstractListModel):
    """The items in the order they came."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item] = []

    def show_items(self, items: Sequence[Item]) -> None:
        """List *items* from now on."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def open_items(self) -> list[Item]:
        """Return those that were read and not seen to yet."""
        return [item for item in self.items if item.state == State.OPEN]

    def open_after(self, item: Item | None) -> Item | None:
        """Return the next one to see to, from the top again after the last; else one still to be read, or None."""
        at = self.items.index(item) + 1 if item in self.items and item is not None else 0
        around = [*self.items[at:], *self.items[:at]]
        found = next((one for one in around if one.state == State.OPEN), None)
        return found or next((one for one in around if one.state == State.WAITING), None)

    def beside(self, item: Item, by: int) -> Item:
        """Return the one that stands *by* places further down, or the last or first one."""
        return self.items[max(0, min(self.items.index(item) + by, len(self.items) - 1))]

    def renew(self) -> None:
        """Draw every row anew."""
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(item.words(), 120)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(item.words(), 120)}, {self.state_words(item)}"
        return item if role == ItemRole else None

    def state_words(self, item: Item) -> str:
        """Say what became of an item, or what it waits for."""
        if item.state == State.OPEN:
            if not item.words() or not item.texts.get("name", "").strip():
                return self.tr("no name found")
            if item.match and not item.aim.person_id:
                return self.tr("on the desk already") if item.match.sure else self.tr("perhaps on the desk already")
            return self.tr("looked at, not added yet") if item.seen else self.tr("to check")
        return {
            State.WAITING: self.tr("waits to be read"),
            State.FAILED: self.tr("could not be read"),
            State.KEPT: self.tr("added"),
            State.SKIPPED: self.tr("left out"),
        }[item.state]


class _Rows(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ItemRole)
        model = index.model()
        state = model.state_words(item) if isinstance(model, Files) else ""
        palette, area = current_palette(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(palette.accent_ground if chosen else palette.hover))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(palette.line))
        words = area.adjusted(16, 7, -14, -7)
        if mark := _MARKS.get(item.state):
            paint_icon(
                painter, QRectF(words.right() - 15, area.center().y() - 7, 15, 15), mark[0], palette.colour(mark[1])
            )
            words.setRight(words.right() - 22)
        over = item.state in (State.KEPT, State.SKIPPED)
        lines = (("body" if over else "name", str(index.data()), "second" if over else "ink", words.top()),
                 ("fine", state, "third", words.top() + 19))  # fmt: skip
        for role, text, colour, top in lines:
            painter.setFont(font(role))
            painter.setPen(QColor(palette.on(colour, "accent_ground")))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words.left(), top, words.width(), 17, Qt.AlignmentFlag.AlignVCenter, cut)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(180, ROW)


class FileList(QListView):
    """Arrows and clicks walk; `chosen` carries the item."""

    chosen = Signal(object)  # Item

    def __init__(self, files: Files) -> None:
        super().__init__()
        self._files = files
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Résumés that came in"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
        self.setModel(files)
        self.selectionModel().currentRowChanged.connect(self._turned)

    def show_current(self, item: Item) -> None:
        """Mark *item* as the one that shows."""
        index = self._files.index(self._files.items.index(item))
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page, not a search."""

    def _turned(self, new: QModelIndex, _old: QModelIndex) -> None:
        if new.isValid():
            self.chosen.emit(new.data(ItemRole))
