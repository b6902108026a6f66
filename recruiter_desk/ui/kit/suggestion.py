"""A suggestion: one grey line with Yes and No. It never interrupts."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.shown import Shown


class Suggestion(QWidget):
    """One sentence; `yes` does it, `no` is "No, don't ask again" unless called otherwise."""

    def __init__(
        self,
        sentence: str,
        yes: Callable[[], object],
        no: Callable[[], object],
        *,
        yes_word: str = "",
        no_word: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Shown(sentence, "third", elide=True))
        row.addWidget(quiet(yes_word or self.tr("Yes"), yes))
        row.addWidget(quiet(no_word or self.tr("No, don’t ask again"), no))
        row.addStretch(1)
