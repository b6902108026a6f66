"""Desks full of canaries, made once and read by all tests of the wall."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recruiter_desk.services import desks
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.database import IMMEDIATE, open_desk
from tests.desks import TUESDAY
from tests.wall.ledgers import Laid, lay

Walled = Callable[..., tuple[Workspace, Laid]]


@pytest.fixture
def walled(desk_template: Path, tmp_path: Path) -> Iterator[Walled]:
    """Make a desk with so many generated ledgers; give it open for reading, with what was laid."""
    opened: list[Workspace] = []

    def make(count: int, seed: int, salt: int = 0) -> tuple[Workspace, Laid]:
        path = Path(shutil.copy(desk_template, tmp_path / f"wall {seed} {salt}.desk"))
        engine = open_desk(path)
        with engine.connect().execution_options(**IMMEDIATE) as connection, connection.begin():
            laid = lay(connection, count, seed, salt)
        engine.dispose()
        workspace = desks.open_for_reading(path, clock=lambda: TUESDAY)
        opened.append(workspace)
        return workspace, laid

    yield make
    for workspace in opened:
        workspace.close()
