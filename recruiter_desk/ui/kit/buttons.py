"""Buttons: one primary a page, plain ones, quiet ones in accent, one for what destroys, and bare icons."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from recruiter_desk.ui.kit.icons import icon as icon_called
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.typeface import font

Kind = Literal["primary", "plain", "quiet", "danger", "pill"]
Action = Callable[[], object]

_ICON_COLOURS = {"primary": "on_accent", "plain": "second", "quiet": "accent", "danger": "danger", "pill": "second"}


class DeskButton(QPushButton):
    """A push button whose icon follows the scheme."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(escaped(text), parent)
        self._icon = ("", "")

    def show_icon(self, name: str, colour: str, pixels: int = 16) -> None:
        """Show icon *name* in the palette's *colour*."""
        self._icon = (name, colour)
        self.setIconSize(QSize(pixels, pixels))
        self.setIcon(icon_called(name, colour))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._icon[0]:
            self.setIcon(icon_called(*self._icon))
        super().changeEvent(event)


def button(
    text: str,
    clicked: Action | None = None,
    kind: Kind = "plain",
    *,
    icon: str = "",
    hint: str = "",
    small: bool = False,
    parent: QWidget | None = None,
) -> DeskButton:
    """Return a button whose verb is *text*; *hint* is its tooltip, where the key belongs ("Note  N")."""
    made = DeskButton(text, parent)
    made.setProperty("kind", kind)
    made.setProperty("small", small)
    made.setFont(font("chip" if small else "button"))
    if icon:
        made.show_icon(icon, _ICON_COLOURS[kind])
    return _wired(made, clicked, hint)


def primary(text: str, clicked: Action | None = None, *, icon: str = "", hint: str = "") -> DeskButton:
    """Return the one primary button of a page."""
    return button(text, clicked, "primary", icon=icon, hint=hint)


def quiet(
    text: str, clicked: Action | None = None, *, icon: str = "", hint: str = "", small: bool = False
) -> DeskButton:
    """Return a button that looks like a link until it is pointed at; a *small* one belongs beside a heading."""
    return button(text, clicked, "quiet", icon=icon, hint=hint, small=small)


def danger(text: str, clicked: Action | None = None, *, icon: str = "", hint: str = "") -> DeskButton:
    """Return a button for what ends or destroys something."""
    return button(text, clicked, "danger", icon=icon, hint=hint)


def icon_button(name: str, says: str, clicked: Action | None = None, *, colour: str = "second") -> DeskButton:
    """Return a bare icon; *says* is its tooltip and what a screen reader reads."""
    made = DeskButton()
    made.setProperty("kind", "icon")
    made.show_icon(name, colour, 18)
    made.setAccessibleName(says)
    return _wired(made, clicked, says)


def escaped(text: str) -> str:
    """Return *text* for a button or menu, where a lone ampersand would mark a key."""
    return one_line(text).replace("&", "&&")


def _wired(made: DeskButton, clicked: Action | None, hint: str) -> DeskButton:
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)  # Enter presses it, as Space does
    made.setToolTip(tip(hint))
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def drop_down(menu: QMenu, under: QWidget) -> None:
    """Open *menu* beneath a button, and let go of it afterwards."""
    menu.exec(under.mapToGlobal(QPoint(0, under.height() + 4)))
    menu.deleteLater()
