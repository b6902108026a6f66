"""A line of the contents: the section, its page, a hairline; a click goes there."""

from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import BODY, HAIR, INK, Style
from recruiter_desk.packs.text import fitted

HIGH = 17.0
_NUMBER = Style("SansSemibold", 10.3, 14.4, INK)


def bookmark(page: int) -> str:
    """Return the name under which the page with that number, from 1, is found."""
    return f"page{page}"


class Contents(Block):
    """One section."""

    def __init__(self, topic: str, page: int) -> None:
        self.topic, self.page = topic, page

    def height(self, width: float) -> float:
        return HIGH

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.words(fitted(self.topic, BODY, width - 30), BODY, x, top - 11.8)
        pen.words_right(str(self.page), _NUMBER, x + width, top - 11.8)
        pen.rule(x, top - HIGH, x + width, colour=HAIR)
        pen.canvas.linkRect("", bookmark(self.page), (x, top - HIGH, x + width, top), thickness=0)
