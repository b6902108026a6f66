"""An open question in little room: number, question, where it stands in one small line, a line or two to write on."""

from recruiter_desk.domain.packs import PackQuestion
from recruiter_desk.packs.flow import Block, Gap, Stack
from recruiter_desk.packs.parts.note_lines import NoteLines
from recruiter_desk.packs.parts.words import Words, sentence
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import BRONZE, HAIR, INK, NOTE, TEXT, Style
from recruiter_desk.packs.text import Piece, clean, one_line

INDENT, SPACING, ABOVE, BELOW = 36.0, 15.5, 3.0, 8.0
_QUESTION = Style("Question", 11.6, 14.8, INK)
_NUMERAL = Style("Display", 17, 20, INK)
_LONG_NUMERAL = Style("Display", 13, 20, INK)


class CompactQuestion(Block):
    """A question of either side; it stretches by its note lines, and is cut only when a page is too small."""

    stretches = True

    def __init__(self, question: PackQuestion, asker: str, *, least: int = 2, high: float = 0.0) -> None:
        self.question, self.asker, self.least, self.high = question, asker, least, high
        self._body = Stack([
            Words(one_line(question.words), _QUESTION, entry=question.id),
            Words(_standing(question, asker), NOTE, entry=question.id),
            *_reasons(question),
        ])  # fmt: skip

    def _said(self, width: float) -> float:
        return ABOVE + self._body.height(width - INDENT) + BELOW

    def height(self, width: float) -> float:
        return max(self.high, self._said(width) + self.least * SPACING)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        high, colour = self.height(width), INK if self.question.ours else BRONZE
        pen.box(x, top, 2.6, high - 5, colour)
        number = str(self.question.number)
        short = len(number) < 2
        pen.words(number, (_NUMERAL if short else _LONG_NUMERAL).coloured(colour), x + (11 if short else 9), top - 16)
        self._body.draw(pen, x + INDENT, top - ABOVE, width - INDENT)
        below = top - self._said(width) + 7
        NoteLines(least=0, spacing=SPACING, high=high - self._said(width)).draw(pen, x + INDENT, below, width - INDENT)
        pen.rule(x, top - high + 5, x + width, colour=HAIR)

    def stretched(self, room: float) -> Block:
        return CompactQuestion(self.question, self.asker, least=self.least, high=room)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        numbered = Stack([Words(f"{self.question.number}", NOTE), Gap(2), self._body])
        return numbered.split(width, room, force=True) if force else None


def _standing(question: PackQuestion, asker: str) -> list[Piece]:
    who = Piece(f"{'■' if question.ours else '●'} {one_line(asker)}", "bold", INK if question.ours else BRONZE)
    return [who, Piece("  ·  " + one_line(question.note))] if one_line(question.note) else [who]


def _reasons(question: PackQuestion) -> list[Block]:
    """Return why it matters and what is known in one line of small print."""
    said: list[Piece] = []
    if clean(question.why):
        said += [Piece("Why it matters: ", "bold", TEXT), Piece(one_line(question.why), colour=TEXT)]
    for place, one in enumerate(question.known):
        before = "  " if said else ""
        said += [Piece(f"{before}Known: ", "bold", TEXT)] if not place else [Piece(" ")]
        said += sentence(one.claim, one.words, one.source)
    return [Words(said, NOTE, entry=question.id)] if said else []
