"""The look of every document: paper, spacing, colours and type, in points."""

from dataclasses import dataclass, replace

from recruiter_desk.domain.packs import Level, Paper

PAGE_SIZES = {Paper.A4: (595.3, 841.9), Paper.LETTER: (612.0, 792.0)}
SIDE, HEAD, FOOT = 56.0, 80.0, 62.0
GUTTER = 12.0
LEAST = 8.4  # no running text is smaller, however dense the page

INK, BRONZE, BRONZE_GROUND = "#10243A", "#8C5A2B", "#F5EBDD"
TEXT, SECOND, RULE, HAIR = "#1E2A36", "#556270", "#C9CFD6", "#E3E7EB"
PAPER, TINT, WHITE = "#F6F3EE", "#EEF2F6", "#FFFFFF"
GREEN, AMBER, RED = "#1F6B4A", "#8A5A00", "#96322A"
LEVELS: dict[Level, str] = {"concern": RED, "mixed": AMBER, "strong": GREEN, "exceptional": GREEN, "": SECOND}
DOTS: dict[Level, int] = {"concern": 1, "mixed": 2, "strong": 3, "exceptional": 4, "": 0}


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set: a face of the cuts, size and leading, colour, tracking; capitals for labels."""

    face: str
    size: float
    leading: float
    colour: str = TEXT
    tracking: float = 0.0
    capitals: bool = False
    bold: str = "SansSemibold"
    italic: str = "SansItalic"

    def at(self, density: float) -> "Style":
        """Return it for a denser page; running text never falls below `LEAST`, labels stay."""
        if density == 1 or self.capitals:
            return self
        size = max(min(self.size, LEAST), self.size * density)
        return replace(self, size=size, leading=self.leading * max(density, size / self.size))

    def coloured(self, colour: str) -> "Style":
        return replace(self, colour=colour)


DISPLAY = Style("Display", 36, 40, INK)
DISPLAY_SECOND = Style("DisplayLight", 19, 24, SECOND)
TITLE = Style("Display", 22, 26.5, INK)
TITLE_SECOND = Style("Display", 17, 21, INK)
LEAD = Style("Lead", 12, 17.6)
QUESTION = Style("Question", 13, 16.8, INK)
NUMERAL = Style("Display", 19, 22, INK)
BODY = Style("Sans", 10.3, 14.4)
SMALL = Style("Sans", 9.2, 12.4)
CELL = Style("Sans", 9.4, 12.5)
CELL_STRONG = Style("SansSemibold", 9.4, 12.5, INK)
NOTE = Style("Sans", 8.5, 11.2, SECOND)
NOTE_STRONG = Style("SansSemibold", 8.5, 11.2, INK)
TABLE_HEAD = Style("SansSemibold", 8, 10, SECOND)
CAPTION = Style("SansItalic", 8.5, 11.2, SECOND)
VALUE = Style("SansSemibold", 10, 12.9, INK)
LABEL = Style("SansSemibold", 7.6, 10, SECOND, tracking=0.95, capitals=True)
LETTERHEAD = Style("SansSemibold", 9, 12, INK, tracking=2.3, capitals=True)
