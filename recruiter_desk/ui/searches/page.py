"""The page of all searches."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.searches import SearchLine, SearchStatus
from recruiter_desk.services import searches
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.field import FilterField
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.list_page import listed, on_delete
from recruiter_desk.ui.kit.table import Table
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.searches.beginning import Beginning
from recruiter_desk.ui.searches.lines import Column, SearchLines
from recruiter_desk.ui.searches.row_look import FOLD_HEIGHT, HEIGHT, SearchCells

SHOWN = ("search", "company", "candidacy", "stage", "stage_set", "interview", "person")


class SearchesPage(Page):
    """Begin a search in one line; below, all of them. Enter opens one."""

    keys = (
        KeyGroup(
            "Searches",
            (("N", "Begin a search"), ("/", "Filter"), ("Enter", "Open"), ("Delete", "Delete the search")),
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lines = SearchLines(self)
        self._beginning = Beginning(desk)
        self._beginning.began.connect(lambda search: self.go.emit(Place("search", search, "intake")))
        self._filter = FilterField(self.tr("Filter searches"))
        self._filter.filtered.connect(self._filtered)
        self._filter.left.connect(self._focus_table)
        self._cells = SearchCells(desk.today(), desk.workspace.zone(), self)
        self._table = self._make_table()
        self._nothing = Empty("")
        self._build()

    def show_place(self, place: Place) -> None:
        self.title_changed.emit(self.tr("Searches"))
        self._read()
        if self._lines.count():
            self._focus_table()
        else:
            self._beginning.line.setFocus()

    def desk_changed(self, change: ChangeSet) -> None:
        if change.touched(*SHOWN):
            self._read()

    def _read(self) -> None:
        kept = self._chosen()
        self._cells.today = self.desk.today()
        self._beginning.show_sets()
        self._lines.show_lines(searches.listing(self.desk.workspace))
        self._arranged(kept)

    def _filtered(self, text: str) -> None:
        kept = self._chosen()
        self._lines.set_filter(text)
        self._arranged(kept)

    def _arranged(self, kept: SearchLine | None) -> None:
        """Size the rows, keep the selection, and say so when there is nothing to show."""
        fold = self._lines.fold_row()
        self._table.clearSpans()
        for row in range(self._lines.rowCount()):
            self._table.setRowHeight(row, FOLD_HEIGHT if row == fold else HEIGHT)
        if fold >= 0:
            self._table.setSpan(fold, 0, 1, len(Column))
        row = self._lines.row_of(kept.id) if kept else -1
        if self._lines.rowCount() and not self._table.selectionModel().hasSelection():
            self._table.selectRow(max(0, row))
        if not self._lines.rowCount():
            filtering = bool(self._filter.text())
            self._nothing.show_sentence(
                self.tr("No search has these words.")
                if filtering
                else self.tr("No searches yet. Type the first one above, as you would say it: CFO at Halden Marine")
            )
        self._stack.setCurrentIndex(0 if self._lines.rowCount() else 1)

    def _chosen(self) -> SearchLine | None:
        return self._lines.line(self._table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if line := self._lines.line(index):
            self.go.emit(Place("search", line.id))
        elif index.isValid():
            self._turn()

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid() and self._lines.line(index) is None:
            self._turn()

    def _turn(self) -> None:
        self._lines.turn()
        self._arranged(None)
        self._table.selectRow(self._lines.fold_row())

    def _menu(self, at: QPoint) -> None:
        if line := self._lines.line(self._table.indexAt(at)):
            menu = self.menu_for(line)
            menu.exec(self._table.viewport().mapToGlobal(at))
            menu.deleteLater()

    def menu_for(self, line: SearchLine) -> QMenu:
        """Return what can be done with a search."""
        menu = QMenu(self)
        workspace = self.desk.workspace
        menu.addAction(self.tr("Open"), lambda: self.go.emit(Place("search", line.id)))
        menu.addAction(self.tr("Open the company"), lambda: self.go.emit(Place("company", line.company_id)))
        menu.addSeparator()
        if line.status == SearchStatus.OPEN:
            menu.addAction(self.tr("Close search"), self._doing(lambda: searches.close(workspace, line.id)))
        else:
            menu.addAction(self.tr("Reopen search"), self._doing(lambda: searches.reopen(workspace, line.id)))
        menu.addAction(self.tr("Delete search"), self._doing(lambda: searches.delete(workspace, line.id)))
        return menu

    def _doing(self, work: Callable[[], object]) -> Callable[[], object]:
        return lambda: attempt(self, work)

    def _delete(self) -> None:
        if line := self._chosen():
            attempt(self, lambda: searches.delete(self.desk.workspace, line.id))

    def _focus_table(self) -> None:
        self._table.setFocus()
        if not self._table.currentIndex().isValid() and self._lines.rowCount():
            self._table.selectRow(0)

    def _make_table(self) -> Table:
        table = Table(self.tr("Searches"))
        table.setModel(self._lines)
        table.setItemDelegate(self._cells)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.opened.connect(self._open)
        table.clicked.connect(self._clicked)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.SEARCH, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.BOARD, 316), (Column.WAITING, 176), (Column.MEETING, 160), (Column.OPEN, 104)):
            head.resizeSection(column, width)
        return table

    def _build(self) -> None:
        header = Header(self.tr("Searches"), actions=(self._filter,))
        self._stack = listed(self, header, self._beginning, self._table, self._nothing)
        add_keys(self, {"N": self._beginning.line.setFocus, "/": self._filter.setFocus})
        on_delete(self._table, self._delete)
