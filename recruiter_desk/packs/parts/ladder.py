"""The rounds: down the summary's panel, or across the page of evidence.

A circle with the number is filled when the round was held, hollow for this meeting, dashed when still ahead.
"""

from collections.abc import Sequence

from recruiter_desk.domain.packs import Round
from recruiter_desk.packs.flow import Block, Stack
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import INK, LEVELS, NOTE, NOTE_STRONG, RULE, SECOND, WHITE, Style
from recruiter_desk.packs.text import one_line

RADIUS = 8.4
ACROSS = 6  # so many stand side by side; of more, the last ones
WIDEST_READING = 0.45  # of the ladder
READING = Style("SansSemibold", 8.5, 11.2)
_NUMBER = Style("SansSemibold", 8.4, 10)


def circle(pen: Pen, one: Round, x: float, y: float, radius: float, ground: str) -> None:
    """Draw the round's circle on *ground*."""
    done = one.state == "done"
    colour = (LEVELS[one.level] if one.level else INK) if done else (INK if one.state == "now" else RULE)
    pen.circle(x, y, radius, fill=colour if done else ground)
    if one.state == "ahead":
        pen.canvas.setDash([1.6, 1.6])
        pen.canvas.setStrokeColor(colour)
        pen.canvas.setLineWidth(0.8)
        pen.canvas.circle(x, y, radius - 0.4, stroke=1, fill=0)
        pen.canvas.setDash()
    elif not done:
        pen.circle(x, y, radius - 0.6, stroke=colour, weight=1.2)
    number = _NUMBER.coloured(WHITE if done else (SECOND if one.state == "ahead" else INK))
    pen.words(str(one.number), number, x, y - 2.9, centred=True)


def reading(one: Round) -> tuple[str, str]:
    """Return the word beside a round and its colour."""
    if one.state == "now":
        return one.reading or "This meeting", INK
    return one.reading, LEVELS[one.level]


class Rung(Block):
    """A round of the upright ladder; the rail goes on to the next unless it is the last."""

    def __init__(self, one: Round, ground: str, *, last: bool) -> None:
        self.one, self.ground, self.last = one, ground, last
        self.who = Words(one_line(one.who), NOTE_STRONG)
        self.when = Words(one_line(one.when), NOTE)
        said, colour = reading(one)
        self.said = Words(one_line(said), READING.coloured(colour))
        self.wide = Pen.width(one_line(said), READING) if said else 0.0

    def _beside(self, width: float) -> bool:
        """Say whether the reading has room beside the name; else it stands below."""
        return self.wide <= width * WIDEST_READING

    def _inner(self, width: float) -> float:
        return width - 20 - (self.wide + 6 if self.wide and self._beside(width) else 0)

    def height(self, width: float) -> float:
        below = 0.0 if self._beside(width) else self.said.height(width - 20)
        above = self.who.height(self._inner(width)) + self.when.height(width - 20)
        return above + below + (0 if self.last else 8)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        inner, middle = self._inner(width), top - 8.6
        if not self.last:
            pen.upright(x + 6.4, top - self.height(width) - 2, middle - 6.4, weight=1.4, colour=RULE)
        circle(pen, self.one, x + 6.4, middle, 6.4, self.ground)
        self.who.draw(pen, x + 20, top, inner)
        below = top - self.who.height(inner)
        self.when.draw(pen, x + 20, below, width - 20)
        if self._beside(width):
            self.said.draw(pen, x + width - self.wide, top, self.wide + 1)
        else:
            self.said.draw(pen, x + 20, below - self.when.height(width - 20), width - 20)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        return Stack([self.who, self.when, self.said]).split(width, room, force=True) if force else None


def upright(rounds: Sequence[Round], ground: str) -> Block:
    """Return the ladder from the first round down."""
    return Stack([Rung(one, ground, last=one is rounds[-1]) for one in rounds], together=True)


class Ladder(Block):
    """The rounds side by side, with who was met, when and how it was read."""

    def __init__(self, rounds: Sequence[Round]) -> None:
        self.rounds = rounds[-ACROSS:]

    def _below(self, one: Round, step: float) -> Block:
        said, colour = reading(one)
        words = [Words(one_line(one.who), NOTE_STRONG), Words(one_line(one.when), NOTE)]
        return Stack([*words, Words(one_line(said), READING.coloured(colour))] if said else words)

    def _step(self, width: float) -> float:
        return width / max(4, len(self.rounds))

    def height(self, width: float) -> float:
        step = self._step(width)
        return 2 * RADIUS + 7 + max(self._below(one, step).height(step - 10) for one in self.rounds)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        step, middle = self._step(width), top - RADIUS
        for number, one in enumerate(self.rounds):
            left = x + number * step
            if number + 1 < len(self.rounds):
                if self.rounds[number + 1].state == "done":
                    pen.rule(left + RADIUS, middle, left + step, weight=1.2, colour=INK)
                else:
                    pen.dotted(left + 2 * RADIUS + 3, middle, left + step - 3, dots=(2.2, 2.6), weight=0.9)
            circle(pen, one, left + RADIUS, middle, RADIUS, WHITE)
            self._below(one, step).draw(pen, left, top - 2 * RADIUS - 6, step - 10)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        below = Stack([self._below(one, width) for one in self.rounds])
        return below.split(width, room, force=True) if force else None
