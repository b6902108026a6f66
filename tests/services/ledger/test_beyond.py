"""A line is proposed as not on the résumé as it is noted, once a résumé is there to compare it with."""

import hashlib

import pytest

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.resumes import Found, NewPerson
from recruiter_desk.services import resumes
from recruiter_desk.services.ledger import findings, reading

TEXT = "Ines Aldana. Led the refinancing of a listed group. Madrid."


@pytest.fixture
def ines(workspace, given):
    search = given.search("CFO", "Halden Marine")
    found = Found(file_name="ines.pdf", text=TEXT, name="Ines Aldana", sha256=hashlib.sha256(b"x").hexdigest())
    return resumes.keep(workspace, found, b"x", person=NewPerson("Ines Aldana"), search_id=search).candidacy_id


@pytest.fixture
def note(workspace, ines):
    def noted(text, **fields):
        place = PadPlace(candidacy_id=ines)
        one = findings.add_finding(workspace, place, **{"side": "recruiter", "about": "person", "text": text, **fields})
        return next(each.beyond_resume for each in reading.of_candidacy(workspace, ines).findings if each.id == one)

    return noted


def test_a_line_the_resume_does_not_say_is_proposed_as_it_is_noted(note):
    assert note("Sailed single-handed round the Cape") == "proposed"


def test_a_line_the_resume_says_is_not(note):
    assert note("Talked of the refinancing and of sailing") == ""


def test_what_is_about_the_job_or_taken_from_the_resume_is_never_proposed(note):
    assert note("Owns treasury besides shipping", about="job") == ""
    assert note("Sailed single-handed round the Cape", source="résumé") == ""


def test_one_undo_takes_line_and_proposal_back(note, workspace, ines):
    note("Sailed single-handed round the Cape")
    workspace.undo()
    assert reading.of_candidacy(workspace, ines).findings == ()
