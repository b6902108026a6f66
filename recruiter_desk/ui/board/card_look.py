"""How a card looks: painted from plain values by one delegate, in a list or under the hand that drags it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from recruiter_desk.domain.candidacies import Card
from recruiter_desk.domain.stages import CLIENT_KINDS
from recruiter_desk.ui.board.cards import CardsModel, elsewhere_words
from recruiter_desk.ui.board.segments import Sides, knows_words, open_words, paint_segments
from recruiter_desk.ui.kit.card_chip import icon_of, tone_of
from recruiter_desk.ui.kit.chip import Tone, chip_width, paint_chip
from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.kit.written import line
from recruiter_desk.ui.palette import DARK, LIGHT, Palette
from recruiter_desk.ui.theme import current_palette

_PLAIN_HEIGHT = 80
_SEGMENTS_ROW = 13  # what the line of segments adds
_BELOW = 8  # between two cards
RADIUS = 8
MARGIN = 2  # around a card in its list, for the ring of the focus
_SIDE = 10.5
_DOT = 6.0
_DOT_PITCH = 8.5
_MOST_DOTS = 8

Index = QModelIndex | QPersistentModelIndex


def height_of(stage_kind: str) -> int:
    """Return how high the cards of a stage are: all alike, with a line for what each side knows once presented."""
    return _PLAIN_HEIGHT + (_SEGMENTS_ROW if stage_kind in CLIENT_KINDS else 0)


def pitch_of(stage_kind: str) -> int:
    """Return how far it is from one card of a stage to the next."""
    return height_of(stage_kind) + _BELOW


def paint_card(
    painter: QPainter,
    box: QRectF,
    card: Card,
    palette: Palette,
    *,
    selected: bool = False,
    focused: bool = False,
    hovered: bool = False,
    ghost: bool = False,
) -> None:
    """Draw *card* into *box*; a *ghost* stands where the card is not yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = "accent_ground" if ghost else "hover" if hovered else "surface"
    _paint_ground(painter, box, _Ground(palette.name, ground, selected, focused, ghost))
    _paint_words(painter, box, card, palette, ground)
    sides = Sides(card.company, card.candidate)
    if any(sides):
        at, room = QPointF(box.left() + _SIDE, box.top() + 52.5), box.width() - 2 * _SIDE
        paint_segments(painter, at, room, sides, palette, ground)
    _paint_foot(painter, box, card, palette)
    painter.restore()


class _Ground(NamedTuple):
    """What the ground of a card depends on beside its size."""

    scheme: str
    colour: str
    selected: bool
    focused: bool
    ghost: bool


def _paint_ground(painter: QPainter, box: QRectF, ground: _Ground) -> None:
    if painter.worldTransform().isRotating():
        _draw_ground(painter, box, ground)
        return
    picture = _ground_picture(ground, box.width(), box.height(), painter.device().devicePixelRatioF())
    painter.drawPixmap(box.topLeft() - QPointF(MARGIN, MARGIN), picture)


