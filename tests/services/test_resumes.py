"""Résumés kept: the file, its text and the person in one change, nothing replaced that was there."""

from dataclasses import dataclass
from typing import Any

import pytest

from recruiter_desk.domain.errors import DeskError, Refused
from recruiter_desk.domain.resumes import Found, NewPerson, Problem
from recruiter_desk.services import documents, people, resumes
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, DocumentRow, FindingRow

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


def test_somebody_known_is_given_only_what_is_missing(workspace, file):
    ines = people.add(workspace, "Ines Aldana", "Partner", "Halden Marine", ["ines.aldana@example.no"], place="Bergen")
    kept = resumes.keep(workspace, read(file()), file(), person_id=ines)
    page = people.page(workspace, ines)
    assert not kept.made and page.place == "Bergen"
    assert [each.value for each in page.contacts] == ["ines.aldana@example.no", "+47 22 12 34 56"]
    assert [job.company for job in page.affiliations] == ["Halden Marine"]


def test_the_same_name_and_address_is_the_same_person(workspace, file):
    ines = people.add(workspace, "Inés Aldana", contacts=["INES.ALDANA@example.no"])
    assert resumes.keep(workspace, read(file()), file()).person_id == ines


@pytest.mark.parametrize(
    ("name", "contact", "why"),
    [("Ines Aldana", "", "same name"), ("Peer Solberg", "ines.aldana@example.no", "same e-mail")],
)
def test_who_only_may_be_the_same_is_offered(workspace, file, name, contact, why):
    known = people.add(workspace, name, contacts=[contact] if contact else ())
    (match,) = resumes.matches(workspace, [read(file())])
    assert match is not None and (match.person_id, match.why, match.sure) == (known, why, False)
    kept = resumes.keep(workspace, read(file()), file())
    assert kept.made and kept.maybe is not None and kept.maybe.person_id == known


def test_the_fields_are_as_the_recruiter_left_them(workspace, file):
    fields = NewPerson("Inés Aldana Ruiz", "CFO", "Brightkeel ASA", "Bergen", ("ines@example.no",), via="Peer")
    kept = resumes.keep(workspace, read(file()), file(), person=fields, checked=True)
    page = people.page(workspace, kept.person_id)
    assert (page.name, page.place, page.via) == ("Inés Aldana Ruiz", "Bergen", "Peer")
    view = resumes.of_person(workspace, kept.person_id)
    assert view is not None and not view.to_check


def test_the_same_file_twice_is_one_document_and_one_card(workspace, file, cfo):
    first = resumes.keep(workspace, read(file()), file(), search_id=cfo)
    again = resumes.keep(workspace, read(file()), file(), search_id=cfo, checked=True)
    assert (again.document_id, again.candidacy_id, again.made) == (first.document_id, first.candidacy_id, False)
    view = resumes.of_person(workspace, first.person_id)
    assert view is not None and not view.to_check


def test_a_newer_resume_is_the_one_shown(workspace, file):
    kept = resumes.keep(workspace, read(file()), file())
    newer = file(INES + "Now with more\n", "aldana-2.txt")
    resumes.keep(workspace, read(newer), newer, person_id=kept.person_id)
    view = resumes.of_person(workspace, kept.person_id)
    assert view is not None and view.file_name == "aldana-2.txt"


def test_several_are_one_change(workspace, file, cfo, heard):
    peer = file("Peer Solberg\npeer@example.no", "peer.txt")
    items = [resumes.ToKeep(read(path), path, search_id=cfo) for path in (file(), peer)]
    resumes.keep_all(workspace, items)
    assert heard()[-1] == "Added 2 résumés"
    workspace.undo()
    assert count(workspace, CandidacyRow) == 0


def test_the_change_is_named_by_who_comes_or_by_whose_it_is(workspace, file, cfo, given, heard):
    ines = NewPerson("Ines Aldana")
    kept = resumes.keep(workspace, read(file()), file(), person=ines, search_id=cfo, stage_id=given.ids["CFO: HR"])
    newer = file(INES + "newer", "newer.txt")
    resumes.keep(workspace, read(newer), newer, person_id=kept.person_id)
    assert heard()[-2:] == ["Added Ines Aldana to HR", "Added a résumé of Ines Aldana"]


