"""One thing that can move: its parts edited in place, and in its menu who decides, how far it came, who may read it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from recruiter_desk.domain.ledger.audience import AUDIENCE_WORDS, Audience
from recruiter_desk.domain.levers import Lever, LeverKind, LeverState
from recruiter_desk.services.levers import Choices
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
    """Kind and state above, today, room and what it settles beneath, then who decides and who may read it."""

    def __init__(self, lever: Lever, acts: LeverActs) -> None:
        super().__init__()
        self._lever = lever
        self._acts = acts
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = Shown(role="name")
        self._kind.setContentsMargins(INSET, 0, 0, 0)
        self.state = Chip("")
        self.facts = Facts(
            (
                ("today", self.tr("Today"), self.tr("How it is now")),
                ("room", self.tr("Room"), self.tr("How far it could go")),
                ("settles", self.tr("Settles"), self.tr("What that would settle")),
            ),
            lambda field, text: acts.edit(self._lever.id, field, text),
        )
        self._foot = Shown(role="fine", wrap=True)
        self._foot.setContentsMargins(INSET, 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._kind)
        head.addWidget(self.state)
        head.addStretch(1)
        head.addWidget(more_button(self.tr("More for this lever"), self.fill))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(self._foot)
        self.show_value(lever)

    def show_value(self, lever: Lever) -> None:
        """Show another state of the lever."""
        self._lever = lever
        self._kind.show_text(kind_words(lever.kind))
        self.state.show_chip(state_words(lever.state), _TONES.get(lever.state, "plain"))
        self.state.setVisible(bool(lever.state))
        self.facts.show_facts(today=lever.today, room=lever.room, settles=lever.settles)
        decides = self.tr("{who} decides").format(who=lever.decides)
        question = (
            self.tr("Question: {words}").format(words=one_line(lever.question, LONGEST)) if lever.question else ""
        )
        whose = self.tr("for this person only") if lever.candidacy_id else ""
        parts = (decides, whose, AUDIENCE_WORDS[Audience(lever.audience)], question)
        self._foot.show_text(" · ".join(part for part in parts if part))
        said = (kind_words(lever.kind), lever.today, lever.room, self._foot.text())
        self.setAccessibleName(". ".join(part for part in said if part))

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
