"""The pad: one line for whatever was heard, stored by Enter on the record it stands on.

What stands in it and is not stored is kept on the desk as well, so that it is there again after a crash.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import first_name, short_company
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import LineKind, PadLine, PadPlace
from recruiter_desk.domain.pad_reading import read_line, read_lines
from recruiter_desk.domain.pad_saying import meaning
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.services.ledger import pad as pad_service
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.pad_drafts import PadDrafts
from recruiter_desk.ui.kit.pad_field import PadField
from recruiter_desk.ui.kit.shown import Shown, one_line

_NAME_LIMIT = 30
SHOWN_MS = 100


class Pad(QWidget):
    """`taken` says what became of what was stored; `left` comes with Esc.

    What was typed and not stored survives going to another place, and a crash.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, side: Side | None = None) -> None:
        """Of one *side* every line is taken as heard in its call."""
        super().__init__(parent)
        self._desk = desk
        self._side = side
        self._place = PadPlace()
        self._drafts = PadDrafts(desk.drafts, side)
        self._sided = False
        self._calls: Sequence[tuple[Side, str]] = ()
        self._filling = False
        self.field = PadField(self.tr("Note, question?, !must, @who, =3, > call Fri"), self.tr("Note"))
        self.says = Shown("", "small", wrap=True)
        self.says.hide()
        self.field.entered.connect(self.store)
        self.field.given_up.connect(self._leave)
        self.field.textChanged.connect(self._typed)
        self.field.topic_turned.connect(self.turn_topic)
        self.field.call_turned.connect(self.turn_call)
        self.field.call_chosen.connect(self.choose_call)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.field)
        column.addWidget(self.says)
        self.field.installEventFilter(self)

    def set_place(
        self, place: PadPlace, *, company: str = "", candidate: str = "", call: Side = Side.RECRUITER
    ) -> None:  # fmt: skip
        """Write to *place* from now on, with what was typed there and not stored.

        On a card *company* and *candidate* are the full names of the two sides; *call* is whose call it is taken to
        be until somebody says otherwise. Without a card every line is the recruiter's own.
        """
        self._sided = sided = bool(place.candidacy_id or place.interview_id)
        self._calls = _words_of_calls(company, candidate) if sided and self._side is None else ()
        on_card = self.tr("Note, question?, !must, @who, =3, > call Fri")
        self.field.setPlaceholderText(on_card if sided else self.tr("Note, question?, @who, #topic"))
        if place != self._place:
            self._place = place
            self._drafts.of(place, call if sided else Side.RECRUITER)
            self._drafts.take(place)
            self._fill()
            self.say("")
        elif self._drafts.take(place):  # typed or stored in another pad of this place
            self._fill()
        self._show()

    def focus_pad(self) -> None:
        """Go to the pad, behind what stands there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def begin(self, text: str) -> None:
        """Go to the pad with *text* behind what stands there."""
        self.focus_pad()
        self.field.insertPlainText(text)

    @property
    def call(self) -> Side:
        """Whose call it is."""
        return self._drafts.of(self._place).call

    def choose_call(self, side: str) -> None:
        """Take what is typed from now on as heard in the call of *side*."""
        self._drafts.of(self._place).call = Side(side)
        self._drafts.keep(self._place)
        self._show()
        self.say(dict(self._calls).get(self.call, ""))

    def turn_call(self, step: int) -> None:
        """Go to the next side whose call it may be."""
        sides = [side for side, _ in self._calls]
        self.choose_call(sides[(sides.index(self.call) + step) % len(sides)])

    def turn_topic(self, step: int) -> None:
        """Go to the next topic; after the last one comes none."""
        line = self._line()
        if line is not None:
            topics = [*TOPICS, ""]
            self._drafts.of(self._place).topic = topics[(topics.index(line.topic) + step) % len(topics)]
            self._drafts.keep(self._place)
            self._show()

    def store(self) -> None:
        """Store what stands in the pad; refused, it stays with a sentence that says why."""
        lines = self._lines()
        if not lines:
            return
        said: list[pad_service.Taken] = []
        place, call, workspace = self._place, self.call, self._desk.workspace
        if not attempt(self, lambda: said.append(pad_service.take(workspace, place, lines, call))):
            return
        self._drafts.forget(place)
        QTimer.singleShot(SHOWN_MS, self, self._drafts.save)  # once the line is on the screen
        if place == self._place:
            self._fill()
            self._show()
            self.say(said[0].words)
        self.taken.emit(said[0].words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._drafts.save()
        return False

    def say(self, words: str) -> None:
        """Say *words* beneath the field until something else is typed."""
        self.says.show_text(one_line(words))
        self.says.setVisible(bool(words))

    # -- within ----------------------------------------------------------------------------------------------

    def _line(self) -> PadLine | None:
        """Return the one line that stands there as it would be stored, None for no line or several."""
        if not self.field.is_one_line():
            return None
        line = read_line(self.field.typed(), self._desk.today())
        topic = self._drafts.of(self._place).topic
        return line if topic is None else replace(line, topic=topic, topic_guessed=False)

    def _lines(self) -> list[PadLine]:
        line = self._line()
        return [line] if line else list(read_lines(self.field.typed(), self._desk.today()))

    def _typed(self) -> None:
        if self._filling:
            return
        draft = self._drafts.of(self._place)
        draft.text = self.field.typed()
        if not draft.text.strip():
            draft.topic = None
        self._drafts.keep(self._place)
        self._show()
        self._say_meaning()

    def _fill(self) -> None:
        """Put what the place had into the field."""
        self._filling = True
        self.field.setPlainText(self._drafts.of(self._place).text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False

    def _show(self) -> None:
        self.field.show_calls(self._calls, self.call)
        self._show_chip()

    def _show_chip(self) -> None:
        line = self._line()
        if line is not None and line.kind in (LineKind.STEP, LineKind.DECISION) and self._sided:
            self.field.show_chip("")
        elif line is not None:
            hint = (
                self.tr("A guess. Tab chooses another topic") if line.topic_guessed else self.tr("Topic. Tab: another")
            )
            empty = self.tr("no topic") if self._drafts.of(self._place).topic == "" else ""
            self.field.show_chip(line.topic or empty, hint)
        else:
            count = sum(bool(text.strip()) for text in self.field.typed().splitlines())
            self.field.show_chip(self.tr("{count} lines").format(count=count) if count > 1 else "")

    def _say_meaning(self) -> None:
        line = self._line()
        workspace = self._desk.workspace
        plain = not self._sided
        self.say(meaning(line, workspace.today(), workspace.zone(), plain=plain) if line else "")

    def _leave(self) -> None:
        self.left.emit()
        if self.field.hasFocus():
            self.field.clearFocus()


def _words_of_calls(company: str, candidate: str) -> Sequence[tuple[Side, str]]:
    """Return whose call it may be; *company* and *candidate* are the full names of the two sides."""
    client = one_line(short_company(company), _NAME_LIMIT) or _tr("the client")
    person = one_line(first_name(candidate), _NAME_LIMIT) or _tr("the candidate")
    return (
        (Side.RECRUITER, _tr("My own note")),
        (Side.COMPANY, _tr("Heard from {company}").format(company=client)),
        (Side.CANDIDATE, _tr("Heard from {person}").format(person=person)),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pad", text)
