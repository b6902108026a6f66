"""What a file is, read from its first 100 bytes before anything connects to it.

Offsets are those of the SQLite file format: user_version at 60, application_id at 68, both big-endian. After a crash
the newest header may still lie in the write-ahead log, so that is looked at as well.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.storage.files import write_ahead_log
from recruiter_desk.storage.look import look_at_still
from recruiter_desk.storage.unfolded import first_page

MAGIC = b"SQLite format 3\0"
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
    return _newest(path, _header(head))


def _newest(path: Path, folded: Header) -> Header:
    """Return the header as the log has it, if a commit that is whole changed it there."""
    try:
        page = first_page(path, checked=False)
        if not page or _header(page) == folded:
            return folded
        page = first_page(path, checked=True)
        return _header(page) if page else folded
    except OSError as error:
        raise Environment(f"{path} cannot be read: {error.strerror}.") from error


def _header(page: bytes) -> Header:
    return Header(int.from_bytes(page[68:72]), int.from_bytes(page[60:64]))


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
