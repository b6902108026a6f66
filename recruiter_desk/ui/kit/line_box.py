"""What opens beneath a line: its words, chips to choose from, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import Action, DeskButton, button, escaped
from recruiter_desk.ui.kit.field import takes_escape
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.line_acts import show_menu
from recruiter_desk.ui.kit.shown import Shown, tip

LEFT = 22  # under the words of the line


class LineBox(QFrame):
    """A frame under a line; Esc leaves it. `left` when it is done with."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "folded")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 10, 10)
        self.column.setSpacing(8)

    def begin(self) -> None:
        """Go where most is done."""
        self.setFocus()

    def show_again(self) -> None:
        """Show the line as it is now."""

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class MenuChip(DeskButton):
    """A small button that shows what is chosen and opens what else there is."""

    def __init__(self, make_menu: Callable[[], QMenu], says: str) -> None:
        super().__init__()
        self._make_menu, self._says = make_menu, says
        self.setProperty("kind", "plain")
        self.setProperty("small", True)
        self.setFont(button("", small=True).font())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret stands behind the words
        self.show_icon("down", "second", 10)
        self.setToolTip(tip(says))
        self.clicked.connect(lambda _checked=False: self.open())

    def show_chosen(self, words: str) -> None:
        """Show what is chosen."""
        self.setText(f"{escaped(words)}\u2002")
        self.setAccessibleName(f"{self._says}: {words}")

    def menu_now(self) -> QMenu:
        """Return what there is to choose from."""
        return self._make_menu()

    def open(self) -> None:
        show_menu(self._make_menu(), self.mapToGlobal(self.rect().bottomLeft()))


def fields(*lines: tuple[str, QWidget]) -> QWidget:
    """Return lines of a label with its field."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 76)
    grid.setColumnStretch(1, 1)
    for place, (label, widget) in enumerate(lines):
        words = Shown(label, "small")
        words.setContentsMargins(0, 6, 0, 0)
        grid.addWidget(words, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(widget, place, 1)
    return made


def flowing(*widgets: QWidget) -> QWidget:
    """Return widgets beside each other, in as many lines as they need."""
    made = QWidget()
    flow = Flow(made, gap=6)
    for widget in widgets:
        flow.addWidget(widget)
    return made


def small(text: str, clicked: Action, hint: str = "") -> DeskButton:
    """Return a small plain button."""
    return button(text, clicked, small=True, hint=hint)
