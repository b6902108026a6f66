"""A folded stage, or all of research, or all ends: a strip 44 px wide with its words turned, that takes drops."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from recruiter_desk.ui.board.cards import ids_in
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.receiving import files_in
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

WIDTH = 44
_TOP = 15


class FoldedStages(QAbstractButton):
    """Click or Enter unfolds it. `dropped` carries the ids of the cards that were let go over it."""

    dropped = Signal(list)
    files_dropped = Signal(list)  # Paths

    def __init__(
        self,
        why_not: Callable[[Sequence[str]], str | None],
        why_not_files: Callable[[Sequence[Path]], str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._why_not = why_not
        self._why_not_files = why_not_files
        self._add_words = ""
        self._name = ""
        self._count = ""
        self._more = ""
        self._drop_words = ""
        self._held = ""  # what is said while something is held over it
        self._refused = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)

    def show_words(self, name: str, count: str, more: str, drop_words: str, add_words: str = "") -> None:
        """Show *name*, how many cards lie folded and *more* beside it.

        *drop_words* show while cards are held over it, *add_words* while files are.
        """
        self._add_words = add_words or drop_words
        if (one_line(name), count, more, drop_words) == (self._name, self._count, self._more, self._drop_words):
            return
        self._name, self._count, self._more, self._drop_words = one_line(name), count, more, drop_words
        words = " · ".join(part for part in (f"{self._name} {self._count}".strip(), more) if part)
        self.setAccessibleName(words)
        self.setToolTip(tip(self.tr("{words}. Click unfolds.").format(words=words)))
        self.update()

    def hold(self, words: str, *, refused: bool = False) -> None:
        """Show that cards would land here, or why not; "" when nothing is held over it any more."""
        if (words, refused) != (self._held, self._refused):
            self._held, self._refused = words, refused
            self.update()

    def hold_drop(self) -> None:
        """Show that cards would land here."""
        self.hold(self._drop_words)

    def held(self) -> str:
        """Return what is said about the cards held over it, or ""."""
        return self._held

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def nextCheckState(self) -> None:
        """It is pressed, never checked."""

    # -- drops -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        ids, files = ids_in(event.mimeData()), files_in(event.mimeData())
        if not (ids or files):
            event.ignore()
            return
        why_not = self._why_not(ids) if ids else self._why_not_files(files)
        words = self._drop_words if ids else self._add_words
        self.hold(why_not or words, refused=why_not is not None)
        event.setDropAction(_action(event))
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(_action(event))
        event.setAccepted(bool(self._held) and not self._refused)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hold("")

    def dropEvent(self, event: QDropEvent) -> None:
        self.hold("")
        ids, files = ids_in(event.mimeData()), files_in(event.mimeData())
        event.setDropAction(_action(event))
        if ids and self._why_not(ids) is None:
            event.accept()
            self.dropped.emit(ids)
        elif not ids and files and self._why_not_files(files) is None:
            event.accept()
            self.files_dropped.emit(files)
        else:
            event.ignore()

    # -- drawing ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._held:
            mark = "danger" if self._refused else "accent"
            pen = QPen(QColor(palette.on(mark, f"{mark}_ground")), 1)
            pen.setDashPattern([3, 2])
            ground, strong, quiet = f"{mark}_ground", palette.on(mark, f"{mark}_ground"), ""
        else:
            ground = "hover" if self.underMouse() else "raised"
            pen = QPen(QColor(palette.on("accent", ground) if self.hasFocus() else palette.line), 1)
            strong, quiet = palette.on("second", ground), palette.on("third", ground)
        painter.setPen(pen)
        painter.setBrush(QColor(palette.colour(ground)))
        painter.drawRoundedRect(box, 8, 8)
        painter.translate(self.width(), 0)
        painter.rotate(90)
        self._write(painter, strong, quiet or strong)
        painter.end()

    def _write(self, painter: QPainter, strong: str, quiet: str) -> None:
        """Write the words downwards; the painter is turned, so x runs down the strip."""
        at, room = float(_TOP), self.height() - 2.0 * _TOP
        parts = [(self._held, "name", strong)] if self._held else self._parts(strong, quiet)
        for text, role, colour in parts:
            metrics = QFontMetricsF(font(role))
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
            painter.setFont(font(role))
            painter.setPen(QColor(colour))
            lane = QRectF(at, 0, room, self.width())
            painter.drawText(lane, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)
            at += metrics.horizontalAdvance(line)
            room -= metrics.horizontalAdvance(line)

    def _parts(self, strong: str, quiet: str) -> list[tuple[str, str, str]]:
        name = f"{self._name} {self._count}".strip()
        more = [(f" · {self._more}", "second", quiet)] if self._more else []
        return [(name, "name", strong if self._count else quiet), *more]


def _action(event: QDropEvent) -> Qt.DropAction:
    """Cards move here, files are copied."""
    return Qt.DropAction.MoveAction if ids_in(event.mimeData()) else Qt.DropAction.CopyAction
