"""The page of one search: header, Names or Board, and at the right the panel or the spec."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet, RowChange
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.searches import SearchHeader
from recruiter_desk.services import searches
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.field import FilterField
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.search.adding import AddPeople
from recruiter_desk.ui.search.second_look import SecondLookBar
from recruiter_desk.ui.search.side import Side
from recruiter_desk.ui.search.told import ClosedBar
from recruiter_desk.ui.search.words import header_words, title_words

# A view of the search has show_search(id), desk_changed(change), set_filter(text) and the signal card_opened(id);
# it may have card_peeked(id), selection_changed(id), filter_asked, left, go(Place) and foot() as well.
View = Any
MakeView = Callable[[Desk], View]

_HEAD_TABLES = ("search", "company", "spec_revision", "criterion", "second_look")
NAMES, BOARD, INTAKE = "names", "board", "intake"


class SearchPage(Page):
    """Names and Board are made when they are first looked at; each search remembers which it was left with."""

    def __init__(
        self, desk: Desk, board: MakeView, names: MakeView, panel: MakeView, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._search = ""
        self._makers = {NAMES: names, BOARD: board}
        self._views: dict[str, View] = {}
        self._left_with: dict[str, str] = {}
        self._side = Side(desk, panel)
        self._side.closed.connect(self._focus_view)
        self._side.go.connect(self.go)
        self._switch = Switch([(NAMES, self.tr("Names"), "Alt+1"), (BOARD, self.tr("Board"), "Alt+2")])
        self._switch.chosen.connect(self.show_view)
        self._filter = FilterField(self.tr("Filter this board"))
        self._filter.filtered.connect(self._filtered)
        self._filter.left.connect(self._focus_view)
        self._spec = button(self.tr("Spec"), self._turn_spec, hint=self.tr("Spec, seats, stages  E"))
        self._add = primary(self.tr("Add people"), self._ask_people, hint=self.tr("Add people  A"))
        self._header = Header(beside=(self._switch,), actions=(self._filter, self._spec, self._add))
        self._adding = AddPeople(desk)
        self._adding.closed.connect(self._focus_view)
        self._closed = ClosedBar(desk)
        self.looks = SecondLookBar(desk)
        self.looks.asked.connect(lambda: self._side.open_looks(self._search))
        self._digits = (self._key("1", lambda: self.show_view(NAMES)), self._key("2", lambda: self.show_view(BOARD)))
        self._build()

    @property
    def keys(self) -> tuple[KeyGroup, ...]:
        """The page's keys, and those of the view in front."""
        own = KeyGroup(
            self.tr("A search"),
            (
                ("Alt 1", self.tr("Names, or 1 on the board")),
                ("Alt 2", self.tr("Board")),
                ("/", self.tr("Filter")),
                ("E", self.tr("Spec, seats, stages")),
                ("N", self.tr("Note")),
                ("A", self.tr("Add people")),
                ("Esc", self.tr("Close the panel")),
            ),
        )
        return (own, *getattr(self._view(), "keys", ()), *self._side.keys())

    def show_place(self, place: Place) -> None:
        if place.id != self._search:
            self._leave_search()
        self._search = place.id
        header = self._read_header()
        self._side.read_again()
        if place.view == INTAKE:
            self.show_view(NAMES)
            self._side.open_spec(place.id)
            self._side.drawer.start_intake()
        elif place.view in self._makers:
            self.show_view(place.view)
        else:
            usual = BOARD if header.live else NAMES
            self.show_view(self._left_with.get(place.id, usual))

    def desk_changed(self, change: ChangeSet) -> None:
        if not self._search:
            return
        if _is_about_head(change):
            try:
                self._read_header()
            except DeskError:
                self.go.emit(Place("searches"))
                return
        self._view().desk_changed(change)
        self._side.desk_changed(change)

    def foot(self) -> int:
        view = self._view()
        return view.foot() if hasattr(view, "foot") else 0

    def show_view(self, name: str) -> None:
        """Show Names or Board of this search."""
        self._left_with[self._search] = name
        view = self._views.get(name)
        if view is None:
            view = self._views[name] = self._makers[name](self.desk)
            self._connect(view)
            self._stack.addWidget(view)
        view.show_search(self._search)
        view.set_filter(self._filter.text().strip())
        self._stack.setCurrentWidget(view)
        self._switch.choose(name)
        for key in self._digits:
            key.setEnabled(name == BOARD)  # in Names the digits say how a call went
        self._filter.setPlaceholderText(
            self.tr("Filter this board") if name == BOARD else self.tr("Filter these names")
        )
        self._focus_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._side.close_side()
        else:
            super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------------------

    def _view(self) -> View:
        return self._stack.currentWidget()

    def _read_header(self) -> SearchHeader:
        header = searches.header(self.desk.workspace, self._search)
        self._header.show_title(title_words(header), header_words(header, self.desk.today()))
        self._closed.show_search(header)
        self.looks.show_search(header.id)
        self.title_changed.emit(title_words(header))
        return header

    def _leave_search(self) -> None:
        self._side.hide_side()
        self._adding.hide()
        self._filter.empty()

    def _filtered(self, text: str) -> None:
        if view := self._view():
            view.set_filter(text)

    def _focus_view(self) -> None:
        if view := self._view():
            view.setFocus()

    def _ask_people(self) -> None:
        self._adding.open(self._search)

    def _note(self) -> None:
        """Write about who is shown at the right, else about the search: the view itself takes N for who is chosen."""
        self._side.write_note(self._search)

    def _turn_spec(self) -> None:
        if self._side.has_spec():
            self._side.close_side()
        else:
            self._side.open_spec(self._search)

    def _connect(self, view: View) -> None:
        heard = {
            "card_opened": self._side.open_card,
            "card_peeked": self._side.peek_card,
            "pad_asked": self._side.open_pad,
            "selection_changed": self._side.follow_card,
            "filter_asked": self._filter.setFocus,
            "left": self._side.close_side,
            "go": self.go,
        }
        for name, slot in heard.items():
            if hasattr(view, name):
                getattr(view, name).connect(slot)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._closed, self.looks, self._adding):
            column.addWidget(widget)
        column.addLayout(middle, 1)
        doings: dict[str, Callable[[], object]] = {
            "Alt+1": lambda: self.show_view(NAMES),
            "Alt+2": lambda: self.show_view(BOARD),
            "/": self._filter.setFocus,
            "E": self._turn_spec,
            "N": self._note,
            "A": self._ask_people,
        }
        for key, do in doings.items():
            self._key(key, do)

    def _key(self, key: str, do: Callable[[], object]) -> QAction:
        made = QAction(self)
        made.setShortcut(QKeySequence(key))
        made.triggered.connect(lambda _checked=False: do())
        self.addAction(made)
        return made


def _is_about_head(change: ChangeSet) -> bool:
    """Tell whether *change* may have changed what the head says; live cards that move do not."""
    return any(row.table in _HEAD_TABLES or (row.table == "candidacy" and _is_about_end(row)) for row in change.rows)


def _is_about_end(row: RowChange) -> bool:
    """Tell whether a candidacy came, went, ended, was restored or told."""
    if row.before is None or row.after is None:
        return True
    return any(row.before[name] != row.after[name] for name in ("ended_on", "told_on"))
