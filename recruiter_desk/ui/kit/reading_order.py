"""Tab walks a page in the order in which it is read, also through rows that were made later than what follows them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedLayout, QWidget


def chain(root: QWidget) -> None:
    """Have Tab go through what shows within *root* from top to bottom, column by column, as it is laid out now."""
    before: QWidget | None = None
    for widget in walked(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def walked(root: QWidget) -> Iterator[QWidget]:
    """Give what Tab stops at within *root*, in reading order."""
    if isinstance(root, QScrollArea):
        parts: Iterator[QWidget] = (widget for widget in (root.widget(),) if widget is not None)
    elif (layout := root.layout()) is not None:
        parts = _laid_out(layout)
    else:
        parts = (child for child in root.children() if isinstance(child, QWidget))
    for part in parts:
        if part.isHidden() or part.isWindow():
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None:
            yield part
        yield from walked(part)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):
        shown = layout.currentWidget()
        yield from () if shown is None else (shown,)
        return
    for place in range(layout.count()):
        item = layout.itemAt(place)
        within, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if within is not None:
            yield from _laid_out(within)
        elif widget is not None:
            yield widget
