"""Backups: a verified copy of a desk beside it, the newest ten kept.

Everything here goes through connections of its own, so it may run on any thread while the desk is in use.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.storage.files import make_folder, part_of, put_in_place, remove_database
from recruiter_desk.storage.look import look, look_at_still

KEPT = 10
_STAMP = "%Y-%m-%d %H%M%S.%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was read back: where it lies, why and when it was made (UTC), its bytes and their SHA-256."""

    path: Path
    reason: str
    made_at: datetime
    size: int
    sha256: str


def folder(desk: Path) -> Path:
    """Return where the backups of *desk* lie."""
    return desk.with_name(f"{desk.stem} backups")


def make(desk: Path, reason: str, target: Path | None = None, made_at: datetime | None = None) -> Backup:
    """Copy *desk*, read the copy back, keep the newest ten; to *target* instead when one is given.

    Raises Refused when *target* is taken; Environment, leaving no half copy, when the disk is full, the desk is
    damaged or the copy does not read back.
    """
    made_at = made_at or datetime.now(UTC)
    path = target or folder(desk) / f"{made_at.strftime(_STAMP)[:-3]} {reason}.desk"
    if path.exists():
        raise Refused(f"There is a file at {path} already. It was left as it is; choose another name.")
    try:
        make_folder(path.parent)
        with _gone_unless_kept(part_of(path)) as part:
            _copy(desk, part)
            with part.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            put_in_place(part, path)
        size = path.stat().st_size
    except (OSError, driver.DatabaseError, UnicodeDecodeError) as error:
        cause = error.strerror if isinstance(error, OSError) else str(error)
        raise Environment(
            f"No backup was made of {desk.name}: {cause}. Free some space or choose another folder."
        ) from error
    if target is None:
        for old in existing(desk)[KEPT:]:
            if old.path != path:  # a clock that was wrong makes older copies look newer
                with suppress(OSError):
                    old.path.unlink()
    return Backup(path, reason, made_at, size, digest)


def existing(desk: Path) -> list[Backup]:
    """Return the backups beside *desk*, newest first (without their hashes); none when the folder cannot be read."""
    try:
        found = [_described(path) for path in folder(desk).glob("*.desk")]
    except OSError:
        return []
    return sorted((backup for backup in found if backup), key=lambda each: each.path.name, reverse=True)


def position(path: Path) -> tuple[int, int] | None:
    """Return where the journal of the backup at *path* stands (see `journal.position`); None if it cannot be read."""
    try:
        connection = look_at_still(path)
        try:
            found = connection.execute(
                "SELECT coalesce(max(number), 0), coalesce(max(CASE state WHEN 'done' THEN number END), 0) FROM journal"
            ).fetchone()
        finally:
            connection.close()
    except (driver.DatabaseError, UnicodeDecodeError):
        return None
    return found[0], found[1]


def counts(connection: driver.Connection) -> dict[str, int]:
    """Return how many rows each table holds."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _described(path: Path) -> Backup | None:
    try:
        found = path.stat()
    except OSError:
        return None
    day, _, rest = path.stem.partition(" ")
    clock, _, reason = rest.partition(" ")
    try:
        made_at = datetime.strptime(f"{day} {clock}", _STAMP).replace(tzinfo=UTC)
    except ValueError:
        made_at, reason = datetime.fromtimestamp(found.st_mtime, UTC), path.stem
    return Backup(path, reason, made_at, found.st_size, "")


@contextmanager
def _gone_unless_kept(part: Path) -> Iterator[Path]:
    remove_database(part)
    try:
        yield part
    finally:
        with suppress(OSError):
            remove_database(part)


def _copy(desk: Path, part: Path) -> None:
    source = look(desk)
    try:
        copy = driver.connect(str(part), isolation_level=None)
        try:
            copy.execute("PRAGMA synchronous=OFF")  # forced to the disk once, when it is whole
            source.execute("BEGIN")
            wanted = counts(source)
            source.backup(copy, pages=-1)
            mode = copy.execute("PRAGMA journal_mode=DELETE").fetchone()[0]  # no log beside it, which would be lost
            found = copy.execute("PRAGMA integrity_check").fetchone()[0]
            same = mode == "delete" and counts(copy) == wanted
        finally:
            copy.close()
    finally:
        source.close()
    if found != "ok" or not same:
        raise Environment(f"No backup was made of {desk.name}: the copy did not read back ({found}).")
