"""Companies: one of each name, people by rank, and what goes when one goes."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import affiliations, companies, people
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow, SeatRow, StageRow


@pytest.fixture
def halden(workspace, given):
    """A client with a search, a ladder, candidates and colleagues."""
    given.search("CFO", "Halden Marine")
    for name, title, level in (("P. Osei", "HR Director", 1), ("Eva Halden", "Chair", 6), ("Jon Halden", "CEO", 5)):
        given.person(name, title, "Halden Marine")
        affiliations.edit(workspace, given.ids[f"{name} at Halden Marine"], level=level)
    given.seat("CFO at Halden Marine", "P. Osei", "Halden Marine", "gatekeeper", 0)
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 1)
    given.candidacy("Ines Aldana", "CFO: HR")
    given.candidacy("Tom Verhoeven", "CFO: Not interested")
    return given.ids["Halden Marine"]


def test_a_company_is_there_once(workspace):
    companies.add(workspace, "Halden Marine")
    with pytest.raises(Refused, match="There is a company called HALDEN MARINE already"):
        companies.add(workspace, "HALDEN MARINE")


def test_a_company_takes_no_name_that_another_has(workspace):
    companies.add(workspace, "Halden Marine")
    polder = companies.add(workspace, "Polder")
    with pytest.raises(Refused):
        companies.edit(workspace, polder, name="halden marine")
    companies.edit(workspace, polder, name="POLDER", place="Utrecht", zone="Europe/Amsterdam")
    page = companies.page(workspace, polder)
    assert (page.name, page.place, page.zone) == ("POLDER", "Utrecht", "Europe/Amsterdam")


def test_people_stand_by_rank_from_the_top(workspace, halden):
    page = companies.page(workspace, halden)
    assert [person.name for person in page.people] == ["Eva Halden", "Jon Halden", "P. Osei"]
    assert [person.seats for person in page.people] == [1, 0, 1]


def test_those_who_left_stand_last(workspace, halden, given):
    affiliations.edit(workspace, given.ids["Eva Halden at Halden Marine"], ended="2025")
    assert [person.name for person in companies.page(workspace, halden).people] == [
        "Jon Halden",
        "P. Osei",
        "Eva Halden",
    ]


def test_the_page_shows_seats_and_searches_with_who_is_live(workspace, halden):
    page = companies.page(workspace, halden)
    assert [(seat.part, seat.person) for seat in page.seats] == [("gatekeeper", "P. Osei"), ("sign-off", "Eva Halden")]
    assert [(search.title, search.live) for search in page.searches] == [("CFO", 1)]


def test_who_only_stands_among_the_names_is_not_live(workspace, halden, given):
    given.candidacy("Marek Sobol", "CFO: Approached")
    assert [search.live for search in companies.page(workspace, halden).searches] == [1]


def test_terms_and_notes_are_two_texts(workspace, halden, heard):
    companies.set_terms(workspace, halden, "25 percent, thirds")
    companies.set_notes(workspace, halden, "Family firm")
    page = companies.page(workspace, halden)
    assert (page.terms, page.notes) == ("25 percent, thirds", "Family firm")
    assert heard() == ["Changed the terms of Halden Marine", "Changed the notes about Halden Marine"]


def test_the_list_counts_people_and_searches(workspace, halden):
    companies.add(workspace, "Armor Marine")
    lines = companies.listing(workspace, "marine").lines
    assert [(line.name, line.people, line.open_searches, line.searches) for line in lines] == [
        ("Armor Marine", 0, 0, 0),
        ("Halden Marine", 3, 1, 1),
    ]
    assert companies.row_of(workspace, halden, companies.matching(workspace, "marine")) == 1
    assert companies.row_of(workspace, halden, companies.matching(workspace, "armor")) == -1


def test_a_company_goes_with_its_searches_and_the_people_stay(workspace, halden, heard):
    assert companies.goes_with(workspace, [halden]) == (1, 2)
    companies.delete(workspace, [halden])
    with workspace.read() as session:
        left = {kind: session.query(kind).count() for kind in (CompanyRow, SearchRow, StageRow, SeatRow, CandidacyRow)}
        assert set(left.values()) == {0}
        assert session.query(PersonRow).count() == 5
    assert heard() == ["Deleted Halden Marine and its search"]


def test_undo_brings_a_company_back_whole(workspace, halden):
    before = companies.page(workspace, halden)
    companies.delete(workspace, [halden])
    workspace.undo()
    assert companies.page(workspace, halden) == before


def test_several_companies_are_deleted_in_one_change(workspace, halden, heard):
    companies.delete(workspace, [companies.add(workspace, "Polder"), halden])
    assert heard()[-1] == "Deleted 2 companies with 1 searches"


@pytest.mark.parametrize("junk", ["", "\u202e", "x" * 10_000])
def test_junk_is_no_company(workspace, junk):
    with pytest.raises(Refused):
        people.add(workspace, "Ines Aldana", "CFO", junk or "\u200b")
    assert companies.listing(workspace).total == people.listing(workspace).total == 0
