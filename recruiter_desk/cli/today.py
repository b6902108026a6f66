"""The command that says what is due: the rows of Today."""

import argparse
from dataclasses import asdict
from datetime import date, datetime, time
from pathlib import Path

from recruiter_desk.cli.said import say, say_json, say_table
from recruiter_desk.domain.today import Row, day_words
from recruiter_desk.services import desks, today
from recruiter_desk.services.today import printing
from recruiter_desk.services.workspace import machine_clock

Verbs = argparse._SubParsersAction

COLUMNS = {"when": "When", "title": "What", "phone": "Phone", "detail": "More", "act": "To do"}
IDS = ("task", "candidacy", "interview", "person", "company", "search", "revision")
NOTHING = "Nothing is due."


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    parser = verbs.add_parser("today", help="list what is due, promised and going cold")
    parser.add_argument("desk", type=Path, metavar="DESK")
    parser.add_argument("--as-of", type=_day, metavar="DAY", help="on another day, 2026-11-24, in the morning")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--out", type=Path, metavar="FILE.pdf", help="one page for a phone; a file there is replaced")
    instead.add_argument("--json", action="store_true", help="an array of objects, the most urgent first")
    parser.set_defaults(run=_today)


def _today(options: argparse.Namespace) -> None:
    asked: date | None = options.as_of
    at = datetime.combine(asked, time(8)).astimezone() if asked else None
    workspace = desks.open_for_reading(options.desk, (lambda: at) if at else machine_clock)
    out: Path | None = options.out
    try:
        if out:
            printing.print_day(workspace, out)
            say(f"Saved {out}")
            return
        found = today.read(workspace)
    finally:
        workspace.close()
    if options.json:
        say_json([listed(row) for row in found.rows()])
        return
    say(day_words(date.fromisoformat(found.day)))
    for heading, rows in (
        ("Now", found.now), ("Promised", found.promised), ("Going cold", found.cold),
        ("Second look", found.second_looks),
    ):  # fmt: skip
        if rows:
            say("")
            say(heading)
            say_table([listed(row) for row in rows], COLUMNS, "")
    if found.cold_more:
        say(f"and {found.cold_more} more going cold")
    if not found.rows():
        say(NOTHING)


def listed(row: Row) -> dict[str, object]:
    """Return a row as an object: what it says, then the ids it has."""
    said = asdict(row)
    plain = ("section", "kind", "when", "title", "detail", "phone", "email", "act", "due", "late", "key")
    return {
        **{name: said[name] for name in plain},
        **{noun: said[f"{noun}_id"] for noun in IDS if said[f"{noun}_id"]},
    }  # fmt: skip


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2026-11-24") from None
