"""Look at a desk without being able to write it, beside whoever does."""

import os
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from recruiter_desk.storage.files import write_ahead_log


def look(path: Path, *, check_same_thread: bool = True) -> driver.Connection:
    """Return a connection to the desk at *path* that refuses to write it.

    Where nothing can be written (a disk, a folder of somebody else's) SQLite could not lay its write-ahead log beside
    the desk, so the file is read as one that nobody changes. Raises the driver's errors.
    """
    still = not os.access(path.resolve().parent, os.W_OK) and not write_ahead_log(path).exists()
    name = f"{path.absolute().as_uri()}?mode=ro&immutable=1" if still else str(path)
    connection = driver.connect(name, uri=still, isolation_level=None, check_same_thread=check_same_thread)
    connection.execute("PRAGMA query_only=ON")
    return connection


def look_at_still(path: Path) -> driver.Connection:
    """Return a connection to a file that nobody writes, leaving nothing beside it: a backup, a newer app's desk."""
    return driver.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
