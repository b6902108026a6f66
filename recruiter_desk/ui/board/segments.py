"""What each side knows, drawn on a card: a mark in the side's colour, then a segment for each thing it should know."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from recruiter_desk.domain.candidacies import Segment
from recruiter_desk.ui.palette import DARK, LIGHT, Palette

HEIGHT = 7.0
_MARK = 6.0
_AFTER_MARK = 4.0
_BETWEEN_SIDES = 12.0
_GAP = 2.0
_WIDEST = 11.0
_TALL = 5.0


class Sides(NamedTuple):
    """The segments of both sides."""

    company: tuple[Segment, ...]
    candidate: tuple[Segment, ...]


def paint_segments(painter: QPainter, at: QPointF, width: float, sides: Sides, palette: Palette, ground: str) -> None:
    """Draw *sides* into a line *width* wide whose top left corner is *at*: the company's left, the candidate's right.

    Full is drawn filled, half to its middle, hollow as an outline.
    """
    if painter.worldTransform().isRotating():
        _draw(painter, at, width, sides, palette, ground)
    else:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(round(at.x()), round(at.y())), _picture(sides, width, palette.name, ground, scale))


@lru_cache(maxsize=512)
def _picture(sides: Sides, width: float, scheme: str, ground: str, scale: float) -> QPixmap:
    """The line, drawn once for all cards of which the same is known: smooth corners are dear."""
    picture = QPixmap(QSizeF(width, HEIGHT).toSize() * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, QPointF(0, 0), width, sides, DARK if scheme == DARK.name else LIGHT, ground)
    painter.end()
    return picture


def _draw(painter: QPainter, at: QPointF, width: float, sides: Sides, palette: Palette, ground: str) -> None:
    room = width - 2 * (_MARK + _AFTER_MARK) - _BETWEEN_SIDES
    pitch = min(_WIDEST, max(3.0, int(2 * room / max(1, len(sides.company) + len(sides.candidate))) / 2))
    left = at.x()
    for name, segments in zip(("company", "candidate"), sides, strict=True):
        if not segments:
            continue
        colour = QColor(palette.on(name, ground))
        if name == "candidate":
            left = max(left, at.x() + width - _MARK - _AFTER_MARK - pitch * len(segments) + _GAP)
        _mark(painter, QRectF(left, at.y() + (HEIGHT - _MARK) / 2, _MARK, _MARK), colour, round_one=name == "candidate")
        left += _MARK + _AFTER_MARK
        for segment in segments:
            _segment(painter, QRectF(left, at.y() + (HEIGHT - _TALL) / 2, pitch - _GAP, _TALL), segment, colour)
            left += pitch
        left += _BETWEEN_SIDES - _GAP


def _mark(painter: QPainter, box: QRectF, colour: QColor, *, round_one: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if round_one:
        painter.drawEllipse(box)
    else:
        painter.drawRect(box)


def _segment(painter: QPainter, box: QRectF, segment: Segment, colour: QColor) -> None:
    if segment == "full":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 1, 1)
        return
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
    if segment == "half":
        painter.fillRect(QRectF(box.left(), box.top() + 0.5, box.width() / 2, box.height() - 1), colour)


def knows_words(sides: Sides) -> list[str]:
    """Return what the segments say, a line a side: "Company knows 5 of 8"."""
    company = QCoreApplication.translate("Card", "Company knows {known} of {all}")
    candidate = QCoreApplication.translate("Card", "Candidate knows {known} of {all}")
    named = zip((company, candidate), sides, strict=True)
    return [words.format(known=side.count("full"), all=len(side)) for words, side in named if side]


def open_words(count: int) -> str:
    """Say how many questions are open."""
    if count == 1:
        return QCoreApplication.translate("Card", "1 open question")
    return QCoreApplication.translate("Card", "{count} open questions").format(count=count)
