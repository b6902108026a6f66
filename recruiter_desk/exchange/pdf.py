"""PDF: text in reading order, the first page's picture, and where its links lead."""

import ctypes
import io

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from recruiter_desk.domain.resumes import NO_TEXT
from recruiter_desk.exchange.contents import BROKEN, PASSWORD, TEXT_LIMIT, Contents, Unreadable
from recruiter_desk.exchange.layout import Piece, are_turned, lines_of, prominent

PAGES = 60  # of which the text is read
PICTURE = (800, 1140)  # at most, in pixels
LEAST_LETTERS = 30  # of a file that is more than a picture
_PIECES = 4_000  # of a page; a page with more is a drawing
_LINK_PAGES = 2
_COLOURS = 256

Image.preinit()  # loads what writes PNG while the process may still open files


def read(content: bytes) -> Contents:
    """Return text and picture. Raises Unreadable for a file that is broken or needs a password."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        raise Unreadable(PASSWORD if locked else BROKEN) from error
    pages = len(document)
    if not pages:
        raise Unreadable(BROKEN)
    texts: list[str] = []
    first: tuple[str, ...] = ()
    links: list[str] = []
    for number in range(min(pages, PAGES)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            continue  # one page that cannot be read does not lose the others
        pieces = _pieces(page)
        texts.append(_plain(page) if are_turned(pieces) else "\n".join(lines_of(pieces, page.get_width())))
        if number == 0:
            first = prominent(pieces, page.get_height())
        if number < _LINK_PAGES:
            links += _links(document, page)
        page.close()
        if sum(map(len, texts)) > TEXT_LIMIT:
            break
    text = "\n\n".join(texts)
    letters = sum(c.isalnum() for c in text[: 100 * LEAST_LETTERS])
    note = NO_TEXT if letters < LEAST_LETTERS else ""
    if pages > PAGES:
        note = f"Only the first {PAGES} of {pages} pages were read."
    return Contents(text, pages, _picture(document), first, tuple(links), note)


def _pieces(page: pypdfium2.PdfPage) -> list[Piece]:
    text_page = page.get_textpage()
    pieces = []
    for index in range(min(text_page.count_rects(), _PIECES)):
        left, bottom, right, top = text_page.get_rect(index)
        words = text_page.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ")
        pieces.append(Piece(left, bottom, right, top, words))
    text_page.close()
    return pieces


def _plain(page: pypdfium2.PdfPage) -> str:
    """Return the text of a page in the order of drawing."""
    text_page = page.get_textpage()
    text: str = text_page.get_text_range().replace("\r\n", "\n")
    text_page.close()
    return text


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, most: int = 50) -> list[str]:
    """Return the addresses that areas of a page lead to."""
    found: list[str] = []
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(found) < most and pdfium.FPDFLink_Enumerate(page, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if 1 < length < 2000:
            room = ctypes.create_string_buffer(length)
            pdfium.FPDFAction_GetURIPath(document, action, room, length)
            found.append(room.value.decode("utf-8", "replace"))
    return found


def _picture(document: pypdfium2.PdfDocument) -> bytes:
    """Return the first page as PNG, b"" when it cannot be drawn."""
    try:
        page = document[0]
        wide, high = page.get_size()
        if not (wide > 0 and high > 0):
            return b""
        scale = min(PICTURE[0] / wide, PICTURE[1] / high)
        if min(wide, high) * scale < 1:
            return b""
        drawn = page.render(scale=scale).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ValueError):
        return b""
    room = io.BytesIO()
    drawn.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(room, "PNG")
    return room.getvalue()
