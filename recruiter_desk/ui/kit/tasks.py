"""The tasks of a record: a tick does one, a click edits its words and its day. Nothing is shown while there is none."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import is_overdue, when_words
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.tasks import Task, edited_task
from recruiter_desk.services import tasks
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.tick import Tick

MOST = 6  # before the rest is folded


class Tasks(QWidget):
    """What is still to be done about a record, by when it is due."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = PadPlace()
        self._rows: KeyedRows[Task] = KeyedRows(lambda task: TaskRow(desk, task, self._place), lambda task: task.id)
        self._all = False
        self._found: list[Task] = []
        self._more = button("", self._show_all, "quiet", small=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(26, 0, 0, 0)  # as the words of a row
        foot.addWidget(self._more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rows)
        column.addLayout(foot)
        self.hide()

    def show_place(self, place: PadPlace) -> None:
        """Read and show the tasks of *place*."""
        if place != self._place:
            self._rows.show_values(())
            self._all = False
        self._place = place
        self._found = [one for one in tasks.of(self._desk.workspace, place) if not one.done_on]
        self._draw()
        self.setVisible(bool(self._found))
        self.counted.emit(len(self._found))

    def show_view(self, view: CandidacyView) -> None:
        """Show the tasks of a candidacy."""
        self.show_place(PadPlace(candidacy_id=view.card.id))

    def _draw(self) -> None:
        most = len(self._found) if self._all or len(self._found) <= MOST + 2 else MOST
        self._rows.show_values(self._found[:most])
        self._more.setText(self.tr("and {count} more").format(count=len(self._found) - most))
        self._more.setVisible(most < len(self._found))

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def rows(self) -> list["TaskRow"]:
        """Return the rows, the first one due on top."""
        return [row for row in self._rows.rows() if isinstance(row, TaskRow)]


class TaskRow(QWidget):
    """A tick, what is to be done, and when."""

    def __init__(self, desk: Desk, task: Task, place: PadPlace) -> None:
        super().__init__()
        self._desk = desk
        self._place = place
        self.tick = Tick("")
        self.tick.toggled.connect(self._ticked)
        self.words = EditInPlace(
            "", self._keep, says=self.tr("Task"), empty=self.tr("Emptied: Enter removes it")
        )  # fmt: skip
        self._due = Shown(role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 1, 6, 1)
        row.setSpacing(2)
        row.addWidget(self.tick)
        row.addWidget(self.words, 1)
        row.addWidget(self._due)
        self.tick.setFixedWidth(22)
        self.show_value(task)

    def show_value(self, task: Task) -> None:
        """Show another state of the task."""
        self.task = task
        self.words.show_value(task.text)
        today, now, zone = self._desk.today(), self._desk.workspace.now(), self._desk.workspace.zone()
        late = is_overdue(task.due_at, now, today)
        due = when_words(task.due_at, today, zone)
        elsewhere = task.name if task.candidacy_id and not self._place.candidacy_id else ""
        self._due.show_text(" · ".join(part for part in (one_line(elsewhere, 40), due) if part))
        self._due.show_role("danger" if late else "small")
        self.tick.setAccessibleName(self.tr("Done: {task}").format(task=one_line(task.text, 80)))

    def _ticked(self, on: bool) -> None:
        if on:  # after the click is over: the row goes with its task
            QTimer.singleShot(0, self, partial(attempt, self, lambda: tasks.done(self._desk.workspace, self.task.id)))

    def _keep(self, typed: str) -> bool:
        workspace, task = self._desk.workspace, self.task
        if not typed:
            return attempt(self, lambda: tasks.remove(workspace, task.id))
        text, due = edited_task(task, typed, self._desk.today())
        return attempt(self, lambda: tasks.edit(workspace, task.id, text=text, due_at=due))
