"""A small window of another program that holds one file: pressing and moving begins a drag of it, as file managers do.

Run as a process of its own: python -m tests.journeys.file_window FILE. Once it stands it prints where its middle is.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

WIDE, HIGH = 230, 44


class OneFile(QLabel):
    """Shows the name of a file, and lets it be dragged away."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self._path = path
        self._pressed = QPoint()
        self.setWindowTitle("Files")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(WIDE, HIGH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved < QApplication.startDragDistance():
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)


def main() -> int:
    application = QApplication(sys.argv)
    window = OneFile(Path(sys.argv[1]))
    corner = application.primaryScreen().geometry().bottomRight()
    window.move(corner - QPoint(WIDE + 20, HIGH + 60))
    window.show()
    middle = window.geometry().center()
    QTimer.singleShot(0, lambda: print(json.dumps([middle.x(), middle.y()]), flush=True))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
