"""Meetings to come: the usual, times offered and booked, clashes, what a page of days shows, and calendar files."""

from datetime import date

import pytest
from icalendar import Calendar

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import companies, contact_points, interviews, people, searches, seats, stages
from recruiter_desk.services.interviews import agenda
from tests.ledgers import Scene

AT = "2026-11-26T09:00:00Z"


@pytest.fixture
def sequence(workspace, adaeze):
    return lambda: interviews.of(workspace, adaeze.candidacy)[0].sequence


def test_the_usual_is_the_next_seat_at_its_stage_in_the_companys_zone(workspace, adaeze: Scene):
    companies.edit(workspace, adaeze.given.ids["Halden Marine"], zone="Asia/Kolkata")
    before = interviews.usual(workspace, adaeze.candidacy)
    assert (before.seat_ids, before.zone, before.minutes) == ((adaeze.seats["P. Osei"],), "Asia/Kolkata", 60)
    adaeze.meeting("HR", "P. Osei", status="held", day=20)
    assert interviews.usual(workspace, adaeze.candidacy).seat_ids == (adaeze.seats["Jon Halden"],)


def test_the_usual_stage_is_the_one_that_meets_the_seat(workspace, adaeze: Scene):
    panel, chair = adaeze.given.ids["CFO: Panel"], adaeze.seats["Erik Halden"]
    stages.edit(workspace, panel, seat_id=chair)
    assert interviews.usual(workspace, adaeze.candidacy, [chair]).stage_id == panel
    assert interviews.usual(workspace, adaeze.candidacy, []).stage_id == adaeze.given.ids["CFO: Hiring manager"]


