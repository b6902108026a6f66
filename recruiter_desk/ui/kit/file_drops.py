"""Files from the file manager let go over a place of the window: marked while they are held, like a card."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.receiving import files_in
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

_INSET = 10
_BOX = QRectF(0, 0, 360, 60)


class DropMark(QWidget):
    """A dashed frame over its parent, and in its middle what would happen, or why not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""
        self._refused = False
        self.hide()

    def show_words(self, words: str, *, refused: bool) -> None:
        """Cover the parent, saying *words*."""
        self._words, self._refused = words, refused
        self.setGeometry(self._ground.rect())
        self.raise_()
        self.show()
        self.update()

    def words(self) -> str:
        """Return what the mark says, "" while nothing is held."""
        return "" if self.isHidden() else self._words

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        tone = "danger" if self._refused else "accent"
        ink, ground = QColor(palette.on(tone, f"{tone}_ground")), QColor(palette.colour(f"{tone}_ground"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ink, 1)
        pen.setDashPattern([3, 2])
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        veil = QColor(ground)
        veil.setAlpha(150)
        painter.setPen(pen)
        painter.setBrush(veil)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        box = QRectF(0, 0, min(_BOX.width(), frame.width() - 24), _BOX.height())
        box.moveCenter(frame.center())
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(font("chip"))
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(12, 4, -12, -4), flags, one_line(self._words, 160))
        painter.end()


class FileDrops(QObject):
    """Lets files be dropped anywhere on a widget.

    *words* is what is said while files are held over it; *why_not* answers with a sentence when none of them is
    taken; *take* gets the files. Drags of anything else go on as if this were not here.
    """

    def __init__(
        self,
        over: QWidget,
        words: Callable[[], str],
        take: Callable[[list[Path]], object],
        why_not: Callable[[Sequence[Path]], str | None] = lambda _files: None,
    ) -> None:
        super().__init__(over)
        self.mark = DropMark(over)
        self._words, self._take, self._why_not = words, take, why_not
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def also(self, widget: QWidget) -> None:
        """Take files over a child, too, that else keeps what is dropped on it for itself."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            return self._over(event)
        if event.type() == QEvent.Type.DragLeave:
            self.mark.hide()
        return False

    def _over(self, event: QDropEvent) -> bool:
        if not (files := files_in(event.mimeData())):
            return False
        why_not = self._why_not(files)
        event.setDropAction(Qt.DropAction.CopyAction)
        if isinstance(event, QDragMoveEvent):
            self.mark.show_words(why_not or self._words(), refused=why_not is not None)
            event.setAccepted(why_not is None or isinstance(event, QDragEnterEvent))
            return True
        self.mark.hide()
        event.setAccepted(why_not is None)
        if why_not is None:
            self._take(files)
        return True
