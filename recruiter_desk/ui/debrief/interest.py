"""The candidate's own measure: interest now, why it is not higher, and up to three criteria rated each round."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.debriefs import Debrief, OwnRated
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.findings import RATINGS
from recruiter_desk.domain.ledger.own_criteria import MOST_OWN
from recruiter_desk.services import debriefs, own_criteria
from recruiter_desk.ui.debrief.ratings import NAME_WIDTH, WORDS
from recruiter_desk.ui.debrief.steps import Steps
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.draft_field import DraftField
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown, one_line

BESIDE_FROM = 600  # pixels of room for the question beside the figures


class Interest(QWidget):
    """Ten figures; a reason typed before a figure is pressed waits for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._debrief: Debrief | None = None
        figures = [str(number) for number in range(1, 11)]
        self.steps = Steps(figures, Side.CANDIDATE.value, says=self.tr("Interest now"))
        self.steps.chosen.connect(self.choose)
        self.why = DraftField(
            desk.drafts, self._say_why, placeholder=self.tr("What holds it down"), says=self.tr("Why not higher?")
        )
        self.why.setProperty("look", "edit")
        self.why.setProperty("tall", True)  # as the figures beside it
        left, right = QWidget(), QWidget()
        head = Shown(self.tr("Interest now"), "section")
        head.setMinimumWidth(86)
        for made, parts in (
            (left, (head, self.steps)),
            (right, (Shown(self.tr("Why not higher?"), "second"), self.why)),
        ):
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        left.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(left)
        self._row.addWidget(right, 1)

    def show_debrief(self, debrief: Debrief) -> None:
        """Show how interested the candidate of *debrief* is now."""
        self._debrief = debrief
        self.steps.show_value(debrief.interest)
        self.why.show_value(f"why {debrief.interview_id}", debrief.why_not_higher)

    def choose(self, value: int) -> None:
        """Note the interest, with what was typed as the reason."""
        self._note(value, self.why.text().strip() if value else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < BESIDE_FROM
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _say_why(self, why: str) -> bool:
        value = self._debrief.interest if self._debrief else 0
        return bool(value) and self._note(value, why)

    def _note(self, value: int, why: str) -> bool:
        if self._debrief is None:
            return False
        meeting, key = self._debrief.interview_id, f"why {self._debrief.interview_id}"
        noted = attempt(self, lambda: debriefs.interest(self._desk.workspace, meeting, value, why))
        if noted:
            self._desk.drafts.keep(key, "")
        return noted


class OwnRow(QWidget):
    """A criterion of the candidate's own: its words edited in place, four steps, and how it was the round before."""

    def __init__(self, desk: Desk, own: OwnRated, interview: str) -> None:
        super().__init__()
        self._desk, self._own, self._interview = desk, own, interview
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words = EditInPlace("", self._word, says=self.tr("criterion"), empty=self.tr("Emptied, it goes"))
        self.words.setMaximumWidth(NAME_WIDTH + 6)
        self.steps = Steps(WORDS, Side.CANDIDATE.value, says=one_line(own.criterion.text, 80), low=True)
        self.steps.chosen.connect(self._rate)
        self._before = Shown("", "small", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        row.addWidget(self.words, 20)
        row.addWidget(self.steps)
        row.addWidget(self._before)
        row.addStretch(1)
        self.show_value(own)

    def show_value(self, own: OwnRated) -> None:
        """Show another state of it."""
        self._own = own
        self.words.show_value(own.criterion.text)
        self.steps.show_value(RATINGS.index(own.rating) + 1 if own.rating else 0)
        before = self.tr("before: {rating}").format(rating=own.before) if own.before else ""
        self._before.show_text(before)

    def show_meeting(self, interview: str) -> None:
        """Rate after another meeting from now on."""
        self._interview = interview

    def _word(self, text: str) -> bool:
        workspace, one = self._desk.workspace, self._own.criterion.id
        if text:
            return attempt(self, lambda: own_criteria.edit(workspace, one, text=text))
        return attempt(self, lambda: own_criteria.remove(workspace, one))

    def _rate(self, value: int) -> None:
        workspace, one, meeting = self._desk.workspace, self._own.criterion.id, self._interview
        rating = RATINGS[value - 1] if value else ""
        attempt(self, lambda: debriefs.rate(workspace, meeting, criterion_key=one, rating=rating))


class OwnCriteria(QWidget):
    """What counts for the candidate; a fourth is not offered."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._debrief: Debrief | None = None
        self._head = Shown("", "section", elide=True)
        self.rows: KeyedRows[OwnRated] = KeyedRows(self._made, lambda one: one.criterion.id)
        self.add = AddInPlace(self._add, says=self.tr("criterion"), empty=self.tr("Add what counts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        for part in (self._head, self.rows, self.add):
            column.addWidget(part)

    def show_debrief(self, debrief: Debrief, person: str) -> None:
        """Show what counts for *person*, and how they rated it after this meeting."""
        self._debrief = debrief
        self._head.show_text(self.tr("What counts for {person}").format(person=person))
        self.rows.show_values(debrief.own_criteria)
        for row in self.rows.rows():
            if isinstance(row, OwnRow):
                row.show_meeting(debrief.interview_id)
        self.add.setVisible(len(debrief.own_criteria) < MOST_OWN)

    def _made(self, own: OwnRated) -> OwnRow:
        return OwnRow(self._desk, own, self._debrief.interview_id if self._debrief else "")

    def _add(self, text: str) -> bool:
        if self._debrief is None or not text:
            return True
        return attempt(self, partial(own_criteria.add, self._desk.workspace, self._debrief.candidacy_id, text))
