"""Lines and rows: a hairline, a section heading, and rows that a hairline parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown, shown


def hairline() -> QFrame:
    """Return a line one pixel high."""
    made = QFrame()
    made.setProperty("look", "hairline")
    made.setFixedHeight(1)
    return made


class SectionHead(QWidget):
    """The heading of a section."""

    def __init__(self, text: str, *beside: QWidget) -> None:
        super().__init__()
        self._words = shown(text, "section", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for widget in beside:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_apart(self) -> None:
        """Set it as the heading of a card from now on."""
        self._words.show_role("heading")
        self.setContentsMargins(0, 0, 0, 0)
        if (row := self.layout()) is not None:
            row.setContentsMargins(0, 0, 0, 4)


def section(text: str, *beside: QWidget) -> SectionHead:
    """Return the heading of a section, with *beside* at its right end."""
    return SectionHead(text, *beside)


class Row(QWidget):
    """One row: a mark, a first line with a second one beneath, and widgets at the right."""

    def __init__(
        self,
        first: str,
        second: str = "",
        *,
        mark: QWidget | None = None,
        beside: tuple[QWidget, ...] = (),
        role: str = "name",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.first: Shown = shown(first, role, wrap=wrap, elide=not wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 8)
        row.setSpacing(8)
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.first)
        if second:
            words.addWidget(shown(second, "small", wrap=wrap, elide=not wrap))
        row.addLayout(words, 1)
        for widget in beside:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class Rows(QWidget):
    """Rows under each other; the last one has no hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: list[QWidget] = []

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show *rows* in place of those shown now."""
        for gone in self._shown:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown = list(rows)
        for row in rows:
            self._column.addWidget(row)
            set_look(row, last=row is rows[-1])

    def rows(self) -> list[QWidget]:
        """Return the rows shown now, top first."""
        return list(self._shown)
