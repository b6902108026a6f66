"""What a file is, read from its first 100 bytes before anything connects to it.

Offsets are those of the SQLite file format: user_version at 60, application_id at 68, both big-endian. After a crash
the newest header may still lie in the write-ahead log, which SQLite would fold in as soon as it connected: so that is
read here as well. A 32-byte head (page size at 8, salt at 16), then frames of a 24-byte head (page number, pages of
the desk if this frame ends a commit, salt) and a page.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.storage.files import write_ahead_log
from recruiter_desk.storage.look import look_at_still

MAGIC = b"SQLite format 3\0"
LOG_MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
APPLICATION_ID = 0x52446573  # "RDes"


@dataclass(frozen=True, slots=True)
class Header:
    """The two numbers that tell a desk: whose file it is, and how new its tables are."""

    application_id: int
    user_version: int


def read_header(path: Path) -> Header:
    """Return the header of the SQLite file at *path*.

    Raises Refused with a sentence when the file is missing, empty or something else,
    Environment when the machine does not let us read it.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise Refused(f"There is no desk at {path}. Check the name, or make one with: recruiter-desk new") from None
    except IsADirectoryError:
        raise Refused(f"{path} is a folder. A desk is a file that ends in .desk.") from None
    except OSError as error:
        raise Environment(f"{path} cannot be read: {error.strerror}.") from error
    if not head:
        raise Refused(f"{path} is empty, so it holds no desk. Look for it in the folder of its backups.")
    if len(head) < 100 or not head.startswith(MAGIC):
        raise Refused(f"{path} is not a desk. It was left as it is.")
    head = _head_in_log(path) or head
    return Header(int.from_bytes(head[68:72]), int.from_bytes(head[60:64]))


def require_desk(path: Path, newest: int) -> Header:
    """Return the header of the desk at *path*; refuse another program's file and a desk newer than *newest*."""
    header = read_header(path)
    if header.application_id != APPLICATION_ID:
        raise Refused(f"{path} belongs to another program, not to Recruiter Desk. It was left as it is.")
    if header.user_version > newest:
        raise Refused(newer(path, header.user_version))
    return header


def newer(path: Path, version: int) -> str:
    """Return the sentence for a desk that a newer app has written."""
    app = _needs_app(path)
    wanted = f"needs version {app} or later" if app else f"has tables of version {version}"
    return (
        f"{path} was written by a newer Recruiter Desk and {wanted}. It was not changed. "
        f"Update the app, or open a backup from the folder {path.stem} backups."
    )


def _head_in_log(path: Path) -> bytes:
    """Return the first 100 bytes of page 1 as the newest commit in the log has them, or b"" when it has none."""
    committed = pending = b""
    try:
        with write_ahead_log(path).open("rb") as log:
            head = log.read(32)
            size, salt = int.from_bytes(head[8:12]), head[16:24]
            if head[:4] not in LOG_MAGIC or not 512 <= size <= 65536:
                return b""
            while len(frame := log.read(24)) == 24 and frame[8:16] == salt:
                page = log.read(100)
                if len(page) < 100:
                    break
                log.seek(size - 100, 1)
                pending = page if frame[:4] == b"\0\0\0\1" else pending
                committed = pending if frame[4:8] != b"\0\0\0\0" else committed
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise Environment(f"{path} cannot be read: {error.strerror}.") from error
    return committed if committed.startswith(MAGIC) else b""


def _needs_app(path: Path) -> str:
    """Return which version of the app the desk asks for, as far as that can be read without touching it."""
    try:
        if write_ahead_log(path).exists():
            return ""
        connection = look_at_still(path)
        try:
            found = connection.execute("SELECT value FROM about WHERE key='needs_app'").fetchone()
        finally:
            connection.close()
    except (OSError, driver.Error, UnicodeDecodeError):
        return ""
    return str(found[0]) if found and re.fullmatch(r"\d[\w.+-]{0,20}", str(found[0])) else ""
