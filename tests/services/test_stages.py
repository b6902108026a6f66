"""The columns of a search, and the sets they come from."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.stages import DEFAULT_SET
from recruiter_desk.services import stages


@pytest.fixture
def cfo(given):
    return given.search("CFO", "Halden Marine")


def drawn(workspace, search, live=True):
    """The stages as one line: "HR (2) / Panel"."""
    all_of_them = stages.of_search(workspace, search)
    names = [f"{one.name} ({one.cards})" if one.cards else one.name for one in all_of_them]
    return " / ".join(names[:-5] if live else names)


def test_a_search_has_the_default_stages_with_the_ends_last(workspace, cfo):
    assert [one.name for one in stages.of_search(workspace, cfo)] == [plan.name for plan in DEFAULT_SET]


def test_stages_count_who_is_in_them(workspace, given, cfo):
    given.candidacy("Ines Aldana", "CFO: Met by me")
    given.candidacy("Tom Verhoeven", "CFO: Met by me")
    assert "Interested / Met by me (2) / Presented" in drawn(workspace, cfo)


def test_a_stage_is_added_after_the_last_round_or_where_it_is_wanted(workspace, cfo):
    stages.add(workspace, cfo, "Site visit")
    stages.add(workspace, cfo, "Works council", position=6)
    assert "HR / Works council / Hiring manager" in drawn(workspace, cfo)
    assert drawn(workspace, cfo).endswith("Senior executive / Site visit / Offer / Placed")


def test_stages_change_places_and_the_ends_stay_last(workspace, cfo):
    ids = [one.id for one in stages.of_search(workspace, cfo)]
    stages.reorder(workspace, cfo, list(reversed(ids)))
    assert drawn(workspace, cfo, live=False).startswith("Placed / Offer / Senior executive")
    assert [one.name for one in stages.of_search(workspace, cfo)][-5:] == [plan.name for plan in DEFAULT_SET[-5:]]


def test_a_stage_is_edited_in_every_part(workspace, given, cfo):
    given.person("Erik Halden", "Chair", "Halden Marine")
    seat = given.seat("CFO at Halden Marine", "Erik Halden", "Halden Marine", "sign-off", 0)
    stage = given.ids["CFO: Senior executive"]
    stages.edit(
        workspace, stage, name="Chair", purpose="What nobody else can settle", seat_id=seat,
        company_topics=("risk", "fit"), candidate_topics=(), kind="offer",
    )  # fmt: skip
    found = next(one for one in stages.of_search(workspace, cfo) if one.id == stage)
    assert (found.name, found.kind, found.seat) == ("Chair", "offer", "Erik Halden")
    assert (found.company_topics, found.candidate_topics) == (("fit", "risk"), ())


def test_undo_brings_the_old_name_back(workspace, given, cfo, heard):
    stages.rename(workspace, given.ids["CFO: Panel"], "Team lunch")
    assert heard() == ["Edited stage Team lunch"]
    workspace.undo()
    assert "Hiring manager / Panel / Senior executive" in drawn(workspace, cfo)


def test_a_stage_with_cards_stays_and_says_how_many(workspace, given, cfo):
    given.candidacy("Ines Aldana", "CFO: HR")
    given.candidacy("Tom Verhoeven", "CFO: HR")
    with pytest.raises(Refused, match="HR stays: 2 people are in it"):
        stages.remove(workspace, given.ids["CFO: HR"])
    assert "HR (2)" in drawn(workspace, cfo)


def test_an_empty_stage_goes_and_who_ended_from_it_may_come_back_to_the_one_before(workspace, given, cfo):
    ended = given.candidacy("Ines Aldana", "CFO: Not taken forward", ended_from_id=given.ids["CFO: Panel"])
    stages.remove(workspace, given.ids["CFO: Panel"])
    assert "Hiring manager / Senior executive" in drawn(workspace, cfo)
    with workspace.read() as session:
        from recruiter_desk.storage.rows import CandidacyRow

        assert session.get_one(CandidacyRow, ended).ended_from_id == given.ids["CFO: Hiring manager"]


def test_a_stage_with_meetings_stays(workspace, given, cfo):
    from recruiter_desk.storage.rows import InterviewRow

    who = given.candidacy("Ines Aldana", "CFO: Panel")
    with workspace.write("Booked") as session:
        session.add(InterviewRow(candidacy_id=who, stage_id=given.ids["CFO: HR"], status="held"))
    with pytest.raises(Refused, match="1 meeting belongs to it"):
        stages.remove(workspace, given.ids["CFO: HR"])


def test_ends_are_neither_added_nor_removed_nor_made_of_stages(workspace, given, cfo):
    with pytest.raises(Refused, match="five ends"):
        stages.remove(workspace, given.ids["CFO: Client declined"])
    with pytest.raises(Refused, match="five ends"):
        stages.add(workspace, cfo, "Gone", kind="client_declined")
    with pytest.raises(Refused, match="five ends"):
        stages.edit(workspace, given.ids["CFO: HR"], kind="search_closed")


def test_the_last_stage_stays(workspace, cfo):
    live = [one.id for one in stages.of_search(workspace, cfo)][:-5]
    for one in live[1:]:
        stages.remove(workspace, one)
    with pytest.raises(Refused, match="last stage"):
        stages.remove(workspace, live[0])


@pytest.mark.parametrize("name", ["", "  ", "\u202e", "x" * 10_000])
def test_a_stage_needs_a_name_that_can_be_read(workspace, given, cfo, name):
    with pytest.raises(Refused, match=r"Nothing was saved|at least"):
        stages.rename(workspace, given.ids["CFO: HR"], name)
    assert "/ HR /" in drawn(workspace, cfo)


def test_unknown_kinds_and_topics_are_refused(workspace, given, cfo):
    with pytest.raises(Refused, match="no kind of stage called lunch"):
        stages.edit(workspace, given.ids["CFO: HR"], kind="lunch")
    with pytest.raises(Refused, match="no topic called weather"):
        stages.edit(workspace, given.ids["CFO: HR"], company_topics=("weather",))


def test_stages_saved_as_a_set_start_the_next_search(workspace, given, cfo):
    stages.remove(workspace, given.ids["CFO: Panel"])
    stages.rename(workspace, given.ids["CFO: Senior executive"], "Owner")
    family = stages.save_as_set(workspace, cfo, "Family firm")
    other = given.search("COO", "Vasko")
    stages.use_set(workspace, other, family)
    assert drawn(workspace, other) == drawn(workspace, cfo)
    assert [one.name for one in stages.sets(workspace)] == ["Executive search", "Family firm"]


def test_a_set_saved_again_is_replaced(workspace, given, cfo):
    first = stages.save_as_set(workspace, cfo, "Mine")
    stages.remove(workspace, given.ids["CFO: Panel"])
    assert stages.save_as_set(workspace, cfo, "Mine") == first
    assert "Panel" not in [plan.name for plan in stages.sets(workspace)[1].plans]
    workspace.undo()
    assert "Panel" in [plan.name for plan in stages.sets(workspace)[1].plans]


def test_a_set_may_be_forgotten(workspace, cfo):
    stages.remove_set(workspace, stages.save_as_set(workspace, cfo, "Mine"))
    assert [one.name for one in stages.sets(workspace)] == ["Executive search"]


def test_the_built_in_set_keeps_its_name(workspace, cfo):
    with pytest.raises(Refused, match="built in"):
        stages.save_as_set(workspace, cfo, "executive search")


def test_a_search_with_people_keeps_its_stages(workspace, given, cfo):
    given.candidacy("Ines Aldana", "CFO: Identified")
    with pytest.raises(Refused, match="people on this search"):
        stages.use_set(workspace, cfo, "")
