"""The small rules: who may read, what a question is about, how far it is, what came of it, which fact counts."""

from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given

from recruiter_desk.domain.ledger.audience import About, Audience, Side, about_of, may_read
from recruiter_desk.domain.ledger.climbing import Destination
from recruiter_desk.domain.ledger.coverage import coverage
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import Finding, Settles
from recruiter_desk.domain.ledger.questions import Asking, Question, Status, Weight, ranked, status_from
from recruiter_desk.domain.ledger.standing import day_words, round_words, standing
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.domain.stages import TOPICS

TODAY = date(2026, 11, 24)
ERIK = Destination("", "s", "erik", "E. Halden")
JON = Destination("", "s", "jon", "J. Halden")
NOBODY = Destination()


def asked(*askings, weight="important", asked_on="2026-11-20", name="q"):
    return Question(
        name, "candidate", "growth", "A seat?", "", "", weight, "open", "private", asked_on, askings=askings
    )


def asking(said="", on="2026-11-24", person="Jon Halden"):
    return Asking("a", "", "", "jon" if person else "", person, said, "private", on)


def finding(**fields):
    given_fields = {"side": "company", "about": "person", "topic": "", "text": "as typed", "wording": "", "rating": "",
                    "source": "", "audience": "private", "heard_on": "2026-11-20", "id": "f", **fields}  # fmt: skip
    return Finding(**given_fields)


@given(st.sampled_from(Audience), st.sampled_from(Side))
def test_a_line_is_read_by_whom_it_was_cleared_for_and_by_the_recruiter(audience, reader):
    assert may_read(audience, reader) == (reader == Side.RECRUITER or audience in (reader.value, "both"))
    assert not may_read("", Side.COMPANY) and not may_read("Both", Side.CANDIDATE)


@given(st.sampled_from(TOPICS))
def test_the_company_asks_about_the_person_and_the_candidate_about_the_job(topic):
    assert about_of(Side.COMPANY, topic) == About.PERSON and about_of(Side.CANDIDATE, topic) == About.JOB
    assert about_of(Side.RECRUITER, "team") == About.JOB and about_of(Side.RECRUITER, "pay") == About.PERSON


@given(st.lists(st.sampled_from(Settles)), st.booleans())
def test_a_question_is_as_far_as_its_best_answer(answers, put):
    found = status_from(answers, asked=put)
    assert (found == Status.SETTLED) == (Settles.WHOLE in answers)
    assert (found == Status.HALF) == (Settles.HALF in answers and Settles.WHOLE not in answers)
    assert found in (Status.SETTLED, Status.HALF, Status.ASKED if put else Status.OPEN)


@pytest.mark.parametrize(
    ("askings", "goes_to", "words"),
    [
        ((), ERIK, "E. Halden can answer."),
        ((), NOBODY, ""),
        ((asking(on="2026-11-17", person=""),), ERIK, "Asked on 17 Nov, not answered."),
        ((asking(on="2026-11-19", person=""),), ERIK, "Asked on Thursday, not answered."),
        ((asking(),), ERIK, "J. Halden was asked today, not answered."),
        ((asking("could not say"),), ERIK, "J. Halden could not say. E. Halden can."),
        ((asking("Could not say."),), JON, "J. Halden could not say."),
        ((asking("could not say"),), NOBODY, "J. Halden could not say. Who signs this off?"),
        ((asking("two years, maybe"),), ERIK, "J. Halden: two years, maybe."),
        ((asking("could not say"), asking(on="2026-11-23")), ERIK, "J. Halden was asked yesterday, not answered."),
    ],
)
def test_what_came_of_a_question_is_said_in_a_sentence(askings, goes_to, words):
    assert standing(asked(*askings), (), goes_to, TODAY) == words


def test_half_an_answer_names_its_round_else_who_said_it_else_the_day():
    half = {"settles": "half", "question_id": "q"}
    assert standing(asked(), [finding(stage="HR", **half)], ERIK, TODAY) == "Half answered in the HR round."
    assert standing(asked(), [finding(said_by="Jon Halden", **half)], ERIK, TODAY) == "Half answered by J. Halden."
    assert standing(asked(), [finding(**half)], ERIK, TODAY) == "Half answered on Friday."
    assert standing(asked(), [finding(**half)], ERIK, None) == "Half answered on 20 Nov 2026."


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("Hiring manager", "the hiring manager round"), ("HR", "the HR round"),
        ("Final interview", "the final interview"),
        ("The last round", "the last round"), ("面接", "the 面接 round"),
    ],
)  # fmt: skip
def test_a_stage_is_named_within_a_sentence(stage, words):
    assert round_words(stage) == words


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_day_to_come_or_long_past_is_never_named_by_its_weekday(day):
    words = day_words(day.isoformat(), TODAY)
    assert (words in ("today", "yesterday") or words.endswith("day")) == (0 <= (TODAY - day).days <= 6)
    assert str(day.year) in day_words(day.isoformat(), None)


@given(st.lists(st.tuples(st.sampled_from(Weight), st.dates()), max_size=6))
def test_the_weightiest_questions_come_first_and_older_ones_before_younger(lines):
    made = tuple(asked(weight=w, asked_on=day.isoformat(), name=str(n)) for n, (w, day) in enumerate(lines))
    order = [(list(Weight).index(Weight(one.weight)), one.asked_on) for one in ranked(made)]
    assert order == sorted(order) and {one.id for one in ranked(made)} == {one.id for one in made}


@given(st.lists(st.tuples(st.sampled_from(FactKind), st.dates(), st.integers(0, 9)), max_size=6))
def test_the_newest_fact_of_a_kind_counts(lines):
    findings = tuple(
        finding(id=f"{n}", heard_on=day.isoformat(), fact=Fact(kind, low)) for n, (kind, day, low) in enumerate(lines)
    )
    nothing = coverage(Side.COMPANY, (), ())
    ledger = Ledger((), (), findings, (), nothing, nothing)
    for kind in FactKind:
        days = [one.heard_on for one in findings if one.fact and one.fact.kind == kind]
        newest = ledger.fact(kind)
        assert (newest.heard_on if newest else None) == (max(days) if days else None)


@given(st.text(), st.text())
def test_readers_see_the_wording_or_the_text_as_typed(text, wording):
    assert finding(text=text, wording=wording).words == (wording or text)
