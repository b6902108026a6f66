"""The keys of the board: walking, choosing, moving, and one letter for each thing a card can be asked."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from recruiter_desk.ui.keys import KeyGroup

BOARD_KEYS = KeyGroup(
    "Board",
    (
        ("Arrows", "Walk from card to card"),
        ("Shift Arrows", "Choose several"),
        ("Ctrl A", "Choose all in the column"),
        ("Ctrl Shift Arrows", "Show a move; letting go does it"),
        ("M", "Move to a stage, by its two letters"),
        ("Enter", "Open the panel"),
        ("Space", "Peek"),
        ("N or Q", "Note, or question"),
        ("C", "Set a call"),
        ("I", "Book a meeting"),
        ("S", "Pause until a date"),
        ("B", "Hand on the next move"),
        ("D", "Debrief the last meeting"),
        ("P", "Briefing pack"),
        ("W", "Wants out"),
        ("X", "Not taken forward"),
        ("Z", "Not interested"),
        ("Del", "Remove from this search"),
    ),
)

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PREVIEWING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_PREVIEW_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift)

Action = Callable[[], object]


class BoardKeys(QObject):
    """Watches the lists of cards. *single* maps a key to what it does."""

    def __init__(
        self,
        single: Mapping[Qt.Key, Action],
        walk: Callable[[int, bool], bool],
        preview: Callable[[int, int], None],
        commit: Action,
        cancel: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """*walk* goes across columns, extending the choice or not; *preview* steps a move that *commit* does.

        *cancel* ends a preview and returns whether there was one.
        """
        super().__init__(parent)
        self._single = dict(single)
        self._walk = walk
        self._preview = preview
        self._commit = commit
        self._cancel = cancel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._cancel()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._is_ours(event):
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyRelease:
            if event.key() in _PREVIEW_KEYS and not event.isAutoRepeat():
                self._commit()
            return False
        return event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS and modifiers == _PREVIEWING:
            self._preview(*ARROWS[key])
            return True
        if key == Qt.Key.Key_Escape and self._cancel():
            return True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            extend = modifiers == Qt.KeyboardModifier.ShiftModifier
            if extend or modifiers == Qt.KeyboardModifier.NoModifier:
                return self._walk(ARROWS[key][0], extend)
        if modifiers == Qt.KeyboardModifier.NoModifier and key in self._single:
            self._single[key]()
            return True
        return False

    def _is_ours(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS:
            return modifiers in (_PREVIEWING, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier)
        return modifiers == Qt.KeyboardModifier.NoModifier and key in self._single
