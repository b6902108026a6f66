"""What a user does to a desk, told step by step, while something goes wrong.

Before each step a scene says `try KEY=VALUE`, after it `ack KEY=VALUE`: what a reader must find from then on. A step
that the desk refuses is told as `refused SENTENCE`, and the scene goes on as a user would.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.services import backups, board, desks
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.files import write_safely
from recruiter_desk.storage.rows import PersonRow
from tests.desks import TUESDAY

INES = "person-ines"
SEARCH = "search-cfo"
BULK = "long note " * 400


def say(word: str, text: str = "") -> None:
    os.write(1, f"{word} {text}".strip().replace("\n", " ").encode() + b"\n")


@contextmanager
def step(promise: str) -> Iterator[None]:
    """Try one step; a refusal is told, and the scene goes on."""
    say("try", promise)
    try:
        yield
    except DeskError as error:
        say("refused", str(error))
    else:
        say("ack", promise)


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    try:
        yield workspace
    finally:
        workspace.close()


def rename(workspace: Workspace, number: int) -> None:
    """Change one record and add another, as one change of several pages."""
    with workspace.write("Renamed {person}", person=INES) as session:
        session.get_one(PersonRow, INES).name = f"Ines {number}"
        session.add(PersonRow(name=f"Extra {number}", name_key=f"extra {number}", sort_key="", via=BULK))


def edit(path: Path) -> None:
    with opened(path) as workspace:
        for number in range(1, 5):
            with step(f"name=Ines {number}"):
                rename(workspace, number)


def move(path: Path) -> None:
    with opened(path) as workspace:
        columns = board.read(workspace, SEARCH).columns
        cards = next(column.cards for column in columns if column.cards)
        for card, to in zip(cards, ("HR", "Hiring manager", "Panel"), strict=True):
            stage = next(column.stage_id for column in columns if column.name == to)
            with step(f"{card.id}={stage}"):
                board.move(workspace, [card.id], stage)


def undo(path: Path) -> None:
    """The seed renamed her three times."""
    with opened(path) as workspace:
        for take in (workspace.undo, workspace.undo, workspace.redo):
            with workspace.read() as session:
                number = int(session.get_one(PersonRow, INES).name[-1])
            with step(f"name=Ines 0.{number + (1 if take == workspace.redo else -1)}"):
                take()


def backup(path: Path) -> None:
    with opened(path) as workspace, step("backups=1"):
        backups.make(workspace)


def make(path: Path) -> None:
    with step("made=yes"):
        desks.make(path.with_name("made.desk"), clock=lambda: TUESDAY)


def migrate(path: Path) -> None:
    """Lift the desk by a revision that the test wrote beside it."""
    with step("version=2"):
        desks.bring_up_to_date(path, 1, 2, path.parent / "scripts")


def export(path: Path) -> None:
    with step("export=new"):
        try:
            write_safely(path.with_name("board.png"), b"new" * 9000)
        except OSError as error:
            raise DeskError(f"Not exported: {error.strerror}.") from error


def overwritten(path: Path) -> None:
    """Export as one must not: over the old file."""
    with step("export=new"):
        path.with_name("board.png").write_bytes(b"new" * 9000)
    for _ in range(4):
        say("later")


def unforced(path: Path) -> None:
    """Export as one must not: aside, but not forced to the disk before it takes the place of the old one."""
    with step("export=new"):
        part = path.with_name("board.png.part")
        part.write_bytes(b"new" * 9000)
        part.replace(path.with_name("board.png"))
    for _ in range(4):
        say("later")


def unnamed(path: Path) -> None:
    """Export as one must not: forced to the disk, but its name is not."""
    with step("export=new"):
        part = path.with_name("board.png.part")
        with part.open("wb") as file:
            file.write(b"new" * 9000)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path.with_name("board.png"))
    for _ in range(4):
        say("later")


def busy(path: Path) -> None:
    """Write, undo and redo without end: for whoever kills it."""
    with opened(path) as workspace:
        for number in count(1):
            with step(f"name=Ines {number}"):
                rename(workspace, number)
            if number % 3 == 0:
                with step(f"name=Ines {number - 1}"):
                    workspace.undo()
                with step(f"name=Ines {number}"):
                    workspace.redo()


def stuck(path: Path) -> None:
    """Try to write where nothing can be written; then read, undo and close as ever."""
    with opened(path) as workspace:
        with step("name=Ines 1"):
            rename(workspace, 1)
        with step("name=Ines 0.2"):
            workspace.undo()
        say("read", f"{len(workspace.history())} changes, next undo: {workspace.next_undo()}")
        with step("backups=1"):
            backups.make(workspace)
    say("closed")


def still(path: Path) -> None:
    """Read, and try to open, make and copy desks in a folder that cannot be written."""
    with step("opened=yes"), opened(path):
        pass
    make(path)
    reading = desks.open_for_reading(path)
    say("read", f"{len(reading.history())} changes")
    with step("backups=1"):
        backups.make(reading)
    reading.close()
    say("sound", desks.check(path).sentence())


SCENES = {
    scene.__name__: scene
    for scene in (
        edit, move, undo, backup, make, migrate, export, overwritten, unforced, unnamed, busy, stuck, still,
    )
}  # fmt: skip
