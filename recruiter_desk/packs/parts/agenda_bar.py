"""The meeting as a bar in minutes: our questions in ink, theirs in bronze, the rest tinted."""

from collections.abc import Sequence

from recruiter_desk.domain.packs import AgendaPart
from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import BRONZE, INK, NOTE, TINT, WHITE, Style
from recruiter_desk.packs.text import one_line

BAR, GAP = 24.0, 1.6
FILLS = {"open": TINT, "ours": INK, "theirs": BRONZE, "close": TINT}
_NAME = Style("SansSemibold", 8.5, 11, INK)


class AgendaBar(Block):
    """Parts side by side, as long as their minutes; below, the minute each begins."""

    def __init__(self, parts: Sequence[AgendaPart]) -> None:
        self.parts = [part for part in parts if part.minutes > 0]

    def height(self, width: float) -> float:
        return BAR + 16

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        whole = sum(part.minutes for part in self.parts)
        left, free = x, x
        for part in self.parts:
            wide = width * part.minutes / whole
            pen.box(left, top, wide if part is self.parts[-1] else max(wide - GAP, 0.5), BAR, FILLS[part.kind])
            style = _NAME.coloured(WHITE if part.kind in ("ours", "theirs") else INK)
            name = one_line(part.name)
            if pen.width(name, style) <= wide - 12:
                pen.words(name, style, left + 6, top - BAR / 2 - 3)
            if left >= free:
                free = left + self._minute(pen, part.minute, left, top) + 5
            left += wide
        last = f"{self.parts[-1].minute + self.parts[-1].minutes}\u2032"
        if left - pen.width(last, NOTE) >= free:
            pen.words_right(last, NOTE, left, top - BAR - 10.5)

    @staticmethod
    def _minute(pen: Pen, minute: int, x: float, top: float) -> float:
        pen.words(f"{minute}\u2032", NOTE, x, top - BAR - 10.5)
        return pen.width(f"{minute}\u2032", NOTE)
