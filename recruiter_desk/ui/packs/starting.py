"""The first three lines of a pack that has nothing to say yet; each Enter keeps one."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.domain.packs_asked import Starter
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.shown import Shown


class Starting(QWidget):
    """*keep* gets a starter's key and what was typed, and says whether it was kept; then its field goes."""

    def __init__(self, keep: Callable[[str, str], bool]) -> None:
        super().__init__()
        self._keep = keep
        self.fields: dict[str, QLineEdit] = {}
        self._parts: dict[str, tuple[QWidget, ...]] = {}
        self._sentence = Shown("", "strong", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self._sentence)
        self.hide()

    def begin(self, sentence: str, starters: Sequence[Starter]) -> None:
        """Say *sentence* over a field for each of *starters*."""
        self.end()
        self._sentence.show_text(sentence)
        self._sentence.show()
        for one in starters:
            label = Shown(one.label, "small", wrap=True)
            label.setContentsMargins(0, 6, 0, 0)
            made = field(one.example, says=one.label)
            made.returnPressed.connect(lambda key=one.key, made=made: self._entered(key, made))
            for part in (label, made):
                self._column.addWidget(part)
            self.fields[one.key] = made
            self._parts[one.key] = (label, made)
        self.show()

    def end(self) -> None:
        """Ask for nothing any more."""
        for key in list(self.fields):
            self._drop(key)
        self.hide()

    def settle(self) -> None:
        """Now that something is cleared ask no more, unless one of them is being written or has been."""
        if not self._sentence.isHidden() and not any(made.text() for made in self.fields.values()):
            self.end()

    def is_asking(self) -> bool:
        return bool(self.fields)

    def enter(self) -> None:
        """Take the focus at the first line."""
        if self.fields:
            next(iter(self.fields.values())).setFocus()

    def _entered(self, key: str, made: QLineEdit) -> None:
        typed = made.text().strip()
        if not typed or not self._keep(key, typed):
            return
        self._drop(key)
        if self.fields:
            self._sentence.hide()
            self.enter()
        else:
            self.end()

    def _drop(self, key: str) -> None:
        del self.fields[key]
        for part in self._parts.pop(key):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
