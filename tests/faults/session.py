"""A whole session in the real window, without a screen: every page, a drop, undo, a backup, errors nobody expected.

Run as a process of its own: python -m tests.faults.session DESK
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from sqlalchemy import text

from recruiter_desk import logs
from recruiter_desk.app import PAGES, Program, application_of, place_of
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import backups, board, people
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import ContactPointRow

CANARY = "Quillfeather"


def main(path: Path) -> int:
    application = application_of()
    logs.start()
    sys.excepthook = logs.hook
    program = Program(application)
    program.start(path)
    assert program.window
    opened = program._opened
    assert opened
    steps: list[Callable[[], object]] = [*(lambda page=page: visit(program, page) for page in PAGES)]
    steps += [lambda: work(opened.workspace), *(lambda fault=fault: fault(opened.workspace) for fault in FAULTS)]
    steps += [lambda: visit(program, "board"), lambda: backups.make(opened.workspace), program.window.close]
    for after, step in enumerate(steps):
        QTimer.singleShot(20 * (after + 1), step)
    QTimer.singleShot(20 * len(steps) + 200, application.quit)
    return application.exec()


def visit(program: Program, page: str) -> None:
    assert program.window and program._opened
    program.window.open(place_of(program._opened.workspace, page, ""))
    program.window.grab()
    print("seen", page, flush=True)


def work(workspace: Workspace) -> None:
    """Add somebody, move a card, take it back."""
    people.add(workspace, f"Zadie {CANARY}", title="CFO")
    search = place_of(workspace, "board", "").id
    columns = board.read(workspace, search).columns
    full = next(column for column in columns if column.cards and column.kind == "recruiter")
    to = next(column for column in columns if column.kind == "presented")
    board.move(workspace, [full.cards[0].id], to.stage_id)
    workspace.undo()
    print("worked", flush=True)


# -- errors that nobody expected, in every layer; each carries what the user typed -----------------------------------


def in_the_window(_workspace: Workspace) -> None:
    raise ValueError(f"no such card: {CANARY}")


def in_a_service(workspace: Workspace) -> None:
    with workspace.write(f"Added {CANARY}"):
        _ = dict[str, str]()[CANARY]


def in_the_database(workspace: Workspace) -> None:
    with workspace.write("Added a phone number") as session:
        session.add(ContactPointRow(person_id=CANARY, kind="phone", value=CANARY))


def in_a_statement(workspace: Workspace) -> None:
    with workspace.read() as session:
        session.execute(text("SELECT nothing FROM person WHERE name=:name"), {"name": CANARY})


def in_the_domain(_workspace: Workspace) -> None:
    try:
        raise Refused(f"There is no {CANARY}.")
    except Refused as error:
        raise RuntimeError(CANARY) from error


FAULTS: list[Callable[[Workspace], None]] = [
    in_the_window,
    in_a_service,
    in_the_database,
    in_a_statement,
    in_the_domain,
]

if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
