"""The parts that show one candidacy, for its panel and for its page: each reads through one view and one ledger."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.changes import ChangeSet, HistoryEntry
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import candidacies
from recruiter_desk.services.ledger import contradictions, reading
from recruiter_desk.ui.candidacy.acts import Acts
from recruiter_desk.ui.candidacy.against import AgainstSpec
from recruiter_desk.ui.candidacy.brake import BrakeBox
from recruiter_desk.ui.candidacy.ledger_lists import LedgerLists
from recruiter_desk.ui.candidacy.levers import PersonLevers
from recruiter_desk.ui.candidacy.meetings import Meetings
from recruiter_desk.ui.candidacy.sections import Documents, OtherSearches, Presented, Seats
from recruiter_desk.ui.candidacy.told import Told
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.beyond import BeyondResume
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.file_drops import FileDrops
from recruiter_desk.ui.kit.history import HistoryRows
from recruiter_desk.ui.kit.leaving import ask_wants_out
from recruiter_desk.ui.kit.line_list import SHOWN
from recruiter_desk.ui.kit.pad import Pad
from recruiter_desk.ui.kit.resume_section import ResumeSection
from recruiter_desk.ui.kit.saying import decision_words, names_of, notice_words
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.tasks import Tasks
from recruiter_desk.ui.kit.unlike import UnlikeLine, UnlikeList
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim, receive_for

LEDGER = ("finding", "question", "asking", "decision", "contradiction")


class ShowsView(Protocol):
    """A section that shows what it is given of a candidacy."""

    def show_view(self, view: CandidacyView) -> None: ...


class Parts(QObject):
    """`read` carries the view after each reading, `gone` comes when the candidacy is no more."""

    go = Signal(object)  # Place
    read = Signal(object)  # CandidacyView
    gone = Signal()

    def __init__(self, desk: Desk, owner: QWidget, most: int = SHOWN) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self.view: CandidacyView | None = None
        self.place: Place | None = None  # of the page that shows the parts; the panel is where its search is
        self.notice = ""
        self.asking = Asking()
        self.acts = Acts(desk, self.asking)
        self.brake = BrakeBox(desk, self.asking)
        self.decided = Shown("", "small", wrap=True)
        self.pad = Pad(desk)
        self.tasks = Tasks(desk)
        self.lists = LedgerLists(desk, owner, most)
        self.against = AgainstSpec(desk, brief=most == SHOWN)
        self.facts = Facts(
            (
                ("via", self.tr("Via"), self.tr("Who named them?")),
                ("role_applied", self.tr("Applied for"), self.tr("This role")),
            ),
            self.keep,
        )
        self.reason = Facts((("end_reason", self.tr("Reason"), self.tr("Why did it end?")),), self.keep)
        self.told = Told(desk, self.asking)
        self.seats = Seats()
        self.levers = PersonLevers(desk)
        self.meetings = Meetings(desk, self.asking, self.acts.ask_meeting)
        self.presented = Presented(desk, self.asking)
        self.others = OtherSearches()
        self.documents = Documents(desk)
        self.resume = ResumeSection(desk, self._aim)
        self.beyond = BeyondResume(desk)
        self.unlike = UnlikeLine(desk)
        self.not_together = UnlikeList(desk, self.asking)
        self.drops = FileDrops(owner, self._drop_words, self.take_files)
        self.history = HistoryRows(self._read_history, desk.workspace.zone())
        # each shows a view; a further section of the candidacy is added here and to the layouts of panel and page
        self.sections: list[ShowsView] = [
            self.acts,
            self.told,
            self.tasks,
            self.seats,
            self.levers,
            self.meetings,
            self.presented,
            self.others,
            self.documents,
        ]
        self.asking.opened.connect(self.acts.hide)
        self.asking.closed.connect(self.acts.show)
        self.others.go.connect(self.go)
        self.acts.pack_asked.connect(self.go_to_pack)
        self.acts.leaving_asked.connect(self.ask_wants_out)
        self.meetings.go.connect(self.go)
        self.lists.pad_asked.connect(self._begin)
        self.against.opened.connect(self.lists.go_to)
        self.against.missing.connect(lambda words: self._begin(f"{words}: "))
        self.lists.left_above.connect(self.pad.focus_pad)

    def show_candidacy(self, candidacy_id: str) -> None:
        """Read and show a candidacy; what was open of another one is closed."""
        if self.view is None or candidacy_id != self.view.card.id:
            self.asking.close_strip()
            self.history.start_over()
            self.lists.start_over()
        self._read(candidacy_id)

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched of this candidacy."""
        if self.view is None or not change.rows:
            return
        if change.kind != "done":
            self._unsay()
        if all(row.table in LEDGER for row in change.rows):
            if self._is_ours(change):
                self._read_ledger(self.view)
        elif self._concerns(change, self.view.card.person_id):
            self._read(self.view.card.id)

    def go_to_pack(self) -> None:
        """Ask for the briefing pack of the candidacy."""
        if self.view:
            self.go.emit(Place("pack", self.view.card.id, "candidacy"))

    def take_files(self, files: list[Path]) -> None:
        """Have résumés of the person read and checked; keep other files as documents."""
        receive_for(self._owner, files, self._aim(), self.documents.add)

    def write(self, question: bool = False) -> None:
        """Go to the pad; a *question* is typed before the sign that makes it one."""
        if question and not self.pad.field.typed().rstrip().endswith("?"):
            self.pad.begin("?")
            self.pad.field.moveCursor(QTextCursor.MoveOperation.Left)
        else:
            self.pad.focus_pad()

    def typed(self, key: Qt.Key) -> bool:
        """Do what a bare key asks of the candidacy, outside of fields; return whether it asks for anything."""
        if key in (Qt.Key.Key_N, Qt.Key.Key_Q):
            self.write(key == Qt.Key.Key_Q)
        elif key == Qt.Key.Key_D:
            self.meetings.debrief_last()
        elif key == Qt.Key.Key_P:
            self.go_to_pack()
        elif key == Qt.Key.Key_W:
            self.ask_wants_out()
        elif key == Qt.Key.Key_I:
            self.acts.ask_meeting()
        elif key != Qt.Key.Key_Down or not self.lists.enter():
            return False
        return True

    def ask_wants_out(self) -> None:
        """Ask what they said who want out."""
        if self.view:
            ask_wants_out(self.asking, self._desk, self.view.card.id, self.view.card.name)

    def keep(self, field: str, text: str) -> bool:
        """Keep a fact of the candidacy as typed; return whether that went through."""
        one = self.view.card.id if self.view else ""
        return attempt(self._owner, lambda: candidacies.edit(self._desk.workspace, one, **{field: text}))

    def _read(self, candidacy_id: str) -> None:
        workspace = self._desk.workspace
        try:
            view = candidacies.view(workspace, candidacy_id)
        except Refused:
            self.view = None
            self.asking.close_strip()
            self.lists.start_over()
            self.gone.emit()
            return
        self.view = view
        for part in self.sections:
            part.show_view(view)
        self.facts.show_facts(via=view.via, role_applied=view.role_applied)
        self.reason.setVisible(view.end is not None)
        if view.end:
            self.reason.show_facts(end_reason=view.end.reason)
        self.resume.show_person(view.card.person_id, self._desk.today())
        place = PadPlace(candidacy_id=candidacy_id)
        self.pad.set_place(place, company=view.company, candidate=view.card.name)
        self._read_ledger(view)

    def _unsay(self) -> None:
        """Say no more that a line was noted, once it may be taken back."""
        if not self.pad.field.typed():
            self.pad.say("")

    def _begin(self, text: str) -> None:
        before = self.pad.field.typed()
        self.pad.begin(f" {text}" if before and not before.endswith(" ") else text)

    def _read_ledger(self, view: CandidacyView) -> None:
        ledger: Ledger = reading.of_candidacy(self._desk.workspace, view.card.id)
        self.notice = notice_words(ledger)
        self.brake.show_view(view)
        said = decision_words(ledger, names_of(view, self._desk.today()))
        self.decided.show_text(said)
        self.decided.setVisible(bool(said))
        self.lists.show_ledger(view, ledger)
        self.against.show_ledger(view, ledger)
        self._show_unlike(view.card.id, ledger)
        self.history.show_when_seen(self._desk.today())
        self.read.emit(view)

    def _show_unlike(self, candidacy_id: str, ledger: Ledger) -> None:
        """Show what does not go together; what may be beyond the résumé waits: there is one grey line at a time."""
        these = contradictions.of_lines(self._desk.workspace, candidacy_id, ledger.findings)
        self.unlike.show_these(candidacy_id, these)
        self.not_together.show_these(candidacy_id, these)
        self.beyond.show_findings(() if self.unlike.words() else ledger.findings)

    def _aim(self) -> Aim:
        """Return whose résumés are dropped here, and the search to come back to."""
        name, person, search = (
            (self.view.card.name, self.view.card.person_id, self.view.search_id) if self.view else ("", "", "")
        )
        return Aim(name, self.place or Place("search", search), person_id=person)

    def _drop_words(self) -> str:
        return self.tr("Add to {name}").format(name=self.view.card.name if self.view else "")

    def _is_ours(self, change: ChangeSet) -> bool:
        """Tell whether a change of ledgers alone is about this one; an asking does not say whose it is."""
        mine = self.view.card.id if self.view else ""
        lines = [row.after or row.before or {} for row in change.rows]
        return any(line.get("candidacy_id", mine) == mine for line in lines)

    def _concerns(self, change: ChangeSet, person_id: str) -> bool:
        """Tell whether to read again: a card of somebody else that only moved changes nothing here."""
        cards = (row.after or row.before or {} for row in change.rows if row.table == "candidacy")
        return any(row.table != "candidacy" for row in change.rows) or any(
            card["person_id"] == person_id for card in cards
        )

    def _read_history(self, limit: int) -> list[HistoryEntry]:
        return candidacies.history(self._desk.workspace, self.view.card.id, limit) if self.view else []
