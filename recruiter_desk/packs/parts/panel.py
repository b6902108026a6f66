"""Grounds: a tinted panel beside the text, and the callout with a bar at its left."""

from recruiter_desk.domain.packs import Slot
from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import BODY, INK, PAPER, Style
from recruiter_desk.packs.text import Piece


class Panel(Block):
    """A block on a tinted ground; *bar* colours its left edge."""

    def __init__(
        self, inside: Block, *, fill: str = PAPER, bar: str = "", padding: float = 9.0, least: float = 0.0
    ) -> None:
        self.inside, self.fill, self.bar, self.padding, self.least = inside, fill, bar, padding, least

    def height(self, width: float) -> float:
        return max(self.least, self.inside.height(width - 2 * self.padding) + 2 * self.padding)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        high = self.height(width)
        pen.box(x, top, width, high, self.fill)
        if self.bar:
            pen.box(x, top, 2.6, high, self.bar)
        self.inside.draw(pen, x + self.padding, top - self.padding, width - 2 * self.padding)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        parts = self.inside.split(width - 2 * self.padding, room - 2 * self.padding, force=force)
        if parts is None:
            return None
        first, rest = (Panel(part, fill=self.fill, bar=self.bar, padding=self.padding) for part in parts)
        return first, rest


def callout(words: str, style: Style = BODY) -> Block:
    """Return "If you do one thing:" with the recruiter's words."""
    pieces = [Piece("If you do one thing:", "bold", INK), Piece(" " + words)]
    return Panel(Words(pieces, style, entry=Slot.ONE_THING), bar=INK, padding=9.5)
