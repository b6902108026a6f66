"""The look of a table: 34 px rows, hairlines, no grid, the selection in the accent's ground."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import figures, font

ROW = 34
PADDING = 8

RoleName = int(Qt.ItemDataRole.UserRole) + 100
"""Item data: the typeface role of a cell, "body" when there is none."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HeadedLines(QAbstractTableModel):
    """Lines in a column for each of the words above them."""

    _heads: Sequence[str] = ()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shows = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if shows else None


class Cells(QStyledItemDelegate):
    """Draws a cell: ground, words, and the hairline beneath."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_ground(painter, option)
        self.paint_words(painter, option.rect.adjusted(PADDING, 0, -PADDING, -1), index)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw what lies under the words of every cell."""
        palette = current_palette()
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(palette.accent_ground))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(palette.hover))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(palette.line))

    def paint_words(self, painter: QPainter, area: QRect, index: Index) -> None:
        """Draw the cell's words into *area*."""
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text is None or text == "":
            return
        role = index.data(RoleName) or "body"
        palette = current_palette()
        side = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        right = bool(Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight)
        painter.setFont(figures(role) if right else font(role))
        painter.setPen(QColor(palette.on(_colour_of(role), "accent_ground")))
        words = painter.fontMetrics().elidedText(one_line(str(text)), Qt.TextElideMode.ElideRight, area.width())
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * PADDING, ROW)


def _colour_of(role: str) -> str:
    return {"second": "second", "small": "second", "third": "third", "fine": "third", "link": "accent"}.get(role, "ink")


class Table(QTableView):
    """A table of rows that are chosen whole; Enter or a double click opens one."""

    opened = Signal(QModelIndex)

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(says)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFont(font("section"))
        head.setHighlightSections(False)
        head.setFixedHeight(ROW)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not a search among the rows."""
