"""The two lists of reasons in the settings: one a line, kept when the field is left; the built-in ones come back."""

from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.reasons import BUILT_IN, ReasonList
from recruiter_desk.services import reasons
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.field import TextField, leaves
from recruiter_desk.ui.kit.shown import Shown

LINES = 7


class LinesField(TextField):
    """Lines that are kept on Ctrl+Enter and when the field is left; Esc shows again what is kept."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event):
            self.entered.emit()


class ReasonLists(QWidget):
    """Both lists beside each other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.fields = {which: LinesField(lines=LINES, says=self._name(which)) for which in ReasonList}
        self.resets = {which: quiet(self.tr("Built-in list"), partial(self.reset, which), small=True)
                       for which in ReasonList}  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(16)
        for which, field in self.fields.items():
            field.entered.connect(partial(self._keep, which))
            field.given_up.connect(partial(self._show, which))
            head = QHBoxLayout()
            head.addWidget(Shown(self._name(which), "second"), 1)
            head.addWidget(self.resets[which])
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addLayout(head)
            column.addWidget(field)
            row.addLayout(column, 1)

    def show_lists(self) -> None:
        """Show both lists as they are kept; what is being typed stays."""
        for which, field in self.fields.items():
            if not (field.hasFocus() and field.document().isModified()):
                self._show(which)

    def reset(self, which: ReasonList) -> None:
        """Bring the built-in reasons back."""
        attempt(self, lambda: reasons.put(self._desk.workspace, which, ()))
        self._show(which)

    def _keep(self, which: ReasonList) -> None:
        typed = self.fields[which].toPlainText().splitlines()
        if tuple(typed) == reasons.of(self._desk.workspace, which):
            return
        if attempt(self, lambda: reasons.put(self._desk.workspace, which, typed)):
            self._show(which)

    def _show(self, which: ReasonList) -> None:
        kept = reasons.of(self._desk.workspace, which)
        self.fields[which].setPlainText("\n".join(kept))
        self.resets[which].setVisible(kept != BUILT_IN[which])

    def _name(self, which: ReasonList) -> str:
        return self.tr("The client declines") if which == ReasonList.DECLINED else self.tr("They withdraw")
