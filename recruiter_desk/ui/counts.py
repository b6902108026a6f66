"""When the navigation is counted anew: shortly after changes, and every minute for "12 min ago"."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

AFTER_MS = 150
EVERY_MS = 60_000


class Counts(QObject):
    """Calls *count* soon after `soon`, many at once as one, and now and then while *window* is shown."""

    def __init__(self, window: QWidget, count: Callable[[], object]) -> None:
        super().__init__(window)
        self._after = QTimer(self)
        self._after.setSingleShot(True)
        self._after.setInterval(AFTER_MS)
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        for timer in (self._after, self._again):
            timer.timeout.connect(count)
        window.installEventFilter(self)

    def soon(self) -> None:
        """Count in a moment."""
        self._after.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._again.start()
        elif event.type() == QEvent.Type.Hide:
            self._after.stop()
            self._again.stop()
        return False
