"""What a recruiter does when somebody goes or is let go, and when a job that moved may bring them back."""

import hypothesis.strategies as st
from hypothesis.stateful import rule

from recruiter_desk.services import brakes, levers, second_looks, specs
from recruiter_desk.services.candidacies import ending
from tests.days.desk import Day

EDITS = st.sampled_from([{"pay": "190"}, {"pay": "210"}, {"place": "Oslo"}, {"add_must": ["Two acquisitions"]}, {}])
WHY = st.sampled_from(["Nobody came", ""])


class Leaving(Day):
    """Acts on brakes and declines."""

    @rule(data=st.data(), said=st.sampled_from(["", "No say over treasury", "pay?"]))
    def wants_out(self, data: st.DataObject, said: str) -> None:
        for one in self.one_of(data, "candidacy"):
            self.do(brakes.wants_out, one, said)

    @rule(data=st.data(), what=st.sampled_from(["doubt", "ask up", "hold", "let go", "stayed"]))
    def answer_a_wish(self, data: st.DataObject, what: str) -> None:
        for one in self.one_of(data, "brake"):
            match what:
                case "doubt":
                    self.do(brakes.add_doubt, one, "The travel")
                case "ask up":
                    self.do(brakes.ask_up, one)
                case "hold":
                    self.do(brakes.hold, one, "2026-11-26")
                case "let go":
                    self.do(brakes.let_go, one, "pay")
                case "stayed":
                    self.do(brakes.stayed, one)

    @rule(data=st.data())
    def firm_no(self, data: st.DataObject) -> None:
        for one in self.one_of(data, "candidacy"):
            self.do(brakes.firm_no, one, "another job")

    @rule(data=st.data(), why=st.sampled_from(["treasury", "pay", "no reason given", ""]))
    def decline(self, data: st.DataObject, why: str) -> None:
        for one in self.one_of(data, "candidacy"):
            self.do(ending.decline, one, why)


class MovingJobs(Day):
    """Acts on specs, second looks and levers."""

    @rule(where=st.integers(0, 1), why=WHY, edits=EDITS)
    def revise(self, where: int, why: str, edits: dict[str, object]) -> None:
        self.do(specs.revise, self.searches[where], why, **edits)

    @rule(data=st.data(), what=st.sampled_from(["remove", "relax", "reword"]))
    def revise_a_line(self, data: st.DataObject, what: str) -> None:
        now = specs.current(self.workspace, self.searches[0])
        if now.criteria:
            key = data.draw(st.sampled_from(now.criteria)).key
            self.do(specs.revise, self.searches[0], "It moved", **{what: [key] if what == "remove" else {key: "Cash"}})

    @rule(where=st.integers(0, 1), edits=EDITS)
    def amend(self, where: int, edits: dict[str, object]) -> None:
        self.do(specs.amend, self.searches[where], **edits)

    @rule(where=st.integers(0, 1))
    def agree(self, where: int) -> None:
        self.do(specs.agree, self.searches[where])

    @rule(data=st.data(), back=st.booleans())
    def second_look(self, data: st.DataObject, back: bool) -> None:
        if shown := second_looks.waiting(self.workspace):
            one = data.draw(st.sampled_from(shown))
            if self.do(second_looks.reopen if back else second_looks.dismiss, one.candidacy_id, one.revision_id):
                left = second_looks.waiting(self.workspace)
                assert (one.candidacy_id, one.revision_id) not in {(e.candidacy_id, e.revision_id) for e in left}

    @rule(data=st.data(), kind=st.sampled_from(["pay", "title", "nonsense"]), own=st.booleans())
    def add_lever(self, data: st.DataObject, kind: str, own: bool) -> None:
        about = self.one_of(data, "candidacy", search_id=self.searches[0]) if own else []
        asked = self.one_of(data, "question")
        self.do(
            levers.add, self.searches[0], kind, room="to 200", candidacy_id=about[0] if about else "",
            question_id=asked[0] if asked else "",
        )  # fmt: skip

    @rule(data=st.data(), what=st.sampled_from(["edit", "asked", "granted", "refused", "", "remove"]))
    def change_lever(self, data: st.DataObject, what: str) -> None:
        for one in self.one_of(data, "lever"):
            match what:
                case "edit":
                    self.do(levers.edit, one, room="to 215")
                case "remove":
                    self.do(levers.remove, one)
                case _:
                    self.do(levers.set_state, one, what, answer="Yes, from May" if what == "granted" else "")
