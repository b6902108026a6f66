"""Notes and questions of a person, a company or a search: the newest first, edited where they stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question, Status
from recruiter_desk.domain.ledger.view import Notes
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import clearing, findings, questions, reading
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import leaves
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.line_look import LineLook
from recruiter_desk.ui.kit.line_row import LineRow

SHOWN, MORE = 6, 50


@dataclass(frozen=True, slots=True)
class Noted:
    """A line as the list shows it; *settled* is a question that needs nobody any more."""

    id: str
    text: str
    second: str
    is_question: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Doings:
    """What can be done with a line; each returns whether it went through."""

    edit: Callable[[Noted, str], bool]
    remove: Callable[[str], bool]
    settle: Callable[[Noted], bool]


class NoteList(QWidget):
    """The first few, and on request fifty more at a time."""

    def __init__(self, desk: Desk, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = PadPlace()
        self._shown = SHOWN
        self._lines: Sequence[Noted] = ()
        doings = Doings(self._edit, self._remove, self._settle)
        self.rows: KeyedRows[Noted] = KeyedRows(lambda one: self._row(one, doings), lambda one: one.id, nothing)
        self._more = button("", self._turn, "quiet", small=True)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows)
        column.addLayout(foot)

    def show_place(self, place: PadPlace) -> None:
        """Read and show what is noted on *place*."""
        if place != self._place:
            self._place, self._shown = place, SHOWN
        self._lines = noted(reading.of_record(self._desk.workspace, place), self._desk.today())
        self._draw()

    def count(self) -> int:
        """Return how many lines there are, shown or not."""
        return len(self._lines)

    def words(self) -> list[str]:
        """Return each line that is shown as one text."""
        return [row.line.look.spoken() for row in self.rows.rows() if isinstance(row, NoteRow)]

    def row(self, place: int) -> "NoteRow":
        """Return the row at *place*, 0 the newest."""
        row = self.rows.rows()[place]
        assert isinstance(row, NoteRow)
        return row

    def _draw(self) -> None:
        self.setUpdatesEnabled(False)
        self.rows.show_values(self._lines[: self._shown])
        self.setUpdatesEnabled(True)
        rest = min(MORE, len(self._lines) - self._shown)
        self._more.setVisible(len(self._lines) > SHOWN)
        self._more.setText(self.tr("Show {count} more").format(count=rest) if rest > 0 else self.tr("Show fewer"))

    def _turn(self) -> None:
        self._shown = self._shown + MORE if self._shown < len(self._lines) else SHOWN
        self._draw()

    def _row(self, one: Noted, doings: Doings) -> "NoteRow":
        made = NoteRow(one, doings)
        made.walked.connect(self._walk)
        return made

    def _walk(self, row: QWidget, step: int) -> None:
        rows = self.rows.rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _edit(self, one: Noted, text: str) -> bool:
        change = questions.edit_question if one.is_question else findings.edit_finding
        return attempt(self, lambda: change(self._desk.workspace, one.id, text=text))

    def _remove(self, line_id: str) -> bool:
        return attempt(self, lambda: clearing.remove(self._desk.workspace, [line_id]))

    def _settle(self, one: Noted) -> bool:
        status = Status.OPEN if one.settled else Status.SETTLED
        return attempt(self, lambda: questions.set_status(self._desk.workspace, one.id, status))


class NoteField(GrowingField):
    """The words of a line while they are edited; leaving the field saves."""

    def __init__(self, text: str, says: str) -> None:
        super().__init__("", most=12, says=says)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event):
            self.entered.emit()


class NoteRow(QWidget):
    """One line; a click, Enter or F2 edits it, Delete takes it away."""

    walked = Signal(QWidget, int)

    def __init__(self, one: Noted, doings: Doings) -> None:
        super().__init__()
        self._one = one
        self._doings = doings
        self._editor: QWidget | None = None
        self.field: NoteField | None = None
        keys = {
            Qt.Key.Key_F2: lambda _key: self.edit(),
            Qt.Key.Key_E: lambda _key: self.edit(),
            Qt.Key.Key_Delete: lambda _key: doings.remove(self._one.id),
        }
        self.line = LineRow(self._look(one), keys)
        self.line.opened.connect(lambda _key: self.edit())
        self.line.walked.connect(lambda _key, step: self.walked.emit(self, step))
        self.setFocusProxy(self.line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)

    def show_value(self, one: Noted) -> None:
        """Show another state of the line; an open field keeps what is being typed."""
        self._one = one
        self.line.show_look(self._look(one))

    def edit(self) -> None:
        """Open the words."""
        if self._editor is not None:
            return
        self.field = NoteField(self._one.text, self.tr("Note"))
        self.field.entered.connect(self._save)
        self.field.given_up.connect(self._close)
        self._editor = QWidget()
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(4)
        column.addWidget(self.field)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        if self._one.is_question:
            words = self.tr("Open again") if self._one.settled else self.tr("Settled")
            buttons.addWidget(button(words, lambda: self._doings.settle(self._one), small=True))
        buttons.addWidget(button(self.tr("Delete"), lambda: self._doings.remove(self._one.id), "danger", small=True))
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.line.hide()
        self._column.addWidget(self._editor)
        self._editor.show()
        self.field.setFocus()

    def _save(self) -> None:
        if self.field is None:
            return
        typed = self.field.typed().strip()
        if typed == self._one.text or self._doings.edit(self._one, typed):
            self._close()

    def _close(self) -> None:
        if self._editor is None:
            return
        gone, self._editor = self._editor, None
        had_focus = self.field is not None and self.field.hasFocus()
        self.field = None
        self._column.removeWidget(gone)
        self.line.show()
        if had_focus:
            self.line.setFocus()
        gone.hide()
        gone.deleteLater()

    def _look(self, one: Noted) -> LineLook:
        lead = ""
        if one.is_question:
            lead = self.tr("Settled:") if one.settled else self.tr("Question:")
        return LineLook(one.id, "recruiter", lead, one.text, second=one.second, quiet=one.settled)


def noted(notes: Notes, today: date) -> Sequence[Noted]:
    """Return notes and questions together, the newest first."""
    found = [(one.heard_on, one.id, _of_finding(one, today)) for one in notes.findings]
    found += [(one.asked_on, one.id, _of_question(one, today)) for one in notes.questions]
    return [line for _day, _id, line in sorted(found, key=lambda one: one[:2], reverse=True)]


def _of_finding(one: Finding, today: date) -> Noted:
    who = brief_name(one.said_by) if one.said_by else ""
    parts = (one.topic.capitalize(), one.rating, who, short_day(one.heard_on, today))
    return Noted(one.id, one.text, " · ".join(part for part in parts if part))


def _of_question(one: Question, today: date) -> Noted:
    who = brief_name(one.answerer) if one.answerer else ""
    parts = (
        one.topic.capitalize(),
        one.weight if one.weight != "important" else "",
        who,
        short_day(one.asked_on, today),
    )
    second = " · ".join(part for part in parts if part)
    return Noted(one.id, one.text, second, is_question=True, settled=not one.is_open)
