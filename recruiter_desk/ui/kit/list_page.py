"""A page that lists very many records: a line adds one, a filter narrows, and only the lines in sight are read."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.actions import Doing, add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.field import FilterField
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.paged import Paged
from recruiter_desk.ui.kit.place_button import grouped
from recruiter_desk.ui.kit.table import Table
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place


class Line(Protocol):
    """What every line of a list has."""

    @property
    def id(self) -> str: ...


L = TypeVar("L", bound=Line)
Read = TypeVar("Read", bound=Line, covariant=True)


class Records(Protocol[Read]):
    """The service of the listed records; its numbers stand for records until the next change."""

    def matching(self, _workspace: Workspace, _text: str, /) -> Sequence[int]: ...

    def lines(self, _workspace: Workspace, _numbers: Sequence[int], /) -> Sequence[Read]: ...

    def row_of(self, _workspace: Workspace, _id: str, _numbers: Sequence[int], /) -> int: ...

    def delete(self, _workspace: Workspace, _ids: Sequence[str], /) -> None: ...


@dataclass(frozen=True)
class Words:
    """What a list calls itself, how it counts, and what it says with nothing to show."""

    title: str
    one: str
    many: str
    not_found: str
    none_yet: str
    filter: str


@dataclass(frozen=True)
class Column:
    """A column of a list; without a width it takes what is left."""

    title: str
    role: str
    width: int = 0
    right: bool = False


class ListPage(Page, Generic[L]):
    """Delete deletes the chosen, Enter opens one. A page says its menu and the cells of a line, and lays itself out."""

    tables: tuple[str, ...] = ()
    opens = ""

    def __init__(
        self, desk: Desk, records: Records[L], words: Words, columns: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._records = records
        self._words = words
        self._text = ""
        titles, roles = [one.title for one in columns], [one.role for one in columns]
        right = [place for place, one in enumerate(columns) if one.right]
        self.lines: Paged[L] = Paged(titles, self._fetch, self.cells, roles, right, self)
        self.filter = FilterField(words.filter)
        self.filter.filtered.connect(self._filtered)
        self.filter.left.connect(self._focus_table)
        self.table = self._make_table(columns)
        self._nothing = Empty("")
        self._header = Header(words.title, " ", actions=(self.filter,))

    @abstractmethod
    def cells(self, line: L) -> Sequence[str]:
        """Return what the columns say of *line*."""

    @abstractmethod
    def menu_for(self, chosen: Sequence[L]) -> QMenu:
        """Return what can be done with the chosen records."""

    def lay_out(self, adding: QWidget, first: QLineEdit, strip: QWidget | None = None) -> None:
        """Put *adding* above the table; *first* is where N, or an empty list, begins."""
        self._first = first
        self._stack = listed(self, self._header, adding, self.table, self._nothing, strip)
        add_keys(self, {"N": first.setFocus, "/": self.filter.setFocus})
        on_delete(self.table, self._delete)

    def show_place(self, place: Place) -> None:
        self.title_changed.emit(self._words.title)
        self._read()
        if self.lines.rowCount():
            self._focus_table()
        else:
            self._first.setFocus()

    def desk_changed(self, change: ChangeSet) -> None:
        if change.touched(*self.tables):
            self._read()

    def chosen(self) -> list[L]:
        """Return the selected lines, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [line for row in rows if (line := self.lines.line(row))]

    def show_record(self, record: str) -> None:
        """Choose a record that was just added, also when the filter would hide it."""
        row = self._records.row_of(self.desk.workspace, record, self.lines.numbers())
        if row < 0:
            self.filter.empty()
            row = self._records.row_of(self.desk.workspace, record, self.lines.numbers())
        self.table.selectRow(row)
        self.table.scrollTo(self.lines.index(row, 0))

    def _read(self, *, anew: bool = False) -> None:
        found = self._records.matching(self.desk.workspace, self._text)
        self.lines.show_numbers(found, anew=anew)
        total = len(found)
        said = self._words.one if total == 1 else self._words.many.format(count=grouped(total))
        if self._text:
            said = self.tr("{count} found").format(count=grouped(total))
        self._header.show_title(self._words.title, said)
        self._nothing.show_sentence(self._words.not_found if self._text else self._words.none_yet)
        self._stack.setCurrentIndex(0 if total else 1)
        if total and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _filtered(self, text: str) -> None:
        self._text = text
        self._read(anew=True)

    def _fetch(self, numbers: Sequence[int]) -> Sequence[L]:
        return self._records.lines(self.desk.workspace, numbers)

    def _open(self, index: QModelIndex) -> None:
        if line := self.lines.line(index.row()):
            self.go.emit(Place(self.opens, line.id))

    def _menu(self, at: QPoint) -> None:
        if chosen := self.chosen():
            menu = self.menu_for(chosen)
            menu.exec(self.table.viewport().mapToGlobal(at))
            menu.deleteLater()

    def _delete(self) -> None:
        if ids := [line.id for line in self.chosen()]:
            row = self.table.currentIndex().row()
            attempt(self, lambda: self._records.delete(self.desk.workspace, ids))
            if self.lines.rowCount():
                self.table.selectRow(min(row, self.lines.rowCount() - 1))

    def _focus_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.lines.rowCount():
            self.table.selectRow(0)

    def _make_table(self, columns: Sequence[Column]) -> Table:
        table = Table(self._words.title)
        table.setModel(self.lines)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.opened.connect(self._open)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        for place, column in enumerate(columns):
            if column.width:
                head.resizeSection(place, column.width)
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        return table


def listed(
    page: QWidget, header: QWidget, adding: QWidget, table: Table, nothing: QWidget, strip: QWidget | None = None
) -> QStackedLayout:
    """Lay out a list; of what is returned the first is the table in its card, the second *nothing*."""
    card = QFrame()
    card.setProperty("look", "card")
    inner = QVBoxLayout(card)
    inner.setContentsMargins(8, 6, 8, 8)
    inner.addWidget(table)
    below = QWidget()
    stack = QStackedLayout(below)
    stack.addWidget(card)
    stack.addWidget(nothing)
    content = QVBoxLayout()
    content.setContentsMargins(20, 16, 20, 20)
    content.setSpacing(12)
    content.addWidget(adding)
    content.addWidget(below, 1)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(header)
    if strip is not None:
        column.addWidget(strip)
    column.addLayout(content, 1)
    return stack


def on_delete(table: Table, do: Doing) -> None:
    """Have the Delete key do this while the table has the focus."""
    table.addAction(
        QAction(
            table, shortcut=QKeySequence("Delete"), triggered=lambda _checked=False: do(),
            shortcutContext=Qt.ShortcutContext.WidgetShortcut,
        )
    )  # fmt: skip
