"""Files that are there whole or not at all: written aside, forced to the disk, then put in place."""

import os
from contextlib import suppress
from pathlib import Path


def write_safely(path: Path, content: bytes) -> None:
    """Write *content* to *path* so that a crash leaves the old file or the new one, never half of either.

    Raises OSError when the machine does not let us, also when the new file lies there but may not last.
    """
    part = part_of(path)
    try:
        with part.open("wb") as file:
            file.write(content)
        put_in_place(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def put_in_place(part: Path, path: Path) -> None:
    """Force the finished file *part* to the disk and give it the name *path*.

    Raises OSError when it cannot be known to last; a name that is new is then taken away again.
    """
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    new = not path.exists()
    part.replace(path)
    try:
        sync_folder(path.parent)
    except OSError:
        if new:
            path.unlink()
        raise


def make_folder(path: Path) -> None:
    """Make the folder *path* and those it lies in, and force their names to the disk."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def part_of(path: Path) -> Path:
    """Return where the unfinished *path* is written: beside it, so that it can take its place in one step."""
    return path.with_name(path.name + ".part")


def remove_database(path: Path) -> None:
    """Remove the SQLite file at *path* with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def write_ahead_log(path: Path) -> Path:
    """Return where SQLite keeps what it has not yet folded into the file at *path*."""
    real = path.resolve()
    return real.with_name(real.name + "-wal")


def sync_folder(path: Path) -> None:
    """Force the names in the folder *path* to the disk (only POSIX has a way to)."""
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
