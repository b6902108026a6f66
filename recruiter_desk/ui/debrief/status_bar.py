"""The bar under the head for a meeting that is not known to have been held: what is known, and what to say of it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.services import interviews
from recruiter_desk.ui.debrief.words import NEVER, is_over, status_words
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown


class StatusBar(QFrame):
    """Hidden for a meeting that was held. `booking` asks to book one that has no time."""

    booking = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meeting = ""
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = Shown("", "name", elide=True)
        said = {
            InterviewStatus.HELD: self.tr("It took place"), InterviewStatus.NO_SHOW: self.tr("Did not show"),
            InterviewStatus.CANCELLED: self.tr("Cancelled"),
        }  # fmt: skip
        self._acts = {status: button(words, partial(self.say, status), small=True) for status, words in said.items()}
        self._book = button(self.tr("Book it"), self.booking.emit, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 9)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for made in (*self._acts.values(), self._book):
            row.addWidget(made)
        self.hide()

    def show_debrief(self, debrief: Debrief) -> None:
        """Show what is known of the meeting."""
        self._meeting = debrief.interview_id
        now = self._desk.workspace.now()
        words = status_words(debrief, now, self._desk.today())
        self._words.show_text(words)
        never, over = debrief.status in NEVER, is_over(debrief, now)
        set_look(self, tone="warning" if never or over else "")
        self._acts[InterviewStatus.HELD].setVisible(bool(debrief.starts_at) and (over or never))
        self._acts[InterviewStatus.NO_SHOW].setVisible(over and not never)
        self._acts[InterviewStatus.CANCELLED].setVisible(not never and bool(debrief.starts_at))
        self._acts[InterviewStatus.CANCELLED].setText(self.tr("Cancelled") if over else self.tr("Cancel it"))
        self._book.setVisible(not debrief.starts_at and not never)
        self.setVisible(bool(words))
        self.setAccessibleName(words)

    def say(self, status: str) -> None:
        """Note how far the meeting is."""
        meeting = self._meeting
        attempt(self, lambda: interviews.set_status(self._desk.workspace, meeting, status))
