"""The other side's account, folded into one line: what it holds, who to call, and the way to it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from recruiter_desk.domain.debriefs import OtherSide
from recruiter_desk.ui.kit.buttons import DeskButton, button, icon_button
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.side_mark import SideMark


class OtherSideRow(QFrame):
    """`opened` goes to it, `pin_turned` keeps it beside; `can_pin` where there is room for two."""

    opened = Signal()
    pin_turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._mark = SideMark()
        self._name = Shown("", "strong", elide=True)
        self._rest = Shown("", "second", elide=True)
        self.pin: DeskButton = icon_button("pin", self.tr("Keep it beside"), self.pin_turned.emit)
        self.open = button(self.tr("Open"), self.opened.emit, hint=self.tr("The other side  Ctrl+Tab"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addSpacing(2)
        row.addWidget(self._name, 0)
        row.addWidget(self._rest, 1)
        row.addWidget(self.pin)
        row.addWidget(self.open)

    def show_other(self, other: OtherSide, *, can_pin: bool, call: bool = True) -> None:
        """Show what *other* holds, and who to *call* for it."""
        self._mark.show_side(other.side)
        self._name.show_text(other.heading)
        self._name.show_role(other.side)
        lines = self.tr("1 line") if other.lines == 1 else self.tr("{count} lines").format(count=other.lines)
        lines = lines if other.lines else self.tr("nothing noted yet")
        parts = (lines, one_line(other.caller.words, 80) if other.caller and call else "")
        self._rest.show_text(" · ".join(part for part in parts if part))
        self.pin.setVisible(can_pin)
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """Return the line as one text."""
        return f"{self._name.text()} {self._rest.text()}"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark.update()
