"""What can move in the job: a line to type one, and each of them to work on; for a search, or for one candidacy."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.levers import Lever, LeverState, field_moved, read_lever, row_words
from recruiter_desk.services import levers
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking, inset
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.lever_row import LeverActs, LeverRow
from recruiter_desk.ui.kit.lines import section

SHOWN = ("lever", "seat", "affiliation", "person", "question")


class Levers(QWidget):
    """`change_asked` carries what was granted, where that changes the job for everybody."""

    change_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = self._candidacy = ""
        self._shown: tuple[Lever, ...] = ()
        self.head = section(self.tr("What can move"))
        self.asking = Asking()
        self.new = field(
            self.tr("pay: 175, up to 190"), says=self.tr("What can move: how it is today, how far it could go"),
            entered=self._add, hint=self.tr("Title, scope, pay, place, reporting line, start or team. Enter adds it"),
        )  # fmt: skip
        acts = LeverActs(self._edit, self._set_state, self._remove, self._shift, self._may_shift, self._choices)
        self.rows: KeyedRows[Lever] = KeyedRows(lambda lever: LeverRow(lever, acts), lambda lever: lever.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(inset(self.head))
        column.addWidget(self.asking)
        column.addWidget(self.rows)
        column.addWidget(inset(self.new))

    def show_for(self, search_id: str, candidacy_id: str = "") -> None:
        """Show what can move for anybody on a search, or for one person on it."""
        if (search_id, candidacy_id) != (self._search, self._candidacy):
            self.asking.close_strip()
            self.new.clear()
        self._search, self._candidacy = search_id, candidacy_id
        workspace = self._desk.workspace
        self._shown = (
            levers.of_candidacy(workspace, candidacy_id) if candidacy_id else levers.of_search(workspace, search_id)
        )
        self.rows.show_values(self._shown)
        self.rows.setVisible(bool(self._shown))

    def desk_changed(self, change: ChangeSet) -> None:
        """Read again what *change* touched."""
        if self._search and change.touched(*SHOWN):
            self.show_for(self._search, self._candidacy)

    def words(self) -> list[str]:
        """Return each lever in one line."""
        return [row_words(one) for one in self._shown]

    # -- within ----------------------------------------------------------------------------------------------

    def _add(self) -> None:
        kind, today, room = read_lever(self.new.text())
        if not self.new.text().strip():
            return
        add = partial(levers.add, self._desk.workspace, self._search, kind, candidacy_id=self._candidacy)
        if attempt(self, lambda: add(today=today, room=room)):
            self.new.clear()

    def _edit(self, lever_id: str, name: str, value: str) -> bool:
        return attempt(self, lambda: levers.edit(self._desk.workspace, lever_id, **{name: value}))

    def _remove(self, lever_id: str) -> None:
        attempt(self, lambda: levers.remove(self._desk.workspace, lever_id))

    def _choices(self) -> levers.Choices:
        return levers.choices(self._desk.workspace, self._search, self._candidacy)

    def _set_state(self, lever: Lever, state: str) -> None:
        """Keep how far a lever came; what was granted may settle its question and change the job."""
        if state == LeverState.GRANTED and lever.question_id and lever.is_open:
            self._ask_answer(lever)
        elif attempt(self, lambda: levers.set_state(self._desk.workspace, lever.id, state)):
            self._granted(lever, state)

    def _ask_answer(self, lever: Lever) -> None:
        said = field(self.tr("What was granted"), lever.room, says=self.tr("What was granted"))

        def keep(answer: str) -> bool:
            workspace = self._desk.workspace
            done = attempt(self, lambda: levers.set_state(workspace, lever.id, LeverState.GRANTED, answer=answer))
            if done:
                self._granted(lever, LeverState.GRANTED)
            return done

        def only() -> None:
            if keep(""):
                self.asking.close_strip()

        self.asking.ask(
            self.tr("Granted. This settles: {question}").format(question=lever.question), [said],
            self.tr("Keep as the answer"), lambda: keep(said.text()),
            others=(button(self.tr("Only granted"), only),),
        )  # fmt: skip

    def _granted(self, lever: Lever, state: str) -> None:
        if state == LeverState.GRANTED and field_moved(lever.kind) and not lever.candidacy_id:
            self.change_asked.emit(f"{lever.kind.capitalize()}: {lever.room}" if lever.room else lever.kind)

    def _may_shift(self, lever_id: str, by: int) -> bool:
        ids = self._kin(lever_id)
        return 0 <= ids.index(lever_id) + by < len(ids)

    def _shift(self, lever_id: str, by: int) -> None:
        ids = self._kin(lever_id)
        place = ids.index(lever_id)
        ids[place], ids[place + by] = ids[place + by], ids[place]
        attempt(self, lambda: levers.reorder(self._desk.workspace, self._search, ids))

    def _kin(self, lever_id: str) -> list[str]:
        whose = next(one.candidacy_id for one in self._shown if one.id == lever_id)
        return [one.id for one in self._shown if one.candidacy_id == whose]
