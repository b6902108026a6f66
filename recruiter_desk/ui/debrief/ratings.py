"""How the company rates what this round was to show: a row a topic or criterion, by each interviewer, and overall."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.debriefs import Debrief, Given, Rated
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.findings import RATINGS
from recruiter_desk.ui.debrief.steps import Steps
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.saying import capital
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.typeface import font

NAME_WIDTH = 240
WORDS = tuple(capital(one) for one in RATINGS)


class RatingRow(QWidget):
    """A name and four steps; `rated` carries the rating chosen, "" for none. Up and Down go to the rows beside it."""

    rated = Signal(str)

    def __init__(self, name: str, side: Side, *, quiet: str = "") -> None:
        """*quiet* stands behind the steps: how it was rated the round before."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name, self._quiet = Shown(name, "body", elide=True), Shown(quiet, "small", elide=True)
        self._name.setMaximumWidth(NAME_WIDTH)
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.steps = Steps(WORDS, side.value, says=one_line(name, 80), low=True)
        self.steps.chosen.connect(lambda value: self.rated.emit(RATINGS[value - 1] if value else ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        row.addWidget(self._name, 20)
        row.addWidget(self.steps)
        row.addWidget(self._quiet)
        row.addStretch(1)

    def show_rating(self, rating: str, quiet: str = "") -> None:
        """Show *rating* as chosen."""
        self.steps.show_value(RATINGS.index(rating) + 1 if rating in RATINGS else 0)
        self._quiet.show_text(quiet)


class RatedRow(RatingRow):
    """The row of a topic or criterion as one interviewer rates it."""

    def __init__(self, rated: Rated) -> None:
        super().__init__(capital(rated.name), Side.COMPANY)
        self.of = rated

    def show_value(self, rated: Rated) -> None:
        """Show another state of it; whose rating is shown is the owner's."""
        self.of = rated


class Ratings(QWidget):
    """`rated` carries topic, criterion key, rating and whose it is; without topic and key it is the overall one."""

    rated = Signal(str, str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._by = ""
        self._told_by = ""
        self._overall: tuple[Given, ...] = ()
        self._people: tuple[tuple[str, str], ...] = ()
        self._switch: Switch | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(Shown(self.tr("Ratings"), "section"))
        self._head.addStretch(1)
        self.rows: KeyedRows[Rated] = KeyedRows(self._made, lambda one: f"{one.topic} {one.criterion_key}")
        self.overall = RatingRow(self.tr("Overall"), Side.COMPANY)
        self.overall.rated.connect(lambda rating: self.rated.emit("", "", rating, self._by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._head)
        column.addWidget(self.rows)
        column.addWidget(self.overall)

    def show_debrief(self, debrief: Debrief) -> None:
        """Show how each interviewer of *debrief* rated; with several a switch says whose ratings these are."""
        told_by = debrief.told_by.person_id if debrief.told_by else ""
        people = tuple((one.person_id, one_line(brief_name(one.name), 20)) for one in debrief.callers)
        if (people, told_by) != (self._people, self._told_by):
            self._told_by = told_by
            self._show_people(people, told_by)
        self._overall = debrief.overall
        self.rows.show_values(debrief.ratings)
        self._show_all()

    def choose(self, person_id: str) -> None:
        """Show the ratings of one interviewer."""
        self._by = person_id
        if self._switch:
            self._switch.choose(person_id)
        self._show_all()

    def _show_all(self) -> None:
        for row in self.rows.rows():
            if isinstance(row, RatedRow):
                self._show_given(row, row.of.given)
        self._show_given(self.overall, self._overall)

    def _show_given(self, row: RatingRow, given: tuple[Given, ...]) -> None:
        """Show what the one chosen said; behind it what others did."""
        mine = next((one.rating for one in given if one.person_id == self._by), "")
        others = [
            f"{one_line(brief_name(one.person), 20) or self.tr('Somebody')}: {one.rating}"
            for one in given
            if one.person_id != self._by and one.rating
        ]
        row.show_rating(mine, " · ".join(others))

    def _show_people(self, people: tuple[tuple[str, str], ...], told_by: str) -> None:
        self._people = people
        ids = [one for one, _name in people]
        self._by = told_by if told_by in ids else ids[0] if ids else ""
        if self._switch is not None:
            self._head.removeWidget(self._switch)
            self._switch.hide()
            self._switch.deleteLater()
            self._switch = None
        if len(people) > 1:
            self._switch = Switch([(one, name, self.tr("Ratings of {who}").format(who=name)) for one, name in people])
            for made in self._switch.buttons():
                made.setProperty("small", True)
                made.setFont(font("chip"))
            self._switch.choose(self._by)
            self._switch.chosen.connect(self.choose)
            self._head.addWidget(self._switch)

    def _made(self, rated: Rated) -> RatedRow:
        row = RatedRow(rated)
        row.rated.connect(partial(self._rate, row))
        return row

    def _rate(self, row: RatedRow, rating: str) -> None:
        self.rated.emit(row.of.topic, row.of.criterion_key, rating, self._by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
