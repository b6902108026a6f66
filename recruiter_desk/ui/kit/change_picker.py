"""Asks which part of the job changes and how: a line of the spec, a field, or something new."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.spec_edits import SpecEdits
from recruiter_desk.domain.spec_guess import guess_change
from recruiter_desk.domain.specs import FIELDS, called
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.tick import Choice

LINE, FIELD, NEW = "line:", "field:", "new:"
REMOVE, RELAX, RAISE, EASE, HARDEN, REWORD = "remove", "relax", "raise", "ease", "harden", "reword"
_WITH_WORDS = (EASE, HARDEN, REWORD)


class ChangePicker(QWidget):
    """Which, how, and the new words where there are any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, Criterion] = {}
        self._spec: SpecRevision | None = None
        self._said = ""
        self.which = Choice([], says=self.tr("What changes"))
        self.how = Choice([], says=self.tr("How it changes"))
        self.words = field(self.tr("In which words?"), says=self.tr("The new words"))
        for choice in (self.which, self.how):
            choice.setMinimumContentsLength(12)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.currentIndexChanged.connect(lambda _index: self._which_chosen())
        self.how.currentIndexChanged.connect(lambda _index: self._how_chosen())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.which, self.how, self.words):
            column.addWidget(widget)

    def begin(self, spec: SpecRevision, said: str) -> None:
        """Offer what *spec* holds, with what *said* most likely means chosen."""
        self._spec, self._said = spec, said
        self._lines = {line.key: line for line in spec.criteria}
        self.which.clear()
        for line in spec.criteria:
            self.which.addItem(one_line(f"{'!' if line.must else '+'} {line.text}", 120), LINE + line.key)
        for name in FIELDS:
            self.which.addItem(called(name), FIELD + name)
        self.which.addItem(self.tr("A new must-have"), f"{NEW}must")
        self.which.addItem(self.tr("A new nice-to-have"), f"{NEW}nice")
        meant = guess_change(said, spec)
        if meant.how == "set":
            self.which.choose(FIELD + meant.element)
        elif meant.how == "add":
            self.which.choose(f"{NEW}must")
        else:
            self.which.choose(LINE + meant.element)
            self.how.choose(meant.how)

    def edits(self) -> SpecEdits:
        """Return what is to be changed."""
        kind, _, name = self.which.key().partition(":")
        words = self.words.text()
        if kind == "new":
            return {"add_must": [words]} if name == "must" else {"add_nice": [words]}
        if kind == "field":
            made: SpecEdits = {}
            made[name] = words  # type: ignore[literal-required]  # one of FIELDS
            return made
        match self.how.key():
            case "remove":
                return {"remove": [name]}
            case "relax":
                return {"relax": {name: ""}}
            case "raise":
                return {"raised": {name: ""}}
            case "ease":
                return {"relax": {name: words}}
            case "harden":
                return {"raised": {name: words}}
        return {"reword": {name: words}}

    def _which_chosen(self) -> None:
        kind, _, name = self.which.key().partition(":")
        line = self._lines.get(name) if kind == "line" else None
        self.how.clear()
        if line:
            turned = (self.tr("Must to nice"), RELAX) if line.must else (self.tr("Nice to must"), RAISE)
            for words, key in (
                (self.tr("Removed"), REMOVE), turned, (self.tr("Relaxed to"), EASE), (self.tr("Raised to"), HARDEN),
                (self.tr("Reworded to"), REWORD),
            ):  # fmt: skip
                self.how.addItem(words, key)
        self.how.setVisible(line is not None)
        if self._spec is not None and kind == "field":
            self.words.setText(" ".join(getattr(self._spec, name).split()))
        else:
            self.words.setText(line.text if line else self._said)
        self._how_chosen()

    def _how_chosen(self) -> None:
        is_line = self.which.key().startswith(LINE)
        self.words.setVisible(not is_line or self.how.key() in _WITH_WORDS)
