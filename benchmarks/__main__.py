"""Run what is asked for, print a table, and exit with 1 when a budget is missed."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.desks import KEPT, ROOT, TUESDAY, desk_of
from benchmarks.figures import SIZES, WORKS, Figure, Run, figure, growth, timed
from benchmarks.starting import starts
from recruiter_desk.services import demo

FRESH = ("shell", "start", "memory", "demo")


def main(argv: Sequence[str]) -> int:
    options = _options(argv)
    names = [name for name in WORKS if not options.names or name in options.names]
    figures: list[Figure] = []
    print(f"{'':12}{'people':>8}{'median':>11}{'lowest':>10}{'highest':>10}{'cpu':>10}{'budget':>10}{'ratio':>8}")
    for each in _measured(names, options.people, options.runs):
        figures.append(each)
        print(_line(each), flush=True)
    for name, factor in growth(figures).items():
        print(f"{name:12}grew {factor:.2f} times from {min(options.people):,} to {max(options.people):,} people")
    if options.json:
        found = {"figures": [each.plain() for each in figures], "growth": growth(figures)}
        options.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0 if all(each.met for each in figures) else 1


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python3 packaging/dev.py bench", description="Measure against the budgets.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(WORKS)}; all when left out")
    parser.add_argument("--people", nargs="+", type=int, default=list(SIZES), metavar="N", help="sizes of the desks")
    parser.add_argument("--runs", type=int, default=0, metavar="N", help="of each, instead of its own number")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    options = parser.parse_args(argv)
    if unknown := sorted(set(options.names) - set(WORKS)):
        parser.error(f"there is no work called {', '.join(unknown)}; there is {', '.join(WORKS)}")
    if min(options.people) < 1:
        parser.error("a desk to measure on has at least one person")
    return options


def _measured(names: Sequence[str], sizes: Sequence[int], runs: int) -> Iterator[Figure]:
    if "shell" in names:
        yield figure("shell", 0, starts(desk_of(0), runs or WORKS["shell"].runs)[0])
    for people in sizes:
        if "demo" in names:
            yield figure("demo", people, _builds(people, runs or (1 if people > 20_000 else WORKS["demo"].runs)))
        if "start" in names or "memory" in names:
            milliseconds, megabytes = starts(desk_of(people), runs or WORKS["start"].runs)
            yield from (figure("start", people, milliseconds),) if "start" in names else ()
            yield from (figure("memory", people, megabytes),) if "memory" in names else ()
        yield from _in_the_window(people, [name for name in names if name not in FRESH], runs)


def _in_the_window(people: int, names: list[str], runs: int) -> Iterator[Figure]:
    """Measure in a process of its own, so that no desk finds what another has warmed."""
    if not names:
        return
    command = [sys.executable, "-m", "benchmarks.window", str(desk_of(people)), str(runs), *names]
    with TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as child:
            for line in child.stdout or ():
                told = json.loads(line)
                yield figure(told["name"], people, [Run(*run) for run in told["runs"]])
        if child.returncode != 0:
            raise SystemExit(f"The window on the desk of {people} people failed: see above.")


def _builds(people: int, runs: int) -> list[Run]:
    KEPT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=KEPT) as folder:
        return [timed(_build, Path(folder) / f"{run}.desk", people) for run in range(runs)]


def _build(path: Path, people: int) -> None:
    demo.build(path, people, today=TUESDAY)


def _line(each: Figure) -> str:
    runs = "".join(f"{number:>10.1f}" for number in (*each.spread, each.cpu))
    numbers = f"{each.median:>8.1f} {each.unit}{runs}{each.budget:>10.0f}"
    verdict = "" if each.met else "  over budget"
    return f"{each.name:12}{each.size:>8}{numbers}{each.ratio:>8.2f}{verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
