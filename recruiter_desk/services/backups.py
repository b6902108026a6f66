"""Backups of an open desk: make one, list them, and say whether one is due.

`make` reads the desk through a connection of its own, so it belongs on the long lane. A backup that fails raises
Environment with a sentence and never stands in the way of writing.
"""

from pathlib import Path

from recruiter_desk.domain.backups import BackupLine, is_due
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage import backups, journal


def make(workspace: Workspace, reason: str = "by hand", target: Path | None = None) -> BackupLine:
    """Copy the desk and read the copy back. May run on any thread, while the desk is in use.

    Raises Environment when no copy could be made, Refused when *target* is taken.
    """
    return _line(workspace, backups.make(workspace.path, reason, target, workspace.clock()))


def listing(workspace: Workspace) -> tuple[BackupLine, ...]:
    """Return the copies beside the desk, newest first."""
    return tuple(_line(workspace, backup) for backup in backups.existing(workspace.path))


def last(workspace: Workspace) -> BackupLine | None:
    """Return the newest copy, or None when there is none yet."""
    found = backups.existing(workspace.path)
    return _line(workspace, found[0]) if found else None


def due(workspace: Workspace) -> bool:
    """Return whether a copy should be made now: something changed, and the last copy is a quarter of an hour old."""
    newest = last(workspace)
    return is_due(newest.age if newest else None, changed(workspace))


def changed(workspace: Workspace) -> bool:
    """Return whether anything was changed, undone or redone since the last copy: then one is made on quitting."""
    newest = last(workspace)
    with workspace.read() as session:
        now = journal.position(session.connection())
    return now != (backups.position(newest.path) if newest else (0, 0))


def _line(workspace: Workspace, backup: backups.Backup) -> BackupLine:
    return BackupLine(backup.path, backup.reason, backup.made_at, workspace.clock() - backup.made_at, backup.size)
