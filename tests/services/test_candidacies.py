"""Candidacies: on and off searches, paused, waiting, next, presented, ended and restored; and the panel's view."""

import pytest

from recruiter_desk.domain.candidacies import Chip
from recruiter_desk.domain.errors import DeskError, Refused
from recruiter_desk.services import board, candidacies, interviews
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, DocumentRow, RepresentationRow, SearchRow, SubmittalRow
from tests.boards import drawn


@pytest.fixture
def cfo(given):
    search = given.search("CFO", "Halden Marine")
    given.person("Ines Aldana", "Finance Director", "Brightkeel")
    given.candidacy("Ines Aldana", "CFO: Met by me")
    given.candidacy("Tom Verhoeven", "CFO: Presented")
    return search


@pytest.fixture
def ines(given, cfo):
    return given.ids["Ines Aldana for CFO"]


@pytest.fixture
def tom(given, cfo):
    return given.ids["Tom Verhoeven for CFO"]


def chip(workspace, candidacy):
    return candidacies.view(workspace, candidacy).card.chip


# -- on and off a search


def test_a_person_joins_a_search_in_its_first_stage(workspace, given, cfo, heard):
    made = candidacies.add(workspace, cfo, given.person("Ruth Amsel"), via=" Ines\n Aldana ", role_applied="Controller")
    assert drawn(workspace, cfo) == "Identified: Ruth / Met by me: Ines / Presented: Tom"
    view = candidacies.view(workspace, made)
    assert (view.via, view.role_applied, heard()[-1]) == ("Ines Aldana", "Controller", "Added Ruth Amsel to CFO")


def test_a_person_joins_after_those_already_in_the_stage(workspace, given, cfo):
    candidacies.add(workspace, cfo, given.person("Ruth Amsel"), given.ids["CFO: Met by me"])
    assert drawn(workspace, cfo) == "Met by me: Ines Ruth / Presented: Tom"


def test_nobody_is_twice_on_a_search(workspace, given, cfo):
    with pytest.raises(Refused, match="Ines Aldana is on this search already, in Met by me"):
        candidacies.add(workspace, cfo, given.ids["Ines Aldana"])


@pytest.mark.parametrize("stage", ["CFO: Not interested", "VP Product: HR"])
def test_nobody_joins_in_an_end_or_a_stage_of_another_search(workspace, given, cfo, stage):
    given.search("VP Product", "Orrery")
    with pytest.raises(Refused, match="no end"):
        candidacies.add(workspace, cfo, given.person("Ruth Amsel"), given.ids[stage])


def test_nobody_joins_a_closed_search(workspace, given, cfo):
    with workspace.write("Close") as session:
        session.get_one(SearchRow, cfo).status = "closed"
    with pytest.raises(Refused, match="CFO is closed"):
        candidacies.add(workspace, cfo, given.person("Ruth Amsel"))


def test_a_copy_stands_in_both_searches(workspace, given, cfo, ines, heard):
    product = given.search("VP Product", "Orrery")
    (copy,) = candidacies.copy_to(workspace, ines, product)
    assert drawn(workspace, product) == "Identified: Ines"
    assert drawn(workspace, cfo) == "Met by me: Ines / Presented: Tom"
    assert candidacies.view(workspace, copy).role_applied == "CFO"
    assert heard()[-1] == "Copied Ines Aldana to VP Product"


def test_a_move_to_another_search_ends_the_old_candidacy(workspace, given, cfo, ines, tom, heard):
    product = given.search("VP Product", "Orrery")
    candidacies.move_to(workspace, [tom, ines], product)
    assert drawn(workspace, product) == "Identified: Tom Ines"
    assert drawn(workspace, cfo) == "Not taken forward: Tom Ines"
    assert chip(workspace, ines) == Chip("ended", "moved")
    assert heard()[-1] == "Moved 2 candidacies to VP Product"


