"""Dotted lines to write on; they take the room that is left on a page."""

from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import LABEL


class NoteLines(Block):
    """As many lines as have room, at least *least*; with a label above them when *head* says one."""

    stretches = True

    def __init__(self, *, head: str = "", least: int = 3, spacing: float = 21.0, high: float = 0.0) -> None:
        self.head, self.least, self.spacing, self.high = head, least, spacing, high

    def _above(self) -> float:
        return LABEL.leading + 2 if self.head else 0.0

    def height(self, width: float) -> float:
        return max(self.high, self._above() + self.least * self.spacing)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self.head:
            Words(self.head, LABEL).draw(pen, x, top, width)
        room = self.height(width) - self._above()
        for number in range(1, int((room + 0.5) // self.spacing) + 1):
            pen.dotted(x, top - self._above() - number * self.spacing + 4, x + width)

    def stretched(self, room: float) -> Block:
        return NoteLines(head=self.head, least=self.least, spacing=self.spacing, high=room)
