"""A small brief for tests: Adaeze Obi meets Eleanor Halden after two rounds; each test changes what it is about."""

from dataclasses import replace
from datetime import date
from typing import Any

from recruiter_desk.domain.ledger.climbing import Destination
from recruiter_desk.domain.ledger.coverage import Coverage, Item, Known
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.ledger.view import OpenQuestion
from recruiter_desk.domain.packing.brief import Brief, Interviewer, Letterhead, Met
from recruiter_desk.domain.packs_asked import Ask, ReaderOf
from recruiter_desk.domain.searches import Seat

HR = Interviewer("p1", "Priscilla Osei", "HR Director", "gatekeeper")
CEO = Interviewer("p2", "James Halden", "CEO", "hiring manager")
CHAIR = Interviewer("p3", "Eleanor Halden", "Chair", "sign-off")


def met(number: int, who: Interviewer, day: str, *, held: bool = True, minutes: int = 60) -> Met:
    return Met(f"m{number}", number, f"Stage {number}", held, f"{day}T14:00:00Z", "Europe/London", minutes, "", (who,))


HELD = (met(1, HR, "2026-11-12"), met(2, CEO, "2026-11-19"))
NEXT = met(3, CHAIR, "2026-11-26", held=False, minutes=90)


def brief(**changes: Any) -> Brief:
    reader = ReaderOf("c", "m3", "p3", "s3", "Eleanor Halden", "Chair", "Eleanor Halden", "")
    seats = tuple(
        Seat(f"s{n}", n, one.part, "", one.person_id, one.name, one.title) for n, one in enumerate((HR, CEO, CHAIR), 1)
    )
    made = Brief(
        ask=Ask("c"), on=date(2026, 11, 24), sample=False, letterhead=Letterhead(), person_id="p0",
        person="Adaeze Obi", pronouns="she/her", job="VP Finance", employer="Corvid Energy", role="CFO",
        company="Halden Marine", spec_number=4, reader=reader, meeting=NEXT, meetings=(*HELD, NEXT), seats=seats,
        findings=(), questions=(), coverage=Coverage("company", ()),
    )  # fmt: skip
    return replace(made, **changes)


def finding(text: str = "Calm.", **fields: Any) -> Finding:
    usual: dict[str, Any] = {
        "id": f"f {text}", "side": "company", "about": "person", "topic": "fit", "text": text, "wording": "",
        "rating": "", "source": "interview", "audience": "company", "heard_on": "2026-11-12", "interview_id": "m1",
        "said_by_id": "p1",
    }  # fmt: skip
    return Finding(**{**usual, **fields})


def question(text: str = "A board seat?", **fields: Any) -> OpenQuestion:
    goes_to = fields.pop("goes_to", Destination("m3", "s3", "p3", "E. Halden", True))
    usual: dict[str, Any] = {
        "id": f"q {text}", "side": "candidate", "topic": "growth", "text": text, "wording": "", "why": "",
        "weight": "important", "status": "open", "audience": "both", "asked_on": "2026-11-12",
    }  # fmt: skip
    return OpenQuestion(Question(**{**usual, **fields}), goes_to, "")


def covered(**known: Known) -> Coverage:
    return Coverage("company", tuple(Item(name, how) for name, how in known.items()))
