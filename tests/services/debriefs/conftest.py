"""A meeting of Adaeze with Jon Halden, held this morning, to be told of."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import contact_points, debriefs, desks
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.services.workspace import Workspace
from tests.desks import TUESDAY, Given
from tests.ledgers import Scene, set_scene


@dataclass
class Told:
    """The meeting, and each side's account of it."""

    scene: Scene
    meeting: str

    @property
    def desk(self) -> Any:
        return self.scene.workspace

    @property
    def place(self) -> PadPlace:
        return PadPlace(candidacy_id=self.scene.candidacy, interview_id=self.meeting)

    def of(self, side: str = "candidate") -> Debrief:
        return debriefs.read(self.desk, self.meeting, side)

    def ticks(self, side: str = "candidate") -> dict[str, bool]:
        return {one.text: one.ticked for one in self.of(side).to_find_out}

    def note(self, text: str, side: str = "candidate", about: str = "job", **fields: Any) -> str:
        return findings.add_finding(self.desk, self.place, side=side, about=about, text=text, **fields)

    def ask(self, text: str, side: str = "candidate", **fields: Any) -> str:
        return questions.add_question(self.desk, self.place, side=side, text=text, **fields)

    def open(self) -> list[tuple[str, str]]:
        return [(one.question.text, one.question.weight) for one in self.scene.ledger().open]


@pytest.fixture(scope="session")
def told_template(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """The desk with the meeting on it, made once, and its ids."""
    path = Path(shutil.copy(desk_template, tmp_path_factory.mktemp("told") / "told.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    scene = set_scene(workspace, Given(workspace))
    meeting = scene.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    contact_points.add(workspace, "+47 22 12 34 56", person_id=scene.people["Jon Halden"])
    workspace.close()
    return path, Told(scene, meeting)


@pytest.fixture
def desk_path(told_template: tuple[Path, Told], tmp_path: Path) -> Path:
    return Path(shutil.copy(told_template[0], tmp_path / "northside.desk"))


@pytest.fixture
def told(told_template: tuple[Path, Told], workspace: Workspace) -> Told:
    made = told_template[1]
    given = Given(workspace, dict(made.scene.given.ids))
    return Told(replace(made.scene, workspace=workspace, given=given), made.meeting)
