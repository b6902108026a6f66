"""A PDF from elsewhere, made safe to place: checked against limits, reduced to what its pages show."""

import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf

MOST_BYTES, MOST_PAGES, MOST_DECODED = 25_000_000, 12, 50_000_000
# what a page may carry along beside its picture: files, edit histories, references to other documents
_LEFT_BEHIND = (
    "/Metadata",
    "/PieceInfo",
    "/AF",
    "/OPI",
    "/Ref",
    "/Alternates",
    "/LastModified",
    "/StructParents",
    "/OC",
)
_IMAGES = {"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/DCT", "/CCF"}
_FLATE = {"/FlateDecode", "/Fl"}


class Unplaceable(Exception):
    """The file cannot stand in a pack; the text says why, for the page that is drawn instead."""


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Return *pdf* with its annotations drawn into its pages. Raises Unplaceable."""
    if len(pdf) > MOST_BYTES:
        raise Unplaceable("The file is larger than 25 MB.")
    try:
        found = pikepdf.open(BytesIO(pdf))
        count = len(found.pages)
        if not 1 <= count <= MOST_PAGES:
            raise Unplaceable(
                f"The file has {count} pages; a pack takes {MOST_PAGES}." if count else "The file is empty."
            )
        _check_size(found)
        found.generate_appearance_streams()
        found.flatten_annotations("all")
    except pikepdf.PasswordError as error:
        raise Unplaceable("The file is locked with a password.") from error
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, OverflowError) as error:
        raise Unplaceable("The file is damaged.") from error
    return found


def _check_size(pdf: pikepdf.Pdf) -> None:
    left = MOST_DECODED
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream):
            left -= _decoded(one, left)
            if left < 0:
                raise Unplaceable("The file unpacks to more than 50 MB.")


def _decoded(stream: pikepdf.Stream, most: int) -> int:
    """Return how many bytes *stream* unpacks to, giving up just beyond *most*; images count their pixels."""
    named = stream.get("/Filter")
    filters = [str(one) for one in named] if isinstance(named, pikepdf.Array) else [str(named)] if named else []
    if filters and filters[-1] in _IMAGES:
        return int(stream.get("/Width", 0)) * int(stream.get("/Height", 0)) // 4
    raw = stream.read_raw_bytes()
    for name in filters:
        if name not in _FLATE:
            return len(raw) * 64 if name not in ("/ASCII85Decode", "/ASCIIHexDecode", "/A85", "/AHx") else len(raw)
        unpacking = zlib.decompressobj()
        try:
            raw = unpacking.decompress(raw, most + 1)
        except zlib.error:
            return len(raw)
        if len(raw) > most:
            return len(raw)
    return len(raw)


def size(page: pikepdf.Page) -> tuple[float, float]:
    """Return width and height as the page is seen."""
    x0, y0, x1, y1 = (float(edge) for edge in page.trimbox)
    wide, high = abs(x1 - x0), abs(y1 - y0)
    if not (1 <= wide <= 20_000 and 1 <= high <= 20_000):
        raise Unplaceable("A page of the file has no usable size.")
    turned = int(page.obj.get("/Rotate", 0)) % 180 == 90
    return (high, wide) if turned else (wide, high)


def as_picture(page: pikepdf.Page) -> pikepdf.Object:
    """Return what *page* shows as a form, without anything that travels beside it."""
    form = page.as_form_xobject()
    for one in _reachable(form):
        for key in _LEFT_BEHIND:
            if key in one:
                del one[key]
    return form


def _reachable(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield every dictionary and stream below *root*, each once."""
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if one.is_indirect:
            if one.objgen in seen:
                continue
            seen.add(one.objgen)
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            yield one
            waiting += [one[key] for key in list(one.keys()) if key != "/Parent" and _is_deep(one[key])]
        elif isinstance(one, pikepdf.Array):
            waiting += [each for each in one if _is_deep(each)]


def _is_deep(value: object) -> bool:
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream, pikepdf.Array))
