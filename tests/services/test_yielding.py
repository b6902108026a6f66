"""What the rounds of a search brought, read from its meetings and notes."""

from typing import Any

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import candidacies
from recruiter_desk.services.ledger import findings
from recruiter_desk.services.searches import yielding
from tests.ledgers import Scene


def heard(scene: Scene, meeting: str, topic: str, **more: Any) -> None:
    place = PadPlace(candidacy_id=scene.candidacy, interview_id=meeting)
    text = f"On {topic}"
    findings.add_finding(scene.workspace, place, side="company", about="person", text=text, topic=topic, **more)


def brought(scene: Scene) -> list[tuple[str, int, int, int, int | None]]:
    found = yielding.rounds(scene.workspace, scene.search)
    return [(one.stage, one.meetings, one.new, one.repeats, one.days) for one in found]


def test_nothing_before_the_first_round_was_held(adaeze: Scene):
    adaeze.meeting("HR", "P. Osei")
    assert brought(adaeze) == []


def test_each_round_with_what_it_brought_and_the_days_waited(adaeze: Scene):
    candidacies.submit(adaeze.workspace, adaeze.candidacy, "2026-11-02")
    first = adaeze.meeting("HR", "P. Osei", status="held", day=10)
    second = adaeze.meeting("Hiring manager", "Jon Halden", status="held", day=20)
    question = adaeze.question("Run treasury herself?", side="company", topic="skill")
    heard(adaeze, first, "skill")
    heard(adaeze, second, "skill")
    heard(adaeze, second, "skill", question_id=question, settles="whole")
    heard(adaeze, second, "fit")
    assert brought(adaeze) == [("HR", 1, 1, 0, 8), ("Hiring manager", 1, 2, 1, 10)]