def test_who_is_on_the_other_search_already_is_not_copied(workspace, given, cfo, ines, tom):
    product = given.search("VP Product", "Orrery")
    given.candidacy("Tom Verhoeven", "VP Product: HR")
    with pytest.raises(Refused, match="Tom Verhoeven is on that search already"):
        candidacies.copy_to(workspace, [ines, tom], product)
    with pytest.raises(Refused):
        candidacies.move_to(workspace, [ines], cfo)
    assert drawn(workspace, product) == "HR: Tom"


def test_removing_takes_everything_that_hangs_on_it(workspace, given, cfo, tom, heard):
    candidacies.give_leave(workspace, tom, "phone", "2026-11-20")
    candidacies.submit(workspace, tom, "2026-11-20")
    interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "UTC")
    candidacies.remove(workspace, tom)
    assert drawn(workspace, cfo) == "Met by me: Ines"
    with pytest.raises(Refused):
        candidacies.view(workspace, tom)
    workspace.undo()
    view = candidacies.view(workspace, tom)
    assert (len(view.interviews), len(view.representations), len(view.submittals)) == (1, 1, 1)
    assert heard()[-2] == "Removed Tom Verhoeven from the search"


# -- how it stands


def test_a_pause_lasts_until_its_day_or_until_ended(workspace, ines, heard):
    candidacies.pause(workspace, ines, "2026-12-12")
    assert chip(workspace, ines) == Chip("paused", "Paused until 12 Dec")
    candidacies.pause(workspace, ines, "")
    assert chip(workspace, ines) == Chip("nothing", "Nothing next")
    assert heard()[-2:] == ["Paused Ines Aldana until 2026-12-12", "Ended the pause of Ines Aldana"]


@pytest.mark.parametrize("day", ["2026-11-24", "2020-01-01", "soon", "2026-02-30"])
def test_a_pause_needs_a_day_to_come(workspace, ines, day):
    with pytest.raises(Refused):
        candidacies.pause(workspace, ines, day)


def test_waiting_counts_from_the_day_it_became_their_move(workspace, given, ines, tom, heard):
    with workspace.write("Since") as session:
        row = session.get_one(CandidacyRow, tom)
        row.move_of, row.move_since = "company", "2026-11-19"
    candidacies.set_move_of(workspace, [ines, tom], "company")
    assert chip(workspace, tom) == Chip("waiting_company", "Waiting on Halden 5d")
    assert chip(workspace, ines) == Chip("waiting_company", "Waiting on Halden")
    assert heard()[-1] == "2 candidacies: waiting for the company"


def test_a_move_of_nobody_waits_on_nobody(workspace, ines):
    for side in ("candidate", "me", ""):
        candidacies.set_move_of(workspace, ines, side)
    assert candidacies.view(workspace, ines).move_since == ""


def test_the_next_step_has_words_and_a_time_or_a_day(workspace, ines, heard):
    candidacies.set_next(workspace, ines, " Send\tbrief ", "2026-11-27")
    assert chip(workspace, ines) == Chip("step", "Send brief Fri")
    assert heard()[-1] == "Set the next step of Ines Aldana: Send brief"
    candidacies.set_next(workspace, ines, "", "2026-11-27")
    assert chip(workspace, ines) == Chip("call", "Call Fri")
    candidacies.set_next(workspace, ines, "", "")
    assert chip(workspace, ines) == Chip("nothing", "Nothing next")


@pytest.mark.parametrize("at", ["friday", "2026-11-27T25:00:00Z", "27.11.2026"])
def test_a_time_that_is_none_is_refused(workspace, ines, at):
    with pytest.raises(Refused):
        candidacies.set_next(workspace, ines, "Call", at)
    assert chip(workspace, ines).text == "Nothing next"


def test_a_step_of_ten_thousand_letters_is_refused(workspace, ines):
    with pytest.raises(Refused, match="80"):
        candidacies.set_next(workspace, ines, "x" * 10_000, "")


