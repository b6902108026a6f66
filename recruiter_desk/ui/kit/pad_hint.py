"""The line beneath a side's own pad: what Enter will do, with the topic as a grey chip in the sentence."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from recruiter_desk.domain.pad_saying import Hint
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.shown import Shown, one_line

HEIGHT = 24


class PadHint(QWidget):
    """Always as high, so that nothing beneath it moves while somebody types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._after = Shown("", "small", elide=True), Shown("", "small", elide=True)
        self._chip = Chip("")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for part in (self._before, self._chip, self._after):
            row.addWidget(part)
        row.addStretch(1)
        self.show_hint(Hint(""))

    def show_hint(self, hint: Hint) -> None:
        """Show *hint* from now on."""
        self._before.show_text(hint.before)
        self._chip.setVisible(bool(hint.topic))
        if hint.topic:
            self._chip.show_chip(hint.topic)
        self._after.show_text(hint.after)
        self._after.setVisible(bool(hint.after))
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """Return the line as one text."""
        return one_line(
            " ".join(part for part in (self._before.text(), self._chip_words(), self._after.text()) if part)
        )

    def _chip_words(self) -> str:
        return self._chip.accessibleName() if not self._chip.isHidden() else ""
