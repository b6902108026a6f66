"""What a line of a list shows, and how it is set: mark, bold words, words, and beneath where they come from."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from recruiter_desk.ui.kit.chip import HEIGHT as CHIP_HEIGHT
from recruiter_desk.ui.kit.chip import chip_width, paint_chip
from recruiter_desk.ui.kit.set_lines import Run, SetLines
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.side_mark import PIXELS, paint_side
from recruiter_desk.ui.palette import TEXT_ON, Palette
from recruiter_desk.ui.theme import current_palette

SIDE = 6
TEXT_LEFT = SIDE + PIXELS + 8
BETWEEN, GAP = 2, 6
LONGEST = 600
MOST_LINES, NARROWEST = 4, 6  # lines of words before they are folded, and pixels that a character takes at least


@dataclass(frozen=True, slots=True)
class LineLook:
    """What a line shows. *side* is whose mark it has, *word* follows the text ("Strong", "Deal-breaker").

    *badge* is a small chip after the words; *second* stands beneath, and after it *reader*, who may read it: a click
    there asks for another. *quiet* is what is over or unknown, *low* a line without room of its own, *says* the
    tooltip.
    """

    key: str
    side: str = ""
    lead: str = ""
    text: str = ""
    word: str = ""
    tone: str = "second"
    badge: str = ""
    second: str = ""
    reader: str = ""
    cleared: bool = False
    quiet: bool = False
    low: bool = False
    says: str = ""

    def spoken(self) -> str:
        """Return the line as one text."""
        first = " ".join(part for part in (self.lead, self.text) if part)
        parts = (first, self.word, self.badge, self.second, self.reader)
        return one_line(". ".join(part.rstrip(".") for part in parts if part), LONGEST)


class SetLook:
    """A look set to a width on a ground. `height` is what it needs, `reader_at` where it says who may read it."""

    __slots__ = ("_badge_at", "_first", "_look", "_palette", "_second", "_second_top", "_top", "height", "reader_at")

    def __init__(self, look: LineLook, width: int, ground: str, palette: Palette) -> None:
        self._look, self._palette = look, palette
        self._top, bottom = (3, 3) if look.low else (7, 8)
        room = width - TEXT_LEFT - SIDE
        ink, second = _on(palette, "second" if look.quiet else "ink", ground), _on(palette, "second", ground)
        lead = "second" if look.quiet else "strong"
        word = Run(one_line(look.word), "body", _on(palette, look.tone, ground))
        limit = max(80, int(room / NARROWEST) * MOST_LINES)
        words = Run(one_line(look.text, limit), "body", ink)
        folded = max(len(look.lead), len(look.text)) > limit
        more = Run(_tr("more") if folded else "", "body", _on(palette, "accent", ground))
        self._first = SetLines((Run(one_line(look.lead, limit), lead, ink), words, more, word), room)
        below = self._top + self._first.height
        self._badge_at = QPointF()
        if look.badge:
            below = self._place_badge(width, below)
        self._second: SetLines | None = None
        self._second_top, self.reader_at = below + BETWEEN, QRectF()
        if look.second or look.reader:
            dot = Run("·" if look.second and look.reader else "", "small", second)
            reader = Run(one_line(look.reader), "small", _on(palette, "accent" if look.cleared else "second", ground))
            self._second = SetLines((Run(one_line(look.second, LONGEST), "small", second), dot, reader), room)
            below = self._second_top + self._second.height
            if look.reader:
                place = self._second.place_of(2 if look.second else 0)
                self.reader_at = place.translated(TEXT_LEFT, self._second_top)
        self.height = int(below + bottom + 0.5)

    def draw(self, painter: QPainter, underlined: bool) -> None:
        """Draw it; *underlined* says that a click on the reader's words does something of its own."""
        line = self._first.line_height()
        mark = QRectF(SIDE, self._top + (line - PIXELS) / 2, PIXELS, PIXELS)
        paint_side(painter, mark, self._look.side, self._palette)
        self._first.draw(painter, QPointF(TEXT_LEFT, self._top))
        if self._look.badge:
            paint_chip(painter, self._badge_at, 400, self._look.badge, "", "plain", self._palette)
        if self._second:
            self._second.draw(painter, QPointF(TEXT_LEFT, self._second_top))
        if underlined and self._second:
            painter.setPen(QColor(self._palette.second))
            painter.drawLine(self.reader_at.bottomLeft(), self.reader_at.bottomRight())

    def _place_badge(self, width: int, below: float) -> float:
        """Put the badge after the last word, or beneath when there is no room; return where the first line ends."""
        last, wide = self._first.last_line(), chip_width(self._look.badge, "", "plain")
        left = TEXT_LEFT + last.right() + GAP
        if left + wide <= width - SIDE:
            middle = last.center().y() - CHIP_HEIGHT / 2
            top = self._top + (max(middle, last.top()) if last.top() else middle)  # never over the line above
            self._badge_at = QPointF(left, top)
            return max(below, top + CHIP_HEIGHT - BETWEEN)
        self._badge_at = QPointF(TEXT_LEFT, below + BETWEEN)
        return below + BETWEEN + CHIP_HEIGHT


@lru_cache(maxsize=1024)
def set_look_of(look: LineLook, width: int, ground: str, scheme: str) -> SetLook:
    """Return *look* set to *width*; layouts ask again and again, and the same lines come back with the next panel."""
    return SetLook(look, width, ground, current_palette())


def _tr(text: str) -> str:
    return QCoreApplication.translate("LineLook", text)


def _on(palette: Palette, tone: str, ground: str) -> str:
    return palette.on(tone if tone in TEXT_ON[ground] else "ink", ground)
