"""What may be worth saying because the résumé does not say it: proposed one at a time, in one grey line."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.findings import Beyond, Finding
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.services.ledger import findings as findings_service
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.suggestion import Suggestion


class BeyondResume(QWidget):
    """Shows the first finding that is proposed; once it is settled, the next one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line: Suggestion | None = None
        self._shown = ("", "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 2, 6, 2)
        self.hide()

    def show_ledger(self, ledger: Ledger) -> None:
        """Show what is proposed in *ledger*, or nothing."""
        self.show_findings(ledger.findings)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is proposed of *findings*, or nothing."""
        one = next((each for each in findings if each.beyond_resume == Beyond.PROPOSED), None)
        wanted = (one.id, one.words) if one else ("", "")
        if wanted == self._shown:
            return
        self._shown = wanted
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

    def settle(self, finding_id: str, verdict: Beyond) -> None:
        """Note whether a finding is not on the résumé."""
        attempt(self, lambda: findings_service.mark_beyond(self._desk.workspace, finding_id, verdict))

    def _suggest(self, one: Finding) -> Suggestion:
        sentence = self.tr("Not on the résumé? “{words}”").format(words=one_line(one.words, 200))
        self.setAccessibleName(sentence)
        yes, no = partial(self.settle, one.id, Beyond.YES), partial(self.settle, one.id, Beyond.NO)
        return Suggestion(sentence, yes, no, no_word=self.tr("No"))
