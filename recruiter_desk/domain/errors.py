"""What can go wrong, sorted by whose move it is next.

DeskError
├── Refused      the user may not do this; the text says why and what to do instead
├── Stale        the desk changed in between; look again and repeat
└── Environment  disk, lock, file or permission; the text says what to free, close or copy

Anything else that is raised is a fault of ours.
"""


class DeskError(Exception):
    """A sentence for the user. `str(error)` is shown as it is."""


class Refused(DeskError):
    """The rules of the desk do not allow this; nothing was changed."""


class Stale(DeskError):
    """A record is no longer as this step left it; nothing was changed."""


class Environment(DeskError):
    """The machine did not let us: disk full, file locked, no permission. Nothing half-written is left."""
