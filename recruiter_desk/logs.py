"""The log: where in the code an unexpected error arose. Never what it was about: no message, no value, no name.

An exception's text often holds what the user typed, so only its type and the lines it passed through are kept.
"""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from recruiter_desk import __version__
from recruiter_desk.paths import logs_folder

_NAME = "recruiter_desk"
_BYTES = 200_000
_OLDER = 3


class _QuietFile(RotatingFileHandler):
    """A log that cannot be written stops nobody, and says nothing on the terminal either."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Let it be: the disk may be full, and the user has been told about that already."""


def start(folder: Path | None = None) -> None:
    """Keep the log in *folder* (else where the platform keeps logs). Makes no file until there is something to say."""
    folder = folder or logs_folder()
    stop()
    log = logging.getLogger(_NAME)
    log.propagate = False
    log.disabled = False  # logging.config, called by any library, switches off the loggers it does not name
    log.setLevel(logging.ERROR)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        log.addHandler(logging.NullHandler())
        return
    file = _QuietFile(folder / "recruiter-desk.log", maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
    file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.addHandler(file)


def stop() -> None:
    """Close the log."""
    log = logging.getLogger(_NAME)
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def note(error: BaseException) -> str:
    """Write down where *error* arose and return what was written."""
    lines = f"Recruiter Desk {__version__}\n{outline(error)}"
    log = logging.getLogger(_NAME)
    if log.handlers:
        log.error("%s", lines)
    return lines


def hook(kind: type[BaseException], error: BaseException, trail: TracebackType | None) -> None:
    """Note an error that nobody caught: fits `sys.excepthook`. The terminal gets no more than the log."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trail)
        return
    lines = note(error.with_traceback(trail))
    if sys.stderr:
        sys.stderr.write(lines + "\n")


def outline(error: BaseException) -> str:
    """Return the type of *error* and its file+line list, then those of what caused it."""
    parts: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        parts.append("\n".join([type(cause).__name__, *_trail(cause)]))
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\ncaused by ".join(parts)


def _trail(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _inside(file: str) -> str:
    """Return *file* from its package on: a whole path may hold the name of whoever is logged in."""
    parts = Path(file).parts
    for top in ("site-packages", "recruiter_desk"):
        if top in parts:
            at = len(parts) - 1 - parts[::-1].index(top)
            return "/".join(parts[at + (top == "site-packages") :])
    return "/".join(parts[-2:])
