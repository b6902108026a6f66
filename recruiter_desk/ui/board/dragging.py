"""Cards under the hand: what they look like while dragged, and scrolling when they reach an edge."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QDragEnterEvent, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from recruiter_desk.domain.candidacies import Card
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.ui.board.card_look import RADIUS, height_of, paint_card
from recruiter_desk.ui.palette import Palette
from recruiter_desk.ui.receiving import files_in
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

MARGIN = 36  # room around the card for its shadow and its tilt
_TILT = 2.0
_SHADOW = 22
_EDGE = 48
_TICK_MS = 16
_FASTEST = 22


def dragged_picture(cards: Sequence[Card], width: float, scale: float) -> QPixmap:
    """Return the cards as they hang under the hand: slightly raised and tilted, several with their count."""
    height = height_of(StageKind.ROUND if cards[0].company or cards[0].candidate else "")
    size = QSize(int(width) + 2 * MARGIN, height + 2 * MARGIN)
    picture = QPixmap(size * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    palette = current_palette()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(size.width() / 2, size.height() / 2)
    painter.rotate(_TILT)
    painter.translate(-size.width() / 2, -size.height() / 2)
    box = QRectF(MARGIN, MARGIN, width, height)
    _paint_shadow(painter, box)
    for behind in range(min(len(cards), 3) - 1, 0, -1):
        _paint_back(painter, box.translated(5 * behind, 5 * behind), palette)
    paint_card(painter, box, cards[0], palette)
    if len(cards) > 1:
        _paint_count(painter, box.topRight(), len(cards), palette)
    painter.end()
    return picture


def _paint_shadow(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(_SHADOW, 0, -2):
        painter.setBrush(QColor(0, 0, 0, 2 + (_SHADOW - spread) // 6))
        grown = box.translated(0, 8).adjusted(-spread, -spread, spread, spread)
        painter.drawRoundedRect(grown, RADIUS + spread, RADIUS + spread)


def _paint_back(painter: QPainter, box: QRectF, palette: Palette) -> None:
    painter.setPen(QPen(QColor(palette.strong_line), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _paint_count(painter: QPainter, corner: QPointF, count: int, palette: Palette) -> None:
    words = str(count)
    width = max(22.0, QFontMetricsF(font("chip")).horizontalAdvance(words) + 12)
    badge = QRectF(corner.x() - width + 8, corner.y() - 10, width, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(badge, 11, 11)
    painter.setFont(font("chip"))
    painter.setPen(QColor(palette.on("on_accent", "accent")))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


class EdgeScroll(QObject):
    """While something is dragged, scrolls whatever list or board the hand holds it at the edge of."""

    def __init__(self, parent: QObject, hand: Callable[[], QPoint] = QCursor.pos) -> None:
        super().__init__(parent)
        self._hand = hand
        self._upright: Callable[[QPoint], QAbstractScrollArea | None] = lambda _at: None
        self._sideways: QAbstractScrollArea | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, sideways: QAbstractScrollArea, upright: Callable[[QPoint], QAbstractScrollArea | None]) -> None:
        """Scroll *sideways* left and right, and up and down the list that *upright* finds at a place on screen."""
        self._sideways, self._upright = sideways, upright
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def is_going(self) -> bool:
        return self._timer.isActive()

    def tick(self) -> None:
        """Scroll one step if the hand is at an edge."""
        at = self._hand()
        if self._sideways is not None:
            port = self._sideways.viewport()
            place = port.mapFromGlobal(at)
            if port.rect().adjusted(0, -200, 0, 200).contains(place):
                _push(self._sideways.horizontalScrollBar(), place.x(), port.rect().left(), port.rect().right())
        upright = self._upright(at)
        if upright is not None:
            rect: QRect = upright.viewport().rect()
            _push(upright.verticalScrollBar(), upright.viewport().mapFromGlobal(at).y(), rect.top(), rect.bottom())


class HeldFiles(QObject):
    """Scrolls as `EdgeScroll` does while files from outside are held over a widget it watches."""

    def __init__(self, edge: EdgeScroll, start: Callable[[], object]) -> None:
        """*start* sets *edge* going."""
        super().__init__(edge)
        self._edge, self._start = edge, start
        self._held = False

    def watch(self, widget: QWidget) -> None:
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and files_in(event.mimeData()):
            self._held = True
            self._start()
        elif self._held and event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._held = False
            self._edge.stop()
        return False


def _push(bar: QScrollBar, at: int, low: int, high: int) -> None:
    """Move *bar* the faster the nearer *at* is to an end of low..high."""
    into = at - (high - _EDGE) if at > high - _EDGE else at - (low + _EDGE) if at < low + _EDGE else 0
    if into:
        step = max(1, min(_FASTEST, abs(into) * _FASTEST // _EDGE))
        bar.setValue(bar.value() + (step if into > 0 else -step))
