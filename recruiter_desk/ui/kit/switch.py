"""A switch between a few views of the same thing: Names | Board."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.shown import tip
from recruiter_desk.ui.typeface import font


class Switch(QWidget):
    """Buttons of which exactly one is down; `chosen` carries its key when the user presses another."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Offer *choices*: key, text, tooltip."""
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key, text, hint in choices:
            made = QPushButton(escaped(text), checkable=True)
            made.setProperty("kind", "segment")
            made.setFont(font("button"))
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setAutoDefault(True)  # Enter presses it, as Space does
            made.setToolTip(tip(hint))
            made.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)
        self.choose(choices[0][0])

    def choose(self, key: str) -> None:
        """Put the button of *key* down without announcing it."""
        self._buttons[key].setChecked(True)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in their order."""
        return list(self._buttons.values())

    def current(self) -> str:
        """Return the key of the button that is down."""
        return next(key for key, made in self._buttons.items() if made.isChecked())
