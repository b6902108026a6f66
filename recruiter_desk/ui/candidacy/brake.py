"""The brake, above all else of somebody who wants out: what holds them back, who can settle it, and what to do."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.brake import Brake, Doubt, Outcome
from recruiter_desk.domain.candidacies import when_words
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.ledger.climbing import WHO_SIGNS_OFF
from recruiter_desk.domain.reasons import ReasonList
from recruiter_desk.services import brakes, reasons
from recruiter_desk.ui.candidacy.brake_acts import BrakeActs
from recruiter_desk.ui.candidacy.brake_talk import Talk
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.buttons import button, primary, quiet
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.lines import Row
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.side_mark import PIXELS, SideMark

LEAVING = ("wants_out", "held")  # what the chip of such a card says
_LINE = 17  # the height of the first line of a doubt, which its mark is centred on


class BrakeBox(QFrame):
    """Shown while the brake is open; `appeared` says that it has been, `unfolded` that a part of it shows now.

    What it needs is asked in the panel's *box*.
    """

    appeared = Signal()
    unfolded = Signal(QWidget)

    def __init__(self, desk: Desk, box: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setProperty("tone", "danger")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)  # as a card, never cut
        self._desk = desk
        self.acts = BrakeActs(desk, box, self)
        self._reasons: tuple[str, ...] = ()
        self._inner: QWidget | None = None
        self.talk: Talk | None = None
        self.letting: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self.hide()

    def show_view(self, view: CandidacyView) -> None:
        """Show the open brake of *view*, nothing while there is none."""
        leaving = view.card.chip.kind in LEAVING
        brake = brakes.of(self._desk.workspace, view.card.id) if leaving else None
        listed = reasons.of(self._desk.workspace, ReasonList.WITHDREW) if brake else ()
        appears = brake is not None and self.isHidden()
        if (brake, listed) != (self.acts.brake, self._reasons):
            self.acts.brake, self._reasons = brake, listed
            self._lay_out(brake)
        self.setVisible(brake is not None)
        if appears:
            self.appeared.emit()

    def ask_talk(self) -> None:
        """Show the words that ask for a talk, or hide them again."""
        self._fold(self.talk)

    # -- laying out ------------------------------------------------------------------------------------------

    def _lay_out(self, brake: Brake | None) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
            self._inner, self.talk, self.letting = None, None, None
        if brake is None:
            return
        self.setAccessibleName(f"{brake.title}. {brake.words}")
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Shown(brake.title, "heading", wrap=True))
        column.addWidget(Shown(brake.words, "second", wrap=True))
        for one in brake.doubts:
            column.addWidget(_doubt_row(one))
        for part in (*self._what_is_it(brake), *self._asking(brake), self._further(brake), *self._ends()):
            column.addWidget(part)
        self._column.addWidget(self._inner)

    def _what_is_it(self, brake: Brake) -> Sequence[QWidget]:
        """Return the line that becomes a doubt, where nothing is recorded yet."""
        if brake.doubts:
            return ()
        made = field(self.tr("What holds them back"), says=self.tr("What holds them back"))
        made.returnPressed.connect(lambda: self.acts.add_doubt(made.text()))
        self.setFocusProxy(made)
        return (made,)

    def _asking(self, brake: Brake) -> Sequence[QWidget]:
        if brake.saved:
            return (Shown(self.tr("Still here, after all."), "small"), primary(self.tr("Stays"), self.acts.stays))
        if brake.settler is None or brake.message is None:
            waiting = any(not one.settled for one in brake.doubts)
            return (Shown(WHO_SIGNS_OFF, "name"),) if waiting else ()
        who = one_line(brake.settler.brief, 32)
        ask = primary(self.tr("Ask for a talk with {who}").format(who=who), self.ask_talk)
        ask.setProperty("wide", True)
        self.talk = Talk(brake.message, self.acts.write_letter, self.acts.book_talk, self.acts.note_asked)
        self.talk.hide()
        said = self._asked_words(brake, who)
        return (*((Shown(said, "small", wrap=True),) if said else ()), ask, self.talk)

    def _asked_words(self, brake: Brake, who: str) -> str:
        if brake.settler and brake.settler.meeting_id:
            return self.tr("A meeting with {who} is on its way.").format(who=who)
        return self.tr("A talk has been asked for.") if brake.outcome == Outcome.ASKED_UP else ""

    def _further(self, brake: Brake) -> QWidget:
        made = QWidget()
        flow = Flow(made, gap=8)
        if brake.hold_until:
            until = when_words(brake.hold_until, self._desk.today(), self._desk.workspace.zone())
            words = self.tr("Held until {when}").format(when=until)
            flow.addWidget(button(words, self.acts.ask_hold, hint=self.tr("Hold until another time")))
        else:
            at = self.acts.proposed()
            until = when_words(at.stored(), self._desk.today(), self._desk.workspace.zone())
            words = self.tr("Hold until {when}").format(when=until)
            flow.addWidget(
                button(words, partial(self.acts.hold, at), hint=self.tr("Once held, a click changes the time"))
            )
        flow.addWidget(button(self.tr("Let go"), self._show_letting))
        if not brake.saved:
            flow.addWidget(quiet(self.tr("Stays"), self.acts.stays, hint=self.tr("They go on after all")))
        return made

    def _ends(self) -> Sequence[QWidget]:
        self.letting = self._chips(self.tr("Let go:"), self.acts.let_go, self.tr("Why do they go?"))
        self.letting.hide()
        return self.letting, self._chips(self.tr("Firm no:"), self.acts.firm_no, self.tr("Why is it a firm no?"))

    def _chips(self, label: str, do: Callable[[str], bool], asks: str) -> QWidget:
        made = QWidget()
        flow = Flow(made, gap=6)
        words = Shown(label, "second")
        words.setMinimumHeight(26)
        flow.addWidget(words)
        for reason in self._reasons:
            flow.addWidget(button(one_line(reason, 32), partial(do, reason), "pill", small=True))
        flow.addWidget(quiet(self.tr("other"), partial(self.acts.ask_reason, asks, do), small=True))
        return made

    def _show_letting(self) -> None:
        self._fold(self.letting)

    def _fold(self, part: QWidget | None) -> None:
        if part is not None:
            part.setVisible(part.isHidden())
            if not part.isHidden():
                self.unfolded.emit(part)


def _doubt_row(doubt: Doubt) -> Row:
    mark = SideMark("candidate")
    mark.setFixedSize(PIXELS, _LINE)
    made = Row(doubt.question.words, doubt.standing, mark=mark, role="strong", wrap=True)
    made.setAccessibleName(f"{doubt.question.words}. {doubt.standing}")
    return made
