"""A last look at all résumés that are not added yet: everything that would be saved, in one list."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.shown import shown, tip
from recruiter_desk.ui.kit.table import HeadedLines, RoleName, Table
from recruiter_desk.ui.resumes.sheaf import Item, twice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHARES = (19, 16, 15, 11, 22)


class Column(IntEnum):
    NAME = 0
    TITLE = 1
    COMPANY = 2
    PLACE = 3
    REACH = 4
    KNOWN = 5


class Lines(HeadedLines):
    """One row an item; those that cannot be added yet say why."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item] = []
        self._twice: set[int] = set()
        self._heads = (
            self.tr("Name"), self.tr("Title"), self.tr("Employer"), self.tr("Place"),
            self.tr("Phone, mail, link"), self.tr("To see to"),
        )  # fmt: skip

    def show_items(self, items: Sequence[Item]) -> None:
        """List *items*."""
        self.beginResetModel()
        self.items, self._twice = list(items), twice(items)
        self.endResetModel()

    def to_add(self) -> list[Item]:
        """Return those that can be added as they stand."""
        return [item for place, item in enumerate(self.items) if not self._why_not(place)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row())[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._words(index.row())[column].replace(", ", "\n") if column == Column.REACH else "")
        if role == RoleName:
            if self._why_not(index.row()):
                return "third"
            return "name" if column == Column.NAME else "second" if column == Column.KNOWN else "body"
        return None

    def _words(self, place: int) -> tuple[str, ...]:
        item = self.items[place]
        one = item.person()
        return (item.words(), one.title, one.company, one.place, ", ".join(one.contacts), self._known(place))

    def _known(self, place: int) -> str:
        item = self.items[place]
        if why := self._why_not(place):
            return why
        if item.match and item.same:
            return self.tr("kept with {who}, on the desk already").format(who=item.match.name)
        if item.match:
            return self.tr("somebody new, beside {who}").format(who=item.match.name)
        if item.found and item.found.note:
            return item.found.note
        return "" if item.seen else self.tr("not compared yet")

    def _why_not(self, place: int) -> str:
        item = self.items[place]
        if not item.person_id() and not item.person().name:
            return self.tr("stays here: no name yet")
        return self.tr("stays here: twice in this list") if place in self._twice else ""


class LastLook(QWidget):
    """The list, and the one verb that adds them all in one change."""

    agreed = Signal(list)  # Items
    opened = Signal(object)  # Item
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = Lines()
        self.table = Table(self.tr("What would be added"))
        self.table.setModel(self.lines)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.opened.connect(lambda index: self.opened.emit(self.lines.items[index.row()]))
        self._says = shown("", "second", elide=True)
        self.add = primary("", lambda: self.agreed.emit(self.lines.to_add()))
        bar = QWidget()
        bar.setProperty("look", "strip")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 3, 20, 4)
        row.setSpacing(10)
        row.addWidget(self._says, 1)
        row.addWidget(button(self.tr("One by one"), self.left.emit, hint=self.tr("Esc")))
        row.addWidget(self.add)
        inner = QHBoxLayout()
        inner.setContentsMargins(12, 0, 12, 0)
        inner.addWidget(self.table)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(inner, 1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show what adding *items* would save."""
        self.lines.show_items(items)
        count, unseen = len(self.lines.to_add()), sum(not item.seen for item in self.lines.to_add())
        words = [self.tr("Enter on a row opens it.")]
        if unseen:
            one = self.tr("1 is not compared with the résumé yet: it stays marked “from résumé, check”.")
            more = self.tr("{count} are not compared with the résumé yet: they stay marked “from résumé, check”.")
            words.append(one if unseen == 1 else more.format(count=unseen))
        self._says.show_text(" ".join(words))
        self.add.setText(self.tr("Add 1") if count == 1 else self.tr("Add all {count}").format(count=count))
        self.add.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, head = self.width() - 24, self.table.horizontalHeader()
        for column, share in enumerate(_SHARES):
            head.resizeSection(column, room * share // 100)
