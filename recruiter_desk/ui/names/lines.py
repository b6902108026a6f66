"""The list of names as a model: plain values, sorted and filtered here, changed by the smallest difference."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from recruiter_desk.domain.names import NameLine
from recruiter_desk.domain.people import folded
from recruiter_desk.services.names import Field
from recruiter_desk.ui.kit.table import HeadedLines, RoleName

Index = QModelIndex | QPersistentModelIndex
Save = Callable[[str, Field, str], bool]  # candidacy id, field, what was typed: whether it was kept


class Column(IntEnum):
    NAME = 0
    TITLE = 1
    COMPANY = 2
    VIA = 3
    PHONE = 4
    LAST_TOUCH = 5
    NEXT = 6


FIELDS: dict[Column, Field] = {
    Column.NAME: "name",
    Column.TITLE: "title",
    Column.COMPANY: "company",
    Column.VIA: "via",
    Column.PHONE: "phone",
}
_NOWHERE = QModelIndex()


class NameLines(HeadedLines):
    """Rows keep their places while they are called: only a click on a heading sorts them anew."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._all: dict[str, NameLine] = {}
        self._order: list[str] = []  # as the user sees them; who is gone keeps the place, for undo
        self._shown: list[str] = []
        self._words: list[str] = []
        self._heads = (
            self.tr("Name"), self.tr("Title"), self.tr("Employer"), self.tr("Via"), self.tr("Phone"),
            self.tr("Last touch"), self.tr("Next"),
        )  # fmt: skip

    def show_lines(self, lines: Sequence[NameLine], *, anew: bool = False) -> None:
        """Show *lines*: known ones stay where they are, new ones come last. *anew* forgets places and sorting."""
        self._all = {line.id: line for line in lines}
        if anew:
            self._order = list(self._all)
        else:
            known = set(self._order)
            self._order += [one for one in self._all if one not in known]
        self._refresh()

    def set_filter(self, text: str) -> None:
        """Show only lines in which every word of *text* stands."""
        self._words = folded(text).split()
        self._refresh()

    def line(self, row: int) -> NameLine | None:
        """Return what stands in *row*; None when it is just being taken out."""
        return self._all.get(self._shown[row]) if 0 <= row < len(self._shown) else None

    def row_of(self, candidacy_id: str) -> int:
        """Return where a candidacy stands, or -1."""
        return self._shown.index(candidacy_id) if candidacy_id in self._shown else -1

    def next_to_call(self, candidacy_id: str) -> str:
        """Return whom to call after *candidacy_id*: the next due beneath it, else from the top, else just the next."""
        row = self.row_of(candidacy_id)
        others = self._shown[row + 1 :] + self._shown[: max(row, 0)]
        due = [one for one in others if self._all[one].to_call]
        return (due or self._shown[row + 1 : row + 2] or self._shown[max(row - 1, 0) : row] or [""])[0]

    def counts(self) -> tuple[int, int, int]:
        """Return how many lines show, how many there are, and how many of those are to be called."""
        return len(self._shown), len(self._all), sum(line.to_call for line in self._all.values())

    # -- Qt --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _words(line)[index.column()]
        if role == RoleName:
            quiet = index.column() == Column.NEXT and not line.to_call
            return "name" if index.column() == Column.NAME else "second" if quiet else "body"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {_words(line)[index.column()]}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() in FIELDS else plain

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line, typed = self.line(index.row()), str(value).strip()
        if line is None or role != Qt.ItemDataRole.EditRole or index.column() not in FIELDS:
            return False
        if typed == _words(line)[index.column()]:
            return True
        return self._save(line.id, FIELDS[Column(index.column())], typed)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by *column*; empty cells come last either way. -1 brings back the order they were added in."""
        if column < 0:
            self._order = list(self._all)
        else:
            keys = {one: _sort_key(line, Column(column)) for one, line in self._all.items()}
            here = [one for one in self._order if one in self._all]
            filled = sorted((one for one in here if keys[one]), key=keys.__getitem__)
            if order == Qt.SortOrder.DescendingOrder:
                filled.reverse()
            self._order = filled + [one for one in here if not keys[one]]
        self._refresh()

    # -- within ----------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Bring the rows to what is wanted: take out, put in order, put in, and have all drawn anew."""
        wanted = [one for one in self._order if one in self._all and self._matches(self._all[one])]
        self._remove(set(wanted))
        known = set(self._shown)
        ordered = [one for one in wanted if one in known]
        if ordered != self._shown:
            self._rearrange(ordered)
        self._insert(wanted, known)
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))

    def _remove(self, keep: set[str]) -> None:
        """Take out what is not in *keep*, a run of neighbours at a time, from the bottom."""
        row = len(self._shown) - 1
        while row >= 0:
            first = row
            while first >= 0 and self._shown[first] not in keep:
                first -= 1
            if first < row:
                self.beginRemoveRows(_NOWHERE, first + 1, row)
                del self._shown[first + 1 : row + 1]
                self.endRemoveRows()
            row = first - 1

    def _insert(self, wanted: Sequence[str], known: set[str]) -> None:
        """Put in what is new, a run of neighbours at a time."""
        row = 0
        while row < len(wanted):
            last = row
            while last < len(wanted) and wanted[last] not in known:
                last += 1
            if last > row:
                self.beginInsertRows(_NOWHERE, row, last - 1)
                self._shown[row:row] = wanted[row:last]
                self.endInsertRows()
            row = last + 1

    def _rearrange(self, ordered: Sequence[str]) -> None:
        """Put the same rows in another order; what is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = {one: row for row, one in enumerate(ordered)}
        after = [self.index(places[self._shown[index.row()]], index.column()) for index in before]
        self._shown = list(ordered)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _matches(self, line: NameLine) -> bool:
        if not self._words:
            return True
        text = folded(" ".join(_words(line)))
        return all(word in text for word in self._words)


def _words(line: NameLine) -> tuple[str, ...]:
    return (line.name, line.title, line.company, line.via, line.phone, line.last_touch, line.next_words)


def _sort_key(line: NameLine, column: Column) -> str:
    if column == Column.NAME:
        return line.sort_key
    if column == Column.LAST_TOUCH:
        return line.touched_on
    if column == Column.NEXT:
        due = "0" if line.to_call else "1"
        return f"{due}{line.next_at or '~'}{line.next_words}"
    return folded(_words(line)[column])
