"""A suggestion: one grey line with Yes and No. It never interrupts."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.shown import Shown


class Suggestion(QWidget):
    """One sentence; `yes` does it, `no` is "No, don't ask again" unless called otherwise.

    A *tall* one wraps its sentence over the buttons, for what has to be read whole where there is little room.
    """

    def __init__(
        self,
        sentence: str,
        yes: Callable[[], object],
        no: Callable[[], object],
        *,
        yes_word: str = "",
        no_word: str = "",
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(4)
        words = Shown(sentence, "third", elide=not tall, wrap=tall)
        if tall:
            column.addWidget(words)
        else:
            row.addWidget(words)
        for word, act in ((yes_word or self.tr("Yes"), yes), (no_word or self.tr("No, don’t ask again"), no)):
            row.addWidget(quiet(word, act, small=tall))
        row.addStretch(1)
        column.addLayout(row)
