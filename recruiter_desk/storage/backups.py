"""Backups: a verified copy of a desk beside it, the newest ten kept."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import Environment

KEPT = 10


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was read back: where it lies, when it was made (UTC), its size in bytes and its SHA-256."""

    path: Path
    made_at: datetime
    size: int
    sha256: str


def folder(desk: Path) -> Path:
    """Return where the backups of *desk* lie."""
    return desk.with_name(f"{desk.stem} backups")


def make(desk: Path, reason: str, target: Path | None = None) -> Backup:
    """Copy *desk*, read the copy back, keep the newest ten; to *target* instead when one is given.

    Raises Environment, leaving no half copy, when the disk is full or the copy does not read back.
    """
    made_at = datetime.now(UTC)
    path = target or folder(desk) / f"{made_at:%Y-%m-%d %H%M%S}.{made_at.microsecond // 1000:03d} {reason}.desk"
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _gone_unless_kept(part):
            _copy(desk, part)
            digest = hashlib.sha256(part.read_bytes()).hexdigest()
            part.replace(path)
        _sync_folder(path.parent)
    except (OSError, driver.DatabaseError) as error:
        cause = error.strerror if isinstance(error, OSError) else str(error)
        raise Environment(
            f"No backup was made of {desk.name}: {cause}. Free some space or choose another folder."
        ) from error
    if target is None:
        for old in existing(desk)[KEPT:]:
            old.path.unlink(missing_ok=True)
    return Backup(path, made_at, path.stat().st_size, digest)


def existing(desk: Path) -> list[Backup]:
    """Return the backups beside *desk*, newest first (without their hashes)."""
    found = sorted(folder(desk).glob("*.desk"), reverse=True)
    return [
        Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC), path.stat().st_size, "") for path in found
    ]


@contextmanager
def _gone_unless_kept(part: Path) -> Iterator[None]:
    part.unlink(missing_ok=True)
    try:
        yield
    finally:
        part.unlink(missing_ok=True)


def _copy(desk: Path, part: Path) -> None:
    source = driver.connect(f"{desk.absolute().as_uri()}?mode=ro", uri=True)
    try:
        copy = driver.connect(str(part))
        try:
            source.execute("BEGIN")
            wanted = counts(source)
            source.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode=DELETE")
            found = copy.execute("PRAGMA integrity_check").fetchone()[0]
            same = counts(copy) == wanted
        finally:
            copy.close()
    finally:
        source.close()
    if found != "ok" or not same:
        raise Environment(f"No backup was made of {desk.name}: the copy did not read back ({found}).")
    with part.open("rb") as file:
        os.fsync(file.fileno())


def counts(connection: driver.Connection) -> dict[str, int]:
    """Return how many rows each table holds."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _sync_folder(path: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
