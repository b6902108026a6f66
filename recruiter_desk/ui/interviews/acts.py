"""What can be done with a meeting on the page: debrief, move, say what became of it, its pack, its calendar file."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.candidacies import is_over
from recruiter_desk.domain.interviews import PLANNED, InterviewLine, InterviewStatus
from recruiter_desk.services import interviews
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.booking import ask_booking
from recruiter_desk.ui.kit.calendar_file import add_calendar_menu
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.place import Place


class Acts(QObject):
    """Asks in *strip*, writes through the services, and goes elsewhere with *go*."""

    def __init__(self, desk: Desk, page: QWidget, strip: Strip, go: Callable[[Place], object]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._strip = strip
        self._go = go

    def open(self, line: InterviewLine) -> None:
        """Open the debrief of a meeting that is over, else the card it is about."""
        if self.is_past(line):
            self.debrief(line.id)
        else:
            self.card(line)

    def is_past(self, line: InterviewLine) -> bool:
        """Tell whether there is something to debrief: it was held, or its time has passed."""
        over = bool(line.starts_at) and is_over(line.starts_at, line.minutes, self._desk.workspace.now())
        return line.status == InterviewStatus.HELD or (line.status == InterviewStatus.BOOKED and over)

    def debrief(self, interview_id: str) -> None:
        """Go to the debrief."""
        self._go(Place("debrief", interview_id))

    def card(self, line: InterviewLine) -> None:
        """Go to the candidacy."""
        self._go(Place("candidacy", line.candidacy_id))

    def pack(self, line: InterviewLine) -> None:
        """Go to the briefing pack for the meeting."""
        self._go(Place("pack", line.id, "interview"))

    def move(self, candidacy_id: str, interview_id: str) -> None:
        """Ask for another time."""
        ask_booking(self._strip, self._desk, candidacy_id, interview_id=interview_id)

    def book(self, line: InterviewLine, at: str) -> None:
        """Book one of the times offered."""
        attempt(self._page, lambda: interviews.book(self._desk.workspace, line.id, at))

    def say(self, line: InterviewLine, status: str) -> None:
        """Note how far it is."""
        attempt(self._page, lambda: interviews.set_status(self._desk.workspace, line.id, status))

    def menu(self, line: InterviewLine) -> QMenu:
        """Return what can be done with a meeting."""
        menu = QMenu(self._page)
        tr = self._page.tr
        gone = line.status in (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)
        menu.addAction(tr("Open the card"), partial(self.card, line))
        if not gone and line.starts_at:
            menu.addAction(tr("Debrief"), partial(self.debrief, line.id))
        if not gone and line.participants:
            menu.addAction(tr("Briefing pack"), partial(self.pack, line))
        add_calendar_menu(menu, self._page, self._desk, line.id)
        menu.addSeparator()
        again = tr("Book it again") if gone else tr("Move to another time")
        menu.addAction(f"{again}\tR", partial(self.move, line.candidacy_id, line.id))
        said = {
            InterviewStatus.HELD: (tr("Held"), bool(line.starts_at)),
            InterviewStatus.NO_SHOW: (tr("Did not show"), bool(line.starts_at)),
            InterviewStatus.CANCELLED: (tr("Cancel"), line.status in PLANNED),
        }
        for status, (words, makes_sense) in said.items():
            if makes_sense and status != line.status:
                menu.addAction(words, partial(self.say, line, status))
        return menu

    def popup(self, line: InterviewLine, at: QPoint) -> None:
        """Show the menu of a meeting at *at* on the screen."""
        menu = self.menu(line)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
