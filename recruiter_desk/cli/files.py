"""Commands about the file: new, demo, check, backup."""

import argparse
from datetime import date
from pathlib import Path

from recruiter_desk.cli.said import say
from recruiter_desk.domain.errors import Environment
from recruiter_desk.services import backups, demo, desks

Verbs = argparse._SubParsersAction


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    new = verbs.add_parser("new", help="make an empty desk")
    new.add_argument("desk", type=Path, metavar="DESK")
    new.set_defaults(run=_new)

    show_around = verbs.add_parser("demo", help="make a desk of invented people to look around in")
    show_around.add_argument("desk", type=Path, metavar="DESK")
    show_around.add_argument("--people", type=int, default=1400, metavar="N", help="how many (1400)")
    show_around.add_argument("--searches", type=int, default=6, metavar="N", help="how many (6)")
    show_around.add_argument("--seed", type=int, default=7, metavar="S", help="another number, other people (7)")
    show_around.add_argument("--today", type=_day, metavar="DATE", help="the day its stories lead up to (today)")
    show_around.set_defaults(run=_demo)

    check = verbs.add_parser("check", help="read a desk from end to end and say whether it is sound")
    check.add_argument("desk", type=Path, metavar="DESK")
    check.set_defaults(run=_check)

    backup = verbs.add_parser("backup", help="copy a desk, also while it is open, and read the copy back")
    backup.add_argument("desk", type=Path, metavar="DESK")
    backup.add_argument("--to", type=Path, metavar="FILE", help="where to, instead of the folder beside the desk")
    backup.set_defaults(run=_backup)


def _new(options: argparse.Namespace) -> None:
    desks.make(options.desk)
    say(f"Made {options.desk}")


def _demo(options: argparse.Namespace) -> None:
    made = demo.build(options.desk, options.people, options.searches, options.seed, options.today)
    say(
        f"Made {options.desk}: {made.people} invented people at {made.companies} companies, {made.searches} searches, "
        f"{made.candidacies} candidacies, {made.interviews} interviews"
    )


def _check(options: argparse.Namespace) -> None:
    found = desks.check(options.desk)
    if not found.sound:
        raise Environment(found.sentence())
    say(found.sentence())


def _backup(options: argparse.Namespace) -> None:
    workspace = desks.open_for_reading(options.desk)
    try:
        copy = backups.make(workspace, "by hand", options.to)
    finally:
        workspace.close()
    say(f"Copied to {copy.path} and read back: {copy.size:,} bytes".replace(",", " "))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2026-11-24") from None
