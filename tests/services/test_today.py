"""Today read from a desk, and what is done with its rows: each one change, and one undo."""

from datetime import UTC, datetime
from typing import Any

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import brakes, candidacies, contact_points, interviews, searches, tasks, today
from recruiter_desk.services.ledger import clearing, findings
from recruiter_desk.services.packs import saving

TODAY, TOMORROW = "2026-11-24", "2026-11-25"


@pytest.fixture
def desk(given, workspace):
    """Adaeze before the chair of Halden, whose number is known; her own is too."""
    given.person("Eva Halden", "Chair", "Halden Marine")
    given.search("CFO", "Halden Marine")
    given.seat("CFO at Halden Marine", "Eva Halden", "Halden Marine", "decision maker", 0)
    given.candidacy("Adaeze Obi", "CFO: Hiring manager")
    contact_points.add(workspace, "+44 20 7946 0199", person_id=given.ids["Adaeze Obi"])
    contact_points.add(workspace, "+44 20 7946 0171", person_id=given.ids["Eva Halden"])
    return given


@pytest.fixture
def read(workspace):
    def rows():
        return {row.kind.value: row for row in today.read(workspace).rows()}

    return rows


@pytest.fixture
def booked(desk, workspace):
    """Book her with the chair at a UTC moment; return the meeting."""

    def book(starts_at):
        seats = [desk.ids["seat of Eva Halden"]]
        return interviews.add(workspace, desk.ids["Adaeze Obi for CFO"], starts_at, "UTC", seat_ids=seats)

    return book


def test_a_meeting_ahead_makes_the_rows_of_pack_and_preparing(booked, read):
    booked("2026-11-25T14:00:00Z")
    rows = read()
    assert (rows["pack"].title, rows["pack"].phone) == ("Send E. Halden the pack on Adaeze", "+44 20 7946 0171")
    assert (rows["prepare"].when, rows["prepare"].phone) == ("14:00", "+44 20 7946 0199")


def test_a_meeting_that_is_over_makes_the_rows_of_both_sides(booked, read):
    booked("2026-11-24T07:00:00Z")
    rows = read()
    assert rows["candidate debrief"].late
    assert rows["company debrief"].when == "11:00"


def test_doing_a_row_clears_it_and_undo_brings_it_back(booked, read, workspace, heard):
    booked("2026-11-25T14:00:00Z")
    today.done(workspace, read()["prepare"])
    assert (set(read()), heard()[-1]) == ({"pack"}, "Prepared: Adaeze Obi")
    workspace.undo()
    assert "prepare" in read()


def test_a_row_put_off_is_gone_until_then(booked, read, workspace):
    booked("2026-11-25T14:00:00Z")
    today.snooze(workspace, read()["pack"], TOMORROW)
    assert "pack" not in read()
    workspace.clock = lambda: datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    assert "pack" in read()


def test_the_pack_is_due_again_once_something_in_it_changed(booked, desk, read, workspace, tmp_path):
    one, place = desk.ids["Adaeze Obi for CFO"], PadPlace(candidacy_id=desk.ids["Adaeze Obi for CFO"])
    meeting = booked("2026-11-25T14:00:00Z")
    told: dict[str, Any] = {"side": "company", "about": "person"}
    first = findings.add_finding(workspace, place, text="Calm", audience="company", **told)
    shut = findings.add_finding(workspace, place, text="Knows treasury", audience="company", **told)
    saving.save(workspace, Ask(one, meeting), tmp_path / "pack.pdf")
    assert "pack" not in read()
    workspace.clock = lambda: datetime(2026, 11, 24, 9, 20, tzinfo=UTC)
    findings.add_finding(workspace, place, text="Was late twice", **told)
    assert "pack" not in read()
    findings.edit_finding(workspace, first, text="Calm under pressure")
    clearing.clear(workspace, [shut], "private")
    assert read()["pack"].detail == "Wed 14:00 · 2 entries changed since it went out"
    today.done(workspace, read()["pack"])
    assert "pack" not in read()
    workspace.clock = lambda: datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    clearing.clear(workspace, [shut], "both")
    assert read()["pack"].title == "Send E. Halden the pack on Adaeze again"
    saving.save(workspace, Ask(one, meeting), tmp_path / "pack.pdf")
    assert "pack" not in read()


def test_a_meeting_is_not_put_off_but_noted_as_held(desk, workspace, read):
    interviews.add(workspace, desk.ids["Adaeze Obi for CFO"], "2026-11-24T09:30:00Z", "UTC")
    row = read()["meeting"]
    assert (row.when, row.title, row.act) == ("09:30", "Meet Adaeze Obi", "Open pad")
    with pytest.raises(Refused, match="another time"):
        today.snooze(workspace, row, TOMORROW)
    today.done(workspace, row)
    assert "meeting" not in read()


