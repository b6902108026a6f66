"""The job as the client wants it: the pad, what is agreed, the facts, the lines."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.intake import IntakeKind, IntakeLine
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.services import specs
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.job_change import JobChange
from recruiter_desk.ui.kit.levers import Levers
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.search.criteria import Criteria
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.search.move_strip import MoveStrip
from recruiter_desk.ui.search.pad import IntakePad
from recruiter_desk.ui.search.wanted import Wanted


class Agreement(QWidget):
    """Says whether the spec is a draft, presented or agreed, and why it is as it is; the client can agree to it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._words = Shown(role="second", wrap=True)
        self._agree = button(self.tr("Agree with client"), self._agreed, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignTop)

    def show_spec(self, search_id: str, spec: SpecRevision) -> None:
        """Show where *spec* stands."""
        self._search = search_id
        today = self._desk.today()
        if spec.agreed_on:
            words = self.tr("Agreed with the client {day}.").format(day=short_day(spec.agreed_on, today))
        elif spec.fixed_on and spec.number == 1:
            words = self.tr("Presented {day}, not yet agreed.").format(day=short_day(spec.fixed_on, today))
        elif spec.fixed_on:
            words = self.tr("Not yet agreed with the client.")
        else:
            words = self.tr("A draft: edit it freely until it is agreed.")
        why = self.tr("Why: {why}").format(why=spec.why) if spec.why else ""
        self._words.show_text("\n".join(filter(None, (words, why))))
        self._agree.setVisible(not spec.agreed_on)

    def _agreed(self) -> None:
        attempt(self, lambda: specs.agree(self._desk.workspace, self._search))


class JobPane(QWidget):
    """Everything here is edited in place; the pad takes in lines as they are said.

    A draft keeps each edit at once. Of a fixed spec edits pile up as `wanted`, until `strip`, which the drawer shows
    at its foot, hears whether they change the job or only its wording.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._spec: SpecRevision | None = None
        self._wanted: dict[str, Wanted] = {}  # by search: what was edited stays while another one is looked at
        self.pad = IntakePad()
        self.pad.taken.connect(self._take_in)
        self.agreement = Agreement(desk)
        self.criteria = Criteria(self)
        self.change = JobChange(desk, heading=False)
        self.strip = MoveStrip(desk)
        self.strip.kept.connect(self._keep)
        self.strip.taken_back.connect(self._take_back)
        self.strip.meant.connect(self._mean)
        self.facts = Facts(
            (
                ("title", self.tr("Title"), self.tr("What the job is called")),
                ("place", self.tr("Place"), self.tr("Where the job is")),
                ("pay", self.tr("Pay"), self.tr("What they pay")),
                ("reporting_line", self.tr("Reports to"), self.tr("Whom they report to")),
                ("start", self.tr("Start"), self.tr("When it starts")),
            ),
            self._save,
        )
        self.summary = EditInPlace(
            "", partial(self._save, "summary"), says=self.tr("Summary"),
            empty=self.tr("What the job is about, in your words"), lines=5,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(inset(self.pad))
        column.addLayout(inset(self.agreement))
        column.addWidget(self.criteria)
        column.addLayout(inset(section(self.tr("The job"))))
        column.addWidget(self.facts)
        column.addWidget(self.summary)
        self._asked = section(self.tr("What would they change in the job now?"))
        column.addLayout(inset(self._asked))
        column.addLayout(inset(self.change))
        self.levers = Levers(desk)
        self.levers.change_asked.connect(self.change.ask)
        column.addWidget(self.levers)
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show the present revision of a search's spec, with what was edited in it and not kept yet."""
        spec = specs.current(self._desk.workspace, search_id)
        if search_id != self._search:
            self.pad.accept()
        self._search, self._spec = search_id, spec
        self.agreement.show_spec(search_id, spec)
        wanted = self._wanted.setdefault(search_id, Wanted())
        if not spec.fixed_on:
            wanted.forget()
        shown = wanted.show_spec(spec)
        self.strip.show_changes(search_id, spec, wanted.changes)
        self.criteria.show_lines(shown.criteria)
        self.facts.show_facts(
            title=shown.title, place=shown.place, pay=shown.pay, reporting_line=shown.reporting_line, start=shown.start
        )
        self.summary.show_value(shown.summary)
        for widget in (self._asked, self.change):
            widget.setVisible(bool(spec.fixed_on))
        if spec.fixed_on:
            self.change.show_for(search_id)
        self.levers.show_for(search_id)

    def edit_line(self, line: Criterion, **fields: Any) -> bool:
        """Change a line of a draft, or of what is wanted."""
        return self._edit(
            lambda: specs.edit_criterion(self._desk.workspace, line.id, **fields),
            lambda wanted: wanted.edit_line(line.key, **fields),
        )

    def remove_line(self, line: Criterion) -> bool:
        """Take a line out."""
        return self._edit(
            lambda: specs.remove_criterion(self._desk.workspace, line.id), lambda wanted: wanted.remove(line.key)
        )

    def order_lines(self, lines: Sequence[Criterion]) -> bool:
        """Put the lines in another order: that is never more than wording, and kept at once."""
        if self._spec and self._spec.fixed_on and self._wanted[self._search].changes:
            return self._edit(lambda: None, lambda wanted: wanted.order([line.key for line in lines]))
        ids = [line.id for line in lines]
        return attempt(self, lambda: specs.reorder_criteria(self._desk.workspace, self._search, ids))

    # -- within ----------------------------------------------------------------------------------------------

    def _edit(self, at_once: Callable[[], object], later: Callable[[Wanted], object]) -> bool:
        """Keep an edit of a draft *at_once*; of a fixed spec let it wait with the others."""
        if self._spec is None or not self._spec.fixed_on:
            return attempt(self, at_once)
        done = attempt(self, lambda: later(self._wanted[self._search]))
        if done:
            QTimer.singleShot(0, self, self._show_again)  # the field that was edited closes first
        return done

    def _show_again(self) -> None:
        if self._search:
            self.show_search(self._search)

    def _save(self, name: str, text: str) -> bool:
        return self._edit(
            lambda: specs.edit(self._desk.workspace, self._search, wording=False, **{name: text}),
            lambda wanted: wanted.edit(**{name: text}),
        )

    def _take_in(self, lines: list[IntakeLine], source: str) -> None:
        if not self._spec or not self._spec.fixed_on:
            wanted, now = [], lines
        else:
            wanted = [one for one in lines if one.kept and one.kind != IntakeKind.SEAT]
            now = [one for one in lines if one.kind == IntakeKind.SEAT]
        if now and not attempt(self, lambda: specs.take_in(self._desk.workspace, self._search, now, source=source)):
            return
        if not wanted or self._edit(lambda: None, lambda edits: edits.take(wanted)):
            self.pad.accept()

    def _keep(self, wording: bool) -> None:
        workspace, search = self._desk.workspace, self._search
        spec, fields = self._wanted[search].spec(), self.strip.fields
        changes = self._wanted[search].changes
        self._wanted[search].forget()  # first: the change is shown as soon as it is written
        if wording:
            done = attempt(self, lambda: specs.amend_to(workspace, search, spec))
        else:
            why, said = fields.reason(), fields.said()
            done = attempt(self, lambda: specs.revise_to(workspace, search, spec, why, **said))
        if not done:
            self._wanted[search].changes = changes
        self._show_again()

    def _take_back(self) -> None:
        self._wanted[self._search].forget()
        self._show_again()

    def _mean(self, key: str, moved: str) -> None:
        self._edit(lambda: None, lambda wanted: wanted.edit_line(key, moved=moved))
