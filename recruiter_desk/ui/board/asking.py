"""What a change needs, asked in the strip above the columns: a reason, a date, how somebody was presented."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from recruiter_desk.domain.candidacies import Card, Leave
from recruiter_desk.domain.reasons import Reason
from recruiter_desk.domain.searches import Seat
from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.flow import Flow, beside
from recruiter_desk.ui.kit.reason_chips import MOST_DIGITS, ReasonChips
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.tick import Choice
from recruiter_desk.ui.kit.when_field import WhenField

_CONTEXT = "Board"


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def people_words(cards: Sequence[Card]) -> str:
    """Name the cards shortly: "Ines Aldana", "Ines Aldana and Ruth Amsel", "7 people"."""
    if len(cards) == 1:
        return one_line(cards[0].name, 60)
    if len(cards) == 2:
        return tr("{one} and {other}").format(one=one_line(cards[0].name, 40), other=one_line(cards[1].name, 40))
    return tr("{count} people").format(count=len(cards))


def ask_reason(
    strip: Strip, cards: Sequence[Card], end: str, reasons: Sequence[Reason], do: Callable[[Reason], bool]
) -> None:
    """Ask why *cards* end as *end*: one of *reasons* with one press, or a line; without a reason nothing happens."""

    def press(reason: Reason) -> None:
        if do(reason):
            strip.close_strip()

    placeholder = tr("1 to {last} takes one, or type another in their words").format(
        last=min(len(reasons), MOST_DIGITS)
    )
    chips = ReasonChips(reasons, press, placeholder, tr("Reason"))
    strip.ask(tr("{end}: {who}. Why?").format(end=end, who=people_words(cards)), (chips,), tr("End"), _do(chips, do))


def _do(chips: ReasonChips, do: Callable[[Reason], bool]) -> Callable[[], bool]:
    def done() -> bool:
        typed = chips.typed()
        if typed.text:
            return do(typed)
        chips.line.setFocus()
        return False

    return done


class FileDrop(QPushButton):
    """A button that takes a dropped file, or asks for one."""

    taken = Signal(object)  # Path

    def __init__(self, text: str) -> None:
        super().__init__(escaped(text))
        self.path: Path | None = None
        self.setAcceptDrops(True)
        self.clicked.connect(self._choose)

    def take(self, path: Path) -> None:
        """Use the file at *path* from now on."""
        self.path = path
        self.setText(escaped(one_line(path.name, 32)))
        self.taken.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(any(url.isLocalFile() for url in event.mimeData().urls()))

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take(Path(files[0]))

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, tr("The paper they signed"))
        if name:
            self.take(Path(name))


class PresentedFields(QWidget):
    """The fields about a presentation: the right to represent, to whom it went, with what, and when.

    Without it nothing goes out, so the rest rests.
    """

    def __init__(
        self, cards: Sequence[Card], seats: Sequence[Seat], documents: Sequence[tuple[str, str]], today: date
    ) -> None:
        """*documents* are ids with names of the one person presented; of several people none can be chosen."""
        super().__init__()
        ways = [
            (Leave.PHONE.value, tr("Yes, by phone today")),
            (Leave.WRITING.value, tr("Yes, in writing")),
            ("", tr("Not yet")),
        ]
        self.leave = Choice(ways, says=tr("Right to represent"))
        self.paper = FileDrop(tr("Drop or choose the file"))
        self.paper.setVisible(False)
        self.paper.setEnabled(len(cards) == 1)
        known = [(seat.affiliation_id, seat.person) for seat in seats if seat.affiliation_id]
        people = list(dict(known).items())
        self.to = Choice([*people, ("", tr("the client"))], says=tr("Presented to"))
        self.document = Choice([("", tr("by me")), *documents], says=tr("What was sent"))
        day = tr("today, mon, 12 nov")
        self.sent = WhenField(day, today, tr("today"), says=tr("Sent on"), looking_back=True, width=110)
        self.leave.currentIndexChanged.connect(self._fit)
        self.paper.taken.connect(lambda _path: self.leave.choose(Leave.WRITING.value))
        self._one = len(cards) == 1
        self.setProperty("grows", True)
        self.setProperty("flows", True)
        self.setFocusProxy(self.leave)
        flow = Flow(self, gap=8)
        for group in (
            (self.leave, self.paper),
            (Shown(tr("To"), "second"), self.to),
            (Shown(tr("Sent"), "second"), self.document, self.sent),
        ):
            flow.addWidget(beside(*group, gap=8))

    def _fit(self) -> None:
        self.paper.setVisible(self._one and self.leave.key() == Leave.WRITING.value)
        for widget in (self.to, self.document, self.sent):
            widget.setEnabled(bool(self.leave.key()))
