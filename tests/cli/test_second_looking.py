"""`second-look` and `add lever`: whom a changed spec brings back, and what can move, for scripts."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def declined(run: Run, desk: Path, cfo: dict[str, str]) -> dict[str, str]:
    """Ines was not taken forward for the pay of an agreed spec, which then rises."""
    assert run("revise", desk, "CFO", "--pay", "165", "--wording").code == 0
    assert run("revise", desk, "CFO", "--agree").code == 0
    assert run("move", desk, cfo["candidacy"], "Not taken forward", "--reason", "pay").code == 0
    assert run("revise", desk, "CFO", "--pay", "190", "--why", "Nobody moves for less").code == 0
    return cfo


def test_a_changed_spec_lists_whom_it_brings_back(run: Run, desk: Path, declined: dict[str, str]):
    (look,) = run("second-look", desk, "--json").json
    assert (look["candidacy"], look["person_name"], look["spec"]) == (declined["candidacy"], "Ines Aldana", 2)
    assert look["headline"] == "Halden changed the pay today." and look["why"].startswith("Not taken forward for it")
    assert "Ines Aldana" in run("second-look", desk, "--search", "CFO").out


def test_reopening_brings_the_card_back_and_undo_takes_it_away_again(run: Run, desk: Path, declined: dict[str, str]):
    assert run("second-look", desk, "--reopen", declined["candidacy"], "--json").json == {"id": declined["candidacy"]}
    assert run("show", desk, declined["candidacy"], "--json").json["stage"] == "Identified"
    assert run("second-look", desk, "--json").json == []
    run("undo", desk)
    assert len(run("second-look", desk, "--json").json) == 1


def test_a_dismissed_one_is_listed_no_more(run: Run, desk: Path, declined: dict[str, str]):
    assert run("second-look", desk, "--dismiss", declined["candidacy"]).out == "Left Ines Aldana as ended\n"
    assert run("second-look", desk, "--json").json == []
    assert run("second-look", desk, "--dismiss", declined["candidacy"]).refused


@pytest.mark.parametrize("which", ["", "nonsense", "the search"])
def test_reopening_nobody_is_refused_and_lists_nothing(run: Run, desk: Path, cfo: dict[str, str], which: str):
    assert run("second-look", desk, "--reopen", cfo["search"] if which == "the search" else which).refused


def test_a_lever_comes_back_as_given(run: Run, desk: Path, cfo: dict[str, str]):
    given = {
        "kind": "pay", "today": "175", "room": "up to 190", "settles": "The rival offer", "state": "asked",
        "audience": "company",
    }  # fmt: skip
    flags = [word for key, value in given.items() for word in (f"--{key}", value)]
    added = run("add", desk, "lever", "--search", "CFO", "--decides", cfo["person"], *flags, "--json").json["id"]
    (shown,) = run("show", desk, "levers", "--json").json
    assert shown.items() >= {**given, "id": added, "search": cfo["search"], "decides_name": "Ines Aldana"}.items()
    assert run("show", desk, cfo["search"], "--json").json["levers"] == [shown]
    assert "up to 190" in run("show", desk, "levers").out


def test_a_lever_for_one_person_needs_no_search_and_one_for_nobody_is_refused(run: Run, desk: Path, cfo):
    assert run("add", desk, "lever", "--candidacy", cfo["candidacy"], "--kind", "title", "--room", "Deputy").code == 0
    assert run("show", desk, cfo["candidacy"], "--json").json["levers"][0]["room"] == "Deputy"
    assert run("add", desk, "lever", "--kind", "title").refused
