"""What the process that reads files may use, and that it may open nothing: no file, no socket, no other process.

Linux holds all of it, macOS the processor's time and the open files. Where a platform knows no such limit (Windows),
the audit hook refuses what Python itself would open, and the watchdog of `child.py` ends what takes too long.
"""

import os
import sys
from typing import Any

if sys.platform != "win32":
    import resource

MEMORY = 512 * 1024 * 1024
SECONDS = 10
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.spawn", "os.posix_spawn", "urllib.")


def shut_doors() -> None:
    """Limit memory for good, and open nothing from now on. Everything the process needs is loaded before."""
    sys.addaudithook(_refuse)
    if sys.platform == "win32":
        return
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_AS, MEMORY)
    _limit(resource.RLIMIT_NOFILE, _highest_open() + 1)


def start_clock(seconds: int = SECONDS) -> None:
    """Give the process *seconds* of processor time from now; the system ends it when they are over."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit(kind: int, most: int) -> None:
    if sys.platform == "win32":
        return
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    try:
        resource.setrlimit(kind, (most, most))
    except (ValueError, OSError):
        return  # this platform does not have the limit (macOS: memory); the watchdog remains


def _highest_open() -> int:
    """Return the highest number of an open file: the next one would get the number after it."""
    highest = 2
    for number in range(3, 64):
        try:
            os.fstat(number)
        except OSError:
            continue
        highest = number
    return highest


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"the reading process may not do this: {event}")
