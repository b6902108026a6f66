"""Commands run in this process, or for what only a process can show, in one of their own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk import cli
from recruiter_desk.services import candidacies, desks, people, searches

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


@pytest.fixture(scope="session")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new desk that tests copy, since making one lifts it through every schema."""
    path = tmp_path_factory.mktemp("new") / "my.desk"
    desks.make(path)
    return path


@pytest.fixture
def desk(new_desk: Path, tmp_path: Path) -> Path:
    """An empty desk."""
    return Path(shutil.copy(new_desk, tmp_path / "my.desk"))


@pytest.fixture(scope="session")
def cfo_template(new_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A desk with a search and one person in it, and their ids."""
    path = Path(shutil.copy(new_desk, tmp_path_factory.mktemp("cfo") / "my.desk"))
    workspace = desks.open_for_writing(path)
    search = searches.add(workspace, "CFO", company="Halden Marine")
    person = people.add(workspace, "Ines Aldana", company="Brightkeel")
    candidacy = candidacies.add(workspace, search, person)
    workspace.close()
    return path, {"search": search, "person": person, "candidacy": candidacy}


@pytest.fixture
def cfo(cfo_template: tuple[Path, dict[str, str]], desk: Path) -> dict[str, str]:
    """A search with one person in it, on the desk: ids of search, person and candidacy."""
    template, ids = cfo_template
    shutil.copy(template, desk)
    return dict(ids)


def process(*words: object, first: str = "", **options: Any) -> subprocess.Popen[str]:
    """Start a command as a process of its own, which does *first* before it."""
    command = [sys.executable, "-c", first + PROCESS, *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=-1, stderr=-1, **options)
