"""A short pack from six notes, and what every pack of the gallery begins with."""

from dataclasses import replace

from recruiter_desk.domain.packs import (
    SHORT,
    AgendaPart,
    Cell,
    Edition,
    Length,
    Pack,
    PackQuestion,
    Paper,
    Point,
    Round,
)

EMPTY = Pack(
    edition=Edition.EXECUTIVE,
    length=Length.SHORT,
    paper=Paper.A4,
    sections=SHORT,
    sample=False,
    firm="",
    prepared_by="",
    prepared_on="",
    confidentiality="",
    person="",
    role="",
    company="",
    reader="",
    reader_title="",
    when="",
    where="",
    round_words="",
    headline="",
    lead="",
    facts=(),
    known=(),
    rounds=(),
    moves=(),
    could_lose=(),
    one_thing="",
    thin=(),
    questions_title="",
    questions=(),
    ours_label="We ask",
    theirs_label="She asks",
    evidence_title="",
    evidence=(),
    evidence_note="",
    agenda_title="",
    agenda_minutes=0,
    agenda=(),
    covered=(),
    do_not_ask=(),
    afterwards=(),
    resume=None,
)

HEADED = replace(
    EMPTY,
    firm="Northside Search",
    prepared_by="Ingrid Solheim, Northside Search. Telephone +47 21 09 88 10",
    prepared_on="24 November 2026",
    confidentiality="This pack holds personal data and candid remarks. It was prepared for E. Halden alone.",
    person="Adaeze Obi",
    role="Chief Financial Officer",
    company="Halden Marine",
    reader="E. Halden",
    reader_title="Chief Executive",
    when="Thu 26 November 2026, 14:00 to 15:00, Oslo time",
    where="Halden House, Oslo",
    round_words="Round 3 of 4",
)

AGENDA = (
    AgendaPart("open", 0, 5, "14:00", "Open", "Say the plan, and that twenty minutes are hers."),
    AgendaPart("ours", 5, 25, "14:05", "Our questions", "Question 3. Start with it; it needs the most room."),
    AgendaPart("theirs", 30, 20, "14:30", "Her questions", "Questions 1 and 2. “Not decided yet” is an answer."),
    AgendaPart("close", 50, 10, "14:50", "Close", "Say what happens next, and by when."),
)
DO_NOT_ASK = ("Family, health, age or plans for children", "What they are paid now", "Who else is being considered")
AFTER = (
    "Note what you learned before you talk to the others",
    "Two lines the same day to Ingrid Solheim, +47 21 09 88 10",
)

SIX_NOTES = replace(
    HEADED,
    headline="She wants the job if the board seat is real. Only you can say.",
    lead="Two of your colleagues have met Adaeze Obi. Three questions are open, one of them a deal-breaker.",
    facts=(
        Cell("Now", "VP Finance, Corvid Energy"),
        Cell("Expects", "NOK 3 100 000 a year"),
        Cell("Notice", "3 months"),
        Cell("Has met", "2 of 4"),
        Cell("Brief", "Version 4"),
    ),
    known=(
        Point("k1", "Calm under pressure", "Answered a hostile audit without defending herself.", "CFO, round 2"),
        Point("k2", "Has done the carve-outs", "Two of them, both closed on time.", "HR, round 1, and the résumé"),
    ),
    thin=("Nobody has tested treasury in four currencies.",),
    rounds=(
        Round(1, "HR Director", "Screening, 4 Nov", "done", "Strong", "strong"),
        Round(2, "J. Halden", "CFO, 17 Nov", "done", "Mixed", "mixed"),
        Round(3, "E. Halden", "Chief Executive, 26 Nov", "now", "This meeting"),
        Round(4, "The board", "To come", "ahead"),
    ),
    moves=(Point("m1", "", "A seat at the table where capital is decided", "our call"),),
    one_thing="say what the board would need to see in her first year.",
    questions_title="One question is ours to ask, and two are hers.",
    questions=(
        PackQuestion(
            "q1", 1, False, "Is the board seat certain within a year?", "Her deal-breaker. CFO, 17 Nov: could not say."
        ),
        PackQuestion("q2", 2, False, "Are three days a week in Oslo fixed?", "Asked HR on 4 Nov, not answered."),
        PackQuestion(
            "q3",
            3,
            True,
            "Has she led a refinancing herself?",
            "A must of the brief. Half answered.",
            known=(Point("k3", "", "Present at two; the treasurer led both.", "HR, round 1"),),
        ),
    ),
    agenda_title="Of sixty minutes, twenty are hers.",
    agenda_minutes=60,
    agenda=AGENDA,
    covered=("Carve-outs (rounds 1 and 2)",),
    do_not_ask=DO_NOT_ASK,
    afterwards=AFTER,
    moves_label="What moves her",
    could_lose_label="What could lose her",
)
