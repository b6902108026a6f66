"""The tags of a person, side by side; a click on one takes it off."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.services import tags
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.flow import Flow


class Tags(QWidget):
    """All of them, and a line that adds one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person_id = ""
        self._shown: tuple[str, ...] = ()
        self._room = QWidget()
        self._flow = Flow(self._room)
        self._flow.setContentsMargins(6, 2, 6, 2)
        self.adding = AddInPlace(self._add, says=self.tr("tag"), empty=self.tr("Add a tag"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._room)
        column.addWidget(self.adding)

    def show_tags(self, person_id: str, names: tuple[str, ...]) -> None:
        """Show the tags of a person."""
        if (person_id, names) == (self._person_id, self._shown):
            return
        self._person_id, self._shown = person_id, names
        while item := self._flow.takeAt(0):
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        for name in names:
            hint = self.tr("Click takes it off")
            self._flow.addWidget(button(f"{name}  ×", partial(self._take_off, name), hint=hint, small=True))
        self._room.setVisible(bool(names))

    def _add(self, text: str) -> bool:
        return attempt(self, lambda: tags.add(self._desk.workspace, [self._person_id], text)) if text else True

    def _take_off(self, name: str) -> None:
        attempt(self, lambda: tags.remove(self._desk.workspace, self._person_id, name))
