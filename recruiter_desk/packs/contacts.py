"""A résumé without contact details: on pages that hold some, the picture stays, the details are painted over.

Such a page becomes an image of 200 dots an inch with its other words laid under it unseen, so that they can be
searched and copied. It runs in a process of its own (apart.py), since the file comes from elsewhere.
"""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw
from pypdfium2 import raw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from recruiter_desk.packs import fonts, foreign
from recruiter_desk.packs.found_contacts import spans

DOTS, MOST_DOTS = 200, 4_000
PAINT = "#E3E7EB"
LEFT_IN = "Contact details could not be taken out of the file."


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character of a page, its box and its base line, in points from the upper left as the page is seen."""

    sign: str
    box: tuple[float, float, float, float]
    base: float


def without_contacts(pdf: bytes, values: Sequence[str]) -> bytes:
    """Return *pdf* without *values* and whatever else looks like a way to reach somebody.

    Raises foreign.Unplaceable when the file cannot be placed at all, is a scan, or keeps a detail.
    """
    for everything in (False, True):
        done = _rebuilt(pdf, values, everything=everything)
        if not _holds(done, values):
            return done
    raise foreign.Unplaceable(LEFT_IN)


def _rebuilt(pdf: bytes, values: Sequence[str], *, everything: bool) -> bytes:
    source = foreign.opened(pdf)
    flat = BytesIO()
    source.save(flat)
    shown = pypdfium2.PdfDocument(flat.getvalue())
    out = BytesIO()
    try:
        with pikepdf.new() as target:
            for number, page in enumerate(source.pages):
                glyphs = _glyphs(shown[number])
                if not any(glyph.sign.strip() for glyph in glyphs):
                    raise foreign.Unplaceable("The file is a scan, so contact details cannot be found in it.")
                if everything or _concerned(glyphs, values) or _linked(page):
                    with pikepdf.open(BytesIO(_painted(shown[number], glyphs, values))) as painted:
                        target.pages.extend(painted.pages)
                else:
                    _copy(target, page)
            target.remove_unreferenced_resources()
            target.save(out, deterministic_id=True)
    finally:
        shown.close()
        source.close()
    return out.getvalue()


def _copy(target: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Take over what a page without contact details shows, and nothing that travels beside it."""
    wide, high = foreign.size(page)
    new = target.add_blank_page(page_size=(wide, high))
    form = target.copy_foreign(foreign.as_picture(page))
    new.add_resource(form, pikepdf.Name.XObject, pikepdf.Name("/Page"))
    placed = new.calc_form_xobject_placement(
        form, pikepdf.Name("/Page"), pikepdf.Rectangle(0, 0, wide, high),
        invert_transformations=True, allow_shrink=True, allow_expand=True,
    )  # fmt: skip
    new.contents_add(placed)


def _linked(page: pikepdf.Page) -> bool:
    """Say whether the page had links; drawn as text or not, they name somebody's addresses."""
    return any(str(one.get("/Subtype", "")) == "/Link" for one in page.obj.get("/Annots", []))


def _glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Return every character with its box, in the file's order; breaks as newlines without a box."""
    text = page.get_textpage()
    wide, high = page.get_size()
    found: list[Glyph] = []
    at_x, at_y = ctypes.c_double(), ctypes.c_double()
    for place in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text.raw, place) or 32)
        left, low, right, top = text.get_charbox(place)
        x0, y0 = _seen(page, left, top, wide, high)
        x1, y1 = _seen(page, right, low, wide, high)
        raw.FPDFText_GetCharOrigin(text.raw, place, at_x, at_y)
        base = _seen(page, at_x.value, at_y.value, wide, high)[1]
        found.append(Glyph(sign, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), base))
    text.close()
    return found


def _seen(page: pypdfium2.PdfPage, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
    """Return a place of the page as it is seen, turned and cut: points from the upper left."""
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, round(wide * 16), round(high * 16), 0, x, y, across, down)
    return across.value / 16, down.value / 16


def _concerned(glyphs: Sequence[Glyph], values: Sequence[str]) -> set[int]:
    """Return the places of the characters to paint over."""
    text = "".join(glyph.sign for glyph in glyphs)
    return {place for start, end in spans(text, values) for place in range(start, end)}


