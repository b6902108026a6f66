"""What is known, as a pack says it: claim, words, who and in which round; nothing smoothed, nothing twice."""

from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.packing import points
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.domain.searches import Criterion
from tests.domain.packing.briefs import brief, finding, question

TREASURY = Criterion("k", "treasury", "skill", "Treasury in four currencies", True)


def test_a_point_opens_with_its_topic_and_ends_with_who_and_which_round():
    (only,) = points.known(brief(findings=(finding("Calm under a hostile audit."),)))
    assert (only.claim, only.words, only.source) == (
        "Cultural fit", "Calm under a hostile audit.", "HR Director, round 1",
    )  # fmt: skip


def test_a_short_criterion_is_the_claim():
    told = brief(findings=(finding(criterion_key="treasury"),), criteria={"treasury": TREASURY})
    assert points.known(told)[0].claim == "Treasury in four currencies"


def test_a_claim_somebody_wrote_stands_before_the_topic():
    (only,) = points.known(brief(findings=(finding("Calm under pressure. Answered a hostile audit."),)))
    assert (only.claim, only.words) == ("Calm under pressure", "Answered a hostile audit.")


def test_one_sentence_alone_is_no_claim():
    (only,) = points.known(brief(findings=(finding("Two carve-outs."),)))
    assert only.words == "Two carve-outs."


def test_readers_see_the_wording():
    (only,) = points.known(brief(findings=(finding("w/o getting defensive", wording="Without defending herself."),)))
    assert only.words == "Without defending herself."


def test_interviewers_are_named_only_when_naming_is_on():
    told = brief(findings=(finding(),))
    assert points.known(told)[0].source == "HR Director, round 1"
    assert points.known(brief(ask=Ask("c", named=True), findings=told.findings))[0].source == "Priscilla Osei, round 1"


def test_a_referee_and_the_recruiters_own_call_have_no_names():
    referee = finding("Would hire her again.", source="reference", said_by_id="p9", said_by="S. Dahl", interview_id="")
    call = finding("Would move for the seat.", side="recruiter", source="call", said_by_id="", interview_id="")
    said = [one.source for one in points.known(brief(findings=(referee, call)))]
    assert said == ["Recruiter’s call, 12 Nov", "A reference, 12 Nov"]


def test_two_views_of_one_thing_stand_side_by_side():
    good = finding("Sells to a board.", rating="strong", topic="scope")
    other = finding("Warm.", rating="exceptional")
    bad = finding("Lost the board.", rating="concern", topic="scope", interview_id="m2", said_by_id="p2")
    words = [one.words for one in points.known(brief(findings=(good, other, bad)))]
    assert abs(words.index(good.text) - words.index(bad.text)) == 1


def test_a_must_of_the_brief_comes_before_what_was_heard_last():
    late = finding("Likes to sail.", heard_on="2026-11-20", topic="interests")
    must = finding("Ran four currencies.", criterion_key="treasury", topic="skill")
    told = brief(findings=(late, must), criteria={"treasury": TREASURY})
    assert points.known(told)[0].words == must.text


def test_motives_move_and_doubts_of_the_candidate_could_lose_her():
    motive = finding("Wants to build.", topic="motivation")
    doubt = finding(
        "Five days in the office.", side="candidate", about="job", rating="concern", topic="place and travel"
    )
    breaker = question(weight="deal-breaker")
    told = brief(findings=(motive, doubt), questions=(breaker,))
    assert [one.words for one in points.moves(told)] == [motive.text]
    assert [one.words for one in points.could_lose(told)] == [doubt.text, breaker.question.text]
    assert points.known(told) == ()


def test_what_stands_on_the_strip_or_under_a_question_is_not_said_twice():
    notice = finding("three months", fact=Fact(FactKind.NOTICE, 90))
    answer = finding("Sat at the table.", question_id="q A board seat?")
    assert points.known(brief(findings=(notice, answer), questions=(question(),))) == ()


def test_the_evidence_has_its_rounds_in_order_and_what_came_before_first():
    late = finding("Late.", interview_id="m2", said_by_id="p2", heard_on="2026-11-19")
    paper = finding("On paper.", source="résumé", interview_id="", said_by_id="")
    rows = points.evidence(brief(findings=(late, finding("Early."), paper)))
    assert [(one.round, one.who) for one in rows] == [(0, "Résumé"), (1, "HR Director"), (2, "CEO")]


def test_the_same_claim_is_not_made_twice_in_a_row():
    told = brief(findings=(finding("Calm."), finding("Warm.")))
    assert [one.claim for one in points.known(told)] == ["Cultural fit", ""]


def test_a_long_criterion_claims_with_the_words_that_name_it():
    close = Criterion("k", "close", "skill", "IFRS close in ten days, group of eight companies", True)
    told = brief(findings=(finding(criterion_key="close"),), criteria={"close": close})
    assert points.known(told)[0].claim == "IFRS close in ten days"
