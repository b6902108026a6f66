"""Whatever is done about leaving, in any order: no question is lost or doubled, and undo is exact."""

import shutil
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import brakes, candidacies, desks
from recruiter_desk.services.ledger import decisions, questions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import BrakeRow, DoubtRow, QuestionRow
from tests.days.desk import dump
from tests.desks import TUESDAY

ACTS = ("out", "out again", "decided out", "go on", "doubt", "ask up", "hold", "let go", "firm no", "stayed",
        "restore", "settle", "drop", "merge", "undo", "redo")  # fmt: skip


@pytest.fixture
def scene(met) -> tuple[Path, str]:
    """Somebody whom the client has met, with two questions of her own and one of the company's."""
    met.question("Below 160?", topic="pay")
    met.question("How many people report to me?", topic="team")
    met.question("Has she led a refinancing?", side="company")
    met.workspace.close()
    return met.workspace.path, met.candidacy


def act(workspace: Workspace, one: str, what: str) -> None:
    """Do *what*, where it can be done."""
    now = brakes.of(workspace, one)
    doubts = [each.question.id for each in now.doubts] if now else []
    match what:
        case "out" | "out again":
            brakes.wants_out(workspace, one, "No say over treasury" if what == "out" else "below 160?")
        case "decided out":
            decisions.decide(workspace, one, "candidate", "wants out", "No say over treasury")
        case "go on":
            decisions.decide(workspace, one, "candidate", "go on")
        case "firm no":
            brakes.firm_no(workspace, one, "stayed")
        case "restore":
            candidacies.restore(workspace, one)
        case "undo" | "redo":
            (workspace.undo if what == "undo" else workspace.redo)()
        case "merge" if len(doubts) > 1:
            questions.merge(workspace, doubts[0], doubts[1])
        case "settle" | "drop" if doubts:
            questions.set_status(workspace, doubts[-1], "settled" if what == "settle" else "dropped")
        case _ if now:
            about_brake(workspace, now.id, what)


def about_brake(workspace: Workspace, brake: str, what: str) -> None:
    match what:
        case "doubt":
            brakes.add_doubt(workspace, brake, "The travel")
        case "ask up":
            brakes.ask_up(workspace, brake)
        case "hold":
            brakes.hold(workspace, brake, "2026-11-26")
        case "let go":
            brakes.let_go(workspace, brake, "pay")
        case "stayed":
            brakes.stayed(workspace, brake)


def hold_true(workspace: Workspace, one: str) -> None:
    """Fail where the desk contradicts itself about somebody's leaving."""
    with workspace.read() as session:
        kept, held, asked = (
            session.query(BrakeRow).all(),
            session.query(DoubtRow).all(),
            session.query(QuestionRow).all(),
        )
    assert sum(not brake.closed_at for brake in kept) <= 1
    assert all(bool(brake.closed_at) == (brake.outcome in ("let go", "firm no", "stayed")) for brake in kept)
    assert {each.question_id for each in held} <= {each.id for each in asked}
    assert not held or max(Counter((each.brake_id, each.question_id) for each in held).values()) == 1
    live = [each.text.casefold() for each in asked if each.side == "candidate" and each.status in ("open", "asked")]
    assert len(live) == len(set(live))
    end, now = candidacies.view(workspace, one).end, brakes.of(workspace, one)
    assert not (end and now) and (now is None or all(not each.settled or each.reached for each in now.doubts))


def standing(workspace: Workspace) -> int:
    """Count the changes that were not undone."""
    return sum(each.standing for each in workspace.history())


def played(scene: tuple[Path, str], acts: list[str]) -> None:
    """Do *acts* one after the other on a desk of its own, then take everything back."""
    path, one = scene
    with TemporaryDirectory() as folder:
        workspace = desks.open_for_writing(Path(shutil.copy(path, Path(folder) / "a.desk")), clock=lambda: TUESDAY)
        try:
            first, done = dump(workspace), standing(workspace)
            for what in acts:
                if what == "undo" and standing(workspace) == done:
                    continue  # what was there before
                before = standing(workspace)
                try:
                    act(workspace, one, what)
                except Refused:
                    assert standing(workspace) == before
                hold_true(workspace, one)
            while standing(workspace) > done:
                workspace.undo()
            assert dump(workspace) == first
        finally:
            workspace.close()


SEQUENCES = st.lists(st.sampled_from(ACTS), min_size=6, max_size=16)


def test_leaving_keeps_the_ledger_exact(scene):
    settings(max_examples=4, deadline=None)(given(SEQUENCES)(lambda acts: played(scene, acts)))()


@pytest.mark.deep
def test_leaving_keeps_the_ledger_exact_for_long(scene):
    settings(max_examples=100, deadline=None)(given(SEQUENCES)(lambda acts: played(scene, acts)))()
