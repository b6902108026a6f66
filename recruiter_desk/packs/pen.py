"""What blocks draw with: a page of reportlab's canvas, and the record of where each entry was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor

from recruiter_desk.packs import fonts
from recruiter_desk.packs.style import HAIR, RULE, Style
from recruiter_desk.packs.text import Line


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words of the entry *id* stand: page from 0, a rectangle in points from the page's lower left corner."""

    id: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


class Pen:
    """Draws on the current page. All places are points from the lower left; `top` is the upper edge of a thing."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self.page = 0
        self.spots: list[Spot] = []

    def lines(self, lines: Sequence[Line], style: Style, x: float, top: float) -> None:
        """Set broken lines, the first one's leading below *top*."""
        drawn = self.canvas.beginText()
        if style.tracking:
            drawn.setCharSpace(style.tracking)
        baseline = top - style.leading * 0.76
        colour = ""
        for line in lines:
            place = x
            for run in line.runs:
                fonts.face(run.face)
                drawn.setTextOrigin(place, baseline)
                drawn.setFont(run.face, style.size, style.leading)
                if run.colour != colour:
                    drawn.setFillColor(HexColor(run.colour))
                    colour = run.colour
                drawn.textOut(run.words)
                place += run.width
            baseline -= style.leading
        if style.tracking:
            drawn.setCharSpace(0)
        self.canvas.drawText(drawn)

    def words(self, words: str, style: Style, x: float, baseline: float, *, centred: bool = False) -> None:
        """Set cleaned words on one line in one voice, at *x* or centred on it."""
        shown = words.upper() if style.capitals else words
        if centred:
            x -= self.width(words, style) / 2
        drawn = self.canvas.beginText(x, baseline)
        drawn.setFillColor(HexColor(style.colour))
        drawn.setCharSpace(style.tracking)
        for face, stretch in fonts.runs(shown, style.face):
            fonts.face(face)
            drawn.setFont(face, style.size)
            drawn.textOut(stretch)
        drawn.setCharSpace(0)
        self.canvas.drawText(drawn)

    def words_right(self, words: str, style: Style, right: float, baseline: float) -> None:
        self.words(words, style, right - self.width(words, style), baseline)

    @staticmethod
    def width(words: str, style: Style) -> float:
        shown = words.upper() if style.capitals else words
        runs = fonts.runs(shown, style.face)
        return sum(fonts.width(some, face, style.size) for face, some in runs) + style.tracking * (len(shown) - 1)

    def rule(self, x0: float, y: float, x1: float, *, weight: float = 0.5, colour: str = RULE) -> None:
        self.canvas.setLineCap(0)
        self.canvas.setDash()
        self.canvas.setLineWidth(weight)
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.line(x0, y, x1, y)

    def upright(self, x: float, y0: float, y1: float, *, weight: float = 0.5, colour: str = HAIR) -> None:
        self.canvas.setLineCap(0)
        self.canvas.setDash()
        self.canvas.setLineWidth(weight)
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.line(x, y0, x, y1)

    def dotted(
        self, x0: float, y: float, x1: float, *, dots: Sequence[float] = (0.01, 2.6), weight: float = 0.7
    ) -> None:
        """Draw a line to write on, or the road to a round not held yet."""
        self.canvas.setLineCap(1)
        self.canvas.setDash(list(dots))
        self.canvas.setLineWidth(weight)
        self.canvas.setStrokeColor(HexColor(RULE))
        self.canvas.line(x0, y, x1, y)
        self.canvas.setDash()
        self.canvas.setLineCap(0)

    def box(self, x: float, top: float, width: float, height: float, fill: str, *, radius: float = 0.0) -> None:
        self.canvas.setFillColor(HexColor(fill))
        if radius:
            self.canvas.roundRect(x, top - height, width, height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(x, top - height, width, height, stroke=0, fill=1)

    def circle(
        self, x: float, y: float, radius: float, *, fill: str = "", stroke: str = "", weight: float = 1.0
    ) -> None:
        self.canvas.setDash()
        if fill:
            self.canvas.setFillColor(HexColor(fill))
        if stroke:
            self.canvas.setStrokeColor(HexColor(stroke))
            self.canvas.setLineWidth(weight)
        self.canvas.circle(x, y, radius, stroke=int(bool(stroke)), fill=int(bool(fill)))

    def spot(self, entry: str, x: float, top: float, width: float, height: float) -> None:
        """Remember that the words of *entry* stand there; "" is nobody's."""
        if entry:
            self.spots.append(Spot(entry, self.page, x, top - height, x + width, top))
