"""What a side decided after the meeting: three buttons, and why where it declines or wants out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import first_name, short_company
from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.reasons import Reason
from recruiter_desk.services import debriefs, reasons
from recruiter_desk.services.candidacies import ending
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.buttons import DeskButton, button
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.reason_chips import ReasonChips
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.suggestion import Suggestion

KINDS = {
    Side.COMPANY: (DecisionKind.PASS, DecisionKind.HOLD, DecisionKind.DECLINE),
    Side.CANDIDATE: (DecisionKind.GO_ON, DecisionKind.UNSURE, DecisionKind.WANTS_OUT),
}


class Deciding(QWidget):
    """`asked` once a reason is asked for, so that it can be brought in sight."""

    asked = Signal(object)  # QWidget

    def __init__(self, desk: Desk, side: Side) -> None:
        super().__init__()
        self._desk, self._side = desk, side
        self._debrief: Debrief | None = None
        self._made: dict[str, DeskButton] = {}
        row = self._row = QHBoxLayout()
        row.setSpacing(8)
        for kind in KINDS[side]:
            made = button(kind.value.capitalize(), partial(self.choose, kind))
            self._made[kind] = made
            row.addWidget(made)
        self._reason = Shown("", "small", elide=True)
        row.addSpacing(4)
        row.addWidget(self._reason, 1)
        self.why = Asking()
        self.chips: ReasonChips | None = None
        self._ending: Suggestion | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        self._column.addWidget(self.why)

    def add_beside(self, widget: QWidget) -> None:
        """Put *widget* at the right end of the buttons."""
        self._row.addWidget(widget)

    def show_debrief(self, debrief: Debrief) -> None:
        """Show what was decided after the meeting of *debrief*."""
        if self._debrief is None or self._debrief.interview_id != debrief.interview_id:
            self.why.close_strip()
        self._debrief = debrief
        decided = debrief.decision
        for kind, made in self._made.items():
            chosen = decided is not None and decided.kind == kind
            set_look(made, kind="primary" if chosen else "plain")
            made.setAccessibleName(self.tr("{kind}, decided").format(kind=kind) if chosen else kind)
        self._reason.show_text(decided.reason if decided else "")
        self._offer_end(debrief)

    def decided(self) -> str:
        """Return what was decided with its reason, as it reads."""
        chosen = [kind for kind, made in self._made.items() if made.property("kind") == "primary"]
        return " ".join(part for part in (*chosen, self._reason.text()) if part)

    def choose(self, kind: str, reason: str = "") -> None:
        """Note a decision; a decline and a wish to leave are asked for their reason first, unless it is given."""
        if self._debrief is None:
            return
        if reason or kind not in (DecisionKind.DECLINE, DecisionKind.WANTS_OUT):
            self._note(kind, Reason(reason))
            return
        if kind == DecisionKind.WANTS_OUT:
            title, placeholder = self.tr("What did they say?"), self.tr("In their words; it becomes the doubt")
            self._ask(kind, title, placeholder, ())
        else:
            company = one_line(short_company(self._debrief.company), 30)
            offered = reasons.for_decline(self._desk.workspace, self._debrief.candidacy_id)
            title = self.tr("{company} declines. Why?").format(company=company)
            self._ask(kind, title, self.tr("Another reason, in their words"), offered)
        self.asked.emit(self.why)

    def _ask(self, kind: str, title: str, placeholder: str, offered: Sequence[Reason]) -> None:
        """Ask why, with one press on a chip or a line of one's own; what is typed there is kept as a draft."""
        key = f"{kind} {self._debrief.interview_id if self._debrief else ''}"
        drafts = self._desk.drafts

        def answer(reason: Reason) -> bool:
            if not reason.text or not self._note(kind, reason):
                return False
            drafts.keep(key, "")
            return True

        def press(reason: Reason) -> None:
            if answer(reason):
                self.why.close_strip()

        chips = ReasonChips(offered, press, placeholder, title)
        chips.line.setText(drafts.text(key))
        chips.line.textEdited.connect(lambda text: drafts.keep(key, text))
        self.chips = chips
        self.why.ask(title, (chips,), kind.capitalize(), lambda: answer(chips.typed()))

    def _note(self, kind: str, reason: Reason) -> bool:
        if self._debrief is None:
            return False
        workspace, meeting, side = self._desk.workspace, self._debrief.interview_id, self._side
        return attempt(self, lambda: debriefs.decide(workspace, meeting, side, kind, reason.text, reason.rests_on))

    def _offer_end(self, debrief: Debrief) -> None:
        """After a decline the card still stands in its stage: offer to end it."""
        wanted = debrief.asks_to_end and self._side == Side.COMPANY
        if wanted == (self._ending is not None):
            return
        if self._ending is not None:
            self._column.removeWidget(self._ending)
            self._ending.hide()
            self._ending.deleteLater()
            self._ending = None
            return
        person = one_line(first_name(debrief.person), 30)
        self._ending = Suggestion(
            self.tr("{person} still stands in the process. End it as declined by the client?").format(person=person),
            self.end, self._keep, no_word=self.tr("Not yet"),
        )  # fmt: skip
        self._column.addWidget(self._ending)

    def end(self) -> None:
        """End the candidacy as declined, for the reason given."""
        if self._debrief is None or self._debrief.decision is None:
            return
        workspace, one, decided = self._desk.workspace, self._debrief.candidacy_id, self._debrief.decision
        meeting = self._debrief.interview_id
        attempt(self, lambda: ending.decline(workspace, one, decided.reason, interview_id=meeting))

    def _keep(self) -> None:
        if self._ending is not None:
            self._ending.hide()
