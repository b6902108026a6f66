"""How a row of Today is drawn: when, what, the number to call and more of it, and at the right its one act."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from recruiter_desk.domain.today import Row
from recruiter_desk.ui.kit.icons import paint_icon
from recruiter_desk.ui.kit.written import line
from recruiter_desk.ui.palette import Palette

HEIGHT = 53
LEAD = 28  # of the sentence above rows that share it
SIDE = 6  # as the words of a heading
WHEN = 86
BUTTON = 30
ICON = 18
_CELL = 30  # round an icon that is pressed
_GAP = 12


@dataclass(frozen=True, slots=True)
class DayLook:
    """A row as it is shown: the *first* of the page has the primary button; *lead* is the sentence above it.

    *narrow* leaves the number out, which can be copied all the same.
    """

    row: Row
    first: bool = False
    lead: str = ""
    narrow: bool = False

    @property
    def phone(self) -> str:
        """Return the number as far as it is shown."""
        return "" if self.narrow else self.row.phone


@dataclass(frozen=True, slots=True)
class Places:
    """Where in a row of some width stand the things that can be pressed."""

    act: QRectF
    done: QRectF
    snooze: QRectF
    phone: QRectF

    def under(self, at: QPointF) -> str:
        """Return what is there: act, done, snooze, phone or ""."""
        return next((name for name in ("act", "done", "snooze", "phone") if getattr(self, name).contains(at)), "")


def height_of(look: DayLook) -> int:
    return HEIGHT + (LEAD if look.lead else 0)


def places(look: DayLook, width: int, *, open_: bool) -> Places:
    """Return the places of *look*; the icons are there while the row is *open_*: pointed at, or in hand."""
    top = LEAD if look.lead else 0
    nowhere = QRectF()
    wide = line(look.row.act, "button").width + 26
    act = QRectF(width - SIDE - wide, top + (HEIGHT - BUTTON) / 2 - 0.5, wide, BUTTON)
    snooze = QRectF(act.left() - 6 - _CELL, act.top(), _CELL, BUTTON)
    done = snooze.translated(-_CELL, 0)
    phone = nowhere
    if look.phone:
        words = line(look.phone, "small")
        phone = QRectF(SIDE + WHEN, top + HEIGHT / 2, words.width, HEIGHT / 2 - 4)
    return Places(act, done if open_ else nowhere, snooze if open_ else nowhere, phone)


def draw(
    painter: QPainter, look: DayLook, width: int, palette: Palette, ground: str, *, over: str, down: bool, last: bool,
    open_: bool,
) -> None:  # fmt: skip
    """Draw *look* on its *ground*; *over* is what the mouse is on, *down* whether it is pressed there."""
    row, top = look.row, LEAD if look.lead else 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.lead:
        words = line(look.lead, "body", width - 2 * SIDE)
        words.draw(painter, SIDE, LEAD / 2 + words.ascent - words.height / 2, palette.on("second", "surface"))
    if ground != "surface":
        painter.fillRect(QRectF(0, top, width, HEIGHT - 1), QColor(palette.colour(ground)))
    if not last:
        painter.fillRect(QRectF(SIDE, top + HEIGHT - 1, width - 2 * SIDE, 1), QColor(palette.line))
    at = places(look, width, open_=open_)
    _words(painter, look, at, palette, ground, over)
    if open_:
        for name, icon in (("done", "check"), ("snooze", "clock")):
            box: QRectF = getattr(at, name)
            ink = palette.on("accent" if over == name else "second", ground)
            paint_icon(painter, QRectF(box.center().x() - ICON / 2, box.center().y() - ICON / 2, ICON, ICON), icon, ink)
    _button(painter, row.act, at.act, palette, primary=look.first, over=over == "act", down=down)


def _words(painter: QPainter, look: DayLook, at: Places, palette: Palette, ground: str, over: str) -> None:
    row, top = look.row, LEAD if look.lead else 0
    left: float = SIDE + WHEN
    right = (at.done.left() if at.done.width() else at.act.left()) - _GAP
    upper, lower = top + (17 if row.detail or look.phone else HEIGHT / 2), top + 36
    late = row.late and ground != "accent_ground"
    when = line(row.when, "strong" if row.late else "body", WHEN - 8)
    ink = palette.on("danger", ground) if late else palette.on("ink" if row.late else "second", ground)
    when.draw(painter, SIDE, upper + when.ascent - when.height / 2, ink)
    title = line(row.title, "name", right - left)
    title.draw(painter, left, upper + title.ascent - title.height / 2, palette.on("ink", ground))
    second = palette.on("second", ground)
    if look.phone:
        number = line(look.phone, "small", right - left)
        ink = palette.on("accent", ground) if over == "phone" else second
        number.draw(painter, left, lower + number.ascent - number.height / 2, ink)
        left += number.width
    said = f" · {row.detail}" if look.phone and row.detail else row.detail
    detail = line(said, "small", right - left)
    detail.draw(painter, left + (3 if look.phone else 0), lower + detail.ascent - detail.height / 2, second)


def _button(
    painter: QPainter, word: str, box: QRectF, palette: Palette, *, primary: bool, over: bool, down: bool
) -> None:  # fmt: skip
    if primary:
        ground, ink = ("accent_pressed" if down else "accent_hover") if over else "accent", "on_accent"
        edge = palette.colour(ground)
    else:
        ground, ink = ("pressed" if down else "hover") if over else "surface", "ink"
        edge = palette.strong_line
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(palette.colour(ground)))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    words = line(word, "button")
    left = box.center().x() - words.width / 2
    words.draw(painter, left, box.center().y() + words.ascent - words.height / 2, palette.on(ink, ground))
