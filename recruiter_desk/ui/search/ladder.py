"""The ladder: who decides, from whoever screens up to whoever signs off."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.intake import read_intake
from recruiter_desk.domain.searches import Part, Seat
from recruiter_desk.services import seats
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.row_menu import entry, more_button, one_of
from recruiter_desk.ui.kit.shown import Shown, shown
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.search.words import empty_seat_words, part_words
from recruiter_desk.ui.theme import current_palette

_RUNG = 18


class Held(NamedTuple):
    """A seat, and whether it is the highest or the lowest rung."""

    seat: Seat
    top: bool
    foot: bool


class Rung(QWidget):
    """A ring on the ladder's rail, hollow while nobody sits there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._taken, self._top, self._foot = False, False, False

    def show_rung(self, taken: bool, *, top: bool, foot: bool) -> None:
        """Show whether somebody sits there, and where the rail ends."""
        self._taken, self._top, self._foot = taken, top, foot
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_RUNG, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(7, 16)
        painter.setPen(QPen(QColor(palette.strong_line), 2))
        if not self._top:
            painter.drawLine(QPointF(7, 0), QPointF(7, 10))
        if not self._foot:
            painter.drawLine(QPointF(7, 22), QPointF(7, self.height()))
        painter.setPen(QPen(QColor(palette.company if self._taken else palette.control_line), 2))
        painter.setBrush(QColor(palette.company) if self._taken else Qt.BrushStyle.NoBrush)
        painter.drawRect(int(centre.x()) - 4, int(centre.y()) - 4, 8, 8)
        painter.end()


class SeatRow(QWidget):
    """Name and title are edited in place; the dots change the part and the place on the ladder."""

    def __init__(self, held: Held, ladder: "LadderPane") -> None:
        super().__init__()
        self._seat = seat = held.seat
        self._ladder = ladder
        self.rung = Rung()
        self.name = EditInPlace(
            seat.person, lambda text: ladder.edit(self._seat.id, name=text),
            says=self.tr("Who sits here"), empty=empty_seat_words(seat.part), role="name",
        )  # fmt: skip
        self.title = EditInPlace(
            seat.title, lambda text: ladder.edit(self._seat.id, title=text), says=self.tr("Title"),
            empty=self.tr("Title"), role="small",
        )  # fmt: skip
        self._part = Shown(role="fine")
        self._part.setContentsMargins(INSET, 0, 0, 0)
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 10)
        words.setSpacing(0)
        for widget in (self.name, self.title, self._part):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.rung)
        row.addLayout(words, 1)
        row.addWidget(more_button(self.tr("More for this seat"), self.fill), 0, Qt.AlignmentFlag.AlignTop)
        self.show_value(held)

    def show_value(self, held: Held) -> None:
        """Show another state of the seat."""
        self._seat = seat = held.seat
        self.name.show_value(seat.person)
        self.title.show_value(seat.title)
        self.title.setVisible(bool(seat.person_id))
        self._part.show_text(part_words(seat.part))
        self.rung.show_rung(bool(seat.person_id), top=held.top, foot=held.foot)

    def fill(self, menu: QMenu) -> None:
        """Put into *menu* what can be done with the seat."""
        seat, ladder = self._seat, self._ladder
        parts = [(part, part_words(part)) for part in Part]
        one_of(menu, self.tr("Part"), parts, seat.part, lambda part: ladder.edit(seat.id, part=part))
        if seat.person_id:
            entry(menu, self.tr("Open person"), lambda: ladder.open_person(seat.person_id))
            entry(menu, self.tr("Leave the seat empty"), lambda: ladder.edit(seat.id, name=""))
        menu.addSeparator()
        entry(menu, self.tr("Move up"), lambda: ladder.shift(seat.id, -1), enabled=ladder.may_shift(seat.id, -1))
        entry(menu, self.tr("Move down"), lambda: ladder.shift(seat.id, 1), enabled=ladder.may_shift(seat.id, 1))
        menu.addSeparator()
        entry(menu, self.tr("Remove the seat"), lambda: ladder.remove(seat.id))


class LadderPane(QWidget):
    """The top of the ladder stands on top. A line adds a seat; its part is guessed from the title."""

    go = Signal(object)  # Place

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._shown: list[Seat] = []
        self.who_signs = field(
            empty_seat_words(Part.SIGN_OFF), says=empty_seat_words(Part.SIGN_OFF), entered=self._add_signer
        )
        self.who_else = field(
            self.tr("Name, Title"), says=self.tr("Add somebody who decides: name, title"), entered=self._add
        )
        self.rows: KeyedRows[Held] = KeyedRows(lambda held: SeatRow(held, self), lambda held: held.seat.id)
        self._words = shown(
            self.tr("Everybody a candidate meets at the client, up to whoever signs off."), "small", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._words, self.who_signs, self.rows, self.who_else):
            column.addLayout(inset(widget))
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show the ladder of a search."""
        self._search = search_id
        self._shown = list(reversed(seats.of_search(self._desk.workspace, search_id)))
        last = len(self._shown) - 1
        self.rows.show_values([Held(seat, n == 0, n == last) for n, seat in enumerate(self._shown)])
        self.who_signs.setVisible(not any(seat.part == Part.SIGN_OFF for seat in self._shown))

    def order(self) -> list[str]:
        """Return the seats from the top of the ladder."""
        return [seat.id for seat in self._shown]

    def edit(self, seat_id: str, **fields: str) -> bool:
        """Change a seat; return whether it was kept."""
        return attempt(self, lambda: seats.edit(self._desk.workspace, seat_id, **fields))

    def remove(self, seat_id: str) -> None:
        """Take a seat off the ladder."""
        attempt(self, lambda: seats.remove(self._desk.workspace, seat_id))

    def may_shift(self, seat_id: str, by: int) -> bool:
        """Tell whether there is a seat above (-1) or below (1)."""
        return 0 <= self.order().index(seat_id) + by < len(self._shown)

    def shift(self, seat_id: str, by: int) -> None:
        """Let a seat and the one above or below change places."""
        order = self.order()
        place = order.index(seat_id)
        order[place], order[place + by] = order[place + by], order[place]
        attempt(self, lambda: seats.reorder(self._desk.workspace, self._search, list(reversed(order))))

    def open_person(self, person_id: str) -> None:
        """Go to the page of whoever sits there."""
        self.go.emit(Place("person", person_id))

    def _add(self) -> None:
        self._add_from(self.who_else, "")

    def _add_signer(self) -> None:
        self._add_from(self.who_signs, Part.SIGN_OFF)

    def _add_from(self, typed: QLineEdit, part: str) -> None:
        read = read_intake("@" + typed.text().lstrip("@＠ "))
        if not read:
            return
        line = read[0]
        if attempt(self, lambda: seats.add(self._desk.workspace, self._search, line.text, line.title, part)):
            typed.clear()
