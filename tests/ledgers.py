"""A candidacy with a ladder and meetings for tests of the ledger, in few words."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import desks, interviews, people, seats, specs
from recruiter_desk.services import stages as stages_of
from recruiter_desk.services.ledger import findings, questions, reading
from recruiter_desk.services.workspace import Workspace
from tests.desks import TUESDAY, Given


@dataclass
class Scene:
    """Adaeze Obi for CFO at Halden Marine: P. Osei (HR), Jon Halden (manager), Erik Halden (chair) decide."""

    workspace: Workspace
    given: Given
    search: str = ""
    candidacy: str = ""
    criterion: str = ""
    meeting_id: str = ""
    people: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> PadPlace:
        return PadPlace(candidacy_id=self.candidacy)

    def note(self, text: str, side: str = "company", about: str = "person", **fields: Any) -> str:
        return findings.add_finding(self.workspace, self.place, side=side, about=about, text=text, **fields)

    def question(self, text: str, side: str = "candidate", **fields: Any) -> str:
        return questions.add_question(self.workspace, self.place, side=side, text=text, **fields)

    def meeting(self, stage: str, *who: str, status: str = "booked", day: int = 26) -> str:
        return interviews.add(
            self.workspace, self.candidacy, f"2026-11-{day}T10:00", "Europe/Oslo",
            stage_id=self.given.ids[f"CFO: {stage}"], seat_ids=[self.seats[one] for one in who], status=status,
        )  # fmt: skip

    def ledger(self, reader: Side = Side.RECRUITER) -> Ledger:
        with self.workspace.read() as session:
            return reading.read_ledger(session, self.candidacy, reader, today=self.workspace.today())

    def status(self, question_id: str) -> str:
        found = self.ledger()
        everything = (*(one.question for one in found.open), *found.closed)
        return next(one.status for one in everything if one.id == question_id)

    def undone_and_done_again(self) -> bool:
        """Take the last change back and do it again; tell whether the ledger changed and is exact both times."""
        after = self.ledger()
        self.workspace.undo()
        before = self.ledger()
        self.workspace.redo()
        return before != after and self.ledger() == after


@pytest.fixture(scope="session")
def adaeze_template(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Adaeze's desk, closed again: `desk_path` copies it for a test that asks for her."""
    path = Path(shutil.copy(desk_template, tmp_path_factory.mktemp("adaeze") / "northside.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    made = set_scene(workspace, Given(workspace))
    workspace.close()
    return made


@pytest.fixture
def adaeze(adaeze_template: Scene, workspace: Workspace, given: Given) -> Scene:
    return opened(adaeze_template, workspace, given)


@pytest.fixture(scope="session")
def met_template(adaeze_template: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Adaeze's desk after HR met her, closed again: tests copy it."""
    path = Path(shutil.copy(adaeze_template.workspace.path, tmp_path_factory.mktemp("met") / "northside.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    made = opened(adaeze_template, workspace, Given(workspace))
    made.meeting("HR", "P. Osei", status="held", day=20)
    people.edit(workspace, made.people["Adaeze Obi"], pronouns="she/her")
    workspace.close()
    return made


@pytest.fixture
def met(met_template: Scene, tmp_path: Path) -> Iterator[Scene]:
    """A copy of that desk, open."""
    path = Path(shutil.copy(met_template.workspace.path, tmp_path / "met.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    yield opened(met_template, workspace, Given(workspace))
    workspace.close()


def opened(template: Scene, workspace: Workspace, given: Given) -> Scene:
    """Return a scene on a copy of its desk; *given* learns the names of what is there."""
    given.ids |= template.given.ids
    people, seats = dict(template.people), dict(template.seats)
    return replace(template, workspace=workspace, given=given, people=people, seats=seats)


def set_scene(workspace: Workspace, given: Given) -> Scene:
    """Put Adaeze, the search, its ladder, stages and spec on a desk."""
    made = Scene(workspace, given)
    made.search = given.search("CFO", "Halden Marine")
    for name, title, part in (
        ("P. Osei", "HR Director", "gatekeeper"), ("Jon Halden", "Managing Director", "hiring manager"),
        ("Erik Halden", "Chair", "decision maker"),
    ):  # fmt: skip
        made.seats[name] = seats.add(workspace, made.search, name, title, part)
    made.people = {one.person: one.person_id for one in seats.of_search(workspace, made.search)}
    for stage, company, candidate in (("HR", ["fit", "skill"], ["team"]), ("Hiring manager", ["skill"], ["scope"])):
        stages_of.edit(workspace, given.ids[f"CFO: {stage}"], company_topics=company, candidate_topics=candidate)
    made.criterion = specs.add_criteria(workspace, made.search, ["Treasury, at a listed company"])[0]
    made.candidacy = given.candidacy("Adaeze Obi", "CFO: Hiring manager")
    made.people["Adaeze Obi"] = given.ids["Adaeze Obi"]
    return made
