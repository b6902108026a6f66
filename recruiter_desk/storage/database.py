"""Open a desk: pragmas that keep every promise about data, and a refusal before anything could be harmed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import sqlite as _dialect  # noqa: F401 - else `create_engine` loads it, after PySide6
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.storage.header import APPLICATION_ID, newer, require_desk
from recruiter_desk.storage.look import look
from recruiter_desk.storage.schema import NEWEST

READING = ("temp_store=MEMORY", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "busy_timeout=5000")
LIFTING = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
WRITING = ("journal_mode=WAL", *LIFTING)
IMMEDIATE = {"desk_begin": "IMMEDIATE"}


def open_engine(path: Path, *, reading: bool = False, lifting: bool = False) -> Engine:
    """Return an engine for the desk at *path*, which is known to be ours and not newer than this app.

    With *reading* nothing can be written through it, and a copy on read-only media opens too. *lifting* keeps the
    journal mode the file came with, so that a migration that fails leaves every byte as it was.
    """
    os.umask(0o077)
    pragmas: tuple[str, ...] = () if reading else LIFTING if lifting else WRITING

    def connect() -> Any:
        if reading:
            connection = look(path, check_same_thread=False)
        else:
            connection = driver.connect(path, check_same_thread=False, isolation_level=None)
        try:
            if version := _refused_version(connection):
                raise Refused(newer(path, version))
            for pragma in (*READING, *pragmas, *(["query_only=ON"] if reading else [])):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
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
    except DBAPIError as error:  # a desk by its header, without the tables of one
        engine.dispose()
        raise Environment(_damaged(path)) from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def mark_as_desk(connection: Connection, version: int) -> None:
    """Write into the header that this file is a desk with tables of *version*."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


@contextmanager
def told(path: Path, *, saving: bool = False) -> Iterator[None]:
    """Turn what SQLite says about the machine into a sentence for the user, who was reading or *saving*."""
    try:
        yield
    except (DBAPIError, driver.DatabaseError) as error:
        if sentence := explain(error, path, saving=saving):
            raise sentence from error
        raise
    except (UnicodeDecodeError, JSONDecodeError, MemoryError) as error:
        raise Environment(_damaged(path)) from error


def explain(error: Exception, path: Path, *, saving: bool) -> Environment | None:
    """Return what an *error* of the database means for the user, or None when it is a fault of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", "")
    if str(cause).startswith("Could not decode to UTF-8"):  # the driver's own, about text that is none
        name = "SQLITE_CORRUPT"
    failed = "Not saved" if saving else f"{path.name} could not be read"
    if name == "SQLITE_IOERR" and _has_no_room(path):  # so SQLite calls it when it opens a desk on a full disk
        name = "SQLITE_FULL"
    match name.split("_")[1] if name.startswith("SQLITE_") else "":
        case "FULL":
            return Environment(f"{failed}: the disk is full. Free some space and try again.")
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
        case "BUSY" | "LOCKED" | "PROTOCOL":
            return Environment(f"{failed}: another program is writing to this desk. Close it and try again.")
        case "IOERR":
            return Environment(f"{failed}: the disk reported a fault. Nothing was changed; check it, then repeat.")
        case "NOMEM":
            return Environment(f"{failed}: this machine has no memory left. Close other programs and try again.")
        case "CORRUPT" | "NOTADB":
            return Environment(_damaged(path))
        case _:
            return None


def _has_no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < 1 << 20
    except OSError:
        return False


def _damaged(path: Path) -> str:
    return (
        f"{path.name} is damaged, or its disk has a fault. It was left as it is; try once more, then open the newest "
        f"backup from {path.stem} backups."
    )


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
