"""Files that are zip archives of XML: judged by their table of contents before anything is unpacked."""

import codecs
import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from recruiter_desk.exchange.contents import BOMB, BROKEN, DECODED_LIMIT, PASSWORD, Unreadable

ENTRIES = 2_000
RATIO = 100  # of what an archive unpacks to and its own size
SMALL = 1024 * 1024  # bytes: an entry up to this size may be packed tighter
PART = 20 * 1024 * 1024  # bytes of one XML part
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

codecs.lookup("cp437")  # of names in archives; loaded while the process may still open files


class Archive:
    """A judged archive. Its parts are unpacked one at a time, each only as far as the table of contents said."""

    def __init__(self, content: bytes) -> None:
        """Raises Unreadable for an archive that is broken, encrypted, or a bomb."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise Unreadable(BROKEN) from error
        _judge(entries, len(content))
        self.names = tuple(entry.filename for entry in entries)

    def xml(self, name: str) -> Element | None:
        """Return an XML part, None when the archive has none of that name. Raises Unreadable for a hostile one."""
        if name not in self.names:
            return None
        try:
            packed = self._zip.read(name)
            root: Element = fromstring(packed, forbid_dtd=True)
        except DefusedXmlException as error:
            raise Unreadable(BOMB) from error
        except (zipfile.BadZipFile, zlib.error, ParseError, ValueError, OSError, EOFError, RuntimeError) as error:
            raise Unreadable(BROKEN) from error
        return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without the namespace, "" when it is not there."""
    for key, value in element.attrib.items():
        if key.rsplit("}", 1)[-1] == name:
            return value
    return ""


def _judge(entries: list[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > ENTRIES or unpacked > DECODED_LIMIT or unpacked > RATIO * max(size, 1):
        raise Unreadable(BOMB)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise Unreadable(PASSWORD)
        if entry.compress_type not in _METHODS or _leads_out(entry.filename):
            raise Unreadable(BROKEN)
        tight = entry.file_size > RATIO * max(entry.compress_size, 1)
        if (tight and entry.file_size > SMALL) or (entry.filename.endswith(".xml") and entry.file_size > PART):
            raise Unreadable(BOMB)


def _leads_out(name: str) -> bool:
    """Tell whether a name points outside of its archive; nothing is ever written, but no honest file has such."""
    return name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/")
