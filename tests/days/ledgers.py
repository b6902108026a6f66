"""What a recruiter writes down: notes, questions, answers, decisions, what does not go together, lists of questions."""

import hypothesis.strategies as st
from hypothesis.stateful import rule

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import own_criteria, question_lists
from recruiter_desk.services.ledger import clearing, contradictions, decisions, findings, questions
from tests.days.desk import Day

SAID = st.sampled_from(["Pay of 160", "Pay of 210", "Calm", "x" * 20_001])


class InLedgers(Day):
    """Acts on lines."""

    @rule(data=st.data(), side=st.sampled_from(list(Side)), said=SAID, rated=st.sampled_from(["", "concern", "strong"]))
    def learn(self, data: st.DataObject, side: Side, said: str, rated: str) -> None:
        for one in self.one_of(data, "candidacy"):
            topic, speaker = ("pay", self.ids["J. Halden"]) if rated else ("", self.ids["P. Osei"])
            self.do(
                findings.add_finding, PadPlace(candidacy_id=one), side=side, about="person", text=said, topic=topic,
                rating=rated, said_by_id=speaker,
            )  # fmt: skip

    @rule(data=st.data(), what=st.sampled_from(["confirm", "dismiss", "settle"]), line=st.sampled_from(["", "Both"]))
    def judge(self, data: st.DataObject, what: str, line: str) -> None:
        found = [
            (one["id"], each) for one in self.rows("candidacy") for each in contradictions.of(self.workspace, one["id"])
        ]
        if found:
            candidacy_id, each = data.draw(st.sampled_from(found))
            if what == "settle":
                self.do(contradictions.settle, candidacy_id, each, line)
            else:
                self.do(getattr(contradictions, what), candidacy_id, each)

    @rule(data=st.data(), side=st.sampled_from(list(Side)), to=st.sampled_from(["", "seat", "person", "topic"]))
    def wonder(self, data: st.DataObject, side: Side, to: str) -> None:
        for one in self.one_of(data, "candidacy"):
            self.do(
                questions.add_question, PadPlace(candidacy_id=one), side=side, text="Pay?",
                seat_id=self.ids["seat of P. Osei"] if to == "seat" else "",
                answerer_id=self.ids["J. Halden"] if to == "person" else "", topic="pay" if to == "topic" else "",
            )  # fmt: skip

    @rule(data=st.data(), half=st.booleans(), ask=st.booleans())
    def answer(self, data: st.DataObject, half: bool, ask: bool) -> None:
        for one in self.one_of(data, "question"):
            if ask:
                self.do(questions.ask, one, self.ids["P. Osei"], said="could not say")
            else:
                self.do(questions.answer, one, "190", half=half)

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        ids = self.some_of(data, "question")
        if len(ids) > 1:
            self.do(questions.merge, ids[0], ids[1])

    @rule(data=st.data(), status=st.sampled_from(["open", "dropped", "settled"]))
    def close_or_open(self, data: st.DataObject, status: str) -> None:
        for one in self.one_of(data, "question"):
            self.do(questions.set_status, one, status)

    @rule(data=st.data(), audience=st.sampled_from(["private", "company", "both"]), away=st.booleans())
    def clear_or_delete(self, data: st.DataObject, audience: str, away: bool) -> None:
        ids = [one for table in ("question", "finding", "asking") for one in self.some_of(data, table)]
        self.do(clearing.remove, ids) if away else self.do(clearing.clear, ids, audience)

    @rule(data=st.data(), kind=st.sampled_from(["pass", "hold", "decline", "go on", "unsure", "wants out", "accept"]))
    def decide(self, data: st.DataObject, kind: str) -> None:
        for one in self.one_of(data, "candidacy"):
            side = "company" if kind in ("pass", "hold", "decline") else "candidate"
            self.do(decisions.decide, one, side, kind, "pay")

    @rule(data=st.data(), what=st.sampled_from(["add", "add", "edit", "remove"]))
    def own_criterion(self, data: st.DataObject, what: str) -> None:
        if what == "add":
            for one in self.one_of(data, "candidacy"):
                self.do(own_criteria.add, one, "A say over treasury")
        for one in self.one_of(data, "own_criterion") if what != "add" else []:
            self.do(own_criteria.remove, one) if what == "remove" else self.do(own_criteria.edit, one, text="Oslo")

    @rule(data=st.data(), what=st.sampled_from(["add", "rename", "lines", "move", "remove"]))
    def list_of_questions(self, data: st.DataObject, what: str) -> None:
        kept = [one.id for side in ("company", "candidate") for one in question_lists.of(self.workspace, side)]
        one = data.draw(st.sampled_from(kept))
        match what:
            case "add":
                self.do(question_lists.add, "candidate", "Founders", ["Why now?"])
            case "rename":
                self.do(question_lists.rename, one, "Mine")
            case "lines":
                self.do(question_lists.set_lines, one, ["What would make you stay?", ""])
            case "move":
                self.do(question_lists.move, one, 0)
            case "remove":
                self.do(question_lists.remove, one)
