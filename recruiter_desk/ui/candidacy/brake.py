"""The brake, above all else of somebody who wants out: what holds them back, who can settle it, and what to do."""

from collections.abc import Callable, Sequence
from datetime import time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from recruiter_desk.domain.brake import Brake, Doubt, next_morning
from recruiter_desk.domain.candidacies import when_words
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.ledger.climbing import WHO_SIGNS_OFF
from recruiter_desk.domain.reasons import ReasonList
from recruiter_desk.domain.whens import When
from recruiter_desk.services import brakes, reasons
from recruiter_desk.ui.candidacy.brake_talk import Talk
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.booking import ask_booking
from recruiter_desk.ui.kit.buttons import button, primary, quiet
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.leaving import letter
from recruiter_desk.ui.kit.lines import Row
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.side_mark import PIXELS, SideMark
from recruiter_desk.ui.kit.when_field import WhenField

LEAVING = ("wants_out", "held")  # what the chip of such a card says
_MORNING = time(9)
_LINE = 17  # the height of the first line of a doubt, which its mark is centred on


class BrakeBox(QFrame):
    """Shown while the brake is open; `appeared` says that it has been. What it needs is asked in the panel's *box*."""

    appeared = Signal()

    def __init__(self, desk: Desk, box: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setProperty("tone", "danger")
        self._desk = desk
        self._box = box
        self._brake: Brake | None = None
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
        if (brake, listed) != (self._brake, self._reasons):
            self._brake, self._reasons = brake, listed
            self._lay_out()
        self.setVisible(brake is not None)
        if appears:
            self.appeared.emit()

    def ask_talk(self) -> None:
        """Show the words that ask for a talk, or hide them again."""
        if self.talk is not None:
            self.talk.setVisible(self.talk.isHidden())

    def book_talk(self) -> None:
        """Book the talk with whoever can settle the doubts."""
        if self._brake and self._brake.settler:
            self._note_asked()
            candidacy, seats = self._brake.candidacy_id, self._brake.settler.seat_ids
            ask_booking(self._box, self._desk, candidacy, seat_ids=seats or None)

    def write_letter(self) -> None:
        """Begin a letter with the words."""
        if self._brake and self._brake.settler and self._brake.message:
            QDesktopServices.openUrl(letter(self._brake.message, self._brake.settler.email))
            self._note_asked()

    def hold(self, when: When) -> bool:
        """Hold until *when*; return whether that went through."""
        return self._do(lambda brake: brakes.hold(self._desk.workspace, brake.id, when.stored()))

    def let_go(self, reason: str) -> bool:
        """Let them go for *reason*."""
        return self._do(lambda brake: brakes.let_go(self._desk.workspace, brake.id, reason))

    def firm_no(self, reason: str) -> bool:
        """Take their no as final, for *reason*."""
        return self._do(lambda brake: brakes.firm_no(self._desk.workspace, brake.candidacy_id, reason))

    def stays(self) -> bool:
        """Note that they go on."""
        return self._do(lambda brake: brakes.stayed(self._desk.workspace, brake.id))

    def add_doubt(self, text: str) -> bool:
        """Keep what holds them back as a doubt."""
        return bool(text.strip()) and self._do(lambda brake: brakes.add_doubt(self._desk.workspace, brake.id, text))

    def ask_hold(self) -> None:
        """Ask for another time to hold until."""
        proposed = self._proposed().words(self._desk.today())
        asked = WhenField(self.tr("thu 9:00, mon"), self._desk.today(), proposed, says=self.tr("Hold until"))

        def keep() -> bool:
            when = asked.read() if asked.understood(needed=True) else None
            return when is not None and self.hold(When(when.day, when.clock or _MORNING))

        self._box.ask(self.tr("Hold until when?"), (asked,), self.tr("Hold"), keep)
        asked.typed.selectAll()

    def _ask_reason(self, title: str, do: Callable[[str], bool]) -> None:
        typed = field(self.tr("The reason, in their words"), says=self.tr("Reason"))
        self._box.ask(title, (typed,), self.tr("End"), lambda: bool(typed.text().strip()) and do(typed.text()))

    def _do(self, act: Callable[[Brake], object]) -> bool:
        brake = self._brake
        return brake is not None and attempt(self, lambda: act(brake))

    def _note_asked(self) -> None:
        if self._brake and self._brake.outcome != "asked up":
            self._do(lambda brake: brakes.ask_up(self._desk.workspace, brake.id))

    # -- laying out ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
            self._inner, self.talk, self.letting = None, None, None
        if self._brake is None:
            return
        brake = self._brake
        self.setAccessibleName(f"{brake.title}. {brake.words}")
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Shown(brake.title, "heading", wrap=True))
        column.addWidget(Shown(brake.words, "second", wrap=True))
        for one in brake.doubts:
            column.addWidget(_doubt_row(one))
        for part in (self._what_is_it(), *self._asking(brake), self._acts(brake), *self._ends()):
            if part is not None:
                column.addWidget(part)
        self._column.addWidget(self._inner)

    def _what_is_it(self) -> QWidget | None:
        """Return the line that becomes a doubt, where nothing is recorded yet."""
        if self._brake is None or self._brake.doubts:
            return None
        made = field(self.tr("What holds them back"), says=self.tr("What holds them back"))
        made.returnPressed.connect(lambda: self.add_doubt(made.text()))
        self.setFocusProxy(made)
        return made

    def _asking(self, brake: Brake) -> Sequence[QWidget]:
        if brake.saved:
            return (Shown(self.tr("Still here, after all."), "small"), primary(self.tr("Stays"), self.stays))
        if brake.settler is None or brake.message is None:
            waiting = any(not one.settled for one in brake.doubts)
            return (Shown(WHO_SIGNS_OFF, "name"),) if waiting else ()
        who = one_line(brake.settler.brief, 32)
        ask = primary(self.tr("Ask for a talk with {who}").format(who=who), self.ask_talk)
        ask.setProperty("wide", True)
        self.talk = Talk(brake.message, self.write_letter, self.book_talk, self._note_asked)
        self.talk.hide()
        said = self._asked_words(brake, who)
        return (*((Shown(said, "small", wrap=True),) if said else ()), ask, self.talk)

    def _asked_words(self, brake: Brake, who: str) -> str:
        if brake.settler and brake.settler.meeting_id:
            return self.tr("A meeting with {who} is on its way.").format(who=who)
        return self.tr("A talk has been asked for.") if brake.outcome == "asked up" else ""

    def _acts(self, brake: Brake) -> QWidget:
        made = QWidget()
        flow = Flow(made, gap=8)
        if brake.hold_until:
            until = when_words(brake.hold_until, self._desk.today(), self._desk.workspace.zone())
            words = self.tr("Held until {when}").format(when=until)
            flow.addWidget(button(words, self.ask_hold, hint=self.tr("Hold until another time")))
        else:
            at = self._proposed()
            until = when_words(at.stored(), self._desk.today(), self._desk.workspace.zone())
            words = self.tr("Hold until {when}").format(when=until)
            flow.addWidget(button(words, partial(self.hold, at), hint=self.tr("Once held, a click changes the time")))
        flow.addWidget(button(self.tr("Let go"), self._show_letting))
        if not brake.saved:
            flow.addWidget(quiet(self.tr("Stays"), self.stays, hint=self.tr("They go on after all")))
        return made

    def _ends(self) -> Sequence[QWidget]:
        self.letting = self._chips(self.tr("Let go:"), self.let_go, self.tr("Why do they go?"))
        self.letting.hide()
        return self.letting, self._chips(self.tr("Firm no:"), self.firm_no, self.tr("Why is it a firm no?"))

    def _chips(self, label: str, do: Callable[[str], bool], asks: str) -> QWidget:
        made = QWidget()
        flow = Flow(made, gap=6)
        words = Shown(label, "second")
        words.setMinimumHeight(26)
        flow.addWidget(words)
        for reason in self._reasons:
            flow.addWidget(button(one_line(reason, 32), partial(do, reason), "pill", small=True))
        flow.addWidget(quiet(self.tr("other"), partial(self._ask_reason, asks, do), small=True))
        return made

    def _show_letting(self) -> None:
        if self.letting is not None:
            self.letting.setVisible(self.letting.isHidden())

    def _proposed(self) -> When:
        return When(next_morning(self._desk.today()), _MORNING)


def _doubt_row(doubt: Doubt) -> Row:
    mark = SideMark("candidate")
    mark.setFixedSize(PIXELS, _LINE)
    made = Row(doubt.question.words, doubt.standing, mark=mark, role="strong", wrap=True)
    made.setAccessibleName(f"{doubt.question.words}. {doubt.standing}")
    return made
