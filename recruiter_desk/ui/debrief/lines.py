"""The sorted lines of one account: notes and questions in the order they were typed, worked on as in the panel."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.debriefs import Debrief, DebriefLine
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.services import candidacies
from recruiter_desk.services.ledger import reading
from recruiter_desk.ui.debrief.looks import line_look, names_in
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.finding_box import FindingBox
from recruiter_desk.ui.kit.line_list import LineList
from recruiter_desk.ui.kit.line_work import LineWork
from recruiter_desk.ui.kit.question_box import QuestionBox

MOST = 200  # an account is read as a whole


class Lines(LineWork):
    """One list; what its boxes need beyond the account itself is read when one is opened."""

    moved = Signal(object)  # QWidget that should be in sight
    left_above = Signal()

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(desk, owner)
        self._desk = desk
        self._debrief: Debrief | None = None
        self._ledger: Ledger | None = None
        nothing = self.tr("Nothing noted yet. Type above what you hear.")
        self.list = LineList(self._box, self.keys("rating", "weight"), nothing, most=MOST)
        self.list.show_heading("")
        self.lists = (self.list,)
        self.list.reader_asked.connect(lambda key: self.open_menu(key, "reader"))
        self.list.moved.connect(self.moved)
        self.list.walked_out.connect(lambda step: self.left_above.emit() if step < 0 else None)

    def show_debrief(self, debrief: Debrief) -> None:
        """Show the lines of *debrief*."""
        before, self._debrief, self._ledger = self._debrief, debrief, None
        if before is None or before.interview_id != debrief.interview_id:
            self.list.start_over()
            self.acts.ladder = ()
        self.acts.names = names = names_in(debrief, self._desk.today())
        lines = {one.id: one for one in debrief.lines}
        self.found = {key: found for key, one in lines.items() if (found := _line_of(one))}
        self.list.show_lines(list(lines), lambda key: line_look(lines[key], debrief, names))

    def enter(self) -> bool:
        """Give the focus to the first line; return whether there is one."""
        return self.list.enter(1)

    def _box(self, key: str) -> QWidget | None:
        if self._debrief is None or key not in self.found:
            return None
        if not self.acts.ladder:
            self.acts.ladder = candidacies.view(self._desk.workspace, self._debrief.candidacy_id).ladder
        if isinstance(self.found[key], Finding):
            return FindingBox(self.acts, self._finding(key))
        return QuestionBox(self.acts, self._read_ledger, key)

    def _finding(self, key: str) -> Callable[[], Finding | None]:
        def find() -> Finding | None:
            found = self.found.get(key)
            return found if isinstance(found, Finding) else None

        return find

    def _read_ledger(self) -> Ledger | None:
        if self._ledger is None and self._debrief is not None:
            self._ledger = reading.of_candidacy(self._desk.workspace, self._debrief.candidacy_id)
        return self._ledger


def _line_of(one: DebriefLine) -> Finding | Question | None:
    return one.finding or one.question
