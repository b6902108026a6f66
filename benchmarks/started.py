"""A process of its own: opens a desk as the program does, and says when the first frame was drawn.

The order of imports is the program's: all that is no window first, because PySide6 reads the source of every module
that is imported after it.
"""

import json
import resource
import time
from pathlib import Path

from recruiter_desk import __main__ as program  # isort: skip
from recruiter_desk import app  # isort: skip
from PySide6.QtCore import QEvent, QObject, QTimer

from recruiter_desk.ui.main_window import MainWindow


class FirstFrame(QObject):
    """Ends the program once the window was painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
            app.application_of().removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        frame = {"at": time.time(), "cpu": time.process_time() * 1000, "megabytes": megabytes()}
        print(json.dumps(frame), flush=True)
        app.application_of().quit()


def megabytes() -> float:
    """Return how much memory this process holds: now where the system tells, else at its highest."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def main(desk: Path) -> None:
    application = app.application_of()
    application.installEventFilter(FirstFrame(application))
    program.open_window(desk)
