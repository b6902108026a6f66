"""The page of all people."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.people import PersonLine
from recruiter_desk.services import people, tags
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.list_page import Column, ListPage, Words
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.people.adding import Adding
from recruiter_desk.ui.place import Place


class PeoplePage(ListPage[PersonLine]):
    """Everybody on the desk, by surname; only the rows in sight are read. Enter opens one."""

    tables = ("person", "affiliation", "company", "contact_point", "candidacy")
    opens = "person"
    keys = (
        KeyGroup(
            "People",
            (
                ("N", "Add a person"),
                ("/", "Filter by name, employer, phone"),
                ("Enter", "Open"),
                ("T", "Tag the chosen"),
                ("Delete", "Delete the chosen"),
            ),
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        words = Words(
            title=self.tr("People"),
            one=self.tr("1 person"),
            many=self.tr("{count} people"),
            not_found=self.tr("Nobody here by these words."),
            none_yet=self.tr(
                "Nobody here yet. Type the first person above, as you would say it: name, title, company."
            ),
            filter=self.tr("Name, employer, phone"),
        )
        columns = (
            Column(self.tr("Name"), "name"),
            Column(self.tr("Title"), "body", 216),
            Column(self.tr("Employer"), "body", 200),
            Column(self.tr("Place"), "second", 132),
            Column(self.tr("Phone"), "second", 152),
            Column(self.tr("Searches"), "second", 80, right=True),
            Column(self.tr("Last touch"), "second", 96),
        )
        super().__init__(desk, people, words, columns, parent)
        self._adding = Adding(desk)
        self._adding.added.connect(self.show_record)
        self._strip = Strip()
        self.lay_out(self._adding, self._adding.line, self._strip)
        add_keys(self, {"T": self._ask_tag})

    def cells(self, line: PersonLine) -> Sequence[str]:
        today = self.desk.today()
        searches = str(line.searches) if line.searches else ""
        return (line.name, line.title, line.company, line.place, line.phone, searches, _day(line.touched_on, today))

    def menu_for(self, chosen: Sequence[PersonLine]) -> QMenu:
        """Return what can be done with the chosen people."""
        menu = QMenu(self)
        if len(chosen) == 1:
            menu.addAction(self.tr("Open"), lambda: self.go.emit(Place("person", chosen[0].id)))
        menu.addAction(self.tr("Tag…"), self._ask_tag)
        menu.addSeparator()
        label = self.tr("Delete person") if len(chosen) == 1 else self.tr("Delete {n} people").format(n=len(chosen))
        menu.addAction(label, self._delete)
        return menu

    def _ask_tag(self) -> None:
        ids = [line.id for line in self.chosen()]
        if not ids:
            return
        line = field(self.tr("shipping"), says=self.tr("Tag"))
        line.setProperty("grows", True)
        title = self.tr("Tag 1 person") if len(ids) == 1 else self.tr("Tag {n} people").format(n=len(ids))
        self._strip.ask(
            title,
            (line,),
            self.tr("Tag"),
            lambda: attempt(self, lambda: tags.add(self.desk.workspace, ids, line.text())),
        )


def _day(touched_on: str, today: date) -> str:
    return short_day(touched_on, today) if touched_on else ""
