"""One writer a desk: the lock beside it, and who holds it."""

import json
import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from recruiter_desk.domain.errors import Environment


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that has a desk open for writing."""

    pid: int
    host: str
    since: str


class DeskLock:
    """Held as long as this process may write the desk."""

    def __init__(self, desk: Path, since: str) -> None:
        """Take the lock of *desk*; raise Environment naming the holder when somebody else has it."""
        path = _beside(desk, ".lock")
        self._note = _beside(desk, ".lock.json")
        self._lock = FileLock(path, timeout=0)
        try:
            self._lock.acquire()
        except Timeout:
            raise Environment(_taken(desk, holder(desk))) from None
        except OSError as error:
            raise Environment(
                f"{desk.name} lies in a folder that cannot be written ({error.strerror}). "
                "Copy the desk to your own disk and open the copy."
            ) from error
        note = {"pid": os.getpid(), "host": platform.node(), "since": since}
        with suppress(OSError):  # the lock holds without it: on a full disk the desk opens all the same
            self._note.write_text(json.dumps(note), encoding="utf-8")

    def release(self) -> None:
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
            self._lock.release()


def holder(desk: Path) -> Holder | None:
    """Return who holds *desk*, as far as their note can be read."""
    try:
        return Holder(**json.loads(_beside(desk, ".lock.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _beside(desk: Path, suffix: str) -> Path:
    """Return the file beside the desk itself, whatever link it was opened by: two names share one lock."""
    real = desk.resolve()
    return real.with_name(real.name + suffix)


def _taken(desk: Path, who: Holder | None) -> str:
    if who is None:
        return f"Not saved: another program has {desk.name} open. Close it there and try again."
    return (
        f"Not saved: {desk.name} is open in Recruiter Desk (process {who.pid} on {who.host}, since {who.since}). "
        "Close it there and try again."
    )
