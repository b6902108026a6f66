"""The names of one search: call down the list, paste new ones beneath it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.names import NameLine, Outcome, PasteResult
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import names
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.names.arriving import Arriving
from recruiter_desk.ui.names.call_bar import CallBar
from recruiter_desk.ui.names.doings import Doings, who_words
from recruiter_desk.ui.names.lines import NameLines
from recruiter_desk.ui.names.menu import Here, NamesMenu, add_stages
from recruiter_desk.ui.names.pasting import Pasting
from recruiter_desk.ui.names.table import NamesTable
from recruiter_desk.ui.place import Place

NAMES_KEYS = KeyGroup(
    "Names",
    (
        ("1", "After the call: talked"),
        ("2", "Left message"),
        ("3", "No answer"),
        ("4", "Not interested"),
        ("5", "Interested"),
        ("F2", "Edit the cell"),
        ("Enter", "Open the panel"),
        ("Space", "Peek"),
        ("N or Q", "Note or question"),
        ("C", "Set a call"),
        ("S", "Pause until a date"),
        ("M", "Move to a stage, by its letter"),
        ("B", "Hand on the next move"),
        ("P", "Briefing pack"),
        ("X", "Not taken forward"),
        ("Z", "Not interested, no call"),
        ("Del", "Remove from this search"),
    ),
)
_SHOWN_TABLES = (
    "candidacy", "stage", "person", "affiliation", "company", "contact_point", "interview",
)  # fmt: skip
_LISTED, _NOBODY, _PASTING = range(3)


class NamesView(QWidget):
    """Shows plain values, and reads them again when a change touches them."""

    card_opened = Signal(str)  # candidacy id
    card_peeked = Signal(str)  # candidacy id: show it, or hide it again, and leave the focus here
    pad_asked = Signal(str, bool)  # candidacy id: write about it, and whether that is a question
    selection_changed = Signal(str)  # candidacy id that keys go from, or ""
    filter_asked = Signal()
    left = Signal()  # Esc with nothing of the view's own to close
    go = Signal(object)  # Place

    keys = (NAMES_KEYS,)

    def __init__(self, desk: Desk, search_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self.strip = Strip()
        self.doings = Doings(desk, self.strip)
        self.lines = NameLines(
            lambda line, field, typed: attempt(self, lambda: names.edit(desk.workspace, line, field, typed))
        )
        self.bar = CallBar(desk.today, self._keep_call)
        self.table = NamesTable(self.lines, self._single_keys())
        self.pasting = Pasting(desk, self)
        self._nobody = Empty("")
        self._build()
        self._connect()
        self.drops = Arriving(self, desk, lambda: self._search)
        self.drops.also(self.pasting.field.viewport())
        if search_id:
            self.show_search(search_id)

    def show_search(self, search_id: str) -> None:
        """Show the names of a search."""
        self.bar.finish()
        if search_id != self._search:
            self.strip.close_strip()
        self.pasting.show_search(search_id)
        anew = search_id != self._search
        self._search = search_id
        self.lines.show_lines(names.read(self._desk.workspace, search_id), anew=anew)
        if anew:
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._settle()

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched; rows keep their places, what is chosen stays chosen."""
        if self._search and change.touched(*_SHOWN_TABLES):
            self.lines.show_lines(names.read(self._desk.workspace, self._search))
            self._settle()

    def set_filter(self, text: str) -> None:
        """Show only rows in which every word of *text* stands."""
        self.lines.set_filter(text)
        self._settle()

    def foot(self) -> int:
        """Return how high the field beneath the names stands, for what floats above it."""
        return self.height() - self.pasting.field.y()

    def after_call(self, outcome: Outcome) -> None:
        """Note how the call with the current row went, and ask for a date."""
        self.bar.ask(outcome)

    def ask_stage(self) -> None:
        """Offer the stages the chosen rows can go to, at the current one."""
        if ids := self.table.chosen_ids():
            menu = QMenu(self)
            menu.aboutToHide.connect(menu.deleteLater)
            add_stages(menu, self._desk, self._search, lambda stage_id: self.doings.move(ids, stage_id))
            cell = self.table.visualRect(self.table.currentIndex().siblingAtColumn(0))
            menu.popup(self.table.viewport().mapToGlobal(cell.bottomLeft() + QPoint(24, 0)))
            menu.setActiveAction(menu.actions()[0])

    def focusInEvent(self, event: QFocusEvent) -> None:
        (self.table if self.table.isVisible() else self.pasting.field).setFocus(event.reason())

    def hideEvent(self, event: QHideEvent) -> None:
        self.bar.finish()
        super().hideEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._stack.currentIndex() == _LISTED and (lines := self._chosen()):
            here = Here(self._open, self._open_person, self.after_call, self.table.edit_current)
            NamesMenu(self, self._desk, self._search, lines, self.doings, here).popup(event.globalPos())

    # -- calling ---------------------------------------------------------------------------------------------

    def _keep_call(self, candidacy_id: str, outcome: Outcome, next_at: str, why: str) -> None:
        self._after = self.lines.next_to_call(candidacy_id)
        attempt(self, lambda: names.after_call(self._desk.workspace, candidacy_id, outcome, next_at, why=why))

    def _single_keys(self) -> Mapping[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        digits = (key.Key_1, key.Key_2, key.Key_3, key.Key_4, key.Key_5)
        calls = {digit: partial(self.after_call, outcome) for digit, outcome in zip(digits, Outcome, strict=True)}
        return calls | {
            key.Key_Space: lambda: self.card_peeked.emit(self.table.current_id()),
            key.Key_N: partial(_ask_pad, self, False),
            key.Key_Q: partial(_ask_pad, self, True),
            key.Key_C: lambda: self._with_chosen(self.doings.ask_call),
            key.Key_S: lambda: self._with_chosen(self.doings.ask_pause),
            key.Key_M: self.ask_stage,
            key.Key_B: lambda: self._with_ids(self.doings.turn),
            key.Key_P: lambda: _go_to_pack(self.table.current_id(), self.go.emit),
            key.Key_X: lambda: self._with_ids(partial(self.doings.end, self._search, StageKind.NOT_TAKEN_FORWARD)),
            key.Key_Z: lambda: self._with_ids(partial(self.doings.end, self._search, StageKind.NOT_INTERESTED)),
            key.Key_Delete: lambda: self._with_ids(self.doings.remove),
            key.Key_Slash: self.filter_asked.emit,
            key.Key_Escape: self.left.emit,
        }

    def _with_ids(self, do: Callable[[list[str]], object]) -> None:
        """Do something with the chosen rows; where they leave the list, the one beneath is next."""
        if not (ids := self.table.chosen_ids()):
            return
        row = self.lines.row_of(ids[0])
        do(ids)
        if not self.table.chosen_ids() and (line := self.lines.line(min(row, self.lines.rowCount() - 1))):
            self.table.choose([line.id])

    def _with_chosen(self, do: Callable[[list[str], str], object]) -> None:
        if lines := self._chosen():
            do([line.id for line in lines], who_words(lines, self.tr("{count} people")))

    def _chosen(self) -> list[NameLine]:
        found = (self.lines.line(self.lines.row_of(one)) for one in self.table.chosen_ids())
        return [line for line in found if line]

    def _open(self) -> None:
        if current := self.table.current_id():
            self.card_opened.emit(current)

    def _open_person(self) -> None:
        if line := self.lines.line(self.table.currentIndex().row()):
            self.go.emit(Place("person", line.person_id))

    def _added(self, result: PasteResult) -> None:
        self.table.choose([result.ids[0]])
        several = len(result.ids) > 1 and not self.pasting.field.typed()
        (self.table if several else self.pasting.field).setFocus()

    # -- showing ---------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Show the list, the preview or why there is nobody, and count."""
        shown, every, to_call = self.lines.counts()
        previewing = self.pasting.is_previewing()
        self._stack.setCurrentIndex(_PASTING if previewing else _LISTED if shown else _NOBODY)
        self.bar.setVisible(every > 0 and not previewing)
        self._nobody.show_sentence(
            self.tr("No name here has all of these words.")
            if every
            else self.tr("Nobody here yet. Drop résumés, or paste names.")
        )
        many = self.tr("1 name") if every == 1 else self.tr("{count} names").format(count=every)
        if shown < every:
            many = self.tr("{shown} of {many}").format(shown=shown, many=many)
        self.bar.show_counts(self.tr("{many}, {count} to call").format(many=many, count=to_call))
        if shown and not self.table.currentIndex().isValid():
            first = self.lines.line(0)
            self.table.choose([first.id] if first else [])
        self._turned()

    def _turned(self) -> None:
        line = self.lines.line(self.table.currentIndex().row())
        self.bar.show_line(line)
        self.selection_changed.emit(line.id if line else "")

    def _build(self) -> None:
        self._after = ""
        listed = QWidget()
        inner = QHBoxLayout(listed)
        inner.setContentsMargins(12, 0, 12, 0)
        inner.addWidget(self.table)
        self._stack = QStackedWidget()
        for widget in (listed, self._nobody, self.pasting.preview):
            self._stack.addWidget(widget)
        beneath = QHBoxLayout()
        beneath.setContentsMargins(20, 10, 20, 14)
        beneath.addWidget(self.pasting.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addLayout(beneath)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.table.asked.connect(self._open)
        self.table.turned.connect(self._turned)
        self.bar.pressed.connect(lambda outcome: self.after_call(Outcome(outcome)))
        self.bar.kept.connect(lambda _candidacy: self.table.choose([self._after]))
        self.bar.kept.connect(lambda _candidacy: self.table.setFocus())
        self.pasting.turned.connect(self._settle)
        self.pasting.added.connect(self._added)
        self.pasting.given_up.connect(self.setFocus)


def _go_to_pack(candidacy_id: str, go: Callable[[Place], object]) -> None:
    if candidacy_id:
        go(Place("pack", candidacy_id, "candidacy"))


def _ask_pad(view: NamesView, question: bool) -> None:
    """Ask to write about whoever has the cursor."""
    if current := view.table.current_id():
        view.pad_asked.emit(current, question)
