"""What is next for the chosen cards: a pause, a call, a meeting, whose move it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from recruiter_desk.domain.candidacies import Board, MoveOf
from recruiter_desk.domain.whens import When
from recruiter_desk.services.candidacies import standing, viewing
from recruiter_desk.ui.board.arrange import cards_in
from recruiter_desk.ui.board.asking import people_words
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.booking import ask_booking
from recruiter_desk.ui.kit.leaving import ask_wants_out
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.when_field import ask_when

Ids = Sequence[str]

_TURNS = {MoveOf.COMPANY: MoveOf.CANDIDATE, MoveOf.CANDIDATE: MoveOf.ME}


class NextSteps(QObject):
    """Asks for dates in the strip, then lets the services keep them."""

    def __init__(self, desk: Desk, strip: Strip, board: Callable[[], Board]) -> None:
        super().__init__(strip)
        self._desk = desk
        self._strip = strip
        self._board = board

    def ask_pause(self, ids: Ids) -> None:
        """Ask until when *ids* rest; an empty field ends the pause."""
        title = self.tr("Pause {who} until").format(who=self._who(ids))
        note = self.tr("Left empty, the pause ends.") if self._any(ids, "paused") else ""
        hint = self.tr("12 dec, in 2 weeks")
        today = self._desk.today()
        ask_when(self._strip, title, self.tr("Pause"), hint, today, lambda when: self._pause(ids, when), note=note)

    def _pause(self, ids: Ids, when: When | None) -> bool:
        day = when.day.isoformat() if when else ""
        return attempt(self._strip, lambda: standing.pause(self._desk.workspace, ids, day))

    def ask_call(self, ids: Ids) -> None:
        """Ask when to call *ids*; an empty field clears the call."""
        title = self.tr("Call {who}").format(who=self._who(ids))
        note = self.tr("Left empty, nothing is next.") if self._any(ids, "call") else ""
        hint = self.tr("fri 9:30, tomorrow, 12 nov")
        today = self._desk.today()
        ask_when(self._strip, title, self.tr("Set call"), hint, today, lambda when: self._call(ids, when), note=note)

    def _call(self, ids: Ids, when: When | None) -> bool:
        step, at = (self.tr("Call"), when.stored()) if when else ("", "")
        return attempt(self._strip, lambda: standing.set_next(self._desk.workspace, ids, step, at))

    def ask_meeting(self, candidacy_id: str) -> None:
        """Ask for a meeting of one card, with the next seat ticked."""
        if candidacy_id:
            ask_booking(self._strip, self._desk, candidacy_id)

    def ask_wants_out(self, candidacy_id: str, opened: Callable[[str], object]) -> None:
        """Ask what somebody said who wants out; *opened* is told once the brake is open over it."""
        for card in cards_in(self._board(), [candidacy_id]):
            ask_wants_out(self._strip, self._desk, card.id, card.name, lambda: opened(candidacy_id))

    def turn(self, ids: Ids) -> None:
        """Hand the next move on: to the company, then the candidate, then me."""
        present = MoveOf(viewing.view(self._desk.workspace, ids[0]).move_of)
        self.set_move_of(ids, _TURNS.get(present, MoveOf.COMPANY))

    def set_move_of(self, ids: Ids, side: MoveOf) -> None:
        """Say whose move it is."""
        attempt(self._strip, lambda: standing.set_move_of(self._desk.workspace, ids, side))

    def _who(self, ids: Ids) -> str:
        return people_words(cards_in(self._board(), ids))

    def _any(self, ids: Ids, kind: str) -> bool:
        return any(card.chip.kind == kind for card in cards_in(self._board(), ids))
