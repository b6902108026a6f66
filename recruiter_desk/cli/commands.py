"""All commands: their flags, and the exit code of each (0 done, 1 refused with one sentence, 2 wrong use)."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, Protocol

from recruiter_desk import __version__
from recruiter_desk.cli.said import complain
from recruiter_desk.domain.errors import DeskError, Refused
from recruiter_desk.services import desks

OpenWindow = Callable[[Path | None], int]

SHOWN_ON = {"board": "search", "names": "search", "person": "person", "company": "company"}
EPILOG = "Without a command, `recruiter-desk [DESK]` opens the window. DESK is a file, say my.desk."


class TakePicture(Protocol):
    """Draws one page of a desk into a PNG file."""

    def __call__(
        self,
        path: Path,
        page: str,
        out: Path,
        *,
        record: str,
        size: tuple[int, int],
        scheme: Literal["light", "dark"],
        scale: int,
    ) -> None: ...


def main(argv: Sequence[str], *, open_window: OpenWindow, take_picture: TakePicture) -> int:
    """Run one command and return its exit code; the two functions are what only the window can do."""
    try:
        code = _run(list(argv), open_window, take_picture)
        sys.stdout.flush()
        return code
    except DeskError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # whoever read us has seen enough; without this Python would complain once more on leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _run(argv: list[str], open_window: OpenWindow, take_picture: TakePicture) -> int:
    if not argv:
        return open_window(None)
    if len(argv) == 1 and argv[0].endswith(".desk") and not argv[0].startswith("-"):
        return _open(argv[0], open_window)
    parser = _parser(take_picture)
    if len(argv) == 1 and not argv[0].startswith("-") and argv[0] not in _words(parser):
        return _open(argv[0], open_window)
    try:
        options = parser.parse_args(argv)
    except SystemExit as stop:  # argparse has said why
        return int(stop.code or 0)
    run: Callable[[argparse.Namespace], None] = options.run
    run(options)
    return 0


def _open(word: str, open_window: OpenWindow) -> int:
    desk = Path(word)
    if not desk.exists() and not desk.suffix and desk.name == word:
        raise Refused(f"There is no command and no desk called {word}. All commands: recruiter-desk --help")
    return open_window(desk)


def _parser(take_picture: TakePicture) -> argparse.ArgumentParser:
    from recruiter_desk.cli import (  # noqa: PLC0415 - they cost the window 30 ms
        adding,
        changing,
        debriefing,
        files,
        importing,
        leaving,
        ledger,
        packing,
        scheduling,
        second_looking,
        showing,
        specifying,
        today,
    )

    parser = argparse.ArgumentParser("recruiter-desk", description="Recruiter Desk without a screen.", epilog=EPILOG)
    parser.add_argument("--version", action="version", version=f"Recruiter Desk {__version__}")
    verbs = parser.add_subparsers(metavar="COMMAND", required=True)
    for group in (
        files,
        showing,
        adding,
        ledger,
        importing,
        changing,
        packing,
        debriefing,
        scheduling,
        specifying,
        leaving,
        today,
        second_looking,
    ):
        group.declare(verbs)
    _declare_picture(verbs, take_picture)
    return parser


def _declare_picture(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", take_picture: TakePicture) -> None:
    picture = verbs.add_parser("picture", help="draw one page of a desk into a PNG file")
    picture.add_argument("desk", type=Path, metavar="DESK")
    picture.add_argument("page", metavar="PAGE", help="searches, board, names, people, person ...")
    picture.add_argument("--out", type=Path, required=True, metavar="FILE.png", help="where to write the picture")
    picture.add_argument("--id", default="", help="the record a page shows: a search, a person, a company")
    picture.add_argument("--size", type=_size, default=(1440, 900), metavar="1440x900", help="of the window")
    picture.add_argument("--scheme", choices=("light", "dark"), default="light")
    picture.add_argument("--scale", type=int, choices=(1, 2), default=1, help="2 for screens of high resolution")

    def run(options: argparse.Namespace) -> None:
        from recruiter_desk.cli import references  # noqa: PLC0415 - as above

        if options.id and options.page in SHOWN_ON:
            workspace = desks.open_for_reading(options.desk)
            try:
                references.record(workspace, SHOWN_ON[options.page], options.id)
            finally:
                workspace.close()
        take_picture(
            options.desk, options.page, options.out, record=options.id, size=options.size, scheme=options.scheme,
            scale=options.scale,
        )  # fmt: skip

    picture.set_defaults(run=run)


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.partition("x")
    if not (wide.isdecimal() and high.isdecimal() and 200 <= int(wide) <= 8000 and 200 <= int(high) <= 8000):
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1440x900")
    return int(wide), int(high)


def _words(parser: argparse.ArgumentParser) -> set[str]:
    actions = parser._subparsers._group_actions if parser._subparsers else []
    return {word for action in actions for word in (action.choices or ())}
