"""A small table under the stages: what each round brought, and how long it was waited for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.round_yield import RoundYield
from recruiter_desk.services.searches import yielding
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.shown import Shown


class RoundYields(QWidget):
    """Nothing until the first round was held."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[RoundYield, ...] | None = None
        self._table: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INSET, 10, INSET, 0)
        self._column.setSpacing(0)
        self._column.addWidget(section(self.tr("What each round brings")))
        self.hide()

    def show_search(self, search_id: str) -> None:
        """Show the rounds of a search."""
        rounds = yielding.rounds(self._desk.workspace, search_id)
        if rounds != self._shown:
            self._shown = rounds
            if self._table is not None:
                self._column.removeWidget(self._table)
                self._table.hide()
                self._table.deleteLater()
            self._table = self._filled(rounds)
            self._column.addWidget(self._table)
        self.setVisible(bool(rounds))

    def words(self) -> list[str]:
        """Return each round as one text."""
        return [self._words(one) for one in self._shown or ()]

    def _filled(self, rounds: tuple[RoundYield, ...]) -> QWidget:
        made = QWidget()
        made.setAccessibleName(". ".join(self._words(one) for one in rounds))
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        heads = ("", self.tr("Held"), self.tr("New"), self.tr("Repeats"), self.tr("Days waited"))
        for place, head in enumerate(heads):
            grid.addWidget(Shown(head, "small"), 0, place, _side(place))
        for line, one in enumerate(rounds, start=1):
            days = "–" if one.days is None else str(one.days)
            for place, text in enumerate((one.stage, str(one.meetings), str(one.new), str(one.repeats), days)):
                grid.addWidget(Shown(text, "body", elide=not place), line, place, _side(place))
        return made

    def _words(self, one: RoundYield) -> str:
        words = self.tr("{stage}: {held} held, {new} new, {repeats} repeats").format(
            stage=one.stage, held=one.meetings, new=one.new, repeats=one.repeats
        )
        return words if one.days is None else self.tr("{words}, {days} days waited").format(words=words, days=one.days)


def _side(place: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag(0)
