"""Where interviewers differ: who said which, and the question that would settle it."""

from recruiter_desk.domain.ledger.contradictions import Contradiction
from recruiter_desk.domain.packing import writing
from recruiter_desk.domain.packs import Difference, Length
from recruiter_desk.domain.packs_asked import Ask
from tests.domain.packing.briefs import brief, finding, question

CONCERN = finding("Vague on it.", topic="skill", rating="concern")
STRONG = finding("Has run two.", topic="skill", rating="strong", said_by_id="p2", interview_id="m2")
UNLIKE = Contradiction("skill", CONCERN, STRONG, state="confirmed")


def written(**changes):
    """Return what differs in the full pack of a brief with both findings."""
    usual = {"ask": Ask("c", length=Length.FULL), "findings": (CONCERN, STRONG), "unlike": (UNLIKE,)}
    made = brief(**{**usual, **changes})
    pack = writing.write(made)
    return pack.differences, writing.shown(made, pack)


def test_two_ratings_with_who_gave_them_in_which_round():
    (one,), _ids = written()
    assert one == Difference(
        "Professional skills", CONCERN.id, "Concern", "HR Director, round 1", STRONG.id, "Strong", "CEO, round 2",
        "Nothing is asked about it yet.",
    )  # fmt: skip


def test_an_open_question_of_the_same_topic_would_settle_it():
    (one,), _ids = written(questions=(question("How did you hedge?", side="company", topic="skill"),))
    assert one.settle == "Question 1."


def test_the_spec_against_an_executive_is_in_their_words():
    said = finding("155 at most", about="job", topic="pay", said_by_id="p2", interview_id="m2", side="candidate")
    against = Contradiction("pay", said, None, "pay", "175 to 195", "confirmed")
    (one,), ids = written(findings=(CONCERN, said), unlike=(against,))
    assert (one.first, one.first_by, one.second, one.second_by) == (
        "175 to 195", "The spec", "155 at most", "CEO, round 2",
    )  # fmt: skip
    assert said.id in ids


def test_a_short_pack_says_it_too():
    assert written(ask=Ask("c")) == written()
