"""The page of one person."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import Stale
from recruiter_desk.domain.moments import short_day, short_when
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.person_page import PersonPage as Seen
from recruiter_desk.services import candidacies, overview, people
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import button, drop_down, escaped, icon_button, primary, quiet
from recruiter_desk.ui.kit.card import Card, Columns, under_header
from recruiter_desk.ui.kit.contacts import ContactRows, actions_on
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.file_drops import FileDrops
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.history import HistoryRows
from recruiter_desk.ui.kit.noting import Noting, OnCard
from recruiter_desk.ui.kit.resume_section import ResumeSection
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.person.documents import Documents
from recruiter_desk.ui.person.jobs import Jobs
from recruiter_desk.ui.person.meetings import Meetings
from recruiter_desk.ui.person.searches import Searches
from recruiter_desk.ui.person.tags import Tags
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim, receive_for

SHOWN = (
    "person", "contact_point", "affiliation", "company", "tag", "text", "document", "candidacy", "interview",
    "participant", "search", "stage", "seat", "finding", "question", "task",
)  # fmt: skip


class PersonPage(Page):
    """Everything known of one person, edited where it stands. Files dropped anywhere on it are résumés or documents."""

    keys = (
        KeyGroup(
            "Person", (("N", "Note"), ("F2", "Edit the name"), ("A", "Add to a search"), ("Enter", "Edit or open"))
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id = ""
        workspace = desk.workspace
        self.name = EditInPlace(
            "", partial(self._save, "name"), says=self.tr("name"), empty=self.tr("Name"), role="title"
        )
        self._add_to = primary(self.tr("Add to search"), self._choose_search, hint="A")
        self._more = icon_button("more", self.tr("Delete person"), lambda: drop_down(self.menu(), self._more))
        self._header = Header(title_widget=self.name, subtitle=" ", actions=(self._add_to, self._more))
        self.searches = Searches(lambda search: self.go.emit(Place("search", search)))
        self.meetings = Meetings(lambda search: self.go.emit(Place("search", search)), workspace.zone())
        self.documents = Documents(desk)
        self.resume = ResumeSection(desk, self._aim)
        self.noting = Noting(desk, self.tr("Nothing noted yet. What you hear on the phone goes here."))
        self.notes = EditInPlace(
            "", self._save_notes, says=self.tr("notes"), empty=self.tr("What you would want to know next time"), lines=6
        )
        self.history = HistoryRows(lambda limit: people.history(workspace, self._id, limit), workspace.zone())
        self.contacts = ContactRows(actions_on(self, workspace, lambda: {"person_id": self._id}))
        self.jobs = Jobs(desk, lambda company: self.go.emit(Place("company", company)))
        self.facts = Facts(
            (
                ("place", self.tr("Place"), self.tr("City")),
                ("zone", self.tr("Time zone"), self.tr("Europe/London, or a city")),
                ("pronouns", self.tr("Pronouns"), self.tr("None: sentences use the name")),
                ("via", self.tr("Via"), self.tr("Who named them")),
            ),
            self._save,
        )
        self.tags = Tags(desk)
        self._lay_out()
        self.drops = FileDrops(self, self._drop_words, self.take_files)

    def show_place(self, place: Place) -> None:
        if place.id != self._id:
            self.history.start_over()
        self._id = place.id
        self._read()

    def desk_changed(self, change: ChangeSet) -> None:
        if self._id in {row.id for row in change.rows if row.table == "person" and row.after is None}:
            self.go.emit(Place("people"))
        elif self.noting.read_after(change):
            self.history.show_when_seen(self.desk.today())
        elif change.touched(*SHOWN):
            self._read()

    def menu(self) -> QMenu:
        """Return what can be done with the person."""
        menu = QMenu(self)
        menu.addAction(self.tr("Delete person"), self._delete)
        return menu

    def search_menu(self) -> QMenu:
        """Return the open searches to add the person to."""
        menu = QMenu(self)
        for search in overview.read(self.desk.workspace).open_searches:
            menu.addAction(escaped(search.title), partial(self._add_to_search, search.id))
        if menu.isEmpty():
            menu.addAction(self.tr("No search is open")).setEnabled(False)
        return menu

    def take_files(self, files: list[Path]) -> None:
        """Have résumés read and checked; keep other files as documents."""
        receive_for(self, files, self._aim(), self.documents.add)

    def _drop_words(self) -> str:
        return self.tr("Add to {name}").format(name=self.name.value())

    def _aim(self) -> Aim:
        return Aim(self.name.value(), Place("person", self._id), person_id=self._id)

    def _read(self) -> None:
        today = self.desk.today()
        try:
            seen = people.page(self.desk.workspace, self._id, self.desk.workspace.zone())
        except Stale:
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0)
        self.title_changed.emit(seen.name)
        self.name.show_value(seen.name)
        self._header.show_title("", self._subtitle(seen))
        self.searches.show_searches(seen.searches, seen.seats, today)
        self.meetings.show_meetings(seen.meetings, today)
        self.documents.show_documents(self._id, seen.documents, today)
        self.resume.show_person(self._id, today)
        self.notes.show_value(seen.notes)
        self.noting.show_place(PadPlace(person_id=self._id), self._card(seen))
        self.contacts.show_contacts(seen.contacts)
        self.jobs.show_jobs(self._id, seen.affiliations)
        self.facts.show_facts(place=seen.place, zone=seen.zone, pronouns=seen.pronouns, via=seen.via)
        self.tags.show_tags(self._id, seen.tags)
        self.history.show_when_seen(today)

    def _card(self, seen: Seen) -> OnCard | None:
        """Return the card a line may belong to: that of the one search they are live in."""
        live = [one for one in seen.searches if not one.ended_on]
        if len(live) != 1:
            return None
        return PadPlace(candidacy_id=live[0].id), live[0].search, live[0].company, seen.name

    def _subtitle(self, seen: Seen) -> str:
        """Say the present job, the place, and what is next with them."""
        job = next((job for job in seen.affiliations if not job.ended), None)
        parts = [", ".join(part for part in (job.title, job.company) if part) if job else "", seen.place]
        steps = [one for one in seen.searches if one.next_at and not one.ended_on]
        if steps:
            first = min(steps, key=lambda one: one.next_at)
            parts.append(self.tr("next: {step} {when}").format(step=first.next_step, when=self._when(first.next_at)))
        return " · ".join(part for part in parts if part) or self.tr("No job known")

    def _when(self, at: str) -> str:
        today = self.desk.today()
        return short_when(at, self.desk.workspace.zone(), today) if "T" in at else short_day(at, today)

    def _save(self, key: str, text: str) -> bool:
        return attempt(self, lambda: people.edit(self.desk.workspace, self._id, **{key: text}))

    def _save_notes(self, text: str) -> bool:
        return attempt(self, lambda: people.set_notes(self.desk.workspace, self._id, text))

    def _add_to_search(self, search_id: str) -> None:
        attempt(self, lambda: candidacies.add(self.desk.workspace, search_id, self._id))

    def _choose_search(self) -> None:
        drop_down(self.search_menu(), self._add_to)

    def _delete(self) -> None:
        attempt(self, lambda: people.delete(self.desk.workspace, [self._id]))

    def _lay_out(self) -> None:
        add_file = quiet(self.tr("Add file…"), self.documents.choose, small=True)
        notes = Card(self.tr("Notes"), self.noting)
        self.noting.counted.connect(notes.show_count)
        first = (
            notes,
            Card(self.tr("Searches"), self.searches),
            Card(self.tr("Meetings"), self.meetings),
            Card(self.tr("Résumé"), self.resume, beside=(self.resume.add,)),
            Card(self.tr("Documents"), self.documents, beside=(add_file,)),
            Card(self.tr("History"), self.history),
        )
        second = (
            Card(self.tr("Contact"), self.contacts),
            Card(self.tr("Work"), self.jobs),
            Card(self.tr("For next time"), self.notes),
            Card(self.tr("About"), self.facts),
            Card(self.tr("Tags"), self.tags),
        )
        all_people = button(self.tr("All people"), lambda: self.go.emit(Place("people")))
        gone = Empty(self.tr("This person is no longer on the desk. Undo brings them back."), all_people)
        self._stack = under_header(self, self._header, Columns(first, second), gone)
        add_keys(self, {"N": self.noting.focus_pad, "F2": self.name.edit, "A": self._choose_search})