def test_moving_a_meeting_brings_who_holds_the_seat_by_now(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei", "Jon Halden")
    seats.edit(workspace, adaeze.seats["P. Osei"], name="Ada Lund")
    both = [adaeze.seats["P. Osei"], adaeze.seats["Jon Halden"]]
    interviews.set_participants(workspace, meeting, both)
    assert {one.person for one in interviews.line(workspace, meeting).participants} == {"P. Osei", "Jon Halden"}
    interviews.reschedule(workspace, meeting, "2026-11-27T10:00", seat_ids=both)
    assert {one.person for one in interviews.line(workspace, meeting).participants} == {"Ada Lund", "Jon Halden"}


def test_without_the_companys_zone_it_is_the_persons_then_the_laptops(workspace, adaeze: Scene):
    assert interviews.usual(workspace, adaeze.candidacy).zone == workspace.zone()
    people.edit(workspace, adaeze.given.ids["Adaeze Obi"], zone="Australia/Adelaide")
    assert interviews.usual(workspace, adaeze.candidacy).zone == "Australia/Adelaide"


def test_before_somebody_is_presented_a_meeting_is_a_talk_with_me(workspace, given, adaeze):
    early = given.candidacy("Ruth Amsel", "CFO: Interested")
    assert interviews.usual(workspace, early).seat_ids == ()


def test_times_are_offered_in_the_zone_agreed_and_one_is_booked(workspace, adaeze: Scene, heard):
    times = ["2026-11-26T14:30", "2026-11-26T10:00"]
    meeting = interviews.offer(workspace, adaeze.candidacy, times, "Asia/Kolkata", seat_ids=[adaeze.seats["P. Osei"]])
    (offered,) = interviews.of(workspace, adaeze.candidacy)
    assert (offered.status, offered.starts_at) == ("times offered", "")
    assert offered.offered == ("2026-11-26T04:30:00Z", "2026-11-26T09:00:00Z")
    interviews.book(workspace, meeting, AT)
    (booked,) = interviews.of(workspace, adaeze.candidacy)
    assert (booked.status, booked.starts_at, len(booked.participants)) == ("booked", AT, 1)
    assert heard()[-2:] == ["Offered times to Adaeze Obi", "Booked Adaeze Obi"]


def test_only_a_time_that_was_offered_is_booked(workspace, adaeze: Scene):
    meeting = interviews.offer(workspace, adaeze.candidacy, [AT], "UTC")
    with pytest.raises(Refused, match="not offered"):
        interviews.book(workspace, meeting, "2026-11-26T10:00:00Z")


def test_times_that_cannot_be_are_not_offered(workspace, adaeze: Scene):
    for times in ([], ["soon"], ["2026-03-29T02:30"], [AT, "2026-10-25T02:30"]):
        with pytest.raises(Refused):
            interviews.offer(workspace, adaeze.candidacy, times, "Europe/Oslo")
    assert interviews.of(workspace, adaeze.candidacy) == ()


def test_offering_again_gives_the_booked_time_up_and_one_undo_brings_it_back(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei")
    before = interviews.of(workspace, adaeze.candidacy)
    interviews.offer(workspace, adaeze.candidacy, [AT, "2026-11-27T09:00:00Z"], interview_id=meeting)
    (offered,) = interviews.of(workspace, adaeze.candidacy)
    assert (offered.starts_at, offered.zone, offered.sequence, len(offered.participants)) == ("", "Europe/Oslo", 1, 1)
    workspace.undo()
    assert interviews.of(workspace, adaeze.candidacy) == before


def test_a_meeting_that_was_held_stays_held_when_its_time_is_corrected(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=20)
    interviews.reschedule(workspace, meeting, "2026-11-19T10:00")
    assert interviews.line(workspace, meeting).status == "held"
    with pytest.raises(Refused, match="was held"):
        interviews.offer(workspace, adaeze.candidacy, [AT], "UTC", interview_id=meeting)
    interviews.reschedule(workspace, meeting, "2026-11-30T10:00")
    assert interviews.line(workspace, meeting).status == "booked"


def test_each_move_and_cancelling_raises_the_sequence(workspace, adaeze: Scene, sequence):
    meeting = adaeze.meeting("HR")
    assert sequence() == 0
    interviews.reschedule(workspace, meeting, "2026-11-27T10:00", place="Harbour office")
    assert sequence() == 1
    interviews.set_status(workspace, meeting, "cancelled")
    interviews.set_status(workspace, meeting, "cancelled")
    assert sequence() == 2
    interviews.reschedule(workspace, meeting, "2026-11-27T10:00")
    interviews.set_status(workspace, meeting, "held")
    assert sequence() == 3


def test_time_place_and_people_move_in_one_change(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei")
    before = interviews.of(workspace, adaeze.candidacy)
    interviews.reschedule(
        workspace, meeting, "2026-11-27T10:00", "Asia/Kolkata", 90, "Pune", [adaeze.seats["Erik Halden"]]
    )
    (moved,) = interviews.of(workspace, adaeze.candidacy)
    assert (moved.starts_at, moved.minutes, moved.place) == ("2026-11-27T04:30:00Z", 90, "Pune")
    assert [one.person for one in moved.participants] == ["Erik Halden"]
    workspace.undo()
    assert interviews.of(workspace, adaeze.candidacy) == before


CLASHING = (("2026-11-26T09:59:00Z", 60), ("2026-11-26T08:00:00Z", 61), ("2026-11-25T09:01:00Z", 1440))
APART = (("2026-11-26T08:00:00Z", 60), ("2026-11-26T10:00:00Z", 60))


def test_a_clash_is_a_booked_meeting_that_shares_a_minute(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei")  # 10:00 to 11:00 in Oslo
    for starts_at, minutes in CLASHING:
        found = interviews.clashes(workspace, starts_at, minutes)
        assert [(one.person, one.company) for one in found] == [("Adaeze Obi", "Halden Marine")]
        assert interviews.clashes(workspace, starts_at, minutes, but=meeting) == ()
    assert [one for one in APART if interviews.clashes(workspace, *one)] == []
    interviews.set_status(workspace, meeting, "cancelled")
    assert [one for one in CLASHING if interviews.clashes(workspace, *one)] == []


def test_a_meeting_of_a_whole_day_is_found_from_the_next_one(workspace, adaeze: Scene):
    interviews.add(workspace, adaeze.candidacy, "2026-11-25T09:30:00Z", "UTC", 1440)
    assert len(interviews.clashes(workspace, "2026-11-26T09:29:00Z", 1)) == 1


def test_days_show_what_starts_in_them_and_the_rest_waits(workspace, adaeze: Scene):
    adaeze.meeting("HR", "P. Osei")
    adaeze.meeting("HR", "P. Osei", status="cancelled", day=27)
    interviews.add(workspace, adaeze.candidacy, status="wanted")
    offered = interviews.offer(workspace, adaeze.candidacy, [AT], "UTC")
    thursday = interviews.between(workspace, date(2026, 11, 26), 1)
    assert [(one.person, one.search, one.company, one.status) for one in thursday] == [
        ("Adaeze Obi", "CFO", "Halden Marine", "booked")
    ]
    assert len(interviews.between(workspace, date(2026, 11, 23), 7)) == 2
    assert interviews.waiting(workspace)[1].id == offered
    with workspace.read() as session:
        assert interviews.count_ahead(session, date(2026, 11, 24)) == 1


def test_who_has_left_waits_for_no_meeting(workspace, given, adaeze: Scene):
    early = given.candidacy("Ruth Amsel", "CFO: Not taken forward", ended_on="2026-11-20")
    interviews.add(workspace, early, status="wanted")
    assert interviews.waiting(workspace) == ()


def test_the_agenda_tells_of_debriefs_due(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=23)
    contact_points.add(workspace, "+47 22 12 34 56", person_id=adaeze.people["P. Osei"])
    found = agenda.read(workspace, date(2026, 11, 24), 1)
    assert (found.meetings, {one.interview_id for one in found.due}) == ((), {meeting})
    assert {(one.call, one.phone) for one in found.due} == {("P. Osei", "+47 22 12 34 56"), ("Adaeze Obi", "")}


def test_a_calendar_file_is_whole_and_follows_the_meeting(workspace, adaeze: Scene, tmp_path):
    meeting = adaeze.meeting("HR", "P. Osei")
    interviews.reschedule(workspace, meeting, "2026-11-27T10:00")
    file = tmp_path / "obi.ics"
    interviews.save_calendar(workspace, meeting, Side.COMPANY, file)
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert (event["uid"], event["sequence"]) == (f"{meeting}@recruiter-desk", 1)
    assert interviews.calendar_name(workspace, meeting, Side.COMPANY) == "A.O. 2026-11-27.ics"


def test_nothing_of_the_ledger_reaches_a_calendar_file(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR", "P. Osei")
    adaeze.note("canary one", audience="both")
    adaeze.question("canary two", audience="both")
    for party in (Side.COMPANY, Side.CANDIDATE):
        for names in (False, True):
            assert b"canary" not in interviews.calendar_entry(workspace, meeting, party, names=names)


def test_a_file_that_cannot_be_written_is_told(workspace, adaeze: Scene, tmp_path):
    meeting = adaeze.meeting("HR", "P. Osei")
    with pytest.raises(Refused, match="is a folder"):
        interviews.save_calendar(workspace, meeting, Side.COMPANY, tmp_path)
    with pytest.raises(Environment, match="there is no folder"):
        interviews.save_calendar(workspace, meeting, Side.COMPANY, tmp_path / "none" / "a.ics")


def test_what_is_gone_is_told(workspace, adaeze: Scene):
    meeting = adaeze.meeting("HR")
    interviews.remove(workspace, meeting)
    for ask in (
        lambda: interviews.line(workspace, meeting),
        lambda: interviews.to_book(workspace, adaeze.candidacy, interview_id=meeting),
        lambda: interviews.usual(workspace, "nobody"),
    ):
        with pytest.raises(Refused, match="no longer"):
            ask()


def test_a_search_taken_away_takes_its_times_with_it(workspace, adaeze: Scene):
    interviews.offer(workspace, adaeze.candidacy, [AT], "UTC")
    searches.delete(workspace, [adaeze.search])
    assert interviews.waiting(workspace) == ()
    workspace.undo()
    assert len(interviews.waiting(workspace)) == 1
