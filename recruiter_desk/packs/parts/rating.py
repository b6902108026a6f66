"""A rating: dots filled up to its level in the level's colour, the word under them; unrated is hollow and grey."""

from recruiter_desk.domain.packs import Level
from recruiter_desk.packs.flow import Block
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import DOTS, LEVELS, NOTE, RULE

NOT_RATED = "Not rated"


class Rating(Block):
    """Four dots and a word."""

    def __init__(self, level: Level) -> None:
        self.level = level

    def height(self, width: float) -> float:
        return 21.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        colour = LEVELS[self.level] if self.level else RULE
        for number in range(4):
            filled = number < DOTS[self.level]
            middle = x + 3 + number * 8.4
            pen.circle(middle, top - 5.6, 2.6, fill=colour if filled else "", stroke=colour, weight=0.8)
        pen.words(self.level.capitalize() or NOT_RATED, NOTE, x, top - 18)
