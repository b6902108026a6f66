"""How changes of a spec and their standing look: an icon, a word and the words of the line, never colour alone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.specs import ChangeKind, SpecChange, named
from recruiter_desk.ui.kit.marked_line import MarkedLine, MarkedLook

_ICONS = {
    ChangeKind.ADDED: ("add", "accent"),
    ChangeKind.REMOVED: ("clear", "danger"),
    ChangeKind.RAISED: ("up", "warning"),
    ChangeKind.RELAXED: ("down", "accent"),
    ChangeKind.REWORDED: ("edit", "second"),
    ChangeKind.CHANGED: ("move", "second"),
    ChangeKind.ORDERED: ("fold", "second"),
}


def change_look(change: SpecChange) -> MarkedLook:
    """Return how one change reads: "↓ Treasury: must to nice"."""
    icon, tone = _ICONS[change.kind]
    name, what = named(change)
    return MarkedLook(icon, f"{name}:", what, tone=tone)


class ChangeLines(QWidget):
    """The changes of one step under each other."""

    def __init__(self, changes: Sequence[SpecChange] = (), *, ground: str = "surface") -> None:
        super().__init__()
        self._on = ground
        self._lines: list[MarkedLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.show_changes(changes)

    def show_changes(self, changes: Sequence[SpecChange]) -> None:
        """Show *changes* in place of those shown now."""
        looks = [change_look(one) for one in changes]
        for gone in self._lines[len(looks) :]:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        del self._lines[len(looks) :]
        for line, look in zip(self._lines, looks, strict=False):
            line.show_value(look)
        for look in looks[len(self._lines) :]:
            self._lines.append(MarkedLine(look, ground=self._on))
            self._column.addWidget(self._lines[-1])
            self._lines[-1].show()  # now: shown a moment later it would get no room of its own

    def words(self) -> list[str]:
        """Return each line as one text."""
        return [line.accessibleName() for line in self._lines]
