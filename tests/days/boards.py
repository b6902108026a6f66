"""What a recruiter does with cards: add, move, end, restore, pause, present, copy, remove; tasks and rows of Today."""

import hypothesis.strategies as st
from hypothesis.stateful import rule

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.reasons import ReasonList
from recruiter_desk.domain.stages import LATE_ENDS, StageKind, needs_reason
from recruiter_desk.services import board, brakes, candidacies, reasons, tasks, today
from tests.days.desk import Day

DAYS = st.sampled_from(["", "2026-11-24", "2026-11-27T09:30:00Z", "2026-12-12"])


class OnBoards(Day):
    """Acts on cards of two boards."""

    names = 0

    @rule(where=st.integers(0, 1))
    def add(self, where: int) -> None:
        people = self.rows("person")
        self.names += 1
        self.do(candidacies.add, self.searches[where], people[self.names % len(people)]["id"])

    @rule(data=st.data(), to=st.integers(0, 15), position=st.none() | st.integers(-1, 5), why=st.booleans())
    def move(self, data: st.DataObject, to: int, position: int | None, why: bool) -> None:
        reason = "pay" if why else ""
        shown = board.read(self.workspace, self.searches[data.draw(st.integers(0, 1))])
        ids = self.some(data, [card.id for column in shown.columns for card in column.cards])
        stage = shown.columns[to]
        with self.workspace.read() as session:
            known = candidacies.known_to_client(session, ids)
        withdraws = len(ids) == 1 and stage.kind == StageKind.CANDIDATE_WITHDREW
        there = [card.id for card in stage.cards]
        entering = not set(ids) <= set(there)
        if self.do(board.move, ids, stage.stage_id, position, reason=reason):
            late = entering and stage.kind in LATE_ENDS
            assert not (late and (not set(ids) <= known or (needs_reason(stage.kind) and not reason)))
            after = [row["id"] for row in sorted(self.rows("candidacy", stage_id=stage.stage_id), key=_place)]
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
        ids = self.some_of(data, "candidacy")
        was = {row["id"]: (row["ended_from_id"], row["stage_id"]) for row in self.rows("candidacy")}
        if self.do(candidacies.restore, ids):
            assert all(row["stage_id"] == was[row["id"]][0] for row in self.rows("candidacy") if row["id"] in ids)

    @rule(data=st.data(), until=st.sampled_from(["", "2026-12-12", "2020-01-01"]))
    def pause(self, data: st.DataObject, until: str) -> None:
        self.do(candidacies.pause, self.some_of(data, "candidacy"), until)

    @rule(data=st.data(), side=st.sampled_from(["company", "candidate", "me", ""]))
    def whose_move(self, data: st.DataObject, side: str) -> None:
        self.do(candidacies.set_move_of, self.some_of(data, "candidacy"), side)

    @rule(data=st.data(), step=st.sampled_from(["", "Call", "Send brief"]), at=DAYS)
    def next_step(self, data: st.DataObject, step: str, at: str) -> None:
        self.do(candidacies.set_next, self.some_of(data, "candidacy"), step, at)

    @rule(data=st.data())
    def present(self, data: st.DataObject) -> None:
        self.do(candidacies.submit, self.some_of(data, "candidacy"), "2026-11-24")

    @rule(data=st.data(), here=st.integers(0, 1), leave=st.booleans())
    def to_another_search(self, data: st.DataObject, here: int, leave: bool) -> None:
        act = candidacies.move_to if leave else candidacies.copy_to
        self.do(act, self.some_of(data, "candidacy", search_id=self.searches[here]), self.searches[1 - here])

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        self.do(candidacies.remove, self.some_of(data, "candidacy")[:2])

    # -- what is to be done

    @rule(data=st.data(), on=st.sampled_from(["candidacy", "person", "company", "search", ""]), due=DAYS)
    def add_task(self, data: st.DataObject, on: str, due: str) -> None:
        for one in self.one_of(data, on) if on else [""]:
            self.do(tasks.add, PadPlace(**({f"{on}_id": one} if on else {})), "Call the bank", due)

    @rule(data=st.data(), what=st.sampled_from(["done", "open", "move", "edit", "remove"]), due=DAYS)
    def change_task(self, data: st.DataObject, what: str, due: str) -> None:
        for one in self.one_of(data, "task"):
            match what:
                case "done" | "open":
                    self.do(tasks.done, one, what == "done")
                case "move":
                    self.do(tasks.move, one, due)
                case "edit":
                    self.do(tasks.edit, one, text="Write to the bank")
                case "remove":
                    self.do(tasks.remove, one)

    @rule(data=st.data(), until=st.sampled_from(["", "2026-11-25", "2026-11-25T08:00:00Z", "2020-01-01"]))
    def handle_a_row_of_today(self, data: st.DataObject, until: str) -> None:
        if shown := list(today.read(self.workspace).rows()):
            row = data.draw(st.sampled_from(shown))
            if until:
                self.do(today.snooze, row, until)
            elif self.do(today.done, row):
                assert row.key not in {one.key for one in today.read(self.workspace).rows()}

    @rule(which=st.sampled_from(list(ReasonList)), lines=st.sampled_from([(), ("pay", "Pay", ""), ("travel", "pay")]))
    def change_reasons(self, which: ReasonList, lines: tuple[str, ...]) -> None:
        self.do(reasons.put, which, lines)


def _place(row: dict[str, int]) -> int:
    return row["rank"]
