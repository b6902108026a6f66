"""The pages of a document under each other on a grey ground, drawn by somebody else and shown here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from recruiter_desk.ui.theme import current_palette

Fit = Literal["page", "width"]

EDGE = 22
GAP = 18
WIDEST = 820
LINE = 44
_SHADOW = ((5, 7), (3, 11), (1, 18))  # how far it reaches, and how dark it is there, of 255


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where something that can be edited stands: its key, its page from 0, and its place in points from the top."""

    key: str
    page: int
    place: QRectF


class Paper(QAbstractScrollArea):
    """White in either scheme. A page asks to be drawn when it comes in sight; until then the one before it stays."""

    turned = Signal(int, int)  # page in sight from 1, of how many
    wanted = Signal(int, int)  # page from 0, width in pixels of the screen
    picked = Signal(object)  # Sentence that was clicked
    moved = Signal()  # pages lie elsewhere now
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setMouseTracking(True)
        self.fit: Fit = "page"
        self._sizes: tuple[QSizeF, ...] = ()
        self._images: dict[int, QImage] = {}
        self._asked: dict[int, int] = {}
        self._fresh: set[int] = set()
        self._sentences: tuple[Sentence, ...] = ()
        self._under: Sentence | None = None
        self._said = (0, 0)
        self.verticalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._went())

    # -- what is shown -----------------------------------------------------------------------------------------

    def show_pages(
        self, sizes: Sequence[QSizeF], sentences: Sequence[Sentence], drawn: Mapping[int, QImage] | None = None
    ) -> None:
        """Show another document of pages of *sizes* in points, at the page that is in sight now.

        *drawn* are the pages that are pictures already; the others are asked for when they come in sight.
        """
        self._sizes = tuple(sizes)
        self._sentences = tuple(sentences)
        self._under = None
        self._fresh.clear()
        self._asked.clear()
        self._images = {page: image for page, image in self._images.items() if page < len(self._sizes)}
        for page, image in (drawn or {}).items():
            self.show_image(page, image)
        self._arrange()

    def show_image(self, page: int, image: QImage) -> None:
        """Show *image* as what *page* looks like now."""
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._images[page] = image
        self._fresh.add(page)
        self.viewport().update()

    def shows(self, page: int) -> bool:
        """Whether *page* is drawn as it is now, not as it was before the last change."""
        return page in self._fresh

    def fit_to(self, fit: Fit) -> None:
        """Show whole pages, or pages as wide as there is room."""
        at = self.page_in_sight()
        self.fit = fit
        self._arrange()
        self.go_to(at)

    def page_count(self) -> int:
        return len(self._sizes)

    def sentences(self) -> tuple[Sentence, ...]:
        """Return what can be edited, in the order of the pages."""
        return self._sentences

    def pixels(self) -> Callable[[QSizeF], int]:
        """Return what tells how many pixels of the screen a page of some size is wide; it needs no widget."""
        room, fit, scale = self.viewport().size(), self.fit, self.devicePixelRatioF()
        return lambda size: round(fitted(size, room, fit).width() * scale)

    # -- where it lies -----------------------------------------------------------------------------------------

    def page_in_sight(self) -> int:
        """Return the page, from 0, that takes the middle of what is in sight."""
        middle = self.viewport().height() / 2
        found = 0
        for page in range(len(self._sizes)):
            if self.page_rect(page).top() <= middle:
                found = page
        return found

    def page_rect(self, page: int) -> QRect:
        """Return where *page* lies in the viewport."""
        top = EDGE
        for size in self._sizes[:page]:
            top += self._shown(size).height() + GAP
        area = self._shown(self._sizes[page])
        left = (self.viewport().width() - area.width()) // 2
        return QRect(left, top - self.verticalScrollBar().value(), area.width(), area.height())

    def sentence_rect(self, sentence: Sentence) -> QRect:
        """Return where *sentence* stands in the viewport."""
        page = self.page_rect(sentence.page)
        scale = page.width() / self._sizes[sentence.page].width()
        place = sentence.place
        return QRectF(
            page.x() + place.x() * scale, page.y() + place.y() * scale, place.width() * scale, place.height() * scale
        ).toAlignedRect()

    def go_to(self, page: int) -> None:
        """Scroll to the top of *page*, from 0."""
        if self._sizes:
            page = max(0, min(page, len(self._sizes) - 1))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.page_rect(page).top() - EDGE)

    def scroll_to(self, sentence: Sentence) -> None:
        """Bring *sentence* into sight."""
        place, room = self.sentence_rect(sentence), self.viewport().height()
        bar = self.verticalScrollBar()
        if place.top() < EDGE or place.bottom() > room - EDGE:
            bar.setValue(bar.value() + place.top() - room // 3)

    # -- Qt ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.page_in_sight()
        steps = {Qt.Key.Key_PageDown: here + 1, Qt.Key.Key_PageUp: here - 1, Qt.Key.Key_Home: 0}
        if event.key() in steps:
            self.go_to(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_End:
            self.go_to(len(self._sizes) - 1)
        elif event.key() in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under != self._under:
            self._under = under
            shape = Qt.CursorShape.IBeamCursor if under else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (under := self._at(event.position())):
            self.picked.emit(under)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._under:
            self._under = None
            self.viewport().update()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(palette.beneath))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._in_sight():
            self._paint_page(painter, page)
        if self._under:
            box = QRectF(self.sentence_rect(self._under)).adjusted(-4.5, -3.5, 4.5, 3.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor("#0E6B5B"), 1))  # on white paper, whatever the scheme
            painter.setBrush(QColor(14, 107, 91, 18))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    # -- within ------------------------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, page: int) -> None:
        area = self.page_rect(page)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, dark in _SHADOW:
            painter.setBrush(QColor(20, 22, 24, dark))
            painter.drawRoundedRect(area.adjusted(-reach, 1 - reach, reach, 1 + reach), 3, 3)
        painter.fillRect(area, QColor("#FFFFFF"))
        image = self._images.get(page)
        if image is None:
            return
        if image.width() == self.pixels()(self._sizes[page]):
            painter.drawImage(QPointF(area.topLeft()), image)
        else:
            painter.drawImage(QRectF(area), image)

    def _shown(self, size: QSizeF) -> QSize:
        return fitted(size, self.viewport().size(), self.fit)

    def _arrange(self) -> None:
        high = 2 * EDGE + sum(self._shown(size).height() + GAP for size in self._sizes) - GAP
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, high - self.viewport().height()))
        self._went()

    def _went(self) -> None:
        """Ask for what came in sight, and say which page it is."""
        for page in self._in_sight():
            pixels = self.pixels()(self._sizes[page])
            current = page in self._fresh and self._images[page].width() == pixels
            if not current and self._asked.get(page) != pixels:
                self._asked[page] = pixels
                self.wanted.emit(page, pixels)
        said = (self.page_in_sight() + 1, len(self._sizes)) if self._sizes else (0, 0)
        if said != self._said:
            self._said = said
            self.turned.emit(*said)
        self.viewport().update()
        self.moved.emit()

    def _in_sight(self) -> list[int]:
        area = self.viewport().rect()
        return [page for page in range(len(self._sizes)) if self.page_rect(page).intersects(area)]

    def _at(self, place: QPointF) -> Sentence | None:
        """The smallest sentence at *place*: a headline inside a larger area is meant first."""
        spot = place.toPoint()
        found = [each for each in self._sentences if self.sentence_rect(each).adjusted(-4, -3, 4, 3).contains(spot)]
        return min(found, key=lambda each: each.place.width() * each.place.height(), default=None)


def fitted(size: QSizeF, room: QSize, fit: Fit) -> QSize:
    """Return how large a page of *size* in points is shown in *room*."""
    across = min(room.width() - 2 * EDGE, WIDEST) / size.width()
    whole = min(across, (room.height() - 2 * EDGE) / size.height())
    scale = max(0.1, across if fit == "width" else whole)
    return QSize(round(size.width() * scale), round(size.height() * scale))
