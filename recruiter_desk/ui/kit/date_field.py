"""A field for a date as somebody says it, and the strip that asks for one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit

from recruiter_desk.domain.whens import When, read_when
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.strip import Strip


class DateField(QLineEdit):
    """`read` understands what is typed; `says`, to stand beside the field, shows how it was understood."""

    def __init__(self, placeholder: str, today: date, text: str = "") -> None:
        super().__init__(text)
        self._today = today
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(self.tr("When"))
        self.setFixedWidth(190)
        self.says = Shown("", "small")
        self.textChanged.connect(self._say)
        self._say()

    def read(self) -> When | None:
        """Return what is typed as a date, or None."""
        return read_when(self.text(), self._today)

    def understood(self) -> bool:
        """Tell whether there is a date, or nothing at all; else say what was not understood."""
        if not self.text().strip() or self.read():
            return True
        self.says.show_text(self.tr("That is no date I know. Try fri 9:30, 12 dec, in 2 weeks."))
        self.setFocus()
        self.selectAll()
        return False

    def _say(self) -> None:
        when = self.read()
        self.says.show_text(when.words(self._today) if when else "")


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
    typed = DateField(placeholder, today)
    strip.ask(title, (typed, typed.says), verb, lambda: typed.understood() and do(typed.read()), note=note)
