"""Desks full of canaries, made once and read by all tests of the wall."""

import gc
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from recruiter_desk.services import desks
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.database import IMMEDIATE, open_desk
from tests.desks import TUESDAY
from tests.wall.ledgers import Laid, lay

Made = Callable[[int, int, int], tuple[Path, Laid]]
Walled = Callable[..., tuple[Workspace, Laid]]


@pytest.fixture(scope="session")
def laid_desks(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Make a desk with so many generated ledgers, each kind once: every test only reads them."""
    folder = tmp_path_factory.mktemp("wall")

    @cache
    def make(count: int, seed: int, salt: int) -> tuple[Path, Laid]:
        path = Path(shutil.copy(desk_template, folder / f"{count} {seed} {salt}.desk"))
        engine = open_desk(path)
        with engine.connect().execution_options(**IMMEDIATE) as connection, connection.begin():
            laid = lay(connection, count, seed, salt)
        engine.dispose()
        gc.freeze()  # hundreds of thousands of canaries stay: looking through them again and again takes seconds
        return path, laid

    yield make
    gc.unfreeze()


@pytest.fixture
def walled(laid_desks: Made) -> Iterator[Walled]:
    """Open a desk with so many generated ledgers for reading, with what was laid."""
    opened: list[Workspace] = []

    def make(count: int, seed: int, salt: int = 0) -> tuple[Workspace, Laid]:
        path, laid = laid_desks(count, seed, salt)
        workspace = desks.open_for_reading(path, clock=lambda: TUESDAY)
        opened.append(workspace)
        return workspace, laid

    yield make
    for workspace in opened:
        workspace.close()
