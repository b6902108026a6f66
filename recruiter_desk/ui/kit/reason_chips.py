"""Why somebody goes: reasons as chips that answer with one press, over a line for any other reason."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.reasons import Reason
from recruiter_desk.ui.kit.buttons import DeskButton, button
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.keycap import CAP, keycap_icon
from recruiter_desk.ui.kit.shown import one_line

_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
MOST_DIGITS = 9


class ReasonChips(QWidget):
    """Chips in the order given; 1 to 9 press them while the line is empty, arrows walk them, Enter takes one.

    What is typed is a reason of its own: `typed` reads it.
    """

    def __init__(
        self, reasons: Sequence[Reason], pressed: Callable[[Reason], object], placeholder: str, says: str
    ) -> None:
        """*pressed* is told which chip was taken; *says* is what a screen reader calls the line."""
        super().__init__()
        self._reasons = tuple(reasons)
        self._pressed = pressed
        self._chips = [self._chip(place, one) for place, one in enumerate(self._reasons)]
        self.line = field(placeholder, says=says)
        self.line.installEventFilter(self)
        self.setProperty("grows", True)
        self.setProperty("flows", True)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if self._chips:
            flowing = QWidget()
            flow = Flow(flowing, gap=6)
            for chip in self._chips:
                flow.addWidget(chip)
            column.addWidget(flowing)
        column.addWidget(self.line)

    def typed(self) -> Reason:
        """Return the reason in the line; its text is "" when nothing was typed."""
        return Reason(" ".join(self.line.text().split()))

    def words(self) -> list[str]:
        """Return what the chips say."""
        return [chip.accessibleName() for chip in self._chips]

    def press(self, place: int) -> None:
        """Take the chip at *place*, counted from 0."""
        self._pressed(self._reasons[place])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for place, chip in enumerate(self._chips[:MOST_DIGITS]):
                chip.setIcon(keycap_icon(f"{place + 1}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take a key that means a chip; tell whether it was one."""
        if watched is self.line and self.line.text():
            return False
        place = self._chips.index(watched) if isinstance(watched, DeskButton) else -1
        key, text = event.key(), event.text()
        if text.isdecimal() and 1 <= int(text) <= min(MOST_DIGITS, len(self._chips)):
            self.press(int(text) - 1)
        elif key in _ON and place + 1 < len(self._chips) and (place >= 0 or key == Qt.Key.Key_Down):
            self._chips[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in _BACK and place > 0:
            self._chips[place - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        elif place >= 0 and text.isprintable() and text.strip():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.insert(text)
        else:
            return False
        return True

    def _chip(self, place: int, reason: Reason) -> DeskButton:
        words = one_line(reason.text, 48)
        digit = f"{place + 1}" if place < MOST_DIGITS else ""
        hint = "  ".join(part for part in (one_line(reason.whole, 200) or words, digit) if part)
        made = button(words, partial(self.press, place), "pill", hint=hint, small=True)
        made.setAccessibleName(words)
        if digit:
            made.setIconSize(CAP)
            made.setIcon(keycap_icon(digit))
        made.installEventFilter(self)
        return made
