"""The strip at the foot of the drawer: what was edited in a fixed spec, and whether it changes the job."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.domain.specs import ChangeKind, SpecChange, is_only_wording, told
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.lines import Rows
from recruiter_desk.ui.kit.marked_line import MarkedLine
from recruiter_desk.ui.kit.panel import NARROW, Scroll
from recruiter_desk.ui.kit.revision_fields import RevisionFields
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.spec_looks import change_look
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.kit.tick import Choice

JOB, WORDING = "job", "wording"
SIDE = 18
MOST_HIGH = 132  # pixels of changes before they scroll
_SAID = ("", ChangeKind.RELAXED, ChangeKind.RAISED)


class MoveStrip(QFrame):
    """`kept` asks to keep the edits as what is chosen, `taken_back` to forget them, `meant` says how a line moved."""

    kept = Signal(bool)  # whether it is only wording
    taken_back = Signal()
    meant = Signal(str, str)  # key of the line, relaxed or raised or ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = ""
        self.setProperty("look", "foot")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Shown(role="name", wrap=True)
        self.rows = Rows()
        self._scroll = Scroll(self.rows)
        self.switch = Switch(
            [
                (JOB, self.tr("Changes the job"), self.tr("A new spec, with why, who and where")),
                (WORDING, self.tr("Only wording"), self.tr("The spec stays what it is")),
            ]
        )
        self.switch.chosen.connect(lambda _name: self._show_choice())
        self.fields = RevisionFields(desk)
        self.fields.entered.connect(self._keep)
        self._note = Shown(role="small", wrap=True)
        self.keep = primary("", self._keep, hint=self.tr("Enter"))
        self.take_back = button(self.tr("Take back"), self.taken_back.emit, hint=self.tr("Esc"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.take_back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 12)
        column.setSpacing(7)
        for widget in (self._title, self._scroll, self.switch, self.fields, self._note):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._number = 0
        self._only_words = False
        self.hide()

    def show_changes(self, search_id: str, spec: SpecRevision, changes: Sequence[SpecChange]) -> None:
        """Show what was edited in *spec*; nothing while there are no changes."""
        if not changes:
            self._search = ""
            self.hide()
            return
        if search_id != self._search:
            self.fields.begin(search_id)
            self.switch.choose(JOB)
        self._search, self._number = search_id, spec.number
        rows: list[QWidget] = [self._row(one) for one in told(changes) or changes]
        self.rows.show_rows(rows)
        self._fit()
        self._only_words = is_only_wording(changes)
        count = len(rows)
        words = self.tr("1 edit of spec {number}") if count == 1 else self.tr("{count} edits of spec {number}")
        self._title.show_text(words.format(count=count, number=spec.number))
        if not self._only_words:
            self.switch.choose(JOB)
        self._show_choice()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give the edits the height they need, up to a few lines."""
        width = (self.width() if self.isVisible() else NARROW) - 2 * SIDE
        high = sum(max(row.sizeHint().height(), row.heightForWidth(width)) for row in self.rows.rows())
        most = min(MOST_HIGH, self.window().height() // 6)  # a low window keeps some of the job in sight
        self._scroll.setFixedHeight(min(most, high + 2))

    def _keep(self) -> None:
        self.kept.emit(self.switch.current() == WORDING)

    def _show_choice(self) -> None:
        wording = self.switch.current() == WORDING
        self.fields.setVisible(not wording)
        self.keep.setVisible(not wording or self._only_words)
        if wording and not self._only_words:
            note = self.tr("Lines come, go, or turn must or nice: that changes the job.")
        else:
            note = self.tr("Spec {number} stays; only its words change.") if wording else ""
        self._note.show_text(note.format(number=self._number))
        self._note.setVisible(bool(note))
        verb = self.tr("Keep the wording") if wording else self.tr("Make it spec {number}")
        self.keep.setText(verb.format(number=self._number + 1))

    def _row(self, change: SpecChange) -> QWidget:
        line = MarkedLine(change_look(change), ground="raised")
        if change.is_field or change.must != change.was_must or change.kind in (
            ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.ORDERED,
        ):  # fmt: skip
            return line
        named = (self.tr("Reworded"), self.tr("Relaxed"), self.tr("Raised"))
        how = Choice(list(zip(_SAID, named, strict=True)), says=self.tr("How this line is meant"), chosen=change.moved)
        how.activated.connect(lambda _index: self.meant.emit(change.element, how.key()))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(how, 0, Qt.AlignmentFlag.AlignTop)
        return holder
