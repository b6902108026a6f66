"""The notes of a search: what was heard that belongs to nobody in it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.noting import Noting


class NotesPane(QWidget):
    """The pad, and beneath it what was noted. What a client must have goes into the pad of the job."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.noting = Noting(
            desk,
            self.tr(
                "Nothing noted on this search yet. Notes about somebody belong on their card, must-haves in the job."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.noting)
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show the notes of a search."""
        self.noting.show_place(PadPlace(search_id=search_id))
