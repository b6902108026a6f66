"""Everything that can be got out of a pack: its texts, and of its file each string, stream, attachment and bookmark."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from tests.wall.ledgers import CANARY, NUMBER, YEAR


def texts(value: Any) -> Iterator[str]:
    """Give every text of a pack, the résumé's bytes too."""
    if is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from texts(each)
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    else:
        yield str(value)


def canaries(text: str) -> set[str]:
    """Return the canaries in *text*, words and numbers, however they are spaced or spelled."""
    joined = text.replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    return {one.lower() for one in CANARY.findall(text)} | set(NUMBER.findall(joined)) | set(YEAR.findall(text))


def in_file(pdf: bytes) -> set[str]:
    """Return the canaries anywhere in a PDF: on its pages, in its strings and names, streams and attachments."""
    found = canaries(on_pages(pdf)) | words(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        for one in document.objects:
            for text in strings(one):
                found |= {each.lower() for each in CANARY.findall(text)}
            if isinstance(one, pikepdf.Stream):
                found |= words(_decoded(one))
        for name in document.attachments:
            found |= words(name.encode()) | words(document.attachments[name].get_file().read_bytes())
        with document.open_outline() as outline:
            found |= {each for item in outline.root for each in CANARY.findall(item.title.lower())}
        found |= words(str(document.docinfo).encode())
    return found


def on_pages(pdf: bytes) -> str:
    """Return the text of all pages as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def words(content: bytes) -> set[str]:
    """Return the canaries in *content* as they are, in either UTF-16, or written in hexadecimal."""
    plain = content.decode("latin-1")
    wide = plain.replace("\x00", "")
    return {one.lower() for text in (plain, wide) for one in CANARY.findall(text)}


def strings(value: Any, depth: int = 0) -> Iterator[str]:
    """Give the strings and names of an object of a PDF, those inside it too."""
    if isinstance(value, pikepdf.String | pikepdf.Name):
        yield str(value)
    elif depth < 20 and isinstance(value, pikepdf.Array):
        for one in value:
            yield from strings(one, depth + 1)
    elif depth < 20 and isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key in value.keys():  # noqa: SIM118 - a dictionary of pikepdf iterates over nothing else
            yield key
            if key != "/Parent":
                yield from strings(value[key], depth + 1) if not _is_indirect(value[key]) else ()


def _is_indirect(value: Any) -> bool:
    return bool(getattr(value, "is_indirect", False))


def _decoded(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()
