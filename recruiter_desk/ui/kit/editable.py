"""Words that ask to be edited: by a click, Enter or F2."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown


class EditableWords(Shown):
    """`edit_asked` follows Enter and F2, `clicked` a click; what they lead to is the owner's."""

    clicked = Signal()
    edit_asked = Signal()

    def __init__(self, role: str, *, says: str, empty: str, wrap: bool = False, elide: bool = False) -> None:
        """*says* names the value for a screen reader, *empty* stands in its place while there is none."""
        super().__init__(role=role, wrap=wrap, elide=elide)
        self._empty = empty
        self.setProperty("look", "editable")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleDescription(self.tr("Enter edits {what}").format(what=says))

    def show_value(self, value: str) -> None:
        """Show *value*, or what stands in its place."""
        self.show_text(value or self._empty)
        self.setAccessibleName(value or self._empty)
        set_look(self, empty=not value)

    def event(self, event: QEvent) -> bool:
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()  # this one is meant, not what F2 does on the page
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)
