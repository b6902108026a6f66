"""The bar of a closed search: when it closed, who is still to be told, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.searches import SearchHeader, SearchStatus, StillToTell
from recruiter_desk.services import candidacies, searches
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button, quiet
from recruiter_desk.ui.kit.lines import Row, Rows
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown, shown

_MOST_ROWS = 5


class ClosedBar(QWidget):
    """Hidden while the search is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._left: tuple[StillToTell, ...] = ()
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = Shown(role="name")
        self._list = quiet(self.tr("Show them"), self._turn)
        self._all = button(self.tr("All told"), self._tell_all, small=True)
        self._rows = Rows()
        self._scroll = Scroll(self._rows)
        self._scroll.hide()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._words)
        top.addWidget(self._list)
        top.addStretch(1)
        top.addWidget(self._all)
        top.addWidget(button(self.tr("Reopen search"), self._reopen, small=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 7)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._scroll)
        self.hide()

    def show_search(self, header: SearchHeader) -> None:
        """Show when the search closed and who has not heard of it."""
        closed = header.status == SearchStatus.CLOSED
        if header.id != self._search:
            self._scroll.hide()
        self._search = header.id
        self.setVisible(closed)
        if not closed:
            return
        self._left = searches.still_to_tell(self._desk.workspace, header.id)
        day = short_day(header.closed_on, self._desk.today())
        said = self.tr("Closed on {day}") if len(day) > 5 or day[0].isdigit() else self.tr("Closed {day}")
        self._words.show_text(f"{said.format(day=day)} · {self._left_words()}")
        self._rows.show_rows([self._row(one) for one in self._left])
        self._list.setVisible(bool(self._left))
        self._show_list(not self._scroll.isHidden() and bool(self._left))

    def _left_words(self) -> str:
        if not self._left:
            return self.tr("everybody was told")
        if len(self._left) == 1:
            return self.tr("1 person still to tell")
        return self.tr("{count} people still to tell").format(count=len(self._left))

    def _row(self, one: StillToTell) -> Row:
        ways = [shown(way, "second", copies=True) for way in (one.phone, one.email) if way]
        told = button(self.tr("Told"), lambda: self._tell([one.candidacy_id]), icon="check", small=True)
        return Row(one.name, one.end, beside=(*ways, told))

    def _turn(self) -> None:
        self._show_list(self._scroll.isHidden())

    def _show_list(self, wanted: bool) -> None:
        self._scroll.setVisible(wanted)
        self._all.setVisible(wanted and len(self._left) > 1)
        self._list.setText(self.tr("Hide them") if wanted else self.tr("Show them"))
        rows = self._rows.rows()[:_MOST_ROWS]
        self._scroll.setFixedHeight(sum(row.sizeHint().height() for row in rows))

    def _tell_all(self) -> None:
        self._tell([one.candidacy_id for one in self._left])

    def _tell(self, ids: list[str]) -> None:
        attempt(self, lambda: candidacies.mark_told(self._desk.workspace, ids))

    def _reopen(self) -> None:
        attempt(self, lambda: searches.reopen(self._desk.workspace, self._search))
