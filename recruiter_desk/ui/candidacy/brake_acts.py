"""What is done about somebody who wants out: each act is one change, and a refusal is said in the window."""

from collections.abc import Callable
from datetime import time

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.brake import MINUTES, Brake, Outcome, next_morning
from recruiter_desk.domain.whens import When
from recruiter_desk.services import brakes
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.booking import ask_booking
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.leaving import letter, tr
from recruiter_desk.ui.kit.when_field import WhenField

_MORNING = time(9)


class BrakeActs:
    """Acts on `brake`, the one that is open. What an act needs is asked in the panel's *box*."""

    def __init__(self, desk: Desk, box: Asking, owner: QWidget) -> None:
        self.brake: Brake | None = None
        self._desk = desk
        self._box = box
        self._owner = owner

    def proposed(self) -> When:
        """Return until when to hold, unless another time is asked for: the next working morning."""
        return When(next_morning(self._desk.today()), _MORNING)

    def book_talk(self) -> None:
        """Book the talk with whoever can settle the doubts."""
        if self.brake and self.brake.settler:
            candidacy, seats = self.brake.candidacy_id, self.brake.settler.seat_ids
            self.note_asked()
            ask_booking(self._box, self._desk, candidacy, seat_ids=seats or None, minutes=MINUTES)

    def write_letter(self) -> None:
        """Begin a letter with the words that ask for the talk."""
        if self.brake and self.brake.settler and self.brake.message:
            QDesktopServices.openUrl(letter(self.brake.message, self.brake.settler.email))
            self.note_asked()

    def note_asked(self) -> None:
        """Note that a talk was asked for, once."""
        if self.brake and self.brake.outcome != Outcome.ASKED_UP:
            self._do(lambda brake: brakes.ask_up(self._desk.workspace, brake.id))

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
        today = self._desk.today()
        asked = WhenField(tr("thu 9:00, mon"), today, self.proposed().words(today), says=tr("Hold until"))

        def keep() -> bool:
            when = asked.read() if asked.understood(needed=True) else None
            return when is not None and self.hold(When(when.day, when.clock or _MORNING))

        self._box.ask(tr("Hold until when?"), (asked,), tr("Hold"), keep)
        asked.typed.selectAll()

    def ask_reason(self, title: str, do: Callable[[str], bool]) -> None:
        """Ask for a reason that is not on the list, and end with it."""
        typed = field(tr("The reason, in their words"), says=tr("Reason"))
        self._box.ask(title, (typed,), tr("End"), lambda: bool(typed.text().strip()) and do(typed.text()))

    def _do(self, act: Callable[[Brake], object]) -> bool:
        brake = self.brake
        return brake is not None and attempt(self._owner, lambda: act(brake))
