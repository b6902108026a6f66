"""Small menus of rows: what to do with a line, and which of a few it is."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from recruiter_desk.ui.kit.buttons import escaped, icon_button

Doing = Callable[[], object]


def more_button(says: str, fill: Callable[[QMenu], object]) -> QPushButton:
    """Return three dots that open a menu; *fill* puts its entries in when it opens."""
    made = icon_button("more", says)

    def open_menu() -> None:
        menu = QMenu(made)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu)
        menu.popup(made.mapToGlobal(made.rect().bottomLeft()))

    made.clicked.connect(lambda _checked=False: open_menu())
    return made


def entry(menu: QMenu, text: str, do: Doing, *, enabled: bool = True) -> QAction:
    """Add an entry that does something."""
    made = menu.addAction(escaped(text), lambda: do())
    made.setEnabled(enabled)
    return made


def one_of(
    menu: QMenu, title: str, choices: Sequence[tuple[str, str]], chosen: str, choose: Callable[[str], object]
) -> QMenu:
    """Add a submenu of which one entry is ticked."""
    inner = menu.addMenu(escaped(title))
    for key, text in choices:
        made = inner.addAction(escaped(text), partial(choose, key))
        made.setCheckable(True)
        made.setChecked(key == chosen)
    return inner


def several_of(
    menu: QMenu,
    title: str,
    choices: Sequence[str],
    chosen: Collection[str],
    choose: Callable[[tuple[str, ...]], object],
) -> QMenu:
    """Add a submenu in which each entry is ticked or not; each click hands over all that are ticked then."""
    inner = menu.addMenu(escaped(title))

    def turn(key: str) -> None:
        picked = set(chosen) ^ {key}
        choose(tuple(one for one in choices if one in picked))

    for key in choices:
        made = inner.addAction(escaped(key), partial(turn, key))
        made.setCheckable(True)
        made.setChecked(key in chosen)
    return inner
