"""What keys and menus do with the lines of a ledger, wherever they are listed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.line_acts import AUDIENCES, LineActs, show_menu
from recruiter_desk.ui.kit.line_list import LineList

_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class LineWork(QObject):
    """Who has lists of lines fills `found` with what they show, and `lists`."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self.acts = LineActs(desk, owner)
        self.lists: tuple[LineList, ...] = ()
        self.found: dict[str, Finding | Question] = {}

    def keys(self, *more: str) -> dict[Qt.Key, Callable[[str], object]]:
        """Return what each key does with a line; *more* are menus beside topic and reader: rating, weight."""
        found: dict[Qt.Key, Callable[[str], object]] = {
            Qt.Key.Key_E: self.edit,
            Qt.Key.Key_F2: self.edit,
            Qt.Key.Key_Delete: self._remove,
            Qt.Key.Key_T: lambda key: self.open_menu(key, "topic"),
        }
        if "rating" in more:
            found[Qt.Key.Key_R] = lambda key: self.open_menu(key, "rating")
        if "weight" in more:
            found[Qt.Key.Key_W] = lambda key: self.open_menu(key, "weight")
        for digit, audience in zip(_DIGITS, AUDIENCES, strict=True):
            found[digit] = self._clearing(audience)
        return found

    def edit(self, key: str) -> None:
        """Open the box of a line, at its words."""
        if key not in self.found:
            self.begin_missing(key)
            return
        box = self._list_of(key).open_box(key)
        if box is not None:
            box.text.begin()

    def begin_missing(self, key: str) -> None:
        """Begin a line about something that is missing."""

    def menu_of(self, key: str, what: str) -> QMenu | None:
        """Return the menu about *what* (reader, rating, topic, weight) of a line; None for one that is missing."""
        one = self.found.get(key)
        if what == "reader" and one:
            return self.acts.readers(one)
        if what == "topic" and one:
            return self.acts.topics(one)
        if isinstance(one, Finding) and what == "rating":
            return self.acts.ratings(one)
        return self.acts.weights(one) if isinstance(one, Question) and what == "weight" else None

    def open_menu(self, key: str, what: str) -> None:
        """Open that menu under the line."""
        menu = self.menu_of(key, what)
        if menu is None:
            return
        row = next(one for one in self._list_of(key).rows() if one.look.key == key)
        place = row.reader_place().bottomLeft().toPoint() if what == "reader" else QPoint(22, row.height())
        show_menu(menu, row.mapToGlobal(place) if row.isVisible() else QCursor.pos())

    def _clearing(self, audience: Audience) -> Callable[[str], object]:
        return lambda key: self.acts.clear(key, audience) if key in self.found else None

    def _remove(self, key: str) -> None:
        if key in self.found:
            self.acts.remove(key)

    def _list_of(self, key: str) -> LineList:
        return next(each for each in self.lists if key in {row.look.key for row in each.rows()})
