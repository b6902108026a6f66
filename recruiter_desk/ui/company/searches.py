"""The searches for a company, open ones first, and who decides in each."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.companies import CompanySearch, CompanySeat
from recruiter_desk.domain.moments import days_between, short_day
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.open_row import OpenRow


class Searches(QWidget):
    """A row opens the search."""

    def __init__(self, opened: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self.rows: KeyedRows[CompanySearch] = KeyedRows(
            lambda one: SearchRow(one, lambda: self._today, opened), lambda one: one.id, self.tr("No search yet.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_searches(self, searches: tuple[CompanySearch, ...], today: date) -> None:
        """Show *searches*; days are told from *today*."""
        self._today = today
        self.rows.show_values(searches)


class SearchRow(OpenRow):
    """One search."""

    def __init__(self, one: CompanySearch, today: Callable[[], date], opened: Callable[[str], object]) -> None:
        self._live = Chip("", "accent")
        super().__init__(beside=(self._live,))
        self._today = today
        self.opened.connect(lambda: opened(one.id))
        self.show_value(one)

    def show_value(self, one: CompanySearch) -> None:
        """Show another state of it."""
        today = self._today()
        if one.closed_on:
            when = self.tr("closed {day}").format(day=short_day(one.closed_on, today))
        else:
            days = days_between(one.opened_on, today)
            when = self.tr("1 day open") if days == 1 else self.tr("{days} days open").format(days=days)
            when = when if days else self.tr("opened today")
        self.show_words(one.title, f"{one.kind.capitalize()} · {when}", quiet=bool(one.closed_on))
        self._live.show_chip(self.tr("{n} live").format(n=one.live), "accent")
        self._live.setVisible(bool(one.live) and not one.closed_on)


class Seats(QWidget):
    """Seats over all searches of the company; a row opens the person, an empty one its search."""

    def __init__(
        self, open_person: Callable[[str], object], open_search: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: KeyedRows[CompanySeat] = KeyedRows(
            lambda one: SeatRow(one, open_person, open_search), lambda one: one.id, self.tr("No seats yet.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_seats(self, seats: tuple[CompanySeat, ...]) -> None:
        """Show *seats* in their order."""
        self.rows.show_values(seats)


class SeatRow(OpenRow):
    """One seat."""

    def __init__(
        self, one: CompanySeat, open_person: Callable[[str], object], open_search: Callable[[str], object]
    ) -> None:
        self._part = Chip("", "company")
        super().__init__(beside=(self._part,))
        self._seat = one
        self._open_person, self._open_search = open_person, open_search
        self.opened.connect(self._open)
        self.show_value(one)

    def show_value(self, one: CompanySeat) -> None:
        """Show another state of it."""
        self._seat = one
        nobody = self.tr("Who signs this off?") if one.part == "sign-off" else self.tr("Nobody named yet")
        second = " · ".join(part for part in (one.title, one.search) if part)
        self.show_words(one.person or nobody, second, quiet=not one.person)
        self._part.show_chip(one.part.capitalize(), "company")

    def _open(self) -> None:
        if self._seat.person_id:
            self._open_person(self._seat.person_id)
        else:
            self._open_search(self._seat.search_id)
