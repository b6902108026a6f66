"""A field for a day or a time as somebody says it, with what was understood, and the strip that asks for one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.domain.whens import When, read_when
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.strip import Strip


class WhenField(QWidget):
    """Takes "fri 9:30", "12 dec", "in 2 weeks"; *quick* words beside it fill it with a click."""

    def __init__(
        self,
        placeholder: str,
        today: date,
        text: str = "",
        *,
        says: str,
        quick: Sequence[str] = (),
        looking_back: bool = False,
        width: int = 0,
    ) -> None:
        """*says* names the field for a screen reader; *looking_back* reads days as those that have been.

        With a fixed *width* what was understood stands beside the field, else beneath it.
        """
        super().__init__()
        self._today = today
        self._back = looking_back
        self.typed = QLineEdit(text)
        self.typed.setPlaceholderText(placeholder)
        self.typed.setAccessibleName(says)
        self._says = Shown("", "small", wrap=not width)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.typed, 1)
        for word in quick:
            line.addWidget(button(word, partial(self.typed.setText, word), small=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        if width:
            self.typed.setFixedWidth(width)
        (line if width else column).addWidget(self._says)
        self.setFocusProxy(self.typed)
        self.typed.textChanged.connect(self._say)
        self._say()

    def read(self) -> When | None:
        """Return what was typed, or None when nothing was or nobody can tell what it means."""
        return read_when(self.typed.text(), self._today, looking_back=self._back)

    def understood(self, *, needed: bool = False, clock: bool = False) -> bool:
        """Tell whether there is a date, or nothing at all where none is *needed*; else say what is missing.

        *clock* asks for a time of day as well.
        """
        when = self.read()
        if not self.typed.text().strip() and not needed:
            return True
        if when and (when.clock or not clock):
            return True
        if when:
            self.complain(self.tr("At what time? Add it, like {day} 10:00.").format(day=self.typed.text().strip()))
        else:
            self.complain(self.tr("That is no date I know. Try fri 9:30, 12 dec, in 2 weeks."))
        return False

    def complain(self, sentence: str) -> None:
        """Say *sentence* beneath the field, and go there."""
        self._says.show_text(sentence)
        self._says.show()
        self.typed.setFocus()
        self.typed.selectAll()

    def _say(self) -> None:
        when = self.read()
        self._says.show_text(when.words(self._today) if when else "")
        self._says.setVisible(when is not None)


def ask_when(
    strip: Strip,
    title: str,
    verb: str,
    placeholder: str,
    today: date,
    do: Callable[[When | None], bool],
    *,
    note: str = "",
) -> None:
    """Ask for a date under *title*; *do* gets None when the field is left empty."""
    asked = WhenField(placeholder, today, says=strip.tr("When"), width=190)
    strip.ask(title, (asked,), verb, lambda: asked.understood() and do(asked.read()), note=note)