def _painted(page: pypdfium2.PdfPage, glyphs: Sequence[Glyph], values: Sequence[str]) -> bytes:
    """Return the page as a picture with the details painted over, its other words unseen below."""
    wide, high = page.get_size()
    scale = min(DOTS / 72, MOST_DOTS / max(wide, high))
    picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    gone = _concerned(glyphs, values)
    draw = ImageDraw.Draw(picture)
    for x0, y0, x1, y1 in _bars([glyphs[place] for place in sorted(gone)]):
        draw.rectangle([(x0 - 1) * scale, (y0 - 1.5) * scale, (x1 + 1) * scale, (y1 + 1.5) * scale], fill=PAINT)
    fonts.face("Sans")
    out = BytesIO()
    canvas = Canvas(out, pagesize=(wide, high), pageCompression=1, invariant=1, initialFontName="Sans")
    for word in _words(glyphs, gone):
        _unseen(canvas, word, high)
    canvas.drawImage(ImageReader(_jpeg(picture)), 0, 0, wide, high)
    canvas.showPage()
    return bytes(canvas.getpdfdata())


def _bars(gone: Sequence[Glyph]) -> Iterator[tuple[float, float, float, float]]:
    """Yield a bar over each stretch of details on one line."""
    shown = [glyph for glyph in gone if glyph.sign.strip() and glyph.box[2] > glyph.box[0]]
    for _, line in groupby(enumerate(shown), key=lambda at: _stretch(shown, at[0])):
        boxes = [glyph.box for _, glyph in line]
        lefts, tops, rights, lows = zip(*boxes, strict=True)
        yield min(lefts), min(tops), max(rights), max(lows)


def _stretch(shown: Sequence[Glyph], place: int) -> int:
    """Return where the stretch begins that a character belongs to: same line, no more than a wide space between."""
    while place and abs(shown[place].base - shown[place - 1].base) < 2:
        apart = shown[place].box[0] - shown[place - 1].box[2]
        if not -2 < apart < (shown[place].box[3] - shown[place].box[1]) * 1.2:
            break
        place -= 1
    return place


def _jpeg(picture: Image.Image) -> BytesIO:
    out = BytesIO()
    picture.save(out, "JPEG", quality=82, subsampling=0)
    out.seek(0)
    return out


def _words(glyphs: Sequence[Glyph], gone: set[int]) -> Iterator[list[Glyph]]:
    """Yield the words that stay."""
    kept = [
        Glyph(" ", glyph.box, glyph.base) if place in gone or not glyph.sign.isprintable() else glyph
        for place, glyph in enumerate(glyphs)
    ]
    for is_word, word in groupby(kept, key=lambda glyph: bool(glyph.sign.strip())):
        if is_word:
            yield list(word)


def _unseen(canvas: Canvas, word: Sequence[Glyph], high: float) -> None:
    """Lay a word where it stands, invisible, as wide as it is seen."""
    left, right = min(glyph.box[0] for glyph in word), max(glyph.box[2] for glyph in word)
    low, top = max(glyph.box[3] for glyph in word), min(glyph.box[1] for glyph in word)
    said = "".join(glyph.sign for glyph in word)
    size = max(1.0, (low - top) * 1.1)
    natural = sum(fonts.width(some, face, size) for face, some in fonts.runs(said, "Sans"))
    line = canvas.beginText(left, high - word[0].base)
    line.setTextRenderMode(3)
    if natural > 0 and right > left:
        line.setHorizScale(min(1000.0, 100 * (right - left) / natural))
    for face, some in fonts.runs(said, "Sans"):
        fonts.face(face)
        line.setFont(face, size)
        line.textOut(some)
    line.setHorizScale(100)
    line.setTextRenderMode(0)
    canvas.drawText(line)


def _holds(pdf: bytes, values: Sequence[str]) -> bool:
    """Say whether a detail is left: in the words, in links, or in any string or stream of the file."""
    with pikepdf.open(BytesIO(pdf)) as found:
        if any("/Annots" in page.obj for page in found.pages) or len(found.docinfo) or "/Metadata" in found.Root:
            return True
        told = [bytes(one) for one in found.objects if isinstance(one, pikepdf.String)]
        told += [one.read_bytes() for one in found.objects if isinstance(one, pikepdf.Stream) and "/Width" not in one]
    wanted = [value.strip().casefold() for value in values if len(value.strip()) > 3]
    for value in wanted:
        forms = [value.encode(), value.encode("utf-16-be")]
        if any(form in piece.lower() for piece in told for form in forms):
            return True
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return any(spans("".join(glyph.sign for glyph in _glyphs(page)), values) for page in shown)
    finally:
        shown.close()
