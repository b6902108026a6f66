"""`debrief`: a whole account from JSON is stored as one change, and what is wrong is named by its place."""

import io
import json
import sys

import pytest

from recruiter_desk.services import desks, specs
from tests.cli.conftest import Run

FULL = {
    "told_by": ["Jon Halden"],
    "findings": [
        {"topic": "skill", "criterion": "Four curr", "text": "Runs four currencies", "rating": "strong",
         "audience": "company", "wording": "Ran treasury in four currencies"},
        {"text": "Calm with the board", "topic": "fit"},
    ],
    "questions": [{"text": "Would she move to Oslo?", "topic": "place and travel", "weight": "deal-breaker",
                   "who": "Ines Aldana"}],
    "decision": {"kind": "hold", "reason": "Sees one more", "rests_on": "Four curr"},
}  # fmt: skip


@pytest.fixture
def meeting(run: Run, desk, cfo):
    """Ines met Jon Halden at Halden Marine."""
    seat = run("add", desk, "seat", "--search", "CFO", "--person", "Jon Halden", "--title", "CEO", "--json").json["id"]
    workspace = desks.open_for_writing(desk)
    specs.add_criteria(workspace, cfo["search"], ["! Four currencies"])
    workspace.close()
    return run(
        "add", desk, "interview", "--candidacy", cfo["candidacy"], "--starts-at", "2026-11-03T10:00", "--zone",
        "Europe/Oslo", "--seat", seat, "--json",
    ).json["id"]  # fmt: skip


@pytest.fixture
def debrief(run: Run, desk, meeting, tmp_path):
    """Record an account of one side from a file, *told* as an object or as raw text or bytes."""

    def record(told, side="company", *flags):
        data = told if isinstance(told, bytes) else (told if isinstance(told, str) else json.dumps(told)).encode()
        (tmp_path / "told.json").write_bytes(data)
        return run("debrief", desk, meeting, "--side", side, "--file", tmp_path / "told.json", *flags)

    return record


def test_what_was_told_is_stored_and_printed(run: Run, desk, debrief, meeting, cfo):
    stored = debrief(FULL, "company", "--json").json
    first, second = stored["findings"]
    assert (first["text"], first["rating"], first["said_by_name"]) == ("Runs four currencies", "strong", "Jon Halden")
    assert (first["audience"], second["audience"], second["interview"]) == ("company", "private", meeting)
    assert stored["questions"][0]["who_name"] == "Ines Aldana" and stored["told_by"] == ["Jon Halden"]
    assert stored["decision"].items() >= {"kind": "hold", "rests_on": first["criterion"]}.items()
    assert run("show", desk, "findings", "--json").json == stored["findings"]


def test_one_undo_takes_all_of_it_back(run: Run, desk, debrief):
    said = debrief(FULL)
    assert said.out == "Stored 2 notes, 1 question, the decision.\n"
    assert run("undo", desk).out.startswith("Undone: Debrief of Ines Aldana: 4 lines")
    assert run("show", desk, "findings", "--json").json == run("show", desk, "questions", "--json").json == []


def test_with_two_who_told_it_the_speaker_of_a_line_is_whoever_said_by_names(run: Run, desk, debrief):
    lines = [{"text": "Runs four currencies"}, {"text": "Calm", "said_by": "Ines Aldana"}]
    said = debrief({"told_by": ["Jon Halden", "Ines Aldana"], "findings": lines}).out
    assert "Noted as told by Jon Halden, with Ines Aldana. A line without said_by is nobody's" in said
    assert [one["said_by_name"] for one in run("show", desk, "findings", "--json").json] == ["", "Ines Aldana"]


def test_an_answer_names_its_question_by_its_words_and_half_of_it_leaves_it_open(run: Run, desk, debrief, meeting):
    debrief({"questions": [{"text": "Is the seat on the board fixed?", "topic": "growth"}]}, "candidate")
    told = {
        "interest": 8,
        "findings": [{"text": "In a year", "answers": "is the seat on the board fixed?", "half": True}],
    }
    stored = debrief(told, "candidate", "--json").json
    assert stored["interest"] == 8 and stored["findings"][0]["half"] and stored["findings"][0]["topic"] == "growth"
    assert run("show", desk, "questions", "--json").json[0]["status"] == "half answered"


def test_standard_input_is_read_for_a_dash(run: Run, desk, meeting, monkeypatch):
    given = io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbf{"decision": {"kind": "unsure"}}'))
    monkeypatch.setattr(sys, "stdin", given)
    assert run("debrief", desk, meeting, "--side", "candidate", "--file", "-").out == "Stored the decision.\n"


def test_what_cannot_be_stored_is_named_by_its_place_and_nothing_is(run: Run, desk, debrief):
    for told, why in (
        ({"findings": [{"text": "a", "rating": "great"}]}, "findings[0].rating: “great” is no rating. Choose concern,"),
        ({"findings": [{"text": "a"}, {"text": "--"}]}, "findings[1]: A note needs at least one letter"),
        ({"findings": [{"text": "a", "criterion": "tax"}]}, "findings[0].criterion: no line of the spec is “tax”"),
        ({"findings": [{"text": "a", "answers": "Why?"}]}, "findings[0].answers: no question here"),
        ({"findings": [{"text": "a", "said_by": "Nobody Known"}]}, "findings[0].said_by: nobody here is surely"),
        ({"findings": [{"text": "x" * 30_000}]}, "findings[0]: That note is 30 000 characters long"),
        ({"told_by": ["Zoë"], "decision": {"kind": "hold"}}, "told_by[0]: nobody here is surely “Zoë”"),
        ({"interest": 7}, "interest: that is the candidate's"),
        ({"findings": [{"text": "a"}], "decision": {"kind": "wants out"}}, "decision: The company decides one of"),
        ({"decision": {"kind": "hold", "rests_on": "golf"}}, "decision.rests_on: no line of the spec is “golf”"),
        ({"questions": [{"text": "a?", "who": "\ud800"}, {"text": "b?", "who": "Zoë"}]}, "questions[1].who: nobody"),
        (b" " * 20_000_000, "this is more than 1 MB"),
    ):  # fmt: skip
        refused = debrief(told)
        assert refused.refused and refused.err.startswith("told.json: ") and why in refused.err, refused.err
    assert run("show", desk, "findings", "--json").json == run("show", desk, "questions", "--json").json == []


def test_a_file_or_a_meeting_that_is_not_there_is_said(run: Run, desk, meeting, cfo, tmp_path):
    (tmp_path / "told.json").write_text('{"decision": {"kind": "hold"}}')
    for which, file in ((meeting, tmp_path / "no.json"), (meeting, tmp_path), (cfo["person"], tmp_path / "told.json")):
        assert run("debrief", desk, which, "--side", "company", "--file", file).refused
