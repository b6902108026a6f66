"""Lines of the pad on the desk: which record, which side, who said it, and one undo for all of them."""

from datetime import date

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.coverage import Known
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.pad_reading import read_line, read_lines
from recruiter_desk.services import candidacies, interviews, specs, tasks
from recruiter_desk.services.ledger import pad, reading

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def desk(given):
    """Adaeze with the CFO search at Halden: P. Osei, then J. Halden, then E. Halden on its ladder."""
    given.person("Piet Osei", "HR director", "Halden Marine")
    given.person("Jonas Halden", "CEO", "Halden Marine")
    given.person("Eva Halden", "Chair", "Halden Marine")
    given.search("CFO", "Halden Marine")
    for rank, (person, part) in enumerate(
        (("Piet Osei", "gatekeeper"), ("Jonas Halden", "hiring manager"), ("Eva Halden", "decision maker"))
    ):
        given.seat("CFO at Halden Marine", person, "Halden Marine", part, rank)
    given.candidacy("Adaeze Obi", "CFO: HR")
    return given


@pytest.fixture
def note(desk, workspace):
    """Store typed lines on Adaeze's card, as said in *call*; say what became of them."""

    def store(text, call=Side.RECRUITER, **place):
        where = PadPlace(**place) if place else PadPlace(candidacy_id=desk.ids["Adaeze Obi for CFO"])
        return pad.take(workspace, where, read_lines(text, TUESDAY), call)

    return store


@pytest.fixture
def ledger(desk, workspace):
    return lambda: reading.of_candidacy(workspace, desk.ids["Adaeze Obi for CFO"])


# -- whose call ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "call", "side", "about"),
    [
        ("calm under pressure", Side.COMPANY, "company", "person"),
        ("owns treasury and IT #scope", Side.CANDIDATE, "candidate", "job"),
        ("wants 190k", Side.CANDIDATE, "candidate", "person"),
        ("keen to move #motivation", Side.CANDIDATE, "candidate", "person"),
        ("calm under pressure", Side.RECRUITER, "recruiter", "person"),
        ("reports to the chair", Side.RECRUITER, "recruiter", "job"),
        ("wants 190k", Side.RECRUITER, "recruiter", "person"),
    ],
)
def test_whose_call_it_is_says_who_knows_it_and_what_it_is_about(note, ledger, text, call, side, about):
    note(text, call)
    found = ledger().findings[0]
    assert (found.side, found.about, found.audience) == (side, about, "private")


def test_a_note_of_the_company_is_about_the_person_even_when_it_names_a_topic_of_the_job(note, ledger):
    note("would fit the team #team", Side.COMPANY)
    assert ledger().findings[0].about == "person"


def test_a_note_of_the_company_counts_for_the_line_of_the_spec_it_speaks_of(note, desk, ledger, workspace):
    search = desk.ids["CFO at Halden Marine"]
    specs.add_criteria(workspace, search, ["! Treasury in four currencies", "! Hedged fuel before"])
    note("four currencies, showed the daily sheet", Side.COMPANY)
    known = {item.name: item.known for item in ledger().company.items}
    assert known["treasury in four currencies"] == Known.EVIDENCED and known["hedged fuel before"] == Known.UNKNOWN


def test_a_fact_keeps_its_value_beside_the_words(note, ledger):
    taken = note("wants EUR 190-210k + LTIP", Side.CANDIDATE)
    found = ledger().fact(FactKind.PAY_WANTED)
    assert (found.text, found.fact.low, found.fact.high, found.fact.currency) == (
        "wants EUR 190-210k + LTIP", 190_000, 210_000, "EUR",
    )  # fmt: skip
    assert taken.words == "Noted: pay wanted"


# -- who said it, who can answer -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Osei", "Piet Osei"),
        ("osei", "Piet Osei"),
        ("Eva", "Eva Halden"),
        ("E. Halden", "Eva Halden"),
        ("J.Halden", "Jonas Halden"),
        ("Eva_Halden", "Eva Halden"),
        ("Eva Halden", "Eva Halden"),
        ("Jon", "Jonas Halden"),
        ("Adaeze", "Adaeze Obi"),
        ("chair", "Eva Halden"),
    ],
)
def test_a_name_finds_whoever_sits_there(note, ledger, name, person):
    note(f"@{name} likes her", Side.COMPANY)
    found = ledger().findings[0]
    assert (found.said_by, found.text) == (person, "likes her")


def test_a_name_that_two_people_have_stays_in_the_words(note, ledger):
    note("@Halden likes her", Side.COMPANY)
    found = ledger().findings[0]
    assert (found.said_by, found.text) == ("", "@Halden likes her")


def test_a_question_for_somebody_unknown_keeps_the_name(note, ledger):
    note("who signs above 5m? @Kowalski", Side.CANDIDATE)
    assert ledger().open[0].question.text == "who signs above 5m? @Kowalski"


def test_a_question_says_for_whom_it_is(note):
    assert note("who signs above 5m? @Eva", Side.CANDIDATE).words == "Question for E. Halden, not booked"
    assert note("is there a bonus? #pay", Side.CANDIDATE).words == "Question for E. Halden, not booked"
    assert note("speaks Danish?", Side.COMPANY).words == "Question for P. Osei, not booked"


def test_in_the_candidates_call_the_candidate_spoke(note, ledger):
    note("owns treasury too", Side.CANDIDATE)
    assert ledger().findings[0].said_by == "Adaeze Obi"


# -- must and nice -------------------------------------------------------------------------------------------


def test_what_a_side_insists_on_is_an_open_question_until_it_is_settled(note, ledger):
    taken = note("!board seat within a year\n+ a company car", Side.CANDIDATE)
    questions = {one.question.text: one.question.weight for one in ledger().open}
    assert questions == {"board seat within a year": "deal-breaker", "a company car": "nice to know"}
    assert taken.words == "2 lines: 2 questions"


