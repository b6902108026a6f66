"""The board, drawn before and after each move."""

import pytest

from recruiter_desk.domain.candidacies import Chip
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import board, candidacies
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    InterviewRow,
    ParticipantRow,
    SearchRow,
    StageRow,
    SubmittalRow,
)
from tests.boards import drawn


@pytest.fixture
def cfo(given):
    search = given.search("CFO", "Halden Marine")
    for name in ("Ines Aldana", "Ruth Amsel"):
        given.candidacy(name, "CFO: Met by me")
    given.candidacy("Tom Verhoeven", "CFO: Presented")
    return search


@pytest.fixture
def move(workspace, given):
    """Move people, named as on the card, into a stage of the CFO search."""

    def moved(names, stage, position=None, **more):
        ids = [given.ids[f"{name} for CFO"] for name in names.split(", ")]
        board.move(workspace, ids, given.ids[f"CFO: {stage}"], position, **more)

    return moved


def met(workspace, given, person, status="held"):
    """Add an interview of a CFO candidate with P. Osei of the client."""
    osei = given.ids.get("P. Osei") or given.person("P. Osei", "HR Director", "Halden Marine")
    candidacy = given.ids[f"{person} for CFO"]
    with workspace.write("Interview") as session:
        session.add(interview := InterviewRow(id=new_id(), candidacy_id=candidacy, status=status, zone="UTC",
                                              starts_at="2026-11-26T10:00:00Z"))  # fmt: skip
        session.add(ParticipantRow(interview_id=interview.id, person_id=osei, title="HR Director"))


def card(workspace, search, name):
    return next(one for column in board.read(workspace, search).columns for one in column.cards if one.name == name)


def test_a_new_search_has_every_stage_and_no_card(workspace, given):
    shown = board.read(workspace, given.search("CFO", "Halden Marine"))
    assert [len(column.cards) for column in shown.columns] == [0] * 16
    assert (shown.columns[3].name, shown.columns[3].subtitle) == ("Met by me", "First interview with me")


def test_a_stage_says_whose_seat_it_meets(workspace, given, cfo):
    given.person("Patience Osei", "HR Director", "Halden Marine")
    seat = given.seat("CFO at Halden Marine", "Patience Osei", "Halden Marine", "gatekeeper", 0)
    with workspace.write("Seat") as session:
        session.get_one(StageRow, given.ids["CFO: HR"]).seat_id = seat
    assert board.read(workspace, cfo).columns[5].subtitle == "Fit and must-have skills · P. Osei"


def test_a_card_says_who_where_how_long_and_what_next(workspace, given):
    search = given.search("CFO", "Halden Marine")
    given.person("Ines Aldana", "Finance Director", "Brightkeel")
    given.candidacy("Ines Aldana", "CFO: Met by me", "2026-11-22", next_step="Call", next_at="2026-11-27")
    shown = card(workspace, search, "Ines Aldana")
    assert (shown.role, shown.days, shown.chip) == ("Finance Director, Brightkeel", 2, Chip("call", "Call Fri"))


def test_a_card_names_where_somebody_works_now(workspace, given):
    search = given.search("CFO", "Halden Marine")
    ines = given.person("Ines Aldana", "Finance Director", "Brightkeel")
    oster, polder = given.company("Oster"), given.company("Polder")
    with workspace.write("Left") as session:
        session.add(AffiliationRow(person_id=ines, company_id=oster, title="CFO", began="2025"))
        session.add(AffiliationRow(person_id=ines, company_id=polder, title="Adviser", began="2026", ended="2026-03"))
        session.get_one(AffiliationRow, given.ids["Ines Aldana at Brightkeel"]).ended = "2024"
    given.candidacy("Ines Aldana", "CFO: Met by me")
    assert card(workspace, search, "Ines Aldana").role == "CFO, Oster"


def test_a_booked_meeting_stands_on_the_card(workspace, given, cfo):
    met(workspace, given, "Tom Verhoeven", "booked")
    assert card(workspace, cfo, "Tom Verhoeven").chip == Chip("meeting", "Thu 10:00")


def test_a_seat_is_met_once_an_interview_with_its_person_was_held(workspace, given, cfo):
    given.person("P. Osei", "HR Director", "Halden Marine")
    given.person("E. Halden", "Chair", "Halden Marine")
    for rank, person in enumerate(("P. Osei", "E. Halden")):
        given.seat("CFO at Halden Marine", person, "Halden Marine", "panel", rank)
    met(workspace, given, "Tom Verhoeven", "booked")
    assert card(workspace, cfo, "Tom Verhoeven").seats == (False, False)
    met(workspace, given, "Tom Verhoeven")
    assert card(workspace, cfo, "Tom Verhoeven").seats == (True, False)


