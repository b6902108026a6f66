"""Tell what a file is by what is in it; its name is only believed where the content cannot tell."""

import io
import zipfile
from pathlib import PurePath

from recruiter_desk.exchange.contents import BROKEN, OLD_WORD, PASSWORD, RTF, UNKNOWN, Unreadable

PDF_WITHIN = 1024  # bytes in which a PDF may have something before its head


def kind_of(name: str, content: bytes) -> str:
    """Return pdf, docx, odt, json or txt. Raises Unreadable for everything else."""
    head = content[:PDF_WITHIN]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"PK"):
        return _zipped(content)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise Unreadable(PASSWORD if encrypted else OLD_WORD)
    if head.startswith(b"{\\rtf"):
        raise Unreadable(RTF)
    ending = PurePath(name).suffix[1:].casefold()
    if ending == "json" or (ending not in ("txt", "text", "md") and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"):
        return "json"
    if ending in ("pdf", "docx", "odt"):
        raise Unreadable(BROKEN)
    return "txt"


def _zipped(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise Unreadable(BROKEN) from error
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        return "odt"
    raise Unreadable(UNKNOWN)