def test_who_named_somebody_is_edited_in_place(workspace, ines, heard):
    candidacies.edit(workspace, ines, via="P. Osei", role_applied="Controller")
    view = candidacies.view(workspace, ines)
    assert (view.via, view.role_applied) == ("P. Osei", "Controller")
    assert heard()[-1] == "Changed source and role applied for of Ines Aldana"


# -- presented


def test_leave_and_presentation_are_kept_with_their_papers(workspace, given, tom):
    osei = given.person("P. Osei", "HR Director", "Halden Marine")
    with workspace.write("Paper") as session:
        session.add(paper := DocumentRow(id=new_id(), person_id=given.ids["Tom Verhoeven"], name="leave.pdf", size=9,
                                         sha256="00", added_on="2026-11-20"))  # fmt: skip
    candidacies.give_leave(workspace, tom, "writing", "2026-11-20", "2027-11-20", paper.id)
    candidacies.submit(workspace, tom, "2026-11-23", given.ids["P. Osei at Halden Marine"], paper.id)
    view = candidacies.view(workspace, tom)
    assert (view.representations[0].how, view.representations[0].document) == ("writing", "leave.pdf")
    assert (view.submittals[0].to, view.submittals[0].sent_on) == ("P. Osei", "2026-11-23")
    assert osei and view.documents[0].name == "leave.pdf"


def test_leave_is_refused_when_it_ends_before_it_begins_or_is_on_anothers_paper(workspace, given, ines, tom):
    with pytest.raises(Refused, match="ends after"):
        candidacies.give_leave(workspace, tom, "phone", "2026-11-20", "2026-11-19")
    with workspace.write("Paper") as session:
        session.add(paper := DocumentRow(id=new_id(), person_id=given.ids["Tom Verhoeven"], name="leave.pdf", size=9,
                                         sha256="00", added_on="2026-11-20"))  # fmt: skip
    with pytest.raises(Refused, match="somebody else"):
        candidacies.give_leave(workspace, [tom, ines], "writing", "2026-11-20", "", paper.id)
    assert candidacies.view(workspace, tom).representations == ()


def test_one_strip_presents_several(workspace, ines, tom, heard):
    candidacies.submit(workspace, [ines, tom], "2026-11-24")
    with workspace.read() as session:
        assert candidacies.known_to_client(session, [ines, tom]) == {ines, tom}
    assert heard()[-1] == "Presented 2 candidacies to the client"


def test_a_leave_and_a_presentation_can_be_taken_back(workspace, tom):
    candidacies.give_leave(workspace, tom, "phone", "2026-11-20")
    candidacies.submit(workspace, tom, "2026-11-20")
    view = candidacies.view(workspace, tom)
    candidacies.take_back_leave(workspace, view.representations[0].id)
    candidacies.remove_submittal(workspace, view.submittals[0].id)
    with workspace.read() as session:
        assert session.query(RepresentationRow).count() + session.query(SubmittalRow).count() == 0


# -- ends


def test_somebody_who_ended_returns_to_the_former_stage(workspace, given, cfo, ines, tom, heard):
    before = drawn(workspace, cfo)
    board.move(workspace, [ines, tom], given.ids["CFO: Not interested"], reason="pay")
    candidacies.restore(workspace, [ines, tom])
    assert drawn(workspace, cfo) == before
    assert candidacies.view(workspace, ines).end is None
    assert heard()[-1] == "Restored 2 candidacies"


def test_who_never_ended_is_not_restored(workspace, ines):
    with pytest.raises(Refused, match="still in the running"):
        candidacies.restore(workspace, ines)


def test_in_a_closed_search_nobody_is_restored(workspace, given, cfo, ines):
    board.move(workspace, [ines], given.ids["CFO: Not interested"])
    with workspace.write("Close") as session:
        session.get_one(SearchRow, cfo).status = "closed"
    with pytest.raises(Refused, match="Reopen"):
        candidacies.restore(workspace, ines)


