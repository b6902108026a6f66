"""The job as the client wants it: the pad, what is agreed, the facts, the lines."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.intake import IntakeLine
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.services import specs
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.search.criteria import Criteria
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.search.pad import IntakePad


class Agreement(QWidget):
    """Says whether the spec is a draft or agreed, and offers the next step: agree, change the job, only wording."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self.wording = False
        self._words = Shown(role="second", wrap=True)
        self._agree = button(self.tr("Agree with client"), self._agreed, small=True)
        self._change = button(self.tr("Change the job"), self._ask_why, small=True)
        self._only_words = button(self.tr("Only wording"), self._reword, small=True)
        self._why = field(self.tr("Why, and who said so"), says=self.tr("Why the job changes"), entered=self._changed)
        self._go = button(self.tr("Change"), self._changed)
        self._asking = QWidget()
        asked = QHBoxLayout(self._asking)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(8)
        asked.addWidget(self._why, 1)
        asked.addWidget(self._go)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for widget in (self._agree, self._change, self._only_words):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addWidget(self._asking)

    def show_spec(self, search_id: str, spec: SpecRevision) -> None:
        """Show where *spec* stands."""
        if search_id != self._search or not spec.fixed_on:
            self.wording = False
        self._search = search_id
        self._asking.hide()
        today = self._desk.today()
        if spec.agreed_on:
            words = self.tr("Agreed with the client {day}.").format(day=short_day(spec.agreed_on, today))
        elif spec.fixed_on:
            words = self.tr("Presented {day}, not yet agreed.").format(day=short_day(spec.fixed_on, today))
        else:
            words = self.tr("A draft: edit it freely until it is agreed.")
        why = self.tr("Why: {why}").format(why=spec.why) if spec.why else ""
        rewording = self.tr("You are correcting words; what is asked stays.") if self.wording else ""
        self._words.show_text("\n".join(filter(None, (words, why, rewording))))
        self._agree.setVisible(not spec.agreed_on)
        self._change.setVisible(bool(spec.fixed_on))
        self._only_words.setVisible(bool(spec.fixed_on) and not self.wording)

    def _agreed(self) -> None:
        attempt(self, lambda: specs.agree(self._desk.workspace, self._search))

    def _ask_why(self) -> None:
        self._asking.show()
        self._why.setFocus()

    def _changed(self) -> None:
        why = self._why.text()
        if attempt(self, lambda: specs.change(self._desk.workspace, self._search, why)):
            self._why.clear()

    def _reword(self) -> None:
        self.wording = True
        self.show_spec(self._search, specs.current(self._desk.workspace, self._search))


class JobPane(QWidget):
    """Everything here is edited in place; the pad takes in lines as they are said."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self.pad = IntakePad()
        self.pad.taken.connect(self._take_in)
        self.agreement = Agreement(desk)
        self.criteria = Criteria(desk, lambda: self.agreement.wording)
        self.facts = Facts(
            (
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
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show the present revision of a search's spec."""
        spec = specs.current(self._desk.workspace, search_id)
        if search_id != self._search:
            self.pad.accept()
        self._search = search_id
        self.agreement.show_spec(search_id, spec)
        self.criteria.show_lines(search_id, spec.criteria)
        self.facts.show_facts(place=spec.place, pay=spec.pay, reporting_line=spec.reporting_line, start=spec.start)
        self.summary.show_value(spec.summary)

    def _save(self, name: str, text: str) -> bool:
        wording = self.agreement.wording
        return attempt(self, lambda: specs.edit(self._desk.workspace, self._search, wording=wording, **{name: text}))

    def _take_in(self, lines: list[IntakeLine], source: str) -> None:
        if attempt(self, lambda: specs.take_in(self._desk.workspace, self._search, lines, source=source)):
            self.pad.accept()
