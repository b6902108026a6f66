"""Find or do anything: one line to type in, and beneath it the people, companies, searches and actions that fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

WIDTH = 600
ROW = 38
MOST_ROWS = 9
PAUSE_MS = 60

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """One answer: what it is called, what it is, its icon, and what choosing it does."""

    text: str
    detail: str
    icon: str
    choose: Callable[[], object]


class Answers(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def show_found(self, found: Sequence[Found]) -> None:
        """Show *found* in place of what was there."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def at(self, index: Index) -> Found:
        """Return the answer in the row of *index*."""
        return self._found[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(self.at(index).text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(f"{self.at(index).text}, {self.at(index).detail}")
        if role == Qt.ItemDataRole.UserRole:
            return self.at(index)
        return None


class AnswerRow(QStyledItemDelegate):
    """Draws an answer: icon, name, and what it is in second colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = current_palette()
        found: Found = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect.adjusted(8, 1, -8, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "accent_ground" if chosen else "surface"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent_ground))
            painter.drawRoundedRect(area, 6, 6)
        mark = QRect(area.left() + 8, area.center().y() - 8, 17, 17)
        paint_icon(painter, mark, found.icon, palette.on("second", ground))
        words = area.adjusted(36, 0, -12, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(font("name"))
        painter.setPen(QColor(palette.on("ink", ground)))
        name = painter.fontMetrics().elidedText(one_line(found.text), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, flags, name)
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(name) + 10)
        painter.setFont(font("second"))
        painter.setPen(QColor(palette.on("second", ground)))
        detail = painter.fontMetrics().elidedText(
            one_line(found.detail), Qt.TextElideMode.ElideRight, max(0, words.width())
        )
        painter.drawText(words, flags, detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW)


class Finder(QFrame):
    """Floats near the top of its parent; arrows walk, Enter chooses, Esc leaves."""

    left = Signal()

    def __init__(self, find: Callable[[str], Sequence[Found]], parent: QWidget) -> None:
        """*find* answers what was typed, "" included."""
        super().__init__(parent)
        self._ground = parent
        self.setProperty("look", "floating")
        self._find = find
        self._back: QWidget | None = None
        self._line = field(self.tr("Find or do anything"), entered=self._choose_current)
        self._line.setProperty("look", "palette")
        self._line.installEventFilter(self)
        self._answers = Answers(self)
        self._list = QListView(self)
        self._list.setProperty("look", "clear")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(self._answers)
        self._list.setItemDelegate(AnswerRow(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Found"))
        self._list.clicked.connect(self._choose)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._line.textEdited.connect(lambda _typed: self._pause.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.hide()
        parent.installEventFilter(self)

    def open(self) -> None:
        """Show the line, empty, with what is offered before anything is typed."""
        if self.isHidden():
            self._back = self.window().focusWidget()
        self._line.clear()
        self._look()
        self.show()
        self.raise_()
        self._line.setFocus()

    def close_finder(self) -> None:
        """Hide, and give the focus back to where it was."""
        if self.isHidden():
            return
        self._pause.stop()
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus()
        self._back = None
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._line:
            self._parent_event(event)
            return False
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_finder()
        if not isinstance(event, QKeyEvent) or event.key() not in _WALK:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._key(event.key())

    def _parent_event(self, event: QEvent) -> None:
        if self.isHidden():
            return
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.close_finder()

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_finder()
        elif self._answers.rowCount():
            step = _WALK[key]
            row = (self._list.currentIndex().row() + step) % self._answers.rowCount()
            self._list.setCurrentIndex(self._answers.index(row))
        return True

    def _look(self) -> None:
        self._answers.show_found(self._find(self._line.text().strip()))
        if self._answers.rowCount():
            self._list.setCurrentIndex(self._answers.index(0))
        self._place()

    def _place(self) -> None:
        parent = self._ground
        rows = min(self._answers.rowCount(), MOST_ROWS)
        self._list.setVisible(rows > 0)
        self._list.setFixedHeight(max(1, rows * ROW))
        self.setFixedWidth(min(WIDTH, parent.width() - 32))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, max(16, parent.height() // 8))

    def _choose_current(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._look()
        self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        found = self._answers.at(index)
        self.close_finder()
        found.choose()


_WALK: dict[int, int] = {Qt.Key.Key_Escape: 0, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
