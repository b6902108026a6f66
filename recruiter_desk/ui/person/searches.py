"""The searches a person is on: stage, what is next, and how it ended."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.person_page import PersonSearch, PersonSeat
from recruiter_desk.ui.kit.card_chip import icon_of, tone_of
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.open_row import OpenRow


class Searches(QWidget):
    """Candidacies, those that run first, and the seats the person holds. A row opens its search."""

    def __init__(self, opened: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self.candidacies: KeyedRows[PersonSearch] = KeyedRows(
            lambda one: SearchRow(one, lambda: self._today, opened), lambda one: one.id, self.tr("On no search yet.")
        )
        self.seats: KeyedRows[PersonSeat] = KeyedRows(
            lambda one: SeatRow(one, opened), lambda one: f"{one.search_id} {one.part}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.candidacies)
        column.addWidget(self.seats)

    def show_searches(self, searches: tuple[PersonSearch, ...], seats: tuple[PersonSeat, ...], today: date) -> None:
        """Show both; days are told from *today*."""
        self._today = today
        self.candidacies.show_values(searches)
        self.candidacies.setVisible(bool(searches) or not seats)
        self.seats.show_values(seats)


class SearchRow(OpenRow):
    """One candidacy."""

    def __init__(self, one: PersonSearch, today: Callable[[], date], opened: Callable[[str], object]) -> None:
        self._chip = Chip("", "bare")
        super().__init__(beside=(self._chip,))
        self._today = today
        self._search_id = one.search_id
        self.opened.connect(lambda: opened(self._search_id))
        self.show_value(one)

    def show_value(self, one: PersonSearch) -> None:
        """Show another state of it."""
        self._search_id = one.search_id
        if one.ended_on:
            when = self.tr("{stage} · {day}").format(stage=one.stage, day=short_day(one.ended_on, self._today()))
        elif one.days == 1:
            when = self.tr("{stage} · since yesterday").format(stage=one.stage)
        elif one.days:
            when = self.tr("{stage} · {days} days").format(stage=one.stage, days=one.days)
        else:
            when = self.tr("{stage} · since today").format(stage=one.stage)
        self.show_words(f"{one.search}, {one.company}", when, quiet=bool(one.ended_on))
        self._chip.show_chip(one.chip.text, tone_of(one.chip), icon=icon_of(one.chip))
        self._chip.setVisible(not one.ended_on)


class SeatRow(OpenRow):
    """One seat on the client's side."""

    def __init__(self, seat: PersonSeat, opened: Callable[[str], object]) -> None:
        super().__init__(beside=(chip := Chip("", "company"),))
        self._chip = chip
        self.opened.connect(lambda: opened(seat.search_id))
        self.show_value(seat)

    def show_value(self, seat: PersonSeat) -> None:
        """Show another state of it."""
        self.show_words(f"{seat.search}, {seat.company}", self.tr("Decides for the client"))
        self._chip.show_chip(seat.part.capitalize(), "company")
