"""What is measured: the budgets, one figure, and how far apart the two are."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from typing import NamedTuple

ENOUGH = 1.25  # a ratio up to this counts as met: machines are noisy
SIZES = (1_000, 20_000, 100_000)
CARDS = (200, 2_000)


class Run(NamedTuple):
    """One run: what was measured, and the processor's milliseconds in it, which other programs do not lengthen."""

    measured: float
    cpu: float


class Watch:
    """A stopwatch for the clock on the wall and the processor's time of this process."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def run(self) -> Run:
        return Run((time.perf_counter() - self._wall) * 1000, (time.process_time() - self._cpu) * 1000)


def timed(work: Callable[..., object], *arguments: object) -> Run:
    """Return what one run of *work* takes."""
    watch = Watch()
    work(*arguments)
    return watch.run()


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work with its budget, in milliseconds unless *unit* says otherwise."""

    name: str
    budget: float
    runs: int = 15
    unit: str = "ms"


WORKS = {
    work.name: work
    for work in (
        Work("shell", 400, 7),
        Work("start", 900, 7),
        Work("memory", 180, 7, "MB"),
        Work("board-200", 30),
        Work("board-2000", 80),
        Work("drop-200", 16, 31),
        Work("drop-2000", 25, 31),
        Work("key-200", 16, 31),
        Work("key-2000", 25, 31),
        Work("undo-200", 16, 31),
        Work("undo-2000", 25, 31),
        Work("today-read", 30),
        Work("today", 60),
        Work("find", 10, 31),
        Work("person", 40, 31),
        Work("pad", 80, 31),
        Work("debrief", 80, 31),
        Work("panel", 40),
        Work("panel-500", 60),
        Work("resume", 150, 31),
        Work("resume-50", 6_000, 3),
        Work("pack", 400),
        Work("preview", 250),
        Work("demo", 60_000, 3),
    )
}


def budget_of(name: str, people: int) -> float:
    """Return the budget of a piece of work on a desk of *people*: two grow with it."""
    if name == "find" and people > 20_000:
        return 20
    if name == "demo" and people > 20_000:
        return WORKS["demo"].budget * people / 20_000
    return WORKS[name].budget


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured on a desk of *size* people.

    *spread* is from the lowest to the highest run. *cpu* is the median of the processor's milliseconds: far below the
    median of the clock, it says that the machine was busy with something else.
    """

    name: str
    size: int
    median: float
    spread: tuple[float, float]
    cpu: float
    runs: int
    unit: str
    budget: float
    ratio: float

    @property
    def met(self) -> bool:
        return self.ratio <= ENOUGH

    def plain(self) -> dict[str, object]:
        return asdict(self)


def figure(name: str, people: int, runs: list[Run]) -> Figure:
    """Return the figure for what the *runs* measured."""
    measured = [run.measured for run in runs]
    middle, budget = median(measured), budget_of(name, people)
    spread = (round(min(measured), 2), round(max(measured), 2))
    cpu = round(median(run.cpu for run in runs), 2)
    unit = WORKS[name].unit
    return Figure(name, people, round(middle, 2), spread, cpu, len(runs), unit, budget, round(middle / budget, 3))


def growth(figures: list[Figure]) -> dict[str, float]:
    """Return by which factor each piece of work grew from the smallest desk to the largest."""
    by_name: dict[str, list[Figure]] = {}
    for each in figures:
        by_name.setdefault(each.name, []).append(each)
    ends = {name: (min(all_of, key=size), max(all_of, key=size)) for name, all_of in by_name.items()}
    return {
        name: round(last.median / first.median, 2)
        for name, (first, last) in ends.items()
        if last.size > first.size and first.median
    }


def size(of: Figure) -> int:
    return of.size
