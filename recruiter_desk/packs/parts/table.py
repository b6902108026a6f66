"""A table of rules only: a strong one above the head, hairlines between rows; the head repeats on every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from recruiter_desk.packs.flow import Block, Columns
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import GUTTER, HAIR, INK, RULE, TABLE_HEAD

HEAD, ABOVE, BELOW = 19.0, 5.0, 6.0


@dataclass(slots=True)
class Row:
    """Cells from left to right; `strong` rows have a darker rule above. `again`: the first cell at a page's head."""

    cells: list[Block]
    strong: bool = False
    again: Block | None = None


class Table(Block):
    """Rows under a head. *widths* of the columns, the gutters between them counted out."""

    def __init__(self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Row]) -> None:
        self.heads, self.widths, self.rows = heads, widths, list(rows)

    def _columns(self, row: Row) -> Columns:
        return Columns(list(zip(self.widths, row.cells, strict=True)), gutter=GUTTER)

    def _high(self, row: Row, width: float) -> float:
        return self._columns(row).height(width) + ABOVE + BELOW

    def height(self, width: float) -> float:
        return (HEAD if self.heads else 0) + sum(self._high(row, width) for row in self.rows)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top, x + width, weight=1.1, colour=INK)
        if self.heads:
            left = x
            for head, wide in zip(self.heads, self.widths, strict=True):
                pen.words(head, TABLE_HEAD, left, top - 12.5)
                left += wide + GUTTER
            top -= HEAD
            pen.rule(x, top, x + width, weight=0.6, colour=INK)
        for number, row in enumerate(self.rows):
            if number:
                pen.rule(x, top, x + width, weight=0.6 if row.strong else 0.5, colour="#8C97A3" if row.strong else HAIR)
            self._columns(row).draw(pen, x, top - ABOVE, width)
            top -= self._high(row, width)
        pen.rule(x, top, x + width, weight=0.6, colour=RULE)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        used = HEAD if self.heads else 0.0
        for place, row in enumerate(self.rows):
            high = self._high(row, width)
            if used + high <= room + 0.01:
                used += high
                continue
            if place:
                rest = self.rows[place:]
                if rest[0].again:
                    rest[0] = Row([rest[0].again, *rest[0].cells[1:]], rest[0].strong)
                return Table(self.heads, self.widths, self.rows[:place]), Table(self.heads, self.widths, rest)
            return self._cut(row, width, room - used) if force else None
        return None

    def _cut(self, row: Row, width: float, room: float) -> tuple[Block, Block] | None:
        """Cut the first row, which is higher than a page."""
        parts = self._columns(row).split(width, room - ABOVE - BELOW, force=True)
        if parts is None:
            return None
        first, rest = parts
        assert isinstance(first, Columns) and isinstance(rest, Columns)
        begun = Row([block for _, block in first.columns], row.strong)
        left = Row([block for _, block in rest.columns], row.strong)
        return Table(self.heads, self.widths, [begun]), Table(self.heads, self.widths, [left, *self.rows[1:]])
