"""What pasting would do, in place of the table: everybody listed, who is known already, which lines are left out."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from recruiter_desk.domain.names import Preview, PreviewLine
from recruiter_desk.domain.pasting import JunkLine
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.shown import shown
from recruiter_desk.ui.kit.table import PADDING, Cells, HeadedLines, RoleName, Table
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
BAR_HEIGHT = 40
ChoiceRole = int(Qt.ItemDataRole.UserRole) + 201
"""Item data of a choice: True for Use, False for New, None where there is nothing to choose."""


class Column(IntEnum):
    NAME = 0
    TITLE = 1
    COMPANY = 2
    REACH = 3
    KNOWN = 4
    CHOICE = 5


class PreviewLines(HeadedLines):
    """People first, as the list has them; then the lines left out."""

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[PreviewLine, ...] = ()
        self._junk: tuple[JunkLine, ...] = ()
        self._use: dict[int, bool] = {}
        self._heads = (
            self.tr("Name"), self.tr("Title"), self.tr("Employer"), self.tr("Phone, mail, link"),
            self.tr("On the desk already"), "",
        )  # fmt: skip

    def show_preview(self, preview: Preview) -> None:
        """Show *preview*; what was chosen for a line holds while the line is the same person."""
        known = {line.person.line: line for line in self._people}
        kept = {
            line.person.line: self._use[line.person.line]
            for line in preview.lines
            if line.person.line in self._use and known[line.person.line].same_as == line.same_as
        }
        self.beginResetModel()
        self._people, self._junk, self._use = preview.lines, preview.junk, kept
        self.endResetModel()

    def chosen(self) -> Mapping[int, bool]:
        """Return, by line number, what the user said: use the person of the desk, or somebody new."""
        return self._use

    def is_used(self, line: PreviewLine) -> bool:
        return self._use.get(line.person.line, line.use)

    def is_skipped(self, line: PreviewLine) -> bool:
        return bool(line.skip) and self._use.get(line.person.line) is not False

    def turn(self, row: int) -> None:
        """Choose the other: the person of the desk, or somebody new."""
        if row < len(self._people) and self._people[row].same_as:
            line = self._people[row]
            self._use[line.person.line] = not self.is_used(line)
            self.dataChanged.emit(self.index(row, 0), self.index(row, Column.CHOICE))

    def counts(self) -> tuple[int, int, int, int]:
        """Return how many would be added, of those known, people skipped, and lines left out."""
        wanted = [line for line in self._people if not self.is_skipped(line)]
        used = sum(1 for line in wanted if line.same_as and self.is_used(line))
        return len(wanted), used, len(self._people) - len(wanted), len(self._junk)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people) + len(self._junk)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if row >= len(self._people):
            return self._junk_data(self._junk[row - len(self._people)], index.column(), role)
        line = self._people[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line)[index.column()]
        if role == RoleName:
            if self.is_skipped(line):
                return "third"
            quiet = index.column() == Column.KNOWN and not (line.same_as and self.is_used(line))
            return "name" if index.column() == Column.NAME else "second" if quiet else "body"
        if role == ChoiceRole and index.column() == Column.CHOICE:
            return self.is_used(line) if line.same_as and line.skip == "" else None
        return None

    def _words(self, line: PreviewLine) -> tuple[str, ...]:
        person = line.person
        note = self.tr("note: {text}").format(text=person.left_out) if person.left_out else ""
        title = " · ".join(part for part in (person.title, note) if part)
        return (person.name, title, person.company, ", ".join(person.contacts), self._known(line), "")

    def _known(self, line: PreviewLine) -> str:
        if line.skip:
            return self.tr("Left out: {why}").format(why=line.skip)
        if line.same_as is None:
            return ""
        match = line.same_as
        job = self.tr("{title} at {company}") if match.title and match.company else "{title}{company}"
        words = ", ".join(part for part in (match.name, job.format(title=match.title, company=match.company)) if part)
        sure = self.tr("Same as {who}") if match.sure else self.tr("Perhaps {who}")
        return sure.format(who=words)

    def _junk_data(self, line: JunkLine, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            words = {
                Column.NAME: line.text,
                Column.KNOWN: self.tr("Left out: {why}").format(why=line.why[:1].lower() + line.why[1:]),
            }
            return words.get(Column(column), "")
        return "third" if role == RoleName else None


class ChoiceCells(Cells):
    """Draws Use and New beside each other, the chosen one filled."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used = index.data(ChoiceRole)
        if used is None:
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option)
        palette = current_palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("chip"))
        left = float(option.rect.left() + PADDING)
        for words, chosen in ((self.tr("Use"), used), (self.tr("New"), not used)):
            box = QRectF(left, option.rect.center().y() - 11, 42, 22)
            painter.setPen(QColor(palette.on("accent", "surface") if chosen else palette.strong_line))
            painter.setBrush(QColor(palette.accent_ground if chosen else palette.surface))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(palette.on("accent", "accent_ground") if chosen else palette.on("second", "surface")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            left += 46
        painter.restore()


class PreviewTable(Table):
    """Space, Enter or a click on the choice turns it."""

    def __init__(self, lines: PreviewLines) -> None:
        super().__init__(self.tr("What pasting would add"))
        self._lines = lines
        self.setItemDelegate(ChoiceCells(self))
        self.setModel(lines)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        self.clicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for index in self.selectionModel().selectedRows():
                self._lines.turn(index.row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        choice = 46 * 2 + 2 * PADDING
        room = self.viewport().width() - choice
        head = self.horizontalHeader()
        for column, share in ((0, 22), (1, 18), (2, 16), (3, 18)):
            head.resizeSection(column, room * share // 100)
        head.resizeSection(Column.KNOWN, room - sum(head.sectionSize(one) for one in range(4)))
        head.resizeSection(Column.CHOICE, choice)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.CHOICE:
            self._lines.turn(index.row())


class PastePreview(QWidget):
    """The bar with counts and the verb, and beneath it the list."""

    agreed = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = PreviewLines()
        self.table = PreviewTable(self.lines)
        self._says = shown("", "second", elide=True)
        self.add = primary("", self.agreed.emit, hint=self.tr("Enter"))
        bar = QWidget()
        bar.setProperty("look", "strip")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        bar.setFixedHeight(BAR_HEIGHT)
        row.setContentsMargins(20, 3, 20, 4)
        row.setSpacing(10)
        row.addWidget(self._says, 1)
        row.addWidget(button(self.tr("Cancel"), self.given_up.emit, hint=self.tr("Esc")))
        row.addWidget(self.add)
        inner = QHBoxLayout()
        inner.setContentsMargins(12, 0, 12, 0)
        inner.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(inner, 1)
        self.lines.dataChanged.connect(self._count)
        self.lines.modelReset.connect(self._count)

    def show_preview(self, preview: Preview) -> None:
        """Show what pasting would do."""
        self.lines.show_preview(preview)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        added, known, skipped, junk = self.lines.counts()
        words = [self.tr("1 person") if added == 1 else self.tr("{count} people").format(count=added)]
        if known:
            words.append(self.tr("{count} on the desk already").format(count=known))
        if skipped:
            words.append(self.tr("{count} left out as double").format(count=skipped))
        if junk:
            lines = self.tr("1 line left out") if junk == 1 else self.tr("{count} lines left out").format(count=junk)
            words.append(lines)
        self._says.show_text(" · ".join(words))
        self.add.setText(self.tr("Add 1 person") if added == 1 else self.tr("Add {count} people").format(count=added))
        self.add.setEnabled(added > 0)
