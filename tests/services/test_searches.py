"""Searches: begun with a line, listed with who waits on whom, closed and opened again."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.services import searches, specs, stages
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, ContactPointRow, InterviewRow, StageRow, Table


@pytest.fixture
def cfo(given):
    return given.search("CFO", "Halden Marine")


def everything(workspace):
    """Every record of the desk but for its stamps."""
    skipped = {"journal", "journal_image", "about"}
    with workspace.read() as session:
        return {
            table.name: sorted(
                str({key: value for key, value in row.items() if key not in ("version", "changed_at")})
                for row in session.execute(table.select()).mappings()
            )
            for table in Table.metadata.sorted_tables
            if table.name not in skipped
        }


def board(workspace, search):
    """Where everybody is: "Met by me: Ines Aldana / Search closed: Tom"."""
    from recruiter_desk.storage.rows import PersonRow

    with workspace.read() as session:
        rows = (
            session.query(StageRow.name, PersonRow.name)
            .join(CandidacyRow, CandidacyRow.stage_id == StageRow.id)
            .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
            .filter(StageRow.search_id == search)
            .order_by(StageRow.rank, CandidacyRow.rank)
        )
        drawn: dict[str, list[str]] = {}
        for stage, person in rows:
            drawn.setdefault(stage, []).append(person)
        return " / ".join(f"{stage}: {', '.join(people)}" for stage, people in drawn.items())


def test_one_line_begins_a_search_with_stages_and_a_draft(workspace, heard):
    search = searches.add_from_line(workspace, "CFO at Halden Marine")
    head = searches.header(workspace, search)
    assert (head.title, head.company, head.kind, head.days_open) == ("CFO", "Halden Marine", "contingency", 0)
    assert (head.spec_number, head.times_changed) == (1, 0)
    assert specs.current(workspace, search).title == "CFO"
    assert len(stages.of_search(workspace, search)) == 16
    assert heard() == ["Began search CFO"]


def test_a_company_on_the_desk_is_found_whatever_its_case(workspace, given):
    given.company("Håldén Marine")
    searches.add_from_line(workspace, "CFO, halden marine")
    with workspace.read() as session:
        assert session.query(CompanyRow).count() == 1


def test_undo_takes_search_and_company_back(workspace):
    before = everything(workspace)
    searches.add_from_line(workspace, "CFO at Halden Marine")
    workspace.undo()
    assert everything(workspace) == before


@pytest.mark.parametrize("line", ["", "CFO", "at Halden Marine", "\u202e", "x" * 10_000 + " at Halden Marine"])
def test_a_line_without_role_or_company_is_refused(workspace, line):
    before = everything(workspace)
    with pytest.raises(Refused, match=r"CFO at Halden Marine|Nothing was saved"):
        searches.add_from_line(workspace, line)
    assert everything(workspace) == before


def test_a_search_may_begin_with_stages_of_ones_own(workspace, given, cfo):
    stages.remove(workspace, given.ids["CFO: Panel"])
    family = stages.save_as_set(workspace, cfo, "Family firm")
    search = searches.add_from_line(workspace, "COO at Vasko", set_id=family, kind="retained")
    assert "Panel" not in [one.name for one in stages.of_search(workspace, search)]
    assert searches.header(workspace, search).kind == "retained"


def test_the_list_counts_people_by_stage(workspace, given, cfo):
    given.candidacy("Nadia Iqbal", "CFO: Identified")
    given.candidacy("Owen Reece", "CFO: Approached")
    given.candidacy("Ines Aldana", "CFO: Met by me")
    given.candidacy("Marek Sobol", "CFO: HR")
    given.candidacy("Gus Lindgren", "CFO: Not interested", ended_on="2026-11-20")
    (line,) = searches.listing(workspace)
    assert (line.title, line.company, line.days_open) == ("CFO", "Halden Marine", 41)
    assert {one.name: one.count for one in line.counts if one.count} == {"Met by me": 1, "HR": 1}
    assert (line.names, line.live, line.ended) == (2, 2, 1)


def test_the_list_says_who_waits_on_whom_the_longest_first(workspace, given, cfo):
    given.candidacy("Tom Verhoeven", "CFO: Presented", move_of="company", move_since="2026-11-19")
    given.candidacy("Marek Sobol", "CFO: HR", move_of="company", move_since="2026-11-22")
    given.candidacy("Adaeze Obi", "CFO: HR", move_of="candidate", move_since="2026-11-12")
    given.candidacy("Ruth Amsel", "CFO: HR", move_of="me", move_since="2026-11-01", paused_until="2027-01-01")
    (line,) = searches.listing(workspace)
    assert [(one.move_of, one.count, one.days, one.person) for one in line.waits] == [
        ("candidate", 1, 12, "Adaeze Obi"),
        ("company", 2, 5, "Tom Verhoeven"),
    ]


def test_the_list_names_the_next_meeting_booked(workspace, given, cfo):
    marek = given.candidacy("Marek Sobol", "CFO: HR")
    with workspace.write("Booked") as session:
        for status, at in (("booked", "26T10"), ("cancelled", "25T10"), ("booked", "20T10"), ("booked", "28T10")):
            starts_at = f"2026-11-{at}:00:00Z"
            session.add(InterviewRow(candidacy_id=marek, status=status, starts_at=starts_at, zone="Europe/London"))
    (line,) = searches.listing(workspace)
    assert (line.next_meeting, line.next_person) == ("2026-11-26T10:00:00Z", "Marek Sobol")


def test_open_searches_come_first_and_the_newest_of_them(workspace, given, cfo):
    given.search("COO", "Vasko", opened_on="2026-11-20")
    searches.close(workspace, given.search("CTO", "Orrery", opened_on="2026-11-22"))
    assert [line.title for line in searches.listing(workspace)] == ["COO", "CFO", "CTO"]


def test_closing_ends_who_is_in_the_running_and_reopening_brings_them_back(workspace, given, cfo, heard):
    given.candidacy("Ines Aldana", "CFO: Met by me")
    given.candidacy("Ruth Amsel", "CFO: Met by me")
    given.candidacy("Marek Sobol", "CFO: HR")
    given.candidacy("Sunniva Dahl", "CFO: Placed")
    given.candidacy("Gus Lindgren", "CFO: Not interested", ended_on="2026-11-01")
    before = board(workspace, cfo)
    assert searches.close(workspace, cfo) == 3
    assert board(workspace, cfo) == (
        "Placed: Sunniva Dahl / Not interested: Gus Lindgren / Search closed: Ines Aldana, Ruth Amsel, Marek Sobol"
    )
    assert searches.reopen(workspace, cfo) == 3
    assert board(workspace, cfo) == before
    assert heard()[-2:] == ["Closed search CFO", "Reopened search CFO"]


def test_closing_is_one_change(workspace, given, cfo):
    for name in ("Ines Aldana", "Ruth Amsel", "Marek Sobol"):
        given.candidacy(name, "CFO: HR")
    before = everything(workspace)
    searches.close(workspace, cfo)
    workspace.undo()
    assert everything(workspace) == before


def test_an_open_search_is_not_reopened_nor_a_closed_one_closed(workspace, cfo):
    with pytest.raises(Refused, match="is open"):
        searches.reopen(workspace, cfo)
    searches.close(workspace, cfo)
    with pytest.raises(Refused, match="closed already"):
        searches.close(workspace, cfo)


def test_the_days_of_a_closed_search_stand_still(workspace, cfo):
    searches.close(workspace, cfo)
    head = searches.header(workspace, cfo)
    assert (head.status, head.closed_on, head.days_open) == ("closed", "2026-11-24", 41)


def test_everybody_who_heard_something_and_ended_is_still_to_tell(workspace, given, cfo):
    told = given.candidacy("Karl Vance", "CFO: HR")
    given.candidacy("Ines Aldana", "CFO: Met by me")
    given.candidacy("Nadia Iqbal", "CFO: Identified")
    given.candidacy("Owen Reece", "CFO: Approached", touch="talked")
    given.candidacy("Gus Lindgren", "CFO: Not interested", ended_on="2026-11-01")
    with workspace.write("Phone") as session:
        session.add(ContactPointRow(person_id=given.ids["Ines Aldana"], kind="phone", value="+44 20 7946 0161"))
    searches.close(workspace, cfo)
    assert {one.name for one in searches.still_to_tell(workspace, cfo)} == {"Karl Vance", "Ines Aldana", "Owen Reece"}
    with workspace.write("Told") as session:
        session.get_one(CandidacyRow, told).told_on = "2026-11-24"
    left = searches.still_to_tell(workspace, cfo)
    assert [(one.name, one.phone, one.end) for one in left if one.phone] == [
        ("Ines Aldana", "+44 20 7946 0161", "Search closed")
    ]


def test_deleting_a_search_takes_everything_under_it_and_undo_brings_it_back(workspace, given, cfo):
    given.person("Erik Halden", "Chair", "Halden Marine")
    seat = given.seat("CFO at Halden Marine", "Erik Halden", "Halden Marine", "sign-off", 0)
    stages.edit(workspace, given.ids["CFO: Senior executive"], seat_id=seat)
    given.candidacy("Ines Aldana", "CFO: Not taken forward", ended_from_id=given.ids["CFO: HR"])
    specs.add_criteria(workspace, cfo, ["! IFRS 16", "+ French"])
    other = given.search("COO", "Vasko")
    before = everything(workspace)
    searches.delete(workspace, cfo)
    left = everything(workspace)
    assert (len(left["search"]), len(left["candidacy"]), len(left["criterion"]), len(left["person"])) == (1, 0, 0, 2)
    assert len(stages.of_search(workspace, other)) == 16
    workspace.undo()
    assert everything(workspace) == before


def test_what_is_gone_is_said_to_be_gone(workspace, cfo):
    searches.delete(workspace, cfo)
    with pytest.raises(Stale, match="no longer on the desk"):
        searches.header(workspace, cfo)
    with pytest.raises(Stale, match="no longer on the desk"):
        searches.close(workspace, cfo)


def test_role_client_kind_and_beginning_may_be_changed(workspace, cfo):
    searches.edit(workspace, cfo, title="Group CFO", company="Halden Holding", kind="retained", opened_on="2026-11-23")
    head = searches.header(workspace, cfo)
    assert (head.title, head.company, head.kind, head.days_open) == ("Group CFO", "Halden Holding", "retained", 1)
    assert specs.current(workspace, cfo).title == "Group CFO"


def test_a_kind_nobody_knows_is_refused(workspace, cfo):
    with pytest.raises(Refused, match="There are: retained, contingency, container"):
        searches.edit(workspace, cfo, kind="barter")
