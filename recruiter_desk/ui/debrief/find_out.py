"""Try to find out: open questions, what the round should show and lists in one's own words, each to be ticked."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.debriefs import Debrief, ToFindOut
from recruiter_desk.domain.question_lists import QuestionList
from recruiter_desk.services import debriefs, question_lists
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.buttons import icon_button, quiet
from recruiter_desk.ui.kit.card import Card
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown, tip
from recruiter_desk.ui.kit.tick import Tick


class FindOutRow(QWidget):
    """One tick. What was heard of in the meeting is ticked by itself and stays so."""

    ticked = Signal(str, bool)

    def __init__(self, one: ToFindOut) -> None:
        super().__init__()
        self._one = one
        self.tick = Tick(one.text, one.ticked)
        self.tick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tick.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 1, 6, 1)
        row.addWidget(self.tick, 1)
        self.show_value(one)

    def show_value(self, one: ToFindOut) -> None:
        """Show another state of it."""
        self._one = one
        self.tick.setChecked(one.ticked)
        says = self.tr("{words}\nHeard of in this meeting") if one.by_itself else "{words}"
        self.tick.setToolTip(tip(says.format(words=one.text)))

    def _press(self, on: bool) -> None:
        if self._one.by_itself:
            self.tick.setChecked(True)
        else:
            self.ticked.emit(self._one.key, on)


class FindOut(Card):
    """The ticks of the side in hand; Edit turns the recruiter's own lists into fields."""

    def __init__(self, desk: Desk) -> None:
        self._turn = quiet(self.tr("Edit lists"), self.turn, small=True)
        super().__init__(self.tr("Try to find out"), beside=(self._turn,))
        self._desk = desk
        self._debrief: Debrief | None = None
        self._rows = {kind: self._make_rows() for kind in ("question", "topic", "line")}
        words = {
            "question": self.tr("Open questions"), "topic": self.tr("This round should show"),
            "line": self.tr("After any meeting"),
        }  # fmt: skip
        self._heads = {kind: Shown(text, "section") for kind, text in words.items()}
        self._nothing = Shown(self.tr("Nothing is left to find out here."), "third", wrap=True)
        self._nothing.setContentsMargins(6, 2, 6, 2)
        self._ticks = QWidget()
        column = QVBoxLayout(self._ticks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        for kind, head in self._heads.items():
            head.setContentsMargins(6, 6, 6, 2)
            column.addWidget(head)
            column.addWidget(self._rows[kind])
        self.lists = ListEditor(desk)
        self.lists.hide()
        self.column.addWidget(self._ticks)
        self.column.addWidget(self.lists)

    def show_debrief(self, debrief: Debrief) -> None:
        """Show what to find out from the side of *debrief*."""
        self._debrief = debrief
        groups = {kind: [one for one in debrief.to_find_out if one.kind == kind] for kind in self._rows}
        several = sum(bool(found) for found in groups.values()) > 1
        for kind, found in groups.items():
            self._rows[kind].show_values(found)
            self._rows[kind].setVisible(bool(found))
            self._heads[kind].setVisible(bool(found) and several)
        self._nothing.setVisible(not debrief.to_find_out)
        if not self.lists.isHidden():
            self.lists.show_side(debrief.side)

    def turn(self) -> None:
        """Edit the lists, or tick again."""
        editing = self.lists.isHidden()
        if editing and self._debrief:
            self.lists.show_side(self._debrief.side)
        self.lists.setVisible(editing)
        self._ticks.setVisible(not editing)
        self._turn.setText(self.tr("Done") if editing else self.tr("Edit lists"))

    def rows(self) -> list[FindOutRow]:
        """Return the rows in their order."""
        found = [row for kind in self._rows for row in self._rows[kind].rows()]
        return [row for row in found if isinstance(row, FindOutRow)]

    def words(self) -> list[str]:
        """Return what is to be found out, with a check before what is ticked."""
        return [f"{'✓ ' if row.tick.isChecked() else ''}{row.tick.accessibleName()}" for row in self.rows()]

    def _make_rows(self) -> KeyedRows[ToFindOut]:
        return KeyedRows(self._made, lambda one: f"{one.key} {one.text}")

    def _made(self, one: ToFindOut) -> FindOutRow:
        row = FindOutRow(one)
        row.ticked.connect(self._tick)
        return row

    def _tick(self, key: str, on: bool) -> None:
        if self._debrief is None:
            return
        workspace, meeting, side = self._desk.workspace, self._debrief.interview_id, self._debrief.side
        if not attempt(self, lambda: debriefs.tick(workspace, meeting, side, key, on)):
            self.show_debrief(self._debrief)


class ListEditor(QWidget):
    """The lists of one side: names and lines edited in place, lines added and taken out, lists added and removed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._side = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._lists: KeyedRows[QuestionList] = KeyedRows(self._made, lambda one: one.id)
        self.add = AddInPlace(self._add, says=self.tr("list"), empty=self.tr("Add a list"))
        says = Shown(self.tr("{them} and {their} stand for the candidate."), "small", wrap=True)
        says.setContentsMargins(6, 4, 6, 0)
        for part in (self._lists, self.add, says):
            self._column.addWidget(part)

    def show_side(self, side: str) -> None:
        """Show the lists for *side*."""
        self._side = side
        self._lists.show_values(question_lists.of(self._desk.workspace, side))

    def lists(self) -> list["OneList"]:
        """Return the lists as they are edited."""
        return [row for row in self._lists.rows() if isinstance(row, OneList)]

    def _made(self, one: QuestionList) -> "OneList":
        return OneList(self._desk, one)

    def _add(self, name: str) -> bool:
        return not name or attempt(self, lambda: question_lists.add(self._desk.workspace, self._side, name))


class OneList(QWidget):
    """A list that is edited: an emptied line goes."""

    def __init__(self, desk: Desk, one: QuestionList) -> None:
        super().__init__()
        self._desk = desk
        self._one = one
        self.name = EditInPlace("", self._rename, says=self.tr("name of the list"), empty=self.tr("List"), role="name")
        self._remove = icon_button("delete", self.tr("Remove this list"), self.remove)
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 0, 0)
        head.addWidget(self.name, 1)
        head.addWidget(self._remove)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._shown: list[QWidget] = []
        self.add = AddInPlace(self._add, says=self.tr("line"), empty=self.tr("Add a line"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self.add)
        self.show_value(one)

    def show_value(self, one: QuestionList) -> None:
        """Show another state of the list."""
        self._one = one
        self.name.show_value(one.name)
        self._remove.setVisible(not one.built_in)
        for gone in self._shown:
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown = [self._line(place, text) for place, text in enumerate(one.lines)]
        for made in self._shown:
            self._lines.addWidget(made)

    def remove(self) -> None:
        """Take the list away."""
        attempt(self, lambda: question_lists.remove(self._desk.workspace, self._one.id))

    def _line(self, place: int, text: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(EditInPlace(text, partial(self._change, place), says=self.tr("line"), empty=text), 1)
        row.addWidget(icon_button("clear", self.tr("Take this line out"), partial(self._change, place, "")))
        return made

    def _change(self, place: int, text: str) -> bool:
        lines = list(self._one.lines)
        lines[place : place + 1] = [text] if text else []
        return self._set(lines)

    def _add(self, text: str) -> bool:
        return not text or self._set([*self._one.lines, text])

    def _rename(self, name: str) -> bool:
        return attempt(self, lambda: question_lists.rename(self._desk.workspace, self._one.id, name))

    def _set(self, lines: Sequence[str]) -> bool:
        work: Callable[[], object] = partial(question_lists.set_lines, self._desk.workspace, self._one.id, lines)
        return attempt(self, work)
