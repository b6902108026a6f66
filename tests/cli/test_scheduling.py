"""`schedule`: a meeting with everything left out that is as usual, offered, moved, ended, and for a calendar."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from recruiter_desk.services import desks
from tests.cli.conftest import Run
from tests.desks import Given


@pytest.fixture
def made(desk_path: Path) -> dict[str, str]:
    """A desk on which Ines is presented for CFO to Halden Marine, whose chair is the next seat; ids by name."""
    workspace = desks.open_for_writing(desk_path)
    try:
        given = Given(workspace)
        given.search("CFO", "Halden Marine")
        given.person("Eva Halden", "Chair", "Halden Marine")
        given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "sign-off", 0)
        given.candidacy("Ines Aldana", "CFO: Presented")
        return given.ids
    finally:
        workspace.close()


@pytest.fixture
def desk(desk_path: Path, made: dict[str, str]) -> Path:
    return desk_path


@pytest.fixture
def ines(made: dict[str, str]) -> str:
    return made["Ines Aldana for CFO"]


@pytest.fixture
def booked(run: Run, desk, ines) -> str:
    return str(run("schedule", desk, ines, "--at", "2030-03-04T10:00", "--zone", "Asia/Kolkata", "--json").json["id"])


def test_what_is_left_out_is_as_usual(run: Run, desk, ines):
    said = run("schedule", desk, ines, "--at", "2030-03-04T10:00", "--zone", "Kolkata", "--json")
    assert (said.code, said.err) == (0, "")
    kept = said.json
    assert (kept["starts_at"], kept["zone"], kept["minutes"]) == ("2030-03-04T04:30:00Z", "Asia/Kolkata", 60)
    assert (kept["status"], len(kept["seat"]), kept["clashes"]) == ("booked", 1, [])


def test_a_person_reads_both_clocks_and_what_clashes(run: Run, desk, ines, booked):
    said = run("schedule", desk, ines, "--at", "2030-03-04T05:00Z", "--zone", "Europe/Oslo", "--alone")
    assert "Mon 4 Mar 2030 06:00 Oslo" in said.out
    assert "Clash: Ines Aldana, Halden Marine" in said.out


def test_times_are_offered_and_one_of_them_is_booked(run: Run, desk, ines):
    offered = run("schedule", desk, ines, "--offer", "Tue 10, Wed 14", "--zone", "Oslo", "--json").json
    assert (offered["status"], offered["starts_at"], len(offered["offered"])) == ("times offered", "", 2)
    assert run("schedule", desk, offered["id"], "--at", "2030-01-01T10:00Z").refused
    local = datetime.fromisoformat(offered["offered"][1]).astimezone(ZoneInfo("Europe/Oslo"))
    kept = run("schedule", desk, offered["id"], "--at", f"{local:%Y-%m-%d %H:%M}", "--json").json
    assert (kept["status"], kept["starts_at"]) == ("booked", offered["offered"][1])
    at = datetime.fromisoformat(kept["starts_at"]).astimezone(ZoneInfo("Europe/Oslo"))
    assert (at.weekday(), at.hour) == (2, 14)


def test_moving_and_cancelling_raise_the_sequence(run: Run, desk, booked):
    assert run("schedule", desk, booked, "--move", "2030-03-05T11:30", "--json").json["sequence"] == 1
    kept = run("schedule", desk, booked, "--cancel", "--json").json
    assert (kept["sequence"], kept["status"], kept["starts_at"]) == (2, "cancelled", "2030-03-05T06:00:00Z")


@pytest.mark.parametrize(("flag", "status"), [("--held", "held"), ("--no-show", "did not show")])
def test_it_is_noted_what_became_of_it(run: Run, desk, booked, flag, status):
    assert run("schedule", desk, booked, flag, "--json").json["status"] == status


def test_a_meeting_may_be_wanted_without_a_time(run: Run, desk, ines):
    assert run("schedule", desk, ines, "--status", "wanted", "--json").json["status"] == "wanted"


def test_a_calendar_file_is_written_for_either_party(run: Run, desk, booked, tmp_path):
    file = tmp_path / "ines.ics"
    assert run("schedule", desk, booked, "--ics", file, "--for", "company").code == 0
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert (event["uid"], event["summary"]) == (f"{booked}@recruiter-desk", "Interview: I.A., CFO")
    run("schedule", desk, booked, "--cancel", "--ics", file, "--for", "candidate", "--names")
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert (event["sequence"], event["status"]) == (1, "CANCELLED")
    assert event["summary"] == "Interview for CFO at Halden Marine, with E. Halden"


def test_booking_an_offered_time_takes_the_offered_ones_out_of_the_calendar(run: Run, desk, ines, tmp_path):
    file = tmp_path / "ines.ics"
    into = ("--ics", file, "--for", "candidate")
    offered = run("schedule", desk, ines, "--offer", "Tue 10, Wed 14", "--zone", "UTC", *into, "--json").json
    tentative = {one["uid"] for one in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}
    said = run("schedule", desk, offered["id"], "--at", offered["offered"][1], *into).out
    assert "ines times withdrawn.ics takes the times offered out of the calendar again." in said
    gone = Calendar.from_ical((tmp_path / "ines times withdrawn.ics").read_bytes())
    assert gone["method"] == "CANCEL" and {one["uid"] for one in gone.walk("VEVENT")} == tentative
    assert {(one["sequence"], one["status"]) for one in gone.walk("VEVENT")} == {(1, "CANCELLED")}


BAD = [
    (),
    ("--at", "soon"),
    ("--at", "thu 10:00, fri 10:00"),
    ("--at", "2030-03-31T02:30", "--zone", "Europe/Oslo"),
    ("--offer", "Tue 10, then", "--zone", "Oslo"),
    ("--at", "thu 10:00", "--zone", "Atlantis"),
    ("--at", "thu 10:00", "--minutes", "-5"),
    ("--at", "thu 10:00", "--seat", "Nobody"),
    ("--at", "thu 10:00", "--stage", "Nirvana"),
    ("--move", "thu 10:00"),
    ("--cancel",),
    ("--at", "thu 10:00", "--ics", "a.ics"),
    ("--at", "thu 10:00", "--ics", "/nowhere/at/all/a.ics", "--for", "company"),
]


def test_what_cannot_be_is_refused_and_changes_nothing(run: Run, desk, ines):
    assert [words for words in BAD if not run("schedule", desk, ines, *words).refused] == []
    assert run("show", desk, "interviews", "--json").json == []


UNTOLD = [(), ("--minutes", "30"), ("--held", "--stage", "HR"), ("--move", "never")]


def test_an_interview_is_told_what_became_of_it_or_nothing_is_done(run: Run, desk, booked):
    before = run("show", desk, "interviews", "--json").out
    assert [words for words in UNTOLD if not run("schedule", desk, booked, *words).refused] == []
    assert run("show", desk, "interviews", "--json").out == before


def test_an_unknown_id_is_refused(run: Run, desk, made):
    assert run("schedule", desk, "nobody", "--at", "thu 10:00").refused
    assert run("schedule", desk, made["Ines Aldana"], "--at", "thu 10:00").refused
