"""Adaeze Obi for CFO at Halden Marine: two seats, a round held, the next one booked, and a few lines to clear."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import interviews
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.services.workspace import Workspace
from tests.desks import Given


@dataclass
class Halden:
    """Ids of the scene, and lines in few words."""

    workspace: Workspace
    candidacy: str
    person: str
    held: str
    meeting: str
    seat: str

    @property
    def ask(self) -> Ask:
        return Ask(interview_id=self.meeting, as_of="2026-11-24")

    def full(self, **changes: Any) -> Ask:
        return replace(self.ask, **changes)

    def note(self, text: str, audience: str = Audience.COMPANY, **fields: Any) -> str:
        usual: dict[str, Any] = {"side": "company", "about": "person", "topic": "fit"}
        place = PadPlace(candidacy_id=self.candidacy, interview_id=fields.pop("interview_id", self.held))
        return findings.add_finding(self.workspace, place, text=text, audience=audience, **{**usual, **fields})

    def question(self, text: str, audience: str = Audience.COMPANY, **fields: Any) -> str:
        place = PadPlace(candidacy_id=self.candidacy)
        return questions.add_question(
            self.workspace, place, text=text, audience=audience, **{"side": "candidate", **fields}
        )


@pytest.fixture
def halden(workspace: Workspace, given: Given) -> Halden:
    given.search("CFO", "Halden Marine")
    given.person("James Halden", "CEO", "Halden Marine")
    given.person("Eleanor Halden", "Chair", "Halden Marine")
    low = given.seat("CFO at Halden Marine", "James Halden", "Halden Marine", "hiring manager", 1)
    high = given.seat("CFO at Halden Marine", "Eleanor Halden", "Halden Marine", "sign-off", 2)
    person = given.person("Adaeze Obi", "VP Finance", "Corvid Energy")
    candidacy = given.candidacy("Adaeze Obi", "CFO: Senior executive")
    held = interviews.add(
        workspace, candidacy, "2026-11-19T14:00", "Europe/London", seat_ids=[low], status="held",
        stage_id=given.ids["CFO: Hiring manager"],
    )  # fmt: skip
    meeting = interviews.add(
        workspace, candidacy, "2026-11-26T14:00", "Europe/London", 90, "Southampton", seat_ids=[low, high]
    )
    return Halden(workspace, candidacy, person, held, meeting, high)
