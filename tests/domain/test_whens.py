"""What typed dates mean, seen from Tuesday 24 November 2026."""

from datetime import UTC, date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.whens import read_when

TUESDAY = date(2026, 11, 24)

TYPED = [
    ("today", "Tue 24 Nov"),
    ("tomorrow", "Wed 25 Nov"),
    ("tmrw", "Wed 25 Nov"),
    ("tomorrow 14:00", "Wed 25 Nov 14:00"),
    ("tomorrow at 2pm", "Wed 25 Nov 14:00"),
    ("2 pm tomorrow", "Wed 25 Nov 14:00"),
    ("tomorrow 9", "Wed 25 Nov 09:00"),
    ("day after tomorrow", "Thu 26 Nov"),
    ("fri", "Fri 27 Nov"),
    ("Fri", "Fri 27 Nov"),
    ("on friday", "Fri 27 Nov"),
    ("again: fri 9:30", "Fri 27 Nov 09:30"),
    ("fri 9:30", "Fri 27 Nov 09:30"),
    ("fri 9.30", "Fri 27 Nov 09:30"),
    ("fri 9", "Fri 27 Nov 09:00"),
    ("fri 9am", "Fri 27 Nov 09:00"),
    ("fri 12am", "Fri 27 Nov 00:00"),
    ("9:30 fri", "Fri 27 Nov 09:30"),
    ("fri noon", "Fri 27 Nov 12:00"),
    ("fri 27", "Fri 27 Nov"),
    ("fri 27 nov", "Fri 27 Nov"),
    ("Fri, 27 Nov 09:30", "Fri 27 Nov 09:30"),
    ("tue", "Tue 1 Dec"),
    ("next tue", "Tue 1 Dec"),
    ("next fri", "Fri 4 Dec"),
    ("this fri", "Fri 27 Nov"),
    ("last fri", "Fri 20 Nov"),
    ("next week", "Mon 30 Nov"),
    ("next month", "Tue 1 Dec"),
    ("end of month", "Mon 30 Nov"),
    ("12 dec", "Sat 12 Dec"),
    ("dec 12", "Sat 12 Dec"),
    ("12th of December", "Sat 12 Dec"),
    ("12. Dezember", "Sat 12 Dec"),
    ("12 nov", "Fri 12 Nov 2027"),
    ("12 nov 2026", "Thu 12 Nov"),
    ("12.12.", "Sat 12 Dec"),
    ("12.12", "Sat 12 Dec"),
    ("12.12.26", "Sat 12 Dec"),
    ("12.12.2026", "Sat 12 Dec"),
    ("12.12. 9.30", "Sat 12 Dec 09:30"),
    ("am 3.12. um 9 Uhr", "Thu 3 Dec 09:00"),
    ("3/12", "Thu 3 Dec"),
    ("3/12/2026", "Thu 3 Dec"),
    ("03-12-2026", "Thu 3 Dec"),
    ("2026-12-01", "Tue 1 Dec"),
    ("2026-12-01 14:00", "Tue 1 Dec 14:00"),
    ("1 dec 14", "Tue 1 Dec 14:00"),
    ("29 feb", "Tue 29 Feb 2028"),
    ("the 5th", "Sat 5 Dec"),
    ("31st", "Thu 31 Dec"),
    ("in 2 weeks", "Tue 8 Dec"),
    ("in a week", "Tue 1 Dec"),
    ("10 days", "Fri 4 Dec"),
    ("3w", "Tue 15 Dec"),
    ("+3d", "Fri 27 Nov"),
    ("in 3 months", "Wed 24 Feb 2027"),
    ("in 2 weeks 10:15", "Tue 8 Dec 10:15"),
    ("2 days ago", "Sun 22 Nov"),
    ("9:30", "Tue 24 Nov 09:30"),
    ("at 9:30", "Tue 24 Nov 09:30"),
    ("4pm", "Tue 24 Nov 16:00"),
    ("17h", "Tue 24 Nov 17:00"),
    ("morgen 9 Uhr", "Wed 25 Nov 09:00"),
    ("Freitag", "Fri 27 Nov"),
    ("Do 14:00", "Thu 26 Nov 14:00"),
]

NO_DATES = [
    "", "   ", "5", "9.30", "may", "Ines", "soon", "12/25", "13/13", "31 nov", "30.2.", "29 feb 2027", "fri 28",
    "fri 28 nov", "fri fri", "25:00", "fri 9:70", "13pm", "at 2", "fri 2", "in 0 days", "in days", "in 2 lightyears",
    "2026-13-01", "1 dec 1826", "12 nov 26 thousand", "next", "-3", "１２ ｎｏｖ x", "fri\x00", "٥/٦/x", "x" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_a_typed_date_means_one_day(typed, meant):
    found = read_when(typed, TUESDAY)
    assert found and found.words(TUESDAY) == meant


@pytest.mark.parametrize("typed", NO_DATES)
def test_what_is_not_surely_a_date_is_none(typed):
    assert read_when(typed, TUESDAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12 nov", "Thu 12 Nov"), ("fri", "Fri 20 Nov"), ("tue", "Tue 17 Nov"), ("the 5th", "Thu 5 Nov"),
        ("1.12.", "Mon 1 Dec 2025"), ("today", "Tue 24 Nov"), ("yesterday", "Mon 23 Nov"), ("24 nov", "Tue 24 Nov"),
    ],
)  # fmt: skip
def test_looking_back_takes_the_last_such_day(typed, meant):
    found = read_when(typed, TUESDAY, looking_back=True)
    assert found and found.words(TUESDAY) == meant


def test_a_day_is_stored_as_a_day_and_a_time_as_a_utc_moment():
    day, moment = read_when("fri", TUESDAY), read_when("fri 9:30", TUESDAY)
    assert day and moment
    assert day.stored() == "2026-11-27"
    assert moment.stored(UTC) == "2026-11-27T09:30:00Z"
    assert moment.stored(timezone(timedelta(hours=2))) == "2026-11-27T07:30:00Z"


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)), st.integers(0, 3000), st.none() | st.times())
def test_whatever_is_said_back_can_be_typed_again(today, ahead, clock):
    day = today + timedelta(ahead)
    typed = f"{day.isoformat()} {clock:%H:%M}" if clock else day.isoformat()
    found = read_when(typed, today)
    assert found and found.day == day
    assert read_when(found.words(today), today) == found


@given(st.text(max_size=80))
def test_no_text_makes_it_stumble(text):
    found = read_when(text, TUESDAY)
    assert found is None or found.words(TUESDAY)
