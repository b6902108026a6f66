"""The command line as a whole: the window without a command, pictures, wrong use, and how soon it starts."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk import __version__, cli
from recruiter_desk.domain.errors import Refused
from tests.cli.conftest import ROOT, Run


class Window:
    """Stands for the window: remembers what it was asked to open and to draw."""

    def __init__(self) -> None:
        self.opened: list[Path | None] = []
        self.drawn: list[tuple[Any, ...]] = []

    def open(self, path: Path | None) -> int:
        self.opened.append(path)
        return 3

    def draw(self, *where: Any, **how: Any) -> None:
        if where[1] == "nowhere":
            raise Refused("There is no page called nowhere.")
        self.drawn.append((*where, how))

    def run(self, *words: object) -> int:
        return cli.main([str(word) for word in words], open_window=self.open, take_picture=self.draw)


def test_without_a_command_the_window_opens_and_its_exit_code_counts():
    window = Window()
    assert window.run() == 3
    assert window.opened == [None]


def test_a_desk_alone_is_opened_in_the_window(desk):
    window = Window()
    assert window.run(desk) == 3
    assert window.opened == [desk]


def test_a_desk_that_is_not_there_yet_is_the_windows_business(tmp_path):
    window = Window()
    window.run(tmp_path / "later.desk")
    assert window.opened == [tmp_path / "later.desk"]


def test_a_mistyped_command_is_no_desk(run: Run):
    assert run("shwo").refused


def test_a_picture_is_taken_as_asked(desk, cfo, tmp_path):
    window = Window()
    out = tmp_path / "x.png"
    flags = ("--id", cfo["search"], "--size", "1366x768", "--scheme", "dark", "--scale", "2")
    assert window.run("picture", desk, "board", "--out", out, *flags) == 0
    assert window.drawn == [
        (desk, "board", out, {"record": cfo["search"], "size": (1366, 768), "scheme": "dark", "scale": 2})
    ]


def test_a_picture_of_nothing_or_of_something_else_is_refused(desk, cfo, tmp_path, capsys):
    window = Window()
    for record in ("nothing", cfo["person"]):
        assert window.run("picture", desk, "board", "--out", tmp_path / "x.png", "--id", record) == 1
    said = capsys.readouterr()
    assert (window.drawn, said.out) == ([], "")
    assert "is a person, not a search" in said.err


def test_a_page_that_is_not_there_is_refused(desk, tmp_path, capsys):
    assert Window().run("picture", desk, "nowhere", "--out", tmp_path / "x.png") == 1
    assert capsys.readouterr().err == "There is no page called nowhere.\n"


WRONG = (
    ("--nonsense",), ("show",), ("move", "d"), ("history", "d", "--limit", "x"), ("picture", "d", "board"),
    ("picture", "d", "board", "--out", "x.png", "--size", "big"), ("frobnicate", "d"), ("undo",),
)  # fmt: skip


@pytest.mark.parametrize("words", WRONG, ids=lambda words: " ".join(words))
def test_wrong_use_is_2_with_nothing_on_stdout(run: Run, words):
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert "usage:" in said.err


def test_help_and_version_are_no_errors(run: Run):
    assert run("--help").code == 0
    assert run("--version").out == f"Recruiter Desk {__version__}\n"
    assert "--contact" in run("add", "d", "person", "--help").out


def test_nothing_heavy_is_loaded_before_it_is_needed():
    heavy = ("PySide6", "alembic", "rapidfuzz", "phonenumbers.data")
    code = f"import sys, recruiter_desk.cli; print([name for name in {heavy!r} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"
