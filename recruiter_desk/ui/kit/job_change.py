"""The line that asks what the client would change in the job now, and makes the next spec of it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.domain.topics import guess_topic
from recruiter_desk.services import specs
from recruiter_desk.services.ledger import findings
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.change_picker import ChangePicker
from recruiter_desk.ui.kit.field import takes_escape
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.lines import Row, Rows
from recruiter_desk.ui.kit.revision_fields import RevisionFields
from recruiter_desk.ui.kit.shown import Shown

MOST = 3
SHOWN_BY = ("spec_revision", "criterion", "finding", "submittal", "interview", "seat", "affiliation")


class JobChange(QWidget):
    """In a meeting's debrief Enter keeps the line as the company's private note about the job; a button beside it
    makes it the next spec. On a search Enter asks for the change at once. `revised` carries the new number.
    """

    revised = Signal(int)

    def __init__(self, desk: Desk, *, heading: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = self._interview = self._said_by = ""
        self._spec: SpecRevision | None = None
        self._heading = Shown(self.tr("What would they change in the job now?"), "heading", wrap=True)
        if not heading:  # shown without a parent it would be a window for a moment
            self._heading.hide()
        self.line = GrowingField("", says=self.tr("What would they change in the job now?"))
        self.line.entered.connect(self._enter)
        self.line.textChanged.connect(self._keep_draft)
        self.line.given_up.connect(self._cancel)
        self.heard = Rows()
        self.box = self._make_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._heading, self.line, self.heard, self.box):
            column.addWidget(widget)

    def show_for(self, search_id: str, interview_id: str = "", said_by_id: str = "") -> None:
        """Ask about the job of a search, as heard from *said_by_id* in a meeting or outside one."""
        if (search_id, interview_id) != (self._search, self._interview):
            self.box.hide()
            self._search, self._interview = search_id, interview_id
            self.line.setPlainText(self._desk.drafts.text(self._draft()))
        self._said_by = said_by_id
        self.read()

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched."""
        if self._search and change.touched(*SHOWN_BY):
            self.read()

    def read(self) -> None:
        """Show the spec's next number and what was heard as they are now."""
        workspace = self._desk.workspace
        self._spec = specs.current(workspace, self._search)
        self.line.setPlaceholderText(self._placeholder(self._spec))
        self._make.setText(self._verb(self._spec))
        self.fields.setVisible(bool(self._spec.fixed_on))
        heard = specs.heard_since(workspace, self._search, self._interview)[:MOST]
        self.heard.show_rows([self._row(text) for _id, text in heard])
        self.heard.setVisible(bool(heard))

    def ask(self, said: str) -> None:
        """Ask what *said* changes in the job, and how."""
        spec = specs.current(self._desk.workspace, self._search)
        self.picker.begin(spec, said)
        teller = self._said_by
        if self._interview and not teller:
            teller = specs.told_by(self._desk.workspace, self._interview)
        self.fields.begin(self._search, said, teller, self._interview)
        self.box.show()
        self.picker.which.setFocus()
        QTimer.singleShot(0, self.box, lambda: QTimer.singleShot(0, self.box, self._bring_in_sight))  # once it has room

    def make(self) -> bool:
        """Make the next spec of what is asked for; return whether that went through."""
        workspace, search, edits = self._desk.workspace, self._search, self.picker.edits()
        spec = specs.current(workspace, search)
        if not spec.fixed_on:
            done = attempt(self, lambda: specs.amend(workspace, search, **edits))
        else:
            why, said = self.fields.reason(), self.fields.said()
            done = attempt(self, lambda: specs.revise(workspace, search, why, **said, **edits))
        if done:
            self.box.hide()
            self.line.clear()
            self.line.setFocus()
            self.revised.emit(specs.current(workspace, search).number)
        return done

    def event(self, event: QEvent) -> bool:
        return (not self.box.isHidden() and takes_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.box.isHidden():
            self._cancel()
        else:
            super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        said = " ".join(self.line.typed().split())
        if not said:
            return
        if not self._interview:
            self.ask(said)
            return
        place = PadPlace(interview_id=self._interview)
        if attempt(
            self,
            lambda: findings.add_finding(
                self._desk.workspace, place, side=Side.COMPANY, about=About.JOB, text=said, topic=guess_topic(said),
                said_by_id=self._said_by,
            ),
        ):  # fmt: skip
            self.line.clear()

    def _bring_in_sight(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.box, 0, 24)

    def _keep_draft(self) -> None:
        if self._search:
            self._desk.drafts.keep(self._draft(), self.line.typed())

    def _draft(self) -> str:
        return f"job change {self._interview or self._search}"

    def _placeholder(self, spec: SpecRevision) -> str:
        if spec.fixed_on:
            return self.tr("One line. It becomes spec {number} when you say so.").format(number=spec.number + 1)
        return self.tr("One line. It goes into the draft when you say so.")

    def _verb(self, spec: SpecRevision) -> str:
        if spec.fixed_on:
            return self.tr("Make it spec {number}").format(number=spec.number + 1)
        return self.tr("Change the draft")

    def _row(self, text: str) -> Row:
        verb = self._verb(self._spec) if self._spec else ""
        return Row(text, role="body", wrap=True, beside=(button(verb, lambda: self.ask(text), small=True),))

    def _make_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("look", "folded")
        self.picker = ChangePicker()
        self.picker.words.returnPressed.connect(self.make)
        self.fields = RevisionFields(self._desk)
        self.fields.entered.connect(self.make)
        self._make = button("", self.make, hint=self.tr("Enter"))
        buttons = Flow(gap=8)
        for widget in (self._make, button(self.tr("Cancel"), self._cancel, hint=self.tr("Esc"))):
            buttons.addWidget(widget)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(Shown(self.tr("What changes?"), "name"))
        column.addWidget(self.picker)
        column.addWidget(self.fields)
        column.addLayout(buttons)
        box.hide()
        return box

    def _cancel(self) -> None:
        self.box.hide()
        self.line.setFocus()