@lru_cache(maxsize=32)
def _ground_picture(ground: _Ground, width: float, height: float, scale: float) -> QPixmap:
    """The rounded ground, drawn once for all cards that look alike: smooth corners are dear."""
    picture = QPixmap(QSizeF(width + 2 * MARGIN, height + 2 * MARGIN).toSize() * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_ground(painter, QRectF(MARGIN, MARGIN, width, height), ground)
    painter.end()
    return picture


def _draw_ground(painter: QPainter, box: QRectF, ground: _Ground) -> None:
    palette = DARK if ground.scheme == DARK.name else LIGHT
    accent = QColor(palette.on("accent", "surface"))
    if ground.focused:
        painter.setPen(QPen(accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS + 1.5, RADIUS + 1.5)
    width = 1.5 if ground.selected and not ground.ghost else 1.0
    pen = QPen(accent if ground.selected or ground.ghost else QColor(palette.line), width)
    if ground.ghost:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(QColor(palette.colour(ground.colour)))
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)


def _paint_words(painter: QPainter, box: QRectF, card: Card, palette: Palette, ground: str) -> None:
    quiet = card.chip.kind == "paused"
    third = palette.on("third", ground)
    left, right = box.left() + _SIDE, box.right() - _SIDE
    if card.chip.kind != "ended":
        days = line(f"{card.days}d", "fine")
        right -= days.width
        days.draw(painter, right, box.top() + 22.5, third)
    if card.elsewhere:
        right -= _paint_elsewhere(painter, right - 6, box.top() + 18.5, card.elsewhere, third)
    name = line(card.name, "name", right - left - 8)
    name.draw(painter, left, box.top() + 23.5, third if quiet else palette.on("ink", ground))
    role = line(card.role, "small", box.width() - 2 * _SIDE)
    role.draw(painter, left, box.top() + 41.5, third if quiet else palette.on("second", ground))


def _paint_elsewhere(painter: QPainter, right: float, middle: float, count: int, colour: str) -> float:
    """Say that the person stands in other searches too; return the width it took."""
    number = line(str(count), "fine")
    number.draw(painter, right - number.width, middle + 4, colour)
    paint_icon(painter, QRectF(right - number.width - 14, middle - 6, 12, 12), "searches", colour)
    return number.width + 20


def _paint_foot(painter: QPainter, box: QRectF, card: Card, palette: Palette) -> None:
    dots = card.seats[:_MOST_DOTS]
    taken = (len(dots) - 1) * _DOT_PITCH + _DOT if dots else 0
    room = box.width() - 2 * _SIDE - (taken + 4 if dots else 0)
    top = box.bottom() - _PLAIN_HEIGHT + 51.5
    at = QPointF(box.left() + _SIDE, top)
    tone, icon = tone_of(card.chip), icon_of(card.chip)
    text = _fitting(one_line(card.chip.text), one_line(card.chip.short), icon, tone, room)
    wide = paint_chip(painter, at, room, text, icon, tone, palette)
    if card.open:
        count = line(f"{card.open} open", "fine")
        if wide + 6 + count.width <= room:
            count.draw(painter, at.x() + wide + 6, top + 14, palette.on("third", "surface"))
    if dots:
        place = QPointF(round(box.right() - _SIDE - taken), top + 6.5)
        if painter.worldTransform().isRotating():
            _draw_dots(painter, place, dots, palette)
        else:
            painter.drawPixmap(place, _dots_picture(dots, palette.name, painter.device().devicePixelRatioF()))


@lru_cache(maxsize=1024)
def _fitting(text: str, short: str, icon: str, tone: Tone, room: float) -> str:
    """Return *text*, or *short* where it has no room, cut so that the days stay: "Maximilia… 5d"."""
    if chip_width(text, icon, tone) <= room:
        return text
    text = short
    head, _, last = text.rpartition(" ")
    if not last[:1].isdigit():
        return text
    while head and chip_width(text, icon, tone) > room:
        head = head[:-1]
        text = f"{head.rstrip()}… {last}"
    return text


@lru_cache(maxsize=256)
def _dots_picture(dots: tuple[bool, ...], scheme: str, scale: float) -> QPixmap:
    """The seats met (full) and not yet met (hollow), drawn once for all cards that met the same."""
    palette = DARK if scheme == DARK.name else LIGHT
    picture = QPixmap(QSize(int((len(dots) - 1) * _DOT_PITCH + _DOT) + 1, int(_DOT)) * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_dots(painter, QPointF(0, 0), dots, palette)
    painter.end()
    return picture


def _draw_dots(painter: QPainter, place: QPointF, dots: Sequence[bool], palette: Palette) -> None:
    for n, met in enumerate(dots):
        painter.setPen(QPen(QColor(palette.second if met else palette.on("control_line", "surface")), 1))
        painter.setBrush(QColor(palette.second) if met else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(place.x() + n * _DOT_PITCH + 0.5, place.y() + 0.5, _DOT - 1, _DOT - 1))


def is_cut(card: Card, width: float) -> bool:
    """Tell whether a card of *width* shows less than the whole name and role."""
    room = width - 2 * _SIDE
    name, role = line(card.name, "name").width, line(card.role, "small").width
    return name > room - 36 - (30 if card.elsewhere else 0) or role > room


class CardLook(QStyledItemDelegate):
    """Paints the cards of every list of a board; `card_width` is theirs in common."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.card_width = 188

    def box(self, row: QRectF) -> QRectF:
        """Return where in its row a card stands."""
        width = min(self.card_width, row.width() - 2 * MARGIN)
        return QRectF(row.left() + MARGIN, row.top() + MARGIN, width, row.height() - _BELOW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        kind = model.column.kind if isinstance(model, CardsModel) else ""
        return QSize(self.card_width + 2 * MARGIN, pitch_of(kind))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, CardsModel):
            return
        card = model.card(index.row())
        state: Any = option.state
        flag = QStyle.StateFlag
        paint_card(
            painter,
            self.box(QRectF(option.rect)),
            card,
            current_palette(),
            selected=bool(state & flag.State_Selected),
            focused=bool(state & flag.State_HasFocus)
            and not model.ghosts
            and not (state & flag.State_Selected and not state & flag.State_KeyboardFocusChange),
            hovered=bool(state & flag.State_MouseOver),
            ghost=card.id in model.ghosts,
        )

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say what the card had to leave out."""
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(model, CardsModel):
            return super().helpEvent(event, view, option, index)
        card = model.card(index.row())
        lines = [card.name, card.role] if is_cut(card, self.card_width) else []
        if card.elsewhere:
            lines.append(elsewhere_words(card.elsewhere))
        lines += knows_words(Sides(card.company, card.candidate))
        if card.open:
            lines.append(open_words(card.open))
        QToolTip.showText(event.globalPos(), tip("\n".join(lines)), view)
        return True
