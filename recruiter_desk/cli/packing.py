"""Commands about packs: pack makes one and notes that it went out, shares lists what did."""

import argparse
from dataclasses import asdict
from datetime import date
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say_json, say_table
from recruiter_desk.domain.packs import Edition, Length, Paper
from recruiter_desk.domain.packs_asked import Ask, Share
from recruiter_desk.services import desks
from recruiter_desk.services.packs import drawing, saving
from recruiter_desk.services.packs.shares import shares
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction

COLUMNS = {"shared_at": "At (UTC)", "person": "Person", "search": "Search", "reader": "For", "length": "Length",
           "version": "Version", "file_name": "File", "id": "Id"}  # fmt: skip


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    pack = verbs.add_parser(
        "pack",
        help="write a briefing pack as a PDF, and note that it went out",
        description="Write a briefing pack as a PDF and note in the desk that it went out. "
        "The note is written to the desk, so no other program may have it open for writing.",
    )
    pack.add_argument("desk", type=Path, metavar="DESK")
    whose = pack.add_mutually_exclusive_group(required=True)
    whose.add_argument("--interview", default="", metavar="ID", help="the meeting it is for")
    whose.add_argument("--candidacy", default="", metavar="ID", help="its next meeting, else its next seat")
    pack.add_argument("--edition", choices=[str(one) for one in Edition], required=True, help="who reads it")
    pack.add_argument("--length", choices=[str(one) for one in Length], default=str(Length.FULL))
    pack.add_argument("--paper", choices=[str(one) for one in Paper], default=str(Paper.A4))
    pack.add_argument("--as-of", type=_day, metavar="DAY", help="the day printed in it (today)")
    pack.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="a file there is replaced")
    pack.add_argument("--json", action="store_true", help="accepted as everywhere; the answer is JSON anyway")
    pack.set_defaults(run=_pack)

    sent = verbs.add_parser("shares", help="list the documents that went out, the newest first")
    sent.add_argument("desk", type=Path, metavar="DESK")
    sent.add_argument("--candidacy", default="", metavar="ID", help="those about one candidacy")
    sent.add_argument("--json", action="store_true", help="an array of objects")
    sent.set_defaults(run=_shares)


def _pack(options: argparse.Namespace) -> None:
    workspace = desks.open_for_writing(options.desk)
    try:
        share = saving.save(workspace, _asked(workspace, options), options.out)
    finally:
        workspace.close()
    say_json(
        {
            "id": share.id,
            "file": str(options.out),
            "pages": drawing.page_count(options.out.read_bytes()),
            "version": share.version,
            "pack_id": share.pack_id,
            "sha256": share.sha256,
            "reader": share.reader,
            "shown": len(share.shown),
            "held": len(share.held),
        }
    )


def _asked(workspace: Workspace, options: argparse.Namespace) -> Ask:
    return Ask(
        references.candidacy(workspace, options.candidacy) if options.candidacy else "",
        references.record(workspace, "interview", options.interview) if options.interview else "",
        Edition(options.edition),
        Length(options.length),
        Paper(options.paper),
        as_of=options.as_of or "",
    )


def _shares(options: argparse.Namespace) -> None:
    workspace = desks.open_for_reading(options.desk)
    try:
        candidacy = references.candidacy(workspace, options.candidacy) if options.candidacy else ""
        records = [_listed(one) for one in shares(workspace, candidacy)]
    finally:
        workspace.close()
    if options.json:
        say_json(records)
    else:
        say_table(records, COLUMNS, "Nothing went out yet.")


def _listed(share: Share) -> dict[str, object]:
    """Return a share keyed as `pack` names its flags."""
    found = asdict(share)
    return {"candidacy": found.pop("candidacy_id"), "interview": found.pop("interview_id"), **found}


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2026-11-24") from None