def test_a_card_counts_other_open_searches_that_somebody_is_live_in(workspace, given, cfo):
    for title in ("VP Product", "Plant Director", "Head of Legal"):
        given.search(title, "Orrery")
    given.candidacy("Ines Aldana", "VP Product: HR")
    given.candidacy("Ines Aldana", "Plant Director: Not interested")
    given.candidacy("Ines Aldana", "Head of Legal: HR")
    with workspace.write("Close") as session:
        session.get_one(SearchRow, given.ids["Head of Legal at Orrery"]).status = "closed"
    assert card(workspace, cfo, "Ines Aldana").elsewhere == 1


def test_a_card_moves_to_the_end_of_another_stage(workspace, cfo, move, heard):
    assert drawn(workspace, cfo) == "Met by me: Ines Ruth / Presented: Tom"
    move("Ines Aldana", "Presented")
    assert drawn(workspace, cfo) == "Met by me: Ruth / Presented: Tom Ines"
    assert heard() == ["Moved Ines Aldana to Presented"]


def test_a_card_moves_to_a_place_between_others(workspace, cfo, move):
    move("Tom Verhoeven", "Met by me", 1)
    assert drawn(workspace, cfo) == "Met by me: Ines Tom Ruth"
    assert card(workspace, cfo, "Tom Verhoeven").days == 0


def test_within_a_stage_only_the_order_changes(workspace, cfo, move, heard):
    move("Ruth Amsel", "Met by me", 0)
    assert drawn(workspace, cfo) == "Met by me: Ruth Ines / Presented: Tom"
    assert card(workspace, cfo, "Ruth Amsel").days == 4
    assert heard() == ["Moved Ruth Amsel within Met by me"]


def test_putting_a_card_where_it_was_changes_nothing(move, heard, cfo):
    before = len(heard())
    move("Ruth Amsel", "Met by me", 1)
    move("Ruth Amsel", "Met by me")
    assert len(heard()) == before


def test_several_cards_move_in_the_order_given(workspace, cfo, move, heard):
    move("Tom Verhoeven, Ruth Amsel", "Met by me", 0)
    assert drawn(workspace, cfo) == "Met by me: Tom Ruth Ines"
    assert heard() == ["Moved 2 candidacies to Met by me"]


def test_a_position_past_the_end_is_the_end(workspace, cfo, move):
    move("Tom Verhoeven", "Met by me", 99)
    assert drawn(workspace, cfo) == "Met by me: Ines Ruth Tom"


def test_a_stage_without_room_is_spaced_anew(workspace, given, cfo, move):
    with workspace.write("Crowd") as session:
        session.get_one(CandidacyRow, given.ids["Ines Aldana for CFO"]).rank = 7
        session.get_one(CandidacyRow, given.ids["Ruth Amsel for CFO"]).rank = 8
    move("Tom Verhoeven", "Met by me", 1)
    assert drawn(workspace, cfo) == "Met by me: Ines Tom Ruth"
    workspace.undo()
    assert drawn(workspace, cfo) == "Met by me: Ines Ruth / Presented: Tom"


def test_a_move_resets_nothing_else(workspace, given, cfo, move):
    before = {"move_of": "company", "move_since": "2026-11-20", "next_step": "Call", "paused_until": "2026-12-12"}
    with workspace.write("Set") as session:
        for name, value in before.items():
            setattr(session.get_one(CandidacyRow, given.ids["Tom Verhoeven for CFO"]), name, value)
    move("Tom Verhoeven", "HR")
    move("Tom Verhoeven", "Not taken forward")
    with workspace.read() as session:
        row = session.get_one(CandidacyRow, given.ids["Tom Verhoeven for CFO"])
        assert {name: getattr(row, name) for name in before} == before


def test_an_end_remembers_where_from_and_why(workspace, given, cfo, move, heard):
    move("Ines Aldana", "Not interested", reason=" pay ")
    with workspace.read() as session:
        row = session.get_one(CandidacyRow, given.ids["Ines Aldana for CFO"])
    assert (row.ended_from_id, row.ended_on, row.end_reason) == (given.ids["CFO: Met by me"], "2026-11-24", "pay")
    assert heard() == ["Ended Ines Aldana: Not interested"]


def test_from_end_to_end_the_former_stage_is_kept(workspace, given, cfo, move):
    move("Ines Aldana", "Not interested", reason="pay")
    move("Ines Aldana", "Not taken forward")
    with workspace.read() as session:
        row = session.get_one(CandidacyRow, given.ids["Ines Aldana for CFO"])
    assert (row.ended_from_id, row.end_reason) == (given.ids["CFO: Met by me"], "pay")


