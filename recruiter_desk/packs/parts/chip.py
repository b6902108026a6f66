"""A chip: a word on a tinted ground, in the size of a label."""

from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import INK, NOTE_STRONG, PAPER, SECOND, TINT, Style
from recruiter_desk.packs.text import fitted

_WORD = Style("SansSemibold", 7.6, 10, INK)
# what asks for more is ink on the tint, what asks for less is quieter; the word says which
_QUIET = frozenset(["Relaxed", "Removed"])
HIGH, PADDING = 12.6, 4.6


class Chip(Block):
    """One word, as wide as it needs."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.style = _WORD.coloured(SECOND if word in _QUIET else INK)
        self.ground = PAPER if word in _QUIET else TINT

    def height(self, width: float) -> float:
        return max(HIGH, NOTE_STRONG.leading)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        word = fitted(self.word, self.style, width - 2 * PADDING)
        pen.box(x, top, pen.width(word, self.style) + 2 * PADDING, HIGH, self.ground, radius=2.4)
        pen.words(word, self.style, x + PADDING, top - 8.9)
