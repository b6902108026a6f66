"""Files that leave the desk: written whole or not at all, and a sentence that says what to do when it cannot be."""

import errno
from pathlib import Path

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.storage.files import write_safely


def check(path: Path) -> None:
    """Raise Refused when *path* is a folder, Environment when nobody can tell."""
    try:
        folder = path.is_dir()
    except OSError as error:
        raise Environment(_why_not(path, error)) from error
    if folder:
        raise Refused(f"“{path.name}” is a folder. Name the file to write, such as {path.name}/one.pdf.")


def write(path: Path, content: bytes) -> None:
    """Write *content* to *path*, replacing a file that is there; raises as `check` does, Environment if it fails."""
    check(path)
    try:
        write_safely(path, content)
    except OSError as error:
        raise Environment(_why_not(path, error)) from error


def _why_not(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"Not saved: the disk with {path.name} is full. Free some room, or save elsewhere."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"Not saved: there is no folder {path.parent}. Make it, or save elsewhere."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Not saved: nothing may be written to {path.parent}. Save elsewhere."
    if error.errno == errno.ENAMETOOLONG:
        return "Not saved: the name of the file is too long for this disk. Choose a shorter one."
    return f"Not saved: {path.name} cannot be written ({error.strerror or 'the disk failed'}). Save elsewhere."
