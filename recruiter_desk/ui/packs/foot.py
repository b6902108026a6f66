"""The foot of the options: how long the pack is, what to look at before it goes out, and the buttons that send it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.lines import Rows, hairline
from recruiter_desk.ui.kit.shown import Shown


class Foot(QWidget):
    """Stays in sight while the options scroll."""

    def __init__(self, save: Callable[[], object], draft: Callable[[], object]) -> None:
        super().__init__()
        self._warnings = Rows()
        self._words = Shown("", "second", wrap=True)
        self.save = primary(self.tr("Save PDF"), save, hint=self.tr("Save PDF  Ctrl+S"))
        self.draft = button(self.tr("Draft e-mail"), draft, hint=self.tr("Saves the PDF, then opens a letter to send"))
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.save)
        buttons.addWidget(self.draft)
        buttons.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 8, 20, 14)
        inner.setSpacing(8)
        inner.addWidget(self._warnings)
        inner.addWidget(self._words)
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(inner)

    def show_facts(self, words: str, warnings: Sequence[str]) -> None:
        """Say *words* about the file, and *warnings* above them."""
        self._words.show_text(words)
        self._words.setVisible(bool(words))
        self._warnings.show_rows([_warning(each) for each in warnings])
        self._warnings.setVisible(bool(warnings))

    def allow(self, allowed: bool) -> None:
        """Let the pack go out, or not: there is none yet."""
        self.save.setEnabled(allowed)
        self.draft.setEnabled(allowed)


def _warning(sentence: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(6)
    row.addWidget(Glyph("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
    words = Shown(sentence, "warning", wrap=True)
    row.addWidget(words, 1)
    made.setAccessibleName(sentence)
    return made
