"""The field beneath the names: one line is added at once, several are looked at first."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.names import PasteResult
from recruiter_desk.services import names
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt, tell
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.names.preview import PastePreview

PAUSE_MS = 150
_NOISE = "Not a name"


class Pasting(QObject):
    """Owns the field and the preview; the view says where they stand."""

    turned = Signal()  # the preview opened or closed
    added = Signal(object)  # PasteResult
    given_up = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._previewing = False
        self.preview = PastePreview()
        self.field = GrowingField(self.tr("Paste names, one a line: name, title, company, link"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.field.textChanged.connect(self._typed)
        self.field.entered.connect(self._entered)
        self.field.given_up.connect(self.give_up)
        self.preview.agreed.connect(self.add)
        self.preview.given_up.connect(self.give_up)

    def show_search(self, search_id: str) -> None:
        """Add to this search from now on; what was typed for another is gone."""
        if search_id != self._search:
            self._search = search_id
            self.field.clear()

    def is_previewing(self) -> bool:
        """Tell whether the preview stands in the list's place."""
        return self._previewing

    def look(self) -> None:
        """Show what adding the lines in the field would do."""
        self._pause.stop()
        try:
            preview = names.preview_paste(self._desk.workspace, self._search, self.field.typed())
        except DeskError as error:
            tell(self.field, error)
            return
        self.preview.show_preview(preview)
        self._show(True)

    def add(self) -> None:
        """Add what stands in the field; lines without a name stay there, to be mended."""
        text, use = self.field.typed(), dict(self.preview.lines.chosen()) if self._is_list() else {}
        done: list[PasteResult] = []
        if not attempt(
            self.field, lambda: done.extend([names.paste(self._desk.workspace, self._search, text, use=use)])
        ):
            return
        self.field.setPlainText("\n".join(line.text for line in done[0].junk if line.why != _NOISE))
        self._pause.stop()
        self._show(False)
        self.added.emit(done[0])

    def give_up(self) -> None:
        """Empty the field and close the preview."""
        self.field.clear()
        self._show(False)
        self.given_up.emit()

    def _typed(self) -> None:
        if self._is_list():
            self._pause.start()
        else:
            self._pause.stop()
            self._show(False)

    def _is_list(self) -> bool:
        return len([line for line in self.field.typed().splitlines() if line.strip()]) > 1

    def _entered(self) -> None:
        if self._is_list() and not self._previewing:
            self.look()
        elif self.field.typed().strip():
            self.add()

    def _show(self, previewing: bool) -> None:
        if previewing != self._previewing:
            self._previewing = previewing
            self.turned.emit()
