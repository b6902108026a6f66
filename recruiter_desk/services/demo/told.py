"""What both sides learned of each other in the stories of the demo desk, round by round."""

from dataclasses import dataclass

from recruiter_desk.domain.ledger.facts import Fact, FactKind


@dataclass(frozen=True, slots=True)
class Said:
    """A finding: who knows it, the topic, the words as typed and as readers see them, who said it in which stage."""

    side: str
    topic: str
    text: str
    by: str = ""
    stage: str = ""
    rating: str = ""
    wording: str = ""
    audience: str = "private"
    about: str = "person"
    key: str = ""
    source: str = "interview"
    fact: Fact | None = None
    answers: str = ""
    half: bool = False
    beyond: str = ""


@dataclass(frozen=True, slots=True)
class Asks:
    """A question: who asks, and to whom it was put without being settled: (name, stage, what was said)."""

    side: str
    topic: str
    text: str
    weight: str = "important"
    why: str = ""
    audience: str = "private"
    status: str = "open"
    key: str = ""
    asked: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The ledger of one card: findings, questions, and decisions as (side, kind, reason, stage, audience).

    `wants_out` is what somebody said who would leave: their questions are what holds them back.
    """

    findings: tuple[Said, ...]
    questions: tuple[Asks, ...] = ()
    decisions: tuple[tuple[str, str, str, str, str], ...] = ()
    wants_out: str = ""


OSEI, JAMES = "Priscilla Osei", "James Halden"
BOARD_SEAT = "A board seat within a year?"
REFINANCED = "Has she led a refinancing herself?"
BELOW_160 = "Below 160"

SUNNIVA = Told(
    (
        Said("company", "fit", "calm w family, answered the audit qs w/o getting defensive", OSEI, "HR", "strong",
             "Answered a hostile audit without defending herself.", "company", key="calm"),
        Said("company", "skill", "closes 11 companies in 9 days, showed the calendar", OSEI, "HR", "strong",
             "Closes eleven companies in nine days and showed the calendar.", "company", key="gaap", beyond="yes"),
        Said("company", "experience", "2 carve-outs, both closed on time", JAMES, "Hiring manager", "strong",
             "Two carve-outs, both closed on time.", "company"),
        Said("company", "experience", "present at 2 refinancings, lead unclear", JAMES, "Hiring manager", "mixed",
             "Sat at the table in two refinancings; who led was not asked.", "company", key="refinancing",
             answers=REFINANCED, half=True),
        Said("company", "motivation", "wants to build not keep the books", JAMES, "Hiring manager", "strong",
             "Wants to build a function, not to keep one.", "both", beyond="yes"),
        Said("company", "team", "james: would work for her tomorrow", JAMES, "Hiring manager", "exceptional"),
        Said("company", "experience", "ran a port terminal's finance, so heavy assets", OSEI, "HR", "",
             "Ran the finances of a port terminal for three years.", "company", key="shipping"),
        Said("recruiter", "pay", "would move for 190", "Sunniva Dahl", source="call",
             fact=Fact(FactKind.PAY_WANTED, 190_000, None, "GBP", "year"), wording="Expects 190 thousand.",
             audience="company"),
        Said("recruiter", "pay", "on 172 now + 20%", "Sunniva Dahl", source="call",
             fact=Fact(FactKind.PAY_NOW, 172_000, None, "GBP", "year")),
        Said("recruiter", "start", "3 months notice", "Sunniva Dahl", source="call",
             fact=Fact(FactKind.NOTICE, 90), audience="both"),
        Said("recruiter", "risk", "Oslo thinks she is leaving, chair asked her twice", "Sunniva Dahl", source="call"),
        Said("recruiter", "fit", "would she cope w family chair? not sure", source="call"),
        Said("candidate", "scope", "owns treasury and IT, not only finance", JAMES, "Hiring manager", about="job",
             wording="Treasury and IT would be hers, not only finance.", audience="both"),
        Said("candidate", "team", "inherits 9, two open seats", OSEI, "HR", about="job", audience="both",
             wording="Inherits a team of nine with two open seats."),
        Said("candidate", "place and travel", "Southampton 4 days, james not sure about 3", JAMES, "Hiring manager",
             about="job", wording="Four days in Southampton; three are not ruled out.", audience="both"),
        Said("candidate", "motivation", "interest 8, was 6 before james", "Sunniva Dahl", "Hiring manager",
             fact=Fact(FactKind.INTEREST, 8), source="call"),
    ),
    (
        Asks("candidate", "growth", BOARD_SEAT, "deal-breaker",
             "She leaves a board seat behind in Oslo.", "company", "asked",
             asked=((JAMES, "Hiring manager", "could not say; it is the chair's to give"),)),
        Asks("candidate", "place and travel", "Is three days a week fixed?", audience="company", status="asked",
             asked=((JAMES, "Hiring manager", ""),)),
        Asks("company", "experience", REFINANCED, "important", "The bank terms end next autumn.", "company",
             "half answered", "refinancing"),
        Asks("company", "skill", "Treasury in four currencies: has she run it day by day?", audience="company",
             key="treasury"),
        Asks("recruiter", "risk", "Does the Oslo chair counter-offer?"),
        Asks("candidate", "authority", "Who decides on the new ERP, James or the chair?", audience="company"),
    ),
    (
        ("company", "pass", "Strong on everything but treasury", "Hiring manager", "private"),
        ("candidate", "go on", "If the board seat is real", "Hiring manager", "private"),
    ),
)  # fmt: skip

ADAEZE = Told(
    (
        Said("company", "fit", "calm under hostile audit qs", JAMES, "Hiring manager", "strong",
             "Calm under a hostile audit.", "company", key="calm"),
        Said("company", "skill", "IFRS 16 migration, 2 carve-outs", OSEI, "HR", "strong",
             "IFRS 16 migration and two carve-outs.", "company", key="gaap"),
        Said("company", "skill", "IFRS 16 on cv", source="résumé", key="gaap", wording="IFRS 16, in two groups.",
             audience="company"),
        Said("company", "skill", "four currencies, she says daily", OSEI, "HR", "strong", "", "company",
             key="treasury"),
        Said("company", "skill", "two currencies, not four; never alone", JAMES, "Hiring manager", "concern", "",
             "company", key="treasury"),
        Said("company", "motivation", "wants first CFO seat, says so", OSEI, "HR", "strong",
             "Wants her first CFO seat and says so.", "company"),
        Said("company", "experience", "led the Corvid refinancing, her name on the term sheet", JAMES,
             "Hiring manager", "strong", "Led the last refinancing; her name is on the term sheet.", "company",
             key="refinancing", beyond="yes"),
        Said("recruiter", "pay", "would move for 190", "Adaeze Obi", source="call",
             fact=Fact(FactKind.PAY_WANTED, 190_000, None, "GBP", "year")),
        Said("recruiter", "start", "notice 3 months", "Adaeze Obi", source="call",
             fact=Fact(FactKind.NOTICE, 90), audience="both"),
        Said("recruiter", "interests", "sails, knows the Solent better than they do", "Adaeze Obi", source="call",
             beyond="proposed"),
        Said("candidate", "scope", "owns treasury and IT, not only finance", JAMES, "Hiring manager", about="job"),
        Said("candidate", "team", "nine people, two seats open", OSEI, "HR", about="job"),
        Said("candidate", "pay", "range 175-195 confirmed", OSEI, "HR", about="job",
             wording="The range is 175 to 195 thousand.", audience="both"),
        Said("candidate", "authority", "capex above 2 m goes to the chair", JAMES, "Hiring manager, again",
             about="job"),
        Said("candidate", "place and travel", "three days a week in Southampton, from January", JAMES,
             "Hiring manager, again", about="job"),
        Said("candidate", "motivation", "interest 8", "Adaeze Obi", "Hiring manager",
             fact=Fact(FactKind.INTEREST, 8), source="call"),
    ),
    (
        Asks("candidate", "growth", "A board seat within a year?", "deal-breaker", status="asked", audience="company",
             asked=((JAMES, "Hiring manager", "could not say"),)),
        Asks("company", "skill", "Has she run treasury herself?", key="treasury", status="half answered",
             asked=((JAMES, "Hiring manager", "two currencies, yes; four, no"),)),
        Asks("candidate", "authority", "Does the CFO sign the capex or does the chair?"),
    ),
    (
        ("company", "pass", "", "HR", "private"),
        ("candidate", "go on", "", "HR", "private"),
    ),
)  # fmt: skip

MAREK = Told(
    (
        Said("company", "fit", "direct, funny, hr liked him", OSEI, "HR", "strong", "", "company"),
        Said("company", "skill", "4 currencies daily at Tern", OSEI, "HR", "exceptional",
             "Ran four currencies daily at Tern.", "company", key="treasury"),
        Said("company", "experience", "CFO twice (cv)", source="résumé", wording="Chief financial officer twice.",
             audience="company"),
        Said("recruiter", "pay", "170-180, flexible", "Marek Sobol", source="call",
             fact=Fact(FactKind.PAY_WANTED, 170_000, 180_000, "GBP", "year")),
        Said("recruiter", "other", "final round at a port operator", "Marek Sobol", source="call",
             fact=Fact(FactKind.OTHER_PROCESS)),
        Said("candidate", "team", "nine people, likes the size", OSEI, "HR", about="job"),
    ),
    (
        Asks("candidate", "place and travel", "Would they pay for the move from Gdynia?"),
        Asks("company", "start", "How soon could he leave Tern?"),
    ),
    (("company", "pass", "", "HR", "private"),),
)  # fmt: skip

PHILIP = Told(
    (
        Said("company", "skill", "closes in 8 days", OSEI, "HR", "strong", "", "company", key="gaap"),
        Said("company", "fit", "talked over james twice, still: pass", JAMES, "Hiring manager", "mixed"),
        Said("candidate", "pay", "155 at most", JAMES, "Hiring manager", about="job", answers=BELOW_160),
        Said("recruiter", "place and travel", "wife has a job in Boston", "Philip Raines", source="call"),
        Said("candidate", "motivation", "interest 4", "Philip Raines", "Hiring manager",
             fact=Fact(FactKind.INTEREST, 4), source="call"),
    ),
    (
        Asks("candidate", "authority", "No say over treasury", "deal-breaker", audience="company", status="asked",
             asked=((JAMES, "Hiring manager", "as it is today"),)),
        Asks("candidate", "place and travel", "Relocation in term time", audience="company"),
        Asks("candidate", "pay", BELOW_160, status="settled"),
    ),
    (
        ("company", "pass", "", "Hiring manager", "private"),
        ("candidate", "wants out", "No say over treasury", "Hiring manager", "private"),
    ),
    wants_out="No say over treasury",
)  # fmt: skip

TOM = Told(
    (
        Said("recruiter", "skill", "IFRS close in 10 days at Polder", "Tom Verhoeven", source="call",
             audience="company", wording="Closes Polder's books in ten days.", key="gaap"),
        Said("recruiter", "pay", "160 would do", "Tom Verhoeven", source="call",
             fact=Fact(FactKind.PAY_WANTED, 160_000, None, "GBP", "year")),
        Said("candidate", "scope", "knows the job is CFO + treasury", source="call", about="job"),
    ),
    (Asks("candidate", "reporting line", "James or the chair: who is the boss in the end?"),),
)  # fmt: skip

TOLD = {
    "Sunniva Dahl": SUNNIVA, "Adaeze Obi": ADAEZE, "Marek Sobol": MAREK, "Philip Raines": PHILIP,
    "Tom Verhoeven": TOM,
}  # fmt: skip

# What may have been heard of anybody: topic, words, rating. For the crowd that fills the other boards.
HEARD = (
    ("fit", "Easy to talk to, listens before answering.", "strong"),
    ("fit", "A little stiff in the first half hour.", "mixed"),
    ("skill", "Showed the month's close on paper.", "strong"),
    ("skill", "Strong on systems, less so on people.", "mixed"),
    ("experience", "Has done it twice, once under pressure.", "strong"),
    ("experience", "Always as the number two.", "mixed"),
    ("motivation", "Wants more room than now.", "strong"),
    ("motivation", "Moves for the money, says so.", ""),
    ("team", "Speaks of people by name.", "strong"),
    ("risk", "Two moves in three years.", "concern"),
)
LEARNED = (
    ("scope", "Bigger than the advert said."),
    ("team", "Likes whom they met."),
    ("pay", "Knows the range and can live with it."),
    ("resources", "Was shown the budget."),
    ("reporting line", "Was told two different things."),
)
WANT_TO_KNOW = (
    ("candidate", "authority", "Who has the last word on hiring?"),
    ("candidate", "growth", "What comes after this job?"),
    ("candidate", "pay", "Is the bonus guaranteed in the first year?"),
    ("company", "skill", "Alone, or with a team behind?"),
    ("company", "motivation", "Why now?"),
)
