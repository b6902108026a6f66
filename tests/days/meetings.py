"""What a recruiter does about meetings: book, offer, move, cancel; and what each side tells of one afterwards."""

import hypothesis.strategies as st
from hypothesis.stateful import rule

from recruiter_desk.domain.debrief_told import Told, ToldDecision, ToldFinding, ToldQuestion
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.services import debriefs, interviews
from tests.days.desk import Day

TIMES = st.sampled_from(["2026-11-20T10:00", "2026-11-24T09:30", "2026-11-26T10:00", "2026-03-29T02:30", ""])
ZONES = st.sampled_from(["Europe/Oslo", "Asia/Kolkata", "UTC"])
SIDES = st.sampled_from(["company", "candidate"])
KINDS = {"company": ("pass", "hold", "decline"), "candidate": ("go on", "unsure", "wants out")}
TOLD = Told(
    "day.json", interest=6, why_not_higher="The travel", findings=(ToldFinding("Calm", "fit", rating="strong"),),
    questions=(ToldQuestion("How large is the team?"),), decision=ToldDecision("go on"),
)  # fmt: skip


class Meeting(Day):
    """Acts on interviews and debriefs."""

    @rule(data=st.data(), at=TIMES, zone=ZONES, status=st.sampled_from(["wanted", "booked", "held"]), who=st.data())
    def meet(self, data: st.DataObject, at: str, zone: str, status: str, who: st.DataObject) -> None:
        for one in self.one_of(data, "candidacy"):
            self.do(interviews.add, one, at, zone, status=status, seat_ids=self.some_of(who, "seat"))

    @rule(data=st.data(), anew=st.booleans(), zone=ZONES)
    def offer(self, data: st.DataObject, anew: bool, zone: str) -> None:
        times = ["2026-11-26T10:00", "2026-11-27T11:30"]
        for meeting in self.one_of(data, "interview"):
            about = next(row["candidacy_id"] for row in self.rows("interview", id=meeting))
            self.do(interviews.offer, about, times, zone, interview_id="" if anew else meeting)

    @rule(data=st.data(), what=st.sampled_from(["book", "move", "who", "remove", *InterviewStatus]), at=TIMES)
    def change_meeting(self, data: st.DataObject, what: str, at: str) -> None:
        for one in self.one_of(data, "interview"):
            match what:
                case "book":
                    offered = next(row["offered"] for row in self.rows("interview", id=one))
                    self.do(interviews.book, one, offered.split("\n")[0])
                case "move":
                    self.do(interviews.reschedule, one, at)
                case "who":
                    self.do(interviews.set_participants, one, self.some_of(data, "seat"))
                case "remove":
                    self.do(interviews.remove, one)
                case _:
                    self.do(interviews.set_status, one, what)

    # -- the debrief

    @rule(data=st.data(), side=SIDES, on=st.booleans())
    def tick(self, data: st.DataObject, side: str, on: bool) -> None:
        for one in self.one_of(data, "interview"):
            self.do(debriefs.tick, one, side, "Why now?", on)

    @rule(data=st.data(), side=SIDES, cleared=st.sampled_from(["", "company", "both"]))
    def end_debrief(self, data: st.DataObject, side: str, cleared: str) -> None:
        for one in self.one_of(data, "interview"):
            lines = [row["id"] for row in self.rows("finding", interview_id=one)] if cleared else []
            self.do(debriefs.done, one, side, dict.fromkeys(lines, cleared))

    @rule(data=st.data(), rating=st.sampled_from(["", "concern", "strong"]), of=st.sampled_from(["", "pay", "own"]))
    def rate(self, data: st.DataObject, rating: str, of: str) -> None:
        for one in self.one_of(data, "interview"):
            about = next(row["candidacy_id"] for row in self.rows("interview", id=one))
            own = self.one_of(data, "own_criterion", candidacy_id=about) if of == "own" else []
            key = own[0] if own else ""
            self.do(debriefs.rate, one, topic="pay" if of == "pay" else "", criterion_key=key, rating=rating)

    @rule(data=st.data(), value=st.sampled_from([0, 4, 9, 11]), why=st.sampled_from(["", "Pay?", "! The travel"]))
    def interest(self, data: st.DataObject, value: int, why: str) -> None:
        for one in self.one_of(data, "interview"):
            self.do(debriefs.interest, one, value, why)

    @rule(data=st.data(), side=SIDES, kind=st.integers(0, 2), why=st.sampled_from(["", "pay"]))
    def decide_after_it(self, data: st.DataObject, side: str, kind: int, why: str) -> None:
        for one in self.one_of(data, "interview"):
            self.do(debriefs.decide, one, side, KINDS[side][kind], why)

    @rule(data=st.data(), by=st.sampled_from(["P. Osei", "J. Halden"]), side=SIDES)
    def told_by(self, data: st.DataObject, by: str, side: str) -> None:
        for one in self.one_of(data, "interview"):
            self.do(debriefs.told_by, one, side, self.ids[by])

    @rule(data=st.data())
    def take_in_an_account(self, data: st.DataObject) -> None:
        for one in self.one_of(data, "interview"):
            self.do(debriefs.record, one, "candidate", TOLD)
