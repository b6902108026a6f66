"""A meeting of Adaeze with Jon Halden, held this morning, to be told of."""

from dataclasses import dataclass

import pytest

from recruiter_desk.domain.debriefs import Debrief
from recruiter_desk.services import contact_points, debriefs
from tests.ledgers import Scene


@dataclass
class Told:
    """The meeting, and each side's account of it."""

    scene: Scene
    meeting: str

    def of(self, side: str = "candidate") -> Debrief:
        return debriefs.read(self.scene.workspace, self.meeting, side)

    def ticks(self, side: str = "candidate") -> dict[str, bool]:
        return {one.text: one.ticked for one in self.of(side).to_find_out}


@pytest.fixture
def told(adaeze: Scene) -> Told:
    meeting = adaeze.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    contact_points.add(adaeze.workspace, "+47 22 12 34 56", person_id=adaeze.people["Jon Halden"])
    return Told(adaeze, meeting)
