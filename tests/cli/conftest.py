"""Commands run in this process, or for what only a process can show, in one of their own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk import cli

ROOT = Path(__file__).parents[2]
PROCESS = """
import sys
from recruiter_desk.cli import main
sys.exit(main(sys.argv[1:], open_window=lambda path: 0, take_picture=lambda *a, **k: None))
"""


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def refused(self) -> bool:
        """Refused as promised: 1, nothing on stdout, one sentence on stderr."""
        return self.code == 1 and not self.out and len(self.err.splitlines()) == 1 and len(self.err) > 20


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object) -> Ran:
        capsys.readouterr()
        code = cli.main([str(word) for word in words], open_window=lambda _: 0, take_picture=lambda *_, **__: None)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return command


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Path:
    """An empty desk that a command made."""
    path = tmp_path / "my.desk"
    assert run("new", path).code == 0
    return path


@pytest.fixture
def cfo(run: Run, desk: Path) -> dict[str, str]:
    """A search with one person in it: ids of search, person and candidacy."""
    search = run("add", desk, "search", "--title", "CFO", "--company", "Halden Marine", "--json").json["id"]
    person = run("add", desk, "person", "--name", "Ines Aldana", "--company", "Brightkeel", "--json").json["id"]
    candidacy = run("add", desk, "candidacy", "--person", person, "--search", search, "--json").json["id"]
    return {"search": search, "person": person, "candidacy": candidacy}


def process(*words: object, first: str = "", **options: Any) -> subprocess.Popen[str]:
    """Start a command as a process of its own, which does *first* before it."""
    command = [sys.executable, "-c", first + PROCESS, *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=-1, stderr=-1, **options)
