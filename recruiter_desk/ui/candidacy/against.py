"""Against the spec: each line of the spec as it is now, whether this person meets it, and what that rests on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.criteria_standing import CriterionStanding, Standing, counted
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.services import specs
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.lines import section
from recruiter_desk.ui.kit.marked_line import MarkedLine, MarkedLook
from recruiter_desk.ui.kit.saying import Names, capital, names_of, source_words
from recruiter_desk.ui.kit.shown import Shown, one_line

MOST = 12
_MARKS = {
    Standing.MET: ("check", "accent"),
    Standing.PARTLY: ("nothing", "warning"),
    Standing.NOT: ("clear", "danger"),
    Standing.UNKNOWN: ("more", "second"),
}
_CUT = 160  # characters of a note beneath a line


class AgainstSpec(QWidget):
    """`opened` carries the finding on which a line rests, `missing` the words of one that nobody tested.

    The brief one of the panel shows only the must-haves that are not met or met in part, and counts the others.
    """

    opened = Signal(str)
    missing = Signal(str)

    def __init__(self, desk: Desk, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._brief = brief
        self._all = False
        self._of = ""
        self._standings: tuple[CriterionStanding, ...] = ()
        self._names: Names | None = None
        self.head = section(self.tr("Against the spec"))
        self.counts = Shown(role="small", wrap=True)
        self.counts.setContentsMargins(INSET, 0, INSET, 2)
        self.rows: KeyedRows[MarkedLook] = KeyedRows(self._line, lambda look: look.key)
        self._more = quiet("", self._show_all, small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 0)
        head.addWidget(self.head)
        column.addLayout(head)
        for widget in (self.counts, self.rows, self._more):
            column.addWidget(widget)

    def show_ledger(self, view: CandidacyView, ledger: Ledger) -> None:
        """Show how the candidacy of *view* stands; nothing while the spec has no lines."""
        if view.card.id != self._of:
            self._of, self._all = view.card.id, False
        self._standings = specs.standings(self._desk.workspace, view.search_id, ledger.findings)
        self._names = names_of(view, self._desk.today())
        self.setVisible(bool(self._standings))
        self.counts.show_text(self._counted())
        self._draw()

    def _draw(self) -> None:
        wanted = [one for one in self._standings if not self._brief or self._is_short(one)]
        most = len(wanted) if self._all or len(wanted) <= MOST + 2 else MOST
        self.rows.show_values([self._look(one) for one in wanted[:most]])
        self._more.setText(self.tr("and {count} more").format(count=len(wanted) - most))
        self._more.setVisible(most < len(wanted))

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _is_short(self, one: CriterionStanding) -> bool:
        return one.criterion.must and one.standing in (Standing.NOT, Standing.PARTLY)

    def _line(self, look: MarkedLook) -> MarkedLine:
        made = MarkedLine(look, inset=INSET)
        made.opened.connect(self._open)
        return made

    def _open(self, key: str) -> None:
        one = next((one for one in self._standings if one.criterion.key == key), None)
        if one and one.rests_on:
            self.opened.emit(one.rests_on[0].id)
        elif one:
            self.missing.emit(one.criterion.text)

    def _counted(self) -> str:
        """Say how many must-haves are met: "4 of 6 must-haves met, 1 not, 1 unknown"."""
        counts = counted(self._standings)
        musts = sum(counts.values())
        if not musts:
            return self.tr("No must-haves in this spec.")
        parts = [self.tr("{met} of {all} must-haves met").format(met=counts[Standing.MET], all=musts)]
        named = (
            (Standing.PARTLY, self.tr("{count} partly")), (Standing.NOT, self.tr("{count} not")),
            (Standing.UNKNOWN, self.tr("{count} unknown")),
        )  # fmt: skip
        parts += [words.format(count=counts[standing]) for standing, words in named if counts[standing]]
        return ", ".join(parts)

    def _look(self, one: CriterionStanding) -> MarkedLook:
        icon, tone = _MARKS[one.standing]
        word = {
            Standing.MET: self.tr("met"), Standing.PARTLY: self.tr("partly"), Standing.NOT: self.tr("not met"),
            Standing.UNKNOWN: self.tr("unknown"),
        }[one.standing]  # fmt: skip
        kind = "" if one.criterion.must else self.tr("· nice to have")
        says = self.tr("Click: the note it rests on") if one.rests_on else self.tr("Click: write about it in the pad")
        return MarkedLook(icon, one.criterion.text, word, kind, self._rests_on(one), tone, one.criterion.key, says=says)

    def _rests_on(self, one: CriterionStanding) -> str:
        if not one.rests_on:
            return ""
        parts = [self._said(one.rests_on[0])]
        if len(one.rests_on) > 1:
            parts.append(self.tr("and {count} more").format(count=len(one.rests_on) - 1))
        if one.resume_only:
            parts.append(self.tr("only on the résumé"))
        elif one.standing == Standing.UNKNOWN:
            parts.append(self.tr("noted, not rated"))
        if one.only_me and not one.resume_only:
            parts.append(self.tr("only I know"))
        return " · ".join(parts)

    def _said(self, one: Finding) -> str:
        where = source_words(one, self._names) if self._names else ""
        words = f"“{one_line(one.words, _CUT)}”"
        return " · ".join(part for part in (words, capital(one.rating), where) if part)
