"""The keys that work everywhere in the window, each with what it does."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Doing = Callable[[], object]


def add_keys(widget: QWidget, doings: Mapping[str, Doing]) -> None:
    """Have the window of *widget* do on each key ("Ctrl+Z") what *doings* says."""
    for key, do in doings.items():
        action = QAction(widget)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False, do=do: do())
        widget.addAction(action)
