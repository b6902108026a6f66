"""Behind shut doors: no socket, no file, no process, and memory and time come to an end."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.exchange import making
from tests.faults.stage import ROOT

BEHIND = "from recruiter_desk.exchange import limits; import ctypes, socket, os, signal\nlimits.shut_doors()\n"
SOCKETS = re.compile(r"\b(?:socket|connect|bind|listen|accept4?|sendto|sendmsg|socketpair)\(")
READ = """
import sys
from pathlib import Path
from recruiter_desk.exchange.child import Child
child = Child()
for path in sys.argv[1:]:
    print(type(child.read(path, Path(path).read_bytes())).__name__)
child.close()
"""


def behind(code):
    """Run *code* behind shut doors; return the type of what it raised, or what it printed."""
    guarded = BEHIND + f"try:\n    {code}\nexcept BaseException as error:\n    print(type(error).__name__)\n"
    done = subprocess.run([sys.executable, "-c", guarded], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.returncode


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("socket.socket()", "PermissionError"),
        ("os.system('true')", "PermissionError"),
        ("os.fork()", "PermissionError"),
        ("open('/etc/hostname')", "OSError"),
        ("print(ctypes.CDLL(None).socket(2, 1, 0))", "-1"),
        ("bytearray(600 * 1024 * 1024)", "MemoryError"),
        ("bytearray(200 * 1024 * 1024); print('enough')", "enough"),
    ],
)
def test_nothing_can_be_opened_and_memory_has_an_end(code, outcome):
    assert behind(code) == outcome


def test_time_has_an_end():
    assert behind("limits.start_clock(0)\n    while True: pass") == -24


def test_reading_opens_no_socket(tmp_path):
    paths = []
    for name, content in {
        "a.pdf": making.two_pages(),
        "b.pdf": making.pdf([(56, 60, 10, "x")], links=["http://example.no/track"]),
        "c.docx": making.docx(making.par("Ines Aldana")),
        "d.odt": making.odt("<text:p>Ines</text:p>"),
        "e.txt": b"Ines Aldana",
    }.items():
        (tmp_path / name).write_bytes(content)
        paths.append(str(tmp_path / name))
    log = tmp_path / "calls.txt"
    watch = [shutil.which("strace") or "strace", "-f", "-qq", "-o", str(log), "-e", "trace=network"]
    done = subprocess.run(
        [*watch, sys.executable, "-c", READ, *paths], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["Found"] * 5
    assert not SOCKETS.findall(log.read_text())