def test_two_files_of_one_person_make_one_person(workspace, file):
    other = file(INES.replace("CFO", "Chief Financial Officer"), "other.txt")
    one, two = resumes.keep_all(workspace, [resumes.ToKeep(read(path), path) for path in (file(), other)])
    assert one.person_id == two.person_id and (one.made, two.made) == (True, False)


@pytest.mark.parametrize(
    ("change", "how", "sentence"),
    [
        ("Ines Aldana, changed", {}, "has changed since it was read"),
        ("", {"search_id": "gone"}, "no longer on the desk"),
    ],
)
def test_what_cannot_be_kept_changes_nothing(workspace, file, change, how, sentence):
    found = read(file())
    path = file(change) if change else file()
    with pytest.raises(DeskError, match=sentence):
        resumes.keep(workspace, found, path, **how)
    assert people.find(workspace, "Ines") == () and count(workspace, DocumentRow) == 0


def test_one_that_cannot_be_kept_holds_back_all(workspace, file):
    nameless = file("text of nobody", "nobody.txt")
    with pytest.raises(Refused, match="no name to be read"):
        resumes.keep_all(workspace, [resumes.ToKeep(read(path), path) for path in (file(), nameless)])
    assert people.find(workspace, "Ines") == ()


def test_files_that_cannot_be_read_are_named_in_their_place(file, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    seen = []
    answers = resumes.read_files(
        [tmp_path / "gone.pdf", file(), tmp_path / "empty.txt", tmp_path], lambda done, of: seen.append((done, of))
    )
    assert [type(each) for each in answers] == [Problem, Found, Problem, Problem]
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_person_without_a_resume_has_none(workspace):
    assert resumes.of_person(workspace, people.add(workspace, "Ines Aldana")) is None


# -- not on the résumé ---------------------------------------------------------------------------------------


@dataclass
class Learned:
    """Adds findings about a candidate."""

    workspace: Workspace
    candidacy: str
    person: str

    def __call__(self, text: str, **fields: Any) -> str:
        row = FindingRow(
            candidacy_id=self.candidacy, side="recruiter", about="person", text=text, heard_on="2026-11-20"
        )
        row.id = new_id()
        for name, value in fields.items():
            setattr(row, name, value)
        with self.workspace.write("Heard") as session:
            session.add(row)
        return row.id


@pytest.fixture
def learned(workspace, given, cfo):
    candidacy = given.candidacy("Ines Aldana", "CFO: Presented")
    return Learned(workspace, candidacy, given.ids["Ines Aldana"])


def beyond(workspace, finding_id):
    with workspace.read() as session:
        return session.get_one(FindingRow, finding_id).beyond_resume


def test_what_the_resume_does_not_say_is_proposed_when_it_arrives(workspace, file, learned):
    new, said = learned("Coached her own successor"), learned("Knows Brightkeel inside out")
    resumes.keep(workspace, read(file()), file(), person_id=learned.person)
    assert (beyond(workspace, new), beyond(workspace, said)) == ("proposed", "")
    workspace.undo()
    assert beyond(workspace, new) == ""


@pytest.mark.parametrize(
    "fields", [{"beyond_resume": "no"}, {"fact": "pay_wanted"}, {"about": "job"}, {"source": "résumé"}]
)
def test_what_is_settled_a_fact_or_of_the_job_is_left_alone(workspace, file, learned, fields):
    one = learned("Coached her own successor", **fields)
    resumes.keep(workspace, read(file()), file(), person_id=learned.person)
    assert beyond(workspace, one) == fields.get("beyond_resume", "")


def test_a_proposal_that_no_longer_holds_is_taken_back(workspace, file, learned):
    one = learned("Coached her own successor", beyond_resume="proposed")
    newer = file(INES + "Coached my successor\n")
    resumes.keep(workspace, read(newer), newer, person_id=learned.person)
    assert beyond(workspace, one) == ""
