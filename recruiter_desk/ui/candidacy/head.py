"""The panel's head: name, how to reach them, what they do now, and where they stand in this search."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.zones import zone_city
from recruiter_desk.services import people
from recruiter_desk.ui.candidacy.contacts import Contacts
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import inset
from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.card_chip import icon_of, tone_of
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.shown import Shown


class Head(QWidget):
    """Name, contacts, role and place; stage, days and the chip of the card."""

    def __init__(
        self,
        desk: Desk,
        open_page: Callable[[], object],
        open_person: Callable[[], object],
        close: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person = ""
        self.name = EditInPlace("", self._rename, says=self.tr("name"), empty=self.tr("Name"), role="heading")
        self.contacts = Contacts(desk)
        self._role = Shown("", "second", wrap=True)
        self._stage = Shown("", "small", elide=True)
        self._chip = Chip("", "bare")
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, INSET, 0)
        top.setSpacing(2)
        top.addWidget(self.name, 1)
        top.addWidget(icon_button("open", self.tr("Open as page  Ctrl+Enter"), open_page))
        top.addWidget(icon_button("person", self.tr("Open person"), open_person))
        top.addWidget(icon_button("close", self.tr("Close  Esc"), close))
        where = QHBoxLayout()
        where.setContentsMargins(INSET, 0, INSET, 0)
        where.setSpacing(8)
        where.addWidget(self._stage)
        where.addWidget(self._chip)
        where.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.contacts)
        column.addWidget(inset(self._role))
        column.addSpacing(2)
        column.addLayout(where)

    def show_view(self, view: CandidacyView, notice: str = "") -> None:
        """Show the person of *view*, the *notice* they have to give, and where they stand."""
        self._person = view.card.person_id
        self.name.show_value(view.card.name)
        self.contacts.show_contacts(view.card.person_id, view.contacts)
        place = view.place or (zone_city(view.zone) if view.zone else "")
        role = " · ".join(part for part in (view.card.role, place, notice) if part)
        self._role.show_text(role)
        self._role.setVisible(bool(role))
        days = self.tr("since today") if view.card.days == 0 else self.tr("{count} d").format(count=view.card.days)
        self._stage.show_text(f"{view.stage} · {days}")
        chip = view.card.chip
        self._chip.show_chip(chip.text, tone_of(chip), icon=icon_of(chip))

    def _rename(self, name: str) -> bool:
        return attempt(self, lambda: people.edit(self._desk.workspace, self._person, name=name))
