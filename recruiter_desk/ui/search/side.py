"""The right side of a search's page: the panel of one person, or the spec's drawer in its place, or nothing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.search.drawer import SpecDrawer

# The panel has show(candidacy id), desk_changed(change), write(question) and the signal closed; it may have go(Place)
# and keys.
Panel = Any


class Side(QWidget):
    """The panel is made when the first card is opened."""

    closed = Signal()
    go = Signal(object)  # Place

    def __init__(self, desk: Desk, make_panel: Callable[[Desk], Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make_panel = make_panel
        self._card = ""
        self.panel: Panel = None
        self.drawer = SpecDrawer(desk)
        self.drawer.close_asked.connect(self.close_side)
        self.drawer.go.connect(self.go)
        self.drawer.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.drawer)
        self.hide()

    def open_card(self, candidacy_id: str) -> None:
        """Show somebody in the panel and go there; nobody is shown for ""."""
        if candidacy_id:
            self._show_card(candidacy_id)
            self.panel.setFocus()

    def open_pad(self, candidacy_id: str, question: bool = False) -> None:
        """Show somebody in the panel and go to its pad, where a *question* or a note is typed."""
        if candidacy_id:
            self._show_card(candidacy_id)
            self.panel.write(question)

    def keys(self) -> tuple[KeyGroup, ...]:
        """Return the keys of what is shown."""
        return getattr(self.panel, "keys", ()) if self._card else ()

    def peek_card(self, candidacy_id: str) -> None:
        """Show somebody in the panel, or close it when they are shown already; the focus stays."""
        if self._card and self._card == candidacy_id:
            self.hide_side()
        elif candidacy_id:
            self._show_card(candidacy_id)

    def follow_card(self, candidacy_id: str = "") -> None:
        """Show whoever is chosen now, while the panel is open."""
        if self._card and candidacy_id and candidacy_id != self._card:
            self._show_card(candidacy_id)

    def open_spec(self, search_id: str) -> None:
        """Show the spec of a search and go there."""
        self.hide_side()
        self.drawer.show_search(search_id)
        self.drawer.show()
        self.show()
        self.drawer.setFocus()

    def open_looks(self, search_id: str) -> None:
        """Show whom the spec brings back, and go there."""
        if not self.has_spec():
            self.open_spec(search_id)
        self.drawer.start_looks()

    def write_note(self, search_id: str) -> None:
        """Go to the pad of whoever is shown, or to that of the search."""
        if self._card:
            self.panel.write()
            return
        if not self.has_spec():
            self.open_spec(search_id)
        self.drawer.start_note()

    def has_spec(self) -> bool:
        """Whether the spec is open."""
        return not self.isHidden() and not self.drawer.isHidden()

    def close_side(self) -> None:
        """Show nothing any more, and say so."""
        self.hide_side()
        self.closed.emit()

    def hide_side(self) -> None:
        """Show nothing any more."""
        self.hide()
        self.drawer.hide()
        if self.panel is not None:
            self.panel.hide()
        self._card = ""

    def read_again(self) -> None:
        """Show what is shown as it is now: the page was not in front for a while."""
        if self._card:
            self._show_card(self._card)
        elif self.has_spec():
            self.drawer.read()

    def desk_changed(self, change: ChangeSet) -> None:
        """Have what is shown read again what *change* touched."""
        if self._card:
            self.panel.desk_changed(change)
        elif self.has_spec():
            self.drawer.desk_changed(change)

    def _show_card(self, candidacy_id: str) -> None:
        if self.panel is None:
            self.panel = self._make_panel(self._desk)
            self.panel.closed.connect(self.close_side)
            if hasattr(self.panel, "go"):
                self.panel.go.connect(self.go)
            self._row.addWidget(self.panel)
        self.drawer.hide()
        self._card = candidacy_id
        self.panel.show(candidacy_id)
        if self._card:  # else they are gone, and the panel closed itself
            self.show()
        else:
            self.panel.hide()
