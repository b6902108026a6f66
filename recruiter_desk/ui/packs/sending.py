"""How a pack leaves the desk: as a file that is saved, and as a letter that is begun with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.packs import Pack
from recruiter_desk.domain.packs_asked import Ask, ReaderOf, Share
from recruiter_desk.domain.people import Contact
from recruiter_desk.services import people
from recruiter_desk.services.packs import building, saving
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.mailto import mailto
from recruiter_desk.ui.kit.save_as import save_as, show_in_folder


class Sending(QObject):
    """Asks where to, writes, and says so in the window; nothing is lost when it fails."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def save(self, ask: Ask, then: Callable[[Share, Path], object] | None = None) -> None:
        """Ask for a file, write the pack of *ask* to it, and go on with *then*."""

        saved: list[Share] = []

        def write(path: Path) -> str:
            saved.append(saving.save(self._desk.workspace, ask, path))
            return self.tr("version {number}").format(number=saved[0].version)

        def work() -> None:
            name = saving.file_name(building.make(self._desk.workspace, ask))
            title, kind = self.tr("Save the briefing pack"), self.tr("PDF (*.pdf)")
            path = save_as(self._page, self._desk, title, name, kind, write)
            if path and then:
                then(saved[0], path)

        attempt(self._page, work)

    def draft(self, ask: Ask) -> None:
        """Save the pack, begin a letter to its reader, and show the file beside it to be attached."""

        def go_on(_share: Share, path: Path) -> None:
            made = building.make(self._desk.workspace, ask)
            QDesktopServices.openUrl(letter(made.pack, address_of(self._desk.workspace, made.brief.reader)))
            show_in_folder(path)

        self.save(ask, go_on)


def letter(pack: Pack, address: str) -> QUrl:
    """Return what begins a letter with this pack; the file itself is attached by hand."""
    first = first_name(pack.reader)
    name = pack.reader if len(first.rstrip(".")) < 2 else first
    greeting = f"Dear {name}," if address else "Dear …,"
    when = f" on {pack.when}" if pack.where or not pack.when.startswith("Not") else ""
    lines = (
        greeting,
        "",
        f"Here is the briefing for your meeting with {pack.person}{when}.",
        "",
        "Kind regards",
        *((pack.prepared_by,) if pack.prepared_by else ()),
    )
    subject = f"Briefing: {pack.person} for {pack.role}"
    return mailto(address, subject, "\n".join(lines))


def address_of(workspace: Workspace, reader: ReaderOf) -> str:
    """Return the first e-mail address the desk has of *reader*, or ""."""
    if not reader.person_id:
        return ""
    contacts = people.page(workspace, reader.person_id).contacts
    return next((one.value for one in contacts if one.kind == Contact.EMAIL), "")
