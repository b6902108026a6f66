"""Titles: the recruiter's own sentence, else a count; never a percent, never a judgement, never more than is known."""

import pytest

from recruiter_desk.domain.ledger.coverage import Known
from recruiter_desk.domain.packing import coverage, titles
from recruiter_desk.domain.packing.points import evidence
from recruiter_desk.domain.packing.questions import both
from recruiter_desk.domain.packs import Slot
from tests.domain.packing.briefs import brief, covered, finding, question


def test_the_recruiters_own_sentence_stands_first():
    own = {slot: f"Mine: {slot}." for slot in Slot}
    told = brief(texts=own, findings=(finding(),), questions=(question(),))
    assert titles.headline(told) == "Mine: headline."
    assert titles.lead(told) == "Mine: lead."
    assert titles.one_thing(told) == "Mine: one thing."
    assert titles.confidentiality(told) == "Mine: confidentiality."


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ((), "Adaeze Obi has completed two of three rounds."),
        ((question(),), "Adaeze Obi has completed two of three rounds; one question is open."),
        ((question(), question("Why?")), "Adaeze Obi has completed two of three rounds; two questions are open."),
    ],
)
def test_the_headline_counts_rounds_and_questions(questions, said):
    assert titles.headline(brief(questions=questions)) == said


def test_before_the_first_round_the_headline_says_so():
    assert titles.headline(brief(meetings=(), meeting=None)) == "Nobody at Halden Marine has met Adaeze Obi yet."


def test_the_lead_counts_what_there_is_evidence_on_and_what_is_missing_is_named():
    told = brief(coverage=covered(fit=Known.CONFIRMED, skill=Known.EVIDENCED, pay=Known.UNKNOWN))
    assert (
        titles.lead(told) == "Of the three subjects due by this stage, two have evidence; the other one is named below."
    )
    assert coverage.thin(told) == ("There is no evidence yet on pay expectations.",)


def test_what_only_the_recruiter_or_the_resume_knows_is_not_called_untested():
    told = brief(coverage=covered(fit=Known.RESUME_ONLY, pay=Known.UNKNOWN))
    assert coverage.thin(told) == (
        "There is no evidence yet on pay expectations.", "Only the résumé speaks of cultural fit.",
    )  # fmt: skip


def test_what_two_sources_confirm_is_to_be_skipped_with_its_rounds():
    told = brief(
        coverage=covered(fit=Known.CONFIRMED),
        findings=(finding(), finding("Again.", interview_id="m2", said_by_id="p2")),
    )
    assert coverage.covered(told) == ("Cultural fit (rounds 1 and 2)",)


def test_the_one_thing_is_what_only_this_reader_can_settle_else_what_nobody_tested():
    untested = covered(risk=Known.UNKNOWN)
    assert titles.one_thing(brief(questions=(question(),), coverage=untested)) == (
        "answer question 1. Only you can settle it."
    )
    assert titles.one_thing(brief(coverage=untested)) == "ask about risks. There is no evidence on it yet."
    assert titles.one_thing(brief()) == ""


def test_the_evidence_title_counts_notes_rounds_and_gaps():
    told = brief(findings=(finding(), finding("Again.")), coverage=covered(pay=Known.UNKNOWN))
    assert titles.evidence_title(told, evidence(told)) == (
        "Two notes come from one round; there is no evidence yet on pay expectations."
    )
    assert titles.evidence_title(brief(), ()) == ""


@pytest.mark.parametrize("pronouns", ["she/her", "he", "They/them", "", "xe/xem"])
def test_titles_are_sentences_for_any_pronouns(pronouns: str):
    asked = (question(), question("Why?", side="company"))
    told = brief(pronouns=pronouns, questions=asked)
    said = titles.questions_title(told, both(told))
    whose = {"she/her": "hers", "he": "his", "They/them": "theirs"}.get(pronouns, "the candidate’s")
    assert said == f"One question is {whose} to ask, and one is ours."


def test_what_the_company_still_asks_about_is_not_called_covered():
    asked = question("Fits the board?", side="company", topic="fit")
    twice = (finding(), finding("Again.", interview_id="m2", said_by_id="p2"))
    told = brief(coverage=covered(fit=Known.CONFIRMED), findings=twice, questions=(asked,))
    assert coverage.covered(told) == ()
