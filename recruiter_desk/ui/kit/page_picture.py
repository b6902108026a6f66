"""The picture of a page: as wide as there is room, sharp on every screen, its height after its width."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiter_desk.ui.theme import current_palette


class PagePicture(QWidget):
    """White paper with a hairline round it; drawn anew only when its width or the screen's scale changes."""

    def __init__(self, says: str, *, widest: int = 900, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._drawn: tuple[int, float, QPixmap] | None = None
        self._widest = widest
        self.setAccessibleName(says)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, png: bytes) -> bool:
        """Show the picture in *png*; return whether there is one to show."""
        self.show_image(QImage.fromData(png) if png else QImage())
        return not self._image.isNull()

    def show_image(self, image: QImage) -> None:
        """Show a picture that is unpacked already; an empty one shows nothing."""
        self._image, self._drawn = image, None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = min(self._widest, 420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        return round(self._paper_width(width) * self._image.height() / self._image.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        width = self._paper_width(self.width())
        box = QRectF((self.width() - width) / 2, 0, width, self.heightForWidth(self.width()))
        painter = QPainter(self)
        painter.drawPixmap(box.topLeft(), self._scaled(width))
        painter.setPen(QPen(QColor(current_palette().strong_line), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paper_width(self, width: int) -> int:
        return max(1, min(width, self._widest))

    def _scaled(self, width: int) -> QPixmap:
        scale = self.devicePixelRatioF()
        if self._drawn is None or self._drawn[:2] != (width, scale):
            image = self._image.scaledToWidth(round(width * scale), Qt.TransformationMode.SmoothTransformation)
            drawn = QPixmap.fromImage(image)
            drawn.setDevicePixelRatio(scale)
            self._drawn = (width, scale, drawn)
        return self._drawn[2]
