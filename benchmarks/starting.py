"""Cold start and memory: the whole program, in fresh processes."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.desks import ROOT, copy_of
from benchmarks.figures import Run

# as __main__.open_window does it, before the windows are loaded
PROGRAM = """
import gc, sys
from pathlib import Path
gc.disable()
from benchmarks import started
started.main(Path(sys.argv[1]))
"""


def starts(desk: Path, runs: int) -> tuple[list[Run], list[Run]]:
    """Return the time to the first frame and the megabytes after it, of *runs* starts after one to warm up."""
    with copy_of(desk) as path:
        seen = [_start(path) for _ in range(runs + 1)][1:]
    return [frame for frame, _ in seen], [Run(megabytes, frame.cpu) for frame, megabytes in seen]


def _start(path: Path) -> tuple[Run, float]:
    home = {f"XDG_{name}_HOME": str(path.parent / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the warming start compiles, as the first one of a user does
    began = time.time()
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    frame = json.loads(said.stdout)
    return Run((frame["at"] - began) * 1000, frame["cpu"]), frame["megabytes"]