def test_an_end_says_where_from_why_and_whether_they_know(workspace, given, ines, tom):
    board.move(workspace, [ines], given.ids["CFO: Not interested"], reason="pay")
    end = candidacies.view(workspace, ines).end
    assert end and (end.stage, end.reason, end.former, end.told_on) == ("Not interested", "pay", "Met by me", "")
    candidacies.mark_told(workspace, ines)
    told = candidacies.view(workspace, ines).end
    assert told and told.told_on == "2026-11-24"
    candidacies.mark_told(workspace, ines, "")
    end = candidacies.view(workspace, ines).end
    assert end and end.told_on == ""
    with pytest.raises(Refused, match="still in the running"):
        candidacies.mark_told(workspace, tom)


def test_everybody_ends_in_their_own_search_within_one_change(workspace, given, cfo, ines):
    product = given.search("VP Product", "Orrery")
    other = given.candidacy("Ruth Amsel", "VP Product: HR")
    with workspace.write("End") as session:
        candidacies.end_in(session, [ines, other], "search_closed", "2026-11-24", "budget")
    assert drawn(workspace, product) == "Search closed: Ruth"
    assert drawn(workspace, cfo) == "Presented: Tom / Search closed: Ines"


# -- the view


def test_the_ladder_says_who_was_met_and_who_is_next(workspace, given, cfo, tom):
    seats = []
    for rank, person in enumerate(("P. Osei", "J. Halden", "E. Halden")):
        given.person(person, "", "Halden Marine")
        seats.append(given.seat("CFO at Halden Marine", person, "Halden Marine", "panel", rank))
    interviews.add(workspace, tom, "2026-11-20T10:00:00Z", "UTC", seat_ids=[seats[1]], status="held")
    ladder = candidacies.view(workspace, tom).ladder
    assert [(step.person, step.reach) for step in ladder] == [
        ("P. Osei", "ahead"), ("J. Halden", "met"), ("E. Halden", "next"),
    ]  # fmt: skip


def test_the_view_lists_the_persons_other_searches(workspace, given, cfo, ines):
    given.search("VP Product", "Orrery")
    given.candidacy("Ines Aldana", "VP Product: HR", next_step="Send brief")
    (other,) = candidacies.view(workspace, ines).elsewhere
    assert (other.search, other.company, other.stage, other.chip.text) == ("VP Product", "Orrery", "HR", "Send brief")


def test_history_tells_what_was_done_with_a_candidacy_and_its_meetings(workspace, tom):
    meeting = interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "UTC")
    candidacies.submit(workspace, tom, "2026-11-24")
    interviews.set_status(workspace, meeting, "held")
    assert [entry.label for entry in candidacies.history(workspace, tom)][:3] == [
        "Held the meeting with Tom Verhoeven", "Presented Tom Verhoeven to the client", "Booked Tom Verhoeven",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "act",
    [
        lambda ws, gone: candidacies.view(ws, gone),
        lambda ws, gone: candidacies.remove(ws, gone),
        lambda ws, gone: candidacies.restore(ws, gone),
        lambda ws, gone: candidacies.pause(ws, gone, "2026-12-12"),
        lambda ws, gone: candidacies.set_move_of(ws, gone, "me"),
        lambda ws, gone: candidacies.set_next(ws, gone, "Call", ""),
        lambda ws, gone: candidacies.mark_told(ws, gone),
        lambda ws, gone: candidacies.submit(ws, gone, "2026-11-24"),
        lambda ws, gone: candidacies.give_leave(ws, gone, "phone", "2026-11-24"),
        lambda ws, gone: candidacies.copy_to(ws, gone, gone),
        lambda ws, gone: candidacies.edit(ws, gone, via="x"),
        lambda ws, gone: candidacies.add(ws, gone, gone),
        lambda ws, gone: candidacies.take_back_leave(ws, gone),
        lambda ws, gone: candidacies.remove_submittal(ws, gone),
        lambda ws, gone: candidacies.remove(ws, []),
    ],
)
def test_what_is_gone_is_a_sentence_and_no_change(workspace, heard, act):
    with pytest.raises(DeskError, match=r"\.$"):
        act(workspace, "gone")
    assert heard() == []
