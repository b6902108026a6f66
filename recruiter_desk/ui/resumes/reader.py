"""Reads the files that came in, one after another, off the window's thread."""

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recruiter_desk import logs
from recruiter_desk.domain.duplicates import Match
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.resumes import Found, Problem
from recruiter_desk.services import resumes
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.resumes.sheaf import Item, State

Answer = tuple[Found | Problem, Match | None]


class Reader(QObject):
    """Hands one file at a time to the long lane, so that what else waits there gets its turn between two."""

    arrived = Signal(object)  # Item, read or failed
    turned = Signal()  # the count of what is read and what waits is another

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: deque[Item] = deque()
        self._reading: Item | None = None
        self._done = 0

    def add(self, items: Sequence[Item]) -> None:
        """Read *items* after those that wait already."""
        self._waiting.extend(items)
        self._next()

    def cancel(self) -> list[Item]:
        """Read no more after the file that is being read; return those that were not."""
        dropped = list(self._waiting)
        self._waiting.clear()
        self.turned.emit()
        return dropped

    def count(self) -> tuple[int, int]:
        """Return which file is being read, and of how many; (0, 0) when none is."""
        if self._reading is None:
            return 0, 0
        return self._done + 1, self._done + 1 + len(self._waiting)

    def left(self) -> int:
        """Return how many are not read yet."""
        return len(self._waiting) + (self._reading is not None)

    def _next(self) -> None:
        if self._reading is None and self._waiting:
            self._reading = item = self._waiting.popleft()
            work = partial(_read, self._desk.workspace, item.path)
            self._desk.background.run("long", self, work, self._read, self._failed)
        self.turned.emit()

    def _read(self, answer: Answer) -> None:
        found, match = answer
        if self._reading is not None:
            if isinstance(found, Problem):
                self._reading.state, self._reading.problem = State.FAILED, found.sentence
            else:
                self._reading.take(found, match)
            self._settle()

    def _failed(self, error: BaseException) -> None:
        if self._reading is not None:
            logs.note(error)
            sentence = self.tr("“{file}” could not be read. It was left out; the others are not affected.")
            known = isinstance(error, DeskError)
            self._reading.problem = str(error) if known else sentence.format(file=self._reading.path.name)
            self._reading.state = State.FAILED
            self._settle()

    def _settle(self) -> None:
        item, self._reading = self._reading, None
        self._done = self._done + 1 if self._waiting else 0
        self.arrived.emit(item)
        self._next()


def _read(workspace: Workspace, path: Path) -> Answer:
    found = resumes.read_file(path)
    return found, None if isinstance(found, Problem) else resumes.matches(workspace, [found])[0]
