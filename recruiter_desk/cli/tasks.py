"""The noun task on the command line: `add DESK task`."""

import argparse
from collections.abc import Callable

from recruiter_desk.cli import ledger
from recruiter_desk.domain.tasks import read_task
from recruiter_desk.services import tasks
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction
Flags = Callable[..., argparse.Action]
Add = Callable[[Workspace, argparse.Namespace], str]
Noun = Callable[["Verbs[argparse.ArgumentParser]", str, str, Add], Flags]


def declare_noun(nouns: "Verbs[argparse.ArgumentParser]", noun: Noun) -> None:
    """Declare `add task`; *noun* declares one and returns what declares flags."""
    flags = noun(nouns, "task", "something to do, on a record or on none", _add)
    ledger.declare_place(flags, "what it is about")
    flags("--text", required=True, help='what, and when if there is no --due: "call fri 9:30"')
    flags("--due", metavar="WHEN", default="", help="a day, 2026-11-27, or a moment, 2026-11-27T09:30:00Z")


def _add(workspace: Workspace, given: argparse.Namespace) -> str:
    place = ledger.given_place(workspace, given)
    text, due = (given.text, given.due) if given.due else read_task(given.text, workspace.today())
    return tasks.add(workspace, place, text, due)
