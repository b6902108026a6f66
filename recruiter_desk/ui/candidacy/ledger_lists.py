"""What both sides know and ask, as lists of lines: open questions, settled ones, about the person, about the job."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.ledger.coverage import Coverage, Known
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question, Status
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.finding_box import FindingBox
from recruiter_desk.ui.kit.line_list import SHOWN, LineList
from recruiter_desk.ui.kit.line_look import LineLook
from recruiter_desk.ui.kit.line_work import LineWork
from recruiter_desk.ui.kit.question_box import QuestionBox
from recruiter_desk.ui.kit.saying import (
    MISSING,
    Names,
    closed_look,
    finding_look,
    missing_look,
    names_of,
    open_look,
    pad_start,
)

NAMED = 3  # of what a side does not know yet: the lines beneath say the rest


class LedgerLists(LineWork):
    """Four lists that are walked as one."""

    pad_asked = Signal(str)  # what the pad begins with
    left_above = Signal()
    moved = Signal(object)  # QWidget that should be in sight

    def __init__(self, desk: Desk, owner: QWidget, most: int = SHOWN) -> None:
        super().__init__(desk, owner)
        self._desk = desk
        self.ledger: Ledger | None = None
        about, asked = self.keys("rating"), self.keys("weight")
        self.questions = LineList(
            self._question_box, asked, self.tr("Nothing open. End a line in the pad with ? to ask."), most=most
        )
        self.closed = LineList(self._question_box, asked, most=0, spare=0)
        self.closed.rest_words = self._closed_words
        self.person = LineList(self._finding_box, about, most=most)
        self.job = LineList(self._finding_box, about, most=most)
        self.lists = (self.questions, self.closed, self.person, self.job)
        for each in self.lists:
            each.reader_asked.connect(lambda key: self.open_menu(key, "reader"))
            each.walked_out.connect(self._walk_on(each))
            each.moved.connect(self.moved)

    def start_over(self) -> None:
        """Forget what is open and unfolded: another candidacy is shown."""
        for each in self.lists:
            each.start_over()

    def show_ledger(self, view: CandidacyView, ledger: Ledger) -> None:
        """Show *ledger*, the one of *view*."""
        names = names_of(view, self._desk.today())
        self.acts.names, self.acts.ladder, self.ledger = names, view.ladder, ledger
        lines: list[Finding | Question] = [one.question for one in ledger.open]
        lines += [*ledger.closed, *ledger.findings]
        self.found = {one.id: one for one in lines}
        self.questions.show_heading(self.tr("Open, and who can answer"))
        open_now = {one.question.id: one for one in ledger.open}
        self.questions.show_lines(list(open_now), lambda key: open_look(open_now[key], names))
        self.closed.show_heading("")
        closed = {one.id: one for one in ledger.closed}
        self.closed.show_lines(list(closed), lambda key: closed_look(closed[key]))
        person = self.tr("About {who}").format(who=names.person)
        self._show_about(self.person, "person", person, ledger.company, names.company, names)
        self._show_about(self.job, "job", self.tr("About the job"), ledger.candidate, names.person, names)

    def enter(self) -> bool:
        """Give the focus to the first line there is."""
        return any(each.enter(1) for each in self.lists if each.isVisible())

    def go_to(self, line_id: str) -> None:
        """Open a finding or a question where it stands, and go there."""
        for each in self.lists:
            if each.open_box(line_id) is not None:
                next(row for row in each.rows() if row.look.key == line_id).setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def finding(self, finding_id: str) -> Finding | None:
        """Return a finding as it is now."""
        found = self.found.get(finding_id)
        return found if isinstance(found, Finding) else None

    # -- within ----------------------------------------------------------------------------------------------

    def _show_about(self, where: LineList, what: str, title: str, coverage: Coverage, who: str, names: Names) -> None:
        ledger = self.ledger
        where.show_heading(title, coverage.words(who, NAMED))
        unknown = {MISSING + item.name: item for item in coverage.items if item.known < Known.EVIDENCED}
        found = {one.id: one for one in ledger.about(what)} if ledger else {}
        nothing = self.tr("Nothing noted yet. Type in the pad what you hear.")
        if unknown:
            nothing = self.tr("Nothing noted yet. Choose a topic below, or type in the pad what you hear.")

        def look_of(key: str) -> LineLook:
            return missing_look(unknown[key]) if key in unknown else finding_look(found[key], names)

        where.show_lines([*unknown, *found], look_of, always=len(unknown), nothing=nothing)

    def _closed_words(self, _rest: int) -> str:
        closed: Sequence[Question] = self.ledger.closed if self.ledger else ()
        dropped = sum(one.status == Status.DROPPED for one in closed)
        settled = len(closed) - dropped
        parts = (
            self.tr("{count} settled").format(count=settled) if settled else "",
            self.tr("{count} dropped").format(count=dropped) if dropped else "",
        )
        return ", ".join(part for part in parts if part)

    def _finding_box(self, key: str) -> FindingBox | None:
        if key.startswith(MISSING):
            self.begin_missing(key)
            return None
        return FindingBox(self.acts, lambda: self.finding(key)) if key in self.found else None

    def begin_missing(self, key: str) -> None:
        self.pad_asked.emit(pad_start(key.removeprefix(MISSING)))

    def _question_box(self, key: str) -> QuestionBox:
        return QuestionBox(self.acts, lambda: self.ledger, key)

    def _walk_on(self, start: LineList) -> Callable[[int], None]:
        def walk(step: int) -> None:
            place = self.lists.index(start)
            ahead = self.lists[place + 1 :] if step > 0 else tuple(reversed(self.lists[:place]))
            if not any(each.enter(step) for each in ahead) and step < 0:
                self.left_above.emit()

        return walk
