"""Calendar files: what a calendar program reads back is what was meant, and nothing else is in them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from icalendar import Calendar, Component

from recruiter_desk.domain.calendars import Entry, Event, entry_of, initials
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewLine, Participant
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.exchange import ics

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AT = "2026-11-26T04:30:00Z"
ERIK = Participant("p", "erik", "Erik Halden", "seat", "Chair", "sign-off")
MEETING = InterviewLine(
    "i1", "c1", "adaeze", "Adaeze Obi", "s1", "CFO", "h1", "Halden Marine", "Panel", "booked", AT, "Asia/Kolkata", 75,
    "Harbour office; room 2, left", "Europe/Oslo", "Asia/Kolkata", (), (ERIK,),
)  # fmt: skip


def read(entry: Entry) -> Calendar:
    return Calendar.from_ical(ics.written(entry, NOW))


def only(calendar: Calendar) -> Component:
    (event,) = calendar.walk("VEVENT")
    return event


def test_a_booked_meeting_is_a_request_on_the_clock_agreed():
    calendar = read(entry_of(MEETING, 3, Side.COMPANY))
    event = only(calendar)
    assert (calendar["method"], event["uid"], event["sequence"]) == ("REQUEST", "i1@recruiter-desk", 3)
    assert event["dtstart"].params["tzid"] == "Asia/Kolkata"
    assert event.decoded("dtstart") == datetime(2026, 11, 26, 10, 0, tzinfo=ZoneInfo("Asia/Kolkata"))
    assert (event.decoded("duration"), event["status"]) == (timedelta(minutes=75), "CONFIRMED")
    assert event["location"] == "Harbour office; room 2, left"
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Asia/Kolkata"]


def test_the_file_brings_the_turn_of_the_clocks_with_it():
    oslo = replace(MEETING, zone="Europe/Oslo", starts_at="2026-10-25T00:30:00Z")  # 02:30 for the first time
    calendar = read(entry_of(oslo, 0, Side.COMPANY))
    (zone,) = calendar.walk("VTIMEZONE")
    assert {part.name for part in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


def test_a_cancelled_meeting_is_taken_out_again():
    calendar = read(entry_of(replace(MEETING, status="cancelled"), 4, Side.CANDIDATE))
    event = only(calendar)
    assert (calendar["method"], event["status"], event["sequence"]) == ("CANCEL", "CANCELLED", 4)
    assert event["uid"] == "i1@recruiter-desk"


def test_times_offered_are_tentative_events_of_their_own():
    offered = replace(MEETING, status="times offered", starts_at="", offered=(AT, "2026-11-27T04:30:00Z"))
    events = read(entry_of(offered, 0, Side.CANDIDATE)).walk("VEVENT")
    assert [event["status"] for event in events] == ["TENTATIVE", "TENTATIVE"]
    assert len({event["uid"] for event in events}) == 2


@pytest.mark.parametrize(
    ("party", "names", "says"),
    [
        (Side.COMPANY, False, "Interview: A.O., CFO"),
        (Side.COMPANY, True, "Interview: Adaeze Obi, CFO"),
        (Side.CANDIDATE, False, "Meeting: H.M., with E.H."),
        (Side.CANDIDATE, True, "Interview for CFO at Halden Marine, with E. Halden"),
    ],
)
def test_people_go_by_initials_unless_names_are_asked_for(party, names, says):
    file = ics.written(entry_of(MEETING, 0, party, names=names), NOW)
    assert only(Calendar.from_ical(file))["summary"] == says
    if not names:
        assert b"Obi" not in file and b"Adaeze" not in file and b"Halden" not in file and b"Erik" not in file


def test_a_meeting_without_time_or_party_makes_no_file():
    with pytest.raises(Refused, match="no time yet"):
        entry_of(replace(MEETING, starts_at=""), 0, Side.COMPANY)
    with pytest.raises(Refused, match="Nobody of the company"):
        entry_of(replace(MEETING, participants=()), 0, Side.COMPANY)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Dr. Adaeze Obi", "A.O."), ("王小明", "王."), ("“Bo” O'Neil", "B.O."), ("☃", "N."), ("Åse de Vries", "Å.d.V.")],
)
def test_initials(name, short):
    assert initials(name) == short


NAUGHTY = [
    "a,b;c\\n\\,d", 'quo"te', "BEGIN:VEVENT", "x\r\nATTENDEE:mailto:evil@example.com", "王小明 " * 40, "𝔘𝔫𝔦 👩‍👩‍👧",
    "\ufeffbom", "tab\there", "%s{0}${x}", "<script>", "a" * 300, ":;:;", "\\", "\u2028line",
]  # fmt: skip


def _event(text: str) -> Event:
    return Event("u@recruiter-desk", 0, AT, "UTC", 60, text, text, "CONFIRMED")


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_words_stay_words(text):
    calendar = read(Entry("REQUEST", (_event(text),)))
    event = only(calendar)
    meant = text.replace("\r\n", "  ").replace("\t", " ").removeprefix("\ufeff")
    assert (str(event["summary"]), str(event["location"])) == (meant, meant)
    assert "attendee" not in event


@given(some.text("ab \\,;:\"'\n\r\x0b\x85\u2028é王👩\u200d🏽𝔘%=", max_size=120))
@settings(max_examples=30, deadline=None)
def test_any_words_come_back(text):
    file = ics.written(Entry("REQUEST", (_event(text),)), NOW)
    meant = "".join(sign if sign >= " " and sign != "\x7f" else " " for sign in text)
    assert str(only(Calendar.from_ical(file))["summary"]) == meant
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
