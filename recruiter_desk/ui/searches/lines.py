"""All searches as rows of a table: open ones, then a row that unfolds the closed ones."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import SearchLine, SearchStatus
from recruiter_desk.ui.kit.table import HeadedLines

Index = QModelIndex | QPersistentModelIndex
LineData = int(Qt.ItemDataRole.UserRole) + 1
"""Item data: the SearchLine of a row, None for the row that unfolds the closed ones."""


class Column(IntEnum):
    SEARCH = 0
    BOARD = 1
    WAITING = 2
    MEETING = 3
    OPEN = 4


class SearchLines(HeadedLines):
    """The searches that fit the filter; closed ones only when unfolded or looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[SearchLine, ...] = ()
        self._rows: list[SearchLine | None] = []
        self._filter = ""
        self._unfolded = False
        self._heads = (
            self.tr("Search"), self.tr("On the board"), self.tr("Waiting on"), self.tr("Next meeting"), self.tr("Open"),
        )  # fmt: skip

    def show_lines(self, lines: Sequence[SearchLine]) -> None:
        """Show *lines*; rows that stay are only drawn anew, so that selection and scroll survive."""
        self._all = tuple(lines)
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Show only searches with every word of *text* in role, company or kind."""
        self._filter = folded(text)
        self._arrange()

    def turn(self) -> None:
        """Unfold the closed searches, or fold them again."""
        self._unfolded = not self._unfolded
        self._arrange()

    def line(self, index: Index) -> SearchLine | None:
        """Return the search at *index*, None for the folding row and outside."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, search_id: str) -> int:
        """Return the row of a search, -1 when it is not shown."""
        return next((n for n, line in enumerate(self._rows) if line is not None and line.id == search_id), -1)

    def fold_row(self) -> int:
        """Return the row that folds the closed searches, -1 when there are none."""
        return self._rows.index(None) if None in self._rows else -1

    def fold_words(self) -> str:
        """Return what the folding row says."""
        closed = sum(line.status == SearchStatus.CLOSED for line in self._all)
        return self.tr("Closed  {count}").format(count=closed)

    def is_unfolded(self) -> bool:
        """Whether the closed searches are shown."""
        return self._unfolded or bool(self._filter)

    def count(self) -> int:
        """Return how many searches are shown."""
        return sum(line is not None for line in self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if role == LineData:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if line is None:
                return self.fold_words() if index.column() == 0 else None
            return f"{line.title}, {line.company}" if index.column() == Column.SEARCH else ""
        if role == Qt.ItemDataRole.ToolTipRole and line is not None and index.column() == Column.BOARD:
            return "\n".join(f"{one.name}  {one.count}" for one in line.counts if one.count) or None
        return None

    def _arrange(self) -> None:
        fitting = [line for line in self._all if self._fits(line)]
        opened: list[SearchLine | None] = [line for line in fitting if line.status == SearchStatus.OPEN]
        closed = [line for line in fitting if line.status != SearchStatus.OPEN]
        rows = [*opened, *([None] if closed else []), *(closed if self.is_unfolded() else [])]
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _fits(self, line: SearchLine) -> bool:
        words = folded(f"{line.title} {line.company} {line.kind}")
        return all(word in words for word in self._filter.split())


def _key(line: SearchLine | None) -> str:
    return line.id if line is not None else ""
