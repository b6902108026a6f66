"""Packs as pages: the doors to what draws and pictures them, loaded when somebody first wants a page."""

from typing import TYPE_CHECKING

from recruiter_desk.domain.packs import Pack

if TYPE_CHECKING:
    from recruiter_desk.packs.build import Drawn


def draw(pack: Pack) -> bytes:
    """Return the PDF. Raises Environment when the fonts are missing or it takes too long."""
    return drawn(pack).pdf


def drawn(pack: Pack) -> "Drawn":
    """Return the PDF with the places where each entry's words stand. Raises as `draw` does."""
    from recruiter_desk.packs import build  # noqa: PLC0415 - reportlab costs 230 ms, for packs only

    return build.draw(pack)


def missing_glyphs(pack: Pack) -> tuple[str, ...]:
    """Return the characters that no face of ours has, each once."""
    from recruiter_desk.packs import build  # noqa: PLC0415 - as above

    return build.missing_glyphs(pack)


def page_png(pdf: bytes, page: int, width: int) -> bytes:
    """Return *page*, from 0, as a PNG *width* pixels wide."""
    from recruiter_desk.packs import preview  # noqa: PLC0415 - pypdfium2 and Pillow, for packs only

    return preview.page_png(pdf, page, width)


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in points."""
    from recruiter_desk.packs import preview  # noqa: PLC0415 - as above

    return preview.page_sizes(pdf)


def page_count(pdf: bytes) -> int:
    from recruiter_desk.packs import preview  # noqa: PLC0415 - as above

    return preview.page_count(pdf)
