"""A pad with tasks and what was noted beneath it, for the page of a record without a card of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.notes import NoteList
from recruiter_desk.ui.kit.pad import Pad
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.tasks import Tasks
from recruiter_desk.ui.kit.tick import Tick

TABLES = ("finding", "question", "asking", "task")
OnCard = tuple[PadPlace, str, str, str]  # the card, its search, company and candidate


class Noting(QWidget):
    """Where there is one card that a line may be about, a tick offers it: ticked, lines go to the card's ledger."""

    counted = Signal(int)

    def __init__(self, desk: Desk, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = PadPlace()
        self._card: OnCard | None = None
        self.pad = Pad(desk)
        self.on_card: Tick | None = None
        self.tasks = Tasks(desk)
        self.notes = NoteList(desk, nothing)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.setSpacing(6)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(INSET, 0, INSET, 0)
        self._top.setSpacing(6)
        self._top.addWidget(self.pad)
        self._column.addLayout(self._top)
        self.pad.taken.connect(self._say_where)
        self._column.addWidget(self.tasks)
        self._column.addWidget(self.notes)
        self.setFocusProxy(self.pad)

    def show_place(self, place: PadPlace, card: OnCard | None = None) -> None:
        """Write to and show *place*; *card* is the one card a line may belong to instead."""
        if place != self._place or card != self._card:
            self._place, self._card = place, card
            self._show_tick()
        self._aim()
        self.read()

    def read(self) -> None:
        """Show what is to be done and noted now."""
        self.tasks.show_place(self._place)
        self.notes.show_place(self._place)
        self.counted.emit(self.notes.count())

    def read_after(self, change: ChangeSet) -> bool:
        """Read again if *change* is about notes alone; return whether nothing else has to be."""
        if all(row.table in TABLES for row in change.rows):
            self.read()
            return True
        return False

    def focus_pad(self) -> None:
        """Go to the pad."""
        self.pad.focus_pad()

    def _show_tick(self) -> None:
        if self.on_card is not None:
            self._top.removeWidget(self.on_card)
            self.on_card.hide()
            self.on_card.deleteLater()
            self.on_card = None
        if self._card:
            words = self.tr("For {search}, {company}").format(
                search=one_line(self._card[1], 60), company=one_line(self._card[2], 60)
            )
            self.on_card = Tick(words, True)
            self.on_card.setToolTip(self.tr("Ticked: a line goes to the card. Else it is a note on the person."))
            self.on_card.toggled.connect(lambda _on: self._aim(keep=True))
            self._top.addWidget(self.on_card)

    def _say_where(self, words: str) -> None:
        """Say that a line went to the card, since the list beneath does not show it."""
        if self._card and self.on_card is not None and self.on_card.isChecked():
            _place, search, company, _candidate = self._card
            self.pad.say(
                self.tr("{words} · on the card for {search}, {company}").format(
                    words=words, search=one_line(search, 60), company=one_line(company, 60)
                )
            )

    def _aim(self, *, keep: bool = False) -> None:
        """Point the pad at the card or at the record; *keep* takes along what stands in it."""
        typed = self.pad.field.typed() if keep else ""
        if keep:
            self.pad.field.clear()
        if self._card and self.on_card is not None and self.on_card.isChecked():
            place, _search, company, candidate = self._card
            self.pad.set_place(place, company=company, candidate=candidate)
        else:
            self.pad.set_place(self._place)
        if typed:
            self.pad.field.setPlainText(typed)
