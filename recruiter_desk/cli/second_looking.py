"""`second-look`: whom a changed spec brings back, reopened or left as they are; and `add lever`, what can move."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say, say_json, say_table
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.levers import LeverKind, LeverState
from recruiter_desk.domain.second_look import SecondLook
from recruiter_desk.services import desks, levers, second_looks
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction
Flags = Callable[..., argparse.Action]
Noun = Callable[["Verbs[argparse.ArgumentParser]", str, str, Callable[[Workspace, argparse.Namespace], str]], Flags]

COLUMNS: Mapping[str, str] = {
    "person_name": "Person", "search_title": "Search", "spec": "Spec", "headline": "What changed", "why": "Ended",
    "candidacy": "Candidacy",
}  # fmt: skip


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    """Declare `second-look`."""
    parser = verbs.add_parser("second-look", help="list whom a changed spec brings back; reopen or dismiss one")
    parser.add_argument("desk", type=Path, metavar="DESK")
    parser.add_argument("--search", default="", metavar="S", help='id, title or "CFO at Halden Marine"; else all')
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--reopen", metavar="CANDIDACY", help="bring this one back to the stage before")
    what.add_argument("--dismiss", metavar="CANDIDACY", help="leave this one as ended")
    parser.add_argument("--json", action="store_true", help="an array of objects; of --reopen the candidacy's id")
    parser.set_defaults(run=_run)


def declare_nouns(nouns: "Verbs[argparse.ArgumentParser]", noun: Noun) -> None:
    """Declare `add lever`; *noun* declares one and returns what declares flags."""
    flags = noun(nouns, "lever", "what can move in a job: pay, place, title ...", _add_lever)
    flags("--search", metavar="S", help='id, title or "CFO at Halden Marine"')
    flags("--candidacy", metavar="ID", help="for this person only; then no --search is needed")
    flags("--kind", required=True, choices=[str(one) for one in LeverKind])
    flags("--today", metavar="TEXT", help="how it is now")
    flags("--room", metavar="TEXT", help="how far it could go")
    flags("--decides", metavar="PERSON", help="id or name; else whoever decides on the ladder")
    flags("--settles", metavar="TEXT", help="what it would settle")
    flags("--question", metavar="ID", help="the open question it would settle")
    flags("--state", choices=[str(one) for one in LeverState], default="")
    flags("--audience", choices=[str(one) for one in Audience], default="private", help="who may read it (private)")


def _add_lever(workspace: Workspace, given: argparse.Namespace) -> str:
    if not (given.search or given.candidacy):
        raise Refused("Say what it belongs to: --search, or --candidacy for one person only.")
    candidacy = references.candidacy(workspace, given.candidacy) if given.candidacy else ""
    search = references.search(workspace, given.search) if given.search else references.search_of(workspace, candidacy)
    return levers.add(
        workspace, search, given.kind, today=given.today, room=given.room, settles=given.settles,
        decides_id=references.person(workspace, given.decides) if given.decides else "", candidacy_id=candidacy,
        question_id=references.record(workspace, "question", given.question) if given.question else "",
        state=given.state, audience=given.audience,
    )  # fmt: skip


def _run(options: argparse.Namespace) -> None:
    chosen = options.dismiss if options.reopen is None else options.reopen
    reads = chosen is None
    workspace = desks.open_for_reading(options.desk) if reads else desks.open_for_writing(options.desk)
    try:
        search = references.search(workspace, options.search) if options.search else ""
        found = second_looks.waiting(workspace, search)
        if reads:
            _say_looks(found, options.json)
            return
        look = _meant(found, references.candidacy(workspace, chosen))
        if options.reopen is None:
            second_looks.dismiss(workspace, look.candidacy_id, look.revision_id)
            said, candidacy = f"Left {look.person} as ended", look.candidacy_id
        else:
            candidacy = second_looks.reopen(workspace, look.candidacy_id, look.revision_id)
            said = f"Reopened {look.person} in {look.search}"
    finally:
        workspace.close()
    if options.json:
        say_json({"id": candidacy})
    else:
        say(said)


def _meant(found: tuple[SecondLook, ...], candidacy: str) -> SecondLook:
    """Return the look at *candidacy*. Raises Refused when there is none, or several searches would take them."""
    looks = [one for one in found if one.candidacy_id == candidacy]
    if not looks:
        raise Refused(f"No spec brings {candidacy} back. To see whom one does: second-look DESK")
    if len(looks) > 1:
        raise Refused("More than one search would take this person. Name it: --search S")
    return looks[0]


def _say_looks(found: tuple[SecondLook, ...], as_json: bool) -> None:
    records = [_listed(one) for one in found]
    if as_json:
        say_json(records)
    else:
        say_table(records, COLUMNS, "No spec brings anybody back.")


def _listed(one: SecondLook) -> dict[str, object]:
    return {
        "candidacy": one.candidacy_id, "person": one.person_id, "person_name": one.person, "search": one.search_id,
        "search_title": one.search, "company": one.company, "revision": one.revision_id, "spec": one.number,
        "made_on": one.made_on, "headline": one.headline, "why": one.why, "ended_in": one.elsewhere,
    }  # fmt: skip
