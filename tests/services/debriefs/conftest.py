"""A meeting of Adaeze with Jon Halden, held this morning, to be told of."""

from dataclasses import dataclass
from typing import Any

import pytest

from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import contact_points, debriefs
from recruiter_desk.services.ledger import findings, questions
from tests.ledgers import Scene


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


@pytest.fixture
def told(adaeze: Scene) -> Told:
    meeting = adaeze.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    contact_points.add(adaeze.workspace, "+47 22 12 34 56", person_id=adaeze.people["Jon Halden"])
    return Told(adaeze, meeting)
