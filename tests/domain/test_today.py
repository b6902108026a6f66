"""What Today shows: which rows there are, in which section, in which order, and what clears them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from recruiter_desk.domain.debrief_due import due_at
from recruiter_desk.domain.moments import moment, moment_text
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.domain.today import (
    MOST_COLD,
    BrakeFacts,
    CardFacts,
    Facts,
    HandledFacts,
    MeetingFacts,
    TaskFacts,
    VerdictFacts,
    day_of,
    nothing_due,
    with_ways,
)

TUESDAY = date(2026, 11, 24)
NINE = "2026-11-24T09:00:00Z"
KINDS = ["pack", "prepare", "candidate debrief", "company debrief"]


def card(id_="c1", person="Adaeze Obi", **values):
    values = {"kind": StageKind.ROUND, "entered_on": "2026-11-23", "move_of": "company", **values}
    return CardFacts(
        id_, f"p-{id_}", person, values.pop("search_id", "s1"), "CFO, Halden Marine", "Halden Marine",
        values.pop("kind"), **values,
    )  # fmt: skip


def facts(*cards, now=NINE, zone="UTC", **values):
    today = moment(now).astimezone(ZoneInfo(zone)).date()
    return Facts(now, today, zone, {one.id: one for one in cards}, **values)


def meeting(starts_at, **values):
    zone = values.pop("zone", "UTC")
    due = due_at("company", starts_at, 60, zone)
    values = {"people": ("Jonas Halden",), "call_id": "p-j", "company_due": due, **values}
    return MeetingFacts("m1", "c1", starts_at, zone, **values)


def said(rows):
    return [(row.when, row.title) for row in rows]


# -- meetings ------------------------------------------------------------------------------------------------


def seen_of(starts_at, *, now, zone="UTC", **values):
    """Return the kinds of rows that a meeting with the client makes at *now*."""
    shown = day_of(facts(card(kind=StageKind.OFFER), now=now, zone=zone, meetings=(meeting(starts_at, **values),)))
    return [row.kind.value for row in shown.rows()]


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        ("2026-11-23T08:00:00Z", []),
        ("2026-11-24T08:00:00Z", ["pack"]),
        ("2026-11-25T08:00:00Z", ["prepare", "pack"]),
        ("2026-11-26T08:00:00Z", ["prepare", "meeting", "pack"]),
        ("2026-11-26T14:30:00Z", ["meeting"]),
        ("2026-11-26T15:00:00Z", ["candidate debrief", "company debrief"]),
        ("2026-12-27T08:00:00Z", []),
    ],
)
def test_a_booked_meeting_makes_its_rows_as_it_comes_nearer(now, kinds):
    assert sorted(seen_of("2026-11-26T14:00:00Z", now=now)) == sorted(kinds)


@settings(max_examples=12)
@given(
    starts=some.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    zone=some.sampled_from(["UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]),
)
def test_each_booked_meeting_makes_exactly_its_four_rows_over_time(starts, zone):
    at = moment_text(starts.replace(tzinfo=UTC))
    seen = set()
    for hours in range(-80, 120, 6):
        now = moment_text(moment(at) + timedelta(hours=hours, minutes=30))
        rows = [kind for kind in seen_of(at, now=now, zone=zone) if kind != "meeting"]
        assert len(rows) == len(set(rows))
        seen |= set(rows)
    assert sorted(seen) == sorted(KINDS)


def test_a_pack_that_went_out_and_a_side_that_was_heard_clear_their_rows():
    assert seen_of("2026-11-26T08:00:00Z", now=NINE, pack_sent=True) == []
    heard = frozenset(["company"])
    assert seen_of("2026-11-24T07:00:00Z", now=NINE, recorded=heard) == ["candidate debrief"]
    assert seen_of("2026-11-24T07:00:00Z", now=NINE, recorded=frozenset(["company", "candidate"])) == []


def test_a_pack_is_sent_again_when_lines_changed_since_and_anew_when_more_did():
    again = meeting("2026-11-25T14:00:00Z", pack_sent=True, changed=2, changed_at="2026-11-24T08:00:00Z")
    prepared = {"prepare m1": HandledFacts(done=True)}
    (row,) = day_of(facts(card(), meetings=(again,), handled=prepared)).rows()
    assert row.title == "Send J. Halden the pack on Adaeze again"
    assert (row.detail, row.act) == ("Wed 14:00 · 2 entries changed since it went out", "Pack")
    done = {**prepared, "pack m1": HandledFacts(done=True), row.key: HandledFacts(done=True)}
    assert day_of(facts(card(), meetings=(again,), handled=done)).rows() == ()
    more = again._replace(changed=1, changed_at="2026-11-24T08:30:00Z")
    (row,) = day_of(facts(card(), meetings=(more,), handled=done)).rows()
    assert row.detail.endswith("1 entry changed since it went out")


def test_the_rows_of_a_meeting_read_as_one_says_them():
    held = meeting("2026-11-24T11:00:00Z", recorded=frozenset(["candidate"]))
    seen = facts(card(pronouns="she/her"), now="2026-11-24T12:30:00Z", meetings=(held,))
    (row,) = day_of(seen).now
    assert (row.when, row.title) == ("14:00", "Halden’s debrief on Adaeze is due")
    assert row.detail == "J. Halden · her side is in"


def test_a_talk_with_the_recruiter_stands_until_it_is_held():
    own = meeting("2026-11-24T09:30:00Z", people=())
    assert said(day_of(facts(card(), meetings=(own,))).now) == [("09:30", "Meet Adaeze Obi")]
    assert day_of(facts(card(), now="2026-11-25T09:00:00Z", meetings=(own,))).now[0].when == "1 d late"
    assert day_of(facts(card(), meetings=(own._replace(held=True),))).now == ()


def test_times_are_on_the_recruiters_clock_and_say_the_one_agreed():
    booked = meeting("2026-11-24T10:00:00Z", zone="Asia/Kolkata")
    row = day_of(facts(card(), zone="Europe/London", meetings=(booked,))).now[-1]
    assert (row.when, row.detail) == ("10:00", "CFO, Halden Marine · 15:30 in Kolkata")


# -- tasks, steps, holds, ends -------------------------------------------------------------------------------


def test_what_has_its_time_today_is_now_and_the_rest_is_promised():
    tasks = (
        TaskFacts("t1", "send the invoice", "2026-11-27"), TaskFacts("t2", "call the chair", "2026-11-24T15:30:00Z"),
        TaskFacts("t3", "chase", "2026-11-22"), TaskFacts("t4", "some day"), TaskFacts("t5", "later", "2026-12-24"),
        TaskFacts("t6", "plan", "2026-11-26T09:00:00Z"),
    )  # fmt: skip
    shown = day_of(facts(tasks=tasks))
    assert said(shown.now) == [("15:30", "Call the chair")]
    assert [row.when for row in shown.promised] == ["2 d late", "Thu 09:00", "Fri", "any day"]
    assert shown.count == 2


def test_a_step_says_with_whom():
    ines = card("c2", "Ines Aldana", next_step="Call", next_at="2026-11-24T09:30:00Z")
    tom = card("c3", "Tom Verhoeven", next_step="Send brief", next_at="2026-11-24")
    shown = day_of(facts(ines, tom))
    assert said(shown.rows()) == [("09:30", "Call Ines Aldana"), ("today", "Tom Verhoeven: send brief")]


def test_of_the_names_only_what_has_come_is_shown_and_many_are_one_row():
    names = [card(f"c{n}", f"Name {n}", names=True, next_step="Try again", next_at="2026-11-24") for n in range(12)]
    ahead = card("x", "Later", names=True, next_step="Try again", next_at="2026-11-26")
    (row,) = day_of(facts(*names, ahead)).promised
    assert (row.title, row.detail) == ("Call 12 names for CFO, Halden Marine", "Name 0, Name 1 and 10 more")


def test_a_hold_that_ends_is_promised_and_an_open_brake_is_now():
    raines = card(person="Philip Raines")
    held = BrakeFacts("c1", "2026-11-23T12:00:00Z", "2026-11-26T09:00:00Z", doubts=3, unreached=2, settler="E. Halden")
    (row,) = day_of(facts(raines, brakes=(held,))).promised
    assert (row.when, row.title) == ("Thu 09:00", "Philip Raines: hold ends")
    assert row.detail == "Wants out; 2 of 3 doubts not yet put to E. Halden"
    (row,) = day_of(facts(raines, brakes=(held._replace(hold_until="", opened_at="2026-11-24T07:00:00Z"),))).now
    assert (row.when, row.title) == ("2 h", "Philip Raines wants out")


def ended(id_="c1", person="Karl Vance", **values):
    values = {"kind": StageKind.NOT_TAKEN_FORWARD, "stage": "Not taken forward", "to_tell": True, **values}
    return card(id_, person, ended_on=values.pop("ended_on", "2026-11-20"), **values)


def test_whoever_ended_is_to_be_told_until_they_were():
    (row,) = day_of(facts(ended(ended_on="2026-11-21"))).promised
    assert (row.when, row.title) == ("today", "Tell Karl Vance it is a no")
    assert row.detail.startswith("Not taken forward on Saturday")
    assert day_of(facts(ended(to_tell=False))).rows() == ()


def test_many_of_a_closed_search_are_told_by_one_row():
    closed = [ended(f"c{n}", kind=StageKind.SEARCH_CLOSED, closed=True) for n in range(5)]
    assert said(day_of(facts(*closed)).promised) == [("today", "Tell 5 people that CFO, Halden Marine is closed")]
    assert len(day_of(facts(*closed[:3])).promised) == 3


@pytest.mark.parametrize(("reason", "rows"), [("", 1), ("no reason given", 1), ("chemistry", 0)])
def test_a_decline_without_a_reason_is_asked_about(reason, rows):
    one = ended(kind=StageKind.CLIENT_DECLINED, end_reason=reason, to_tell=False, contact="Piet Osei")
    assert [row.title for row in day_of(facts(one)).promised] == ["Ask P. Osei why not Karl Vance"] * rows


# -- going cold ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "when", "detail"),
    [
        ({"move_since": "2026-11-18"}, "6 d", "Waiting on Halden for an answer"),
        ({"move_of": "candidate", "move_since": "2026-11-20"}, "4 d", "Waiting on Adaeze for an answer"),
        ({"move_since": "2026-11-23", "entered_on": "2026-11-12"}, "12 d", "Not lifted for 12 days"),
        ({"move_of": "", "entered_on": "2026-11-19"}, "5 d", "Nothing next"),
    ],
)
def test_nobody_goes_cold_unseen(values, when, detail):
    (row,) = day_of(facts(card(**values))).cold
    assert (row.when, row.title, row.detail) == (when, "Adaeze Obi", f"{detail} · CFO, Halden Marine")


def test_whoever_passed_and_is_not_booked_is_to_be_booked():
    verdicts = {"c1": VerdictFacts("c1", "pass", "2026-11-20")}
    one = card(entered_on="2026-11-20", stage="Panel", move_of="")
    (row,) = day_of(facts(one, verdicts=verdicts)).cold
    assert (row.when, row.act, row.detail) == ("4 d", "Book", "Passed by Halden, Panel not booked · CFO, Halden Marine")
    assert day_of(facts(one, verdicts=verdicts, meetings=(meeting("2026-12-01T10:00:00Z"),))).cold == ()


@pytest.mark.parametrize(
    "values",
    [
        {"names": True}, {"kind": StageKind.RESEARCH}, {"paused_until": "2026-12-01"}, {"next_step": "Call"},
        {"kind": StageKind.PLACED},
    ],
)  # fmt: skip
def test_research_a_pause_and_a_next_step_never_go_cold(values):
    assert day_of(facts(card(**{"move_since": "2026-11-01", **values}))).cold == ()


def test_at_most_seven_go_cold_the_longest_first_and_the_rest_are_counted():
    cards = [card(f"c{n}", f"Name {n}", move_since=f"2026-11-{19 - n:02}") for n in range(12)]
    shown = day_of(facts(*cards))
    assert (len(shown.cold), shown.cold_more, shown.cold[0].when) == (MOST_COLD, 5, "16 d")


# -- the page ------------------------------------------------------------------------------------------------


def test_who_has_something_under_way_is_not_going_cold_too():
    late = card(move_since="2026-11-10")
    assert len(day_of(facts(late)).cold) == 1
    assert day_of(facts(late, meetings=(meeting("2026-11-24T07:00:00Z"),))).cold == ()


@pytest.mark.parametrize(
    ("handled", "shown"),
    [
        (HandledFacts(done=True), False), (HandledFacts(until="2026-11-25"), False),
        (HandledFacts(until="2026-11-24"), True), (HandledFacts(until="2026-11-24T10:00:00Z"), False),
        (HandledFacts(until="2026-11-24T09:00:00Z"), True),
    ],
)  # fmt: skip
def test_what_was_done_or_put_off_is_not_shown(handled, shown):
    seen = facts(card(), meetings=(meeting("2026-11-26T08:00:00Z"),), handled={"pack m1": handled})
    assert bool(day_of(seen).rows()) is shown


def test_a_row_has_the_number_of_whom_it_calls():
    shown = with_ways(
        day_of(facts(card(move_since="2026-11-10", contact_id="p-j"))), {"p-j": ("+44 20", "j@h.example")}
    )
    assert (shown.cold[0].phone, shown.cold[0].email) == ("+44 20", "j@h.example")


def test_nothing_due_is_said_of_an_empty_page_alone():
    assert nothing_due(day_of(facts()))
    assert not nothing_due(day_of(facts(ended())))


days = some.integers(-20, 20).map(lambda away: (TUESDAY + timedelta(away)).isoformat())
dues = some.one_of(some.just(""), days, days.map(lambda day: f"{day}T10:30:00Z"))
cards = some.builds(
    lambda n, **values: card(f"c{n}", **values), some.integers(0, 9),
    kind=some.sampled_from(list(StageKind)), names=some.booleans(), move_of=some.sampled_from(["", "me", "company"]),
    move_since=days, next_at=dues, ended_on=some.one_of(some.just(""), days), to_tell=some.booleans(),
    entered_on=days, closed=some.booleans(),
)  # fmt: skip
meetings = some.builds(
    lambda n, day, **values: meeting(f"{day}T11:00:00Z", **values)._replace(id=f"m{n}", candidacy_id=f"c{n}"),
    some.integers(0, 9), days, held=some.booleans(), people=some.sampled_from([(), ("Jonas Halden",)]),
)  # fmt: skip
everything = some.builds(
    lambda cards, meetings, tasks: facts(
        *cards, meetings=tuple({one.id: one for one in meetings}.values()),
        tasks=tuple(TaskFacts(f"t{n}", "call", due) for n, due in enumerate(tasks)),
    ),
    some.lists(cards, max_size=10), some.lists(meetings, max_size=6), some.lists(dues, max_size=6),
)  # fmt: skip


@settings(max_examples=30)
@given(everything)
def test_no_row_appears_twice_and_each_day_is_in_order(seen):
    shown = day_of(seen)
    keys = [row.key for row in shown.rows()]
    assert len(keys) == len(set(keys))
    busy = {row.candidacy_id for row in (*shown.now, *shown.promised)}
    assert not busy & {row.candidacy_id for row in shown.cold}
    assert [row.due for row in shown.now] == sorted(row.due for row in shown.now)


@settings(max_examples=30)
@given(everything)
def test_doing_a_row_that_follows_from_a_record_clears_it_and_no_other(seen):
    before = day_of(seen)
    marked = [row for row in (*before.now, *before.promised) if row.mark]
    for row in marked[:2]:
        after = day_of(replace(seen, handled={row.key: HandledFacts(done=True)}))
        kept = {one.key for one in (*before.now, *before.promised)} - {one.key for one in (*after.now, *after.promised)}
        assert kept == {row.key}
