"""Put scenes on the stage: with faults injected, recorded, killed, or without the right to write."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
RECORDED = "openat,mkdir,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2"


@dataclass
class Told:
    """What a scene said: promises in order, sentences of refusals, other lines, and how it ended."""

    promised: list[tuple[str, str, str]] = field(default_factory=list)  # ("try" or "ack", key, value)
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    fault: str = ""
    code: int = 0

    def allowed(self, before: dict[str, str], *, cut: bool) -> dict[str, set[str]]:
        """Return what a reader may find for each key: what was acknowledged last; if *cut* off, also the last try."""
        found = {key: {value} for key, value in before.items()}
        for word, key, value in self.promised:
            if word == "ack":
                found[key] = {value}
        if cut and self.promised and self.promised[-1][0] == "try":
            _, key, value = self.promised[-1]
            found[key] = found.get(key, set()) | {value}
        return found


class Stage:
    """The process that plays scenes, and the tools around it."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "strace.log"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.play"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
        )
        assert self._line() == "ready"

    def close(self) -> None:
        self._process.communicate(timeout=10)

    def play(
        self,
        scene: str,
        path: Path,
        *,
        strace: Sequence[str] = (),
        kill: Callable[[Told], bool] = lambda told: False,
        largest: int = 0,
        powerless: bool = False,
        synchronous: str = "",
    ) -> Told:
        """Play *scene* on the desk at *path* and return what it told.

        *strace* options watch or disturb its system calls; *kill* is asked after each line; *largest* is the size in
        bytes no file may pass; *powerless* takes root's rights away; *synchronous* weakens the desk.
        """
        order = {"scene": scene, "path": str(path), "largest": largest, "powerless": powerless}
        self._send(json.dumps({**order, "synchronous": synchronous}))
        child = int(self._line().removeprefix("pid "))
        told = Told()
        watcher = self._watch(child, strace) if strace else None
        self._send("go")
        while not (line := self._line()).startswith("end "):
            _note(told, line)
            if kill(told):
                os.kill(child, signal.SIGKILL)
                kill = _never
        told.code = int(line.removeprefix("end "))
        if watcher:
            watcher.communicate(timeout=20)
        return told

    def injected(
        self, scene: str, path: Path, call: str, error: str, when: str, files: Sequence[Path] = ()
    ) -> tuple[Told, bool]:
        """Play *scene* with the *when*-th *call* failing ("3", or "3+" for ever); return also whether it came to it.

        With *files* only calls on these fail.
        """
        options = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"]
        options += [option for file in files for option in ("-P", str(file))]
        told = self.play(scene, path, strace=options)
        return told, b"(INJECTED)" in self._log.read_bytes()

    def recorded(self, scene: str, path: Path, synchronous: str = "") -> tuple[Told, bytes]:
        """Play *scene* and return also every write it made, as strace tells them."""
        options = ["-y", "-xx", "-s", "20000000", "-e", f"trace={RECORDED}", "-e", "signal=none"]
        told = self.play(scene, path, strace=options, synchronous=synchronous)
        return told, self._log.read_bytes()

    def _watch(self, child: int, options: Sequence[str]) -> subprocess.Popen[str]:
        tool = shutil.which("strace")
        assert tool, "strace is missing: packaging/dev.py test installs it"
        command = [tool, "-o", str(self._log), *options, "-p", str(child)]
        watcher = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert watcher.stderr
        first = watcher.stderr.readline()
        assert "attached" in first, first
        return watcher

    def _send(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().decode().rstrip("\n")


def _never(_told: Told) -> bool:
    return False


def _note(told: Told, line: str) -> None:
    word, _, rest = line.partition(" ")
    if word in ("try", "ack"):
        key, _, value = rest.partition("=")
        told.promised.append((word, key, value))
    elif word == "refused":
        told.refused.append(rest)
    elif word == "fault":
        told.fault = rest
    else:
        told.said.append(line)
