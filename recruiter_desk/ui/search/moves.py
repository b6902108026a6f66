"""How the job moved: a row for each revision, newest first, and what differs between any two of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import AUDIENCE_WORDS, Audience
from recruiter_desk.domain.moments import short_day
from recruiter_desk.services import specs
from recruiter_desk.services.specs import SpecStep
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.spec_looks import ChangeLines
from recruiter_desk.ui.kit.tick import Choice

MOST = 6


class StepRow(QWidget):
    """One revision: number and day, why, who said it and where, and what it changed."""

    def __init__(self, step: SpecStep, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._number = Shown(role="name")
        self._day = Shown(role="small")
        self._why = Shown(role="body", wrap=True)
        self._who = Shown(role="small", wrap=True)
        self.changes = ChangeLines()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 9)
        column.setSpacing(2)
        column.addLayout(head)
        for widget in (self._why, self._who, self.changes):
            column.addWidget(widget)
        self.show_value(step)

    def show_value(self, step: SpecStep) -> None:
        """Show another state of the revision."""
        spec, today = step.revision, self._desk.today()
        self._number.show_text(self.tr("Spec {number}").format(number=spec.number))
        begun = short_day(spec.made_on, today) if spec.made_on else ""
        agreed = self.tr("agreed {day}").format(day=short_day(spec.agreed_on, today)) if spec.agreed_on else ""
        self._day.show_text(" · ".join(filter(None, (begun, agreed or ("" if spec.fixed_on else self.tr("a draft"))))))
        first = self.tr("As first taken down") if spec.number == 1 else self.tr("No reason noted")
        self._why.show_text(spec.why or first)
        reader = AUDIENCE_WORDS[Audience(spec.audience)] if spec.why and spec.audience != Audience.PRIVATE else ""
        who = (spec.said_by, step.where.words if step.where else "", reader)
        self._who.show_text(" · ".join(filter(None, who)))
        self._who.setVisible(any(who))
        self.changes.show_changes(step.changes)
        self.changes.setVisible(bool(step.changes))
        self.setAccessibleName(". ".join((self._number.text(), self._why.text(), *self.changes.words())))


class MovesPane(QWidget):
    """The revisions of one search, and two of them compared."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._all = False
        self._steps: tuple[SpecStep, ...] = ()
        self.rows: KeyedRows[SpecStep] = KeyedRows(lambda step: StepRow(step, desk), lambda step: step.revision.id)
        self._more = quiet("", self._show_all, small=True)
        self.first = Choice([], says=self.tr("The older spec"))
        self.second = Choice([], says=self.tr("The newer spec"))
        for choice in (self.first, self.second):
            choice.activated.connect(lambda _index: self._compare())
        self.between = ChangeLines()
        self._same = Shown(role="third", wrap=True)
        self._compared = QWidget()
        pickers = QHBoxLayout()
        pickers.setSpacing(8)
        pickers.addWidget(self.first, 1)
        pickers.addWidget(Shown(self.tr("to"), "second"))
        pickers.addWidget(self.second, 1)
        compared = QVBoxLayout(self._compared)
        compared.setContentsMargins(0, 0, 0, 0)
        compared.setSpacing(4)
        compared.addWidget(section(self.tr("What differs between two specs")))
        compared.addLayout(pickers)
        compared.addWidget(self.between)
        compared.addWidget(self._same)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.setSpacing(2)
        for widget in (section(self.tr("How the job moved")), self.rows, self._more, self._compared):
            column.addWidget(widget)
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show how the job of a search moved."""
        if search_id != self._search:
            self._all = False
            self._steps = ()
        self._search = search_id
        before = [one.revision.number for one in self._steps]
        self._steps = specs.history(self._desk.workspace, search_id)
        numbers = [one.revision.number for one in self._steps]
        if numbers != before:
            self._offer(numbers)
        self._show_rows()
        self._compare()

    def _show_rows(self) -> None:
        most = len(self._steps) if self._all or len(self._steps) <= MOST + 1 else MOST
        self.rows.show_values(self._steps[:most])
        for row in self.rows.rows():
            row.show()  # now: shown a moment later they would get no room of their own
        rest = len(self._steps) - most
        self._more.setText(self.tr("{count} earlier ones").format(count=rest))
        self._more.setVisible(bool(rest))

    def _show_all(self) -> None:
        self._all = True
        self._show_rows()

    def _offer(self, numbers: list[int]) -> None:
        """Offer all revisions; at first the oldest and the newest are compared."""
        for choice, number in ((self.first, numbers[-1]), (self.second, numbers[0])):
            choice.clear()
            for one in numbers:
                choice.addItem(self.tr("Spec {number}").format(number=one), str(one))
            choice.choose(str(number))
        self._compared.setVisible(len(numbers) > 1)

    def _compare(self) -> None:
        if len(self._steps) < 2:
            return
        first, second = int(self.first.key()), int(self.second.key())
        changes = specs.diff_between(self._desk.workspace, self._search, first, second)
        self.between.show_changes(changes)
        same = self.tr("Nothing differs between them.") if first != second else self.tr("Choose two different ones.")
        self._same.show_text(same)
        self._same.setVisible(not changes)
