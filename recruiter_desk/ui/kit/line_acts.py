"""What can be done with a line of the ledger, each one change, and the menus that offer it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.candidacy_view import Step
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.ledger.findings import RATINGS, Finding
from recruiter_desk.domain.ledger.questions import WEIGHTS, Question
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.services.ledger import clearing, findings, questions
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.saying import Names, capital

AUDIENCES = tuple(Audience)


class LineActs:
    """Writes about lines in the window of *owner*, which also says what the desk refuses."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        self.desk, self.owner = desk, owner
        self.names: Names | None = None
        self.ladder: Sequence[Step] = ()

    def _try(self, work: Callable[[], object]) -> bool:
        return attempt(self.owner, work)

    def clear(self, line_id: str, audience: str) -> bool:
        """Say who may read a line."""
        return self._try(lambda: clearing.clear(self.desk.workspace, [line_id], Audience(audience)))

    def remove(self, line_id: str) -> bool:
        """Delete a line."""
        return self._try(lambda: clearing.remove(self.desk.workspace, [line_id]))

    def finding(self, finding_id: str, **fields: str) -> bool:
        """Change fields of a finding."""
        return self._try(lambda: findings.edit_finding(self.desk.workspace, finding_id, **fields))

    def question(self, question_id: str, **fields: str) -> bool:
        """Change fields of a question."""
        return self._try(lambda: questions.edit_question(self.desk.workspace, question_id, **fields))

    def status(self, question_id: str, status: str) -> bool:
        """Settle, drop or open a question again."""
        return self._try(lambda: questions.set_status(self.desk.workspace, question_id, status))

    # -- menus -----------------------------------------------------------------------------------------------

    def readers(self, line: Finding | Question) -> QMenu:
        """Return who may be let read a line."""
        names = self.names
        words = {one: capital(names.reader(one)) if names else one for one in AUDIENCES}
        choose = partial(self.clear, line.id)
        return self._menu(
            [(one, words[one], str(place + 1)) for place, one in enumerate(AUDIENCES)], line.audience, choose
        )

    def ratings(self, line: Finding) -> QMenu:
        """Return the ratings."""
        choices = [("", self.owner.tr("Not tested"), ""), *((one, capital(one), "") for one in RATINGS)]
        return self._menu(choices, line.rating, lambda chosen: self.finding(line.id, rating=chosen))

    def topics(self, line: Finding | Question) -> QMenu:
        """Return the topics."""
        choices = [("", self.owner.tr("No topic"), ""), *((one, capital(one), "") for one in TOPICS)]
        change = self.finding if isinstance(line, Finding) else self.question
        return self._menu(choices, line.topic, lambda chosen: change(line.id, topic=chosen))

    def weights(self, line: Question) -> QMenu:
        """Return how much may hang on a question."""
        choices = [(one.value, capital(one), "") for one in WEIGHTS]
        return self._menu(choices, line.weight, lambda chosen: self.question(line.id, weight=chosen))

    def answerers(self, line: Question) -> QMenu:
        """Return who can answer: whoever the topic points to, somebody of the ladder, or an empty seat."""
        menu = self._menu(
            [("", self.owner.tr("Whoever is next"), "")], line.answerer_id or line.seat_id, self._points(line)
        )
        for step in self.ladder:
            seated = bool(step.person_id)
            words = ", ".join(part for part in (brief_name(step.person), step.title or step.part) if part)
            fields = (
                {"answerer_id": step.person_id, "seat_id": ""}
                if seated
                else {"answerer_id": "", "seat_id": step.seat_id}
            )
            action = menu.addAction(escaped(words), partial(self.question, line.id, **fields))
            action.setCheckable(True)
            action.setChecked(bool(line.answerer_id == step.person_id if seated else line.seat_id == step.seat_id))
        return menu

    def speakers(self, line: Finding) -> QMenu:
        """Return who can have said something: the ladder from the bottom, the candidate, nobody named."""
        people = {step.person_id: brief_name(step.person) for step in self.ladder if step.person_id}
        if line.said_by_id:
            people.setdefault(line.said_by_id, brief_name(line.said_by))
        if self.names:
            people[self.names.person_id] = self.names.person
        choices = [(one, words, "") for one, words in people.items()] + [("", self.owner.tr("Nobody named"), "")]
        return self._menu(choices, line.said_by_id, lambda chosen: self.finding(line.id, said_by_id=chosen))

    def same_as(self, line: Question, others: Sequence[Question]) -> QMenu:
        """Return the other questions of the same side first: the chosen one stays, this one goes into it."""
        menu = QMenu(self.owner)
        for other in sorted(others, key=lambda one: one.side != line.side):
            if other.id != line.id:
                menu.addAction(escaped(other.text), partial(self._merge, other.id, line.id))
        if menu.isEmpty():
            menu.addAction(self.owner.tr("No other question is open")).setEnabled(False)
        return menu

    def _points(self, line: Question) -> Callable[[str], object]:
        return lambda _chosen: self.question(line.id, answerer_id="", seat_id="")

    def _merge(self, keep_id: str, other_id: str) -> bool:
        return self._try(lambda: questions.merge(self.desk.workspace, keep_id, other_id))

    def _menu(self, choices: Sequence[tuple[str, str, str]], chosen: str, choose: Callable[[str], object]) -> QMenu:
        menu = QMenu(self.owner)
        for key, words, digit in choices:
            action = menu.addAction(escaped(f"{digit}  {words}" if digit else words), partial(choose, key))
            action.setCheckable(True)
            action.setChecked(key == chosen)
        return menu


def show_menu(menu: QMenu, at: QPoint) -> None:
    """Open *menu* at a place of the screen, and let go of it afterwards."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
