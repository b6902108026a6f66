"""One side's account: its pad, the lines sorted beneath, how it was rated, what was decided, and the end of it."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import brief_name, first_name, short_company
from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.pad import PadLine, PadPlace
from recruiter_desk.services import debriefs
from recruiter_desk.services.ledger import contradictions
from recruiter_desk.ui.debrief.clearing import Clearing
from recruiter_desk.ui.debrief.deciding import KINDS, Deciding
from recruiter_desk.ui.debrief.interest import Interest, OwnCriteria
from recruiter_desk.ui.debrief.lines import Lines
from recruiter_desk.ui.debrief.looks import names_in
from recruiter_desk.ui.debrief.ratings import Ratings
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.beyond import BeyondResume
from recruiter_desk.ui.kit.buttons import button, escaped, icon_button
from recruiter_desk.ui.kit.card import Card
from recruiter_desk.ui.kit.line_box import MenuChip
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown, one_line, tip
from recruiter_desk.ui.kit.side_pad import SidePad
from recruiter_desk.ui.kit.unlike import UnlikeLine


class SideView(QWidget):
    """`moved` carries what should be in sight, `left` comes with Esc from the pad, `ended` once it is done."""

    moved = Signal(object)  # QWidget
    left = Signal()
    ended = Signal()
    unpinned = Signal()

    def __init__(self, desk: Desk, side: Side) -> None:
        super().__init__()
        self._desk, self.side = desk, side
        self.debrief: Debrief | None = None
        self._title = Shown("", "heading", elide=True)
        self._title.setProperty("side", side.value)
        self.told_by = MenuChip(self._tellers, self.tr("Who tells it"))
        self._phone = Shown("", "small", copies=True)
        self._unpin = icon_button("pin", self.tr("Fold it again"), self.unpinned.emit, colour="accent")
        self.pad = SidePad(desk, side)
        self.lines = Lines(desk, self)
        self.beyond = BeyondResume(desk)
        self.unlike = UnlikeLine(desk)
        self.marks: QWidget = Ratings() if side == Side.COMPANY else Interest(desk)
        self.own = OwnCriteria(desk) if side == Side.CANDIDATE else None
        self.deciding = Deciding(desk, side)
        self.done = button("", self.end)
        self.deciding.add_beside(self.done)
        self.clearing = Clearing(self._finish)
        self._lay_out()
        self._connect()

    def show_debrief(self, debrief: Debrief) -> None:
        """Show the account as it is now."""
        if self.debrief is None or self.debrief.interview_id != debrief.interview_id:
            self.clearing.close_it()
        self.debrief = debrief
        today = self._desk.today()
        names = names_in(debrief, today)
        self._title.show_text(debrief.heading)
        self._show_caller(debrief)
        place = PadPlace(candidacy_id=debrief.candidacy_id, interview_id=debrief.interview_id)
        self.pad.set_place(place, company=debrief.company, candidate=debrief.person)
        who = names.person if self.side == Side.CANDIDATE else names.company
        self.pad.field.setPlaceholderText(self.tr("Type what {who} tells you").format(who=who))
        self.lines.show_debrief(debrief)
        self.beyond.show_findings(debrief.findings)
        if isinstance(self.marks, Ratings | Interest):
            self.marks.show_debrief(debrief)
        if self.own is not None:
            self.own.show_debrief(debrief, names.person)
        self.deciding.show_debrief(debrief)
        if not self.clearing.isHidden():
            self.clearing.show_lines(debrief.not_cleared)
        self._show_done(debrief)
        QTimer.singleShot(0, self, self._show_unlike)  # once the lines are on the screen

    def end(self) -> None:
        """Ask who may read what only the recruiter may read so far, then end the account; without any, end it now."""
        if self.debrief is None:
            return
        if self.debrief.not_cleared:
            names = names_in(self.debrief, self._desk.today())
            self.clearing.ask(self.debrief.not_cleared, names, self.done.text())
            self.moved.emit(self.clearing)
        else:
            self._finish({})

    def show_pinned(self, pinned: bool) -> None:
        """Offer to fold it again while it is *pinned* beside the other one."""
        self._unpin.setVisible(pinned)

    def unsay(self) -> None:
        """Say no more that a line was noted, once it may be taken back."""
        if not self.pad.field.typed():
            self.pad.say("")

    def words(self) -> list[str]:
        """Return the lines shown, each as one text."""
        return self.lines.list.words()

    # -- within ----------------------------------------------------------------------------------------------

    def _finish(self, cleared: dict[str, str]) -> bool:
        if self.debrief is None:
            return False
        meeting = self.debrief.interview_id
        ended = attempt(self, lambda: debriefs.done(self._desk.workspace, meeting, self.side, cleared))
        if ended:
            self.clearing.close_it()
            self.ended.emit()
        return ended

    def _show_caller(self, debrief: Debrief) -> None:
        caller = debrief.told_by or next(iter(debrief.callers), None)
        several = self.side == Side.COMPANY and len(debrief.callers) > 1
        self.told_by.setVisible(several)
        told = self.tr("Who tells it?")
        if debrief.told_by:
            told = self.tr("Told by {who}").format(who=one_line(brief_name(debrief.told_by.name), 30))
        self.told_by.show_chosen(told)
        self._phone.show_text(caller.phone if caller else "")
        self._phone.setVisible(bool(caller and caller.phone))

    def _show_unlike(self) -> None:
        """Ask about what does not go together with a line of this account; one grey line at a time."""
        if self.debrief is not None:
            with suppress(DeskError):
                one, here = self.debrief.candidacy_id, {each.id for each in self.debrief.findings}
                these = () if self.beyond.words() or not here else contradictions.of(self._desk.workspace, one)
                self.unlike.show_these(one, [each for each in these if each.names(here)])

    def _show_done(self, debrief: Debrief) -> None:
        who = first_name(debrief.person) if self.side == Side.CANDIDATE else short_company(debrief.company)
        self.done.setText(escaped(self.tr("Done with {who}").format(who=one_line(who, 24))))
        set_look(self.done, kind="quiet" if debrief.done_on else "plain")
        hint = self.tr("End this account  Ctrl+Enter")
        if debrief.done_on:
            hint = self.tr("Done {day}; press again for lines noted since").format(
                day=short_day(debrief.done_on, self._desk.today())
            )
        self.done.setToolTip(tip(hint))

    def _tellers(self) -> QMenu:
        menu = QMenu(self)
        for caller in self.debrief.callers if self.debrief else ():
            words = ", ".join(part for part in (brief_name(caller.name), caller.title) if part)
            action = menu.addAction(escaped(words), self._telling(caller.person_id))
            action.setCheckable(True)
            action.setChecked(bool(self.debrief and self.debrief.told_by == caller))
        return menu

    def _telling(self, person_id: str) -> Callable[[], object]:
        meeting = self.debrief.interview_id if self.debrief else ""
        work = partial(debriefs.told_by, self._desk.workspace, meeting, self.side, person_id)
        return lambda: attempt(self, work)

    def _decided(self, line: PadLine) -> None:
        """See to a decision typed into the pad as to a button: why is asked where it has to be."""
        kinds = (DecisionKind.DECLINE, DecisionKind.WANTS_OUT)
        if line.decision in KINDS[self.side] and line.decision in kinds and not line.text:
            self.pad.hold_back()
            self.deciding.choose(line.decision)

    def _lay_out(self) -> None:
        self.setMinimumWidth(240)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        band = QWidget()
        band.setFixedHeight(32)  # with a button in it and without
        head = QHBoxLayout(band)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self._title, 1)
        head.addWidget(self._phone)
        head.addWidget(self.told_by)
        head.addWidget(self._unpin)
        self._unpin.hide()
        card = Card("", self.lines.list, self.beyond, self.unlike)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(band)
        column.addWidget(self.pad)
        column.addWidget(card)
        column.addWidget(self.marks)
        if self.own is not None:
            column.addWidget(self.own)
        column.addWidget(self.deciding)
        column.addWidget(self.clearing)

    def _connect(self) -> None:
        self.pad.left.connect(self.left)
        self.pad.decided.connect(self._decided)
        self.lines.left_above.connect(self.pad.focus_pad)
        self.lines.moved.connect(self.moved)
        self.deciding.asked.connect(self.moved)
        self.deciding.why.closed.connect(lambda: self.pad.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.clearing.closed.connect(lambda: self.done.setFocus(Qt.FocusReason.OtherFocusReason))
        if isinstance(self.marks, Ratings):
            self.marks.rated.connect(self._rate)

    def _rate(self, topic: str, key: str, rating: str, person_id: str) -> None:
        if self.debrief is not None:
            workspace, meeting = self._desk.workspace, self.debrief.interview_id
            attempt(
                self,
                lambda: debriefs.rate(
                    workspace, meeting, topic=topic, criterion_key=key, rating=rating, said_by_id=person_id
                ),
            )
