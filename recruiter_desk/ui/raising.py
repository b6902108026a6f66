"""One window a desk: a second start asks the first to come to the front."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 800


class Raised(QObject):
    """Listens, beside an open desk, for a second start."""

    def __init__(self, desk: Path, come_forward: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._come_forward = come_forward
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(desk))
        self._server.listen(_name(desk))
        self._server.newConnection.connect(self._asked)

    def _asked(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self._come_forward()


def raise_other(desk: Path) -> bool:
    """Ask the window that has *desk* open to come to the front; tell whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(desk))
    return socket.waitForConnected(PATIENCE_MS)


def _name(desk: Path) -> str:
    return "recruiter-desk-" + hashlib.sha256(str(desk.resolve()).encode()).hexdigest()[:16]
