"""Résumés kept: the file, its text and the person in one change, nothing replaced that was there."""

import pytest

from recruiter_desk.domain.resumes import Found
from recruiter_desk.services import documents, people, resumes
from recruiter_desk.storage.rows import CandidacyRow, DocumentRow

INES = """Ines Aldana
Oslo, Norway | +47 22 12 34 56 | ines.aldana@example.no

Experience
Group CFO, Brightkeel AS    2019 – present
"""


@pytest.fixture(autouse=True)
def child():
    yield
    resumes.stop()


@pytest.fixture
def file(tmp_path):
    def made(text=INES, name="aldana.txt"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return made


@pytest.fixture
def cfo(given):
    return given.search("CFO", "Halden Marine")


def read(path) -> Found:
    (found,) = resumes.read_files([path])
    assert isinstance(found, Found), found
    return found


def count(workspace, kind):
    with workspace.read() as session:
        return session.query(kind).count()


def test_a_resume_makes_a_person_with_contacts_job_file_and_card(workspace, file, cfo):
    kept = resumes.keep(workspace, read(file()), file(), search_id=cfo)
    page = people.page(workspace, kept.person_id)
    assert (page.name, page.place) == ("Ines Aldana", "Oslo, Norway")
    assert [each.value for each in page.contacts] == ["+47 22 12 34 56", "ines.aldana@example.no"]
    assert [(job.title, job.company) for job in page.affiliations] == [("Group CFO", "Brightkeel AS")]
    assert kept.made and kept.candidacy_id and documents.content(workspace, kept.document_id) == INES.encode()


def test_one_undo_takes_all_of_it_back(workspace, file, cfo):
    resumes.keep(workspace, read(file()), file(), search_id=cfo)
    workspace.undo()
    assert (count(workspace, DocumentRow), count(workspace, CandidacyRow)) == (0, 0)
    assert people.find(workspace, "Ines Aldana") == ()


def test_the_newest_resume_of_a_person_is_to_be_checked_until_somebody_has(workspace, file):
    kept = resumes.keep(workspace, read(file()), file())
    view = resumes.of_person(workspace, kept.person_id)
    assert view is not None and view.to_check and view.text.startswith("Ines Aldana")
    resumes.checked(workspace, kept.document_id)
    view = resumes.of_person(workspace, kept.person_id)
    assert view is not None and not view.to_check
