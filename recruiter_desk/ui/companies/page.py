"""The page of all companies."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QMenu, QStackedLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.companies import CompanyLine
from recruiter_desk.services import companies
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import primary
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.field import FilterField, field
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.paged import Paged
from recruiter_desk.ui.kit.place_button import grouped
from recruiter_desk.ui.kit.table import Table
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

SHOWN = ("company", "affiliation", "search")


class CompaniesPage(Page):
    """All companies by name; only the rows in sight are read. Enter opens one."""

    keys = (
        KeyGroup(
            "Companies",
            (("N", "Add a company"), ("/", "Filter by name"), ("Enter", "Open"), ("Delete", "Delete the chosen")),
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        titles = (self.tr("Name"), self.tr("Place"), self.tr("People"), self.tr("Searches"))
        roles = ("name", "second", "second", "body")
        self.lines: Paged[CompanyLine] = Paged(titles, self._fetch, self._cells, roles, right=(2,), parent=self)
        self._text = ""
        self.line = field(self.tr("A company’s name"), says=self.tr("New company"), entered=self._add)
        self.filter = FilterField(self.tr("Filter companies"))
        self.filter.filtered.connect(self._filtered)
        self.filter.left.connect(self._focus_table)
        self.table = self._make_table()
        self._nothing = Empty("")
        self._header = Header(self.tr("Companies"), " ", actions=(self.filter,))
        self._build()

    def show_place(self, place: Place) -> None:
        self.title_changed.emit(self.tr("Companies"))
        self._read()
        if self.lines.rowCount():
            self._focus_table()
        else:
            self.line.setFocus()

    def desk_changed(self, change: ChangeSet) -> None:
        if change.touched(*SHOWN):
            self._read()

    def chosen(self) -> list[CompanyLine]:
        """Return the selected companies, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [line for row in rows if (line := self.lines.line(row))]

    def menu_for(self, chosen: Sequence[CompanyLine]) -> QMenu:
        """Return what can be done with the chosen companies."""
        menu = QMenu(self)
        if len(chosen) == 1:
            menu.addAction(self.tr("Open"), lambda: self.go.emit(Place("company", chosen[0].id)))
            menu.addSeparator()
        menu.addAction(delete_words(chosen), self._delete)
        return menu

    def _read(self, *, anew: bool = False) -> None:
        found = companies.matching(self.desk.workspace, self._text)
        self.lines.show_numbers(found, anew=anew)
        total = len(found)
        said = self.tr("1 company") if total == 1 else self.tr("{count} companies").format(count=grouped(total))
        if self._text:
            said = self.tr("{count} found").format(count=grouped(total))
        self._header.show_title(self.tr("Companies"), said)
        self._nothing.show_sentence(
            self.tr("No company by these words.")
            if self._text
            else self.tr("No companies yet. They come with the people who work there, or type the first one above.")
        )
        self._stack.setCurrentIndex(0 if total else 1)
        if total and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _filtered(self, text: str) -> None:
        self._text = text
        self._read(anew=True)

    def _fetch(self, numbers: Sequence[int]) -> Sequence[CompanyLine]:
        return companies.lines(self.desk.workspace, numbers)

    def _cells(self, line: CompanyLine) -> Sequence[str]:
        return (line.name, line.place, str(line.people) if line.people else "", search_words(line))

    def _add(self) -> None:
        made: list[str] = []
        if attempt(self, lambda: made.append(companies.add(self.desk.workspace, self.line.text()))):
            self.line.clear()
            self._show(made[0])
        self.line.setFocus()

    def _show(self, company_id: str) -> None:
        """Show whichever was just added, also when the filter would hide it."""
        row = companies.row_of(self.desk.workspace, company_id, self.lines.numbers())
        if row < 0:
            self.filter.empty()
            row = companies.row_of(self.desk.workspace, company_id, self.lines.numbers())
        self.table.selectRow(row)
        self.table.scrollTo(self.lines.index(row, 0))

    def _open(self, index: QModelIndex) -> None:
        if line := self.lines.line(index.row()):
            self.go.emit(Place("company", line.id))

    def _menu(self, at: QPoint) -> None:
        if chosen := self.chosen():
            menu = self.menu_for(chosen)
            menu.exec(self.table.viewport().mapToGlobal(at))
            menu.deleteLater()

    def _delete(self) -> None:
        if ids := [line.id for line in self.chosen()]:
            row = self.table.currentIndex().row()
            attempt(self, lambda: companies.delete(self.desk.workspace, ids))
            if self.lines.rowCount():
                self.table.selectRow(min(row, self.lines.rowCount() - 1))

    def _focus_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.lines.rowCount():
            self.table.selectRow(0)

    def _make_table(self) -> Table:
        table = Table(self.tr("Companies"))
        table.setModel(self.lines)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.opened.connect(self._open)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 220), (2, 90), (3, 220)):
            head.resizeSection(column, width)
        return table

    def _build(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.line, 1)
        adding.addWidget(primary(self.tr("Add company"), self._add, hint=self.tr("Enter")))
        card = QFrame()
        card.setProperty("look", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(8, 6, 8, 8)
        inner.addWidget(self.table)
        below = QWidget()
        self._stack = QStackedLayout(below)
        self._stack.addWidget(card)
        self._stack.addWidget(self._nothing)
        content = QVBoxLayout()
        content.setContentsMargins(20, 16, 20, 20)
        content.setSpacing(12)
        content.addLayout(adding)
        content.addWidget(below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(content, 1)
        add_keys(self, {"N": self.line.setFocus, "/": self.filter.setFocus})
        self.table.addAction(
            QAction(
                self.table, shortcut=QKeySequence("Delete"), triggered=lambda _checked=False: self._delete(),
                shortcutContext=Qt.ShortcutContext.WidgetShortcut,
            )
        )  # fmt: skip


def search_words(line: CompanyLine) -> str:
    """Say how many searches a company has: "2 open", "1 open of 3", "3 closed"."""
    if not line.searches:
        return ""
    if not line.open_searches:
        return f"{line.searches} closed"
    return f"{line.open_searches} open" + (f" of {line.searches}" if line.searches > line.open_searches else "")


def delete_words(chosen: Sequence[CompanyLine]) -> str:
    """Name what deleting takes along, so that nobody is surprised."""
    searches = sum(line.searches for line in chosen)
    what = "Delete company" if len(chosen) == 1 else f"Delete {len(chosen)} companies"
    if not searches:
        return what
    return f"{what} with 1 search" if searches == 1 else f"{what} with {searches} searches"
