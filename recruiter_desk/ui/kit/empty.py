"""What stands where nothing is yet: one sentence and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.shown import Shown


class Empty(QWidget):
    """One sentence in the middle, with *actions* beneath."""

    def __init__(self, sentence: str, *actions: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Shown(sentence, "second", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for action in actions:
            buttons.addWidget(action)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_sentence(self, sentence: str) -> None:
        """Say *sentence* from now on."""
        self._sentence.show_text(sentence)
