"""A field of one line whose words survive a crash until they are stored: by Enter, and when it is left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from recruiter_desk.ui.drafts import Drafts
from recruiter_desk.ui.kit.field import leaves, takes_escape


class DraftField(QLineEdit):
    """*save* gets what was typed and says whether it was stored; Esc brings the stored words back."""

    def __init__(
        self, drafts: Drafts, save: Callable[[str], bool], *, placeholder: str, says: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts, self._save = drafts, save
        self._key = ""
        self._value = ""
        self._saving = False
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(says)
        self.textEdited.connect(lambda _text: self._drafts.keep(self._key, self._draft()))

    def show_value(self, key: str, value: str) -> None:
        """Show what is stored at the place *key*, or what was typed there since and not stored."""
        untouched = key != self._key or self.text().strip() == self._value
        self._key, self._value = key, value
        wanted = self._drafts.text(key) or value
        if untouched and self.text().strip() != wanted:
            self.setText(wanted)

    def store(self) -> bool:
        """Store what stands here; return whether it is stored."""
        typed = self.text().strip()
        if typed == self._value or self._saving:
            return typed == self._value
        self._saving = True  # what storing changes on the page may take the focus away
        try:
            kept = self._save(typed)
        finally:
            self._saving = False
        if kept:
            self._value = typed
            self._drafts.keep(self._key, "")
            self._drafts.save()
        return kept

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.store()
        elif event.key() == Qt.Key.Key_Escape and self.text().strip() != self._value:
            self.setText(self._value)
            self._drafts.keep(self._key, "")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event) and not self.store():
            self._drafts.save()

    def _draft(self) -> str:
        typed = self.text().strip()
        return "" if typed == self._value else typed
