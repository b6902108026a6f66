"""The page of all companies."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from recruiter_desk.domain.companies import CompanyLine
from recruiter_desk.services import companies
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.buttons import primary
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.list_page import Column, ListPage, Words
from recruiter_desk.ui.place import Place


class CompaniesPage(ListPage[CompanyLine]):
    """All companies by name; only the rows in sight are read. Enter opens one."""

    tables = ("company", "affiliation", "search")
    opens = "company"
    keys = (
        KeyGroup(
            "Companies",
            (("N", "Add a company"), ("/", "Filter by name"), ("Enter", "Open"), ("Delete", "Delete the chosen")),
        ),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        words = Words(
            title=self.tr("Companies"),
            one=self.tr("1 company"),
            many=self.tr("{count} companies"),
            not_found=self.tr("No company by these words."),
            none_yet=self.tr(
                "No companies yet. They come with the people who work there, or type the first one above."
            ),
            filter=self.tr("Filter companies"),
        )
        columns = (
            Column(self.tr("Name"), "name"),
            Column(self.tr("Place"), "second", 220),
            Column(self.tr("People"), "second", 90, right=True),
            Column(self.tr("Searches"), "body", 220),
        )
        super().__init__(desk, companies, words, columns, parent)
        self.line = field(self.tr("A company’s name"), says=self.tr("New company"), entered=self._add)
        adding = QWidget()
        row = QHBoxLayout(adding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(primary(self.tr("Add company"), self._add, hint=self.tr("Enter")))
        self.lay_out(adding, self.line)

    def cells(self, line: CompanyLine) -> Sequence[str]:
        return (line.name, line.place, str(line.people) if line.people else "", search_words(line))

    def menu_for(self, chosen: Sequence[CompanyLine]) -> QMenu:
        """Return what can be done with the chosen companies."""
        menu = QMenu(self)
        if len(chosen) == 1:
            menu.addAction(self.tr("Open"), lambda: self.go.emit(Place("company", chosen[0].id)))
            menu.addSeparator()
        menu.addAction(delete_words(chosen), self._delete)
        return menu

    def _add(self) -> None:
        made: list[str] = []
        if attempt(self, lambda: made.append(companies.add(self.desk.workspace, self.line.text()))):
            self.line.clear()
            self.show_record(made[0])
        self.line.setFocus()


def search_words(line: CompanyLine) -> str:
    """Say how many searches a company has: "2 open", "1 open of 3", "3 closed"."""
    if not line.searches:
        return ""
    if not line.open_searches:
        return f"{line.searches} closed"
    return f"{line.open_searches} open" + (f" of {line.searches}" if line.searches > line.open_searches else "")


def delete_words(chosen: Sequence[CompanyLine]) -> str:
    """Name what deleting takes along, so that nobody is surprised."""
    searches = sum(line.searches for line in chosen)
    what = "Delete company" if len(chosen) == 1 else f"Delete {len(chosen)} companies"
    if not searches:
        return what
    return f"{what} with 1 search" if searches == 1 else f"{what} with {searches} searches"
