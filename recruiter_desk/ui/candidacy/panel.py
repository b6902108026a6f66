"""The panel of one candidacy: who it is, what is next, whom they met, what was sent, and what was done."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.changes import ChangeSet, HistoryEntry
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import candidacies
from recruiter_desk.ui.candidacy.acts import Acts
from recruiter_desk.ui.candidacy.asking import Asking, inset
from recruiter_desk.ui.candidacy.head import Head
from recruiter_desk.ui.candidacy.meetings import Meetings
from recruiter_desk.ui.candidacy.sections import Documents, OtherSearches, Presented, Seats
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.history import HistoryRows
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.panel import PanelFrame
from recruiter_desk.ui.place import Place


class CandidacyPanel(PanelFrame):
    """Shows one candidacy and stays with it through every change; `closed` when it is done with or gone."""

    go = Signal(object)  # Place
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._view: CandidacyView | None = None
        self.asking = Asking()
        self.head = Head(desk, self._open_person, self.closed.emit)
        self.acts = Acts(desk, self.asking)
        self.facts = Facts(
            (
                ("via", self.tr("Via"), self.tr("Who named them?")),
                ("role_applied", self.tr("Applied for"), self.tr("This role")),
            ),
            self._keep,
        )
        self.reason = Facts((("end_reason", self.tr("Reason"), self.tr("Why did it end?")),), self._keep)
        self.seats = Seats()
        self.meetings = Meetings(desk, self.asking, self.acts.ask_meeting)
        self.presented = Presented(desk, self.asking)
        self.others = OtherSearches()
        self.documents = Documents(desk)
        self.history = HistoryRows(self._read_history, desk.workspace.zone())
        self.column.setContentsMargins(18 - INSET, 16, 18 - INSET, 20)
        for part in (
            self.head, inset(self.acts), inset(self.asking), self.reason, self.facts, inset(self.seats),
            inset(self.meetings), self.presented, self.others, self.documents,
            inset(section(self.tr("History"))), self.history,
        ):  # fmt: skip
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.asking.opened.connect(self._asks)
        self.asking.closed.connect(self._asked)
        self.others.go.connect(self.go)
        self.close_asked.connect(self.closed)

    def show(self, candidacy_id: str = "") -> None:
        """Show a candidacy as it is now; without one, show again what was shown."""
        if candidacy_id and (self._view is None or candidacy_id != self._view.card.id):
            self.asking.close_strip()
            self.history.start_over()
        if candidacy_id:
            self._read(candidacy_id)
        super().show()

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again after *change* if it is about this person; close when the candidacy is gone."""
        if self._view and self._concerns(change, self._view.card.person_id):
            self._read(self._view.card.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(any(url.isLocalFile() for url in event.mimeData().urls()))

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.documents.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _read(self, candidacy_id: str) -> None:
        try:
            view = candidacies.view(self._desk.workspace, candidacy_id)
        except Refused:
            self._view = None
            self.asking.close_strip()
            self.closed.emit()
            return
        self._view = view
        self.setUpdatesEnabled(False)
        for part in (self.head, self.acts, self.seats, self.meetings, self.presented, self.others, self.documents):
            part.show_view(view)
        self.facts.show_facts(via=view.via, role_applied=view.role_applied)
        self.reason.setVisible(view.end is not None)
        if view.end:
            self.reason.show_facts(end_reason=view.end.reason)
        self.history.show_history(self._desk.today())
        self.setAccessibleName(view.card.name)
        self.setUpdatesEnabled(True)

    def _concerns(self, change: ChangeSet, person_id: str) -> bool:
        """Tell whether to read again: a card of somebody else that only moved changes nothing here."""
        cards = (row.after or row.before or {} for row in change.rows if row.table == "candidacy")
        return any(row.table != "candidacy" for row in change.rows) or any(
            card["person_id"] == person_id for card in cards
        )

    def _read_history(self, limit: int) -> list[HistoryEntry]:
        return candidacies.history(self._desk.workspace, self._view.card.id, limit) if self._view else []

    def _keep(self, field: str, text: str) -> bool:
        one = self._view.card.id if self._view else ""
        return attempt(self, lambda: candidacies.edit(self._desk.workspace, one, **{field: text}))

    def _asks(self) -> None:
        self.acts.hide()
        QTimer.singleShot(0, self.asking, lambda: self.scrolling.ensureWidgetVisible(self.asking))

    def _asked(self) -> None:
        self.acts.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_person(self) -> None:
        if self._view:
            self.go.emit(Place("person", self._view.card.person_id))
