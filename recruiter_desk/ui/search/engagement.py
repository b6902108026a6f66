"""The search itself: role, client, kind; how the spec changed; closing and deleting it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.searches import SearchKind, SearchStatus
from recruiter_desk.services import searches
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button, danger, quiet
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.shown import Shown, shown
from recruiter_desk.ui.kit.tick import Choice
from recruiter_desk.ui.place import Place


class SearchPane(QWidget):
    """What is true of the whole search."""

    go = Signal(object)  # Place

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._company = ""
        self._closed = False
        role, client = self.tr("Role"), self.tr("Client")
        self.role = EditInPlace("", partial(self._save, "title"), says=role, empty=role, role="name")
        self.client = EditInPlace("", partial(self._save, "company"), says=client, empty=client)
        self.kind = Choice([(kind, kind.capitalize()) for kind in SearchKind], says=self.tr("Kind of search"))
        self.kind.activated.connect(lambda _index: self._save("kind", self.kind.key()))
        self._since = Shown(role="body")
        self._close = button(self.tr("Close search"), self._turn)
        self._since.setContentsMargins(INSET, 0, 0, 0)
        facts = QGridLayout()
        facts.setContentsMargins(INSET, 0, INSET, 0)
        facts.setHorizontalSpacing(8)
        facts.setVerticalSpacing(4)
        facts.setColumnMinimumWidth(0, 78)
        facts.setColumnStretch(1, 1)
        named = (
            (role, self.role), (client, self.client), (self.tr("Kind"), self.kind), (self.tr("Opened"), self._since),
        )  # fmt: skip
        for place, (name, widget) in enumerate(named):
            facts.addWidget(shown(name, "second"), place, 0, Qt.AlignmentFlag.AlignVCenter)
            facts.addWidget(widget, place, 1)
        facts.addWidget(quiet(self.tr("Open company"), self._open_company), 1, 2)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(INSET, 0, INSET, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        buttons.addWidget(danger(self.tr("Delete search"), self._delete, hint=self.tr("Undo brings it back")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(facts)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show a search's own facts."""
        header = searches.header(self._desk.workspace, search_id)
        self._search, self._company = search_id, header.company_id
        self._closed = header.status == SearchStatus.CLOSED
        self.role.show_value(header.title)
        self.client.show_value(header.company)
        self.kind.choose(header.kind)
        self._since.show_text(short_day(header.opened_on, self._desk.today()))
        self._close.setText(self.tr("Reopen search") if self._closed else self.tr("Close search"))

    def _save(self, field: str, value: str) -> bool:
        if attempt(self, lambda: searches.edit(self._desk.workspace, self._search, **{field: value})):
            return True
        self.kind.choose(searches.header(self._desk.workspace, self._search).kind)
        return False

    def _open_company(self) -> None:
        self.go.emit(Place("company", self._company))

    def _turn(self) -> None:
        act = searches.reopen if self._closed else searches.close
        attempt(self, lambda: act(self._desk.workspace, self._search))

    def _delete(self) -> None:
        attempt(self, lambda: searches.delete(self._desk.workspace, self._search))
