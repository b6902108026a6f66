"""Clearing and deleting lines: any mixture in one change, plain notes never cleared."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import clearing, decisions, findings, questions


@pytest.fixture
def lines(adaeze):
    """A note, a question, its asking and a decision."""
    question = adaeze.question("A board seat?")
    asking = questions.ask(adaeze.workspace, question)
    decision = decisions.decide(adaeze.workspace, adaeze.candidacy, "candidate", "unsure", "pay")
    return [adaeze.note("Calm"), question, asking, decision]


def seen(adaeze, reader):
    ledger = adaeze.ledger(reader)
    return len(ledger.findings), len(ledger.open), len(ledger.decisions)


def test_lines_of_every_kind_are_cleared_in_one_change(adaeze, lines, heard):
    assert seen(adaeze, Side.COMPANY) == (0, 0, 0)
    clearing.clear(adaeze.workspace, lines, "company")
    assert seen(adaeze, Side.COMPANY) == (1, 1, 1) and seen(adaeze, Side.CANDIDATE) == (0, 0, 0)
    assert heard()[-1] == "Cleared 4 lines about Adaeze Obi: company may read"
    assert adaeze.undone_and_done_again()


def test_clearing_is_taken_back_to_private(adaeze, lines, heard):
    clearing.clear(adaeze.workspace, lines[:1], "both")
    clearing.clear(adaeze.workspace, lines[:1], "private")
    assert seen(adaeze, Side.COMPANY) == (0, 0, 0)
    assert heard()[-1] == "Cleared a line about Adaeze Obi: only me"


def test_a_plain_note_among_them_refuses_all(adaeze, lines):
    place = PadPlace(person_id=adaeze.people["Adaeze Obi"])
    plain = findings.add_finding(adaeze.workspace, place, side="recruiter", about="person", text="Sails")
    with pytest.raises(Refused, match="A note on a person stays with you"):
        clearing.clear(adaeze.workspace, [*lines, plain], "both")
    assert seen(adaeze, Side.COMPANY) == (0, 0, 0)


def test_lines_of_every_kind_are_deleted_in_one_change(adaeze, lines, heard):
    clearing.remove(adaeze.workspace, lines)
    assert seen(adaeze, Side.RECRUITER) == (0, 0, 0)
    assert heard()[-1] == "Deleted 4 lines about Adaeze Obi"
    assert adaeze.undone_and_done_again()


def test_a_deleted_questions_answer_stays_as_a_note(adaeze, lines):
    questions.answer(adaeze.workspace, lines[1], "Yes")
    clearing.remove(adaeze.workspace, [lines[1]])
    assert [one.text for one in adaeze.ledger().findings] == ["Yes", "Calm"]
    assert adaeze.undone_and_done_again()


def test_a_line_that_is_gone_and_no_line_are_refused(adaeze, lines):
    with pytest.raises(Stale, match="no longer on the desk"):
        clearing.clear(adaeze.workspace, [lines[0], "gone"], "both")
    with pytest.raises(Stale):
        clearing.remove(adaeze.workspace, ["gone"])
    with pytest.raises(Refused, match="No line is selected"):
        clearing.remove(adaeze.workspace, [])


def test_an_audience_nobody_knows_is_refused(adaeze, lines):
    with pytest.raises(Refused, match="There are: private, company, candidate, both"):
        clearing.clear(adaeze.workspace, lines, "everybody")
