"""The table of names: keys for the call, cells edited in place, a number copied with a click."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QToolTip, QWidget

from recruiter_desk.ui.kit.shown import tip
from recruiter_desk.ui.kit.table import Cells, Index, Table
from recruiter_desk.ui.names.lines import FIELDS, Column, NameLines
from recruiter_desk.ui.typeface import font

# column: its share of the room in percent, and the least it needs for a number or a phrase
_SHARES = {Column.VIA: (9, 84), Column.PHONE: (12, 138), Column.LAST_TOUCH: (12, 122), Column.NEXT: (12, 126)}
_REST = {Column.NAME: 40, Column.TITLE: 31, Column.COMPANY: 29}


class EditedCells(Cells):
    """A field in the cell's place. What is refused stays in the field, ready to be mended."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._refused = ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = QLineEdit(parent)
        made.setProperty("look", "edit")
        made.setFont(font("name" if index.column() == Column.NAME else "body"))
        made.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return made

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(2, 3, -2, -4))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(self._refused or str(index.data(Qt.ItemDataRole.EditRole) or ""))
            self._refused = ""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, QLineEdit) or model.setData(index, editor.text()):
            return
        self._refused = editor.text()
        table, again = self.parent(), model.index(index.row(), index.column())
        if isinstance(table, QAbstractItemView):
            QTimer.singleShot(0, table, lambda: table.edit(again))


class NamesTable(Table):
    """Enter opens, F2 or a double click edits, other keys do what the view gives them."""

    asked = Signal()  # Enter on a row
    turned = Signal()  # another row is the current one, or other rows are chosen
    _KEEPS: ClassVar = Qt.KeyboardModifier.KeypadModifier

    def __init__(self, lines: NameLines, keys: Mapping[Qt.Key, Callable[[], object]]) -> None:
        super().__init__(self.tr("Names"))
        self._lines = lines
        self._keys = dict(keys)
        self.setItemDelegate(EditedCells(self))
        self.setModel(lines)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSectionsClickable(True)
        head.sortIndicatorChanged.connect(lines.sort)
        head.setMinimumSectionSize(56)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._copy_number)
        self.selectionModel().currentRowChanged.connect(lambda _new, _old: self.turned.emit())
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.turned.emit())

    def current_id(self) -> str:
        """Return the candidacy of the current row, or ""."""
        line = self._lines.line(self.currentIndex().row())
        return line.id if line else ""

    def chosen_ids(self) -> list[str]:
        """Return the chosen candidacies from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [line.id for row in rows if (line := self._lines.line(row))]

    def choose(self, ids: Sequence[str], current: str = "") -> None:
        """Choose the rows of *ids*, and make *current* (or the first of them) the row that keys go from."""
        rows = [row for one in ids if (row := self._lines.row_of(one)) >= 0]
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().clearSelection()
        for row in rows:
            self.selectionModel().select(self._lines.index(row, 0), flags.Select | flags.Rows)
        at = self._lines.row_of(current) if current else -1
        if at >= 0 or rows:
            index = self._lines.index(at if at >= 0 else rows[0], max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
            self.scrollTo(index)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        elif self._is_ours(event):
            self._keys[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in FIELDS:
            self.edit(index)
        elif index.isValid():
            self.asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        widths = {column: max(room * share // 100, least) for column, (share, least) in _SHARES.items()}
        rest = room - sum(widths.values())
        widths |= {column: rest * share // 100 for column, share in _REST.items()}
        widths[Column.NAME] += room - sum(widths.values())
        head = self.horizontalHeader()
        head.blockSignals(True)
        for column, width in widths.items():
            head.resizeSection(column, width)
        head.blockSignals(False)
        self.updateGeometries()

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~self._KEEPS == Qt.KeyboardModifier.NoModifier
        return plain and Qt.Key(event.key()) in self._keys

    def edit_current(self) -> None:
        """Edit the current cell, or the name where the cell cannot be edited."""
        index = self.currentIndex()
        if index.isValid():
            column = index.column() if index.column() in FIELDS else Column.NAME
            self.edit(self._lines.index(index.row(), column))

    def _copy_number(self, index: QModelIndex) -> None:
        number = str(index.data() or "")
        if index.column() == Column.PHONE and number:
            QGuiApplication.clipboard().setText(number)
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            QToolTip.showText(at, tip(self.tr("Copied {number}").format(number=number)), self)
