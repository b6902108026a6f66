"""Who works where: ranks, times, and whom they report to."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import affiliations, companies, people
from recruiter_desk.storage.rows import SeatRow


@pytest.fixture
def ines(workspace):
    return people.add(workspace, "Ines Aldana")


@pytest.fixture
def jobs(workspace, ines):
    """The person's jobs in words."""

    def told():
        page = people.page(workspace, ines)
        return [f"{job.title} at {job.company} {job.began}-{job.ended}" for job in page.affiliations]

    return told


def test_the_present_job_comes_first_then_the_latest(workspace, ines, jobs):
    affiliations.add(workspace, ines, "Polder", "Controller", began="2009", ended="2014")
    affiliations.add(workspace, ines, "Brightkeel", "FD", began="Mar 2019")
    affiliations.add(workspace, ines, "Tern", "CFO", began="2014", ended="2019")
    assert jobs() == ["FD at Brightkeel 2019-03-", "CFO at Tern 2014-2019", "Controller at Polder 2009-2014"]


def test_a_known_company_is_found_by_its_folded_name(workspace, ines):
    company = companies.add(workspace, "Société Océane")
    affiliations.add(workspace, ines, "SOCIETE OCEANE", "CFO")
    assert people.page(workspace, ines).affiliations[0].company_id == company


def test_a_job_is_changed_field_by_field(workspace, ines, jobs):
    job = affiliations.add(workspace, ines, "Brightkeel", "FD")
    affiliations.edit(workspace, job, title="CFO", level=5, began="2019", ended="06/2024", blind_as="a listed shipper")
    assert jobs() == ["CFO at Brightkeel 2019-2024-06"]
    (kept,) = people.page(workspace, ines).affiliations
    assert (kept.level, kept.blind_as) == (5, "a listed shipper")


WRONG = [
    {"level": 7},
    {"level": "high"},
    {"began": "recently"},
    {"began": "2020", "ended": "2019"},
    {"title": "x" * 301},
    {"company": ""},
]


@pytest.mark.parametrize("fields", WRONG, ids=str)
def test_a_wrong_field_is_refused_and_nothing_is_saved(workspace, ines, jobs, fields):
    job = affiliations.add(workspace, ines, "Brightkeel", "FD")
    with pytest.raises(Refused):
        affiliations.edit(workspace, job, **fields)
    assert jobs() == ["FD at Brightkeel -"]


def test_somebody_reports_to_a_person_of_the_same_company_only(workspace, ines):
    job = affiliations.add(workspace, ines, "Brightkeel", "FD")
    boss = affiliations.add(workspace, people.add(workspace, "Eva Halden"), "Brightkeel", "CEO")
    elsewhere = affiliations.add(workspace, people.add(workspace, "Bo Lee"), "Polder", "CEO")
    affiliations.edit(workspace, job, reports_to_id=boss)
    assert people.page(workspace, ines).affiliations[0].reports_to == "Eva Halden"
    for wrong in (elsewhere, job):
        with pytest.raises(Refused, match="same company"):
            affiliations.edit(workspace, job, reports_to_id=wrong)


def test_who_changes_company_reports_to_nobody_there(workspace, ines):
    job = affiliations.add(workspace, ines, "Brightkeel", "FD")
    boss = affiliations.add(workspace, people.add(workspace, "Eva Halden"), "Brightkeel", "CEO")
    affiliations.edit(workspace, job, reports_to_id=boss)
    affiliations.edit(workspace, job, company="Polder")
    assert people.page(workspace, ines).affiliations[0].reports_to == ""


def test_removing_a_job_empties_the_seat_held_through_it_and_undo_fills_it(workspace, given):
    given.search("CFO", "Halden Marine")
    given.person("Eva Halden", "Chair", "Halden Marine")
    seat = given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 1)
    job = given.ids["Eva Halden at Halden Marine"]

    def holder():
        with workspace.read() as session:
            return session.get_one(SeatRow, seat).affiliation_id

    affiliations.remove(workspace, job)
    assert holder() is None
    workspace.undo()
    assert holder() == job
