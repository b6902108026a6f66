"""Random actions on two boards: after each, the desk's rules hold and undo and redo are exact."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import invariant, run_state_machine_as_test
from sqlalchemy import text

from recruiter_desk.domain.second_look import DISMISSED
from recruiter_desk.domain.stages import is_end
from recruiter_desk.services import board, brakes, candidacies, desks, interviews, second_looks, specs, today
from recruiter_desk.services.ledger import reading
from tests.days.boards import OnBoards
from tests.days.desk import Dump
from tests.days.leaving import Leaving, MovingJobs
from tests.days.ledgers import InLedgers
from tests.days.meetings import Meeting
from tests.desks import TUESDAY, Given


class TwoBoards(OnBoards, InLedgers, Meeting, Leaving, MovingJobs):
    """What a recruiter may do with the people of two searches, and what must hold after each thing done."""

    held: Dump | None = None

    @invariant()
    def the_rules_hold(self) -> None:
        """Look at the desk after each thing that changed it."""
        if self.now is not self.held:
            self.every_candidacy_stands_once_and_in_order()
            self.exactly_the_ended_know_where_they_came_from()
            self.every_question_is_open_or_closed_and_goes_to_one_place()
            self.a_brake_holds_who_is_in_the_running_by_questions()
            self.second_looks_are_for_the_ended_and_ask_once()
            self.today_lists_nothing_twice_and_only_what_is_there()
            self.nothing_points_to_what_is_gone()
            self.held = self.now

    def every_candidacy_stands_once_and_in_order(self) -> None:
        for search in self.searches:
            columns = board.read(self.workspace, search).columns
            on_it = [card.id for column in columns for card in column.cards]
            assert sorted(on_it) == sorted(row["id"] for row in self.rows("candidacy", search_id=search))
            for column in columns:
                ranks = [card.rank for card in column.cards]
                assert ranks == sorted(set(ranks)), f"two cards share a place in {column.name}"

    def exactly_the_ended_know_where_they_came_from(self) -> None:
        stages = {row["id"]: row for row in self.rows("stage")}
        for row in self.rows("candidacy"):
            here, former = stages[row["stage_id"]], stages.get(row["ended_from_id"])
            assert bool(row["ended_on"]) == (former is not None) == is_end(here["kind"])
            assert here["search_id"] == row["search_id"] and (is_end(here["kind"]) or not row["end_reason"])
            assert former is None or (former["search_id"] == row["search_id"] and not is_end(former["kind"]))

    def every_question_is_open_or_closed_and_goes_to_one_place(self) -> None:
        with self.workspace.read() as session:
            for candidacy in {row["candidacy_id"] for row in self.rows("question")}:
                ledger = reading.read_ledger(session, candidacy)
                shown = [*(one.question.id for one in ledger.open), *(one.id for one in ledger.closed)]
                assert sorted(shown) == sorted(row["id"] for row in self.rows("question", candidacy_id=candidacy))
                assert all(one.destination.words() for one in ledger.open)
                self.waits_once(candidacy, {one.question.id: one.destination.meeting_id for one in ledger.open})

    def waits_once(self, candidacy: str, goes: dict[str, str]) -> None:
        """Fail where the meetings of somebody together do not ask exactly what goes to them, once each."""
        meetings = self.rows("interview", candidacy_id=candidacy)
        asked = {
            one["id"]: [each.question.id for each in reading.questions_for_interview(self.workspace, one["id"])]
            for one in meetings
        }
        assert Counter(one for found in asked.values() for one in found) == Counter(one for one in goes if goes[one])
        assert all(goes[one] == meeting for meeting, found in asked.items() for one in found)
        assert not any(asked[one["id"]] for one in meetings if one["status"] in ("held", "cancelled", "did not show"))

    def a_brake_holds_who_is_in_the_running_by_questions(self) -> None:
        open_now = self.rows("brake", closed_at="")
        assert not open_now or max(Counter(one["candidacy_id"] for one in open_now).values()) == 1
        whose = {row["id"]: row["candidacy_id"] for row in self.rows("question")}
        brake = {row["id"]: row["candidacy_id"] for row in self.rows("brake")}
        assert all(whose[row["question_id"]] == brake[row["brake_id"]] for row in self.rows("doubt"))
        wanting = {one["candidacy_id"] for one in open_now}
        assert not wanting & {row["id"] for row in self.rows("candidacy") if row["ended_on"]}
        assert {one for one in brake.values() if brakes.of(self.workspace, one)} == wanting

    def second_looks_are_for_the_ended_and_ask_once(self) -> None:
        shown = second_looks.waiting(self.workspace)
        pairs = [(one.candidacy_id, one.revision_id) for one in shown]
        ended = {row["id"] for row in self.rows("candidacy") if row["ended_on"]}
        dismissed = {(row["candidacy_id"], row["revision_id"]) for row in self.rows("second_look", state=DISMISSED)}
        assert len(pairs) == len(set(pairs)) and {one for one, _ in pairs} <= ended and not dismissed & set(pairs)

    def today_lists_nothing_twice_and_only_what_is_there(self) -> None:
        keys = Counter(row.key for row in today.read(self.workspace).rows())
        assert not keys or max(keys.values()) == 1, keys.most_common(1)
        here = {row["id"] for table in self.now for row in self.now[table]}
        for row in today.read(self.workspace).rows():
            named = (row.task_id, row.candidacy_id, row.interview_id, row.person_id, row.company_id, row.search_id)
            assert {one for one in (*named, row.revision_id) if one} <= here

    def nothing_points_to_what_is_gone(self) -> None:
        with self.workspace.read() as session:
            assert session.execute(text("PRAGMA foreign_key_check")).all() == []


@pytest.fixture(scope="module")
def scene(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A desk with two searches and four people on the first, and the ids of all by name.

    J. Halden holds two of its three seats. One of the people was presented and met, one waits for their meeting.
    """
    path = Path(shutil.copy(desk_template, tmp_path_factory.mktemp("scene") / "northside.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    given = Given(workspace)
    search = given.search("CFO", "Halden Marine")
    given.search("VP Product", "Orrery")
    given.person("P. Osei", "HR Director", "Halden Marine")
    given.person("J. Halden", "Managing Director", "Halden Marine")
    for place, (name, part) in enumerate(
        (("P. Osei", "gatekeeper"), ("J. Halden", "hiring manager"), ("J. Halden", "sign-off"))
    ):
        given.seat("CFO at Halden Marine", name, "Halden Marine", part, place)
    for name in ("Ines Aldana", "Ruth Amsel", "Tom Verhoeven"):
        given.candidacy(name, "CFO: Met by me")
    met = given.candidacy("Adaeze Obi", "CFO: HR", entered_on="2026-11-18")
    specs.add_criteria(workspace, search, ["Treasury, at a listed company"])
    candidacies.submit(workspace, [met, given.ids["Ruth Amsel for CFO"]], "2026-11-18")
    seats = [given.ids["seat of P. Osei"]]
    interviews.add(workspace, met, "2026-11-20T10:00", "Europe/Oslo", seat_ids=seats, status="held")
    interviews.add(workspace, given.ids["Ruth Amsel for CFO"], "2026-11-26T10:00", "Europe/Oslo", seat_ids=seats)
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
