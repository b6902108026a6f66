"""Random actions on two boards: after each, the board's rules hold and undo and redo are exact."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import text

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.stages import LATE_ENDS, StageKind, is_end, needs_reason
from recruiter_desk.services import board, brakes, candidacies, desks, interviews
from recruiter_desk.services.ledger import clearing, decisions, findings, questions, reading
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import Record
from tests.desks import TUESDAY, Given

UNTOLD = {"version", "changed_at"}
TABLES = sorted(table.name for table in Record.metadata.sorted_tables if "changed_at" in table.columns)
Dump = dict[str, list[dict[str, Any]]]


def dump(workspace: Workspace) -> Dump:
    """Return every record of the desk but for its version and when it changed."""
    with workspace.read() as session:
        rows = {name: session.execute(text(f"SELECT * FROM {name} ORDER BY id")).mappings().all() for name in TABLES}
    return {name: [{k: v for k, v in row.items() if k not in UNTOLD} for row in found] for name, found in rows.items()}


class TwoBoards(RuleBasedStateMachine):
    """What a recruiter may do with the people of two searches, and what must hold after each thing done."""

    scene: tuple[Path, dict[str, str]]

    def __init__(self) -> None:
        super().__init__()
        two_searches, ids = self.scene
        self.folder = TemporaryDirectory()
        self.path = Path(shutil.copy(two_searches, Path(self.folder.name) / "northside.desk"))
        self.searches, self.seat = [ids["CFO at Halden Marine"], ids["VP Product at Orrery"]], ids["seat of P. Osei"]
        self.osei = ids["P. Osei"]
        self.workspace = desks.open_for_writing(self.path, clock=lambda: TUESDAY)
        self.before: list[Dump] = []
        self.undone: list[Dump] = []
        self.names = 0

    # -- what is done

    @rule(where=st.integers(0, 1))
    def add(self, where: int) -> None:
        with self.workspace.read() as session:
            people = session.execute(text("SELECT id FROM person ORDER BY id")).scalars().all()
        person = people[self.names % len(people)]
        self.names += 1
        self.do(lambda: candidacies.add(self.workspace, self.searches[where], person))

    @rule(data=st.data(), to=st.integers(0, 15), position=st.none() | st.integers(-1, 5), why=st.booleans())
    def move(self, data: st.DataObject, to: int, position: int | None, why: bool) -> None:
        reason = "pay" if why else ""
        shown = board.read(self.workspace, self.searches[data.draw(st.integers(0, 1))])
        ids = data.draw(self.some([card.id for column in shown.columns for card in column.cards]))
        stage = shown.columns[to]
        with self.workspace.read() as session:
            known = candidacies.known_to_client(session, ids)
        withdraws = len(ids) == 1 and stage.kind == StageKind.CANDIDATE_WITHDREW
        there = [card.id for card in stage.cards]
        entering = not set(ids) <= set(there)
        if self.do(lambda: board.move(self.workspace, ids, stage.stage_id, position, reason=reason)):
            late = entering and stage.kind in LATE_ENDS
            assert not (late and (not set(ids) <= known or (needs_reason(stage.kind) and not reason)))
            columns = board.read(self.workspace, shown.search_id).columns
            after = [card.id for column in columns for card in column.cards if column.stage_id == stage.stage_id]
            others = [one for one in there if one not in ids]
            at = len(others) if position is None else max(0, min(position, len(others)))
            if withdraws and brakes.of(self.workspace, ids[0]):
                assert after == others  # it opened the brake: the card stays where it was
                return
            assert after == [*others[:at], *ids, *others[at:]]

    @rule(data=st.data(), to=st.integers(0, 15))
    def move_on(self, data: st.DataObject, to: int) -> None:
        self.move(data, to, None, True)

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        ids = self.draw_some(data)
        self.do(lambda: candidacies.restore(self.workspace, ids))

    @rule(data=st.data(), until=st.sampled_from(["", "2026-12-12", "2020-01-01"]))
    def pause(self, data: st.DataObject, until: str) -> None:
        ids = self.draw_some(data)
        self.do(lambda: candidacies.pause(self.workspace, ids, until))

    @rule(data=st.data(), side=st.sampled_from(["company", "candidate", "me", ""]))
    def whose_move(self, data: st.DataObject, side: str) -> None:
        ids = self.draw_some(data)
        self.do(lambda: candidacies.set_move_of(self.workspace, ids, side))

    @rule(data=st.data(), step=st.sampled_from(["", "Call", "Send brief"]), at=st.sampled_from(["", "2026-11-27"]))
    def next_step(self, data: st.DataObject, step: str, at: str) -> None:
        ids = self.draw_some(data)
        self.do(lambda: candidacies.set_next(self.workspace, ids, step, at))

    @rule(data=st.data())
    def present(self, data: st.DataObject) -> None:
        ids = self.draw_some(data)
        self.do(lambda: candidacies.submit(self.workspace, ids, "2026-11-24"))

    @rule(data=st.data())
    def meet(self, data: st.DataObject) -> None:
        for one in self.draw_some(data)[:1]:
            held = partial(interviews.add, self.workspace, one, "2026-11-20T10:00:00Z", "UTC", status="held")
            self.do(partial(held, seat_ids=[self.seat]))

    @rule(data=st.data(), here=st.integers(0, 1), leave=st.booleans())
    def to_another_search(self, data: st.DataObject, here: int, leave: bool) -> None:
        shown = board.read(self.workspace, self.searches[here])
        ids = data.draw(self.some([card.id for column in shown.columns for card in column.cards]))
        act = candidacies.move_to if leave else candidacies.copy_to
        self.do(lambda: act(self.workspace, ids, self.searches[1 - here]))

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        ids = self.draw_some(data)[:2]
        self.do(lambda: candidacies.remove(self.workspace, ids))

    @rule(data=st.data(), side=st.sampled_from(list(Side)), fits=st.booleans())
    def learn(self, data: st.DataObject, side: Side, fits: bool) -> None:
        for one in self.draw_some(data)[:1]:
            place, text_ = PadPlace(candidacy_id=one), "Calm" if fits else "x" * 20_001
            add = partial(findings.add_finding, self.workspace, place, side=side, about="person", text=text_)
            self.do(partial(add, said_by_id=self.osei))

    @rule(data=st.data(), side=st.sampled_from(list(Side)), seated=st.booleans())
    def wonder(self, data: st.DataObject, side: Side, seated: bool) -> None:
        for one in self.draw_some(data)[:1]:
            add = partial(questions.add_question, self.workspace, PadPlace(candidacy_id=one), side=side, text="Pay?")
            self.do(partial(add, seat_id=self.seat if seated else ""))

    @rule(data=st.data(), half=st.booleans(), ask=st.booleans())
    def answer(self, data: st.DataObject, half: bool, ask: bool) -> None:
        for one in self.draw_from(data, "question")[:1]:
            if ask:
                self.do(partial(questions.ask, self.workspace, one, self.osei, said="could not say"))
            else:
                self.do(partial(questions.answer, self.workspace, one, "190", half=half))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        ids = self.draw_from(data, "question")
        if len(ids) > 1:
            self.do(lambda: questions.merge(self.workspace, ids[0], ids[1]))

    @rule(data=st.data(), status=st.sampled_from(["open", "dropped", "settled"]))
    def close_or_open(self, data: st.DataObject, status: str) -> None:
        for one in self.draw_from(data, "question")[:1]:
            self.do(partial(questions.set_status, self.workspace, one, status))

    @rule(data=st.data(), audience=st.sampled_from(["private", "company", "both"]), away=st.booleans())
    def clear_or_delete(self, data: st.DataObject, audience: str, away: bool) -> None:
        ids = [*self.draw_from(data, "question"), *self.draw_from(data, "finding"), *self.draw_from(data, "asking")]
        if away:
            self.do(lambda: clearing.remove(self.workspace, ids))
        else:
            self.do(lambda: clearing.clear(self.workspace, ids, audience))

    @rule(data=st.data(), kind=st.sampled_from(["pass", "hold"]))
    def decide(self, data: st.DataObject, kind: str) -> None:
        for one in self.draw_some(data)[:1]:
            self.do(partial(decisions.decide, self.workspace, one, "company", kind))

    @precondition(lambda self: self.before)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.before))):
            self.undone.append(dump(self.workspace))
            self.workspace.undo()
            assert dump(self.workspace) == self.before.pop()

    @precondition(lambda self: self.undone)
    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.undone))):
            self.before.append(dump(self.workspace))
            self.workspace.redo()
            assert dump(self.workspace) == self.undone.pop()

    @rule()
    def open_again(self) -> None:
        as_left = dump(self.workspace)
        self.workspace.close()
        self.workspace = desks.open_for_writing(self.path, clock=lambda: TUESDAY)
        assert dump(self.workspace) == as_left

    # -- what holds

    @invariant()
    def every_candidacy_stands_once_and_in_order(self) -> None:
        with self.workspace.read() as session:
            everybody = session.execute(text("SELECT id, search_id FROM candidacy")).all()
        for search in self.searches:
            columns = board.read(self.workspace, search).columns
            on_it = [card.id for column in columns for card in column.cards]
            assert sorted(on_it) == sorted(row.id for row in everybody if row.search_id == search)
            for column in columns:
                ranks = [card.rank for card in column.cards]
                assert ranks == sorted(set(ranks)), f"two cards share a place in {column.name}"

    @invariant()
    def exactly_the_ended_know_where_they_came_from(self) -> None:
        query = "SELECT s.kind, c.* FROM candidacy c JOIN stage s ON s.id = c.stage_id"
        with self.workspace.read() as session:
            for row in session.execute(text(query)):
                assert bool(row.ended_on) == bool(row.ended_from_id) == is_end(row.kind)
                assert row.search_id in self.searches and (is_end(row.kind) or not row.end_reason)

    @invariant()
    def every_question_is_open_or_closed_and_stands_once(self) -> None:
        with self.workspace.read() as session:
            asked = session.execute(text("SELECT candidacy_id, id, status FROM question")).all()
            for candidacy in {row.candidacy_id for row in asked}:
                ledger = reading.read_ledger(session, candidacy)
                shown = [*(one.question.id for one in ledger.open), *(one.id for one in ledger.closed)]
                assert sorted(shown) == sorted(row.id for row in asked if row.candidacy_id == candidacy)

    @invariant()
    def nothing_points_to_what_is_gone(self) -> None:
        with self.workspace.read() as session:
            assert session.execute(text("PRAGMA foreign_key_check")).all() == []

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    # -- how

    def do(self, act: Callable[[], object]) -> bool:
        """Act, remember the desk before it; what was refused must have changed nothing."""
        before, undo, redo = dump(self.workspace), self.workspace.next_undo(), self.workspace.next_redo()
        try:
            act()
        except Refused as refusal:
            assert str(refusal).endswith(".")
            assert (dump(self.workspace), self.workspace.next_redo()) == (before, redo)
            return False
        if dump(self.workspace) != before:
            self.before.append(before)
            self.undone.clear()
        else:
            assert (self.workspace.next_undo(), self.workspace.next_redo()) == (undo, redo)
        return True

    def some(self, ids: list[str]) -> st.SearchStrategy[list[str]]:
        return st.lists(st.sampled_from(ids), min_size=1, max_size=4, unique=True) if ids else st.just([])

    def draw_some(self, data: st.DataObject) -> list[str]:
        return self.draw_from(data, "candidacy")

    def draw_from(self, data: st.DataObject, table: str) -> list[str]:
        with self.workspace.read() as session:
            ids = list(session.execute(text(f"SELECT id FROM {table} ORDER BY id")).scalars())
        return data.draw(self.some(ids))


@pytest.fixture(scope="module")
def scene(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A desk with two searches and three people on the first, and the ids of all by name."""
    path = Path(shutil.copy(desk_template, tmp_path_factory.mktemp("scene") / "northside.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    given = Given(workspace)
    given.search("CFO", "Halden Marine")
    given.search("VP Product", "Orrery")
    given.person("P. Osei", "HR Director", "Halden Marine")
    given.seat("CFO at Halden Marine", "P. Osei", "Halden Marine", "gatekeeper", 0)
    for name in ("Ines Aldana", "Ruth Amsel", "Tom Verhoeven"):
        given.candidacy(name, "CFO: Met by me")
    workspace.close()
    return path, given.ids


def machine(made: tuple[Path, dict[str, str]]) -> type[TwoBoards]:
    """Return the machine that starts from copies of the scene."""

    class FromScene(TwoBoards):
        scene = made

    return FromScene


def test_random_actions_keep_the_boards_whole_and_undo_exact(scene):
    short = settings(max_examples=20, stateful_step_count=14)
    run_state_machine_as_test(machine(scene), settings=short)


@pytest.mark.deep
def test_long_random_days_keep_the_boards_whole_and_undo_exact(scene):
    long = settings(max_examples=200, stateful_step_count=50)
    run_state_machine_as_test(machine(scene), settings=long)
