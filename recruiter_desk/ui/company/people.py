"""Who works at a company, by rank from the top; those who left are folded beneath."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.companies import Colleague
from recruiter_desk.domain.people import LEVELS
from recruiter_desk.domain.tenure import tenure
from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.open_row import OpenRow

FIRST = 40


class Colleagues(QWidget):
    """A row opens the person. Of very many only the highest are shown until asked for all."""

    def __init__(self, opened: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Colleague, ...] = ()
        self._limit = FIRST
        self._with_former = False
        self.rows: KeyedRows[Colleague] = KeyedRows(
            partial(ColleagueRow, opened=opened), lambda one: one.affiliation_id, self.tr("Nobody known there yet.")
        )
        self._all = quiet("", self._show_all)
        self._former = quiet("", self._show_former)
        foot = QHBoxLayout()
        foot.addWidget(self._all)
        foot.addWidget(self._former)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.rows)
        column.addLayout(foot)

    def start_over(self) -> None:
        """Fold again, for another company."""
        self._limit, self._with_former = FIRST, False

    def show_people(self, people: tuple[Colleague, ...]) -> None:
        """Show *people*, who come by rank, those who left last."""
        self._people = people
        now = [one for one in people if not one.ended]
        former = [one for one in people if one.ended]
        shown = now[: self._limit] + (former if self._with_former else [])
        self.rows.show_values(shown)
        self._all.setText(self.tr("Show all {count}").format(count=len(now)))
        self._all.setVisible(len(now) > self._limit)
        self._former.setText(self.tr("{count} who left").format(count=len(former)))
        self._former.setVisible(bool(former) and not self._with_former)

    def _show_all(self) -> None:
        self._limit = len(self._people)
        self.show_people(self._people)

    def _show_former(self) -> None:
        self._with_former = True
        self.show_people(self._people)


class ColleagueRow(OpenRow):
    """Name, title, whom they report to; at the right the rank, and whether they decide in a search."""

    def __init__(self, one: Colleague, opened: Callable[[str], object]) -> None:
        self._seats = Chip("", "company")
        self._level = Chip("", "plain")
        super().__init__(beside=(self._seats, self._level))
        self.opened.connect(lambda: opened(one.person_id))
        self.show_value(one)

    def show_value(self, one: Colleague) -> None:
        """Show another state of it."""
        parts = [one.title, tenure(one.began, one.ended)]
        if one.reports_to:
            parts.append(self.tr("reports to {person}").format(person=one.reports_to))
        self.show_words(one.name, " · ".join(part for part in parts if part), quiet=bool(one.ended))
        self._level.show_chip(LEVELS[one.level] if one.level else "")
        self._level.setVisible(bool(one.level))
        self._seats.show_chip(
            self.tr("1 seat") if one.seats == 1 else self.tr("{n} seats").format(n=one.seats), "company"
        )
        self._seats.setVisible(bool(one.seats))
