"""Three things beside each other: which résumés came in, the fields of one of them, and the résumé itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from recruiter_desk.ui.background import Background
from recruiter_desk.ui.resumes.files import FileList, Files
from recruiter_desk.ui.resumes.form import Form
from recruiter_desk.ui.resumes.original import Original

_WIDE = 1200


class Checking(QWidget):
    """The list shows only when there are several."""

    def __init__(self, files: Files, background: Background) -> None:
        super().__init__()
        self._files = files
        self.list = FileList(files)
        self.form = Form()
        self.original = Original(background)
        self._beside_list, self._beside_form = _upright(), _upright()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        beside: tuple[QWidget, ...] = (self.list, self._beside_list, self.form, self._beside_form)
        for widget in beside:
            row.addWidget(widget)
        row.addWidget(self.original, 1)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def fit(self) -> None:
        """Show the list when there is something to choose from."""
        several = len(self._files.items) > 1
        self.list.setVisible(several)
        self._beside_list.setVisible(several)
        self._beside_form.setVisible(not self.form.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(236 if self.width() >= _WIDE else 176)
        self.form.setFixedWidth(max(340, min(448, self.width() * 36 // 100)))


def _upright() -> QFrame:
    """Return a line one pixel wide."""
    made = QFrame()
    made.setProperty("look", "hairline")
    made.setFixedWidth(1)
    return made
