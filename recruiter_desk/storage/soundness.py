"""Check a desk without changing it: every page, every reference, every entry of the journal, every document."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.soundness import Soundness
from recruiter_desk.storage.backups import counts
from recruiter_desk.storage.header import require_desk
from recruiter_desk.storage.look import look

_STATES = ("done", "undone", "dropped")
_MOST = 20


def examine(path: Path, newest: int) -> Soundness:
    """Return what is wrong with the desk at *path*, which may be in use meanwhile.

    Raises Refused when it is no desk or newer than *newest*, Environment when the machine does not let us read it.
    """
    header = require_desk(path, newest)
    problems: list[str] = []
    found: dict[str, int] = {}
    try:
        connection = look(path)
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
            connection.execute("BEGIN")
            for problem in _problems(connection):
                problems.append(problem)
                if len(problems) == _MOST:
                    break
            found = counts(connection)
        finally:
            connection.close()
    except (driver.DatabaseError, UnicodeDecodeError, MemoryError) as error:
        problems.append(f"the file cannot be read to its end ({_cause(error)})")
    return Soundness(header.user_version, found, tuple(problems))


def _problems(connection: driver.Connection) -> Iterator[str]:
    pages = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST})")]
    if pages != ["ok"]:
        yield from (_first_line(page) for page in pages)
        return
    for table, row, target, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} refers to a {target} that is not there"
    yield from _in_the_journal(connection)
    yield from _in_the_documents(connection)


def _in_the_journal(connection: driver.Connection) -> Iterator[str]:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    for number, arguments, state in connection.execute("SELECT number, arguments, state FROM journal"):
        if not _is_object(arguments) or state not in _STATES:
            yield f"change {number} of the journal cannot be read"
    columns: dict[str, set[str]] = {}
    images = connection.execute("SELECT number, table_name, row_id, before, after FROM journal_image")
    for number, table, row_id, before, after in images:
        if table not in tables:
            yield f"change {number} of the journal names a table that is not there"
            continue
        if table not in columns:
            columns[table] = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
        if not all(image is None or _fits(image, row_id, columns[table]) for image in (before, after)):
            yield f"change {number} of the journal holds a record of {table} that cannot be read"


def _in_the_documents(connection: driver.Connection) -> Iterator[str]:
    query = "SELECT document.id, sha256, bytes FROM document LEFT JOIN blob USING (sha256)"
    for document, sha256, content in connection.execute(query):
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            yield f"document {document} has lost its content"


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, TypeError):
        return False


def _fits(text: str, row_id: str, columns: set[str]) -> bool:
    """Return whether an image is a record of a table with *columns*."""
    try:
        image = json.loads(text)
    except (ValueError, TypeError):
        return False
    return isinstance(image, dict) and image.get("id") == row_id and set(image) <= columns


def _first_line(text: str) -> str:
    return str(text).strip().splitlines()[0].rstrip(".")


def _cause(error: BaseException) -> str:
    return str(error) if isinstance(error, driver.DatabaseError) else "text that is none"
