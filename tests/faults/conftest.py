"""The desk that things go wrong with, and the stage on which they do."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.stages import DEFAULT_SET
from recruiter_desk.services import desks
from recruiter_desk.storage.migrations import SCRIPTS
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow, SpecRevisionRow, StageRow
from tests.desks import TUESDAY
from tests.faults.scenes import INES, SEARCH
from tests.faults.stage import Stage

SECOND = '''"""A step for tests: one more column."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("nickname", sa.String(), nullable=False, server_default=""))
'''


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    opened = Stage(tmp_path_factory.mktemp("stage"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def seed(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a desk: a search, three people presented, one renamed three times; and a second revision."""
    folder = tmp_path_factory.mktemp("seed")
    workspace = desks.open_for_writing(Path(shutil.copy(desk_template, folder / "north.desk")), lambda: TUESDAY)
    with workspace.write("Added a search") as session:
        session.add(CompanyRow(id="company-halden", name="Halden Marine", name_key="halden marine"))
        session.add(SearchRow(id=SEARCH, title="CFO", company_id="company-halden", opened_on="2026-10-14"))
        session.add(SpecRevisionRow(id="spec", search_id=SEARCH, number=1, title="CFO", made_on="2026-10-14"))
        for place, plan in enumerate(DEFAULT_SET):
            kind, name = plan.kind, plan.name
            session.add(StageRow(id=f"stage-{place}", search_id=SEARCH, name=name, kind=kind, rank=place << 16))
    presented = next(f"stage-{place}" for place, plan in enumerate(DEFAULT_SET) if plan.name == "Presented")
    with workspace.write("Added three people") as session:
        for rank, name in enumerate(("Ines", "Ruth", "Tom")):
            who = INES if name == "Ines" else f"person-{folded(name)}"
            session.add(PersonRow(id=who, name=name, name_key=folded(name), sort_key=folded(name)))
            ids = {"id": f"card-{rank}", "search_id": SEARCH, "person_id": who, "stage_id": presented}
            session.add(CandidacyRow(**ids, rank=rank << 16, entered_on="2026-11-20"))
    for number in range(1, 4):
        with workspace.write("Renamed {person}", person=INES) as session:
            session.get_one(PersonRow, INES).name = f"Ines 0.{number}"
    workspace.close()
    (folder / "board.png").write_bytes(b"old" * 5000)
    (folder / "scripts" / "versions").mkdir(parents=True)
    for script in (SCRIPTS / "versions").glob("0*.py"):
        shutil.copy(script, folder / "scripts" / "versions")
    (folder / "scripts" / "versions" / "0002_nickname.py").write_text(SECOND)
    return folder


@pytest.fixture
def folder(seed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(seed, tmp_path / "desk"))


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / "north.desk"