def test_a_must_that_is_known_already_is_a_note(note, ledger):
    note("!wants 190k", Side.CANDIDATE)
    assert (len(ledger().open), ledger().findings[0].text) == (0, "wants 190k")


# -- steps and decisions -------------------------------------------------------------------------------------


def test_a_step_is_what_is_next_on_the_card(note, desk, workspace):
    words = note("> call Fri 9:30").words
    view = candidacies.view(workspace, desk.ids["Adaeze Obi for CFO"])
    assert (view.next_step, bool(view.next_at)) == ("call", True)
    assert words.startswith("Next: Call Fri")


def test_of_several_steps_the_first_is_next_and_the_others_are_tasks(note, desk, workspace):
    assert note("> call Fri 9:30\n> send brief Thu").words == "2 lines: 1 step, 1 task"
    (task,) = tasks.of(workspace, PadPlace(candidacy_id=desk.ids["Adaeze Obi for CFO"]))
    assert (task.text, task.due_at) == ("send brief", "2026-11-26")


def test_a_pass_of_the_company_moves_the_card_on(note, desk, workspace):
    words = note("decision: pass - strong on treasury", Side.COMPANY).words
    assert words == "Decision of the company: pass. Now in Hiring manager"
    assert candidacies.view(workspace, desk.ids["Adaeze Obi for CFO"]).stage == "Hiring manager"


def test_a_decision_keeps_its_reason_and_one_undo_takes_all_of_it_back(note, desk, workspace, ledger):
    note("decision: pass - strong on treasury", Side.COMPANY)
    assert ledger().decisions[0].reason == "strong on treasury"
    workspace.undo()
    assert (ledger().decisions, candidacies.view(workspace, desk.ids["Adaeze Obi for CFO"]).stage) == ((), "HR")


def test_wants_out_is_the_candidates_whoever_called(note, ledger):
    note("wants out", Side.COMPANY)
    assert ledger().decisions[0].side == "candidate"


# -- a meeting -----------------------------------------------------------------------------------------------


def test_a_line_on_a_meeting_belongs_to_it_and_was_said_by_the_only_one_there(desk, workspace, note, ledger):
    meeting = interviews.add(
        workspace, desk.ids["Adaeze Obi for CFO"], "2026-11-23T10:00", "Europe/London",
        seat_ids=[desk.ids["seat of Jonas Halden"]], status="held",
    )  # fmt: skip
    note("calm under pressure =3", Side.COMPANY, interview_id=meeting)
    found = ledger().findings[0]
    assert (found.interview_id, found.said_by, found.source, found.rating) == (
        meeting, "Jonas Halden", "interview", "strong",
    )  # fmt: skip


# -- other records -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("noun", "key"), [("person", "Adaeze Obi"), ("company", "Halden Marine"), ("search", "CFO at Halden Marine")]
)
def test_elsewhere_every_line_is_a_plain_note_as_typed_a_question_or_a_task(note, desk, workspace, noun, key):
    place = {f"{noun}_id": desk.ids[key]}
    note("> call Fri 9:30\n!must\npass\nlikes a number =3\nwho owns it?", Side.COMPANY, **place)
    notes = reading.of_record(workspace, PadPlace(**place))
    assert [one.text for one in tasks.of(workspace, PadPlace(**place))] == ["call"]
    assert {one.text for one in notes.findings} == {"!must", "pass", "likes a number"}
    assert [(one.text, one.side) for one in notes.questions] == [("who owns it?", "recruiter")]


# -- many lines, bad lines -----------------------------------------------------------------------------------


def test_twenty_pasted_lines_are_twenty_entries_in_one_change_and_one_undo(note, ledger, workspace, heard):
    note("\n".join(f"note number {number}" for number in range(20)), Side.COMPANY)
    assert (len(ledger().findings), heard()) == (20, ["Added 20 lines about Adaeze Obi"])
    workspace.undo()
    assert ledger().findings == ()


def test_a_thousand_pasted_lines_are_stored(note, ledger):
    assert note("\n".join(f"note number {number}" for number in range(1000))).count == 1000
    assert len(ledger().findings) == 1000


def test_a_ruler_between_lines_is_left_out(note, ledger):
    note("calm\n-----\nwarm")
    assert {one.text for one in ledger().findings} == {"calm", "warm"}


def test_a_line_without_a_letter_alone_is_refused(note):
    with pytest.raises(Refused, match="at least one letter"):
        note("---")


def test_the_longest_note_is_stored_and_a_longer_one_refused_with_nothing_saved(note, ledger):
    note("x" * 20_000)
    with pytest.raises(Refused, match="20 001 characters"):
        note("short one\n" + "y" * 20_001)
    assert [len(one.text) for one in ledger().findings] == [20_000]


def test_nothing_typed_is_refused(note):
    with pytest.raises(Refused, match="Type a line"):
        note(" \n ")


def test_a_card_that_is_gone_is_told(workspace):
    with pytest.raises(Stale):
        pad.take(workspace, PadPlace(candidacy_id="nobody"), [read_line("calm", TUESDAY)], Side.COMPANY)


@pytest.mark.parametrize(("text", "label"), [
    ("calm", "Added a note about Adaeze Obi"),
    ("calm?", "Added a question about Adaeze Obi"),
    ("!calm", "Added a question about Adaeze Obi"),
    ("hold", "Noted a decision about Adaeze Obi"),
    ("> call Fri", "Set the next step of Adaeze Obi"),
])  # fmt: skip
def test_the_change_says_what_was_done(note, heard, text, label):
    note(text)
    assert heard() == [label]
