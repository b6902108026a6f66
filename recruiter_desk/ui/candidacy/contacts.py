"""How to reach somebody, in one line that goes on where it must: a click copies."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.people import Contact, ContactPoint
from recruiter_desk.services import contact_points
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.asking import inset
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.shown import Shown

ORDER = (Contact.PHONE, Contact.EMAIL, Contact.LINK)


class Contacts(QWidget):
    """Phone numbers, addresses and links; while there is none, a place to add one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person = ""
        self._labels: list[Shown] = []
        self._shown: tuple[ContactPoint, ...] = ()
        self._line = QWidget()
        self._flow = Flow(self._line, gap=4)
        self.adding = AddInPlace(
            self.add, says=self.tr("phone or e-mail"), empty=self.tr("Add a phone number or e-mail")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inset(self._line))
        column.addWidget(self.adding)

    def labels(self) -> list[Shown]:
        """Return the labels that copy a phone number, an address or a link."""
        return list(self._labels)

    def show_contacts(self, person_id: str, contacts: Sequence[ContactPoint]) -> None:
        """Show the *contacts* of a person."""
        self._person = person_id
        self._line.setVisible(bool(contacts))
        self.adding.setVisible(not contacts)
        if self._shown == tuple(contacts):
            return
        self._shown = tuple(contacts)
        for gone in self._labels:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        ordered = sorted(contacts, key=lambda point: ORDER.index(Contact(point.kind)))
        self._labels = [Shown(point.value, "second", elide=True, copies=True) for point in ordered]
        for label in self._labels:
            self._flow.addWidget(label)
            label.setContentsMargins(0, 0, 12, 0)
        self._line.updateGeometry()

    def add(self, text: str) -> bool:
        """Keep what was typed with the person; return whether that went through."""
        return not text or attempt(self, lambda: contact_points.add(self._desk.workspace, text, person_id=self._person))
