"""The panel of one candidacy: who it is, what is next, what both sides know and ask, and what was done."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.ui.candidacy.head import Head
from recruiter_desk.ui.candidacy.keys import LINE_KEYS
from recruiter_desk.ui.candidacy.parts import Parts
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.asking import inset
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.panel import PanelFrame
from recruiter_desk.ui.kit.reading_order import chain
from recruiter_desk.ui.place import Place

OWN = (Qt.Key.Key_N, Qt.Key.Key_Q, Qt.Key.Key_P, Qt.Key.Key_I, Qt.Key.Key_D)


class CandidacyPanel(PanelFrame):
    """Shows one candidacy and stays with it through every change; `closed` when it is done with or gone."""

    go = Signal(object)  # Place
    closed = Signal()

    keys = (LINE_KEYS,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.parts = parts = Parts(desk, self)
        self.head = Head(desk, self.open_page, self._open_person, self.closed.emit)
        self.column.setContentsMargins(18 - INSET, 16, 18 - INSET, 20)
        self.column.setSpacing(6)
        lists = parts.lists
        for part in (
            self.head, inset(parts.brake), inset(parts.decided), inset(parts.acts), inset(parts.asking), parts.reason,
            parts.told, inset(parts.pad),
            parts.tasks,
            lists.questions, lists.closed, parts.not_together, lists.person,
            parts.unlike, parts.beyond, lists.job, parts.against,
            inset(parts.seats), parts.levers, inset(parts.meetings), inset(parts.acts.moves), parts.facts,
            parts.presented,
            parts.others, inset(section(self.tr("Résumé"), parts.resume.add)), parts.resume, parts.documents,
            inset(section(self.tr("History"))), parts.history,
        ):  # fmt: skip
            self.column.addWidget(part)
        self.column.addStretch(1)
        parts.asking.opened.connect(lambda: self._bring_in_sight(parts.asking))
        parts.asking.closed.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        parts.lists.moved.connect(self._bring_in_sight)
        parts.brake.appeared.connect(lambda: self.scrolling.verticalScrollBar().setValue(0))
        parts.brake.unfolded.connect(self._bring_in_sight)
        parts.pad.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        parts.read.connect(self._show_head)
        parts.gone.connect(self.closed)
        parts.go.connect(self.go)
        self.close_asked.connect(self.closed)

    def show(self, candidacy_id: str = "") -> None:
        """Show a candidacy as it is now; without one, show again what was shown."""
        if candidacy_id:
            if self._id() not in ("", candidacy_id):
                self.scrolling.verticalScrollBar().setValue(0)
            with self._held():
                self.parts.show_candidacy(candidacy_id)
        super().show()

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again after *change* if it is about this person; close when the candidacy is gone."""
        with self._held():
            self.parts.desk_changed(change)

    def write(self, question: bool = False) -> None:
        """Go to the pad, to write a note or a *question*."""
        self.scrolling.verticalScrollBar().setValue(0)
        self.parts.write(question)

    def open_page(self) -> None:
        """Go to the page of the candidacy."""
        if self._id():
            self.go.emit(Place("candidacy", self._id()))

    def event(self, event: QEvent) -> bool:
        asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and asks and event.key() in OWN and not event.modifiers():
            event.accept()  # the pad of this person, not of the search
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        chain(self)
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_page()
        elif event.modifiers() or not self.parts.typed(Qt.Key(event.key())):
            super().keyPressEvent(event)

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Lay out and paint once after all parts have changed, and not after each."""
        self.setUpdatesEnabled(False)
        self.column.setEnabled(False)
        try:
            yield
        finally:
            self.column.setEnabled(True)
            self.column.activate()
            self.setUpdatesEnabled(True)

    def _id(self) -> str:
        return self.parts.view.card.id if self.parts.view else ""

    def _show_head(self, view: CandidacyView) -> None:
        self.head.show_view(view, self.parts.notice)
        self.setAccessibleName(view.card.name)

    def _bring_in_sight(self, widget: QWidget) -> None:
        def bring() -> None:
            self.scrolling.ensureWidgetVisible(widget, 0, 24)

        QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, bring))  # once it has its room

    def _open_person(self) -> None:
        if self.parts.view:
            self.go.emit(Place("person", self.parts.view.card.person_id))
