"""The list of keys, shown over the page on F1 or ?."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.keycap import keycap
from recruiter_desk.ui.kit.shown import shown

ROWS_A_COLUMN = 15


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together: ("Ctrl K", "Find or do anything") under one heading."""

    title: str
    keys: tuple[tuple[str, str], ...]


WINDOW_KEYS = KeyGroup(
    "Everywhere",
    (
        ("Ctrl K", "Find or do anything"),
        ("Ctrl Z", "Undo"),
        ("Ctrl Shift Z", "Do again"),
        ("Alt Left", "Back"),
        ("Alt Right", "Forward"),
        ("Ctrl T", "Today"),
        ("Ctrl 1", "Searches"),
        ("Ctrl 2", "People"),
        ("Ctrl 3", "Companies"),
        ("Ctrl 4", "Interviews"),
        ("Ctrl ,", "Settings"),
        ("Ctrl 0", "Fold or unfold the navigation"),
        ("F1 or ?", "This list"),
        ("Esc", "Close what is open"),
    ),
)


class KeyList(QFrame):
    """Floats over its parent until Esc, a click beside it, or the key that opened it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setProperty("look", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys"))
        self._inner: QWidget | None = None
        self._back: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 24)
        self.hide()
        parent.installEventFilter(self)

    def show_groups(self, groups: tuple[KeyGroup, ...]) -> None:
        """Show *groups*, or hide again when they are shown already."""
        if self.isVisible():
            self.leave()
            return
        self._back = self.window().focusWidget()
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._listed(groups)
        self._column.addWidget(self._inner)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Hide the list and give the focus back."""
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus()
        self._back = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible():
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
                self.leave()
        return False

    def focusOutEvent(self, event: QEvent) -> None:
        self.leave()

    def _listed(self, groups: tuple[KeyGroup, ...]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(shown(self.tr("Keys"), "title"))
        head.addStretch()
        head.addWidget(icon_button("close", self.tr("Close"), self.leave))
        column.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for part in _in_columns(groups):
            side = QVBoxLayout()
            side.setSpacing(8)
            for group in part:
                side.addWidget(shown(group.title, "section"))
                side.addLayout(_grid(group))
                side.addSpacing(8)
            side.addStretch()
            columns.addLayout(side)
        column.addLayout(columns)
        return made

    def _place(self) -> None:
        parent = self._ground
        self.move(max(0, (parent.width() - self.width()) // 2), max(0, (parent.height() - self.height()) // 2))


def _in_columns(groups: tuple[KeyGroup, ...]) -> list[list[KeyGroup]]:
    """Fill columns from the left; a group is never torn."""
    columns: list[list[KeyGroup]] = [[]]
    rows = 0
    for group in groups:
        if columns[-1] and rows + len(group.keys) > ROWS_A_COLUMN:
            columns.append([])
            rows = 0
        columns[-1].append(group)
        rows += len(group.keys) + 2
    return columns


def _grid(group: KeyGroup) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for row, (keys, words) in enumerate(group.keys):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keys.split():
            caps.addWidget(shown(key, "small") if key in ("or", "to") else keycap(key))
        caps.addStretch()
        grid.addLayout(caps, row, 0)
        grid.addWidget(shown(words), row, 1)
    grid.setColumnMinimumWidth(0, 104)
    grid.setColumnStretch(1, 1)
    return grid
