"""The stage: one process that has everything imported and forks a child for each scene.

    python -m tests.faults.play        then a line of JSON for each scene, and "go" when its child may begin

A child says its process id first, so that strace can take hold of it before anything happens.
"""

import ctypes
import json
import os
import resource
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.services import desks
from recruiter_desk.storage import database
from tests.faults.scenes import SCENES, say

LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PTRACER = 0x59616D61
CAPABILITIES_V3 = 0x20080522


def main() -> None:
    _rehearse()
    say("ready")
    while order := _line():
        child = os.fork()
        if child == 0:
            _perform(json.loads(order))
        _, status = os.waitpid(child, 0)
        say("end", str(os.waitstatus_to_exitcode(status)))


def _rehearse() -> None:
    """Make and open a desk, so that no scene has to import anything while faults are injected."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rehearsal.desk"
        desks.make(path)
        workspace = desks.open_for_writing(path)
        workspace.history()
        workspace.zone()
        workspace.close()


def _perform(order: dict[str, object]) -> None:
    code = 1
    try:
        LIBC.prctl(PR_SET_PTRACER, -1, 0, 0, 0)
        say("pid", str(os.getpid()))
        _line()
        if order["largest"]:
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(str(order["largest"])),) * 2)
        if order["powerless"]:
            _give_up_root()
        if order["synchronous"]:
            weak = (f"synchronous={order['synchronous']}", "foreign_keys=ON", "secure_delete=ON")
            database.WRITING = ("journal_mode=WAL", *weak)
        SCENES[str(order["scene"])](Path(str(order["path"])))
        code = 0
    except DeskError as error:
        say("refused", str(error))
    except BaseException as error:
        say("fault", " < ".join(traceback.format_exception(error)))
    finally:
        os._exit(code)


def _give_up_root() -> None:
    """Drop every capability, so that the rights of files bind even root."""
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_V3, 0)
    LIBC.capset(header, (ctypes.c_uint32 * 6)())


def _line() -> str:
    """Read one line, and not a byte more: the child reads on from the same pipe."""
    taken = b""
    while not taken.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return ""
        taken += byte
    return taken.decode()


if __name__ == "__main__":
    main()
