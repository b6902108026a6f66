"""The page of all people."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QMenu, QStackedLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.people import PersonLine
from recruiter_desk.services import people, tags
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.field import FilterField, field
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.paged import Paged
from recruiter_desk.ui.kit.place_button import grouped
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.table import Table
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.people.adding import Adding
from recruiter_desk.ui.place import Place

SHOWN = ("person", "affiliation", "company", "contact_point", "candidacy")
WIDTHS = (0, 216, 200, 132, 152, 80, 96)
STRETCHED = 0


class PeoplePage(Page):
    """Everybody on the desk, by surname; only the rows in sight are read. Enter opens one."""

    keys = (
        KeyGroup(
            "People",
            (
                ("N", "Add a person"),
                ("/", "Filter by name, employer, phone"),
                ("Enter", "Open"),
                ("T", "Tag the chosen"),
                ("Delete", "Delete the chosen"),
            ),
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        titles = (
            self.tr("Name"), self.tr("Title"), self.tr("Employer"), self.tr("Place"), self.tr("Phone"),
            self.tr("Searches"), self.tr("Last touch"),
        )  # fmt: skip
        roles = ("name", "body", "body", "second", "second", "second", "second")
        self.lines: Paged[PersonLine] = Paged(titles, self._fetch, self._cells, roles, right=(5,), parent=self)
        self._text = ""
        self._adding = Adding(desk)
        self._adding.added.connect(self._added)
        self.filter = FilterField(self.tr("Name, employer, phone"))
        self.filter.filtered.connect(self._filtered)
        self.filter.left.connect(self._focus_table)
        self.table = self._make_table()
        self._strip = Strip()
        self._nothing = Empty("")
        self._header = Header(self.tr("People"), " ", actions=(self.filter,))
        self._build()

    def show_place(self, place: Place) -> None:
        self.title_changed.emit(self.tr("People"))
        self._read()
        if self.lines.rowCount():
            self._focus_table()
        else:
            self._adding.line.setFocus()

    def desk_changed(self, change: ChangeSet) -> None:
        if change.touched(*SHOWN):
            self._read()

    def chosen(self) -> list[str]:
        """Return the ids of the selected people, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [line.id for row in rows if (line := self.lines.line(row))]

    def menu_for(self, ids: Sequence[str]) -> QMenu:
        """Return what can be done with the chosen people."""
        menu = QMenu(self)
        if len(ids) == 1:
            menu.addAction(self.tr("Open"), lambda: self.go.emit(Place("person", ids[0])))
        menu.addAction(self.tr("Tag…"), self._ask_tag)
        menu.addSeparator()
        label = self.tr("Delete person") if len(ids) == 1 else self.tr("Delete {n} people").format(n=len(ids))
        menu.addAction(label, self._delete)
        return menu

    def _read(self, *, anew: bool = False) -> None:
        found = people.matching(self.desk.workspace, self._text)
        self.lines.show_numbers(found, anew=anew)
        total = len(found)
        said = self.tr("1 person") if total == 1 else self.tr("{count} people").format(count=grouped(total))
        if self._text:
            said = self.tr("{count} found").format(count=grouped(total))
        self._header.show_title(self.tr("People"), said)
        self._nothing.show_sentence(
            self.tr("Nobody here by these words.")
            if self._text
            else self.tr("Nobody here yet. Type the first person above, as you would say it: name, title, company.")
        )
        self._stack.setCurrentIndex(0 if total else 1)
        if total and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _filtered(self, text: str) -> None:
        self._text = text
        self._read(anew=True)

    def _fetch(self, numbers: Sequence[int]) -> Sequence[PersonLine]:
        return people.lines(self.desk.workspace, numbers)

    def _cells(self, line: PersonLine) -> Sequence[str]:
        today = self.desk.today()
        searches = str(line.searches) if line.searches else ""
        return (line.name, line.title, line.company, line.place, line.phone, searches, _day(line.touched_on, today))

    def _added(self, person_id: str) -> None:
        """Show whoever was just added, also when the filter would hide them."""
        row = people.row_of(self.desk.workspace, person_id, self.lines.numbers())
        if row < 0:
            self.filter.empty()
            row = people.row_of(self.desk.workspace, person_id, self.lines.numbers())
        self.table.selectRow(row)
        self.table.scrollTo(self.lines.index(row, 0))

    def _open(self, index: QModelIndex) -> None:
        if line := self.lines.line(index.row()):
            self.go.emit(Place("person", line.id))

    def _menu(self, at: QPoint) -> None:
        if ids := self.chosen():
            menu = self.menu_for(ids)
            menu.exec(self.table.viewport().mapToGlobal(at))
            menu.deleteLater()

    def _delete(self) -> None:
        if ids := self.chosen():
            row = self.table.currentIndex().row()
            attempt(self, lambda: people.delete(self.desk.workspace, ids))
            if self.lines.rowCount():
                self.table.selectRow(min(row, self.lines.rowCount() - 1))

    def _ask_tag(self) -> None:
        ids = self.chosen()
        if not ids:
            return
        line = field(self.tr("shipping"), says=self.tr("Tag"))
        line.setProperty("grows", True)
        title = self.tr("Tag 1 person") if len(ids) == 1 else self.tr("Tag {n} people").format(n=len(ids))
        self._strip.ask(
            title,
            (line,),
            self.tr("Tag"),
            lambda: attempt(self, lambda: tags.add(self.desk.workspace, ids, line.text())),
        )

    def _focus_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.lines.rowCount():
            self.table.selectRow(0)

    def _make_table(self) -> Table:
        table = Table(self.tr("People"))
        table.setModel(self.lines)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.opened.connect(self._open)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(STRETCHED, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            if column != STRETCHED:
                head.resizeSection(column, width)
        return table

    def _build(self) -> None:
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
        content.addWidget(self._adding)
        content.addWidget(below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._strip)
        column.addLayout(content, 1)
        add_keys(self, {"N": self._adding.line.setFocus, "/": self.filter.setFocus, "T": self._ask_tag})
        self.table.addAction(
            QAction(
                self.table, shortcut=QKeySequence("Delete"), triggered=lambda _checked=False: self._delete(),
                shortcutContext=Qt.ShortcutContext.WidgetShortcut,
            )
        )  # fmt: skip


def _day(touched_on: str, today: date) -> str:
    return short_day(touched_on, today) if touched_on else ""
