"""Drops of files as the desktop sends them: enter, move, let go."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
INSIDE = QPoint(20, 20)


class Receiver(QWidget):
    """Stands where the main window does: keeps what it was asked to say and to have checked."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.received: list[tuple[list[str], Aim]] = []

    def say(self, sentence: str, _tone: str = "info", _action: object = None) -> None:
        self.said.append(sentence)

    def open(self, place: Place) -> None:
        assert place == Place("resumes")

    def page(self) -> "Receiver":
        return self

    def take(self, files: Sequence[Path], aim: Aim) -> None:
        self.received.append(([file.name for file in files], aim))


def mime_of(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def hold(target: QWidget, *files: Path, at: QPoint = INSIDE) -> bool:
    """Hold files over *target*; return whether it would take them."""
    data = mime_of(*files)
    move = QDragMoveEvent(at, COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, QDragEnterEvent(at, COPY, data, LEFT, NONE))
    QApplication.sendEvent(target, move)
    return move.isAccepted()


def leave(target: QWidget) -> None:
    QApplication.sendEvent(target, QDragLeaveEvent())


def let_go(target: QWidget, *files: Path, at: QPoint = INSIDE) -> bool:
    """Hold files over *target* and let them go there; return whether they were taken."""
    hold(target, *files, at=at)
    data = mime_of(*files)  # an event does not keep it
    drop = QDropEvent(QPointF(at), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()
