"""Commands that only look: show, history."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from recruiter_desk.cli.said import say, say_json, say_record, say_table
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import desks, lists

Verbs = argparse._SubParsersAction

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "searches": {"title": "Title", "company": "Company", "kind": "Kind", "status": "Status", "opened_on": "Opened",
                 "id": "Id"},
    "people": {"name": "Name", "title": "Title", "company": "Company", "contact": "Contact", "place": "Place",
               "id": "Id"},
    "companies": {"name": "Name", "place": "Place", "zone": "Zone", "terms": "Terms", "id": "Id"},
    "candidacies": {"person_name": "Person", "search_title": "Search", "stage": "Stage", "entered_on": "Since",
                    "next_step": "Next", "next_at": "When", "id": "Id"},
    "interviews": {"person_name": "Person", "search_title": "Search", "stage": "Stage", "status": "Status",
                   "starts_at": "Starts (UTC)", "place": "Place", "id": "Id"},
    "affiliations": {"person_name": "Person", "title": "Title", "company": "Company", "from": "From", "to": "To",
                     "id": "Id"},
    "seats": {"part": "Part", "person_name": "Person", "title": "Title", "id": "Id"},
    "stages": {"name": "Name", "kind": "Kind", "purpose": "Purpose", "id": "Id"},
    "findings": {"person_name": "Person", "side": "Known by", "about": "About", "topic": "Topic", "text": "Note",
                 "audience": "May read", "said_by_name": "Said by", "heard_on": "Heard", "id": "Id"},
    "questions": {"person_name": "Person", "side": "Asked by", "topic": "Topic", "text": "Question",
                  "weight": "Weight", "status": "Status", "audience": "May read", "who_name": "Who", "id": "Id"},
    "levers": {"search_title": "Search", "kind": "Lever", "today": "Today", "room": "Room", "state": "State",
               "decides_name": "Decides", "audience": "May read", "id": "Id"},
    "tasks": {"text": "Task", "about": "About", "due": "Due", "done_on": "Done", "id": "Id"},
}  # fmt: skip
CHANGES = {"number": "No.", "at": "At (UTC)", "change": "Change", "standing": ""}
WHAT = ("searches", "people", "companies", "candidacies", "interviews", "findings", "questions", "levers", "tasks")


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    show = verbs.add_parser("show", help="list records, or show one with what belongs to it")
    show.add_argument("desk", type=Path, metavar="DESK")
    show.add_argument("what", metavar="|".join((*WHAT, "ID")))
    show.add_argument("--json", action="store_true", help="an array of objects, or one object for an id")
    show.set_defaults(run=_show)

    history = verbs.add_parser("history", help="list what was changed, the newest first")
    history.add_argument("desk", type=Path, metavar="DESK")
    history.add_argument("--limit", type=int, default=200, metavar="N", help="how many changes (200)")
    history.add_argument("--json", action="store_true", help="an array of objects")
    history.set_defaults(run=_history)


def _show(options: argparse.Namespace) -> None:
    workspace = desks.open_for_reading(options.desk)
    try:
        if options.what in WHAT:
            _show_list(lists.read(workspace, options.what), options.what, options.json)
            return
        found = lists.one(workspace, options.what)
    finally:
        workspace.close()
    if found is None:
        raise Refused(f"There is nothing with the id {options.what} on this desk, and no list of that name.")
    _show_one(found[1], options.json)


def _show_list(records: Sequence[lists.Listed], what: str, as_json: bool) -> None:
    if as_json:
        say_json(records)
    else:
        say_table(records, COLUMNS[what], f"There are no {what} on this desk yet.")


def _show_one(record: lists.Listed, as_json: bool) -> None:
    if as_json:
        say_json(record)
        return
    belongings: dict[str, list[Any]] = {
        key: value for key, value in record.items() if isinstance(value, list) and key in COLUMNS
    }
    say_record({key: value for key, value in record.items() if key not in belongings})
    for name, records in belongings.items():
        if records:
            say("")
            say_table(records, COLUMNS[name], "")


def _history(options: argparse.Namespace) -> None:
    workspace = desks.open_for_reading(options.desk)
    try:
        entries = workspace.history(limit=max(0, options.limit))
    finally:
        workspace.close()
    records = [
        {"number": entry.number, "at": entry.at, "change": entry.label, "standing": entry.standing} for entry in entries
    ]
    if options.json:
        say_json(records)
        return
    shown = [{**each, "standing": "" if each["standing"] else "undone"} for each in records]
    say_table(shown, CHANGES, "Nothing was changed yet.")
