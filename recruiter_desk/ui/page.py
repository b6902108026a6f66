"""What every page of the window has in common, with a desk or, on the first start, without one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.place import Place


class Sheet(QWidget):
    """What the window can show."""

    go = Signal(object)  # Place: the page asks the window to show another
    title_changed = Signal(str)  # for the window's title bar
    beside = 0  # how far from its left what must stay in sight reaches: the quiet bar comes beside it

    def show_place(self, place: Place) -> None:
        """Show what *place* names. Called whenever the page comes to the front."""

    def foot(self) -> int:
        """Return how high at its bottom stands what must stay in sight: the quiet bar comes above it."""
        return 0

    def is_busy(self) -> bool:
        """Whether something that will show here is still being made."""
        return False

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched. Called only while the page is in front."""


class Page(Sheet):
    """A page reads plain values from the services, and reads them again when a change touches them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
