"""The bar above the names: whom the call was with, the keys for how it went, then when to call again."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QWidget

from recruiter_desk.domain.names import NOT_NOW, OUTCOME_WORDS, WHY_NOT, NameLine, Outcome
from recruiter_desk.domain.whens import When, read_when
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import leaves, takes_escape
from recruiter_desk.ui.kit.keycap import key_with_word
from recruiter_desk.ui.kit.shown import Shown, shown

HEIGHT = 40
ENTER, ESCAPE, AWAY = "enter", "escape", "away"
Keep = Callable[[str, Outcome, str, str], object]  # candidacy id, outcome, next day or moment, why not


class OutcomeKey(QWidget):
    """ "[1] talked", to click as well."""

    pressed = Signal()

    def __init__(self, key: str, word: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(key_with_word(key, word))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class AfterField(QLineEdit):
    """One field after a call: a date, or for a no its reason and a date. `finished` says how it was left."""

    finished = Signal(str)  # ENTER, ESCAPE or AWAY

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit(ENTER)
        elif event.key() == Qt.Key.Key_Escape:
            self.finished.emit(ESCAPE)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event):
            self.finished.emit(AWAY)


class CallBar(QWidget):
    """A key says how the call went; Enter after an optional date keeps both as one change.

    Esc keeps the call without a date, and so does going elsewhere: a call noted is never lost. *keep* is called once
    a call. `kept` follows Enter and Esc with the candidacy, so that the next row gets the focus.
    """

    pressed = Signal(str)  # an Outcome, clicked
    kept = Signal(str)  # candidacy id

    def __init__(self, today: Callable[[], date], keep: Keep) -> None:
        super().__init__()
        self._today = today
        self._keep = keep
        self._line: NameLine | None = None
        self._pending: tuple[str, Outcome] | None = None
        self._doubted = ""
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._who = Shown("", "strong", elide=True)
        self._counts = shown("", "second")
        self._keys = self._key_row()
        self._went = shown("", "second")
        self.typed = AfterField()
        self.typed.setFixedHeight(28)
        self.typed.setFixedWidth(230)
        self.typed.setProperty("look", "edit")
        self.typed.textChanged.connect(self._say)
        self.typed.finished.connect(self._finish)
        self._says = shown("", "small", elide=True)
        self._reasons = self._reason_row()
        self._middle = QStackedLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        for widget in (QWidget(), self._keys, self._asking()):
            self._middle.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 1)
        row.setSpacing(14)
        row.addWidget(self._who)
        row.addLayout(self._middle, 1)
        row.addWidget(self._counts)

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT)

    def show_line(self, line: NameLine | None) -> None:
        """Show whose call the keys are about; a call that waits for its date keeps the bar."""
        self._line = line
        if self._pending is None:
            self._who.show_text(line.name if line else "")
            self._who.setVisible(line is not None)
            self._middle.setCurrentIndex(1 if line else 0)

    def show_counts(self, words: str) -> None:
        self._counts.show_text(words)

    def ask(self, outcome: Outcome) -> None:
        """Note how the call with the shown person went, and ask when to call again."""
        self.finish()
        if self._line is None:
            return
        self._pending = (self._line.id, outcome)
        self._doubted = ""
        self._went.show_text(OUTCOME_WORDS[outcome] + self.tr(", again:"))
        no = outcome == Outcome.NOT_INTERESTED
        self.typed.setPlaceholderText(self.tr("why, or a day to ask again") if no else self.tr("fri 9:30, 12 dec"))
        self.typed.setAccessibleName(self.tr("Why not") if no else self.tr("When to call again"))
        if no:
            self._went.show_text(OUTCOME_WORDS[outcome] + ":")
        self._reasons.setVisible(no)
        self.typed.clear()
        self._say()
        self._middle.setCurrentIndex(2)
        self.typed.setFocus()

    def is_asking(self) -> bool:
        """Tell whether a call waits for its date."""
        return self._pending is not None

    def finish(self) -> None:
        """Keep a call that still waits for its date, with the date if there is one."""
        self._finish(AWAY)

    # -- within ----------------------------------------------------------------------------------------------

    def _finish(self, how: str) -> None:
        if self._pending is None:
            return
        candidacy_id, outcome = self._pending
        when, why = self._read(outcome) if how != ESCAPE else (None, "")
        if how == ENTER and self._is_doubtful(outcome, when):
            return
        self._pending = None
        self._keep(candidacy_id, outcome, when.stored() if when else "", why)
        self.show_line(self._line)
        if how != AWAY:
            self.kept.emit(candidacy_id)

    def _is_doubtful(self, outcome: Outcome, when: When | None) -> bool:
        """Say once that a date was not understood; Enter again goes on without it."""
        text = self.typed.text().strip()
        if not text or when or outcome == Outcome.NOT_INTERESTED or text == self._doubted:
            return False
        self._doubted = text
        self._says.show_text(self.tr("No date I know. Enter again goes on without."))
        self.typed.selectAll()
        return True

    def _read(self, outcome: Outcome) -> tuple[When | None, str]:
        """Return the date and, for a no, the reason: "pay", "not now 1 mar", "too far from home"."""
        text = self.typed.text().strip()
        if outcome != Outcome.NOT_INTERESTED:
            return read_when(text, self._today()), ""
        words = text.split()
        for at in range(len(words)):
            if when := read_when(" ".join(words[at:]), self._today()):
                return when, " ".join(words[:at]).rstrip(",:").removesuffix(" until") or NOT_NOW
        return None, text

    def _say(self) -> None:
        if self._pending is None:
            return
        when, _ = self._read(self._pending[1])
        hint = self.tr("Enter keeps it, Esc leaves this out")
        self._says.show_text(when.words(self._today()) if when else "" if self.typed.text().strip() else hint)

    def _reason(self, why: str) -> None:
        """Take a chip: the reason is all there is to say, but for *not now*, which has a day."""
        self.typed.setText(f"{why} ")
        self.typed.setFocus()
        if why != NOT_NOW:
            self._finish(ENTER)

    def _key_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(15)
        row.addWidget(shown(self.tr("After the call:"), "second"))
        for number, (outcome, word) in enumerate(OUTCOME_WORDS.items(), 1):
            key = OutcomeKey(str(number), word)
            key.pressed.connect(lambda outcome=outcome: self.pressed.emit(outcome))
            row.addWidget(key)
        row.addStretch(1)
        return made

    def _reason_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for why in WHY_NOT:
            chip = button(why, partial(self._reason, why), small=True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(chip)
        return made

    def _asking(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._went)
        row.addWidget(self._reasons)
        row.addWidget(self.typed)
        row.addWidget(self._says, 1)
        return made
