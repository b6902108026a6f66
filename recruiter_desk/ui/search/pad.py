"""The intake pad: a line is taken in by Enter, a pasted job description is shown with ticks first."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.intake import IntakeKind, IntakeLine, read_intake
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import TextField
from recruiter_desk.ui.kit.lines import Rows
from recruiter_desk.ui.kit.shown import Shown, shown
from recruiter_desk.ui.kit.tick import Tick

_FACTS = {"pay": "Pay", "place": "Place", "reporting_line": "Reports to", "start": "Start"}
_SHORT = 2


class PadField(TextField):
    """Enter hands over what was typed, Shift+Enter breaks the line."""

    def sizeHint(self) -> QSize:
        lines = min(6, max(2, self.document().blockCount()))
        return QSize(280, self.fontMetrics().lineSpacing() * lines + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TickedLine(QWidget):
    """One line of a job description: take it or not, and as what."""

    changed = Signal()

    def __init__(self, line: IntakeLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tick = Tick("", line.kept)
        self.tick.setAccessibleName(line.text)
        self.tick.setFixedWidth(22)
        self.tick.toggled.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 5)
        row.setSpacing(4)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(shown(line.text or line.title, wrap=True), 1)
        self._kinds = {} if line.kind in (IntakeKind.FACT, IntakeKind.SEAT) else self._words_of_kinds()
        if self._kinds:
            self._kind = button("", self._choose, small=True)
            row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
            self.show_kind(line.kind)
        else:
            words = _FACTS[line.fact] if line.fact else self.tr("Seat")
            row.addWidget(shown(words, "small"), 0, Qt.AlignmentFlag.AlignVCenter)

    def show_kind(self, kind: IntakeKind) -> None:
        """Take the line as *kind*."""
        self._line = replace(self._line, kind=kind)
        self._kind.setText(self._kinds[kind])
        self._kind.setAccessibleName(self.tr("Take it as: {kind}").format(kind=self._kinds[kind]))

    def line(self) -> IntakeLine:
        """Return the line as the user wants it."""
        return replace(self._line, kept=self.tick.isChecked())

    def _words_of_kinds(self) -> dict[IntakeKind, str]:
        return {
            IntakeKind.MUST: self.tr("Must"),
            IntakeKind.NICE: self.tr("Nice"),
            IntakeKind.SUMMARY: self.tr("Summary"),
        }

    def _choose(self) -> None:
        """Go on to the next kind; who chooses a kind wants the line."""
        kinds = list(self._kinds)
        self.show_kind(kinds[(kinds.index(self._line.kind) + 1) % len(kinds)])
        self.tick.setChecked(True)


class IntakePad(QWidget):
    """`taken` carries the lines and, for a pasted job description, its text; `accept` empties the pad."""

    taken = Signal(list, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = PadField(
            self.tr("! must   + nice   @Name, Title   pay: …\nor paste a job description"),
            says=self.tr("Intake pad"),
        )
        self.typed.entered.connect(self._enter)
        self.typed.textChanged.connect(self._understand)
        self._says = Shown(role="small", wrap=True)
        self._rows = Rows()
        self._take = button(self.tr("Take in"), self._take_ticked)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 0)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Discard"), self.accept))
        foot.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.typed, self._says, self._rows, self._foot):
            column.addWidget(widget)
        self._understand()

    def accept(self) -> None:
        """Empty the pad: its lines are kept, or not wanted."""
        self.typed.clear()

    def lines(self) -> list[IntakeLine]:
        """Return the lines as they stand, with the user's ticks where there are any."""
        ticked = [row.line() for row in self._rows.rows() if isinstance(row, TickedLine)]
        return ticked or list(read_intake(self.typed.toPlainText()))

    def _is_description(self) -> bool:
        return self.typed.document().blockCount() > _SHORT

    def _understand(self) -> None:
        """Say what a line will become; show ticks for what was pasted."""
        read = read_intake(self.typed.toPlainText())
        many = self._is_description() and bool(read)
        self.typed.updateGeometry()
        self._rows.setVisible(many)
        self._foot.setVisible(many)
        self._says.setVisible(not many)
        self._says.show_text(self._words(read))
        self._show_ticks(read if many else ())

    def _show_ticks(self, read: Sequence[IntakeLine]) -> None:
        rows: list[QWidget] = [TickedLine(line) for line in read]
        for row in rows:
            if isinstance(row, TickedLine):
                row.changed.connect(self._count)
        self._rows.show_rows(rows)
        self._count()

    def _count(self) -> None:
        count = sum(line.kept for line in self.lines())
        words = self.tr("Take in 1 line") if count == 1 else self.tr("Take in {count} lines")
        self._take.setText(words.format(count=count))
        self._take.setEnabled(count > 0)

    def _words(self, read: Sequence[IntakeLine]) -> str:
        if not read:
            return self.tr("Enter adds the line.")
        line = read[0]
        topic = f" · {line.topic}" if line.topic else ""
        match line.kind:
            case IntakeKind.MUST:
                return self.tr("A must-have{topic}").format(topic=topic)
            case IntakeKind.NICE:
                return self.tr("A nice-to-have{topic}").format(topic=topic)
            case IntakeKind.SEAT:
                return self.tr("A seat: {part}").format(part=line.part)
            case IntakeKind.FACT:
                return _FACTS[line.fact]
        return self.tr("A line of the summary")

    def _enter(self) -> None:
        if lines := self.lines():
            self.taken.emit(lines, self._source())

    def _take_ticked(self) -> None:
        self.taken.emit(self.lines(), self._source())

    def _source(self) -> str:
        return self.typed.toPlainText() if self._is_description() else ""
