"""The pad of one meeting: what somebody told of it afterwards, and beside it what was still to be found out."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Interview
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import reading
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.field import takes_escape
from recruiter_desk.ui.kit.pad import Pad
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.side_mark import SideMark

MOST = 5


class Debrief(QFrame):
    """Opens beneath the pad of the card; every line belongs to the meeting. Esc closes it.

    `closed` comes while it still has the keyboard, if it had it.
    """

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.meeting_id = ""
        self.setProperty("look", "folded")
        self._title = Shown("", "name", wrap=True)
        self.pad = Pad(desk)
        self._open = QVBoxLayout()
        self._open.setSpacing(3)
        self._lines: list[QWidget] = []
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(icon_button("close", self.tr("Close  Esc"), self.close_debrief), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.pad)
        column.addLayout(self._open)
        self.pad.left.connect(self.close_debrief)
        self.pad.taken.connect(lambda _words: self._show_questions())
        self.hide()

    def start(self, view: CandidacyView, meeting: Interview, title: str) -> None:
        """Take lines about *meeting*, from the client's call until somebody says otherwise."""
        self.meeting_id = meeting.id
        self._title.show_text(title)
        call = Side.COMPANY if meeting.participants else Side.CANDIDATE  # a talk with me alone is the candidate's
        place = PadPlace(candidacy_id=view.card.id, interview_id=meeting.id)
        self.pad.set_place(place, company=view.company, candidate=view.card.name, call=call)
        self._show_questions()
        self.show()
        self.pad.focus_pad()
        QTimer.singleShot(0, self, self._bring_in_sight)  # once it has its room

    def show_view(self, view: CandidacyView) -> None:
        """Stay open while the meeting is one of *view*."""
        if self.isHidden():
            return
        if self.meeting_id in {meeting.id for meeting in view.interviews}:
            self._show_questions()
        else:
            self.close_debrief()

    def close_debrief(self) -> None:
        """Close it; what was typed and not stored is there again when it opens for the same meeting."""
        self.closed.emit()
        self.hide()

    def questions(self) -> list[str]:
        """Return what is shown as still to be found out."""
        return [line.accessibleName() for line in self._lines]

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_debrief()
        else:
            super().keyPressEvent(event)

    def _bring_in_sight(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 24)

    def _show_questions(self) -> None:
        for gone in self._lines:
            self._open.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        try:
            waiting = reading.questions_for_interview(self._desk.workspace, self.meeting_id)
        except Refused:
            waiting = ()
        self._lines = [self._line(one.question.side, one.question.text) for one in waiting[:MOST]]
        if len(waiting) > MOST:
            self._lines.append(self._line("", self.tr("and {count} more").format(count=len(waiting) - MOST)))
        for line in self._lines:
            self._open.addWidget(line)

    def _line(self, side: str, text: str) -> QWidget:
        made = QWidget()
        made.setAccessibleName(text)
        row = QHBoxLayout(made)
        row.setContentsMargins(1, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(SideMark(side))
        row.addWidget(Shown(text, "small", elide=True), 1)
        return made
