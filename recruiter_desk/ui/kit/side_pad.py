"""The pad of one side's account: every line was heard in its call, and a line beneath says what Enter will do."""

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import LineKind, PadLine
from recruiter_desk.domain.pad_saying import Hint, hint
from recruiter_desk.services.ledger.who_answers import who_answers
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.pad import Pad
from recruiter_desk.ui.kit.pad_hint import PadHint
from recruiter_desk.ui.kit.shown import one_line


class SidePad(Pad):
    """`decided` carries a decision that was typed alone; who hears of it may take it over with `hold_back`."""

    decided = Signal(object)  # PadLine

    def __init__(self, desk: Desk, side: Side, parent: QWidget | None = None) -> None:
        self.hint = PadHint()
        self._held_back = False
        self._asked: tuple[str, str, str] | None = None  # place, topic and name of whom was asked for last
        self._answers = ""
        super().__init__(desk, parent, side=side)
        self.layout().addWidget(self.hint)  # type: ignore[union-attr]  # the pad has laid itself out

    def begin_question(self) -> None:
        """Go to the pad, before the sign that makes a question of a line."""
        if self.field.typed().rstrip().endswith("?"):
            self.focus_pad()
            return
        self.begin("?")
        self.field.moveCursor(QTextCursor.MoveOperation.Left)

    def hold_back(self) -> None:
        """See to the decision that is being told in another way; the line goes."""
        self._held_back = True
        self.clear()

    def clear(self) -> None:
        """Forget what stands in the pad."""
        self._drafts.forget(self._place)
        self._fill()
        self._show()
        self.say("")

    def say(self, words: str) -> None:
        self.hint.show_hint(Hint(one_line(words) or self._usage()))

    def store(self) -> None:
        self._held_back = False
        line = self._line()
        if line is not None and line.kind == LineKind.DECISION:
            self.decided.emit(line)
        if not self._held_back:
            super().store()

    def _show_chip(self) -> None:
        count = sum(bool(text.strip()) for text in self.field.typed().splitlines())
        self.field.show_chip(self.tr("{count} lines").format(count=count) if count > 1 else "")
        if count:
            self._say_meaning()

    def _say_meaning(self) -> None:
        line, workspace = self._line(), self._desk.workspace
        if line is None:
            self.say("")
        else:
            self.hint.show_hint(hint(line, workspace.today(), workspace.zone(), self._who_answers(line)))

    def _who_answers(self, line: PadLine) -> str:
        """Return who can answer *line*, "" where it asks nothing or nobody is known."""
        if line.kind != LineKind.QUESTION and not line.must:
            return ""
        asked = (self._place.interview_id, line.topic, line.who)
        if asked != self._asked:
            self._asked, self._answers = asked, ""
            with suppress(DeskError):
                self._answers = who_answers(self._desk.workspace, self._place, line.topic, line.who).person
        return self._answers

    def _usage(self) -> str:
        return self.tr("Enter stores a line. ? asks, ! insists, @ says who, # the topic, =3 rates.")
