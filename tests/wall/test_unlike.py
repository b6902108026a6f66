"""What does not go together, at the wall: even if the recruiter confirmed it all, a reader learns of no hidden line."""

from dataclasses import replace
from typing import Any

import pytest

from recruiter_desk.domain.ledger.contradictions import State
from recruiter_desk.domain.packs import Difference, Length
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import clearing, contradictions, findings
from recruiter_desk.services.packs import building
from tests.ledgers import Scene
from tests.wall.conftest import Walled
from tests.wall.ledgers import Case
from tests.wall.looking import canaries, texts

SIZE, SEED, READ = 50, 0, 25  # a desk that other tests of the wall read too, and how many of its ledgers


@pytest.fixture(autouse=True)
def all_confirmed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the recruiter confirm whatever does not go together."""

    def confirm(proposed: Any, _states: Any) -> Any:
        return tuple(replace(one, state=State.CONFIRMED) for one in proposed)

    monkeypatch.setattr(contradictions, "judged", confirm)


def differing(walled: Walled, salt: int = 0, length: Length = Length.FULL) -> list[tuple[Case, tuple[Difference, ...]]]:
    workspace, laid = walled(SIZE, SEED, salt=salt)
    asks = [(case, Ask(case.candidacy, case.meeting, length=length, as_of="2026-11-24")) for case in laid.cases[:READ]]
    return [(case, building.build(workspace, ask).differences) for case, ask in asks]


@pytest.mark.parametrize("length", Length)
def test_nothing_that_is_not_the_readers_stands_there(walled: Walled, length: Length):
    found = differing(walled, length=length)
    assert sum(len(those) for _, those in found) > READ // 4, "the desks have too little that does not go together"
    for case, those in found:
        assert canaries("\n".join(texts(those))) <= case.allowed


def test_what_the_reader_may_not_see_changes_nothing_there(walled: Walled):
    assert [those for _, those in differing(walled)] == [those for _, those in differing(walled, salt=1)]


# -- by hand: the lines of the generated desks that are hidden never share a topic with others ---------------------


@pytest.fixture
def unlike(adaeze: Scene) -> Scene:
    """Two interviewers who differ on Adaeze's fit, after a meeting each."""
    for name, stage, rating in (("P. Osei", "HR", "concern"), ("Jon Halden", "Hiring manager", "strong")):
        meeting = adaeze.meeting(stage, name, status="held", day=20)
        place = PadPlace(candidacy_id=adaeze.candidacy, interview_id=meeting)
        findings.add_finding(
            adaeze.workspace, place, side="company", about="person", text=f"Fit, says {name}", topic="fit",
            rating=rating, said_by_id=adaeze.people[name],
        )  # fmt: skip
    return adaeze


def differ(scene: Scene) -> int:
    """Return how much differs in either length of the pack."""
    full, short = (len(building.build(scene.workspace, Ask(scene.candidacy, length=one)).differences) for one in Length)
    assert full == short
    return full


def test_it_stands_in_a_pack_once_both_lines_are_cleared(unlike: Scene):
    one, other = (line.id for line in unlike.ledger().findings)
    clearing.clear(unlike.workspace, [one], "company")
    assert differ(unlike) == 0
    clearing.clear(unlike.workspace, [other], "candidate")
    assert differ(unlike) == 0
    clearing.clear(unlike.workspace, [other], "both")
    assert differ(unlike) == 1


def test_what_was_not_confirmed_or_is_settled_stands_in_no_pack(unlike: Scene, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.undo()
    clearing.clear(unlike.workspace, [line.id for line in unlike.ledger().findings], "company")
    assert differ(unlike) == 0
    (one,) = contradictions.of(unlike.workspace, unlike.candidacy)
    contradictions.confirm(unlike.workspace, unlike.candidacy, one)
    assert differ(unlike) == 1
    contradictions.settle(unlike.workspace, unlike.candidacy, one)
    assert differ(unlike) == 0
