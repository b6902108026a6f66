"""A card: a heading with what belongs beside it, and its content beneath; and cards in two columns."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown

GAP = 12
INSET = 6
ONE_COLUMN_BELOW = 760


class Card(QFrame):
    """White, with a hairline and round corners; screens fill its `column`. Content may bring a heading of its own."""

    def __init__(self, heading: str, *content: QWidget, beside: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)  # a most would ignore the width
        self.setAccessibleName(heading)
        self._heading = Shown(heading, "heading", parent=self)
        self._count = Shown("", "second", parent=self)
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 0)
        head.setSpacing(8)
        head.addWidget(self._heading)
        for words in (self._heading, self._count):
            words.setVisible(bool(heading))
        head.addWidget(self._count)
        head.addStretch(1)
        for widget in beside:
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 13, 10, 13)  # 16 with the inset of words and rows
        self.column.setSpacing(4)
        self.column.addLayout(head)
        for widget in content:
            self.column.addWidget(widget)

    def show_count(self, count: int) -> None:
        """Show how many there are beside the heading; nothing for none."""
        self._count.show_text(str(count) if count else "")


class Columns(QWidget):
    """Cards that scroll in two columns, the first one wider; in one column when there is little room."""

    def __init__(self, first: Sequence[QWidget], second: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(20, 16, 20, 72)  # room to scroll the last card above the quiet bar
        self._row.setSpacing(GAP)
        for cards, share in ((first, 3), (second, 2)):
            self._row.addWidget(_column(cards), share)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ONE_COLUMN_BELOW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _column(cards: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    made.setMinimumWidth(240)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return made


def under_header(page: QWidget, header: QWidget, body: QWidget, gone: QWidget) -> QStackedLayout:
    """Lay out the page of one record; of what is returned the second is *gone*, for a record that is no more."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(header)
    column.addWidget(body, 1)
    stack = QStackedLayout(page)
    stack.addWidget(whole)
    stack.addWidget(gone)
    return stack
