"""The meetings of a candidacy: booked, held, cancelled, each with what can be said about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import brief_name, is_over
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.interviews import Interview, InterviewStatus
from recruiter_desk.domain.moments import short_when
from recruiter_desk.domain.zones import zone_city
from recruiter_desk.services import interviews
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.booking import ask_booking
from recruiter_desk.ui.kit.buttons import button, icon_button, quiet
from recruiter_desk.ui.kit.calendar_file import add_calendar_menu
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.lines import Row, Rows, section
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.to_debrief import go_to_debrief
from recruiter_desk.ui.place import Place


class Meetings(QWidget):
    """A heading with Book, and a row a meeting."""

    go = Signal(object)  # Place

    def __init__(self, desk: Desk, box: Asking, book: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._box = box
        self._view: CandidacyView | None = None
        self._rows = Rows()
        self._none = Shown(self.tr("No meeting yet."), "third")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = section(self.tr("Meetings"), quiet(self.tr("Book"), book, small=True))
        column.addWidget(self.head)
        column.addWidget(self._none)
        column.addWidget(self._rows)

    def show_view(self, view: CandidacyView) -> None:
        """Show the meetings of *view*, the latest first."""
        self._view = view
        self._none.setVisible(not view.interviews)
        self._rows.show_rows([self._row(meeting) for meeting in view.interviews])

    def words(self) -> list[str]:
        """Return each row as one text."""
        return [row.accessibleName() for row in self._rows.rows()]

    def say(self, meeting: Interview, status: str) -> None:
        """Note how far *meeting* is."""
        attempt(self, lambda: interviews.set_status(self._desk.workspace, meeting.id, status))

    def start_debrief(self, meeting: Interview) -> None:
        """Go to the debrief of *meeting*."""
        self.go.emit(Place("debrief", meeting.id))

    def debrief_last(self) -> bool:
        """Go to the debrief of the last meeting that is over; return whether there was one."""
        return go_to_debrief(self, self._desk, self._view.card.id if self._view else "", self.go.emit)

    def menu(self, meeting: Interview) -> QMenu:
        """Return what else can be done with *meeting*."""
        menu = QMenu(self)
        if meeting.participants and meeting.status not in (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW):
            pack = Place("pack", meeting.id, "interview")
            menu.addAction(self.tr("Briefing pack"), lambda: self.go.emit(pack))
            menu.addSeparator()
        menu.addAction(self.tr("Debrief"), partial(self.start_debrief, meeting))
        add_calendar_menu(menu, self, self._desk, meeting.id)
        planned = meeting.status in (InterviewStatus.BOOKED, InterviewStatus.WANTED, InterviewStatus.OFFERED)
        if planned:
            menu.addAction(self.tr("Move to another time"), partial(self._move, meeting))
        else:
            menu.addAction(self.tr("Book it again"), partial(self._move, meeting))
        said = {
            InterviewStatus.HELD: self.tr("Held"),
            InterviewStatus.CANCELLED: self.tr("Cancelled"),
            InterviewStatus.NO_SHOW: self.tr("Did not show"),
        }
        for status, words in said.items():
            if status != meeting.status and (meeting.starts_at or status != InterviewStatus.HELD):
                menu.addAction(words, partial(self.say, meeting, status))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), partial(self._remove, meeting))
        return menu

    def _row(self, meeting: Interview) -> Row:
        over = self._is_over(meeting)
        more = icon_button("more", self.tr("More"))
        more.clicked.connect(lambda: self._show_menu(more, meeting))
        held = button(self.tr("Held"), lambda: self.say(meeting, InterviewStatus.HELD), small=True)
        move = button(self.tr("Move"), partial(self._move, meeting), small=True)
        debrief = button(self.tr("Debrief"), lambda: self.start_debrief(meeting), small=True)
        booked = (held, debrief, more) if over else (move, more)
        acts = {InterviewStatus.BOOKED: booked, InterviewStatus.HELD: (debrief, more)}
        row = Row(
            self._first(meeting),
            self._second(meeting),
            mark=Glyph(_ICONS.get(meeting.status, "calendar"), "warning" if over else "second"),
            beside=acts.get(InterviewStatus(meeting.status), (more,)),
            role="name" if meeting.status in (InterviewStatus.BOOKED, InterviewStatus.HELD) else "second",
        )
        row.setAccessibleName(f"{self._first(meeting)}. {self._second(meeting)}")
        return row

    def _is_over(self, meeting: Interview) -> bool:
        """Tell whether a booked meeting should have taken place by now."""
        now = self._desk.workspace.now()
        return meeting.status == InterviewStatus.BOOKED and is_over(meeting.starts_at, meeting.minutes, now)

    def _first(self, meeting: Interview) -> str:
        when = short_when(meeting.starts_at, meeting.zone, self._desk.today()) if meeting.starts_at else ""
        return " · ".join(part for part in (when, self._status(meeting.status)) if part)

    def _second(self, meeting: Interview) -> str:
        people = ", ".join(one_line(brief_name(one.person), 40) for one in meeting.participants)
        elsewhere = meeting.zone and meeting.zone != self._desk.workspace.zone()
        parts = (
            people or self.tr("with me"),
            self._offered(meeting),
            self.tr("{count} min").format(count=meeting.minutes),
            self.tr("{city} time").format(city=zone_city(meeting.zone)) if elsewhere else "",
            meeting.place,
        )
        return " · ".join(part for part in parts if part)

    def _offered(self, meeting: Interview) -> str:
        if meeting.status != InterviewStatus.OFFERED:
            return ""
        return ", ".join(short_when(at, meeting.zone, self._desk.today()) for at in meeting.offered)

    def _status(self, status: str) -> str:
        return {
            InterviewStatus.WANTED: self.tr("wanted"),
            InterviewStatus.OFFERED: self.tr("times offered"),
            InterviewStatus.BOOKED: self.tr("booked"),
            InterviewStatus.HELD: self.tr("held"),
            InterviewStatus.CANCELLED: self.tr("cancelled"),
            InterviewStatus.NO_SHOW: self.tr("did not show"),
        }[InterviewStatus(status)]

    def _show_menu(self, at: QWidget, meeting: Interview) -> None:
        menu = self.menu(meeting)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _move(self, meeting: Interview) -> None:
        if self._view:
            ask_booking(self._box, self._desk, self._view.card.id, interview_id=meeting.id)

    def _remove(self, meeting: Interview) -> None:
        attempt(self, lambda: interviews.remove(self._desk.workspace, meeting.id))


_ICONS = {
    InterviewStatus.BOOKED: "calendar",
    InterviewStatus.HELD: "meeting",
    InterviewStatus.CANCELLED: "clear",
    InterviewStatus.NO_SHOW: "clear",
}
