"""Facts about a record, each with its name at the left and edited in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.shown import Shown


class Facts(QWidget):
    """Lines "Place  Lisbon"; a click on the value edits it, *save* gets the fact's key and what was typed."""

    def __init__(
        self, facts: tuple[tuple[str, str, str], ...], save: Callable[[str, str], bool], parent: QWidget | None = None
    ) -> None:
        """*facts* are key, name, and what stands in the value's place while there is none."""
        super().__init__(parent)
        self._fields: dict[str, EditInPlace] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 2, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, 76)
        grid.setColumnStretch(1, 1)
        for line, (key, name, empty) in enumerate(facts):
            made = EditInPlace("", partial(save, key), says=name, empty=empty)
            self._fields[key] = made
            grid.addWidget(Shown(name, "second"), line, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(made, line, 1)

    def show_facts(self, **values: str) -> None:
        """Show the value of each fact by its key."""
        for key, value in values.items():
            self._fields[key].show_value(value)

    def field(self, key: str) -> EditInPlace:
        """Return the field of a fact."""
        return self._fields[key]
