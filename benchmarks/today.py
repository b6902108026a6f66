"""Work with Today: read the day, and show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks.figures import Run, timed
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import tasks, today
from recruiter_desk.ui.place import Place

if TYPE_CHECKING:
    from benchmarks.window import Bench
    from recruiter_desk.services.workspace import Workspace


def reading(bench: Bench, runs: int) -> list[Run]:
    """What the rows of the day take to read after a change."""
    bench.window.open(Place("searches"))
    return [timed(today.read, _changed(bench)) for _ in range(runs + 2)][2:]


def showing(bench: Bench, runs: int) -> list[Run]:
    """From the list of searches to the page, read anew and drawn."""
    taken = []
    for _ in range(runs + 2):
        bench.window.open(Place("searches"))
        _changed(bench)
        bench.drawn()
        taken.append(bench.taken(bench.window.open, Place("today")))
    return taken[2:]


def _changed(bench: Bench) -> Workspace:
    """Change the desk, so that what was read before is not given again."""
    workspace = bench.desk.workspace
    tasks.remove(workspace, tasks.add(workspace, PadPlace(), "Renew the phone"))
    return workspace


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {"today-read": reading, "today": showing}
