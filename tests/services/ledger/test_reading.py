"""What each reader gets of a ledger: nothing that was not cleared for them, nor anything that follows from it."""

from dataclasses import replace

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import board, interviews, picks
from recruiter_desk.services.ledger import clearing, decisions, findings, questions, reading


def test_the_panel_says_what_each_side_knows_of_what_the_stages_ask(adaeze):
    adaeze.note("Calm", topic="fit", source="interview")
    adaeze.note("CFA", topic="skill", source="résumé")
    adaeze.note("Ran treasury", "recruiter", criterion_key=adaeze.criterion)
    ledger = adaeze.ledger()
    assert ledger.company.words("Halden") == "Halden knows 1 of 3: missing skill, treasury"
    assert [item.mine for item in ledger.company.items] == [False, False, True]
    assert ledger.candidate.words("Adaeze") == "Adaeze knows 0 of 2: missing team, scope"


def test_stages_not_reached_yet_ask_for_nothing_and_an_end_keeps_what_was_reached(adaeze):
    board.move(adaeze.workspace, [adaeze.candidacy], adaeze.given.ids["CFO: HR"])
    assert [item.name for item in adaeze.ledger().candidate.items] == ["team"]
    board.move(adaeze.workspace, [adaeze.candidacy], adaeze.given.ids["CFO: Not taken forward"])
    assert [item.name for item in adaeze.ledger().candidate.items] == ["team"]


def test_a_deal_breaker_of_the_candidate_is_something_they_should_learn(adaeze):
    adaeze.question("A board seat?", topic="growth", weight="deal-breaker")
    assert [item.name for item in adaeze.ledger().candidate.items] == ["team", "scope", "growth"]


@pytest.mark.parametrize(
    ("audience", "readers"),
    [("private", ""), ("company", "company"), ("candidate", "candidate"), ("both", "company candidate")],
)
def test_a_reader_gets_what_was_cleared_for_them(adaeze, audience, readers):
    adaeze.note("Calm", audience=audience)
    adaeze.question("A board seat?", audience=audience)
    for reader in (Side.COMPANY, Side.CANDIDATE):
        ledger = adaeze.ledger(reader)
        assert (len(ledger.findings), len(ledger.open)) == ((1, 1) if reader in readers.split() else (0, 0))


def test_readers_get_the_wording_and_never_what_was_typed(adaeze):
    adaeze.note("bit of a bully!!", wording="Direct", audience="both")
    adaeze.question("why did he really leave", "company", wording="Why did you leave?", audience="both")
    for reader in (Side.COMPANY, Side.CANDIDATE):
        ledger = adaeze.ledger(reader)
        assert ledger.findings[0].words == "Direct" and ledger.open[0].question.words == "Why did you leave?"
        assert "bully" not in repr(ledger) and "really" not in repr(ledger)


def test_a_private_answer_or_asking_shows_in_nothing_that_is_computed(adaeze):
    question = adaeze.question("A board seat?", topic="growth", audience="company", weight="deal-breaker")
    before = adaeze.ledger(Side.COMPANY)
    questions.ask(adaeze.workspace, question, adaeze.people["Jon Halden"], said="would not say")
    questions.answer(adaeze.workspace, question, "Not with this chair", half=True)
    assert adaeze.ledger(Side.COMPANY) == before
    assert adaeze.ledger().open[0].question.status == "half answered"


def test_a_cleared_answer_to_a_private_question_does_not_betray_it(adaeze):
    question = adaeze.question("Is the chair leaving?")
    questions.answer(adaeze.workspace, question, "The chair stays until 2028", audience="company")
    (shown,) = adaeze.ledger(Side.COMPANY).findings
    assert (shown.question_id, shown.settles) == ("", "") and "leaving" not in repr(adaeze.ledger(Side.COMPANY))


