"""An open question: whose it is, what is known so far, and lines for the answer. Ours ink, theirs bronze."""

from collections.abc import Sequence

from recruiter_desk.domain.packs import PackQuestion, Point
from recruiter_desk.packs.flow import Block, Columns, Gap, Stack
from recruiter_desk.packs.parts.note_lines import NoteLines
from recruiter_desk.packs.parts.words import Words, sentence
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import (
    BRONZE,
    GUTTER,
    HAIR,
    INK,
    LABEL,
    NOTE,
    NUMERAL,
    QUESTION,
    SMALL,
    Style,
)  # fmt: skip
from recruiter_desk.packs.text import Piece, fitted, one_line

INDENT, SPACING, AROUND = 36.0, 17.5, 9.0
_LONG_NUMERAL = Style("Display", 14, 22, INK)
_HEAD = Style("SansSemibold", 9.2, 12.4, INK)


def mark(pen: Pen, x: float, baseline: float, *, ours: bool) -> float:
    """Draw whose it is, a square or a round, and return where words after it begin."""
    if ours:
        pen.box(x, baseline + 5.2, 5.2, 5.2, INK)
    else:
        pen.circle(x + 2.7, baseline + 2.6, 2.7, fill=BRONZE)
    return x + 9.5


class Card(Block):
    """A question with its bar at the left. It stretches by its note lines and is cut only when a page is too small."""

    stretches = True

    def __init__(self, question: PackQuestion, asker: str, *, least: int = 2, high: float = 0.0) -> None:
        self.question, self.asker, self.least, self.high = question, asker, least, high
        self._body: tuple[float, Stack] | None = None

    def _inside(self, width: float) -> Stack:
        if self._body is None or self._body[0] != width:
            self._body = width, _body(self.question, width - INDENT)
        return self._body[1]

    def height(self, width: float) -> float:
        return max(self.high, self._said(width) + self.least * SPACING)

    def _said(self, width: float) -> float:
        return AROUND + LABEL.leading + 1 + self._inside(width).height(width - INDENT) + AROUND + 4

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        ours, high = self.question.ours, self.height(width)
        colour = INK if ours else BRONZE
        pen.box(x, top, 2.6, high - 5, colour)
        pen.rule(x, top - high + 5, x + width, colour=HAIR)
        number = str(self.question.number)
        short = len(number) < 2
        pen.words(number, (NUMERAL if short else _LONG_NUMERAL).coloured(colour), x + (11 if short else 8), top - 24)
        after = mark(pen, x + INDENT, top - AROUND - 7.6, ours=ours)
        pen.words(fitted(self.asker, LABEL, width * 0.6), LABEL.coloured(colour), after, top - AROUND - 7.6)
        self._inside(width).draw(pen, x + INDENT, top - AROUND - LABEL.leading - 1, width - INDENT)
        below = top - self._said(width) + 13
        NoteLines(least=0, spacing=SPACING, high=high - self._said(width)).draw(pen, x + INDENT, below, width - INDENT)

    def stretched(self, room: float) -> Block:
        return Card(self.question, self.asker, least=self.least, high=room)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        if not force:
            return None
        above = Stack([Words(one_line(f"{self.question.number}   {self.asker}"), LABEL), self._inside(width)])
        return above.split(width, room, force=True)


def _body(question: PackQuestion, width: float) -> Stack:
    blocks: list[Block] = [Words(question.words, QUESTION, entry=question.id), Gap(2)]
    if one_line(question.note):
        blocks += [Words(question.note, NOTE, entry=question.id), Gap(2)]
    if one_line(question.why):
        why: list[Block] = [Words("Why it matters", _HEAD), Words(question.why, SMALL, entry=question.id)]
        if question.known:
            wide = (width - GUTTER) / 2
            known = [Words("What is known", _HEAD), *_known(question.known)]
            blocks += [Gap(3), Columns([(wide, Stack(why)), (wide, Stack(known))], gutter=GUTTER)]
        else:
            blocks += [Gap(3), *why]
    elif question.known:
        blocks += [Gap(1), *_known(question.known)]
    return Stack(blocks)


def _known(known: Sequence[Point]) -> list[Block]:
    return [Words(sentence(one.claim, one.words, one.source) or [Piece("")], SMALL, entry=one.id) for one in known]
