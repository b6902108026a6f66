"""Work with people: find one by name as it is typed, open one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice
from typing import TYPE_CHECKING

from benchmarks.figures import Run, timed
from recruiter_desk.services import people
from recruiter_desk.ui.finding import finder_of
from recruiter_desk.ui.place import Place

if TYPE_CHECKING:
    from benchmarks.window import Bench

TYPED = ("marchb", "beatriz fon", "wüst", "ines ald", "王", "okonjo", "sunniva dahl", "nobody at all")


def finding(bench: Bench, runs: int) -> list[Run]:
    """What the finder answers to a name as far as it is typed."""
    find = finder_of(bench.desk, lambda _place: None)
    taken = [timed(find, text) for text in islice(cycle(TYPED), runs + len(TYPED))]
    return taken[len(TYPED) :]


def opening(bench: Bench, runs: int) -> list[Run]:
    """From one person's page to the next, drawn."""
    lines = people.find(bench.desk.workspace, "a", limit=runs + 2)
    taken = [bench.taken(bench.window.open, Place("person", each.id)) for each in lines]
    return taken[2:]


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {"find": finding, "person": opening}
