"""What does not go together: proposed in one grey line, and once confirmed listed until it is settled."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.ledger import contradictions as rules
from recruiter_desk.domain.ledger.contradictions import Contradiction
from recruiter_desk.services.ledger import contradictions
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.lines import Row, Rows, SectionHead, section
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.strip import Question
from recruiter_desk.ui.kit.suggestion import Suggestion

SIDE_LIMIT = 90


class UnlikeLine(QWidget):
    """Proposes the first two lines that do not go together; once that is judged, the next."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._candidacy = ""
        self._shown: Contradiction | None = None
        self._line: Suggestion | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 2, 6, 2)
        self.hide()

    def show_these(self, candidacy_id: str, these: Sequence[Contradiction]) -> None:
        """Show the first of *these* that is proposed, or nothing."""
        one = next(iter(rules.proposed(these)), None)
        if (candidacy_id, one) == (self._candidacy, self._shown):
            return
        self._candidacy, self._shown = candidacy_id, one
        if self._line is not None:
            self._column.removeWidget(self._line)
            self._line.hide()
            self._line.deleteLater()
            self._line = None
        if one is not None:
            self._line = self._suggest(one)
            self._column.addWidget(self._line)
        self.setVisible(one is not None)

    def words(self) -> str:
        """Return what is proposed, "" when nothing is."""
        return self.accessibleName() if self._line is not None else ""

    def judge(self, one: Contradiction, *, unlike: bool) -> None:
        """Note whether two lines do not go together; either way nobody asks again."""
        say = contradictions.confirm if unlike else contradictions.dismiss
        attempt(self, lambda: say(self._desk.workspace, self._candidacy, one))

    def _suggest(self, one: Contradiction) -> Suggestion:
        first, second = (one_line(side, SIDE_LIMIT) for side in one.sides)
        sentence = self.tr("Does not go together? {what}: {first} · {second}")
        sentence = sentence.format(what=one_line(one.what, 40).capitalize(), first=first, second=second)
        self.setAccessibleName(sentence)
        yes, no = (partial(self.judge, one, unlike=unlike) for unlike in (True, False))
        return Suggestion(sentence, yes, no, tall=True)


class UnlikeList(QWidget):
    """A section with what was confirmed, each with who said what, until it is settled; nothing without any."""

    def __init__(self, desk: Desk, box: Question) -> None:
        """What settles it is asked for in *box*."""
        super().__init__()
        self._desk = desk
        self._box = box
        self._candidacy = ""
        self._these: tuple[Contradiction, ...] = ()
        self.head: SectionHead = section(self.tr("Does not go together"))
        self.rows = Rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.rows)
        self.hide()

    def show_these(self, candidacy_id: str, these: Sequence[Contradiction]) -> None:
        """Show those of *these* that are confirmed."""
        wanted = rules.confirmed(these)
        if (candidacy_id, wanted) != (self._candidacy, self._these):
            self._candidacy, self._these = candidacy_id, wanted
            self.rows.show_rows([self._row(one) for one in wanted])
        self.setVisible(bool(wanted))

    def words(self) -> list[str]:
        """Return each row as one text."""
        return [row.accessibleName() for row in self.rows.rows()]

    def settle(self, one: Contradiction) -> None:
        """Ask what settled it; without a line it is settled all the same."""
        line = field(self.tr("In a line, if there is more to say than that it is"), says=self.tr("What settled it?"))
        line.setProperty("grows", True)
        title = self.tr("{what}: what settled it?").format(what=one_line(one.what, 40).capitalize())

        def keep() -> bool:
            settled = partial(contradictions.settle, self._desk.workspace, self._candidacy, one, line.text())
            return attempt(self._box, settled)

        self._box.ask(title, (line,), self.tr("Settled"), keep)

    def _row(self, one: Contradiction) -> Row:
        what = one_line(one.what, 60).capitalize()
        said = " · ".join(one_line(side, 200) for side in one.sides)
        settled = button(self.tr("Settled"), partial(self.settle, one), small=True)
        made = Row(what, said, beside=(settled,), wrap=True)
        made.setAccessibleName(f"{what}. {said}")
        return made
