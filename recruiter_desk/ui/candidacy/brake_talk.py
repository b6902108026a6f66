"""The words that ask somebody for a talk: read, copied, sent as a letter, or the talk booked at once."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QToolTip, QVBoxLayout, QWidget

from recruiter_desk.domain.brake import Message
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.shown import Shown, tip


class Talk(QFrame):
    """The message as it would be sent. *asked* is called once it has left by copy."""

    def __init__(
        self,
        message: Message,
        write: Callable[[], object],
        book: Callable[[], object],
        asked: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "folded")
        self._message = message
        self._asked = asked
        acts = QWidget()
        flow = Flow(acts, gap=6)
        for words, icon, do in (
            (self.tr("Copy"), "copy", self.copy), (self.tr("Write e-mail"), "mail", write),
            (self.tr("Book the talk"), "meeting", book),
        ):  # fmt: skip
            flow.addWidget(button(words, do, icon=icon, small=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(Shown(message.text, "body", wrap=True))
        column.addWidget(acts)

    def copy(self) -> None:
        """Put the words on the clipboard."""
        QGuiApplication.clipboard().setText(self._message.text)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), tip(self.tr("Copied")), self)
        self._asked()
