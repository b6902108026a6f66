"""Words that become a field when clicked, and words again when Enter saves or Esc returns."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedLayout, QWidget

from recruiter_desk.ui.kit.editable import EditableWords
from recruiter_desk.ui.kit.field import TextField, leaves, takes_escape
from recruiter_desk.ui.typeface import font


class _OneAtATime(QStackedLayout):
    """Asks for the room of what is shown, not of what is hidden beneath."""

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown else QSize()

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else QSize()

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return bool(shown and shown.hasHeightForWidth())

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown else -1


class EditInPlace(QWidget):
    """Shows a value; a click, Enter or F2 edits it, Enter hands it to *save*, Esc brings the old one back.

    *save* returns whether it was kept; if not, the field stays open with what was typed. Leaving the
    field saves too, so that nothing typed is lost. With *lines* above one the field has several lines
    and Ctrl+Enter saves.
    """

    editing = Signal(bool)

    def __init__(
        self,
        value: str,
        save: Callable[[str], bool],
        *,
        says: str,
        empty: str,
        role: str = "body",
        lines: int = 1,
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """*says* names the value for a screen reader, *empty* stands in its place while there is none.

        *clicked* is what a click does when it does not edit; F2 and Enter still do.
        """
        super().__init__(parent)
        self._save = save
        self._value = ""
        self._open = False
        self._saving = False
        self._label = EditableWords(role, says=says, empty=empty, wrap=lines > 1, elide=lines == 1)
        inset = 6 if lines == 1 else 3  # a wrapping label has 3 of its own
        self._label.setContentsMargins(inset, 2, inset, 2)
        self._label.clicked.connect(clicked or self.edit)
        self._label.edit_asked.connect(self.edit)
        if clicked:
            self._label.setCursor(Qt.CursorShape.PointingHandCursor)
        self._field: QLineEdit | TextField = TextField(lines=lines, says=says) if lines > 1 else QLineEdit()
        self._field.setProperty("look", "edit")
        self._field.setFont(font(role))
        self._field.setAccessibleName(says)
        self._field.setPlaceholderText(empty)
        self._field.installEventFilter(self)
        self._stack = _OneAtATime(self)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._stack.addWidget(self._label)
        self._stack.addWidget(self._field)
        self._stack.currentChanged.connect(lambda _index: self._stack.invalidate())
        policy = QSizePolicy.Policy.MinimumExpanding if lines > 1 else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.show_value(value)

    def value(self) -> str:
        """Return the value as saved."""
        return self._value

    def is_editing(self) -> bool:
        """Whether the field is open."""
        return self._open

    def show_value(self, value: str) -> None:
        """Show *value*; an open field keeps what is being typed."""
        self._value = value
        self._label.show_value(value)

    def edit(self) -> None:
        """Open the field with the value selected."""
        if self._open:
            return
        self._open = True
        self._fill()
        self._stack.setCurrentWidget(self._field)
        self._field.setFocus()
        self._field.selectAll()
        self.editing.emit(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._field_key(event)
        if takes_escape(event):
            return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and self._open and leaves(event):
            self._finish()
        return False

    def _field_key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self._fill()
            self._close()
        elif enter and (control or isinstance(self._field, QLineEdit)):
            self._finish()
        else:
            return False
        return True

    def _fill(self) -> None:
        if isinstance(self._field, QLineEdit):
            self._field.setText(self._value)
        else:
            self._field.setPlainText(self._value)

    def _typed(self) -> str:
        if isinstance(self._field, QLineEdit):
            return self._field.text().strip()
        return self._field.toPlainText().strip()

    def _finish(self) -> None:
        if self._saving:  # what saving changes on the page may take the focus away
            return
        typed, before = self._typed(), self._value
        self._saving = True
        try:
            kept = typed == before or self._save(typed)
        finally:
            self._saving = False
        if kept:
            if typed != before and self._value == before:  # nobody has shown what was kept yet
                self.show_value(typed)
            self._close()

    def _close(self) -> None:
        if not self._open:
            return
        self._open = False  # first: the field loses its focus while it is hidden
        had_focus = self._field.hasFocus()
        self._stack.setCurrentWidget(self._label)
        if had_focus:
            self._label.setFocus()
        self.editing.emit(False)
