"""Draw a page of a window as a PNG."""

from PySide6.QtCore import QBuffer, QByteArray, QDeadlineTimer, QIODevice, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from recruiter_desk.ui.main_window import MainWindow
from recruiter_desk.ui.place import Place

SETTLES_MS = 250
STEP_MS = 20
PATIENCE_MS = 10_000
ROUNDS = 6  # a slow machine may need all the time for the first one, and heights that follow widths take a few


def picture(window: MainWindow, place: Place, scale: int = 1) -> bytes:
    """Return *window*, showing *place*, as a PNG with *scale* pixels a point."""
    window.open(place)
    settle()
    patience = QDeadlineTimer(PATIENCE_MS)
    while (page := window.page()) and page.is_busy() and not patience.hasExpired():
        settle(STEP_MS)
    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    window.render(image, QPoint())
    drawn = QByteArray()
    buffer = QBuffer(drawn)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)
    return bytes(drawn.data())


def settle(milliseconds: int = SETTLES_MS) -> None:
    """Let everything that is due be done and drawn."""
    until, rounds = QDeadlineTimer(milliseconds), 0
    while rounds < ROUNDS or not until.hasExpired():
        QApplication.processEvents()
        rounds += 1
