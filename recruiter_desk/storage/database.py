"""Open a desk: pragmas that keep every promise about data, and a refusal before anything could be harmed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from recruiter_desk.domain.errors import Environment, Refused, Stale
from recruiter_desk.storage.header import APPLICATION_ID, newer, require_desk
from recruiter_desk.storage.schema import NEWEST

READING = ("temp_store=MEMORY", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "busy_timeout=5000")
WRITING = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
IMMEDIATE = {"desk_begin": "IMMEDIATE"}


def open_engine(path: Path, *, reading: bool = False) -> Engine:
    """Return an engine for the desk at *path*, which is known to be ours and not newer than this app.

    With *reading* nothing can be written through it, and a copy on read-only media opens too.
    """
    os.umask(0o077)

    def connect() -> Any:
        connection = driver.connect(str(path), check_same_thread=False, isolation_level=None)
        if version := _refused_version(connection):
            connection.close()
            raise Refused(newer(path, version))
        for pragma in READING if reading else (*READING, *WRITING):
            connection.execute(f"PRAGMA {pragma}")
        if reading:
            connection.execute("PRAGMA query_only=ON")
        return connection

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _end)
    return engine


def open_desk(path: Path, *, reading: bool = False) -> Engine:
    """Open the desk at *path*, whose tables are already of this app's version.

    Raises Refused when it is no desk or a newer one, Environment when the machine is in the way.
    """
    require_desk(path, NEWEST)
    engine = open_engine(path, reading=reading)
    try:
        with told(path), engine.connect() as connection:
            connection.exec_driver_sql("SELECT key FROM about LIMIT 1").all()
    except BaseException:
        engine.dispose()
        raise
    return engine


def mark_as_desk(connection: Connection, version: int) -> None:
    """Write into the header that this file is a desk with tables of *version*."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the machine into a sentence for the user."""
    try:
        yield
    except DBAPIError as error:
        if sentence := explain(error, path):
            raise sentence from error
        raise
    except driver.DatabaseError as error:
        raise Environment(f"{path.name} could not be opened: {error}.") from error
    except (UnicodeDecodeError, MemoryError) as error:
        raise Environment(_damaged(path)) from error


def explain(error: DBAPIError, path: Path) -> Environment | Stale | None:
    """Return what *error* means for the user, or None when it is a fault of ours."""
    name = getattr(error.orig, "sqlite_errorname", "") or _guess(str(error.orig))
    match name.split("_")[1] if name.startswith("SQLITE_") else "":
        case "FULL":
            return Environment("Not saved: the disk is full. Free some space and try again.")
        case "READONLY" | "PERM" | "AUTH":
            return Environment(
                f"{path.name} lies on a disk or in a folder that cannot be written. "
                "Copy the desk to your own disk and open the copy."
            )
        case "CANTOPEN":
            return Environment(
                f"{path.name} could not be opened: the folder cannot be written or the file is gone. "
                "Copy the desk to your own disk and open the copy."
            )
        case "BUSY" | "LOCKED":
            return Environment("Not saved: another program is writing to this desk. Close it and try again.")
        case "IOERR":
            return Environment("Not saved: the disk reported a fault. Nothing was changed; check it, then repeat.")
        case "CORRUPT" | "NOTADB":
            return Environment(_damaged(path))
        case _:
            return None


def _damaged(path: Path) -> str:
    return f"{path.name} is damaged. It was left as it is; open the newest backup from {path.stem} backups."


def _guess(message: str) -> str:
    known = {
        "database or disk is full": "SQLITE_FULL",
        "attempt to write a readonly database": "SQLITE_READONLY",
        "unable to open database file": "SQLITE_CANTOPEN",
        "database is locked": "SQLITE_BUSY",
        "disk I/O error": "SQLITE_IOERR",
        "database disk image is malformed": "SQLITE_CORRUPT",
        "file is not a database": "SQLITE_NOTADB",
    }
    return known.get(message, "")


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        how = connection.get_execution_options().get("desk_begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {how}")


def _end(connection: Any, _record: object) -> None:
    """A commit that failed leaves its transaction open, and SQLAlchemy takes it for ended."""
    if connection and connection.in_transaction:
        connection.rollback()


def _refused_version(connection: Any) -> int:
    connection.execute("PRAGMA query_only=ON")
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute("PRAGMA query_only=OFF")
    return version if version > NEWEST else 0
