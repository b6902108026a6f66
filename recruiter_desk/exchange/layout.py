"""Put the pieces of a page into reading order: as they were drawn, unless that leaps between columns."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

LEAST_LINES = 6  # of a column
LONG = 25  # characters of a line that is running text
WIDE_GAP = "    "


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words on one line, with the box of their letters in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        return self.top - self.bottom


def lines_of(pieces: Sequence[Piece], width: float) -> list[str]:
    """Return the lines of a page *width* points wide in reading order, an empty one between paragraphs."""
    return _joined(_ordered([piece for piece in pieces if piece.text.strip()], width))


def are_turned(pieces: Sequence[Piece]) -> bool:
    """Tell whether most of a page is written upwards or downwards, where lines cannot be told by their height."""
    long = [piece for piece in pieces if len(piece.text.strip()) > 4]
    return sum(piece.height > piece.right - piece.left for piece in long) > len(long) / 2


def prominent(pieces: Sequence[Piece], page_height: float, most: int = 4) -> tuple[str, ...]:
    """Return the lines set in the largest letters in the upper half of a page, the largest first.

    A name over two lines comes as one.
    """
    shown = [piece for piece in pieces if len(piece.text.strip()) > 1]
    if not shown:
        return ()
    least = 1.3 * median(piece.height for piece in shown)
    rows = _rows([piece for piece in shown if piece.height >= least and piece.bottom > page_height / 2])
    sized = [(max(piece.height for piece in row), " ".join(piece.text.strip() for piece in row)) for row in rows]
    pairs = [
        (one[0] + 1, f"{one[1]} {other[1]}")
        for one, other in itertools.pairwise(sized)
        if len(one[1].split()) == 1 and len(other[1].split()) <= 2 and other[0] > 0.7 * one[0]
    ]
    ranked = sorted(sized + pairs, key=lambda each: -each[0])
    return tuple(text for _, text in ranked[:most])


def _ordered(pieces: list[Piece], width: float) -> list[Piece]:
    """Return pieces in the order they are read: column after column where they were drawn across two."""
    gutter = _gutter(pieces, width)
    if gutter is not None and _leaps(pieces, gutter) and not _is_table(pieces, gutter):
        return _by_columns(pieces, gutter)
    upwards = sum(two.bottom > one.top + 40 for one, two in itertools.pairwise(pieces))
    if gutter is None and upwards > len(pieces) / 4:
        return [piece for row in _rows(sorted(pieces, key=lambda each: (-each.top, each.left))) for piece in row]
    return pieces


def _gutter(pieces: Sequence[Piece], width: float) -> float | None:
    """Return where the right of two columns begins: few pieces cross it, and both sides have enough lines."""
    best: tuple[int, float] | None = None
    for left in sorted({round(piece.left) for piece in pieces if 0.18 * width < piece.left < 0.75 * width}):
        right_side = [piece for piece in pieces if piece.left >= left - 1]
        left_side = [piece for piece in pieces if piece.right <= left - 4]
        crossing = len(pieces) - len(right_side) - len(left_side)
        at_edge = sum(abs(piece.left - left) < 2 for piece in right_side)
        fewest = min(len(_rows(left_side)), len(_rows(right_side)), at_edge)
        if fewest >= LEAST_LINES and crossing <= 0.2 * len(pieces) and (best is None or fewest > best[0]):
            best = (fewest, left)
    return best[1] if best else None


def _leaps(pieces: Sequence[Piece], gutter: float) -> bool:
    """Tell whether the order of drawing goes to and fro across the gutter."""
    sides = [piece.left >= gutter - 1 for piece in pieces]
    return sum(one != two for one, two in itertools.pairwise(sides)) > max(4, len(pieces) / 5)


def _is_table(pieces: Sequence[Piece], gutter: float) -> bool:
    """Tell whether what stands side by side belongs together: level with each other, and one side of short entries."""
    left_side = [piece for piece in pieces if piece.left < gutter - 1]
    right_side = [piece for piece in pieces if piece.left >= gutter - 1]
    fewer, more = sorted((left_side, right_side), key=len)
    level = sum(any(_are_level(one, other) for other in more) for one in fewer)
    lengths = [sum(len(piece.text) for piece in side) / len(side) for side in (left_side, right_side)]
    return level > 0.6 * len(fewer) and min(lengths) < LONG


def _by_columns(pieces: Sequence[Piece], gutter: float) -> list[Piece]:
    """Return what stands above the right column as it was drawn, then the left column and the right one.

    What crosses the gutter parts both columns into bands.
    """
    top = max(piece.top for piece in pieces if abs(piece.left - gutter) < 2)
    ordered = [piece for piece in pieces if piece.bottom >= top]
    left_side: list[Piece] = []
    right_side: list[Piece] = []
    for piece in sorted((each for each in pieces if each.bottom < top), key=lambda each: (-each.top, each.left)):
        if piece.left >= gutter - 1:
            right_side.append(piece)
        elif piece.right <= gutter - 4:
            left_side.append(piece)
        else:
            ordered += [*left_side, *right_side, piece]
            left_side, right_side = [], []
    return [*ordered, *left_side, *right_side]


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Put pieces that follow each other on one line together."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and _are_level(rows[-1][-1], piece) and piece.left > rows[-1][-1].left:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _are_level(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces stand on one line: they share more than half of the lower one's height."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > 0.5 * min(one.height, other.height)


def _joined(pieces: Sequence[Piece]) -> list[str]:
    if not pieces:
        return []
    usual = median(piece.height for piece in pieces)
    lines: list[str] = []
    below = 0.0
    for row in _rows(pieces):
        if lines and below - max(piece.top for piece in row) > 2 * usual:
            lines.append("")
        lines.append(_line(row))
        below = min(piece.bottom for piece in row)
    return lines


def _line(row: Sequence[Piece]) -> str:
    text = row[0].text.strip()
    for one, other in itertools.pairwise(row):
        gap = other.left - one.right
        wide = gap > 3 * max(one.height, other.height)
        apart = gap > 0.15 * other.height or one.text[-1:].isspace() or other.text[:1].isspace()
        text += (WIDE_GAP if wide else " " if apart else "") + other.text.strip()
    return text
