"""Commands that change what is there: move, undo, redo."""

import argparse
from collections.abc import Callable
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.services import board, desks
from recruiter_desk.services.workspace import Workspace

BRAKED = "The card stays where it is; see: brake DESK CANDIDACY"
Verbs = argparse._SubParsersAction


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    move = verbs.add_parser("move", help="put a candidacy into another stage, an end included")
    move.add_argument("desk", type=Path, metavar="DESK")
    move.add_argument("candidacy", metavar="CANDIDACY", help="its id, as in: show DESK candidacies")
    move.add_argument("stage", metavar="STAGE", help="its name or id")
    why = "why, when it ends there: in words, or how a must-have begins"
    move.add_argument("--reason", default="", metavar="R", help=why)
    move.set_defaults(run=_move)

    for word, step, what in (
        ("undo", Workspace.undo, "take the last change back, whoever made it"),
        ("redo", Workspace.redo, "do again what was undone last"),
    ):
        parser = verbs.add_parser(word, help=what)
        parser.add_argument("desk", type=Path, metavar="DESK")
        parser.set_defaults(run=_stepping(step))


def _move(options: argparse.Namespace) -> None:
    workspace = desks.open_for_writing(options.desk)
    try:
        heard = _listen(workspace)
        candidacy = references.candidacy(workspace, options.candidacy)
        stage = references.stage(workspace, references.search_of(workspace, candidacy), options.stage)
        board.move(workspace, [candidacy], stage, reason=options.reason)
        said = workspace.label(heard[-1]) if heard else "It is there already; nothing was changed"
        (card,) = board.cards_of(workspace, [candidacy])
        say(said if card.stage_id == stage else f"{said}. {BRAKED}")
    finally:
        workspace.close()


def _stepping(step: Callable[[Workspace], ChangeSet]) -> Callable[[argparse.Namespace], None]:
    def run(options: argparse.Namespace) -> None:
        workspace = desks.open_for_writing(options.desk)
        try:
            change = step(workspace)
            say(f"{change.kind.capitalize()}: {workspace.label(change)}")
        finally:
            workspace.close()

    return run


def _listen(workspace: Workspace) -> list[ChangeSet]:
    heard: list[ChangeSet] = []
    workspace.subscribe(heard.append)
    return heard
