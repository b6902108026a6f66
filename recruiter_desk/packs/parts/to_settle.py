"""A question in the summary's list: its number in its side's colour, where it stands and its page."""

from recruiter_desk.domain.packs import PackQuestion
from recruiter_desk.packs.flow import Block, Stack
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import BRONZE, HAIR, INK, NOTE, NUMERAL, Style
from recruiter_desk.packs.text import Piece, one_line

INDENT = 26.0
_WORDS = Style("SansSemibold", 10.3, 13.6, INK)


class Asked(Block):
    """One question. *page* is where its card stands, 0 = nowhere."""

    def __init__(self, question: PackQuestion, page: int, density: float) -> None:
        self.question = question
        pieces = [Piece(question.note)] if one_line(question.note) else []
        pieces += [Piece(f"{'  ' if pieces else ''}Page {page}")] if page else []
        blocks: list[Block] = [Words(question.words, _WORDS.at(density), entry=question.id)]
        self.body = Stack([*blocks, Words(pieces, NOTE, entry=question.id)] if pieces else blocks)

    def height(self, width: float) -> float:
        return self.body.height(width - INDENT) + 10

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        colour = INK if self.question.ours else BRONZE
        pen.words(str(self.question.number), NUMERAL.coloured(colour), x, top - 19)
        self.body.draw(pen, x + INDENT, top - 4, width - INDENT)
        pen.rule(x, top - self.height(width) + 1, x + width, colour=HAIR)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        return self.body.split(width, room, force=True) if force else None
