"""One thing that can move: its parts edited in place, and in its menu who decides, how far it came, who may read it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import AUDIENCE_WORDS, Audience
from recruiter_desk.domain.levers import Lever, LeverKind, LeverState, row_words
from recruiter_desk.services.levers import Choices
from recruiter_desk.ui.kit.buttons import quiet
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.chip import Chip, Tone
from recruiter_desk.ui.kit.facts import Facts
from recruiter_desk.ui.kit.row_menu import entry, more_button, one_of
from recruiter_desk.ui.kit.shown import Shown, one_line

LONGEST = 60
_TONES: dict[str, Tone] = {LeverState.ASKED: "plain", LeverState.GRANTED: "accent", LeverState.REFUSED: "warning"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeverRow", text)


def state_words(state: str) -> str:
    """Return how far a lever came, as the user reads it."""
    return {
        LeverState.ASKED: _tr("Asked"),
        LeverState.GRANTED: _tr("Granted"),
        LeverState.REFUSED: _tr("Refused"),
    }.get(LeverState(state), _tr("Not asked"))


def kind_words(kind: str) -> str:
    """Return what a lever moves, as the user reads it."""
    return kind.capitalize()


@dataclass(frozen=True, slots=True)
class LeverActs:
    """What a row asks for."""

    edit: Callable[[str, str, str], bool]  # lever, field, value
    set_state: Callable[[Lever, str], object]
    remove: Callable[[str], object]
    shift: Callable[[str, int], object]
    may_shift: Callable[[str, int], bool]
    choices: Callable[[], Choices]


class LeverRow(QWidget):
    """What can move in one line with its state, beneath it who decides and who may read it; its parts on demand."""

    def __init__(self, lever: Lever, acts: LeverActs) -> None:
        super().__init__()
        self._lever = lever
        self._acts = acts
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words = Shown(role="name", wrap=True)
        self._words.setContentsMargins(INSET, 4, 0, 0)
        self.state = Chip("")
        self.facts = Facts(
            (
                ("today", self.tr("Today"), self.tr("How it is now")),
                ("room", self.tr("Room"), self.tr("How far it could go")),
                ("settles", self.tr("Settles"), self.tr("What that would settle")),
            ),
            lambda field, text: acts.edit(self._lever.id, field, text),
        )
        self._foot = Shown(role="small", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        self.change = quiet(self.tr("Change"), self._turn, small=True)
        head.addWidget(self._words, 1, top)
        head.addWidget(self.change, 0, top)
        head.addWidget(more_button(self.tr("More for this lever"), self.fill), 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.facts)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(self.state, 0, top)
        foot.addWidget(self._foot, 1)
        column.addLayout(foot)
        self.facts.hide()
        self.show_value(lever)

    def show_value(self, lever: Lever) -> None:
        """Show another state of the lever."""
        self._lever = lever
        self._words.show_text(row_words(replace(lever, state="")))
        self.state.show_chip(state_words(lever.state), _TONES.get(lever.state, "plain"))
        self.state.setVisible(bool(lever.state))
        self.facts.show_facts(today=lever.today, room=lever.room, settles=lever.settles)
        decides = self.tr("{who} decides").format(who=lever.decides)
        question = (
            self.tr("question: {words}").format(words=one_line(lever.question, LONGEST)) if lever.question else ""
        )
        whose = self.tr("for this person only") if lever.candidacy_id else ""
        settles = self.tr("settles: {words}").format(words=lever.settles) if lever.settles else ""
        parts = (decides, whose, AUDIENCE_WORDS[Audience(lever.audience)].lower(), settles, question)
        self._foot.show_text(" · ".join(part for part in parts if part))
        self.setAccessibleName(f"{row_words(lever)}. {self._foot.text()}")

    def _turn(self) -> None:
        """Open the parts of the lever to be edited, or fold them again."""
        self.facts.setVisible(self.facts.isHidden())
        self.change.setText(self.tr("Change") if self.facts.isHidden() else self.tr("Done"))

    def fill(self, menu: QMenu) -> None:
        """Put into *menu* what can be done with the lever."""
        lever, acts, known = self._lever, self._acts, self._acts.choices()
        edit = partial(acts.edit, lever.id)
        states = [(state, state_words(state)) for state in LeverState]
        one_of(menu, self.tr("How far it came"), states, lever.state, lambda state: acts.set_state(lever, state))
        one_of(menu, self.tr("Who decides"), self._deciders(known), lever.decides_id, partial(edit, "decides_id"))
        asked = [("", self.tr("None")), *((id_, one_line(words, LONGEST)) for id_, words in known.questions)]
        one_of(menu, self.tr("Settles the question"), asked, lever.question_id, partial(edit, "question_id"))
        readers: Sequence[tuple[str, str]] = [(each, words) for each, words in AUDIENCE_WORDS.items()]
        one_of(menu, self.tr("Who may read it"), readers, lever.audience, partial(edit, "audience"))
        kinds = [(kind, kind_words(kind)) for kind in LeverKind]
        one_of(menu, self.tr("What moves"), kinds, lever.kind, partial(edit, "kind"))
        menu.addSeparator()
        for words, by in ((self.tr("Move up"), -1), (self.tr("Move down"), 1)):
            entry(menu, words, partial(acts.shift, lever.id, by), enabled=acts.may_shift(lever.id, by))
        menu.addSeparator()
        entry(menu, self.tr("Remove"), partial(acts.remove, lever.id))

    def _deciders(self, known: Choices) -> list[tuple[str, str]]:
        others = [] if self._lever.decides_id in ("", *(id_ for id_, _ in known.people)) else [
            (self._lever.decides_id, self._lever.decides)
        ]  # fmt: skip
        return [("", self.tr("Whoever decides: {who}").format(who=known.usual)), *known.people, *others]
