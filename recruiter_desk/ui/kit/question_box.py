"""What opens beneath a question: the answer, its words, who can answer, and what else can become of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question, Status
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.services.ledger import questions
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.flow import beside
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.line_acts import LineActs
from recruiter_desk.ui.kit.line_box import LineBox, MenuChip, fields, flowing, small
from recruiter_desk.ui.kit.saying import capital
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.tick import Choice, Tick
from recruiter_desk.ui.kit.words_field import WordsField


class AnswerField(GrowingField):
    """Enter answers the question whole, Ctrl+Enter by half."""

    def __init__(self, placeholder: str, answer: Callable[[bool], object], *, says: str) -> None:
        super().__init__(placeholder, says=says)
        self._answer = answer

    def event(self, event: QEvent) -> bool:
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # an answer, not what the key does on the page
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self._answer(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape and self.typed():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class QuestionBox(LineBox):
    """*read* returns the ledger as it is now."""

    def __init__(
        self, acts: LineActs, read: Callable[[], Ledger | None], question_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._acts, self._read, self._id = acts, read, question_id
        self._answers = QVBoxLayout()
        self._answers.setSpacing(2)
        self._shown: tuple[str, ...] = ()
        self.answer = AnswerField(self.tr("What did they say?"), self._answered, says=self.tr("answer"))
        self.who = Choice(self._people(), says=self.tr("Who said it"), chosen=self._first_choice())
        self.half = Tick(self.tr("Half"))
        self.half.setToolTip(self.tr("Only half an answer: Ctrl+Enter"))
        self._asking = QWidget()
        self._words = fields(*self._make_words())
        self.reader = MenuChip(lambda: acts.readers(self._now()), self.tr("Who may read it  1 to 4"))
        self.weight = MenuChip(lambda: acts.weights(self._now()), self.tr("Weight  W"))
        self.topic = MenuChip(lambda: acts.topics(self._now()), self.tr("Topic  T"))
        self.answerer = MenuChip(lambda: acts.answerers(self._now()), self.tr("Who can answer"))
        self.same = MenuChip(lambda: acts.same_as(self._now(), self._others()), self.tr("The same as another question"))
        self.same.show_chosen(self.tr("Same as…"))
        self.settle = small(self.tr("Settle"), lambda: self._become(Status.SETTLED))
        self.drop = small(self.tr("Drop"), lambda: self._become(Status.DROPPED))
        self.reopen = small(self.tr("Reopen"), lambda: self._become(Status.OPEN))
        self.delete = small(self.tr("Delete"), lambda: acts.remove(self._id), self.tr("Delete  Del"))
        self._lay_out()
        self.show_again()

    def begin(self) -> None:
        """Go to the answer, or to what can be done with a question that is settled."""
        (self.answer if self._asking.isVisibleTo(self) else self.reopen).setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self) -> None:
        """Go to the words of the question."""
        self.text.begin()

    def show_again(self) -> None:
        one = self._find()
        if one is None:
            return
        names = self._acts.names
        for field, value in ((self.text, one.text), (self.wording, one.wording), (self.why, one.why)):
            field.show_value(value)
        self.reader.show_chosen(capital(names.reader(one.audience)) if names else one.audience)
        self.weight.show_chosen(capital(one.weight))
        self.topic.show_chosen(capital(one.topic) or self.tr("No topic"))
        self.answerer.show_chosen(brief_name(one.answerer) or self._seat_words(one) or self.tr("Whoever is next"))
        for widget in (self._asking, self.settle, self.drop, self.same):
            widget.setVisible(one.is_open)
        self.reopen.setVisible(not one.is_open)
        self._show_answers(one)

    # -- answering -------------------------------------------------------------------------------------------

    def _answered(self, half: bool = False) -> None:
        workspace, text, who = self._acts.desk.workspace, self.answer.typed().strip(), self.who.key()
        half = half or self.half.isChecked()
        if not text:
            return
        self.answer.clear()  # first: a whole answer takes the question, and this box, away
        if not attempt(self, lambda: questions.answer(workspace, self._id, text, half=half, said_by_id=who)):
            self.answer.setPlainText(text)

    def _asked(self) -> None:
        workspace, who = self._acts.desk.workspace, self.who.key()
        if attempt(self, lambda: questions.ask(workspace, self._id, person_id=who, said=self.answer.typed().strip())):
            self.answer.clear()

    def _become(self, status: Status) -> None:
        self._acts.status(self._id, status)

    def _people(self) -> list[tuple[str, str]]:
        """Return who can have said it: the ladder from the bottom, the candidate, and nobody named."""
        names = self._acts.names
        seated = {step.person_id: brief_name(step.person) for step in self._acts.ladder if step.person_id}
        mine = {names.person_id: names.person} if names else {}
        one = self._find()
        marked = {one.answerer_id: brief_name(one.answerer)} if one and one.answerer_id else {}
        return [*{**seated, **marked, **mine}.items(), ("", self.tr("Somebody else"))]

    def _first_choice(self) -> str:
        ledger = self._read()
        found = [one for one in ledger.open if one.question.id == self._id] if ledger else []
        return found[0].destination.person_id if found else ""

    # -- within ----------------------------------------------------------------------------------------------

    def _make_words(self) -> tuple[tuple[str, QWidget], ...]:
        self.text = WordsField(self.tr("The question"), self._keep("text"), says=self.tr("question"))
        self.wording = WordsField(self.tr("as typed"), self._keep("wording"), says=self.tr("readers see"))
        self.why = WordsField(self.tr("Why it matters"), self._keep("why"), says=self.tr("why"))
        labels = (self.tr("Question"), self.tr("Readers see"), self.tr("Why"))
        return tuple(zip(labels, (self.text, self.wording, self.why), strict=True))

    def _lay_out(self) -> None:
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(6)
        asking.addWidget(self.answer)
        answered = small(self.tr("Answer"), self._answered, self.tr("Enter; Ctrl+Enter for half an answer"))
        no_answer = small(self.tr("No answer"), self._asked, self.tr("It was asked, and they could not say"))
        asking.addWidget(flowing(beside(self.who, self.half), beside(answered, no_answer)))
        self.column.addLayout(self._answers)
        self.column.addWidget(self._asking)
        self.column.addWidget(self._words)
        self.column.addWidget(flowing(self.reader, self.weight, self.topic, self.answerer))
        self.column.addWidget(flowing(self.same, self.settle, self.drop, self.reopen, self.delete))

    def _show_answers(self, one: Question) -> None:
        ledger = self._read()
        words = (
            tuple(self._said(found) for found in reversed(ledger.findings) if found.question_id == one.id)
            if ledger
            else ()
        )
        if words == self._shown:
            return
        self._shown = words
        while (item := self._answers.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for said in words:
            self._answers.addWidget(Shown(said, "body", wrap=True))

    def _said(self, found: Finding) -> str:
        who = (
            brief_name(found.said_by)
            if found.said_by
            else self._acts.names.side(found.side)
            if self._acts.names
            else ""
        )
        return f"{who}: {found.text}" if who else found.text

    def _seat_words(self, one: Question) -> str:
        return next(
            (step.title or step.part for step in self._acts.ladder if one.seat_id and step.seat_id == one.seat_id), ""
        )

    def _find(self) -> Question | None:
        ledger = self._read()
        known: Sequence[Question] = (*(one.question for one in ledger.open), *ledger.closed) if ledger else ()
        return next((one for one in known if one.id == self._id), None)

    def _others(self) -> list[Question]:
        ledger = self._read()
        return [one.question for one in ledger.open] if ledger else []

    def _now(self) -> Question:
        found = self._find()
        if found is None:
            raise KeyError("the question of this box is gone")
        return found

    def _keep(self, field: str) -> Callable[[str], bool]:
        return lambda words: self._acts.question(self._id, **{field: words})
