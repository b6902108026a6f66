"""What word processors have in common: paragraphs, rows of cells, and how they become lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

GAP = "    "
SHORT = 40  # characters of a cell that stands beside the next one
FIRST = 25  # paragraphs in which the largest letters are looked for
LARGE = 1.3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the size of its letters in points, 0 when the file does not say."""

    text: str
    size: float = 0


Blocks = list[Paragraph]


def row(cells: Sequence[Sequence[Paragraph]]) -> Blocks:
    """Return the lines of a table's row: short cells beside each other, long ones one after another."""
    filled = [[each for each in cell if each.text.strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    if not filled:
        return []
    *before, last = filled
    if all(len(cell) == 1 and len(cell[0].text) <= SHORT for cell in before):
        beside = GAP.join(each.text.strip() for each in [*(cell[0] for cell in before), last[0]])
        return [Paragraph(beside, max(cell[0].size for cell in filled)), *last[1:]]
    return [each for cell in filled for each in [*cell, Paragraph("")]][:-1]


def lines(paragraphs: Iterable[Paragraph]) -> str:
    """Return the text of paragraphs, each on a line of its own."""
    return "\n".join(each.text.strip() for each in paragraphs)


def prominent(paragraphs: Sequence[Paragraph], most: int = 4) -> tuple[str, ...]:
    """Return the first paragraphs' lines in the largest letters, the largest first."""
    shown = [each for each in paragraphs if each.text.strip()][:FIRST]
    sizes = [each.size for each in paragraphs if each.size and each.text.strip()]
    if not sizes:
        return ()
    large = [each for each in shown if each.size >= LARGE * median(sizes) and "\n" not in each.text.strip()]
    return tuple(each.text.strip() for each in sorted(large, key=lambda each: -each.size)[:most])


def without_repeats(paragraphs: Iterable[Paragraph]) -> Blocks:
    """Return paragraphs without those said before: the headers of a file's sections mostly agree."""
    once: dict[str, Paragraph] = {}
    for each in paragraphs:
        if each.text.strip():
            once.setdefault(each.text.strip(), each)
    return list(once.values())
