"""The drawer that opens in place of the panel: the job, who decides, the stages, the search itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.services import searches
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.buttons import icon_button, quiet
from recruiter_desk.ui.kit.panel import PanelFrame
from recruiter_desk.ui.kit.reading_order import chain
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.search.engagement import SearchPane
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.search.job import JobPane
from recruiter_desk.ui.search.ladder import LadderPane
from recruiter_desk.ui.search.moves import MovesPane
from recruiter_desk.ui.search.notes import NotesPane
from recruiter_desk.ui.search.second_look import SecondLooks
from recruiter_desk.ui.search.stage_rows import StagesPane

SHOWN = (
    "search", "spec_revision", "criterion", "seat", "stage", "stage_set", "affiliation", "person", "company",
    "candidacy", "submittal", "finding", "question", "interview", "lever", "second_look", "task",
)  # fmt: skip
JOB, MOVES, LADDER, STAGES, SEARCH, NOTES = "job", "moves", "ladder", "stages", "search", "notes"


class SpecDrawer(PanelFrame):
    """One pane at a time; all of it is edited in place and saved at once."""

    go = Signal(object)  # Place

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._pane = JOB
        self._title = Shown(role="heading")
        self._turn = quiet("", self._turn_moves, small=True)
        self.looks = SecondLooks(desk)
        self.job = JobPane(desk)
        self.moves = MovesPane(desk)
        self.ladder = LadderPane(desk)
        self.stages = StagesPane(desk)
        self.engagement = SearchPane(desk)
        self.notes = NotesPane(desk)
        self.ladder.go.connect(self.go)
        self.engagement.go.connect(self.go)
        self._panes: dict[str, JobPane | MovesPane | LadderPane | StagesPane | SearchPane | NotesPane] = {
            JOB: self.job, MOVES: self.moves, LADDER: self.ladder, STAGES: self.stages, SEARCH: self.engagement,
            NOTES: self.notes,
        }  # fmt: skip
        self._switch = Switch(
            [
                (JOB, self.tr("Job"), self.tr("What the client wants")),
                (LADDER, self.tr("Seats"), self.tr("Who decides")),
                (STAGES, self.tr("Stages"), self.tr("The columns of the board")),
                (SEARCH, self.tr("Search"), self.tr("Kind, client, close, delete")),
                (NOTES, self.tr("Notes"), self.tr("What was heard  N")),
            ]
        )
        self._switch.chosen.connect(self.show_pane)
        self.column.setContentsMargins(12, 16, 12, 20)  # 18 with the inset
        self.column.addLayout(
            inset(self._title, self._turn, icon_button("close", self.tr("Close  Esc"), self.close_asked.emit))
        )
        self.column.addLayout(inset(self._switch))
        self.column.addSpacing(4)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.looks)
        for pane in self._panes.values():
            inner.addWidget(pane)
        self.column.addWidget(holder, 1)
        if (outer := self.layout()) is not None:
            outer.setSpacing(0)
            outer.addWidget(self.job.strip)  # beneath what scrolls: it is in sight wherever one edits
        self.show_pane(JOB)

    def show_search(self, search_id: str) -> None:
        """Show a search in the pane that is open."""
        if search_id != self._search:
            self.show_pane(JOB)
        self._search = search_id
        self.read()

    def show_pane(self, name: str) -> None:
        """Show the job, how it moved, the ladder, the stages, the search or its notes."""
        self._pane = name
        self._switch.choose(JOB if name == MOVES else name)
        self._turn.setText(self.tr("Back to the job") if name == MOVES else self.tr("How the job moved"))
        for key, pane in self._panes.items():
            pane.setVisible(key == name)
        if name != JOB:
            self.job.strip.hide()
            self.looks.hide()
        self.read()

    def focusNextPrevChild(self, next: bool) -> bool:
        chain(self)  # the lines of a list were made later than what stands beneath them
        return super().focusNextPrevChild(next)

    def start_intake(self) -> None:
        """Put the cursor into the intake pad."""
        self.show_pane(JOB)
        self.job.pad.typed.setFocus()

    def start_looks(self) -> None:
        """Go to whoever deserves a second look."""
        self.show_pane(JOB)
        self.looks.enter()

    def start_note(self) -> None:
        """Put the cursor into the pad of the search's notes."""
        self.show_pane(NOTES)
        self.notes.noting.focus_pad()

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched."""
        if change.touched(*SHOWN):
            self.read()

    def read(self) -> None:
        """Show the open pane as it is now."""
        if not self._search:
            return
        header = searches.header(self._desk.workspace, self._search)
        self._title.show_text(self.tr("Spec {number}").format(number=header.spec_number))
        if self._pane == JOB:
            self.looks.show_search(self._search)
        self._panes[self._pane].show_search(self._search)

    def _turn_moves(self) -> None:
        self.show_pane(JOB if self._pane == MOVES else MOVES)
