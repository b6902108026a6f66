"""The strip of facts: three to six equal cells under a strong rule, label over value."""

from collections.abc import Sequence

from recruiter_desk.domain.packs import Cell
from recruiter_desk.packs.flow import Block, Stack
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import HAIR, INK, LABEL, RULE, VALUE, Style
from recruiter_desk.packs.text import one_line

WIDEST = 6
_TINY = Style("SansSemibold", 6.8, 9, LABEL.colour, tracking=0.8, capitals=True)


class FactStrip(Block):
    """One row of cells."""

    def __init__(self, cells: Sequence[Cell], *, density: float = 1.0) -> None:
        self.cells = [
            (Words(one_line(cell.label), _TINY), Words(cell.value, VALUE.at(density), even=True)) for cell in cells
        ]

    def _inner(self, width: float) -> float:
        return width / len(self.cells) - 10

    def height(self, width: float) -> float:
        inner = self._inner(width)
        return 8 + max(head.height(inner) + value.height(inner) for head, value in self.cells) + 7

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        step, inner, high = width / len(self.cells), self._inner(width), self.height(width)
        for number, (head, value) in enumerate(self.cells):
            left = x + number * step
            if number:
                pen.upright(left, top - high, top, colour=HAIR)
            inset = 9 if number else 0
            head.draw(pen, left + inset, top - 7, inner)
            value.draw(pen, left + inset, top - 7 - head.height(inner), inner)
        pen.rule(x, top, x + width, weight=1.1, colour=INK)
        pen.rule(x, top - high, x + width, weight=0.6, colour=RULE)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        below = Stack([block for cell in self.cells for block in cell])
        return below.split(width, room, force=True) if force else None


def fact_strip(cells: Sequence[Cell], *, density: float = 1.0) -> list[Block]:
    """Return the strip for the cells that say something; more than six stand in rows of equal length."""
    said = [cell for cell in cells if one_line(cell.value)]
    if not said:
        return []
    rows = -(-len(said) // WIDEST)
    long = -(-len(said) // rows)
    return [
        Stack([FactStrip(said[at : at + long], density=density) for at in range(0, len(said), long)], together=True)
    ]
