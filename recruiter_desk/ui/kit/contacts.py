"""Ways to reach somebody: a click copies, opens or writes; each is edited in place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from recruiter_desk.domain.people import Contact, ContactPoint
from recruiter_desk.services import contact_points
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import tip

_ICONS = {Contact.PHONE: "call", Contact.EMAIL: "mail", Contact.LINK: "link"}


@dataclass(frozen=True, slots=True)
class ContactActions:
    """What the rows ask for; each returns whether it went through. Ids first, then what was typed."""

    add: Callable[[str], bool]
    edit: Callable[[str, str], bool]
    remove: Callable[[str], bool]


def actions_on(page: QWidget, workspace: Workspace, owner: Callable[[], Mapping[str, str]]) -> ContactActions:
    """Return what keeps the contact points of *owner*, {"person_id": …} or {"company_id": …} when asked."""
    return ContactActions(
        add=lambda text: not text or attempt(page, lambda: contact_points.add(workspace, text, **owner())),
        edit=lambda row, text: attempt(page, lambda: contact_points.edit(workspace, row, text)),
        remove=lambda row: attempt(page, lambda: contact_points.remove(workspace, row)),
    )


class ContactRows(QWidget):
    """The contact points of somebody, with a last row that adds one."""

    def __init__(self, actions: ContactActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: KeyedRows[ContactPoint] = KeyedRows(
            lambda point: ContactRow(point, actions), lambda point: point.id
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._rows)
        self.adding = AddInPlace(
            actions.add, says=self.tr("phone, e-mail or link"), empty=self.tr("Add a phone number, e-mail or link")
        )
        column.addWidget(self.adding)

    def show_contacts(self, contacts: tuple[ContactPoint, ...]) -> None:
        """Show *contacts* in their order."""
        self._rows.show_values(contacts)

    def rows(self) -> list[QWidget]:
        """Return the rows, top first."""
        return self._rows.rows()


class ContactRow(QWidget):
    """One of them: its icon, the words as typed, and what can be done with them."""

    def __init__(self, point: ContactPoint, actions: ContactActions) -> None:
        super().__init__()
        self._point = point
        self._glyph = Glyph("link", "second")
        self.words = EditInPlace(
            "",
            lambda text: actions.edit(self._point.id, text),
            says=self.tr("contact"),
            empty=self.tr("Empty"),
            clicked=self.use,
        )
        self._copy = icon_button("copy", self.tr("Copy"), self._copied, colour="third")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self._copy)
        row.addWidget(icon_button("edit", self.tr("Edit"), self.words.edit, colour="third"))
        row.addWidget(icon_button("clear", self.tr("Remove"), self._removed(actions), colour="third"))
        self.show_value(point)

    def show_value(self, point: ContactPoint) -> None:
        """Show *point*."""
        self._point = point
        self.words.show_value(point.value)
        self._glyph.show_icon(_ICONS[Contact(point.kind)], "second")
        leads = link_of(point) is not None
        does = {Contact.EMAIL: self.tr("Click writes an e-mail"), Contact.LINK: self.tr("Click opens it")}
        self.words.setToolTip(tip(does[Contact(point.kind)] if leads else self.tr("Click copies it")))
        self._copy.setVisible(leads)

    def use(self) -> None:
        """Write to an address, open a link, copy anything else."""
        if (link := link_of(self._point)) is not None:
            QDesktopServices.openUrl(link)
        else:
            self._copied()

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._point.value)
        QToolTip.showText(self.words.mapToGlobal(self.words.rect().bottomLeft()), tip(self.tr("Copied")), self)

    def _removed(self, actions: ContactActions) -> Callable[[], bool]:
        return lambda: actions.remove(self._point.id)


def link_of(point: ContactPoint) -> QUrl | None:
    """Return what opens *point* outside: a letter for an address, a web page for a link; None for anything else."""
    if point.kind == Contact.EMAIL:
        return QUrl(f"mailto:{quote(point.value, safe='@')}")
    if point.kind != Contact.LINK or " " in point.value or "." not in point.value:
        return None
    link = QUrl(point.value if "://" in point.value else f"https://{point.value}", QUrl.ParsingMode.StrictMode)
    return link if link.isValid() and link.scheme() in ("http", "https") and link.host() else None