def test_scores_names_and_the_companys_decisions_never_reach_the_candidate(adaeze):
    adaeze.note("Calm", rating="concern", said_by_id=adaeze.people["Jon Halden"], audience="both")
    decisions.decide(adaeze.workspace, adaeze.candidacy, "company", "hold", audience="both")
    theirs, ours = adaeze.ledger(Side.CANDIDATE), adaeze.ledger(Side.COMPANY)
    assert (theirs.findings[0].rating, theirs.findings[0].said_by, theirs.decisions) == ("", "", ())
    assert (ours.findings[0].rating, ours.findings[0].said_by, len(ours.decisions)) == ("concern", "Jon Halden", 1)


def test_a_readers_coverage_counts_only_what_they_may_read(adaeze):
    note = adaeze.note("Calm", topic="fit", source="interview")
    assert adaeze.ledger(Side.COMPANY).company.known == 0
    clearing.clear(adaeze.workspace, [note], "company")
    assert adaeze.ledger(Side.COMPANY).company.known == 1


def test_questions_wait_for_the_meeting_that_reaches_who_can_answer(adaeze):
    seat, team = adaeze.question("A board seat?", topic="growth"), adaeze.question("How many?", topic="team")
    first, last = adaeze.meeting("HR", "P. Osei"), adaeze.meeting("Senior executive", "Erik Halden", day=27)

    def waiting(meeting):
        return [one.question.id for one in reading.questions_for_interview(adaeze.workspace, meeting)]

    assert (waiting(first), waiting(last)) == ([team], [seat])
    with pytest.raises(Refused, match="no longer on the desk"):
        reading.questions_for_interview(adaeze.workspace, "gone")


def test_questions_climb_when_a_meeting_is_held_or_cancelled(adaeze):
    adaeze.question("How many?", topic="team")
    meeting = adaeze.meeting("HR", "P. Osei")
    assert adaeze.ledger().open[0].destination.words() == "P. Osei"
    interviews.set_status(adaeze.workspace, meeting, "cancelled")
    assert adaeze.ledger().open[0].destination.words() == "P. Osei, not booked"
    interviews.set_status(adaeze.workspace, meeting, "held")
    assert adaeze.ledger().open[0].destination.words() == "J. Halden, not booked"


def test_a_question_for_the_candidate_waits_for_their_next_meeting(adaeze):
    meeting = adaeze.meeting("HR", "P. Osei")
    adaeze.question("Why did you leave?", "recruiter", answerer_id=adaeze.people["Adaeze Obi"])
    assert adaeze.ledger().open[0].destination.meeting_id == meeting


def test_a_search_without_seats_asks_who_signs_off(adaeze, given):
    given.search("COO", "Vasko")
    adaeze.candidacy = given.candidacy("Marek Sobol", "COO: HR")
    adaeze.question("Pay?", topic="pay")
    assert adaeze.ledger().open[0].destination.words() == "Who signs this off?"


def test_evidence_for_cards_is_read_for_many_at_once(adaeze):
    adaeze.note("Calm", topic="fit", said_by_id=adaeze.people["P. Osei"])
    with adaeze.workspace.read() as session:
        found = reading.evidence_of(session, picks.of_search(adaeze.search), adaeze.given.ids.values())
    assert [tuple(one) for one in found[adaeze.candidacy]] == [("company", "fit", "", "", adaeze.people["P. Osei"])]


def test_plain_notes_are_read_by_record_and_stay_out_of_the_card(adaeze):
    place = PadPlace(person_id=adaeze.people["Adaeze Obi"])
    findings.add_finding(adaeze.workspace, place, side="recruiter", about="person", text="Sails")
    questions.add_question(adaeze.workspace, place, side="candidate", text="Who else knows her?")
    notes = reading.of_record(adaeze.workspace, place)
    assert [one.text for one in notes.findings] == ["Sails"] and [one.side for one in notes.questions] == ["recruiter"]
    ledger = adaeze.ledger()
    assert (ledger.findings, ledger.open) == ((), ())
    assert reading.of_record(adaeze.workspace, PadPlace()) == replace(notes, findings=(), questions=())


def test_a_candidacy_that_is_gone_is_refused(adaeze):
    with pytest.raises(Refused, match="no longer on the search"):
        reading.of_candidacy(adaeze.workspace, "gone")
