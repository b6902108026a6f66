"""Foreign files handled in a process of their own, with limits on time and memory: it may fail, the program goes on."""

import hashlib
import json
import os
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import recruiter_desk

PATIENCE = 30.0
MEMORY = 1_500_000_000
_KEPT = 4
_done: OrderedDict[tuple[str, tuple[str, ...]], bytes] = OrderedDict()


def without_contacts(pdf: bytes, values: Sequence[str]) -> bytes:
    """Return *pdf* without contact details (contacts.py), b"" when that cannot be done. The last few are kept."""
    key = hashlib.sha256(pdf).hexdigest(), tuple(values)
    if key not in _done:
        _done[key] = _asked(pdf, values)
        while len(_done) > _KEPT:
            _done.popitem(last=False)
    return _done[key]


def _asked(pdf: bytes, values: Sequence[str]) -> bytes:
    command = [sys.executable, "-s", "-m", "recruiter_desk.packs.apart"]
    head = json.dumps(list(values)).encode() + b"\n"
    try:
        done = subprocess.run(
            command, input=head + pdf, capture_output=True, timeout=PATIENCE, check=False, env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 and done.stdout.startswith(b"%PDF") else b""


def _environment() -> dict[str, str]:
    """Return the little the process needs: where the program lies, and the system's own."""
    kept = {key: os.environ[key] for key in ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "TMPDIR") if key in os.environ}
    home = str(Path(recruiter_desk.__file__).parent.parent)
    paths = [home, *(path for path in sys.path if path.endswith(("site-packages", "dist-packages")))]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def main() -> int:
    """Answer one question: the values as a line of JSON, then the file; the answer is the new file."""
    try:
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(PATIENCE), int(PATIENCE)))
    except ImportError:
        pass
    from recruiter_desk.packs import contacts, foreign  # noqa: PLC0415 - only the process itself loads them, 300 ms

    head, _, pdf = sys.stdin.buffer.read().partition(b"\n")
    try:
        sys.stdout.buffer.write(contacts.without_contacts(pdf, json.loads(head)))
    except (foreign.Unplaceable, MemoryError):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
