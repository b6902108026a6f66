"""Pages of our own PDFs as pictures for the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pypdfium2


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_png(pdf: bytes, page: int, width: int) -> bytes:
    """Return page number *page* from 0 as a PNG, *width* pixels wide."""
    with _opened(pdf) as document:
        shown = document[page]
        picture = shown.render(scale=width / shown.get_width()).to_pil()
        out = BytesIO()
        picture.save(out, "PNG", compress_level=1)
    return out.getvalue()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in points."""
    with _opened(pdf) as document:
        return tuple((page.get_width(), page.get_height()) for page in document)


def page_count(pdf: bytes) -> int:
    with _opened(pdf) as document:
        return len(document)
