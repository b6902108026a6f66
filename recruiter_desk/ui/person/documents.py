"""The documents of a person: dropped on the page, opened as a private copy, removed."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.documents import Document, size_words
from recruiter_desk.domain.moments import short_day
from recruiter_desk.services import documents
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button, icon_button
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown


class Documents(QWidget):
    """The newest first; `add` takes what was dropped."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person_id = ""
        self._today = date.min
        self.rows: KeyedRows[Document] = KeyedRows(
            lambda one: DocumentRow(one, desk, lambda: self._today),
            lambda one: one.id,
            self.tr("No documents yet. Drop a file anywhere on this page."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_documents(self, person_id: str, kept: tuple[Document, ...], today: date) -> None:
        """Show what is kept of a person; days are told from *today*."""
        self._person_id = person_id
        self._today = today
        self.rows.show_values(kept)

    def choose(self) -> None:
        """Ask which files to add."""
        names, _filter = QFileDialog.getOpenFileNames(self, self.tr("Add documents"))
        self.add([Path(name) for name in names])

    def add(self, files: list[Path]) -> None:
        """Take *files* into the desk, each one a change; stop at the first that is refused."""
        for file in files:
            if not attempt(self, partial(documents.add, self._desk.workspace, self._person_id, file)):
                return


class DocumentRow(QWidget):
    """One document: its name, size and day."""

    def __init__(self, one: Document, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = one
        self._desk = desk
        self._today = today
        self.name = EditInPlace("", self._rename, says=self.tr("file name"), empty=self.tr("Document"), role="name")
        self._facts = Shown(role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 0, 5)
        row.setSpacing(4)
        row.addWidget(Glyph("document", "second"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.name, 1)
        row.addWidget(self._facts)
        row.addWidget(button(self.tr("Open"), self.open, small=True))
        row.addWidget(icon_button("clear", self.tr("Remove"), self._remove, colour="third"))
        self.show_value(one)

    def show_value(self, one: Document) -> None:
        """Show another state of it."""
        self._document = one
        self.name.show_value(one.name)
        self._facts.show_text(f"{size_words(one.size)} · {short_day(one.added_on, self._today())}")

    def open(self) -> None:
        """Open a private copy in the program this laptop has for such files."""
        attempt(self, lambda: open_file(documents.export_to_temp(self._desk.workspace, self._document.id)))

    def _rename(self, text: str) -> bool:
        return attempt(self, lambda: documents.rename(self._desk.workspace, self._document.id, text))

    def _remove(self) -> None:
        attempt(self, lambda: documents.remove(self._desk.workspace, self._document.id))


def open_file(path: Path) -> None:
    """Have the desktop open *path*."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
