"""What a change of the job is kept with: why, who said so, in which meeting, and who may read the reason."""

from typing import TypedDict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import AUDIENCE_WORDS, Audience
from recruiter_desk.services import specs
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.kit.tick import Choice


class Said(TypedDict):
    """Who asked for a change, after which meeting, and who may read why."""

    said_by_id: str
    interview_id: str
    audience: str


class RevisionFields(QWidget):
    """`entered` on Enter in the reason."""

    entered = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self.why = field(self.tr("Why does the job change?"), says=self.tr("Why"), entered=self.entered.emit)
        self.who = Choice([("", self.tr("Who said so?"))], says=self.tr("Who said so"))
        self.where = Choice([("", self.tr("In which meeting?"))], says=self.tr("In which meeting"))
        self.reader = Choice(list(AUDIENCE_WORDS.items()), says=self.tr("Who may read the reason"))
        self.reader.setToolTip(tip(self.tr("Who may read the reason")))
        beneath = QHBoxLayout()
        beneath.setSpacing(8)
        for choice, least in ((self.who, 8), (self.where, 8), (self.reader, 5)):
            choice.setMinimumContentsLength(least)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        beneath.addWidget(self.who, 1)
        beneath.addWidget(self.where, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        reason = QHBoxLayout()
        reason.setSpacing(8)
        reason.addWidget(self.why, 1)
        reason.addWidget(self.reader)
        column.addLayout(reason)
        column.addLayout(beneath)

    def begin(self, search_id: str, why: str = "", said_by_id: str = "", interview_id: str = "") -> None:
        """Offer the people and meetings of a search; what is known already is filled in."""
        self._search = search_id
        workspace = self._desk.workspace
        holders = specs.voices(workspace, search_id, said_by_id)
        self._fill(self.who, holders, said_by_id)
        held = {one.interview_id: one.words for one in specs.meetings(workspace, search_id)}
        self._fill(self.where, held, interview_id)
        self.reader.choose(Audience.PRIVATE)
        self.why.setText(why)
        self.why.setCursorPosition(0)

    def reason(self) -> str:
        """Return why the job changes, as typed."""
        return self.why.text()

    def said(self) -> Said:
        """Return who asked for it, where, and who may read the reason."""
        return Said(said_by_id=self.who.key(), interview_id=self.where.key(), audience=self.reader.key())

    def _fill(self, choice: Choice, offered: dict[str, str], chosen: str) -> None:
        while choice.count() > 1:
            choice.removeItem(1)
        for key, words in offered.items():
            choice.addItem(one_line(words, 100), key)
        choice.choose(chosen)
