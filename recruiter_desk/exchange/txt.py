"""Plain text in the encodings that résumés come in."""

import codecs

from recruiter_desk.exchange.contents import UNKNOWN, Contents, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

for _encoding in ("cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"):
    codecs.lookup(_encoding)  # loaded while the process may still open files


def read(content: bytes) -> Contents:
    """Return the text: as its byte order mark says, else UTF-8, else as Windows writes it in western Europe.

    Raises Unreadable for bytes that are no text.
    """
    return Contents(decoded(content))


def decoded(content: bytes) -> str:
    """Return *content* as text, in the encoding it is in."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if guessed := _without_mark(content):
        return content.decode(guessed, "replace")
    if b"\0" in content:
        raise Unreadable(UNKNOWN)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in content) > len(content) // 50:
        raise Unreadable(UNKNOWN)
    return content.decode("cp1252", "replace")


def _without_mark(content: bytes) -> str:
    """Return the encoding of UTF-16 that lacks its mark: every other byte of western text is zero."""
    head = content[:4000]
    pairs = len(head) // 2
    if pairs < 4 or len(content) % 2:
        return ""
    zeros_first, zeros_second = head[0::2].count(0), head[1::2].count(0)
    if zeros_second > pairs * 0.7 and not zeros_first:
        return "utf-16-le"
    return "utf-16-be" if zeros_first > pairs * 0.7 and not zeros_second else ""
