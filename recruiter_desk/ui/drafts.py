"""What was typed and not stored yet, kept on the desk soon after the last key: it is there again after a crash.

A draft belongs to a field's place ("pad interview ID company"), not to a widget: two fields of one place share it.
"""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.services import drafts
from recruiter_desk.services.workspace import Workspace

SOON_MS = 1000


class Drafts(QObject):
    """Remembers each draft at once, and writes it to the desk within a second or two while typing goes on."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._texts: dict[str, str] = {}
        self._unsaved: set[str] = set()
        self._timer: QTimer | None = None  # a desk may be open where no window ever is

    def text(self, key: str) -> str:
        """Return what was typed at *key* and not stored, "" for nothing."""
        if key not in self._texts:
            self._texts[key] = drafts.of(self._workspace, key)
        return self._texts[key]

    def keep(self, key: str, text: str) -> None:
        """Remember *text* as what stands at *key* now; "" forgets it."""
        if self.text(key) == text:
            return
        self._texts[key] = text
        self._unsaved.add(key)
        if self._timer is None:
            self._timer = QTimer(self, singleShot=True, interval=SOON_MS)
            self._timer.timeout.connect(self.save)
        if not self._timer.isActive():  # not put off by the next key: who types without a pause is saved too
            self._timer.start()

    def save(self) -> None:
        """Write what is not on the desk yet. A desk that cannot be written now is tried again a second later."""
        with suppress(DeskError):
            for key in sorted(self._unsaved):
                drafts.keep(self._workspace, key, self._texts[key])
                self._unsaved.discard(key)
        if self._unsaved and self._timer is not None:
            self._timer.start()

    def close(self) -> None:
        """Write what is left; nothing is written later."""
        self.save()
        self._unsaved.clear()
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
