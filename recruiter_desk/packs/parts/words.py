"""Running text as a block: one style, pieces in several voices, and the entry it belongs to."""

from collections.abc import Sequence

from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import SECOND, Style
from recruiter_desk.packs.text import Line, Piece, balanced, clean, lines

SHORT_SOURCE = 26  # characters that stay on one line
_ENDS = ".?!:;,…”’\"')"


class Words(Block):
    """Text from anywhere, cleaned here. Of a long one at least two lines stay together at a page's foot and head."""

    def __init__(
        self, words: str | Sequence[Piece], style: Style, *,
        entry: str = "", even: bool = False, keeps_next: bool = False, after: float = 0.0,
    ) -> None:  # fmt: skip
        pieces = [Piece(words)] if isinstance(words, str) else words
        cleaned = clean if len(pieces) == 1 else _kept
        self.pieces = [Piece(cleaned(one.words), one.voice, one.colour, one.whole) for one in pieces]
        self.style: Style = style
        self.entry: str = entry
        self.even, self.keeps_next, self.after = even, keeps_next, after
        self._broken: tuple[float, list[Line]] | None = None

    def _lines(self, width: float) -> list[Line]:
        if self._broken is None or self._broken[0] != width:
            break_up = balanced if self.even else lines
            self._broken = width, break_up(self.pieces, self.style, width)
        return self._broken[1]

    def height(self, width: float) -> float:
        return len(self._lines(width)) * self.style.leading + self.after

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        broken = self._lines(width)
        pen.lines(broken, self.style, x, top)
        pen.spot(self.entry, x, top, max(line.width for line in broken), len(broken) * self.style.leading)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        broken = self._lines(width)
        fit = int((room + 0.01) // self.style.leading)
        if len(broken) - fit == 1:
            fit -= 1
        if fit < (1 if force else 2) or fit >= len(broken):
            return None
        return _Lines(self, broken[:fit], 0.0), _Lines(self, broken[fit:], self.after)


class _Lines(Block):
    """Some lines of a text that was split; they keep the breaks they had."""

    def __init__(self, whole: "Words | _Lines", broken: list[Line], after: float) -> None:
        self.style: Style = whole.style
        self.entry: str = whole.entry
        self.broken, self.after = broken, after

    def height(self, width: float) -> float:
        return len(self.broken) * self.style.leading + self.after

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.lines(self.broken, self.style, x, top)
        pen.spot(self.entry, x, top, max(line.width for line in self.broken), len(self.broken) * self.style.leading)

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Block, Block] | None:
        fit = int((room + 0.01) // self.style.leading)
        if fit < 1 or fit >= len(self.broken):
            return None
        return _Lines(self, self.broken[:fit], 0.0), _Lines(self, self.broken[fit:], self.after)


def _kept(raw: str) -> str:
    """Clean a piece that stands beside others: the spaces at its ends belong to the sentence."""
    words = clean(raw)
    before = " " if raw[:1] == " " else ""
    after = " " if words and raw[-1:] == " " else ""
    return before + words + after


def sentence(claim: str, words: str, source: str) -> list[Piece]:
    """Return a claim in bold, the words, and who said it in italics: the form of everything that is known."""
    claim, words = clean(claim), clean(words)
    pieces: list[Piece] = []
    if claim:
        pieces.append(Piece(claim if claim[-1] in ".?!:" else claim + ".", "bold"))
    if words:
        ended = words if words[-1] in _ENDS or not clean(source) else words + "."
        pieces.append(Piece((" " if pieces else "") + ended))
    if clean(source):
        pieces.append(Piece((" " if pieces else "") + source, "italic", SECOND, whole=len(source) <= SHORT_SOURCE))
    return pieces
