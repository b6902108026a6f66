"""Power loss, simulated: every state the disk may be in when the current goes off after any write.

strace tells what a scene wrote. What was not yet forced to the disk may be there, not be there, or be there in part
(512-byte sectors), each write on its own; a name that was made, changed or removed is there only if all names before
it are, and surely only after its folder was forced too. Write-ahead shared memory (-shm) never survives.
"""

import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.faults.stage import Told

SECTOR = 512
CALL = re.compile(rb"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+|\?)(.*)$", re.DOTALL)
QUOTED = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"')
DESCRIPTOR = re.compile(rb"(\d+)<([^>]*)>")


class Deed(NamedTuple):
    """One thing a scene did to the disk, or said."""

    kind: str  # "write", "cut", "sync", "make", "folder", "remove", "rename", "say"
    name: str
    offset: int = -1  # of a write, -1 = at the end; the new length of a cut
    data: bytes = b""
    other: str = ""


def deeds(log: bytes, root: Path) -> list[Deed]:
    """Return what the log of strace tells about files under *root*, in order."""
    found = []
    for line in log.split(b"\n"):
        call = CALL.match(line)
        if call and not call[3].startswith((b"-", b"?")):
            deed = _deed(call[1].decode(), call[2])
            if deed and (deed.kind == "say" or (deed.name.startswith(str(root)) and not deed.name.endswith("-shm"))):
                found.append(deed)
    return found


def _deed(call: str, arguments: bytes) -> Deed | None:
    texts = [bytes.fromhex(text.replace(b"\\x", b"").decode()) for text in QUOTED.findall(arguments)]
    names = [os.fsdecode(text) for text in texts]
    match call:
        case "write" if arguments.startswith(b"1<"):
            return Deed("say", "", data=texts[0])
        case "write":
            return Deed("write", _opened(arguments), data=texts[0])
        case "pwrite64":
            return Deed("write", _opened(arguments), int(arguments.rsplit(b",", 1)[1]), texts[0])
        case "ftruncate":
            return Deed("cut", _opened(arguments), int(arguments.rsplit(b",", 1)[1]))
        case "fsync" | "fdatasync":
            return Deed("sync", _opened(arguments))
        case "openat" if b"O_CREAT" in arguments:
            return Deed("make", names[0], 0 if b"O_TRUNC" in arguments else -1)
        case "mkdir" | "mkdirat":
            return Deed("folder", names[0])
        case "unlink" | "unlinkat":
            return Deed("remove", names[0])
        case "rename" | "renameat" | "renameat2":
            return Deed("rename", names[0], other=names[1])
    return None


def _opened(arguments: bytes) -> str:
    """Return the path of the file descriptor that a call was given."""
    match = DESCRIPTOR.match(arguments)
    name = match[2] if match else b""
    return os.fsdecode(bytes.fromhex(name.replace(b"\\x", b"").decode()) if name.startswith(b"\\x") else name)


@dataclass
class Node:
    """A file, whatever its name: what surely lies on the disk, and what may."""

    sure: bytearray = field(default_factory=bytearray)
    unsure: list[Deed] = field(default_factory=list)

    def sync(self) -> None:
        for deed in self.unsure:
            _put(self.sure, deed)
        self.unsure.clear()


@dataclass
class Disk:
    """Names and files as they are now, and as they surely lie on the disk."""

    now: dict[str, Node]
    sure: dict[str, Node]
    unsure: list[Deed] = field(default_factory=list)  # names made, changed or removed since
    nodes: dict[int, Node] = field(default_factory=dict)
    told: Told = field(default_factory=Told)

    @classmethod
    def of(cls, folder: Path) -> "Disk":
        files = {str(file): Node(bytearray(file.read_bytes())) for file in folder.rglob("*") if file.is_file()}
        return cls(dict(files), dict(files))

    def do(self, deed: Deed) -> None:
        match deed.kind:
            case "say":
                self._hear(deed.data.decode())
            case "write" | "cut":
                self.now[deed.name].unsure.append(deed)
            case "sync" if deed.name in self.now:
                self.now[deed.name].sync()
            case "sync":
                self._sync_names(deed.name)
            case "make":
                if deed.name not in self.now:
                    self._rename(deed)
                if deed.offset == 0:
                    self.now[deed.name].unsure.append(Deed("cut", deed.name, 0))
            case _:
                self._rename(deed)

    def states(self, rng: random.Random, some: int) -> Iterator[dict[str, bytes]]:
        """Give states of the disk after the current goes off now: with nothing unsure, with all of it, and *some*."""
        yield {name: bytes(node.sure) for name, node in self.sure.items()}
        yield {name: self._content(node, None) for name, node in self.now.items()}
        for _ in range(some):
            names = dict(self.sure)
            for deed in self.unsure[: rng.randint(0, len(self.unsure))]:
                self._apply(names, deed)
            yield {name: self._content(node, rng) for name, node in names.items()}

    def _content(self, node: Node, rng: random.Random | None) -> bytes:
        content = bytearray(node.sure)
        for deed in node.unsure:
            if rng is None:
                _put(content, deed)
            elif rng.random() < 0.6:
                _put(content, deed, rng if rng.random() < 0.4 else None)
        return bytes(content)

    def _rename(self, deed: Deed) -> None:
        self._apply(self.now, deed)
        self.unsure.append(deed)

    def _apply(self, names: dict[str, Node], deed: Deed) -> None:
        if deed.kind == "make":
            names[deed.name] = self.nodes.setdefault(id(deed), Node())
        elif deed.kind == "remove":
            names.pop(deed.name, None)
        elif deed.kind == "rename" and deed.name in names:
            names[deed.other] = names.pop(deed.name)

    def _sync_names(self, folder: str) -> None:
        """A folder that is forced to the disk takes the names before with it, as journalling file systems do."""
        last = max((at for at, deed in enumerate(self.unsure) if _folder_of(deed) == folder), default=-1)
        for deed in self.unsure[: last + 1]:
            self._apply(self.sure, deed)
        del self.unsure[: last + 1]

    def _hear(self, said: str) -> None:
        for line in said.splitlines():
            word, _, rest = line.partition(" ")
            if word in ("try", "ack"):
                key, _, value = rest.partition("=")
                self.told.promised.append((word, key, value))


def _folder_of(deed: Deed) -> str:
    return str(Path(deed.other or deed.name).parent)


def _put(content: bytearray, deed: Deed, torn: random.Random | None = None) -> None:
    if deed.kind == "cut":
        del content[deed.offset :]
        content.extend(bytes(deed.offset - len(content)))
        return
    start = len(content) if deed.offset < 0 else deed.offset
    content.extend(bytes(max(0, start - len(content))))
    for at in range(0, len(deed.data), SECTOR):
        if torn is None or torn.random() < 0.5:
            piece = deed.data[at : at + SECTOR]
            content.extend(bytes(max(0, start + at - len(content))))
            content[start + at : start + at + len(piece)] = piece


def write_out(state: dict[str, bytes], root: Path, target: Path) -> Path:
    """Lay the files of *state* under *target* instead of *root* and return where the desk lies there."""
    for name, content in state.items():
        path = target / Path(name).relative_to(root)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return target / "north.desk"
