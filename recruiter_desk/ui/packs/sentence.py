"""A sentence that is typed: a field as high as its words, and words that become one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.ui.kit.editable import EditableWords
from recruiter_desk.ui.kit.field import leaves
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.typeface import font

INSET = 6


class SentenceField(GrowingField):
    """Enter finishes, Esc gives up, leaving finishes too: nothing typed is lost."""

    finished = Signal(str)

    def __init__(self, placeholder: str = "", *, says: str = "", most: int = 8) -> None:
        super().__init__(placeholder, most=most, says=says)
        self.setProperty("look", "edit")
        self.setFont(font("body"))
        self.entered.connect(self._finish)

    def open_with(self, text: str) -> None:
        """Take the focus with *text* selected."""
        self.setPlainText(text)
        self.show()
        self.setFocus()
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and leaves(event):
            self._finish()

    def _finish(self) -> None:
        self.finished.emit(" ".join(self.typed().split()))


class OwnSentence(QWidget):
    """A label over a sentence of the recruiter's; a click, Enter or F2 edits it, *save* says whether it was kept."""

    def __init__(self, label: str, prompt: str, save: Callable[[str], bool]) -> None:
        """*prompt* stands where nothing was written yet."""
        super().__init__()
        self._save = save
        self._value = ""
        self._busy = False
        self.words = EditableWords("body", says=label, empty=prompt, wrap=True)
        self.words.setContentsMargins(3, 1, 3, 1)
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.clicked.connect(self.edit)
        self.words.edit_asked.connect(self.edit)
        self.field = SentenceField(prompt, says=label)
        self.field.finished.connect(self._finish)
        self.field.given_up.connect(self._close)
        self.field.hide()
        self._label = Shown(label, "fine_section")
        self._label.setContentsMargins(INSET, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self.words)
        column.addWidget(self.field)
        self.show_value("")

    def value(self) -> str:
        return self._value

    def show_value(self, value: str) -> None:
        """Show *value*; an open field keeps what is being typed."""
        self._value = value
        self.words.show_value(value)

    def edit(self) -> None:
        """Open the field."""
        if not self.field.isVisible():
            self.words.hide()
            self.field.open_with(self._value)

    def _finish(self, typed: str) -> None:
        if self._busy:  # what saving changes may take the focus away
            return
        self._busy = True
        try:
            kept = typed == self._value or self._save(typed)
        finally:
            self._busy = False
        if kept:
            self._close()

    def _close(self) -> None:
        focused = self.field.hasFocus()
        self._busy = True
        self.field.hide()
        self._busy = False
        self.words.show()
        if focused:
            self.words.setFocus()
