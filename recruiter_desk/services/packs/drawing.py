"""A pack as pages: the file, its pages as pictures, and where each entry stands on them.

What draws and reads PDF is loaded with the first call, in its lane: 0.3 s that no window waits for.
"""

from functools import lru_cache
from typing import NamedTuple

from recruiter_desk.domain.packs import Pack
from recruiter_desk.domain.packs_asked import Spot


class Drawn(NamedTuple):
    """The file, the size of each page in points, and where entries stand."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    spots: tuple[Spot, ...]


def load() -> None:
    """Load what draws and reads PDF now, in the lane of whoever calls."""
    from recruiter_desk.packs import build, preview  # noqa: F401, PLC0415 - loading is what is asked for


def draw(pack: Pack) -> bytes:
    """Return the PDF of *pack*, the same bytes for the same pack. Raises Environment when the fonts are missing."""
    return drawn(pack).pdf


@lru_cache(maxsize=1)
def drawn(pack: Pack) -> Drawn:
    """Return the PDF with its sizes and spots; the last one is kept. Raises Environment like `draw`."""
    from recruiter_desk.packs import build  # noqa: PLC0415 - reportlab and pikepdf take 0.3 s to load

    made = build.draw(pack)
    sizes = page_sizes(made.pdf)
    spots = tuple(
        Spot(one.id, one.page, one.x0, sizes[one.page][1] - one.y1, one.x1 - one.x0, one.y1 - one.y0)
        for one in made.spots
    )
    return Drawn(made.pdf, sizes, spots)


def spots(pack: Pack) -> tuple[Spot, ...]:
    """Return where the words of each entry stand, so that a click on a page finds it."""
    return drawn(pack).spots


def missing_glyphs(pack: Pack) -> tuple[str, ...]:
    """Return the characters of *pack* that no font at hand can draw."""
    from recruiter_desk.packs import build  # noqa: PLC0415 - as above

    return build.missing_glyphs(pack)


def page_png(pdf: bytes, page: int, width: int) -> bytes:
    """Return page number *page*, from 0, as a PNG of *width* pixels."""
    from recruiter_desk.packs import preview  # noqa: PLC0415 - pypdfium2 takes 0.1 s to load

    return preview.page_png(pdf, page, width)


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in points."""
    from recruiter_desk.packs import preview  # noqa: PLC0415 - as above

    return preview.page_sizes(pdf)


def page_count(pdf: bytes) -> int:
    return len(page_sizes(pdf))
