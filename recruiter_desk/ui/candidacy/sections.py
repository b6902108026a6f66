"""The lower sections of the panel: seats, right to represent and presentations, other searches, documents."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import Leave
from recruiter_desk.domain.candidacy_view import CandidacyView, Elsewhere, Representation, Submittal
from recruiter_desk.domain.documents import Document, size_words
from recruiter_desk.domain.moments import short_day, short_when
from recruiter_desk.domain.packs_asked import Share
from recruiter_desk.services import candidacies, documents
from recruiter_desk.services.packs import shares
from recruiter_desk.ui.candidacy.ladder import Ladder
from recruiter_desk.ui.candidacy.presenting import ask_leave, ask_submittal
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking, inset
from recruiter_desk.ui.kit.buttons import icon_button, quiet
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.lines import Row, Rows, section
from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.open_row import OpenRow
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.place import Place


def _tr(text: str) -> str:
    return QCoreApplication.translate("CandidacySections", text)


class Section(QWidget):
    """A heading with acts beside it, a sentence while it is empty, and rows."""

    def __init__(self, heading: str, nothing: str, *acts: QWidget, rows_set_in: bool = False) -> None:
        """*rows_set_in* are rows that have an inset of their own."""
        super().__init__()
        self.rows = Rows()
        self._nothing = Shown(nothing, "third", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.head = section(heading, *acts)
        self.column.addWidget(inset(self.head))
        self.column.addWidget(inset(self._nothing))
        self.column.addWidget(self.rows if rows_set_in else inset(self.rows))

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show *rows* in place of those shown now."""
        self._nothing.setVisible(not rows)
        self.rows.show_rows(rows)

    def words(self) -> list[str]:
        """Return each row as one text."""
        return [row.accessibleName() for row in self.rows.rows()]


class Seats(QWidget):
    """The ladder up to whoever signs off; nothing while the search has no seats."""

    def __init__(self) -> None:
        super().__init__()
        self.ladder = Ladder()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.head = section(self.tr("Who decides"))
        column.addWidget(self.head)
        column.addWidget(self.ladder)

    def show_view(self, view: CandidacyView) -> None:
        """Show how far *view* has come."""
        self.setVisible(bool(view.ladder))
        over = view.end is not None  # nobody is next any more
        steps = (replace(step, reach="ahead") if over and step.reach == "next" else step for step in view.ladder)
        self.ladder.show_steps(tuple(steps))


class Presented(Section):
    """The leave to be presented, and each presentation."""

    def __init__(self, desk: Desk, box: Asking) -> None:
        leave = quiet(_tr("Note right"), lambda: self._ask(ask_leave), small=True)
        sent = quiet(_tr("Note presentation"), lambda: self._ask(ask_submittal), small=True)
        super().__init__(_tr("Presentation"), _tr("No right to represent yet."), leave, sent)
        self._desk = desk
        self._box = box
        self._view: CandidacyView | None = None

    def show_view(self, view: CandidacyView) -> None:
        """Show the leaves and presentations of *view*."""
        self._view = view
        rows: list[QWidget] = [self._sent(one) for one in view.submittals]
        rows += [self._pack(one) for one in shares.shares(self._desk.workspace, view.card.id)]
        rows += [self._leave(one) for one in view.representations]
        self.show_rows(rows)

    def _ask(self, ask: Callable[[Asking, Desk, CandidacyView], None]) -> None:
        if self._view:
            ask(self._box, self._desk, self._view)

    def _sent(self, one: Submittal) -> Row:
        first = self.tr("Presented to {who}").format(who=one.to or self.tr("the client"))
        second = " · ".join((short_day(one.sent_on, self._desk.today()), one.document or self.tr("by me")))
        remove = partial(candidacies.remove_submittal, self._desk.workspace, one.id)
        return self._row(first, second, "forward", remove)

    def _pack(self, one: Share) -> Row:
        first = self.tr("Briefing pack for {who}").format(who=one.reader)
        when = short_when(one.shared_at, self._desk.workspace.zone(), self._desk.today())
        second = " · ".join((when, self.tr("version {number}").format(number=one.version), one.file_name))
        made = Row(first, second, mark=Glyph("document"))
        made.setAccessibleName(f"{first}. {second}")
        return made

    def _leave(self, one: Representation) -> Row:
        today = self._desk.today()
        by_phone = one.how == Leave.PHONE
        first = self.tr("Right to represent, by phone") if by_phone else self.tr("Right to represent, in writing")
        given = short_day(one.given_on, today)
        until = self.tr("until {day}").format(day=short_day(one.until, today)) if one.until else ""
        over = bool(one.until) and one.until < today.isoformat()
        until = self.tr("ran out {day}").format(day=short_day(one.until, today)) if over else until
        second = " · ".join(part for part in (given, until, one.document) if part)
        remove = partial(candidacies.take_back_leave, self._desk.workspace, one.id)
        return self._row(first, second, "warning" if over else "check", remove)

    def _row(self, first: str, second: str, icon: str, remove: Callable[[], object]) -> Row:
        clear = icon_button("clear", self.tr("Remove"), lambda: attempt(self, remove))
        made = Row(first, second, mark=Glyph(icon, "warning" if icon == "warning" else "second"), beside=(clear,))
        made.setAccessibleName(f"{first}. {second}")
        return made


