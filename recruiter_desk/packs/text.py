"""Text on its way to the page: cleaned, cut into runs a face can draw, and broken into lines. Ragged right, always.

Nothing here is markup: words are drawn as they are, so no text can open a file, a link or a tag. Everything a pack
says passes through `clean`.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from recruiter_desk.packs import fonts
from recruiter_desk.packs.style import Style

LONGEST = 20_000
CUT_OFF = " ... (shortened)"
_EVEN = 5  # lines of a title; beyond, nobody sees that they are even
_SHORT_LAST = 0.1  # of the width: a last line below that is a widow
_BREAKS = {"\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"}
_KEPT = {"Zs", "Lo", "Lu", "Ll", "Lm", "Lt", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Co"}


def clean(words: str) -> str:
    """Return *words* as they are drawn: NFC, breaks as newlines, spaces single, control and bidi characters gone.

    At most 20 000 characters; what is longer ends in "(shortened)".
    """
    if words.isascii() and words.isprintable() and "  " not in words and len(words) <= LONGEST:
        return words.strip(" ")
    if len(words) > LONGEST:
        words = words[: LONGEST - len(CUT_OFF)] + CUT_OFF
    words = unicodedata.normalize("NFC", words.replace("\r\n", "\n"))
    drawn = "".join(_drawn(one) for one in words)
    return "\n".join(" ".join(line.split(" ")).strip(" ") for line in _single(drawn).split("\n")).strip("\n")


def _drawn(character: str) -> str:
    if character in _BREAKS:
        return "\n"
    if character == "\t":
        return " "
    kind = unicodedata.category(character)
    if kind == "Zs":
        return character if character == "\xa0" else " "
    return character if kind in _KEPT or kind[0] in "PS" else ""


def _single(words: str) -> str:
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def one_line(words: str) -> str:
    """Return *words* cleaned, breaks as spaces: for heads, titles and cells."""
    return " ".join(clean(words).split("\n"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one voice: plain, "bold" or "italic"; in the style's colour unless it says another.

    A `whole` piece is not broken at its spaces, save at the one it begins with.
    """

    words: str
    voice: str = ""
    colour: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line: one face, one colour."""

    words: str
    face: str
    colour: str
    width: float


@dataclass(slots=True)
class Line:
    runs: list[Run] = field(default_factory=list)
    width: float = 0.0


def lines(pieces: Sequence[Piece], style: Style, width: float) -> list[Line]:
    """Break *pieces* into lines no wider than *width*; a word that is wider than a line is cut where it must be.

    Of a few lines the last one is no short word on its own, where that costs no other line.
    """
    words = list(_words(pieces, style))
    done = _broken(words, style, width)
    if 2 <= len(done) <= _EVEN and done[-1].width < width * _SHORT_LAST:
        tried = _broken(words, style, width * (1 - _SHORT_LAST))
        return tried if len(tried) == len(done) else done
    return done


def _broken(words: "Sequence[_Word]", style: Style, width: float) -> list[Line]:
    done = [Line()]
    for word, space, length in words:
        if word is None:
            done.append(Line())
            continue
        line = done[-1]
        if line.runs and line.width + _width(space) + length > width:
            line = Line()
            done.append(line)
        elif line.runs and space:
            _add(line, space)
        if length > width:
            for rest in _cut(word, style, width):
                line = done[-1]
                if line.runs:
                    done.append(Line())
                    line = done[-1]
                for run in rest:
                    _add(line, run)
            continue
        for run in word:
            _add(line, run)
    return done


def _width(space: Run | None) -> float:
    return space.width if space else 0.0


def _add(line: Line, run: Run) -> None:
    """Put *run* at the end of *line*, as part of its last run where the voice is the same."""
    line.width += run.width
    last = line.runs[-1] if line.runs else None
    if last and (last.face, last.colour) == (run.face, run.colour):
        line.runs[-1] = Run(last.words + run.words, run.face, run.colour, last.width + run.width)
    else:
        line.runs.append(run)


_Word = tuple[list[Run] | None, Run | None, float]


def _words(pieces: Sequence[Piece], style: Style) -> Iterator[_Word]:
    """Yield each word as its runs, with the space before it and its width; None stands for a break."""
    word: list[Run] = []
    space: Run | None = None
    for piece in pieces:
        words = piece.words.upper() if style.capitals else piece.words
        name = {"bold": style.bold, "italic": style.italic}.get(piece.voice, style.face)
        colour = piece.colour or style.colour
        for number, stretch in enumerate(words.split("\n")):
            if number:
                yield word, space, _length(word)
                yield None, None, 0.0
                word, space = [], None
            for place, part in enumerate(_parts(stretch, piece.whole)):
                if place:
                    if word:
                        yield word, space, _length(word)
                    word, space = [], _run(" ", name, colour, style)
                word.extend(_run(some, chosen, colour, style) for chosen, some in fonts.runs(part, name))
    if word:
        yield word, space, _length(word)


def _parts(stretch: str, whole: bool) -> list[str]:
    if not whole:
        return stretch.split(" ")
    return ["", stretch[1:]] if stretch[:1] == " " else [stretch]


def _length(word: Sequence[Run]) -> float:
    return sum(run.width for run in word)


def _run(words: str, name: str, colour: str, style: Style) -> Run:
    return Run(words, name, colour, fonts.width(words, name, style.size) + style.tracking * len(words))


def _cut(word: Sequence[Run], style: Style, width: float) -> Iterator[list[Run]]:
    """Yield the stretches of a word that is wider than a line."""
    held: list[Run] = []
    used = 0.0
    for run in word:
        start, reach = 0, 0.0
        advances = fonts.advances(run.face)
        for place, character in enumerate(run.words):
            wide = advances[character] * style.size + style.tracking
            if used + wide > width and (held or place > start):
                if place > start:
                    held.append(Run(run.words[start:place], run.face, run.colour, reach))
                yield held
                held, used, start, reach = [], 0.0, place, 0.0
            used += wide
            reach += wide
        held.append(Run(run.words[start:], run.face, run.colour, reach))
    if held:
        yield held


def balanced(pieces: Sequence[Piece], style: Style, width: float) -> list[Line]:
    """Break into as few lines as fit *width*, as even in length as words allow: for titles."""
    words = list(_words(pieces, style))
    best = _broken(words, style, width)
    if not 2 <= len(best) <= _EVEN:
        return best
    low, high = width / 2, width
    while high - low > 2:
        middle = (low + high) / 2
        tried = _broken(words, style, middle)
        if len(tried) > len(best):
            low = middle
        else:
            high, best = middle, tried
    return best


def fitted(words: str, style: Style, width: float) -> str:
    """Return *words* on one line, shortened with an ellipsis where they are wider: for heads that repeat a name."""
    words = one_line(words)
    if fonts.width(words, style.face, style.size) + style.tracking * len(words) <= width:
        return words
    room = width - fonts.width("…", style.face, style.size)
    for place, character in enumerate(words):
        room -= fonts.width(character, style.face, style.size) + style.tracking
        if room < 0:
            return words[:place].rstrip(" ,·") + "…"
    return words
