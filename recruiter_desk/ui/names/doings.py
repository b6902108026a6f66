"""What can be done with the chosen names beside calling them: move, end, pause, set a call, copy, remove."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from recruiter_desk.domain.candidacies import MoveOf
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.names import NameLine
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.domain.whens import When
from recruiter_desk.services import board, candidacies, stages
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt, tell
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.when_field import ask_when

Ids = Sequence[str]
_TURNS = {MoveOf.COMPANY: MoveOf.CANDIDATE, MoveOf.CANDIDATE: MoveOf.ME}


class Doings(QObject):
    """Asks for dates in the strip, then lets the services do it. A refusal is said in the window."""

    def __init__(self, desk: Desk, strip: Strip) -> None:
        super().__init__(strip)
        self._desk = desk
        self._strip = strip

    def move(self, ids: Ids, stage_id: str) -> None:
        """Put *ids* into a stage."""
        attempt(self._strip, lambda: board.move(self._desk.workspace, ids, stage_id))

    def end(self, search_id: str, kind: StageKind, ids: Ids) -> None:
        """End *ids* in the search's stage of that kind."""
        found = next((one for one in stages.of_search(self._desk.workspace, search_id) if one.kind == kind), None)
        if found:
            self.move(ids, found.id)
        else:
            tell(self._strip, Refused(self.tr("This search has no such stage. Add it under Spec, Stages.")))

    def remove(self, ids: Ids) -> None:
        """Take *ids* off this search; the people stay on the desk."""
        attempt(self._strip, lambda: candidacies.remove(self._desk.workspace, ids))

    def copy_to(self, ids: Ids, search_id: str) -> None:
        attempt(self._strip, lambda: candidacies.copy_to(self._desk.workspace, ids, search_id))

    def move_to(self, ids: Ids, search_id: str) -> None:
        attempt(self._strip, lambda: candidacies.move_to(self._desk.workspace, ids, search_id))

    def turn(self, ids: Ids) -> None:
        """Hand the next move on: to the company, then the candidate, then me."""
        present = MoveOf(candidacies.view(self._desk.workspace, ids[0]).move_of)
        self.set_move_of(ids, _TURNS.get(present, MoveOf.COMPANY))

    def set_move_of(self, ids: Ids, side: MoveOf) -> None:
        """Say whose move it is."""
        attempt(self._strip, lambda: candidacies.set_move_of(self._desk.workspace, ids, side))

    def ask_call(self, ids: Ids, who: str) -> None:
        """Ask when to call *ids*; an empty field clears the call."""
        title, hint = self.tr("Call {who}").format(who=who), self.tr("fri 9:30, tomorrow, 12 nov")
        note = self.tr("Left empty, nothing is next.")
        today = self._desk.today()
        ask_when(self._strip, title, self.tr("Set call"), hint, today, lambda when: self._call(ids, when), note=note)

    def _call(self, ids: Ids, when: When | None) -> bool:
        step, at = ("Call", when.stored()) if when else ("", "")
        return attempt(self._strip, lambda: candidacies.set_next(self._desk.workspace, ids, step, at))

    def ask_pause(self, ids: Ids, who: str) -> None:
        """Ask until when *ids* rest; an empty field ends the pause."""
        title, hint = self.tr("Pause {who} until").format(who=who), self.tr("12 dec, in 2 weeks")
        note = self.tr("Left empty, a pause ends.")
        today = self._desk.today()
        ask_when(self._strip, title, self.tr("Pause"), hint, today, lambda when: self._pause(ids, when), note=note)

    def _pause(self, ids: Ids, when: When | None) -> bool:
        day = when.day.isoformat() if when else ""
        return attempt(self._strip, lambda: candidacies.pause(self._desk.workspace, ids, day))


def who_words(lines: Sequence[NameLine], many: str) -> str:
    """Name who is chosen: one by name, several by *many*, "{count} people"."""
    return one_line(lines[0].name, 60) if len(lines) == 1 else many.format(count=len(lines))
