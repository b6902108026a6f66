"""Questions: asked, answered half or whole, merged, dropped and taken up again; each one change."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.services import candidacies, seats
from recruiter_desk.services.ledger import clearing, findings, questions


def test_a_question_waits_for_whoever_can_answer(adaeze, heard):
    adaeze.question("A board seat within a year?", topic="growth", weight="deal-breaker", why="She has one now")
    (only,) = adaeze.ledger().open
    assert (only.destination.words(), only.standing) == ("E. Halden, not booked", "E. Halden can answer.")
    assert (only.question.weight, only.question.why) == ("deal-breaker", "She has one now")
    assert heard() == ["Added a question about Adaeze Obi"]
    assert adaeze.undone_and_done_again()


def test_an_answer_becomes_a_finding_of_the_side_that_asked(adaeze, heard):
    question = adaeze.question("A board seat within a year?", topic="growth")
    meeting = adaeze.meeting("Hiring manager", "Jon Halden", status="held", day=20)
    questions.answer(
        adaeze.workspace, question, "After the closing", said_by_id=adaeze.people["Jon Halden"], interview_id=meeting
    )
    ledger = adaeze.ledger()
    (kept,) = ledger.findings
    assert (kept.side, kept.about, kept.topic, kept.question_id) == ("candidate", "job", "growth", question)
    assert (kept.said_by, kept.stage, kept.settles) == ("Jon Halden", "Hiring manager", "whole")
    assert ledger.open == () and [one.status for one in ledger.closed] == ["settled"]
    assert heard()[-1] == "Answered a question about Adaeze Obi"
    assert adaeze.undone_and_done_again()


def test_half_an_answer_leaves_the_question_open(adaeze, heard):
    question = adaeze.question("Has she led a refinancing herself?", "company", topic="experience")
    meeting = adaeze.meeting("Hiring manager", "Jon Halden", status="held", day=20)
    questions.answer(adaeze.workspace, question, "Ran the model", half=True, interview_id=meeting)
    (only,) = adaeze.ledger().open
    assert (only.question.status, only.standing) == ("half answered", "Half answered in the hiring manager round.")
    assert adaeze.ledger().findings[0].about == "person"
    assert heard()[-1] == "Half answered a question about Adaeze Obi"


def test_the_recruiters_own_question_is_answered_to_the_recruiter(adaeze):
    question = adaeze.question("Who else does she talk to?", "recruiter", topic="other")
    questions.answer(adaeze.workspace, question, "Brightkeel")
    assert [(one.side, one.about) for one in adaeze.ledger().findings] == [("recruiter", "person")]


def test_asking_is_noted_and_says_what_came_of_it(adaeze, heard):
    question = adaeze.question("A board seat within a year?", topic="growth")
    questions.ask(adaeze.workspace, question, asked_on="2026-11-17")
    assert adaeze.ledger().open[0].standing == "Asked on 17 Nov, not answered."
    questions.ask(adaeze.workspace, question, adaeze.people["Jon Halden"], said="could not say")
    assert adaeze.ledger().open[0].standing == "J. Halden could not say. E. Halden can."
    assert adaeze.status(question) == "asked" and heard()[-1] == "Asked a question about Adaeze Obi"
    assert adaeze.undone_and_done_again()


def test_what_was_said_to_a_question_is_changed(adaeze, heard):
    question = adaeze.question("A board seat within a year?", topic="growth")
    asking = questions.ask(adaeze.workspace, question, adaeze.people["Jon Halden"], said="cld not say")
    questions.edit_asking(adaeze.workspace, asking, "could not say")
    assert adaeze.ledger().open[0].standing == "J. Halden could not say. E. Halden can."
    assert heard()[-1] == "Changed what was said to a question about Adaeze Obi"
    assert adaeze.undone_and_done_again()


def test_a_closed_question_is_not_asked_until_it_is_opened_again(adaeze, heard):
    question = adaeze.question("A board seat within a year?")
    questions.set_status(adaeze.workspace, question, "dropped")
    with pytest.raises(Refused, match="This question is dropped"):
        questions.ask(adaeze.workspace, question)
    questions.set_status(adaeze.workspace, question, "open")
    questions.ask(adaeze.workspace, question)
    assert adaeze.status(question) == "asked"
    assert heard()[1:3] == ["Dropped a question about Adaeze Obi", "Reopened a question about Adaeze Obi"]


def test_a_settled_question_that_is_opened_again_is_half_answered(adaeze):
    question = adaeze.question("A board seat within a year?")
    questions.answer(adaeze.workspace, question, "Yes")
    questions.set_status(adaeze.workspace, question, "open")
    assert adaeze.status(question) == "half answered"
    assert adaeze.undone_and_done_again() and adaeze.status(question) == "half answered"


def test_taking_an_answer_away_opens_its_question(adaeze):
    question = adaeze.question("A board seat within a year?")
    questions.ask(adaeze.workspace, question)
    answer = questions.answer(adaeze.workspace, question, "Yes")
    clearing.remove(adaeze.workspace, [answer])
    assert adaeze.status(question) == "asked"
    adaeze.workspace.undo()
    assert adaeze.status(question) == "settled"


def test_an_answer_can_become_half_of_one_or_none(adaeze):
    question = adaeze.question("A board seat within a year?")
    answer = questions.answer(adaeze.workspace, question, "Yes")
    findings.edit_finding(adaeze.workspace, answer, settles="half")
    assert adaeze.status(question) == "half answered"
    findings.edit_finding(adaeze.workspace, answer, question_id="")
    assert adaeze.status(question) == "open"


def test_what_was_settled_by_hand_stays_so_when_an_asking_goes(adaeze):
    question = adaeze.question("A board seat within a year?")
    asking = questions.ask(adaeze.workspace, question)
    questions.set_status(adaeze.workspace, question, "settled")
    clearing.remove(adaeze.workspace, [asking])
    assert adaeze.status(question) == "settled"


def test_two_questions_become_one_with_all_that_hung_on_either(adaeze, heard):
    keep = adaeze.question("A board seat?", weight="nice to know")
    other = adaeze.question("Will she join the board?", topic="growth", weight="deal-breaker", why="She has one now")
    questions.ask(adaeze.workspace, other, adaeze.people["Jon Halden"], said="could not say")
    questions.answer(adaeze.workspace, other, "Not this year", half=True)
    questions.merge(adaeze.workspace, keep, other)
    (only,) = adaeze.ledger().open
    merged = only.question
    assert (merged.id, merged.text, merged.topic, merged.weight) == (keep, "A board seat?", "growth", "deal-breaker")
    assert (merged.why, merged.status, len(merged.askings)) == ("She has one now", "half answered", 1)
    assert adaeze.ledger().findings[0].question_id == keep
    assert heard()[-1] == "Merged two questions about Adaeze Obi"
    assert adaeze.undone_and_done_again()


def test_questions_of_both_sides_and_of_two_records_stay_two(adaeze, given):
    mine, theirs = adaeze.question("Pay?", "candidate"), adaeze.question("Pay?", "company")
    with pytest.raises(Refused, match="they stay two"):
        questions.merge(adaeze.workspace, mine, theirs)
    adaeze.candidacy = given.candidacy("Marek Sobol", "CFO: HR")
    with pytest.raises(Refused, match="belong to two records"):
        questions.merge(adaeze.workspace, mine, adaeze.question("Pay?"))
    with pytest.raises(Refused, match="another question"):
        questions.merge(adaeze.workspace, mine, mine)
    with pytest.raises(Stale):
        questions.merge(adaeze.workspace, mine, "gone")


def test_a_merge_never_widens_who_may_read(adaeze):
    keep, other = adaeze.question("A board seat?"), adaeze.question("Board?", audience="company")
    questions.merge(adaeze.workspace, keep, other)
    assert adaeze.ledger().open[0].question.audience == "private"


def test_every_field_of_a_question_can_be_changed_and_taken_back(adaeze):
    question = adaeze.question("board?")
    changes = {
        "text": "A board seat?", "wording": "A seat on the board?", "topic": "growth", "weight": "deal-breaker",
        "why": "She has one", "side": "recruiter", "audience": "both", "criterion_key": "k",
        "answerer_id": adaeze.people["Erik Halden"], "seat_id": adaeze.seats["Erik Halden"],
    }  # fmt: skip
    questions.edit_question(adaeze.workspace, question, **changes)
    kept = adaeze.ledger().open[0].question
    assert {name: getattr(kept, name) for name in changes} == changes
    assert adaeze.undone_and_done_again()


def test_a_seat_of_another_search_cannot_answer(adaeze, given):
    given.search("COO", "Vasko")
    elsewhere = seats.add(adaeze.workspace, given.ids["COO at Vasko"], "Ana Vasko", "Owner")
    with pytest.raises(Refused, match="another search"):
        adaeze.question("A board seat?", seat_id=elsewhere)


def test_a_seat_that_goes_leaves_its_question_to_the_topic(adaeze):
    adaeze.question("A board seat?", topic="growth", seat_id=adaeze.seats["Jon Halden"])
    seats.remove(adaeze.workspace, adaeze.seats["Jon Halden"])
    assert adaeze.ledger().open[0].destination.person == "E. Halden"
    assert adaeze.undone_and_done_again()


def test_a_history_tells_notes_questions_answers_and_decisions(adaeze):
    question = adaeze.question("A board seat?")
    questions.ask(adaeze.workspace, question)
    questions.answer(adaeze.workspace, question, "Yes")
    told = [entry.label for entry in candidacies.history(adaeze.workspace, adaeze.candidacy, limit=3)]
    assert told == [f"{what} a question about Adaeze Obi" for what in ("Answered", "Asked", "Added")]