def test_a_task_is_done_and_put_off(desk, workspace, read):
    place = PadPlace(person_id=desk.ids["Adaeze Obi"])
    tasks.add(workspace, place, "Send the report", TODAY)
    today.snooze(workspace, read()["task"], "2026-11-27")
    assert (read()["task"].when, read()["task"].phone) == ("Fri", "+44 20 7946 0199")
    today.done(workspace, read()["task"])
    assert "task" not in read()


def test_a_step_is_done_put_off_and_refused_once_it_changed(desk, workspace, read):
    candidacy = desk.ids["Adaeze Obi for CFO"]
    candidacies.set_next(workspace, [candidacy], "Call", "2026-11-24T09:30:00Z")
    today.snooze(workspace, row := read()["step"], "2026-11-24T16:00:00Z")
    assert (read()["step"].when, read()["step"].title) == ("16:00", "Call Adaeze Obi")
    with pytest.raises(Stale):
        today.done(workspace, row)
    today.done(workspace, read()["step"])
    assert "step" not in read()


@pytest.mark.parametrize("until", ["", TODAY, "2026-11-24T08:59:00Z", "soon"])
def test_a_row_is_put_off_to_what_is_ahead(desk, workspace, read, until):
    tasks.add(workspace, PadPlace(), "Renew the phone", TODAY)
    with pytest.raises(Refused):
        today.snooze(workspace, read()["task"], until)


def test_whoever_ended_is_told_by_a_mail_without_a_reason(desk, workspace, read):
    desk.candidacy(
        "Karl Vance", "CFO: Not taken forward", ended_on="2026-11-23", end_reason="too expensive", touch="talked"
    )
    row = read()["tell"]
    mail = today.draft(workspace, row)
    assert mail is not None
    assert "Karl" in mail.text and "expensive" not in mail.text
    today.done(workspace, row)
    assert "tell" not in read()


def test_all_of_a_closed_search_are_told_at_once(desk, workspace, read):
    for number in range(5):
        desk.candidacy(f"Name {number}", "CFO: Met by me", touch="talked")
    searches.close(workspace, desk.ids["CFO at Halden Marine"])
    row = read()["tell all"]
    assert (row.title, row.act) == ("Tell 6 people that CFO, Halden Marine is closed", "Open")
    today.done(workspace, row)
    assert read() == {}


def test_whoever_waits_is_chased_and_left_in_peace_for_some_days(desk, workspace, read):
    desk.candidacy("Tom Verhoeven", "CFO: Presented", move_of="company", move_since="2026-11-18")
    row = read()["waiting"]
    assert (row.when, row.title, row.phone) == ("6 d", "Tom Verhoeven", "+44 20 7946 0171")
    mail = today.draft(workspace, row)
    assert mail is not None
    assert mail.text.startswith("Dear E. Halden,")
    today.done(workspace, row)
    assert "waiting" not in read()
    workspace.clock = lambda: datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    assert "waiting" in read()


def test_a_candidate_before_the_client_knows_them_is_not_told_who_it_is(desk, workspace, read):
    desk.candidacy("Tom Verhoeven", "CFO: Met by me", move_of="candidate", move_since="2026-11-18")
    mail = today.draft(workspace, read()["waiting"])
    assert mail is not None
    assert "Halden" not in mail.text + mail.subject


def test_a_wish_to_leave_is_now_and_a_hold_is_promised(booked, desk, workspace, read):
    interviews.set_status(workspace, booked("2026-11-20T10:00:00Z"), "held")
    brakes.wants_out(workspace, desk.ids["Adaeze Obi for CFO"], "Is the board really behind it?")
    assert read()["brake"].title == "Adaeze Obi wants out"
    brake = brakes.of(workspace, desk.ids["Adaeze Obi for CFO"])
    assert brake is not None
    brakes.hold(workspace, brake.id, "2026-11-26T09:00:00Z")
    assert (read()["hold"].when, "brake" in read()) == ("Thu 09:00", False)
    today.done(workspace, read()["hold"])
    assert "hold" not in read()


def test_nothing_but_tasks_of_a_closed_search_is_promised(booked, desk, workspace, read):
    booked("2026-11-25T14:00:00Z")
    searches.close(workspace, desk.ids["CFO at Halden Marine"])
    assert set(read()) == {"tell"}
