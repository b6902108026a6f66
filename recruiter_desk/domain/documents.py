"""Documents: what is known of a file, a name that is safe on any disk, and which kinds may be opened."""

import re
from dataclasses import dataclass
from pathlib import PurePath

SIZE_LIMIT = 25 * 1024 * 1024

# Kinds of files that a computer runs instead of showing.
_RUN = frozenset([
    "apk", "app", "appimage", "appref-ms", "bat", "bin", "cmd", "com", "command", "cpl", "deb", "desktop",
    "dll", "dmg", "exe", "gadget", "hta", "inf", "iso", "jar", "js", "jse", "lnk", "msc", "msi", "msp", "pif",
    "pkg", "ps1", "psm1", "py", "pyc", "pyw", "rb", "reg", "rpm", "run", "scpt", "scr", "sh", "sys", "url",
    "vb", "vbe", "vbs", "webloc", "ws", "wsf", "wsh", "docm", "dotm", "pptm", "xlsm", "xlam", "xltm", "html",
    "htm", "xhtml", "mht", "mhtml", "shtml", "svg",
])  # fmt: skip
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file kept with a person; *added_on* is an ISO day, *size* is in bytes."""

    id: str
    person_id: str
    name: str
    media_type: str
    size: int
    added_on: str


def safe_name(name: str) -> str:
    """Return *name* so that any disk takes it as one file name, with its ending kept."""
    bare = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]', "_", name).strip(" .") or "document"
    stem, ending = PurePath(bare).stem, PurePath(bare).suffix[:16]
    while len((stem + ending).encode()) > 180:
        stem = stem[:-1]
    stem = f"{stem}_" if stem.split(".")[0].casefold() in _RESERVED else stem
    return (stem.lstrip("-. ") or "document") + ending


def is_safe_to_open(name: str) -> bool:
    """Tell whether a file so called is shown when it is opened, and not run."""
    return PurePath(name.strip(" .")).suffix[1:].casefold() not in _RUN


def size_words(size: int) -> str:
    """Say a size: "812 bytes", "14 KB", "3.2 MB"."""
    if size < 1000:
        return f"{size} bytes"
    if size < 1_000_000:
        return f"{round(size / 1000)} KB"
    return f"{size / 1_000_000:.1f} MB"
