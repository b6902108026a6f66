"""The job in a pack: how it moved and what can move, told to its reader only where that was cleared."""

from typing import Any

import pytest

from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.packs import Length, Pack
from recruiter_desk.domain.packs_asked import Ask, ToClear
from recruiter_desk.services import levers, specs
from recruiter_desk.services.packs import building, clearing, job_lines
from tests.ledgers import Scene


@pytest.fixture
def moved(adaeze: Scene) -> Scene:
    """Halden agreed to the spec, then raised the pay because the chair asked for it; the start can move."""
    specs.amend(adaeze.workspace, adaeze.search, pay="165 to 185")
    specs.agree(adaeze.workspace, adaeze.search)
    specs.revise(
        adaeze.workspace, adaeze.search, "Nobody moves for less", said_by_id=adaeze.people["Erik Halden"],
        pay="190 to 215",
    )  # fmt: skip
    levers.add(adaeze.workspace, adaeze.search, "start", today="1 June", room="from 1 April", settles="An overlap")
    return adaeze


def asked(scene: Scene, **more: Any) -> Ask:
    return Ask(scene.candidacy, length=Length.FULL, **more)


def pack(scene: Scene) -> Pack:
    return building.build(scene.workspace, asked(scene))


def to_clear(scene: Scene) -> ToClear:
    return clearing.to_clear(scene.workspace, asked(scene))


def include(scene: Scene, kind: str) -> str:
    line = next(one for one in to_clear(scene).lines if one.kind == kind)
    clearing.include(scene.workspace, asked(scene), line.id)
    return line.id


def test_what_changed_is_told_and_why_only_once_it_was_cleared(moved: Scene):
    (row,) = pack(moved).changes
    assert (row.element, row.first, row.now, row.chip) == ("Pay", "165 to 185", "190 to 215", "Changed")
    assert row.why == "24 Nov"
    include(moved, "reason")
    assert pack(moved).changes[0].why == "Nobody moves for less. Chair, 24 Nov"


def test_a_lever_is_told_once_it_was_cleared_and_says_who_decides(moved: Scene):
    assert pack(moved).levers == ()
    include(moved, "lever")
    (row,) = pack(moved).levers
    assert (row.lever, row.today, row.room, row.settles) == ("Start", "1 June", "From 1 April", "An overlap")
    assert row.who == "Chair" and not row.yours


def test_the_reader_who_decides_reads_you(moved: Scene):
    meeting = moved.meeting("Hiring manager", "Erik Halden")
    include(moved, "lever")
    (row,) = building.build(moved.workspace, Ask(interview_id=meeting, length=Length.FULL)).levers
    assert row.yours and row.who == "You"


def test_a_lever_that_settles_a_question_names_its_number_in_this_pack_only(moved: Scene):
    question = moved.question("Is a board seat possible?", topic="growth")
    levers.add(moved.workspace, moved.search, "title", question_id=question, audience=Audience.COMPANY)
    assert [one.settles for one in pack(moved).levers] == [""]
    clearing.include(moved.workspace, asked(moved), question)
    assert [one.settles for one in pack(moved).levers] == ["Settles question 1"]


def test_another_persons_lever_is_never_told(moved: Scene):
    other = moved.given.candidacy("Tom Verhoeven", "CFO: HR")
    levers.add(moved.workspace, moved.search, "pay", candidacy_id=other, audience=Audience.BOTH)
    assert pack(moved).levers == () and all("Pay" not in one.text for one in to_clear(moved).lines)


def test_what_was_included_is_shown_and_counted_as_such(moved: Scene):
    lever = include(moved, "lever")
    assert lever in [one.id for one in to_clear(moved).shown]
    assert lever in building.make(moved.workspace, asked(moved)).shown
    moved.workspace.undo()
    assert lever in [one.id for one in to_clear(moved).lines]


def test_a_short_pack_offers_neither(moved: Scene):
    short = clearing.to_clear(moved.workspace, Ask(moved.candidacy))
    assert not [one for one in short.lines if one.kind in (job_lines.LEVER, job_lines.REASON)]


def test_wording_a_line_of_the_job_changes_what_its_reader_sees(moved: Scene):
    include(moved, "reason")
    line = next(one for one in to_clear(moved).shown if one.kind == "reason")
    assert line.own == "Nobody moves for less"
    job_lines.reword(moved.workspace, line, "The market is at 200")
    assert pack(moved).changes[0].why.startswith("The market is at 200.")
