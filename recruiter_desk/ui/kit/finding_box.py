"""What opens beneath a finding: its words as typed and as readers see them, who may read it, and what it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.findings import Beyond, Finding
from recruiter_desk.services.ledger import findings
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.line_acts import LineActs
from recruiter_desk.ui.kit.line_box import LineBox, MenuChip, fields, flowing, small
from recruiter_desk.ui.kit.saying import capital
from recruiter_desk.ui.kit.tick import Tick
from recruiter_desk.ui.kit.words_field import WordsField


class FindingBox(LineBox):
    """*find* returns the finding as it is now, or None when it is gone."""

    def __init__(self, acts: LineActs, find: Callable[[], Finding | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts, self._find = acts, find
        self.text = WordsField(self.tr("What was said"), self._keep("text"), says=self.tr("as typed"))
        self.wording = WordsField(self.tr("as typed"), self._keep("wording"), says=self.tr("readers see"))
        self.reader = MenuChip(lambda: acts.readers(self._now()), self.tr("Who may read it  1 to 4"))
        self.rating = MenuChip(lambda: acts.ratings(self._now()), self.tr("Rating  R"))
        self.topic = MenuChip(lambda: acts.topics(self._now()), self.tr("Topic  T"))
        self.said_by = MenuChip(lambda: acts.speakers(self._now()), self.tr("Who said it"))
        self.beyond = Tick(self.tr("Not on the résumé"))
        self.beyond.clicked.connect(self._say_beyond)
        self.delete = small(self.tr("Delete"), lambda: acts.remove(self._now().id), self.tr("Delete  Del"))
        self.column.addWidget(fields((self.tr("As typed"), self.text), (self.tr("Readers see"), self.wording)))
        self.column.addWidget(flowing(self.reader, self.rating, self.topic, self.said_by, self.beyond, self.delete))
        self.show_again()

    def begin(self) -> None:
        """Go to the words as typed."""
        self.text.begin()

    def show_again(self) -> None:
        one = self._find()
        if one is None:
            return
        names = self._acts.names
        self.text.show_value(one.text)
        self.wording.show_value(one.wording)
        self.reader.show_chosen(capital(names.reader(one.audience)) if names else one.audience)
        self.rating.show_chosen(capital(one.rating) or self.tr("Not tested"))
        self.topic.show_chosen(capital(one.topic) or self.tr("No topic"))
        self.said_by.show_chosen(brief_name(one.said_by) or self.tr("Nobody named"))
        self.beyond.setChecked(one.beyond_resume == Beyond.YES)
        self.beyond.setVisible(one.about == "person")

    def _now(self) -> Finding:
        found = self._find()
        if found is None:
            raise KeyError("the finding of this box is gone")
        return found

    def _keep(self, field: str) -> Callable[[str], bool]:
        return lambda words: self._acts.finding(self._now().id, **{field: words})

    def _say_beyond(self, yes: bool) -> None:
        said = Beyond.YES if yes else Beyond.NO
        workspace, one = self._acts.desk.workspace, self._now().id
        if not attempt(self, lambda: findings.mark_beyond(workspace, one, said)):
            self.show_again()
