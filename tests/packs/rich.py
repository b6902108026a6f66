"""A full pack after four rounds, as a top search firm would send it."""

from dataclasses import replace

from recruiter_desk.domain.packs import FULL, AgendaPart, Cell, Evidence, Length, PackQuestion, Point, Round
from tests.packs import moved_job
from tests.packs.short import AFTER, DO_NOT_ASK, HEADED


def evidence() -> tuple[Evidence, ...]:
    """Return the rows of four rounds."""
    rows = (
        (
            1,
            "K. Ashdown",
            "Motivation",
            "strong",
            "Leaves because Velora’s new owners froze capital spending. Turned down one chief executive offer: "
            "three-year horizon, no long-term investment.",
        ),
        (
            1,
            "K. Ashdown",
            "Candour",
            "strong",
            "Volunteered the 2021 Malmö recall, her part in it and what she changed.",
        ),
        (
            2,
            "Priya Raman",
            "Builds leaders",
            "exceptional",
            "“I would let her choose my successor.” Described three people she promoted and one she should have moved "
            "sooner.",
        ),
        (
            2,
            "Priya Raman",
            "New product to volume",
            "strong",
            "Cut ramp time for a new pump line from 14 to 9 months with a resident design team at the plant.",
        ),
        (
            3,
            "Tom Becker",
            "Automation and MES",
            "mixed",
            "Clear on business case and sequence; thin on architecture. Named the specialist she would bring in.",
        ),
        (
            3,
            "Sandra Wu",
            "Regulated quality",
            "exceptional",
            "Walked through an ISO 13485 nonconformance from detection to closure without notes. "
            "“Best answer I have had.”",
        ),
        (
            3,
            "Tom Becker",
            "Works with engineers",
            "strong",
            "Asked for the dissenting view twice and changed her proposal once.",
        ),
        (
            4,
            "Luis Ferreira",
            "Commercial judgement",
            "strong",
            "Challenged the Penang saving: £4.1m, not £6.8m. Her working held up when checked.",
        ),
        (
            4,
            "Luis Ferreira",
            "P&L ownership",
            "",
            "Ran out of time. She described a €310m cost base and shared margin targets; ownership is unclear.",
        ),
        (
            4,
            "Anneke de Boer",
            "Works councils",
            "strong",
            "“She listens before she has decided.” Would want her in Eindhoven early, not by video.",
        ),
        (4, "Anneke de Boer", "Pace", "concern", "May find our committee rhythm slow. Said so, politely."),
    )
    return tuple(Evidence(f"e{place}", *row) for place, row in enumerate(rows))  # type: ignore[arg-type]


