"""The cards of one stage as a Qt model: plain values, changed by the smallest difference."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from recruiter_desk.domain.candidacies import Card, Column
from recruiter_desk.ui.board.arrange import fits, position_before
from recruiter_desk.ui.board.segments import Sides, knows_words, open_words
from recruiter_desk.ui.receiving import files_in

MIME = "application/x-recruiter-desk-candidacies"
FILES = "text/uri-list"
Index = QModelIndex | QPersistentModelIndex


def _no_files(_files: Sequence[Path], _stage_id: str) -> str | None:
    return QCoreApplication.translate("Card", "No files are taken here.")


@dataclass(frozen=True, slots=True)
class DropRule:
    """What a drop asks: why the cards may not go to a stage (None = they may), and the one who moves them.

    The same of files from outside: résumés that are to be added to the stage.
    """

    why_not: Callable[[Sequence[str], str], str | None]
    move: Callable[[Sequence[str], str, int | None], None]
    why_not_files: Callable[[Sequence[Path], str], str | None] = _no_files
    take_files: Callable[[Sequence[Path], str], object] = _no_files


def mime_of(ids: Sequence[str]) -> QMimeData:
    """Return *ids* as what is dragged."""
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode())
    return data


def ids_in(data: QMimeData) -> list[str]:
    """Return the ids that `mime_of` packed, or none."""
    return bytes(data.data(MIME).data()).decode().split("\n") if data.hasFormat(MIME) else []


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """Return the places in *numbers* of the longest run of rising ones, which need not stand side by side."""
    ends: list[int] = []  # ends[n] is the place of the lowest number that ends a rise of n + 1
    lowest: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        n = bisect_left(lowest, number)
        before.append(ends[n - 1] if n else -1)
        lowest[n : n + 1] = [number]
        ends[n : n + 1] = [place]
    rise: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        rise.append(place)
        place = before[place]
    return rise[::-1]


def elsewhere_words(count: int) -> str:
    """Say that a person stands in *count* other searches."""
    if count == 1:
        return QCoreApplication.translate("Card", "also in 1 other search")
    return QCoreApplication.translate("Card", "also in {count} other searches").format(count=count)


class CardsModel(QAbstractListModel):
    """Shows what it is given. A drop asks the rule; rows change only in `show`.

    There is no `removeRows`, so Qt cannot delete a dragged row by itself.
    """

    def __init__(self, column: Column, rule: DropRule, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self._column = column
        self._cards: list[Card] = list(column.cards)
        self._rows: dict[str, int] | None = None
        self.ghosts: frozenset[str] = frozenset()

    @property
    def column(self) -> Column:
        return self._column

    def show(self, column: Column, words: Sequence[str], ghosts: frozenset[str] = frozenset()) -> None:
        """Show the cards of *column* that fit *words* (folded); *ghosts* are where they are not yet."""
        stage_changed = column.stage_id != self._column.stage_id
        if column is self._column and not words and len(self._cards) == len(column.cards) and ghosts == self.ghosts:
            return
        ghosts_changed = (ghosts ^ self.ghosts) & {card.id for card in column.cards}
        self._column, self.ghosts = column, ghosts
        wanted = [card for card in column.cards if fits(card, words)] if words else list(column.cards)
        if stage_changed:
            self.beginResetModel()
            self._cards, self._rows = wanted, None
            self.endResetModel()
            return
        self._remove_missing({card.id for card in wanted})
        staying = set(self.ids())
        self._reorder([card.id for card in wanted if card.id in staying])
        self._fill_in(wanted)
        for one in ghosts_changed:
            if (row := self.row_of(one)) is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def card(self, row: int) -> Card:
        return self._cards[row]

    def ids(self) -> list[str]:
        """Return the ids of the cards that show, from the top."""
        return [card.id for card in self._cards]

    def row_of(self, card_id: str) -> int | None:
        """Return where the card shows, or None."""
        if self._rows is None:
            self._rows = {card.id: row for row, card in enumerate(self._cards)}
        return self._rows.get(card_id)

    def why_not(self, ids: Sequence[str]) -> str | None:
        """Say why the cards called *ids* may not be dropped here, or None."""
        return self._rule.why_not(ids, self._column.stage_id)

    def why_not_files(self, files: Sequence[Path]) -> str | None:
        """Say why *files* may not be dropped here, or None."""
        return self._rule.why_not_files(files, self._column.stage_id)

    def _remove_missing(self, kept: Collection[str]) -> None:
        last = len(self._cards) - 1
        while last >= 0:
            if self._cards[last].id in kept:
                last -= 1
                continue
            first = last
            while first > 0 and self._cards[first - 1].id not in kept:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._cards[first : last + 1]
            self._rows = None
            self.endRemoveRows()
            last = first - 1

    def _reorder(self, wanted: Sequence[str]) -> None:
        """Bring the cards that are left into the order of *wanted*, moving as few as possible."""
        if wanted == self.ids():
            return
        now = {one: row for row, one in enumerate(self.ids())}
        settled = {wanted[n] for n in longest_rise([now[one] for one in wanted])}
        for n, one in enumerate(wanted):
            if one in settled:
                continue
            order = self.ids()
            old, target = order.index(one), order.index(wanted[n - 1]) + 1 if n else 0
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), target)
            card = self._cards.pop(old)
            self._cards.insert(target if target < old else target - 1, card)
            self._rows = None
            self.endMoveRows()

    def _fill_in(self, wanted: Sequence[Card]) -> None:
        """Add the cards of *wanted* that are new, and renew those that are not the same any more."""
        row = 0
        while row < len(wanted):
            if row < len(self._cards) and self._cards[row].id == wanted[row].id:
                self._renew(row, wanted[row])
                row += 1
                continue
            end, next_id = row, self._cards[row].id if row < len(self._cards) else ""
            while end < len(wanted) and wanted[end].id != next_id:
                end += 1
            self.beginInsertRows(QModelIndex(), row, end - 1)
            self._cards[row:row] = wanted[row:end]
            self._rows = None
            self.endInsertRows()
            row = end

    def _renew(self, row: int, card: Card) -> None:
        if self._cards[row] is not card and self._cards[row] != card:
            self._cards[row] = card
            self.dataChanged.emit(self.index(row), self.index(row))

    # -- what Qt asks ------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(card)
        return card.id if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, card: Card) -> str:
        """Return the card as a screen reader says it."""
        who = " at ".join(part for part in card.role.rsplit(", ", 1) if part)
        days = self.tr("1 day") if card.days == 1 else self.tr("{days} days").format(days=card.days)
        parts = [card.name, who, self._column.name, days, card.chip.text]
        if card.seats:
            parts.append(self.tr("{met} of {all} seats met").format(met=sum(card.seats), all=len(card.seats)))
        parts += knows_words(Sides(card.company, card.candidate))
        if card.open:
            parts.append(open_words(card.open))
        if card.elsewhere:
            parts.append(elsewhere_words(card.elsewhere))
        return ", ".join(part for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [MIME, FILES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of([self._cards[index.row()].id for index in indexes])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        ids = ids_in(data)
        if not ids and (files := files_in(data)):
            return self.why_not_files(files) is None
        return bool(ids) and action == Qt.DropAction.MoveAction and self.why_not(ids) is None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        ids = ids_in(data)
        if not ids:
            self._rule.take_files(files_in(data), self._column.stage_id)
            return True
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self._cards)
        before = next((card.id for card in self._cards[at:] if card.id not in ids), None)
        position = position_before(self._column.cards, before, ids)
        self._rule.move(ids, self._column.stage_id, position)
        return True
