"""The faces of the documents: the cuts registered with reportlab, and which face draws which character."""

from collections.abc import Iterator
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from recruiter_desk import paths
from recruiter_desk.domain.errors import Environment

# nothing is ever fetched or opened on behalf of a document, and no stream is blown up to text
rl_config.trustedHosts = None
rl_config.trustedSchemes = []
rl_config.useA85 = 0

# where a face lacks a character, these are asked in turn
FALLBACKS = {
    "Display": ("SansSemibold", "ThaiSemibold"),
    "DisplayLight": ("Sans", "Thai"),
    "Lead": ("Sans", "Thai"),
    "Question": ("SansSemibold", "ThaiSemibold"),
    "Sans": ("Thai",),
    "SansSemibold": ("ThaiSemibold",),
    "SansItalic": ("Sans", "Thai"),
}


@cache
def face(name: str) -> TTFont:
    """Return the registered face. Raises Environment when the fonts were never cut."""
    file = paths.fonts() / f"{name}.ttf"
    try:
        font = TTFont(name, str(file))
    except (OSError, TTFError) as error:
        raise Environment(
            "The fonts of the documents are missing. Please run python3 packaging/dev.py once, or install again."
        ) from error
    pdfmetrics.registerFont(font)
    return font


@cache
def _covers(name: str) -> frozenset[int]:
    return frozenset(face(name).face.charToGlyph)


@cache
def _chosen(name: str, character: str) -> str:
    code = ord(character)
    for one in (name, *FALLBACKS.get(name, ())):
        if code in _covers(one) or character in "\xa0":
            return one
    return ""


def draws(character: str) -> bool:
    """Say whether any face has *character*."""
    return bool(_chosen("Sans", character)) or bool(_chosen("Lead", character))


def runs(words: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield (face, stretch) so that each stretch is drawn by a face that has it; missing characters show as a box."""
    start, current = 0, ""
    for place, character in enumerate(words):
        chosen = _chosen(name, character) or name
        if chosen != current and character != " ":
            if current and place > start:
                yield current, words[start:place]
                start = place
            current = chosen
    if start < len(words):
        yield current or name, words[start:]


def width(words: str, name: str, size: float) -> float:
    """Return how wide *words* are in one face, without tracking."""
    return sum(map(advances(name).__getitem__, words)) * size


class _Advances(dict[str, float]):
    """How far each character moves on, in parts of the size; filled as characters turn up."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, character: str) -> float:
        found = self[character] = float(self._font.stringWidth(character, 1))
        return found


@cache
def advances(name: str) -> dict[str, float]:
    """Return the widths of the characters of a face, at size 1."""
    return _Advances(face(name))
