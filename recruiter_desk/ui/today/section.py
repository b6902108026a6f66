"""A card of Today: a heading and its rows, a few dozen at a time."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.today import Row
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.card import INSET, Card
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.today.row import DayRow
from recruiter_desk.ui.today.row_look import DayLook

SHOWN = 30


class DaySection(Card):
    """Hidden while it has no rows."""

    asked = Signal(object, str)  # as of a row
    walked = Signal(object, int)

    def __init__(self, heading: str, *, narrow: bool = False) -> None:
        """*narrow* rows leave the number out."""
        self._rows: KeyedRows[DayLook] = KeyedRows(self._row, lambda look: look.row.key)
        self._left = Shown("", "small")
        super().__init__(heading, self._rows)
        self._narrow = narrow
        self._most = SHOWN
        self._looks: Sequence[DayLook] = ()
        self._more = button("", self._show_more, "quiet", small=True)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(INSET, 2, INSET, 0)
        line.addWidget(self._left)
        line.addWidget(self._more)
        line.addStretch(1)
        self._foot = foot
        self.column.addWidget(foot)

    def show_rows(self, rows: Sequence[Row], *, first: bool = False, left_out: int = 0) -> None:
        """Show *rows*; *first* of the page has the primary button, *left_out* are not to be had here at all."""
        self._looks = looks(rows, first=first, narrow=self._narrow)
        self._left.show_text(self.tr("and {count} more").format(count=left_out) if left_out else "")
        self._left.setVisible(bool(left_out))
        self.setVisible(bool(rows))
        self._draw()

    def rows(self) -> list[DayRow]:
        """Return the rows that are shown, top first."""
        return [row for row in self._rows.rows() if isinstance(row, DayRow)] if not self.isHidden() else []

    def _draw(self) -> None:
        self.setUpdatesEnabled(False)
        self._rows.show_values(self._looks[: self._most])
        rows = self._rows.rows()
        for row in rows:
            if isinstance(row, DayRow):
                row.show_last(row is rows[-1])
                row.show()  # now, not with the next events: it may get the focus at once
        rest = len(self._looks) - self._most
        self._more.setText(self.tr("Show {count} more").format(count=min(rest, SHOWN)))
        self._more.setVisible(rest > 0)
        self._foot.setVisible(rest > 0 or not self._left.isHidden())
        self.setUpdatesEnabled(True)

    def _show_more(self) -> None:
        self._most += SHOWN
        self._draw()

    def _row(self, look: DayLook) -> DayRow:
        made = DayRow(look)
        made.asked.connect(self.asked)
        made.walked.connect(self.walked)
        return made


def looks(rows: Sequence[Row], *, first: bool, narrow: bool = False) -> Sequence[DayLook]:
    """Return how *rows* are shown: the sentence that several share stands above the first of them."""
    made = [DayLook(row, narrow=narrow) for row in rows]
    before = ""
    for place, row in enumerate(rows):
        if row.lead != before:
            made[place] = replace(made[place], lead=row.lead)
        before = row.lead
    if made and first:
        made[0] = replace(made[0], first=True)
    return made
