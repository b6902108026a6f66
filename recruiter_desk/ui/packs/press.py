"""Draws packs off the window's thread: the newest one asked for counts, what was overtaken is dropped."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from recruiter_desk.domain.packs import Pack
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.packs.paper import Sentence


@dataclass(frozen=True, slots=True)
class Printed:
    """A pack with its pages: sizes in points, where its sentences stand, and the page in sight as a picture.

    *missing* are characters that no font of ours has; *changed_since* is the version that went out last, when
    it reads otherwise now, else 0.
    """

    pack: Pack
    pdf: bytes
    sizes: tuple[QSizeF, ...]
    sentences: tuple[Sentence, ...]
    page: int
    image: QImage
    missing: tuple[str, ...]
    changed_since: int


class Press(QObject):
    """One pack at a time, on the lane for what somebody waits for."""

    printed = Signal(object)  # Printed, or None while there is nothing to print
    read = Signal(object)  # Seen
    failed = Signal(object)  # BaseException
    page_drawn = Signal(int, object)  # page from 0, QImage

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._number = 0
        self._waiting: set[object] = set()
        self._futures: list[Future[Any]] = []

    def ask(self, work: Callable[[], Printed | None], read: Callable[[], object] | None = None) -> None:
        """Have *work* print a pack, then *read* what stands beside it; what was asked for before is dropped."""
        self.drop()
        self._run(work, self.printed.emit)
        if read is not None:
            self._run(read, self.read.emit)

    def ask_page(self, page: int, work: Callable[[], QImage]) -> None:
        """Have *work* draw a page of the pack printed last."""
        self._run(work, partial(self.page_drawn.emit, page))

    def drop(self) -> None:
        """Want nothing any more of what was asked for."""
        self._number += 1
        for future in self._futures:
            future.cancel()
        self._futures.clear()
        self._waiting.clear()

    def is_busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return bool(self._waiting)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        number, ticket = self._number, object()
        self._waiting.add(ticket)

        def settle(answer: Callable[[Any], object], value: Any) -> None:
            if number == self._number:
                self._waiting.discard(ticket)
                answer(value)

        failed = partial(settle, self.failed.emit)
        future = self._background.run("quick", self, work, partial(settle, done), failed)
        self._futures = [one for one in self._futures if not one.done()] + [future]
