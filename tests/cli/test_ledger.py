"""`add finding|question|answer` and `questions`: what is given comes back, and who can answer is said."""

import pytest

from recruiter_desk.services import desks, specs
from tests.cli.conftest import Run


@pytest.fixture
def ladder(run: Run, desk, cfo):
    """The chair and the manager of the client, by name."""
    for name, title in (("Jon Halden", "Managing Director"), ("Erik Halden", "Chair")):
        part = ("--part", "hiring manager") if name.startswith("Jon") else ()
        run("add", desk, "seat", "--search", "CFO", "--person", name, "--title", title, *part)
    return {seat["person_name"]: seat for seat in run("show", desk, cfo["search"], "--json").json["seats"]}


def add(run: Run, desk, noun, *flags):
    added = run("add", desk, noun, *flags, "--json")
    assert added.code == 0, added.err
    return added.json["id"]


def test_a_finding_comes_back_as_given(run: Run, desk, cfo, ladder):
    given = {
        "side": "company", "about": "person", "topic": "fit", "text": "calm under a hostile audit",
        "wording": "Calm under a hostile audit", "audience": "both", "source": "interview", "rating": "strong",
        "heard_on": "2026-11-20", "fact": "notice", "period": "month", "currency": "EUR",
    }  # fmt: skip
    flags = [word for key, value in given.items() for word in (f"--{key.replace('_', '-')}", value)]
    note = add(run, desk, "finding", "--candidacy", cfo["candidacy"], *flags, "--said-by", "erik halden", "--low", "90")
    (shown,) = run("show", desk, "findings", "--json").json
    assert shown.items() >= {**given, "id": note, "candidacy": cfo["candidacy"], "low": 90, "high": None}.items()
    assert (shown["said_by"], shown["said_by_name"]) == (ladder["Erik Halden"]["person"], "Erik Halden")
    assert run("show", desk, note, "--json").json["text"] == given["text"]
    assert run("show", desk, cfo["candidacy"], "--json").json["findings"] == [shown]


def test_a_line_of_the_spec_is_named_by_how_it_begins(run: Run, desk, cfo):
    flags = ("--candidacy", cfo["candidacy"], "--text", "Four, every day", "--criterion", "four curr")
    refused = run("add", desk, "finding", *flags)
    assert refused.code == 1 and refused.err == "There is no criterion “four curr” on this desk.\n" and not refused.out
    workspace = desks.open_for_writing(desk)
    specs.add_criteria(workspace, cfo["search"], ["! Four currencies", "! Hedged fuel before"])
    (key, _) = [line.key for line in specs.current(workspace, cfo["search"]).criteria]
    workspace.close()
    add(run, desk, "finding", *flags)
    add(run, desk, "question", "--candidacy", cfo["candidacy"], "--text", "Alone?", "--criterion", key)
    assert [run("show", desk, noun, "--json").json[0]["criterion"] for noun in ("findings", "questions")] == [key, key]


def test_a_finding_is_private_and_mine_unless_said_otherwise(run: Run, desk, cfo):
    run("add", desk, "finding", "--candidacy", cfo["candidacy"], "--text", "Sails")
    (shown,) = run("show", desk, "findings", "--json").json
    assert (shown["side"], shown["about"], shown["audience"]) == ("recruiter", "person", "private")


def test_a_question_waits_for_who_can_answer_until_a_meeting_reaches_them(run: Run, desk, cfo, ladder):
    question = add(
        run, desk, "question", "--candidacy", cfo["candidacy"], "--side", "candidate", "--topic", "growth",
        "--text", "A board seat within a year?", "--weight", "deal-breaker", "--why", "She has one",
    )  # fmt: skip
    (waiting,) = run("questions", desk, "--candidacy", cfo["candidacy"], "--json").json
    assert (waiting["id"], waiting["can_answer"], waiting["booked"]) == (question, "E. Halden", False)
    assert (waiting["destination"], waiting["interview"]) == ("E. Halden, not booked", "")
    meeting = add(
        run, desk, "interview", "--candidacy", cfo["candidacy"], "--starts-at", "2026-12-03T10:00",
        "--zone", "Europe/Oslo", "--seat", "Erik Halden",
    )  # fmt: skip
    (booked,) = run("questions", desk, "--interview", meeting, "--json").json
    assert (booked["id"], booked["interview"], booked["booked"]) == (question, meeting, True)
    assert "E. Halden" in run("questions", desk, "--candidacy", cfo["candidacy"]).out


