"""How a card looks: painted from plain values by one delegate, in a list or under the hand that drags it."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from recruiter_desk.domain.candidacies import Card
from recruiter_desk.ui.board.cards import CardsModel, elsewhere_words
from recruiter_desk.ui.kit.chip import Tone, paint_chip
from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line, tip
from recruiter_desk.ui.kit.written import line
from recruiter_desk.ui.palette import Palette
from recruiter_desk.ui.theme import current_palette

HEIGHT = 80
PITCH = 88
RADIUS = 8
_SIDE = 10.5
_DOT = 6.0
_DOT_PITCH = 8.5
_MOST_DOTS = 8

_ICONS = {
    "meeting": "meeting",
    "call": "call",
    "step": "clock",
    "waiting_company": "waiting",
    "waiting_candidate": "waiting",
    "paused": "pause",
    "nothing": "nothing",
    "ended": "end",
}

Index = QModelIndex | QPersistentModelIndex


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
    _paint_ground(painter, box, palette, ground, selected, focused, ghost)
    _paint_words(painter, box, card, palette, ground)
    _paint_foot(painter, box, card, palette)
    painter.restore()


def _paint_ground(
    painter: QPainter, box: QRectF, palette: Palette, ground: str, selected: bool, focused: bool, ghost: bool
) -> None:
    accent = QColor(palette.on("accent", "surface"))
    if focused:
        painter.setPen(QPen(accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS + 1.5, RADIUS + 1.5)
    width = 1.5 if selected and not ghost else 1.0
    pen = QPen(accent if selected or ghost else QColor(palette.line), width)
    if ghost:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(QColor(palette.colour(ground)))
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
    at = QPointF(box.left() + _SIDE, box.top() + 51.5)
    tone: Tone = "warning" if card.chip.overdue else "bare"
    paint_chip(painter, at, room, one_line(card.chip.text), _ICONS[card.chip.kind], tone, palette)
    for met in (False, True):
        if met not in dots:
            continue
        painter.setPen(QPen(QColor(palette.colour("second" if met else "control_line")), 1))
        painter.setBrush(QColor(palette.second) if met else Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        for n, one in enumerate(dots):
            if one == met:
                left = box.right() - _SIDE - taken + n * _DOT_PITCH
                path.addEllipse(QRectF(left + 0.5, box.top() + 59, _DOT - 1, _DOT - 1))
        painter.drawPath(path)


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
        return QRectF(row.left() + 2, row.top() + 2, min(self.card_width, row.width() - 4), HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.card_width + 4, PITCH)

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
        QToolTip.showText(event.globalPos(), tip("\n".join(lines)), view)
        return True
