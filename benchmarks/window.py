"""A process of its own: works in the real window on one desk and prints what each piece of work took."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from benchmarks import board, packs, pad, panel, people, resumes, today
from benchmarks.desks import copy_of
from benchmarks.figures import WORKS, Run, Watch
from recruiter_desk import app
from recruiter_desk.services import desks
from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.hub import Hub
from recruiter_desk.ui.main_window import MainWindow
from recruiter_desk.ui.theme import Theme

SIZE = (1440, 900)


class Bench:
    """The window on its desk, and a clock."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self.window = window
        self.desk = desk

    def drawn(self) -> None:
        """Let all that is due happen, and have the window painted now instead of at the next frame."""
        QApplication.processEvents()
        QApplication.sendEvent(self.window, QEvent(QEvent.Type.UpdateRequest))

    def taken(self, work: Callable[..., object], *arguments: object) -> Run:
        """Return what *work* takes until the window is drawn again."""
        self.drawn()
        watch = Watch()
        work(*arguments)
        self.drawn()
        return watch.run()


@contextmanager
def opened(path: Path) -> Iterator[Bench]:
    theme = Theme(app.application_of(), "light")
    workspace = desks.open_for_writing(path)
    background = Background()
    desk = Desk(workspace, Hub(workspace), background, Settings(Path(os.devnull)))
    window = app.window_of(desk, theme)
    window.resize(*SIZE)
    window.show()
    try:
        yield Bench(window, desk)
    finally:
        window.close()
        background.close()
        workspace.close()


def main(desk: Path, runs: int, names: list[str]) -> None:
    works = {**board.WORKS, **pad.WORKS, **people.WORKS, **panel.WORKS, **resumes.WORKS, **packs.WORKS, **today.WORKS}
    with copy_of(desk) as path, opened(path) as bench:
        for name in names:
            print(json.dumps({"name": name, "runs": works[name](bench, runs or WORKS[name].runs)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
