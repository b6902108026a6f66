"""The columns of the page: the account in hand, the other one where it is pinned beside, and what to find out."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.panel import Scroll

GAP = 16
ONE_COLUMN_BELOW = 760


class DebriefColumns(QWidget):
    """Three columns that scroll as one; below a width they stand under each other, the account first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = QWidget()
        self._row = QHBoxLayout(self._content)
        self._row.setContentsMargins(20, 16, 20, 72)  # room to scroll the last line above the quiet bar
        self._row.setSpacing(GAP)
        self.first, self.beside, self.right = (_Column(8), _Column(8), _Column(10))
        for column, share in ((self.first, 6), (self.beside, 5), (self.right, 4)):
            self._row.addWidget(column, share)
        self.area = Scroll(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Scroll so that *widget* shows."""
        self.area.ensureWidgetVisible(widget, 0, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ONE_COLUMN_BELOW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class _Column(QWidget):
    """Widgets under each other, at the top; it is as wide as its share, whatever is in it."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.setMinimumWidth(240)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)
        self._column.addStretch(1)

    def show_widgets(self, *widgets: QWidget) -> None:
        """Hold *widgets* from top to bottom; a column without any is hidden."""
        kept = [self._column.itemAt(place).widget() for place in range(self._column.count() - 1)]  # type: ignore[union-attr]
        if kept != list(widgets):
            for widget in kept:
                if widget is not None and widget not in widgets:
                    self._column.removeWidget(widget)
                    widget.hide()
            for place, widget in enumerate(widgets):
                self._column.insertWidget(place, widget)
                widget.show()
        self.setVisible(bool(widgets))
