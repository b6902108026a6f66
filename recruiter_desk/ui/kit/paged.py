"""A table model over very many lines, of which only those looked at are read."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from recruiter_desk.ui.kit.table import HeadedLines, RoleName

Index = QModelIndex | QPersistentModelIndex
L = TypeVar("L")

PAGE = 100
_KEPT_PAGES = 40


class Paged(HeadedLines, Generic[L]):
    """Rows are numbers that stand for lines; *fetch* reads the lines of some of them, a page at a time.

    *cells* gives a line's text by column, *roles* the typeface role of a column.
    """

    def __init__(
        self,
        titles: Sequence[str],
        fetch: Callable[[Sequence[int]], Sequence[L]],
        cells: Callable[[L], Sequence[str]],
        roles: Sequence[str],
        right: Sequence[int] = (),
        parent: QObject | None = None,
    ) -> None:
        """*right* are the columns whose words stand at the right."""
        super().__init__(parent)
        self._heads = tuple(titles)
        self._fetch = fetch
        self._cells = cells
        self._roles = tuple(roles)
        self._right = frozenset(right)
        self._numbers = array("q")
        self._pages: OrderedDict[int, list[tuple[L, Sequence[str]]]] = OrderedDict()

    def show_numbers(self, numbers: Sequence[int], *, anew: bool = False) -> None:
        """Show other lines by the smallest difference, so that selection and scroll survive.

        *anew* starts at the top.
        """
        old, numbers = self._numbers, array("q", numbers)
        if anew or not len(old) or not len(numbers):
            self.beginResetModel()
            self._keep(numbers)
            self.endResetModel()
            return
        same = _same_start(old, numbers)
        tail = min(_same_start(old[::-1], numbers[::-1]), min(len(old), len(numbers)) - same)
        if len(old) - same - tail > 0:
            self.beginRemoveRows(QModelIndex(), same, len(old) - tail - 1)
            self._keep(old[:same] + old[len(old) - tail :])
            self.endRemoveRows()
        if len(numbers) - same - tail > 0:
            self.beginInsertRows(QModelIndex(), same, len(numbers) - tail - 1)
            self._keep(numbers)
            self.endInsertRows()
        self._keep(numbers)
        self.dataChanged.emit(self.index(0, 0), self.index(len(numbers) - 1, len(self._heads) - 1))

    def numbers(self) -> Sequence[int]:
        """Return the numbers of all rows."""
        return self._numbers

    def line(self, row: int) -> L | None:
        """Return the line of *row*, read now if nobody has looked at it yet; None outside."""
        if not 0 <= row < len(self._numbers):
            return None
        page = self._page(row // PAGE)
        return page[row % PAGE][0] if row % PAGE < len(page) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(index.row(), index.column())
        column = index.column()
        if role == RoleName:
            return self._roles[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if column in self._right else Qt.AlignmentFlag.AlignLeft
        return None

    def _text(self, row: int, column: int) -> str | None:
        page = self._page(row // PAGE)
        place = row % PAGE
        return page[place][1][column] if place < len(page) else None

    def _keep(self, numbers: "array[int]") -> None:
        self._numbers = numbers
        self._pages.clear()

    def _page(self, number: int) -> list[tuple[Any, Sequence[str]]]:
        page = self._pages.get(number)
        if page is None:
            lines = self._fetch(self._numbers[number * PAGE : (number + 1) * PAGE])
            page = self._pages[number] = [(line, self._cells(line)) for line in lines]
            if len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page


def _same_start(one: "array[int]", other: "array[int]") -> int:
    """Return how many numbers at the start of both are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
