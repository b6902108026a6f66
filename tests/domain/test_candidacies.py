"""The one chip of a card, and short names."""

from datetime import date

import pytest

from recruiter_desk.domain import candidacies
from recruiter_desk.domain.candidacies import Chip, Standing, chip

NOW = "2026-11-24T09:00:00Z"  # a Tuesday
MEETING = {"meeting_at": "2026-11-26T10:00:00Z", "meeting_zone": "UTC"}
HELD = {"wants_out_since": "2026-11-24T07:00:00Z"}


def chip_of(**facts):
    return chip(Standing("Dr. Adaeze Obi", "The Halden Group", **facts), NOW, date(2026, 11, 24), "Europe/Berlin")


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({}, Chip("nothing", "Nothing next")),
        ({"move_of": "me"}, Chip("nothing", "Nothing next")),
        (MEETING, Chip("meeting", "Thu 10:00")),
        (MEETING | {"meeting_zone": "Europe/Tallinn"}, Chip("meeting", "Thu 12:00")),
        (MEETING | {"meeting_zone": ""}, Chip("meeting", "Thu 11:00")),
        (MEETING | {"meeting_at": "2026-12-10T10:00:00Z"}, Chip("meeting", "10 Dec 10:00")),
        (MEETING | {"meeting_at": "2027-01-07T10:00:00Z"}, Chip("meeting", "7 Jan 2027")),
        (MEETING | {"meeting_at": "2026-11-24T08:30:00Z"}, Chip("meeting", "Tue 08:30")),
        (MEETING | {"meeting_at": "2026-11-24T07:30:00Z"}, Chip("meeting", "Tue 07:30", overdue=True)),
        ({"move_of": "company", "move_since": "2026-11-19"}, Chip("waiting_company", "Waiting on Halden 5d")),
        ({"move_of": "candidate", "move_since": "2026-11-22"}, Chip("waiting_candidate", "Waiting on Adaeze 2d")),
        ({"move_of": "company", "move_since": "2026-11-24"}, Chip("waiting_company", "Waiting on Halden")),
        ({"move_of": "company"}, Chip("waiting_company", "Waiting on Halden")),
        ({"next_step": "call", "next_at": "2026-11-27T08:30:00Z"}, Chip("call", "Call Fri 09:30")),
        ({"next_at": "2026-11-27"}, Chip("call", "Call Fri")),
        ({"next_step": "Call"}, Chip("call", "Call")),
        ({"next_step": "Call", "next_at": "2026-11-24"}, Chip("call", "Call today")),
        ({"next_step": "Call", "next_at": "2026-11-23"}, Chip("call", "Call Mon", overdue=True)),
        ({"next_step": "Call", "next_at": "2026-11-24T08:59:00Z"}, Chip("call", "Call Tue 09:59", overdue=True)),
        ({"next_step": "Send brief"}, Chip("step", "Send brief")),
        ({"next_step": "send brief", "next_at": "2026-12-12"}, Chip("step", "Send brief 12 Dec")),
        ({"paused_until": "2026-12-12"}, Chip("paused", "Paused until 12 Dec")),
        ({"paused_until": "2026-11-24"}, Chip("nothing", "Nothing next")),
        ({"ended_on": "2026-11-12"}, Chip("ended", "Ended 12 Nov")),
        ({"ended_on": "2026-11-12", "end_reason": "pay"}, Chip("ended", "pay")),
        ({"wants_out_since": "2026-11-24T07:00:00Z"}, Chip("wants_out", "Wants out 2 h", overdue=True)),
        ({"wants_out_since": "2026-11-24T08:35:00Z"}, Chip("wants_out", "Wants out 25 min", overdue=True)),
        ({"wants_out_since": NOW}, Chip("wants_out", "Wants out", overdue=True)),
        ({"wants_out_since": "2026-11-21T07:00:00Z"}, Chip("wants_out", "Wants out 3 d", overdue=True)),
        (HELD | {"held_until": "2026-11-26T08:00:00Z"}, Chip("held", "Hold until Thu 09:00")),
        (HELD | {"held_until": "2026-11-26"}, Chip("held", "Hold until Thu")),
        (HELD | {"held_until": "2026-11-24"}, Chip("held", "Hold until today", overdue=True)),
        (HELD | {"held_until": "2026-11-24T08:00:00Z"}, Chip("held", "Hold until Tue 09:00", overdue=True)),
        ({"debrief_due": ("candidate",)}, Chip("debrief", "Debrief due: Adaeze", overdue=True)),
        ({"debrief_due": ("company", "candidate")}, Chip("debrief", "Debrief due: Adaeze, Halden", overdue=True)),
        # what comes first when several apply
        (HELD | {"ended_on": "2026-11-12"}, Chip("ended", "Ended 12 Nov")),
        (HELD | {"debrief_due": ("company",)}, Chip("wants_out", "Wants out 2 h", overdue=True)),
        (MEETING | {"debrief_due": ("company",)}, Chip("debrief", "Debrief due: Halden", overdue=True)),
        (MEETING | {"move_of": "company", "move_since": "2026-11-19"}, Chip("meeting", "Thu 10:00")),
        (MEETING | {"paused_until": "2026-12-12"}, Chip("paused", "Paused until 12 Dec")),
        ({"move_of": "candidate", "next_step": "Call"}, Chip("waiting_candidate", "Waiting on Adaeze")),
        ({"move_of": "me", "next_step": "Call"}, Chip("call", "Call")),
        ({"paused_until": "2026-12-12", "ended_on": "2026-11-12"}, Chip("ended", "Ended 12 Nov")),
    ],
)
def test_a_card_carries_the_first_chip_that_applies(facts, shown):
    assert chip_of(**facts) == shown


def test_where_room_is_little_a_chip_keeps_who_and_how_long():
    assert Chip("waiting_company", "Waiting on Halden 5d").short == "Halden 5d"
    assert Chip("debrief", "Debrief due: Halden", True).short == "Debrief: Halden"
    assert Chip("nothing", "Nothing next").short == "Nothing next"


@pytest.mark.parametrize(
    ("name", "first", "brief"),
    [
        ("Ines Aldana", "Ines", "I. Aldana"),
        ("Prof. Dr. Jan van der Berg", "Jan", "J. Berg"),
        ("P. Osei", "P.", "P. Osei"),
        ("王小明", "王小明", "王小明"),
        ("Mr", "Mr", "Mr"),
        ("", "", ""),
    ],
)
def test_people_have_short_names(name, first, brief):
    assert (candidacies.first_name(name), candidacies.brief_name(name)) == (first, brief)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Halden Marine", "Halden"),
        ("The Orrery Group", "Orrery"),
        ("AS Nordlys Rail", "Nordlys"),
        ("La Compañía", "Compañía"),
        ("The Group", "The"),
        ("株式会社佐々原", "株式会社佐々原"),
        ("", ""),
    ],
)
def test_companies_have_short_names(name, short):
    assert candidacies.short_company(name) == short


def test_a_role_reads_title_then_company():
    assert candidacies.role_line("CFO", "Tern Logistics") == "CFO, Tern Logistics"
    assert candidacies.role_line("", "Tern Logistics") == "Tern Logistics"
