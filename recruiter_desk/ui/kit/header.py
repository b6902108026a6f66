"""The bar at the head of a page: title and subtitle, what belongs beside them, and actions at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.shown import Shown

HEIGHT = 68


class Header(QWidget):
    """68 px high; the title gives way when the window is narrow, the widgets do not."""

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        *,
        beside: tuple[QWidget, ...] = (),
        actions: tuple[QWidget, ...] = (),
        title_widget: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """*title_widget* stands in the title's place, for one that is edited there."""
        super().__init__(parent)
        self.setProperty("look", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._title = Shown(title, "title", elide=True, parent=self)
        self._title.setVisible(title_widget is None)
        self._subtitle = Shown(subtitle, "second", elide=True, parent=self)
        self._subtitle.setVisible(bool(subtitle))
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0 if title_widget else 3)  # words that are edited bring their own room
        words.addStretch()
        words.addWidget(title_widget or self._title)
        words.addWidget(self._subtitle)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(14 if title_widget else 20, 0, 20, 1)  # words that are edited have an inset of 6
        self._subtitle.setContentsMargins(6 if title_widget else 0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(words, 0)
        for widget in beside:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in actions:
            row.addWidget(widget)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Show another title, and *subtitle* beneath it unless that is empty."""
        self._title.show_text(title)
        self._subtitle.show_text(subtitle)
        self._subtitle.setVisible(bool(subtitle))
