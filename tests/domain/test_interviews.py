"""Times of meetings: as people type several, on two clocks, where clocks are turned, and in half-hour zones."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import starts
from recruiter_desk.domain.meeting_times import clocks, overlap, typed_times, until
from recruiter_desk.domain.moments import moment, moment_text

TUESDAY = date(2026, 11, 24)
ZONES = [
    "Europe/Oslo", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Adelaide", "Asia/Kathmandu",
    "America/St_Johns", "Australia/Lord_Howe", "UTC",
]  # fmt: skip
zones = some.sampled_from(ZONES)
minutes_of_two_years = some.integers(0, 2 * 365 * 24 * 60)


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("Thu 10, Fri 14", ("2026-11-26T10:00", "2026-11-27T14:00")),
        ("Thu 10 or 14:30; fri 9", ("2026-11-26T10:00", "2026-11-26T14:30", "2026-11-27T09:00")),
        ("Thu, 10:00", ("2026-11-26T10:00",)),
        ("4 dec 15:30", ("2026-12-04T15:30",)),
        ("tomorrow 9am and 11am", ("2026-11-25T09:00", "2026-11-25T11:00")),
        ("2026-11-26T10:00", ("2026-11-26T10:00",)),
        ("2026-10-25 01:30+01:00", ("2026-10-25T01:30+01:00",)),
        ("thu 10:00, thu 10", ("2026-11-26T10:00",)),
        ("", ()),
        (" , ; ", ()),
    ],
)
def test_times_are_read_as_people_type_them(typed, means):
    assert typed_times(typed, TUESDAY) == means


def test_the_number_after_a_weekday_is_the_hour_also_where_it_could_be_the_day():
    assert typed_times("Tue 10, Wed 11", date(2026, 11, 4)) == ("2026-11-10T10:00", "2026-11-11T11:00")


@pytest.mark.parametrize("typed", ["thu", "thu, fri 10", "Tue 10-12", "soon", "10", "thu 25:00", "Thu 10, maybe", "☃"])
def test_what_is_surely_no_time_is_refused_with_a_way_out(typed):
    with pytest.raises(Refused, match="Write it like"):
        typed_times(typed, TUESDAY)


def test_more_times_than_anybody_offers_are_refused():
    with pytest.raises(Refused, match="Offer at most 12"):
        typed_times(
            "thu 9:00 " + "".join(f", {hour}:{minute}" for hour in (10, 11) for minute in range(10, 20)), TUESDAY
        )


@given(some.text("thu frida10 4:,;.-+/\n☃or amZ2T", max_size=40))
@settings(max_examples=60)
def test_whatever_is_typed_is_read_or_refused(text):
    try:
        found = typed_times(text, TUESDAY)
    except Refused:
        return
    assert all("T" in one for one in found)


def test_a_time_is_shown_on_both_parties_clocks():
    at = "2026-11-26T09:00:00Z"
    assert clocks(at, ("Europe/Oslo", "Asia/Kolkata"), TUESDAY) == "Thu 10:00 Oslo · 14:30 Kolkata"
    assert clocks(at, ("Europe/Oslo", "Europe/Paris", ""), TUESDAY) == "Thu 10:00 Oslo"
    assert clocks(at, ("Europe/Oslo",), TUESDAY, whole=True) == "Thu 26 Nov 10:00 Oslo"


def test_another_day_on_the_other_clock_is_said():
    at = "2026-11-26T22:00:00Z"
    assert clocks(at, ("Europe/London", "Australia/Adelaide"), TUESDAY) == "Thu 22:00 London · Fri 08:30 Adelaide"


def test_a_meeting_over_midnight_or_a_turn_of_the_clocks_ends_when_it_does():
    assert until("2026-11-26T22:30:00Z", 90, "Europe/London") == "22:30 to 00:00"
    assert until("2026-10-25T00:30:00Z", 60, "Europe/London") == "01:30 to 01:30"


@given(zones, minutes_of_two_years)
@settings(max_examples=60)
def test_a_time_read_off_a_clock_with_its_offset_is_that_moment_again(zone, after):
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=after)
    assert moment(starts(at.astimezone(ZoneInfo(zone)).isoformat(), zone)) == at


@given(zones, minutes_of_two_years)
@settings(max_examples=60)
def test_a_local_time_is_read_as_it_was_typed_or_refused_where_the_clocks_turn(zone, after):
    typed = datetime(2026, 1, 1) + timedelta(minutes=after)
    around = {(typed + timedelta(hours=by)).replace(tzinfo=ZoneInfo(zone)).utcoffset() for by in (-26, 26)}
    try:
        found = moment(starts(typed.isoformat(), zone))
    except Refused:
        assert len(around) == 2
    else:
        assert found.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == typed


@pytest.mark.parametrize(
    ("zone", "typed", "says"),
    [
        ("Australia/Adelaide", "2026-10-04T02:15", "There is no 02:15"),
        ("Australia/Adelaide", "2026-04-05T02:15", r"Write 02:15\+10:30 for the first or 02:15\+09:30"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "There is no 02:15"),
        ("America/St_Johns", "2026-11-01T01:30", r"Write 01:30-02:30 for the first or 01:30-03:30"),
    ],
)
def test_half_hour_zones_turn_their_clocks_too(zone, typed, says):
    with pytest.raises(Refused, match=says):
        starts(typed, zone)


starting = some.integers(0, 500)
lasting = some.integers(1, 300)


@given(starting, lasting, starting, lasting)
@settings(max_examples=60)
def test_two_meetings_overlap_exactly_where_they_share_a_minute(one, long, other, other_long):
    begin = datetime(2026, 10, 24, 22, tzinfo=UTC)
    first, second = (moment_text(begin + timedelta(minutes=after)) for after in (one, other))
    shared = set(range(one, one + long)) & set(range(other, other + other_long))
    assert overlap(first, long, second, other_long) == overlap(second, other_long, first, long) == bool(shared)