def test_out_of_an_end_somebody_is_restored(workspace, given, cfo, move, heard):
    move("Ines Aldana", "Not interested", reason="pay")
    move("Ines Aldana", "HR")
    with workspace.read() as session:
        row = session.get_one(CandidacyRow, given.ids["Ines Aldana for CFO"])
    assert (row.ended_from_id, row.ended_on, row.end_reason, row.told_on) == (None, "", "", "")
    assert heard()[-1] == "Restored Ines Aldana to HR"


def test_the_client_cannot_decline_whom_it_never_saw(workspace, given, cfo, move):
    with pytest.raises(Refused, match="has not seen this person"):
        move("Ines Aldana", "Client declined", reason="no reason given")
    with pytest.raises(Refused, match="Ines Aldana, Ruth Amsel: "):
        move("Ines Aldana, Ruth Amsel", "Candidate withdrew", reason="pay")
    assert drawn(workspace, cfo) == "Met by me: Ines Ruth / Presented: Tom"


def test_after_a_presentation_the_client_may_decline_with_a_reason(workspace, given, cfo, move):
    with workspace.write("Sent") as session:
        session.add(SubmittalRow(candidacy_id=given.ids["Tom Verhoeven for CFO"], sent_on="2026-11-20"))
    with pytest.raises(Refused, match="Client declined needs a reason"):
        move("Tom Verhoeven", "Client declined", reason=" ")
    move("Tom Verhoeven", "Client declined", reason="no treasury")
    assert drawn(workspace, cfo) == "Met by me: Ines Ruth / Client declined: Tom"


def test_after_a_held_meeting_with_the_client_somebody_may_withdraw(workspace, given, cfo, move):
    met(workspace, given, "Ines Aldana", "cancelled")
    with pytest.raises(Refused):
        move("Ines Aldana", "Candidate withdrew", reason="pay")
    met(workspace, given, "Ines Aldana")
    met(workspace, given, "Tom Verhoeven")
    move("Ines Aldana, Tom Verhoeven", "Candidate withdrew", reason="pay")
    assert "Candidate withdrew: Ines Tom" in drawn(workspace, cfo)


def test_a_first_interview_with_me_is_no_meeting_with_the_client(workspace, given, cfo):
    ines = given.ids["Ines Aldana for CFO"]
    with workspace.write("Met") as session:
        session.add(InterviewRow(candidacy_id=ines, status="held"))
    with workspace.read() as session:
        assert candidacies.known_to_client(session, [ines]) == set()


def test_sixty_ended_together_are_one_change(workspace, given, heard):
    search = given.search("CFO", "Halden Marine")
    ids = [given.candidacy(f"N{number:02} Lindqvist", "CFO: Identified") for number in range(60)]
    before = drawn(workspace, search)
    said = len(heard())
    board.move(workspace, ids, given.ids["CFO: Not taken forward"])
    assert drawn(workspace, search) == before.replace("Identified", "Not taken forward")
    assert heard()[said:] == ["Ended 60 candidacies: Not taken forward"]
    workspace.undo()
    assert drawn(workspace, search) == before


def test_a_stage_of_another_search_is_refused(workspace, given, cfo):
    given.search("VP Product", "Orrery")
    with pytest.raises(Refused, match="belongs to another search"):
        board.move(workspace, [given.ids["Ines Aldana for CFO"]], given.ids["VP Product: HR"])


def test_in_a_closed_search_nobody_comes_back(workspace, given, cfo, move):
    move("Ines Aldana", "Not interested")
    with workspace.write("Close") as session:
        session.get_one(SearchRow, cfo).status = "closed"
    with pytest.raises(Refused, match="Reopen it first"):
        move("Ines Aldana", "HR")


def test_what_is_gone_is_refused_with_a_sentence(workspace, given, cfo):
    ines, stage = given.ids["Ines Aldana for CFO"], given.ids["CFO: HR"]
    for ids, to in (([ines], "gone"), ([ines, "gone"], stage), ([], stage)):
        with pytest.raises(Refused):
            board.move(workspace, ids, to)
    with pytest.raises(Refused):
        board.read(workspace, "gone")


def test_the_rule_is_asked_without_a_change(workspace, given, cfo):
    ines = given.ids["Ines Aldana for CFO"]
    assert candidacies.why_not_move(workspace, [ines], given.ids["CFO: HR"]) is None
    assert "not seen" in (candidacies.why_not_move(workspace, ines, given.ids["CFO: Client declined"]) or "")
    assert "no longer" in (candidacies.why_not_move(workspace, ines, "gone") or "")
