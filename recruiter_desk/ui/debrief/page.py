"""The debrief of one meeting: the side that is on the phone in hand, the other folded beneath or pinned beside."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.errors import Stale
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import debriefs
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.debrief.columns import DebriefColumns
from recruiter_desk.ui.debrief.find_out import FindOut
from recruiter_desk.ui.debrief.other_side import OtherSideRow
from recruiter_desk.ui.debrief.side_view import SideView
from recruiter_desk.ui.debrief.status_bar import StatusBar
from recruiter_desk.ui.debrief.words import meeting_words, state_look, state_words
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.asking import inset
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.card import Card, under_header
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.job_change import JobChange
from recruiter_desk.ui.kit.reading_order import chain
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

PINS_FROM = 1400
OTHER = {Side.COMPANY: Side.CANDIDATE, Side.CANDIDATE: Side.COMPANY}
_KEYS = KeyGroup(
    "Debrief",
    (
        ("N or Q", "Note, or question"),
        ("Ctrl Tab", "The other side"),
        ("Down", "To the first line"),
        ("1 to 4", "Who may read a line"),
        ("Ctrl Enter", "Done with this side"),
        ("P", "Briefing pack"),
        ("Esc", "Back"),
    ),
)


class StateChip(Chip):
    """How far the other side's account is; a click goes there."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class DebriefPage(Page):
    """There is nothing to save: every line is stored by Enter, every press at once."""

    keys = (_KEYS,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._id = ""
        self._side = self._left = Side.CANDIDATE
        self.debrief: Debrief | None = None
        self._asked_job = ("", "", "")
        self.sides: dict[Side, SideView] = {}
        self._now = Shown("", "second")
        self.chip = StateChip("")
        self.chip.setCursor(Qt.CursorShape.PointingHandCursor)
        self.chip.clicked.connect(self.turn)
        self._header = Header(" ", " ", actions=(self._now, self.chip))
        self.status = StatusBar(desk)
        self.status.booking.connect(self._open_card)
        self.other = OtherSideRow()
        self.other.opened.connect(self.turn)
        self.other.pin_turned.connect(partial(self.pin, True))
        self.find_out = FindOut(desk)
        self.job_change = JobChange(desk)
        self._columns = DebriefColumns()
        self._columns.right.show_widgets(self.find_out, Card("", inset(self.job_change)))
        self._lay_out()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def show_place(self, place: Place) -> None:
        fresh = place.id != self._id
        self._id = place.id
        if place.view in (Side.COMPANY, Side.CANDIDATE):
            self._side = self._left = Side(place.view)
        elif fresh or self.debrief is None:
            self._side = self._left = self._first_side()
        if self.read():
            self.view().pad.focus_pad()
            if fresh:
                self._columns.area.verticalScrollBar().setValue(0)

    def desk_changed(self, change: ChangeSet) -> None:
        if change.kind != "done":
            for each in self.sides.values():
                each.unsay()
        self.read()
        QTimer.singleShot(0, self, partial(self.job_change.desk_changed, change))  # once the lines are on the screen

    def view(self) -> SideView:
        """Return the account in hand."""
        return self._view_of(self._side)

    def read(self) -> bool:
        """Show the meeting as it is now; return whether it is still on the desk."""
        try:
            self.debrief = debriefs.read(self.desk.workspace, self._id, self._side)
            if not self.debrief.participants and self._side == Side.COMPANY:  # a talk with me alone is the candidate's
                self._side = self._left = Side.CANDIDATE
                self.debrief = debriefs.read(self.desk.workspace, self._id, self._side)
        except Stale:
            self.debrief = None
            self._stack.setCurrentIndex(1)
            return False
        self._stack.setCurrentIndex(0)
        self._show_head(self.debrief)
        self._arrange(self.debrief)
        self.view().show_debrief(self.debrief)
        if self._is_beside():
            other = OTHER[self._side]
            self._view_of(other).show_debrief(debriefs.read(self.desk.workspace, self._id, other))
        self.find_out.show_debrief(self.debrief)
        teller = self.debrief.told_by.person_id if self.debrief.told_by and self._side == Side.COMPANY else ""
        asked = (self.debrief.search_id, self._id, teller)
        if asked != self._asked_job:
            self._asked_job = asked
            self.job_change.show_for(*asked)
        return True

    def turn(self) -> None:
        """Go to the other side's account."""
        if self.debrief is None or not self.debrief.participants:
            return
        self._side = OTHER[self._side]
        if not self._is_beside():
            self._left = self._side
        if self.read():
            self.view().pad.focus_pad()

    def pin(self, on: bool) -> None:
        """Keep both sides beside each other where there is room, or fold the other one again; remembered."""
        self.desk.settings.debrief_pinned = on
        self._left = self._side
        self.read()

    def end(self) -> None:
        """End the account in hand."""
        self.view().end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            _go_back(self)
        elif event.key() != Qt.Key.Key_Down or self.debrief is None or not self.view().lines.enter():
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        chain(self)
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.debrief is not None and self._is_beside() == self._columns.beside.isHidden():
            self.read()

    # -- within ----------------------------------------------------------------------------------------------

    def _first_side(self) -> Side:
        """Return the side whose account is due first: the candidate's, unless that one was given already."""
        try:
            dues = debriefs.read(self.desk.workspace, self._id, Side.CANDIDATE).dues
        except Stale:
            return Side.CANDIDATE
        states = {due.side: due.state for due in dues}
        given = states.get(Side.CANDIDATE) == "done" and states.get(Side.COMPANY) != "done"
        return Side.COMPANY if given else Side.CANDIDATE

    def _view_of(self, side: Side) -> SideView:
        if side not in self.sides:
            made = self.sides[side] = SideView(self.desk, side)
            made.left.connect(self.setFocus)
            made.moved.connect(self._bring_in_sight)
            made.ended.connect(self._offer_other)
            made.unpinned.connect(partial(self.pin, False))
        return self.sides[side]

    def _is_beside(self) -> bool:
        wide = self.window().width() >= PINS_FROM and self.desk.settings.debrief_pinned
        return wide and self.debrief is not None and bool(self.debrief.participants)

    def _arrange(self, debrief: Debrief) -> None:
        beside = self._is_beside()
        left = self._view_of(self._left)
        alone = not debrief.participants
        states = {due.side: due.state for due in debrief.dues}
        call = states.get(debrief.other.side) not in ("", "ahead", "done")
        self.other.show_other(debrief.other, can_pin=self.window().width() >= PINS_FROM, call=call)
        self._columns.first.show_widgets(left, *(() if beside or alone else (self.other,)))
        self._columns.beside.show_widgets(*((self._view_of(OTHER[self._left]),) if beside else ()))
        for side, view in self.sides.items():
            view.show_pinned(beside and side != self._left)

    def _show_head(self, debrief: Debrief) -> None:
        words = meeting_words(debrief, self.desk.today(), self.desk.workspace.zone())
        self._header.show_title(debrief.title, words)
        self.title_changed.emit(debrief.title)
        other = next(due for due in debrief.dues if due.side != self._side)
        self._now.show_text(state_words(debrief.due, in_hand=True))
        said = state_words(other, in_hand=False) if debrief.participants else ""
        tone, icon = state_look(other)
        self.chip.setVisible(bool(said))
        self.chip.show_chip(said, tone, icon=icon)
        self.status.show_debrief(debrief)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Take the account that has the keyboard in hand, where both stand beside each other."""
        if new is None or not self._is_beside():
            return
        other = self.sides.get(OTHER[self._side])
        if other is not None and other.isAncestorOf(new):
            self._side = other.side
            self.read()

    def _offer_other(self) -> None:
        """After one account is done, have Enter go to the other if somebody waits for it."""
        waits = self.debrief is not None and any(due.waits for due in self.debrief.dues if due.side != self._side)
        if waits and self.other.isVisible():
            self.other.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_in_sight(self, widget: QWidget) -> None:
        bring = partial(self._columns.keep_in_sight, widget)
        QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, bring))  # once it has its room

    def _go_to_pack(self) -> None:
        if self.debrief is not None and self.debrief.participants:
            self.go.emit(Place("pack", self._id, "interview"))

    def _open_card(self) -> None:
        if self.debrief is not None:
            self.go.emit(Place("candidacy", self.debrief.candidacy_id))

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.status)
        column.addWidget(self._columns, 1)
        back = button(self.tr("All searches"), lambda: self.go.emit(Place("searches")))
        gone = Empty(self.tr("This meeting is no longer on the desk. Undo brings it back."), back)
        self._stack = under_header(self, self._header, body, gone)
        doings = {
            "N": lambda: self.view().pad.focus_pad(),
            "Q": lambda: self.view().pad.begin_question(),
            "P": self._go_to_pack,
            "Ctrl+Tab": self.turn,
            "Ctrl+Return": self.end,
        }
        add_keys(self, doings)


def _go_back(page: QWidget) -> None:
    """Go to where the user came from: the window knows."""
    back = getattr(page.window(), "back", None)
    if back:
        back()
