"""The page of one company."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.companies import CompanyPage as Seen
from recruiter_desk.domain.errors import Stale
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.pasting import read_pasted
from recruiter_desk.services import companies, people
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.company.people import Colleagues
from recruiter_desk.ui.company.searches import Searches, Seats
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.buttons import button, drop_down, icon_button
from recruiter_desk.ui.kit.card import Card, Columns, under_header
from recruiter_desk.ui.kit.contacts import ContactRows, actions_on
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.history import HistoryRows
from recruiter_desk.ui.kit.noting import Noting
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

Keep = Callable[[Workspace, str, str], None]

SHOWN = (
    "company", "affiliation", "person", "contact_point", "text", "search", "seat", "candidacy", "stage",
    "finding", "question", "task",
)  # fmt: skip


class CompanyPage(Page):
    """People by rank, searches, seats, terms and notes; edited where they stand."""

    keys = (
        KeyGroup("Company", (("N", "Note"), ("F2", "Edit the name"), ("A", "Add a person"), ("Enter", "Edit or open"))),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id = ""
        workspace = desk.workspace
        self.name = EditInPlace(
            "", partial(self._save, "name"), says=self.tr("name"), empty=self.tr("Name"), role="title"
        )
        self._more = icon_button("more", self.tr("Delete company"), lambda: drop_down(self.menu(), self._more))
        self._header = Header(title_widget=self.name, subtitle=" ", actions=(self._more,))
        self.people = Colleagues(self._to("person"))
        self.adding = AddInPlace(
            self._add_person, says=self.tr("person"), empty=self.tr("Add a person: name, title, phone or e-mail")
        )
        self.searches = Searches(self._to("search"))
        self.seats = Seats(self._to("person"), self._to("search"))
        self.terms = EditInPlace(
            "", partial(self._save_text, companies.set_terms), says=self.tr("terms"), lines=5,
            empty=self.tr("Fee, when it is due, guarantee, off-limits: as agreed"),
        )  # fmt: skip
        self.noting = Noting(desk, self.tr("Nothing noted yet. What you hear of the company goes here."))
        self.notes = EditInPlace(
            "", partial(self._save_text, companies.set_notes), says=self.tr("notes"), lines=6,
            empty=self.tr("What you would want to know next time"),
        )  # fmt: skip
        self.contacts = ContactRows(actions_on(self, workspace, lambda: {"company_id": self._id}))
        self.facts = Facts(
            (
                ("place", self.tr("Place"), self.tr("City")),
                ("zone", self.tr("Time zone"), self.tr("Europe/London, or a city")),
            ),
            self._save,
        )
        self.history = HistoryRows(lambda limit: companies.history(workspace, self._id, limit), workspace.zone())
        self._lay_out()

    def show_place(self, place: Place) -> None:
        if place.id != self._id:
            self.history.start_over()
            self.people.start_over()
        self._id = place.id
        self._read()

    def desk_changed(self, change: ChangeSet) -> None:
        if self._id in {row.id for row in change.rows if row.table == "company" and row.after is None}:
            self.go.emit(Place("companies"))
        elif self.noting.read_after(change):
            self.history.show_history(self.desk.today())
        elif change.touched(*SHOWN):
            self._read()

    def menu(self) -> QMenu:
        """Return what can be done with the company; deleting names what goes with it."""
        searches, candidates = companies.goes_with(self.desk.workspace, [self._id])
        words = self.tr("Delete company")
        if searches:
            words = self.tr("Delete company with {searches} searches and {people} candidacies").format(
                searches=searches, people=candidates
            )
        menu = QMenu(self)
        menu.addAction(words, self._delete)
        return menu

    def _read(self) -> None:
        today = self.desk.today()
        try:
            seen = companies.page(self.desk.workspace, self._id)
        except Stale:
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0)
        self.title_changed.emit(seen.name)
        self.name.show_value(seen.name)
        self._header.show_title("", self._subtitle(seen))
        self.people.show_people(seen.people)
        self.searches.show_searches(seen.searches, today)
        self.seats.show_seats(seen.seats)
        self._seats_card.setVisible(bool(seen.seats))
        self.terms.show_value(seen.terms)
        self.notes.show_value(seen.notes)
        self.noting.show_place(PadPlace(company_id=self._id))
        self.contacts.show_contacts(seen.contacts)
        self.facts.show_facts(place=seen.place, zone=seen.zone)
        self.history.show_history(today)

    def _subtitle(self, seen: Seen) -> str:
        now = sum(not one.ended for one in seen.people)
        is_client = bool(seen.terms or seen.searches)
        open_ones = sum(not one.closed_on for one in seen.searches)
        parts = [self.tr("Client") if is_client else "", seen.place]
        if now:
            parts.append(self.tr("1 person known") if now == 1 else self.tr("{n} people known").format(n=now))
        if open_ones:
            parts.append(
                self.tr("1 open search") if open_ones == 1 else self.tr("{n} open searches").format(n=open_ones)
            )
        return " · ".join(part for part in parts if part) or self.tr("Nobody known there yet")

    def _to(self, page: str) -> "partial[None]":
        return partial(self._go, page)

    def _go(self, page: str, record: str) -> None:
        self.go.emit(Place(page, record))

    def _save(self, key: str, text: str) -> bool:
        return attempt(self, lambda: companies.edit(self.desk.workspace, self._id, **{key: text}))

    def _save_text(self, keep: Keep, text: str) -> bool:
        return attempt(self, lambda: keep(self.desk.workspace, self._id, text))

    def _add_person(self, text: str) -> bool:
        """Add somebody to this company: "Eva Halden, Chair, +44 20 7946 0177"."""
        if not text:
            return True
        found = read_pasted(text).people
        name, title, contacts = (found[0].name, found[0].title, found[0].contacts) if found else (text, "", ())
        return attempt(self, lambda: people.add(self.desk.workspace, name, title, self.name.value(), contacts))

    def _delete(self) -> None:
        attempt(self, lambda: companies.delete(self.desk.workspace, [self._id]))

    def _lay_out(self) -> None:
        self._seats_card = Card(self.tr("Seats"), self.seats)
        notes = Card(self.tr("Notes"), self.noting)
        self.noting.counted.connect(notes.show_count)
        first = (
            notes,
            Card(self.tr("People"), self.people, self.adding),
            Card(self.tr("Searches"), self.searches),
            Card(self.tr("History"), self.history),
        )
        second = (
            Card(self.tr("Terms"), self.terms),
            Card(self.tr("For next time"), self.notes),
            self._seats_card,
            Card(self.tr("Contact"), self.contacts),
            Card(self.tr("About"), self.facts),
        )
        all_companies = button(self.tr("All companies"), lambda: self.go.emit(Place("companies")))
        gone = Empty(self.tr("This company is no longer on the desk. Undo brings it back."), all_companies)
        self._stack = under_header(self, self._header, Columns(first, second), gone)
        add_keys(self, {"N": self.noting.focus_pad, "F2": self.name.edit, "A": self.adding.edit})