def test_a_question_may_name_a_person_or_a_seat(run: Run, desk, cfo, ladder):
    home = ("--candidacy", cfo["candidacy"])
    add(run, desk, "question", *home, "--text", "Scope?", "--who", "Jon Halden")
    add(run, desk, "question", *home, "--text", "Team?", "--seat", "Erik Halden")
    asked = run("show", desk, "questions", "--json").json
    assert [one["who_name"] for one in asked] == ["Jon Halden", ""]
    assert asked[1]["seat"] == ladder["Erik Halden"]["id"]


def test_an_answer_settles_its_question_or_half_of_it(run: Run, desk, cfo):
    question = add(run, desk, "question", "--candidacy", cfo["candidacy"], "--side", "candidate", "--text", "Pay?")
    add(run, desk, "answer", "--question", question, "--text", "About 190", "--half")
    (half,) = run("questions", desk, "--candidacy", cfo["candidacy"], "--json").json
    assert half["status"] == "half answered"
    answer = add(run, desk, "answer", "--question", question, "--text", "190, and a bonus", "--audience", "candidate")
    assert run("questions", desk, "--candidacy", cfo["candidacy"], "--json").json == []
    shown = run("show", desk, answer, "--json").json
    assert (shown["question"], shown["half"], shown["side"], shown["about"]) == (question, False, "candidate", "job")
    assert shown["audience"] == "candidate"
    assert run("questions", desk, "--candidacy", cfo["candidacy"]).out == "There are no open questions.\n"


def test_plain_notes_stand_on_a_person_a_company_or_a_search(run: Run, desk, cfo):
    for noun, name in (("person", "Ines Aldana"), ("company", "Halden Marine"), ("search", "CFO")):
        add(run, desk, "finding", f"--{noun}", name, "--text", f"about the {noun}")
    assert [one["text"] for one in run("show", desk, "findings", "--json").json] == [
        "about the person", "about the company", "about the search",
    ]  # fmt: skip
    assert run("show", desk, cfo["person"], "--json").json["findings"][0]["text"] == "about the person"
    refused = run("add", desk, "finding", "--person", "Ines Aldana", "--text", "x", "--audience", "both")
    assert refused.refused and "A note on a person stays with you" in refused.err


@pytest.mark.parametrize(
    "flags",
    [
        ("finding", "--text", "no place"),
        ("finding", "--text", "two places", "--candidacy", "CANDIDACY", "--search", "CFO"),
        ("finding", "--text", "unknown", "--candidacy", "019a0000"),
        ("finding", "--text", "x" * 20_001, "--candidacy", "CANDIDACY"),
        ("finding", "--text", "x", "--candidacy", "CANDIDACY", "--heard-on", "Tuesday"),
        ("question", "--text", " ", "--candidacy", "CANDIDACY"),
        ("question", "--text", "x", "--candidacy", "CANDIDACY", "--who", "Nobody"),
        ("answer", "--question", "019a0000", "--text", "x"),
    ],
)
def test_what_cannot_be_added_is_refused_with_nothing_changed(run: Run, desk, cfo, flags):
    words = [cfo["candidacy"] if word == "CANDIDACY" else word for word in flags]
    assert run("add", desk, *words).refused
    assert run("show", desk, "findings", "--json").json == run("show", desk, "questions", "--json").json == []


@pytest.mark.parametrize(
    "flags",
    [
        ("finding",),
        ("question", "--side", "both", "--text", "x"),
        ("answer", "--text", "x"),
        ("finding", "--rating", "7"),
    ],
)
def test_wrong_use_exits_with_2(run: Run, desk, flags):
    used = run("add", desk, *flags)
    assert used.code == 2 and not used.out
    assert run("questions", desk).code == run("questions", desk, "--candidacy", "a", "--interview", "b").code == 2


def test_questions_of_what_is_not_there_are_refused(run: Run, desk, cfo):
    assert run("questions", desk, "--candidacy", cfo["person"]).refused
    assert run("questions", desk, "--interview", "019a0000", "--json").refused


def test_a_finding_is_undone_from_the_command_line(run: Run, desk, cfo):
    add(run, desk, "finding", "--candidacy", cfo["candidacy"], "--text", "Sails")
    assert run("undo", desk).out == "Undone: Added a note about Ines Aldana\n"
    assert run("show", desk, "findings", "--json").json == []
