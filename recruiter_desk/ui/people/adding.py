"""The line that puts somebody on the desk: "Ines Aldana, Finance Director, Brightkeel, +44 20 7946 0161"."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.pasting import PastedPerson, read_pasted
from recruiter_desk.services import people
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import primary
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.shown import Shown


class Adding(QWidget):
    """Enter adds the person; `added` carries the id. What was understood stands beneath while one types."""

    added = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.line = field(
            self.tr("Name, title, company, phone or e-mail"), says=self.tr("New person"), entered=self._add
        )
        self.line.textChanged.connect(self._understand)
        self._read = Shown(role="small", elide=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(primary(self.tr("Add person"), self._add, hint=self.tr("Enter")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._read, 0, Qt.AlignmentFlag.AlignTop)
        self._understand("")

    def _understand(self, text: str) -> None:
        if not text.strip():
            self._read.show_text(self.tr("One line puts somebody on the desk; only the name is needed."))
            return
        person = person_in(text)
        same = self._known(person.name)
        words = understood(person)
        self._read.show_text(self.tr("{person}, {known}").format(person=words, known=same) if same else words)

    def _known(self, name: str) -> str:
        """Say so when somebody of exactly this name is on the desk already."""
        alike = [line for line in people.find(self._desk.workspace, name, 5) if line.name.casefold() == name.casefold()]
        if not alike:
            return ""
        job = ", ".join(part for part in (alike[0].title, alike[0].company) if part) or self.tr("no job known")
        return self.tr("on the desk already ({job})").format(job=job)

    def _add(self) -> None:
        person = person_in(self.line.text())
        made: list[str] = []

        def add() -> None:
            contacts: Sequence[str] = person.contacts
            made.append(
                people.add(self._desk.workspace, person.name, person.title, person.company, contacts, person.via)
            )

        if attempt(self, add):
            self.line.clear()
            self.added.emit(made[0])
        self.line.setFocus()


def person_in(text: str) -> PastedPerson:
    """Return who *text* is about; when it is not understood, all of it is the name."""
    found = read_pasted(text).people
    return found[0] if len(found) == 1 else PastedPerson(1, text.strip())


def understood(person: PastedPerson) -> str:
    """Say how a line was read: "Ines Aldana · Finance Director · Brightkeel · +44 20 7946 0161"."""
    return " · ".join(part for part in (person.name, person.title, person.company, *person.contacts) if part)
