"""What is deleted takes its lines along, or leaves them standing without it; one undo brings all of it back."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import affiliations, candidacies, companies, interviews, people, searches, seats
from recruiter_desk.services.ledger import decisions, findings, questions
from tests.ledgers import Scene

LINES = ("finding", "question", "asking", "decision")


@pytest.fixture
def full(adaeze):
    """A ledger in which every reference points somewhere, and a plain note on each record."""
    jon, seat = adaeze.people["Jon Halden"], adaeze.seats["Jon Halden"]
    meeting = adaeze.meeting("HR", "Jon Halden", status="held", day=20)
    question = questions.add_question(
        adaeze.workspace,
        PadPlace(interview_id=meeting),
        side="candidate",
        text="A seat?",
        answerer_id=jon,
        seat_id=seat,
    )
    questions.ask(adaeze.workspace, question, jon, meeting, "could not say")
    questions.answer(adaeze.workspace, question, "Not yet", half=True, said_by_id=jon, interview_id=meeting)
    decisions.decide(adaeze.workspace, adaeze.candidacy, "candidate", "go on", interview_id=meeting)
    company = adaeze.given.ids["Halden Marine"]
    for place in (PadPlace(person_id=jon), PadPlace(company_id=company), PadPlace(search_id=adaeze.search)):
        findings.add_finding(adaeze.workspace, place, side="recruiter", about="person", text="Plain")
        questions.add_question(adaeze.workspace, place, side="recruiter", text="Plain?")
    adaeze.meeting_id = meeting
    return adaeze


def rows(scene):
    with scene.workspace.read() as session:
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        hidden = ("version", "changed_at")
        return {
            table: [
                {key: value for key, value in row.items() if key not in hidden}
                for row in session.execute(text(f"SELECT * FROM {table} ORDER BY id")).mappings()
            ]
            for table in LINES
        }


def counts(scene):
    return {table: len(found) for table, found in rows(scene).items()}


ALL = {"finding": 4, "question": 4, "asking": 1, "decision": 1}
DELETIONS: dict[str, tuple[Callable[[Scene], object], dict[str, int]]] = {
    "who said it": (lambda s: people.delete(s.workspace, [s.people["Jon Halden"]]), {"finding": 3, "question": 3}),
    "the candidate": (
        lambda s: people.delete(s.workspace, [s.people["Adaeze Obi"]]),
        {"finding": 3, "question": 3, "asking": 0, "decision": 0},
    ),
    "the candidacy": (
        lambda s: candidacies.remove(s.workspace, s.candidacy),
        {"finding": 3, "question": 3, "asking": 0, "decision": 0},
    ),
    "the meeting": (lambda s: interviews.remove(s.workspace, s.meeting_id), {}),
    "the seat": (lambda s: seats.remove(s.workspace, s.seats["Jon Halden"]), {}),
    "the search": (
        lambda s: searches.delete(s.workspace, [s.search]),
        {"finding": 2, "question": 2, "asking": 0, "decision": 0},
    ),
    "the company": (
        lambda s: companies.delete(s.workspace, [s.given.ids["Halden Marine"]]),
        {"finding": 1, "question": 1, "asking": 0, "decision": 0},
    ),
    "the job": (
        lambda s: affiliations.remove(s.workspace, job_of(s, "Jon Halden")),
        {},
    ),
}


def job_of(scene, name):
    ladder = seats.of_search(scene.workspace, scene.search)
    return next(seat.affiliation_id for seat in ladder if seat.person == name)


@pytest.mark.parametrize("what", DELETIONS)
def test_a_deletion_leaves_no_line_pointing_to_nothing_and_is_taken_back_whole(full, what):
    delete, left = DELETIONS[what]
    before = rows(full)
    assert counts(full) == ALL
    delete(full)
    after = rows(full)
    assert counts(full) == {**ALL, **left}
    full.workspace.undo()
    assert rows(full) == before
    full.workspace.redo()
    assert rows(full) == after


def test_what_somebody_said_stays_when_they_are_deleted(full):
    people.delete(full.workspace, [full.people["Jon Halden"]])
    ledger = full.ledger()
    assert (ledger.findings[0].text, ledger.findings[0].said_by) == ("Not yet", "")
    assert ledger.open[0].question.answerer_id == ledger.open[0].question.askings[0].person_id == ""
    assert ledger.open[0].destination.words()


def test_a_copied_or_moved_candidacy_begins_with_an_empty_ledger(full, given):
    given.search("COO", "Vasko")
    for act in (candidacies.copy_to, candidacies.move_to):
        full.candidacy, former = act(full.workspace, full.candidacy, given.ids["COO at Vasko"])[0], full.candidacy
        assert (full.ledger().findings, full.ledger().open) == ((), ())
        full.workspace.undo()
        full.candidacy = former
    assert full.ledger(Side.RECRUITER).findings