RICH = replace(
    HEADED,
    length=Length.FULL,
    sections=FULL,
    firm="Ashdown & Vale",
    prepared_by="Katherine Ashdown, Ashdown & Vale. Telephone +44 113 496 0142",
    prepared_on="1 December 2026",
    confidentiality="This pack holds personal data about a candidate and candid remarks by colleagues. It was prepared "
    "for Daniel Osei alone. Please do not forward it, print it for others or leave it in a shared folder.",
    person="Marta Lindqvist",
    role="Chief Operating Officer",
    company="Northgate Instruments plc",
    reader="Daniel Osei",
    reader_title="Chief Executive",
    when="Thu 3 December 2026, 14:00 to 15:15, London time",
    where="Northgate House, Leeds, Boardroom 2",
    round_words="Round 5 of 5",
    headline="A proven multi-site operator who wants the job. Three matters stand between you and a yes.",
    lead="Four rounds in, every interviewer would work for her or with her. No one has tested full profit ownership, "
    "her answer on Leeds is not settled, and she has questions that only the chief executive can answer.",
    facts=(
        Cell("Now", "SVP Operations, Velora Medical"),
        Cell("Expects", "GBP 215 000 a year and LTIP"),
        Cell("Notice", "6 months"),
        Cell("Other process", "One, at board stage"),
        Cell("Has met", "4 of 5"),
    ),
    known=(
        Point(
            "k1",
            "Runs complexity calmly",
            "Led six plants in four countries; took on-time delivery from 81% to 96% in 22 months.",
            "Becker, Wu, round 3",
        ),
        Point(
            "k2",
            "Builds successors",
            "Three of her plant heads are now VPs. Two references say so unprompted.",
            "Raman, round 2",
        ),
        Point(
            "k3",
            "Straight with bad news",
            "Told the CFO his Penang saving was overstated, and why, with numbers.",
            "Ferreira, round 4",
        ),
        Point(
            "k4",
            "One doubt",
            "Automation depth: she sets direction and relies on specialists for the detail.",
            "Becker, round 3",
        ),
    ),
    rounds=(
        Round(1, "Katherine Ashdown", "Recruiter screen, 12 Oct", "done", "Strong", "strong"),
        Round(2, "Priya Raman", "CPO, 20 Oct", "done", "Strong", "strong"),
        Round(3, "T. Becker, S. Wu", "Technical panel, 29 Oct", "done", "Mixed", "mixed"),
        Round(4, "L. Ferreira, A. de Boer", "CFO; works council, 9 Nov", "done", "Strong", "strong"),
        Round(5, "Daniel Osei", "Chief Executive, 3 Dec", "now", "This meeting"),
    ),
    moves=(
        Point("m1", "", "A say in capital allocation", ""),
        Point("m2", "", "Building a team that outlasts her", ""),
        Point("m3", "", "Being close to customers again", ""),
    ),
    could_lose=(
        Point("l1", "", "Ambiguity over Penang ownership", ""),
        Point("l2", "", "A second slow decision: she has waited three weeks", ""),
    ),
    thin=("Nobody has tested profit and loss ownership.",),
    one_thing="say who decides the Penang capital plan. It answers her hardest question and shows how you "
    "share authority.",
    questions_title="Three questions are ours to ask, and three are hers.",
    theirs_title="Three questions are hers to ask.",
    questions=(
        PackQuestion(
            "q1",
            1,
            True,
            "Has she owned a full profit and loss account, or a very large cost base?",
            "A must of the brief. Half answered.",
            "deal-breaker",
            "The job moved from plant leadership to £260m of revenue. It is the one must-have with no evidence.",
            (
                Point(
                    "a1",
                    "",
                    "€310m cost base at Velora; shared margin targets. Pricing sat with the regions.",
                    "Ferreira, round 4",
                ),
            ),
        ),
        PackQuestion(
            "q2",
            2,
            True,
            "Will three days a week in Leeds hold beyond the first year?",
            "Raman, 20 Oct: yes. Half answered.",
            "important",
            "The last two operations heads left over travel.",
            (
                Point("a2", "", "Yes to Raman.", "Raman, round 2"),
                Point("a3", "", "“Probably.” Home is Gothenburg.", "our call"),
            ),
        ),
        PackQuestion(
            "q5",
            3,
            True,
            "How would she lead automation without being the expert?",
            "Open since 29 Oct.",
            "important",
            "Becker rated this mixed. The MES choice falls due in her first hundred days.",
        ),
        PackQuestion(
            "q3",
            4,
            False,
            "Is this the chief executive succession seat?",
            "Her deal-breaker. Only you can settle it.",
            "deal-breaker",
            "She will not say so first. It decides between us and the rival process.",
        ),
        PackQuestion(
            "q4",
            5,
            False,
            "Who decides the Penang capital plan?",
            "CFO, 9 Nov: told her the size.",
            "deal-breaker",
            "She left Velora’s plans over frozen capital.",
            (Point("a4", "", "The board approves above £10m.", "CFO, round 4"),),
        ),
        PackQuestion(
            "q6",
            6,
            False,
            "Why did the last VP leave?",
            "Asked twice, two answers.",
            "important",
            "She has heard two versions, and is too polite to say so.",
        ),
    ),
    evidence_title="Four rounds agree on leadership; the technical panel split on automation depth.",
    evidence=evidence(),
    evidence_note="Ratings are the interviewers’ own, on four steps: concern, mixed, strong, exceptional.",
    agenda_title="Seventy-five minutes, half of them hers.",
    agenda_minutes=75,
    agenda=(
        AgendaPart("open", 0, 5, "14:00", "Open", "Say the plan and that half the time is hers."),
        AgendaPart(
            "ours", 5, 35, "14:05", "Our questions", "Questions 1, 2 and 3. Start with 1; it needs the most room."
        ),
        AgendaPart("theirs", 40, 25, "14:40", "Her questions", "Questions 4, 5 and 6. “Not decided yet” is an answer."),
        AgendaPart("close", 65, 10, "15:05", "Close", "Say what happens next and by when."),
    ),
    covered=("New product ramp (rounds 2 and 3)", "Quality systems (round 3)", "Pay range and notice (round 1)"),
    do_not_ask=DO_NOT_ASK,
    afterwards=AFTER,
    moves_label="What moves her",
    could_lose_label="What could lose her",
    changes_title=moved_job.CHANGES_TITLE,
    first_label="First brief, 14 Sep",
    now_label="Now, 20 Nov",
    changes=moved_job.CHANGES,
    levers_title=moved_job.LEVERS_TITLE,
    levers=moved_job.LEVERS,
)