class OtherSearches(Section):
    """The same person in other searches; a click goes there."""

    go = Signal(object)  # Place

    def __init__(self) -> None:
        super().__init__(_tr("Also on"), "", rows_set_in=True)
        self._elsewhere: tuple[Elsewhere, ...] = ()
        self._made: list[OpenRow] = []  # they stay for whoever is shown next: rows are dear to make

    def show_view(self, view: CandidacyView) -> None:
        """Show the other searches of the person; nothing when there are none."""
        self._elsewhere = view.elsewhere
        self.setVisible(bool(view.elsewhere))
        if len(self._made) < len(view.elsewhere):
            self._made = [self._row(place) for place in range(len(view.elsewhere))]
            self.show_rows([*self._made])
        for row, one in zip(self._made, view.elsewhere, strict=False):
            first, second = f"{one.search}, {one.company}", f"{one.stage} · {one.chip.text}"
            row.show_words(first, second, quiet=one.chip.kind == "ended")
        for place, row in enumerate(self._made):
            row.setVisible(place < len(view.elsewhere))
            set_look(row, last=place == len(view.elsewhere) - 1)

    def words(self) -> list[str]:
        return super().words()[: len(self._elsewhere)]

    def _row(self, place: int) -> OpenRow:
        row = OpenRow(says=self.tr("Open this search"))
        row.opened.connect(lambda: self.go.emit(Place("search", self._elsewhere[place].search_id)))
        return row


class Documents(Section):
    """Files kept with the person; a click opens a copy of the original, dropped files are added."""

    def __init__(self, desk: Desk) -> None:
        add = quiet(_tr("Add file…"), lambda: self._choose(), small=True)
        super().__init__(_tr("Documents"), _tr("No documents yet. Drop a file here."), add, rows_set_in=True)
        self._desk = desk
        self._person = ""

    def show_view(self, view: CandidacyView) -> None:
        """Show the documents of the person."""
        self._person = view.card.person_id
        self.show_rows([self._row(one) for one in view.documents])

    def add(self, paths: list[Path]) -> None:
        """Keep the files at *paths* with the person."""
        for path in paths:
            attempt(self, partial(documents.add, self._desk.workspace, self._person, path))

    def open(self, document_id: str) -> None:
        """Open a copy of the original with the program the machine has for it."""

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(documents.export_to_temp(self._desk.workspace, document_id)))

        attempt(self, show)

    def _row(self, one: Document) -> OpenRow:
        second = f"{size_words(one.size)} · {short_day(one.added_on, self._desk.today())}"
        row = OpenRow(one.name, second, mark=Glyph("document"), says=self.tr("Open the original"))
        row.opened.connect(partial(self.open, one.id))
        return row

    def _choose(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Add documents"))
        self.add([Path(name) for name in names])
