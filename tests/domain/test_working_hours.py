"""Two working hours later: over nights, weekends and the days on which clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiter_desk.domain.working_hours import after_working

ZONES = ("Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu", "Asia/Gaza")


def later(start, zone="Europe/London", minutes=120):
    """Say when *minutes* of work after *start*, a local time, have passed on the same clock."""
    local = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone))
    return f"{after_working(local, minutes, zone).astimezone(ZoneInfo(zone)):%a %d %H:%M}"


@pytest.mark.parametrize(
    ("start", "then"),
    [
        ("2026-11-24T11:15", "Tue 24 13:15"), ("2026-11-24T16:00", "Tue 24 18:00"),
        ("2026-11-24T17:30", "Wed 25 10:30"), ("2026-11-24T18:00", "Wed 25 11:00"),
        ("2026-11-24T06:00", "Tue 24 11:00"), ("2026-11-27T17:00", "Mon 30 10:00"),
        ("2026-11-28T12:00", "Mon 30 11:00"), ("2026-11-29T23:59", "Mon 30 11:00"),
    ],
)  # fmt: skip
def test_only_hours_of_work_count(start, then):
    assert later(start) == then


@pytest.mark.parametrize(
    ("zone", "start", "then"),
    [
        ("Europe/London", "2026-03-27T17:00", "Mon 30 10:00"),  # the clocks go forward on the Sunday between
        ("Europe/London", "2026-10-23T17:00", "Mon 26 10:00"),  # and back
        ("America/New_York", "2026-10-30T17:30", "Mon 02 10:30"),
        ("Australia/Lord_Howe", "2026-10-02T17:00", "Mon 05 10:00"),  # by half an hour
        ("Asia/Kolkata", "2026-11-24T17:15", "Wed 25 10:15"), ("Asia/Kathmandu", "2026-11-24T09:45", "Tue 24 11:45"),
    ],
)  # fmt: skip
def test_it_is_the_clock_of_the_place_when_clocks_change(zone, start, then):
    assert later(start, zone) == then


def test_a_day_of_work_is_nine_hours_and_nothing_waits_for_the_opening():
    assert later("2026-11-23T09:00", minutes=9 * 60) == "Mon 23 18:00"
    assert later("2026-11-23T09:00", minutes=9 * 60 + 1) == "Tue 24 09:01"
    assert later("2026-11-28T09:00", minutes=0) == "Mon 30 09:00"


@settings(max_examples=40)
@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.sampled_from(ZONES), st.integers(0, 600))
def test_it_falls_within_working_hours_and_never_before(start, zone, minutes):
    begun = start.replace(tzinfo=UTC)
    then = after_working(begun, minutes, zone)
    there = then.astimezone(ZoneInfo(zone))
    assert then >= begun + timedelta(minutes=minutes) and there.weekday() < 5
    assert (9, 0) <= (there.hour, there.minute) <= (18, 0)
    assert then <= after_working(begun, minutes + 1, zone)
