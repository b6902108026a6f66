"""People go on the desk clean, are found fast, and go with everything under them."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.services import affiliations, contact_points, people, tags
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    ContactPointRow,
    DocumentRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    RepresentationRow,
    SeatRow,
    SubmittalRow,
    TagRow,
    TextRow,
)

EVERYTHING = (
    PersonRow, AffiliationRow, ContactPointRow, TagRow, TextRow, DocumentRow, CandidacyRow, RepresentationRow,
    SubmittalRow, InterviewRow, ParticipantRow, SeatRow,
)  # fmt: skip


@pytest.fixture
def counts(workspace):
    """How many rows of each kind the desk holds."""

    def counted():
        with workspace.read() as session:
            return {kind.__tablename__: session.query(kind).count() for kind in EVERYTHING}

    return counted


@pytest.fixture
def names(workspace):
    return lambda text="": [line.name for line in people.listing(workspace, text).lines]


def test_a_person_is_added_with_job_and_contacts_in_one_change(workspace, heard):
    ines = people.add(workspace, "Ines Aldana", "Finance Director", "Brightkeel", ["+44 20 7946 0161", "i@example.org"])
    page = people.page(workspace, ines)
    assert [(each.kind, each.value) for each in page.contacts] == [
        ("phone", "+44 20 7946 0161"),
        ("email", "i@example.org"),
    ]
    assert [(job.title, job.company) for job in page.affiliations] == [("Finance Director", "Brightkeel")]
    assert heard() == ["Added Ines Aldana"]


def test_one_undo_takes_a_new_person_away_and_the_company_made_for_them(workspace, counts, names):
    before = counts()
    people.add(workspace, "Ines Aldana", "Finance Director", "Brightkeel", ["i@example.org"])
    workspace.undo()
    assert counts() == before
    assert names() == []


@pytest.mark.parametrize("junk", ["", "   ", "\u202e\u200b", "\x00", "x" * 10_000, "...\n"])
def test_a_name_that_is_none_is_refused_and_nothing_is_saved(workspace, counts, heard, junk):
    before = counts()
    with pytest.raises(Refused, match="Nothing was saved"):
        people.add(workspace, junk, "CFO", "Halden")
    assert counts() == before
    assert heard() == []


def test_a_name_loses_what_would_hide_or_turn_it(workspace):
    ines = people.add(workspace, "  Ines\u202e\u0007\t Aldana\n")
    assert people.page(workspace, ines).name == "Ines Aldana"


def test_names_are_found_without_case_accents_or_order(workspace, names):
    for name in ("Hélène Roux", "王小明", "Ines Aldana", "Beatriz Fonseca de Almeida"):
        people.add(workspace, name)
    assert names("ROUX hel") == ["Hélène Roux"]
    assert names("小明") == ["王小明"]
    assert names("alm bea") == ["Beatriz Fonseca de Almeida"]
    assert names("nobody") == []


def test_people_are_listed_by_surname(workspace, names):
    for name in ("Ines Aldana", "Zoe Abel", "Tom Verhoeven"):
        people.add(workspace, name)
    assert names() == ["Zoe Abel", "Ines Aldana", "Tom Verhoeven"]


def test_people_are_found_by_their_employer(workspace, names):
    people.add(workspace, "Ines Aldana", "FD", "Brightkeel Shipping")
    people.add(workspace, "Tom Verhoeven", "FC", "Polder")
    assert names("brightk") == ["Ines Aldana"]
    assert names("ship") == ["Ines Aldana"]


def test_names_come_before_employers_and_nobody_twice(workspace, names):
    people.add(workspace, "Ann Abel", "FD", "Polder Freight")
    people.add(workspace, "Zoe Polder", "CFO", "Polder Freight")
    assert names("polder") == ["Zoe Polder", "Ann Abel"]
    assert [line.name for line in people.find(workspace, "polder")] == ["Zoe Polder", "Ann Abel"]


@pytest.mark.parametrize("typed", ["020 7946 0161", "7946 0161", "+44 20 7946", "ines@exa", "79460161"])
def test_people_are_found_by_phone_and_address(workspace, names, typed):
    people.add(workspace, "Ines Aldana", contacts=["+44 (0)20 7946 0161", "Ines@example.org"])
    people.add(workspace, "Tom Verhoeven", contacts=["+31 20 555 0100"])
    assert names(typed) == ["Ines Aldana"]


@pytest.mark.parametrize("typed", ["%", "_", "'", '"; drop table person', "\\", "(", "*", "\u202e", "\x00"])
def test_junk_in_the_filter_is_only_text(workspace, names, typed):
    people.add(workspace, "Ines Aldana")
    assert names(typed) in ([], ["Ines Aldana"])


def test_a_long_list_comes_in_pages_that_fit_together(workspace):
    with workspace.write("Added {count} people", count=50) as session:
        for number in range(50):
            people.put_person(session, f"Person{number:02} Smith", today="2026-11-24")
    whole = [line.name for line in people.listing(workspace, "smith").lines]
    pages = [people.listing(workspace, "smith", offset, 20) for offset in (0, 20, 40)]
    assert [line.name for page in pages for line in page.lines] == whole
    assert {page.total for page in pages} == {50}


def test_a_row_is_found_again_by_its_person(workspace):
    ids = [people.add(workspace, name) for name in ("Zoe Abel", "Ann Smith", "Ann Smith", "Bo Smith")]
    everybody, bo = people.matching(workspace), people.matching(workspace, "bo")
    assert [people.row_of(workspace, each, everybody) for each in ids] == [0, 1, 2, 3]
    assert [people.row_of(workspace, each, bo) for each in ids] == [-1, -1, -1, 0]
    assert people.row_of(workspace, "nobody", everybody) == -1


def test_surnames_that_begin_with_the_text_come_first(workspace):
    for name in ("Galda Baker", "Ines Aldana", "Alda Zimmer"):
        people.add(workspace, name)
    assert [line.name for line in people.find(workspace, "alda")] == ["Ines Aldana", "Galda Baker", "Alda Zimmer"]


def test_the_line_of_a_person_shows_the_job_held_now(workspace):
    ines = people.add(workspace, "Ines Aldana", "Finance Director", "Brightkeel")
    affiliations.add(workspace, ines, "Polder", "Controller", began="2009", ended="2014")
    line = people.listing(workspace).lines[0]
    assert (line.title, line.company) == ("Finance Director", "Brightkeel")


def test_editing_says_what_was_changed(workspace, heard):
    ines = people.add(workspace, "Ines Aldana")
    people.edit(workspace, ines, name="Ines Aldana-Roux")
    people.edit(workspace, ines, zone="london")
    page = people.page(workspace, ines)
    assert (page.name, page.zone) == ("Ines Aldana-Roux", "Europe/London")
    assert heard()[1:] == ["Changed the name of Ines Aldana-Roux", "Changed the time zone of Ines Aldana-Roux"]


def test_a_zone_that_does_not_exist_is_refused(workspace):
    ines = people.add(workspace, "Ines Aldana")
    with pytest.raises(Refused, match="No time zone is called Atlantis"):
        people.edit(workspace, ines, zone="Atlantis")


def test_setting_what_it_was_is_no_change(workspace, heard):
    ines = people.add(workspace, "Ines Aldana")
    people.edit(workspace, ines, name="Ines Aldana")
    assert len(heard()) == 1


def test_a_person_who_is_gone_cannot_be_edited(workspace):
    ines = people.add(workspace, "Ines Aldana")
    people.delete(workspace, [ines])
    with pytest.raises(Stale, match="This person is no longer on the desk"):
        people.edit(workspace, ines, name="Ines")


def test_notes_are_kept_changed_and_taken_away(workspace, counts):
    ines = people.add(workspace, "Ines Aldana")
    people.set_notes(workspace, ines, "Likes a number.\r\nNever on Fridays.")
    assert people.page(workspace, ines).notes == "Likes a number.\nNever on Fridays."
    people.set_notes(workspace, ines, "  ")
    assert counts()["text"] == 0


def test_notes_that_are_too_long_are_refused(workspace, counts):
    ines = people.add(workspace, "Ines Aldana")
    with pytest.raises(Refused, match="at most 20 000"):
        people.set_notes(workspace, ines, "x" * 20_001)
    assert counts()["text"] == 0


def test_a_tag_is_put_on_several_people_once(workspace, heard):
    ines, tom = people.add(workspace, "Ines Aldana"), people.add(workspace, "Tom Verhoeven")
    tags.add(workspace, [ines], "#shipping")
    tags.add(workspace, [ines, tom], "shipping")
    assert people.page(workspace, ines).tags == people.page(workspace, tom).tags == ("shipping",)
    assert heard()[-1] == "Tagged 2 people shipping"
    tags.remove(workspace, tom, "shipping")
    assert people.page(workspace, tom).tags == ()
    assert tags.known(workspace) == ("shipping",)


@pytest.fixture
def adaeze(workspace, given):
    """Somebody with one of everything: a candidate who also decides in another search."""
    given.search("CFO", "Halden Marine")
    given.search("VP Product", "Corvid Energy")
    adaeze = given.person("Adaeze Obi", "VP Finance", "Corvid Energy")
    below = given.person("Karl Vance", "Controller", "Corvid Energy")
    given.seat("VP Product at Corvid Energy", "Adaeze Obi", "Corvid Energy", "sign-off", 1)
    own = given.candidacy("Adaeze Obi", "CFO: Presented")
    other = given.candidacy("Tom Verhoeven", "VP Product: HR")
    contact_points.add(workspace, "+44 20 7946 0134", person_id=adaeze)
    tags.add(workspace, [adaeze], "energy")
    people.set_notes(workspace, adaeze, "Calm.")
    job = given.ids["Adaeze Obi at Corvid Energy"]
    affiliations.edit(workspace, given.ids["Karl Vance at Corvid Energy"], reports_to_id=job)
    document, meeting, sat_in = new_id(), new_id(), new_id()
    with workspace.write("Set the scene") as session:
        session.add_all(
            [
                DocumentRow(id=document, person_id=adaeze, name="cv.pdf", size=3, sha256="0", added_on="2026-11-24"),
                RepresentationRow(
                    id=new_id(), candidacy_id=own, document_id=document, how="phone", given_on="2026-11-20"
                ),
                SubmittalRow(id=new_id(), candidacy_id=own, document_id=document, sent_on="2026-11-21"),
                SubmittalRow(id=new_id(), candidacy_id=other, affiliation_id=job, sent_on="2026-11-21"),
                InterviewRow(id=meeting, candidacy_id=own, status="wanted"),
                InterviewRow(id=sat_in, candidacy_id=other, status="wanted"),
                ParticipantRow(id=new_id(), interview_id=meeting, person_id=below),
                ParticipantRow(id=new_id(), interview_id=sat_in, person_id=adaeze),
            ]
        )
    return adaeze


def test_a_person_is_deleted_with_everything_under_them(workspace, adaeze, counts, names):
    people.delete(workspace, [adaeze])
    assert counts() == {
        "person": 2, "affiliation": 1, "contact_point": 0, "tag": 0, "text": 0, "document": 0, "candidacy": 1,
        "representation": 0, "submittal": 1, "interview": 1, "participant": 0, "seat": 1,
    }  # fmt: skip
    with workspace.read() as session:
        assert session.query(SeatRow).one().affiliation_id is None
        assert session.query(AffiliationRow).one().reports_to_id is None


def test_deleting_a_person_is_one_change_and_undo_brings_all_of_it_back(workspace, adaeze, counts, heard):
    before, page = counts(), people.page(workspace, adaeze)
    people.delete(workspace, [adaeze])
    assert heard()[-1] == "Deleted Adaeze Obi"
    workspace.undo()
    assert counts() == before
    assert people.page(workspace, adaeze) == page


def test_several_people_are_deleted_in_one_change(workspace, given, counts, heard):
    ids = [given.person(name) for name in ("Ann Lee", "Bo Lee", "Cy Lee")]
    people.delete(workspace, ids)
    assert counts()["person"] == 0
    assert heard()[-1] == "Deleted 3 people"


def test_the_page_shows_searches_seats_and_meetings(workspace, adaeze):
    page = people.page(workspace, adaeze)
    assert [(each.search, each.company, each.stage, each.chip.text) for each in page.searches] == [
        ("CFO", "Halden Marine", "Presented", "Nothing next")
    ]
    assert [(seat.search, seat.part) for seat in page.seats] == [("VP Product", "sign-off")]
    assert {(meeting.search, meeting.who) for meeting in page.meetings} == {
        ("CFO, Halden Marine", ""),
        ("VP Product, Corvid Energy", "Tom Verhoeven"),
    }
    assert [document.name for document in page.documents] == ["cv.pdf"]
