"""The page of one candidacy: at the left what both sides know and ask, at the right seats, meetings and papers."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.candidacy.contacts import Contacts
from recruiter_desk.ui.candidacy.keys import LINE_KEYS, PAGE_KEYS
from recruiter_desk.ui.candidacy.parts import Parts
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.asking import inset
from recruiter_desk.ui.kit.buttons import button, icon_button
from recruiter_desk.ui.kit.card import Card, Columns, under_header
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.reading_order import chain
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

MOST = 40  # lines of a list before the rest is folded


class CandidacyPage(Page):
    """The same parts as the panel, with room. Files dropped anywhere on it become documents of the person."""

    keys = (PAGE_KEYS, LINE_KEYS)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.parts = Parts(desk, self, MOST)
        self.contacts = Contacts(desk)
        to_search = button(self.tr("Open search"), self._open_search)
        to_person = icon_button("person", self.tr("Open person"), self._open_person)
        self._header = Header(" ", " ", actions=(to_search, to_person))
        self._lay_out()
        self.parts.read.connect(self._show_head)
        self.parts.gone.connect(lambda: self._stack.setCurrentIndex(1))
        self.parts.go.connect(self.go)
        self.parts.lists.moved.connect(self._bring_in_sight)
        self.parts.brake.appeared.connect(self._go_to_top)
        self.parts.brake.unfolded.connect(self._bring_in_sight)
        self.parts.asking.closed.connect(self.setFocus)
        self.parts.pad.left.connect(self.setFocus)

    def show_place(self, place: Place) -> None:
        if place.id != self._id:
            self._go_to_top()
        self._id = place.id
        self.parts.place = place
        self._stack.setCurrentIndex(0)
        self.parts.show_candidacy(place.id)

    def desk_changed(self, change: ChangeSet) -> None:
        if self.parts.view is None:
            self.show_place(Place("candidacy", self._id))  # undo may have brought it back
        else:
            self.parts.desk_changed(change)

    def focusNextPrevChild(self, next: bool) -> bool:
        chain(self)
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Down or not self.parts.lists.enter():
            super().keyPressEvent(event)

    def _show_head(self, view: CandidacyView) -> None:
        title = f"{view.card.name} · {view.search}, {view.company}"
        words = (view.card.role, view.place, self.parts.notice, view.stage, view.card.chip.text)
        self._header.show_title(title, " · ".join(part for part in words if part))
        self.contacts.show_contacts(view.card.person_id, view.contacts)
        for card, part in self._may_be_empty:
            card.setVisible(not part.isHidden())
        self.title_changed.emit(view.card.name)

    def _go_to_top(self) -> None:
        for area in self.findChildren(Scroll):
            area.verticalScrollBar().setValue(0)

    def _bring_in_sight(self, widget: QWidget) -> None:
        def bring() -> None:
            for area in self.findChildren(Scroll):
                area.ensureWidgetVisible(widget, 0, 24)

        QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, bring))  # once it has its room

    def _open_search(self) -> None:
        if self.parts.view:
            self.go.emit(Place("search", self.parts.view.search_id))

    def _open_person(self) -> None:
        if self.parts.view:
            self.go.emit(Place("person", self.parts.view.card.person_id))

    def _lay_out(self) -> None:
        parts, lists = self.parts, self.parts.lists
        not_together, against = Card("", parts.not_together), Card("", parts.against)
        first = (
            parts.brake,
            Card(
                self.tr("Next"),
                inset(parts.decided),
                inset(parts.acts),
                inset(parts.asking),
                inset(parts.pad),
                parts.tasks,
            ),
            Card("", lists.questions, lists.closed),
            not_together,
            against,
            Card("", lists.person, parts.unlike, parts.beyond),
            Card("", lists.job),
        )
        seats, others = Card("", inset(parts.seats)), Card("", parts.others)
        self._may_be_empty = (
            (seats, parts.seats),
            (others, parts.others),
            (not_together, parts.not_together),
            (against, parts.against),
        )
        second = (
            Card(self.tr("Contact"), self.contacts, parts.facts, parts.reason, parts.told, inset(parts.acts.moves)),
            seats,
            Card("", parts.levers),
            Card("", inset(parts.meetings)),
            Card(self.tr("Résumé"), parts.resume, beside=(parts.resume.add,)),
            Card("", parts.presented),
            others,
            Card("", parts.documents),
            Card(self.tr("History"), parts.history),
        )
        parts.levers.always = True
        for each in lists.lists:
            each.apart = True
        for part in (
            parts.seats, parts.levers, parts.meetings, parts.presented, parts.others, parts.documents,
            parts.not_together,
            parts.against,
        ):  # fmt: skip
            part.head.set_apart()
        ask, debrief = partial(parts.write, question=True), parts.meetings.debrief_last
        add_keys(self, {"N": parts.write, "Q": ask, "D": debrief, "P": parts.go_to_pack, "I": parts.acts.ask_meeting})
        add_keys(self, {"W": parts.ask_wants_out})
        back = button(self.tr("All searches"), lambda: self.go.emit(Place("searches")))
        gone = Empty(self.tr("This person is no longer on the search. Undo brings them back."), back)
        self._stack = under_header(self, self._header, Columns(first, second), gone)
