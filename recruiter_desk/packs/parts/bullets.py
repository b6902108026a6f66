"""A list of what is known: a small bullet, then the text, hanging."""

from collections.abc import Sequence

from recruiter_desk.domain.packs import Point
from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.parts.words import Words, sentence
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import SECOND, Style
from recruiter_desk.packs.text import Piece

INDENT = 10.5


class Bullet(Block):
    """One item. *colour* marks a may or may-not; a hollow one stands for what nobody knows."""

    def __init__(
        self, words: str | Sequence[Piece], style: Style, *,
        entry: str = "", colour: str = SECOND, hollow: bool = False, after: float = 4.0, goes_on: Block | None = None,
    ) -> None:  # fmt: skip
        self.body = goes_on or Words(words, style, entry=entry)
        self.style, self.colour, self.hollow, self.after = style, colour, hollow, after
        self.marked = goes_on is None

    def height(self, width: float) -> float:
        return self.body.height(width - INDENT) + self.after

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        middle = top - self.style.leading * 0.76 + self.style.size * 0.27
        if self.marked and self.hollow:
            pen.circle(x + 2.2, middle, 1.7, stroke=self.colour, weight=0.7)
        elif self.marked:
            pen.circle(x + 2.0, middle, 1.45, fill=self.colour)
        self.body.draw(pen, x + INDENT, top, width - INDENT)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        parts = self.body.split(width - INDENT, room, force=force)
        if parts is None:
            return None
        first = Bullet("", self.style, colour=self.colour, hollow=self.hollow, after=0, goes_on=parts[0])
        first.marked = self.marked
        return first, Bullet("", self.style, colour=self.colour, after=self.after, goes_on=parts[1])


def points(items: Sequence[Point], style: Style, *, after: float = 4.0) -> list[Block]:
    """Return a bullet for each: bold claim, words, source in italics."""
    return [Bullet(sentence(one.claim, one.words, one.source), style, entry=one.id, after=after) for one in items]
