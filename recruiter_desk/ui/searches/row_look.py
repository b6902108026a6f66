"""How a search looks in the table: two lines a row, counts by stage as a strip, who waits on whom."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from recruiter_desk.domain.candidacies import first_name, short_company
from recruiter_desk.domain.moments import short_day, short_when
from recruiter_desk.domain.searches import SearchLine, SearchStatus, Waiting
from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.table import PADDING, Cells, Index
from recruiter_desk.ui.palette import Palette
from recruiter_desk.ui.searches.lines import Column, LineData, SearchLines
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import figures

HEIGHT = 54
FOLD_HEIGHT = 38
CELL = 26
GAP = 3
_MOST_CELLS = 12


class SearchCells(Cells):
    """Draws one search; *today* and *zone* say how days are told."""

    def __init__(self, today: date, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._zone = zone

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LineData)
        area: QRect = option.rect
        self.paint_ground(painter, option)
        palette = current_palette()
        if line is None:
            self._paint_fold(painter, area, index, palette)
            return
        inner = area.adjusted(PADDING, 8, -PADDING, -9)
        match index.column():
            case Column.SEARCH:
                ink = "second" if line.status == SearchStatus.CLOSED else "ink"
                _two_lines(painter, inner, line.title, line.company, palette, role="name", colour=ink)
            case Column.BOARD:
                hovered = bool(option.state & QStyle.StateFlag.State_Selected)
                _paint_board(painter, inner, line, palette, hovered)
            case Column.WAITING:
                _paint_waits(painter, inner, line, palette)
            case Column.MEETING:
                if line.next_meeting:
                    when = short_when(line.next_meeting, line.next_zone or self._zone, self.today)
                    _two_lines(painter, inner, when, line.next_person, palette)
            case Column.OPEN:
                _two_lines(painter, inner, self._days(line), line.kind.capitalize(), palette)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, HEIGHT)

    def _days(self, line: SearchLine) -> str:
        if line.status == SearchStatus.CLOSED:
            return self.tr("closed {day}").format(day=short_day(line.closed_on, self.today))
        if line.days_open < 2:
            return self.tr("1 day") if line.days_open else self.tr("today")
        return self.tr("{days} days").format(days=line.days_open)

    def _paint_fold(self, painter: QPainter, area: QRect, index: Index, palette: Palette) -> None:
        model = index.model()
        if index.column() != Column.SEARCH or not isinstance(model, SearchLines):
            return
        icon = "down" if model.is_unfolded() else "forward"
        paint_icon(painter, QRectF(area.left() + PADDING, area.center().y() - 6, 12, 12), icon, palette.second)
        painter.setFont(figures("section"))
        painter.setPen(QColor(palette.on("second", "accent_ground")))
        words = area.adjusted(PADDING + 20, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, model.fold_words())


def _two_lines(
    painter: QPainter,
    area: QRect,
    first: str,
    second: str,
    palette: Palette,
    *,
    role: str = "body",
    colour: str = "ink",
) -> None:
    upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
    lower = upper.translated(0, upper.height())
    _words(painter, upper, first, role, palette.on(colour, "accent_ground"))
    _words(painter, lower, second, "small", palette.on("second", "accent_ground"))


def _words(painter: QPainter, area: QRect, text: str, role: str, colour: str) -> None:
    painter.setFont(figures(role))
    painter.setPen(QColor(colour))
    words = painter.fontMetrics().elidedText(one_line(text), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


def _paint_board(painter: QPainter, area: QRect, line: SearchLine, palette: Palette, selected: bool) -> None:
    """Draw a cell a stage with its count, a dash for an empty one; beneath it how many are names and how many ended."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(figures("fine"))
    shown = line.counts[:_MOST_CELLS]
    room = max(10.0, min(CELL, (area.width() - GAP * len(shown)) / max(1, len(shown))))
    for place, stage in enumerate(shown):
        box = QRectF(area.left() + place * (room + GAP) + 0.5, area.top() + 0.5, room - 1, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        if not stage.count:
            painter.setBrush(QColor(palette.strong_line))
            painter.drawRoundedRect(QRectF(box.center().x() - 4, box.center().y() - 1, 8, 2), 1, 1)
            continue
        painter.setBrush(QColor(palette.surface if selected else palette.accent_ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(palette.on("ink", "accent_ground")))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(stage.count))
    painter.restore()
    words = [f"{line.names} {'name' if line.names == 1 else 'names'}", f"{line.live} live", f"{line.ended} ended"]
    lower = QRect(area.left(), area.top() + area.height() // 2, area.width(), area.height() // 2)
    _words(painter, lower, " · ".join(words), "small", palette.on("second", "accent_ground"))


def _paint_waits(painter: QPainter, area: QRect, line: SearchLine, palette: Palette) -> None:
    upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
    for place, waiting in enumerate(line.waits[:2]):
        part = upper.translated(0, place * upper.height())
        mark = QPointF(part.left() + 4, part.center().y() + 0.5)
        _paint_mark(painter, mark, waiting.move_of, palette)
        role, colour = ("body", "ink") if place == 0 else ("small", "second")
        beside, ink = part.adjusted(16, 0, 0, 0), palette.on(colour, "accent_ground")
        _words(painter, beside, wait_words(waiting, line), role, ink)


def _paint_mark(painter: QPainter, centre: QPointF, who: str, palette: Palette) -> None:
    """Draw whose move it is: a blue square for the company, a copper dot for the candidate, a green ring for me."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if who == "company":
        painter.fillRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8), QColor(palette.company))
    elif who == "candidate":
        painter.setBrush(QColor(palette.candidate))
        painter.drawEllipse(centre, 4, 4)
    else:
        painter.setPen(QColor(palette.accent))
        painter.drawEllipse(centre, 3.5, 3.5)
    painter.restore()


def wait_words(waiting: Waiting, line: SearchLine) -> str:
    """Say whom a search waits on and since when: "Halden 5d", "Adaeze 2d", "3 candidates 4d", "You 1d"."""
    if waiting.move_of == "company":
        whom = short_company(line.company)
    elif waiting.move_of == "me":
        whom = "You"
    else:
        whom = first_name(waiting.person) if waiting.count == 1 else f"{waiting.count} candidates"
    return f"{whom} {waiting.days}d" if waiting.days else whom
