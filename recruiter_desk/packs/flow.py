"""Blocks and how they fill pages: each knows its height for a width, draws itself, and may be split.

Pages are laid out before any is drawn, so page numbers are known everywhere, and a block that fits nowhere is placed
all the same: laying out always ends.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.watch import check


class Block(ABC):
    """Something on a page. `keeps_next`: never the last on its page. `stretches`: takes the room that is left."""

    keeps_next = False
    stretches = False

    @abstractmethod
    def height(self, width: float) -> float:
        """Return how high it is at *width*, in points."""

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at *x*, *top*."""

    def split(self, width: float, room: float, *, force: bool = False) -> "tuple[Block, Block] | None":
        """Return a part no higher than *room* and the rest, or None. *force*: the block is on a page of its own."""
        return None

    def stretched(self, room: float) -> "Block":
        """Return the block as it fills *room*."""
        return self


class Gap(Block):
    """White of *points*; vanishes at the head of a page."""

    def __init__(self, points: float) -> None:
        self.points = points

    def height(self, width: float) -> float:
        return self.points

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pass


class Stack(Block):
    """Blocks one under the other; `together` ones are split only when a page of their own is too small."""

    def __init__(self, blocks: Sequence[Block], *, together: bool = False) -> None:
        self.blocks = list(blocks)
        self.together = together

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top -= block.height(width)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        if self.together and not force:
            return None
        used = 0.0
        for place, block in enumerate(self.blocks):
            high = block.height(width)
            if used + high > room + 0.01:
                parts = block.split(width, room - used, force=force)
                before = self.blocks[:place]
                if parts:
                    return Stack([*before, parts[0]]), Stack([parts[1], *self.blocks[place + 1 :]])
                while before and before[-1].keeps_next:
                    before.pop()
                return (Stack(before), Stack(self.blocks[len(before) :])) if before else None
            used += high
        return None


class Columns(Block):
    """Blocks side by side, each with its width; as high as the highest."""

    def __init__(self, columns: Sequence[tuple[float, Block]], *, gutter: float) -> None:
        self.columns = list(columns)
        self.gutter = gutter

    def height(self, width: float) -> float:
        return max((block.height(wide) for wide, block in self.columns), default=0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for wide, block in self.columns:
            block.draw(pen, x, top, wide)
            x += wide + self.gutter

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        halves = [_halves(block, wide, room, force) for wide, block in self.columns]
        if not any(
            first and first.height(wide) > 0 for (wide, _), (first, _) in zip(self.columns, halves, strict=True)
        ):
            return None
        firsts = [(wide, first or Gap(0)) for (wide, _), (first, _) in zip(self.columns, halves, strict=True)]
        rests = [(wide, rest or Gap(0)) for (wide, _), (_, rest) in zip(self.columns, halves, strict=True)]
        return Columns(firsts, gutter=self.gutter), Columns(rests, gutter=self.gutter)


def _halves(block: Block, width: float, room: float, force: bool) -> tuple[Block | None, Block | None]:
    if block.height(width) <= room + 0.01:
        return block, None
    return block.split(width, room, force=force) or (None, block)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block at *down* points below the upper edge of the page's body."""

    block: Block
    down: float


def paginate(blocks: Sequence[Block], width: float, height: float) -> list[list[Placed]]:
    """Return the pages that *blocks* fill, at least one; blocks that stretch fill the last place they stand in."""
    waiting = list(blocks)
    pages: list[list[Placed]] = [[]]
    used = 0.0
    while waiting:
        check()
        block = waiting.pop(0)
        page = pages[-1]
        if not page and isinstance(block, Gap):
            continue
        room = height - used
        high = block.height(width)
        after = _least(waiting, width) if block.keeps_next else 0.0
        if high + after <= room + 0.01 or (not page and high <= room + 0.01):
            page.append(Placed(block, used))
            used += high
            continue
        parts = None if high <= room else block.split(width, room, force=not page)
        if parts:
            page.append(Placed(parts[0], used))
            waiting.insert(0, parts[1])
        elif not page:
            page.append(Placed(block, used))
        else:
            waiting.insert(0, block)
            _pull_heads(page, waiting)
        if waiting:
            pages.append([])
            used = 0.0
    return [_filled(page, width, height) for page in pages if page] or [[]]


def _least(waiting: Sequence[Block], width: float) -> float:
    """Return how much of what follows a heading has to stand with it."""
    needed = 0.0
    for block in waiting:
        needed += block.height(width) if isinstance(block, Gap) or block.keeps_next else min(block.height(width), 44.0)
        if not (isinstance(block, Gap) or block.keeps_next):
            break
    return needed


def _pull_heads(page: list[Placed], waiting: list[Block]) -> None:
    """Take headings and gaps at the foot of a page over to the next, unless nothing else would stay."""
    kept = len(page)
    while kept and (page[kept - 1].block.keeps_next or isinstance(page[kept - 1].block, Gap)):
        kept -= 1
    if kept:
        waiting[:0] = [placed.block for placed in page[kept:]]
        del page[kept:]


def _filled(page: list[Placed], width: float, height: float) -> list[Placed]:
    """Share the room that is left among the blocks of the page that stretch."""
    able = sum(placed.block.stretches for placed in page)
    if not able:
        return page
    share = max(0.0, height - sum(placed.block.height(width) for placed in page)) / able
    done: list[Placed] = []
    down = 0.0
    for placed in page:
        block = placed.block
        if block.stretches:
            block = block.stretched(block.height(width) + share)
        done.append(Placed(block, down))
        down += block.height(width)
    return done


def used_height(page: Sequence[Placed], width: float) -> float:
    """Return how far down the page reaches."""
    return max((placed.down + placed.block.height(width) for placed in page), default=0.0)
