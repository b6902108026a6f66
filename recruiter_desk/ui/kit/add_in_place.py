"""Words that become a field to add one more of something; each Enter adds one."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recruiter_desk.ui.kit.edit_in_place import EditInPlace


class AddInPlace(EditInPlace):
    """Shows *empty*, "Add a phone number"; *add* gets what was typed and says whether it was kept."""

    def __init__(
        self, add: Callable[[str], bool], *, says: str, empty: str, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__("", add, says=says, empty=empty, lines=lines, parent=parent)

    def show_value(self, value: str) -> None:
        """Stay empty: what was typed is among the others now."""
        super().show_value("")
