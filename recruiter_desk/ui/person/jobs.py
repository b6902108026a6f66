"""The jobs a person holds and held: title, company, rank and time, each edited in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from recruiter_desk.domain.intake import role_and_company
from recruiter_desk.domain.people import LEVELS, Affiliation
from recruiter_desk.domain.tenure import tenure, tenure_of
from recruiter_desk.services import affiliations
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown


class Jobs(QWidget):
    """The present job first; the last row adds one, "CFO at Brightkeel"."""

    def __init__(self, desk: Desk, open_company: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person_id = ""
        self.rows: KeyedRows[Affiliation] = KeyedRows(lambda job: JobRow(job, desk, open_company), lambda job: job.id)
        self.adding = AddInPlace(self._add, says=self.tr("job"), empty=self.tr("Add a job: CFO at Brightkeel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows)
        column.addWidget(self.adding)

    def show_jobs(self, person_id: str, jobs: tuple[Affiliation, ...]) -> None:
        """Show *jobs* of a person."""
        self._person_id = person_id
        self.rows.show_values(jobs)

    def _add(self, text: str) -> bool:
        title, company = role_and_company(text)
        add = partial(affiliations.add, self._desk.workspace, self._person_id, company, title)
        return attempt(self, add) if text else True


class JobRow(QWidget):
    """One job in two lines, with a menu for rank, whom they report to, and removal."""

    def __init__(self, job: Affiliation, desk: Desk, open_company: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._job = job
        self._desk = desk
        self.title = EditInPlace("", self._save_title, says=self.tr("title"), empty=self.tr("Title"), role="name")
        self.company = EditInPlace("", self._save_company, says=self.tr("company"), empty=self.tr("Company"))
        self.time = EditInPlace(
            "", self._save_time, says=self.tr("from and to"), empty=self.tr("Since when"), role="second"
        )
        self._below = Shown(role="small", elide=True)
        self._below.setContentsMargins(6, 0, 0, 0)
        self._open = icon_button("open", self.tr("Open the company"), lambda: open_company(self._job.company_id))
        self._more = icon_button("more", self.tr("Rank, reporting line, remove"), self._show_menu)
        self._lay_out()
        self.show_value(job)

    def show_value(self, job: Affiliation) -> None:
        """Show another state of the job."""
        self._job = job
        self.title.show_value(job.title)
        self.company.show_value(job.company)
        self.time.show_value(tenure(job.began, job.ended))
        words = [LEVELS[job.level] if job.level else ""]
        if job.reports_to:
            words.append(self.tr("reports to {person}").format(person=job.reports_to))
        if job.blind_as:
            words.append(self.tr("told as “{description}”").format(description=job.blind_as))
        self._below.show_text(" · ".join(word for word in words if word))
        self._below.setVisible(any(words))
        self._open.setVisible(bool(job.company_id))

    def menu(self) -> QMenu:
        """Return what can be done with the job."""
        menu = QMenu(self)
        rank = menu.addMenu(self.tr("Rank"))
        for level, name in [*reversed(LEVELS.items()), (None, self.tr("Not known"))]:
            chosen = rank.addAction(name, partial(self._save, level=level))
            chosen.setCheckable(True)
            chosen.setChecked(level == self._job.level)
        above = menu.addMenu(self.tr("Reports to"))
        for colleague_id, name in affiliations.colleagues(self._desk.workspace, self._job.id):
            chosen = above.addAction(name.replace("&", "&&"), partial(self._save, reports_to_id=colleague_id))
            chosen.setCheckable(True)
            chosen.setChecked(colleague_id == self._job.reports_to_id)
        above.setEnabled(not above.isEmpty())
        if self._job.reports_to_id:
            above.addAction(self.tr("Nobody known"), partial(self._save, reports_to_id=""))
        menu.addSeparator()
        menu.addAction(self.tr("Remove job"), self._remove)
        return menu

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.deleteLater()

    def _save_title(self, text: str) -> bool:
        return self._save(title=text)

    def _save_company(self, text: str) -> bool:
        return self._save(company=text)

    def _save_time(self, text: str) -> bool:
        def save() -> None:
            began, ended = tenure_of(text)
            affiliations.edit(self._desk.workspace, self._job.id, began=began, ended=ended)

        return attempt(self, save)

    def _save(self, **fields: object) -> bool:
        return attempt(self, lambda: affiliations.edit(self._desk.workspace, self._job.id, **fields))

    def _remove(self) -> None:
        attempt(self, lambda: affiliations.remove(self._desk.workspace, self._job.id))

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(2)
        first.addWidget(self.title, 1)
        first.addWidget(self._open)
        first.addWidget(self._more)
        second.addWidget(self.company, 3)
        second.addWidget(self.time, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(1)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._below)
