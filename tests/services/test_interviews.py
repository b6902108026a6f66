"""Meetings: in the zone agreed, with who sat in as they were that day."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import affiliations, interviews


@pytest.fixture
def tom(given):
    """Somebody presented to a client whose ladder has one holder and one empty seat."""
    given.search("CFO", "Halden Marine")
    given.person("Eva Halden", "Chair", "Halden Marine")
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 1)
    return given.candidacy("Tom Verhoeven", "CFO: Presented")


@pytest.fixture
def eva(given):
    return lambda: given.ids["seat of Eva Halden"]


def test_a_meeting_is_booked_in_the_zone_agreed(workspace, tom, heard):
    interviews.add(workspace, tom, "2026-07-02T10:00", "Europe/Paris", 45, "Video")
    (meeting,) = interviews.of(workspace, tom)
    assert (meeting.starts_at, meeting.zone, meeting.minutes) == ("2026-07-02T08:00:00Z", "Europe/Paris", 45)
    assert (meeting.status, meeting.stage) == ("booked", "Presented")
    assert heard() == ["Booked Tom Verhoeven"]


def test_a_moment_of_the_desk_is_taken_as_it_is(workspace, tom):
    interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "America/New_York")
    assert interviews.of(workspace, tom)[0].starts_at == "2026-11-26T10:00:00Z"


def test_a_time_that_the_clocks_skip_is_refused(workspace, tom):
    with pytest.raises(Refused, match=r"There is no 02:30 on 29 March 2026 in Europe/Paris"):
        interviews.add(workspace, tom, "2026-03-29T02:30", "Europe/Paris")
    assert interviews.of(workspace, tom) == ()


def test_a_time_that_comes_twice_asks_which(workspace, tom):
    with pytest.raises(Refused, match=r"Write 02:30\+02:00 for the first or 02:30\+01:00 for the second"):
        interviews.add(workspace, tom, "2026-10-25T02:30", "Europe/Paris")
    interviews.add(workspace, tom, "2026-10-25T02:30+01:00", "Europe/Paris")
    assert interviews.of(workspace, tom)[0].starts_at == "2026-10-25T01:30:00Z"


WRONG = [
    {"starts_at": "tomorrow", "zone": "Europe/Paris"},
    {"starts_at": "2026-11-26T10:00", "zone": ""},
    {"starts_at": "2026-11-26T10:00", "zone": "Mars/Base"},
    {"starts_at": "", "zone": "Europe/Paris"},
    {"starts_at": "2026-11-26T10:00", "zone": "Europe/Paris", "minutes": 0},
    {"starts_at": "2026-11-26T10:00", "zone": "Europe/Paris", "place": "x" * 301},
]


@pytest.mark.parametrize("fields", WRONG, ids=str)
def test_a_meeting_that_could_not_be_is_refused(workspace, tom, fields):
    with pytest.raises(Refused):
        interviews.add(workspace, tom, **fields)
    assert interviews.of(workspace, tom) == ()


def test_a_wanted_meeting_needs_no_time(workspace, tom):
    interviews.add(workspace, tom, status="wanted")
    assert interviews.of(workspace, tom)[0].starts_at == ""


def test_participants_keep_title_and_part_of_that_day(workspace, tom, eva, given):
    interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "Europe/Paris", seat_ids=[eva()])
    affiliations.edit(workspace, given.ids["Eva Halden at Halden Marine"], title="Honorary Chair")
    (meeting,) = interviews.of(workspace, tom)
    assert [(each.person, each.title, each.part) for each in meeting.participants] == [
        ("Eva Halden", "Chair", "sign-off")
    ]


def test_an_empty_seat_cannot_meet_anybody(workspace, tom, eva, given):
    affiliations.remove(workspace, given.ids["Eva Halden at Halden Marine"])
    with pytest.raises(Refused, match="Nobody sits in the seat"):
        interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "Europe/Paris", seat_ids=[eva()])
    assert interviews.of(workspace, tom) == ()


def test_a_meeting_is_held_moved_and_cancelled(workspace, tom, heard):
    meeting = interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "Europe/Paris")
    interviews.reschedule(workspace, meeting, "2026-11-27T11:00")
    interviews.set_status(workspace, meeting, "held")
    interviews.set_status(workspace, meeting, "cancelled")
    (kept,) = interviews.of(workspace, tom)
    assert (kept.starts_at, kept.zone, kept.status) == ("2026-11-27T10:00:00Z", "Europe/Paris", "cancelled")
    assert heard()[1:] == [
        "Moved the meeting with Tom Verhoeven",
        "Held the meeting with Tom Verhoeven",
        "Cancelled the meeting with Tom Verhoeven",
    ]


def test_who_sits_in_is_changed_afterwards(workspace, tom, eva):
    meeting = interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "Europe/Paris")
    interviews.set_participants(workspace, meeting, [eva()])
    assert len(interviews.of(workspace, tom)[0].participants) == 1
    interviews.set_participants(workspace, meeting, [])
    assert interviews.of(workspace, tom)[0].participants == ()


def test_a_removed_meeting_comes_back_with_who_sat_in(workspace, tom, eva):
    meeting = interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "Europe/Paris", seat_ids=[eva()])
    before = interviews.of(workspace, tom)
    interviews.remove(workspace, meeting)
    assert interviews.of(workspace, tom) == ()
    workspace.undo()
    assert interviews.of(workspace, tom) == before
