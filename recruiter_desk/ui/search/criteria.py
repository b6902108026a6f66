"""The lines of the spec: must-haves and nice-to-haves, edited where they stand."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.row_menu import entry, more_button, one_of
from recruiter_desk.ui.kit.shown import Shown, tip
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.typeface import font


class EditsLines(Protocol):
    """Whoever keeps what is done to the lines; each says whether it was kept."""

    def edit_line(self, line: Criterion, **fields: object) -> bool: ...

    def remove_line(self, line: Criterion) -> bool: ...

    def order_lines(self, lines: Sequence[Criterion]) -> bool: ...


class CriterionRow(QWidget):
    """The mark turns must into nice and back, the words are edited in place, the dots do the rest."""

    def __init__(self, line: Criterion, lines: "Criteria") -> None:
        super().__init__()
        self._line = line
        self._lines = lines
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = QPushButton()
        self.mark.setProperty("kind", "icon")
        self.mark.setFont(font("accent"))
        self.mark.clicked.connect(lambda _checked=False: lines.edit(self._line, must=not self._line.must))
        self.words = EditInPlace(
            line.text, lambda text: lines.edit(self._line, text=text),
            says=self.tr("Line of the spec"), empty=self.tr("What is wanted"), lines=2,
        )  # fmt: skip
        self._topic = Shown(role="fine")
        self._topic.setContentsMargins(INSET, 0, 0, 0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self._topic)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 5)
        row.setSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.mark, 0, top)
        row.addLayout(column, 1)
        row.addWidget(more_button(self.tr("More for this line"), self.fill), 0, top)
        self.show_value(line)

    def show_value(self, line: Criterion) -> None:
        """Show another state of the line."""
        self._line = line
        self.mark.setText("!" if line.must else "+")
        what = self.tr("Must-have. Click: nice-to-have") if line.must else self.tr("Nice-to-have. Click: must-have")
        self.mark.setToolTip(tip(what))
        self.mark.setAccessibleName(what)
        self.words.show_value(line.text)
        self._topic.show_text(line.topic)
        self._topic.setVisible(bool(line.topic))

    def fill(self, menu: QMenu) -> None:
        """Put into *menu* what can be done with the line."""
        line, lines = self._line, self._lines
        turned = self.tr("Make it a nice-to-have") if line.must else self.tr("Make it a must-have")
        entry(menu, turned, lambda: lines.edit(line, must=not line.must))
        topics = [("", self.tr("None")), *((topic, topic.capitalize()) for topic in TOPICS)]
        one_of(menu, self.tr("Topic"), topics, line.topic, lambda topic: lines.edit(line, topic=topic))
        menu.addSeparator()
        entry(menu, self.tr("Move up"), lambda: lines.shift(line.id, -1), enabled=lines.may_shift(line.id, -1))
        entry(menu, self.tr("Move down"), lambda: lines.shift(line.id, 1), enabled=lines.may_shift(line.id, 1))
        menu.addSeparator()
        entry(menu, self.tr("Remove"), lambda: lines.remove(line))


class Criteria(QWidget):
    """Must-haves first, then nice-to-haves; *editor* keeps what is done to them."""

    def __init__(self, editor: EditsLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._shown: list[Criterion] = []
        self._heads = section(self.tr("Must-haves")), section(self.tr("Nice-to-haves"))
        self.musts: KeyedRows[Criterion] = self._rows()
        self.nices: KeyedRows[Criterion] = self._rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for head, rows in zip(self._heads, (self.musts, self.nices), strict=True):
            column.addLayout(inset(head))
            column.addWidget(rows)

    def show_lines(self, lines: Sequence[Criterion]) -> None:
        """Show the lines of the present revision."""
        musts = [line for line in lines if line.must]
        nices = [line for line in lines if not line.must]
        self._shown = [*musts, *nices]
        self.musts.show_values(musts)
        self.nices.show_values(nices)
        for head, some in zip(self._heads, (musts, nices), strict=True):
            head.setVisible(bool(some))

    def edit(self, line: Criterion, **fields: object) -> bool:
        """Change a line; return whether it was kept."""
        return self._editor.edit_line(line, **fields)

    def remove(self, line: Criterion) -> None:
        """Take a line out of the spec."""
        self._editor.remove_line(line)

    def may_shift(self, line_id: str, by: int) -> bool:
        """Tell whether a line has another of its kind above (-1) or below (1)."""
        ids, place = self._kin(line_id)
        return 0 <= place + by < len(ids)

    def shift(self, line_id: str, by: int) -> None:
        """Let a line and its neighbour of the same kind change places."""
        ids, place = self._kin(line_id)
        ids[place], ids[place + by] = ids[place + by], ids[place]
        rest = [line.id for line in self._shown if line.id not in ids]
        order = [*ids, *rest] if self._shown[0].id in ids else [*rest, *ids]
        self._editor.order_lines(sorted(self._shown, key=lambda line: order.index(line.id)))

    def _kin(self, line_id: str) -> tuple[list[str], int]:
        must = next(line.must for line in self._shown if line.id == line_id)
        ids = [line.id for line in self._shown if line.must == must]
        return ids, ids.index(line_id)

    def _rows(self) -> KeyedRows[Criterion]:
        return KeyedRows(lambda line: CriterionRow(line, self), lambda line: line.id)
