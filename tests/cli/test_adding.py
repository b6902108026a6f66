"""`add`: one record, its id on stdout, and what it was given back from `show` under the same keys."""

import pytest

from tests.cli.conftest import Run


def test_a_person_comes_back_as_given(run: Run, desk):
    given = {
        "name": "王小明", "title": "CFO", "company": "Hai Yun", "via": "LinkedIn", "pronouns": "he/him",
        "zone": "Asia/Shanghai", "place": "上海",
    }  # fmt: skip
    flags = [word for key, value in given.items() for word in (f"--{key}", value)]
    added = run("add", desk, "person", *flags, "--contact", "+44 20 7946 0110", "--contact", "x@a.example", "--json")
    (shown,) = run("show", desk, "people", "--json").json
    assert shown["id"] == added.json["id"]
    assert shown.items() >= given.items()
    assert shown["contact"] == ["+44 20 7946 0110", "x@a.example"]


def test_a_company_comes_back_as_given(run: Run, desk):
    given = {
        "name": "Halden Marine", "place": "Oslo", "zone": "Europe/Oslo", "terms": "A third, thrice.\nIn GBP.",
        "notes": "Family",
    }  # fmt: skip
    run("add", desk, "company", *(word for key, value in given.items() for word in (f"--{key}", value)))
    (shown,) = run("show", desk, "companies", "--json").json
    assert shown.items() >= given.items()
    assert len(run("history", desk, "--json").json) == 1


def test_an_affiliation_belongs_to_its_person(run: Run, desk, cfo):
    run("add", desk, "affiliation", "--person", "ines aldana", "--company", "Oster", "--title", "CFO", "--level", "5",
        "--from", "2015-03", "--to", "2019", "--blind-as", "a listed yard")  # fmt: skip
    job = run("show", desk, cfo["person"], "--json").json["affiliations"][-1]
    assert (job["company"], job["from"], job["to"], job["level"]) == ("Oster", "2015-03", "2019", 5)


def test_a_search_begins_with_the_stages_everybody_knows(run: Run, desk, cfo):
    shown = run("show", desk, cfo["search"], "--json").json
    assert (shown["title"], shown["company"], shown["kind"]) == ("CFO", "Halden Marine", "contingency")
    assert [stage["name"] for stage in shown["stages"]][:4] == ["Identified", "Approached", "Interested", "Met by me"]


def test_a_seat_may_be_empty_or_held_by_a_name(run: Run, desk, cfo):
    run("add", desk, "seat", "--search", "CFO at halden marine", "--person", "Eva Halden", "--title", "Chair")
    run("add", desk, "seat", "--search", "CFO", "--part", "gatekeeper")
    seats = run("show", desk, cfo["search"], "--json").json["seats"]
    assert [(seat["part"], seat["person_name"]) for seat in seats] == [("gatekeeper", ""), ("sign-off", "Eva Halden")]


def test_a_seat_may_be_given_the_id_of_somebody_at_the_client(run: Run, desk, cfo):
    person = run("add", desk, "person", "--name", "Eva Halden", "--company", "Halden Marine", "--json").json["id"]
    run("add", desk, "seat", "--search", "CFO", "--person", person, "--part", "sign-off")
    assert [seat["person"] for seat in run("show", desk, cfo["search"], "--json").json["seats"]] == [person]


def test_a_seat_refuses_somebody_who_works_elsewhere(run: Run, desk, cfo):
    assert run("add", desk, "seat", "--search", "CFO", "--person", cfo["person"], "--part", "panel").refused


def test_a_candidacy_starts_in_the_stage_named(run: Run, desk, cfo):
    person = run("add", desk, "person", "--name", "Tom Verhoeven", "--json").json["id"]
    added = run("add", desk, "candidacy", "--person", person, "--search", "CFO", "--stage", "met by me", "--json")
    shown = run("show", desk, added.json["id"], "--json").json
    assert (shown["stage"], shown["person"], shown["search"]) == ("Met by me", person, cfo["search"])


def test_an_interview_keeps_the_moment_in_utc_and_the_zone_agreed(run: Run, desk, cfo):
    run("add", desk, "seat", "--search", "CFO", "--person", "Eva Halden", "--title", "Chair")
    added = run("add", desk, "interview", "--candidacy", cfo["candidacy"], "--starts-at", "2026-11-26T10:00",
                "--zone", "Europe/Oslo", "--seat", "Eva Halden", "--minutes", "45")  # fmt: skip
    (shown,) = run("show", desk, "interviews", "--json").json
    assert added.code == 0
    assert (shown["starts_at"], shown["zone"], shown["minutes"]) == ("2026-11-26T09:00:00Z", "Europe/Oslo", 45)
    assert len(shown["seat"]) == 1


BAD = (
    ("person", "--name", ""),
    ("person", "--name", "x" * 10_000),
    ("person", "--name", "\u202e\u200b\x1b"),
    ("company", "--name", "A", "--zone", "Europe/Nowhere"),
    ("company", "--name", "A", "--terms", "x" * 20_001),
    ("person", "--name", "A", "--zone", "Europe/Nowhere"),
    ("affiliation", "--person", "nobody", "--company", "A"),
    ("affiliation", "--person", "Ines Aldana", "--company", "A", "--level", "9"),
    ("affiliation", "--person", "Ines Aldana", "--company", "A", "--from", "2020", "--to", "2010"),
    ("search", "--title", " ", "--company", "A"),
    ("search", "--title", "CFO", "--company", ""),
    ("seat", "--search", "no such search"),
    ("candidacy", "--person", "Ines Aldana", "--search", "CFO"),
    ("candidacy", "--person", "Ines Aldana", "--search", "CFO", "--stage", "Nirvana"),
    ("interview", "--candidacy", "nothing", "--starts-at", "2026-11-26T10:00"),
)


@pytest.mark.parametrize("words", BAD, ids=lambda words: " ".join(words)[:40])
def test_what_cannot_be_is_refused_and_changes_nothing(run: Run, desk, cfo, words):
    before = run("history", desk, "--json").json
    assert run("add", desk, *words, "--json").refused
    assert run("history", desk, "--json").json == before


def test_an_interview_without_sense_is_refused(run: Run, desk, cfo):
    booked = ("add", desk, "interview", "--candidacy", cfo["candidacy"])
    assert run(*booked).refused
    assert run(*booked, "--starts-at", "tomorrow").refused
    assert run(*booked, "--starts-at", "2026-03-29T02:30", "--zone", "Europe/Oslo").refused
    assert run(*booked, "--starts-at", "2026-11-26T10:00", "--minutes", "0").refused
    assert run(*booked, "--starts-at", "2026-11-26T10:00", "--seat", "Nobody").refused


def test_an_id_of_something_else_is_called_by_its_name(run: Run, desk, cfo):
    said = run("add", desk, "candidacy", "--person", cfo["search"], "--search", "CFO")
    assert said.refused
    assert "is a search, not a person" in said.err


def test_two_people_of_one_name_must_be_told_apart(run: Run, desk, cfo):
    run("add", desk, "person", "--name", "Ines Aldana")
    assert "Use an id" in run("add", desk, "candidacy", "--person", "Ines Aldana", "--search", "CFO").err


WRONG = (
    ("person",), ("planet", "--name", "x"), ("seat", "--search", "CFO", "--part", "king"),
    ("search", "--title", "CFO", "--company", "A", "--kind", "free"),
)  # fmt: skip


@pytest.mark.parametrize("words", WRONG, ids=lambda words: words[0])
def test_wrong_use_is_2(run: Run, desk, words):
    said = run("add", desk, *words)
    assert (said.code, said.out) == (2, "")


def test_without_json_a_person_can_read_what_was_added(run: Run, desk):
    assert run("add", desk, "person", "--name", "Ines Aldana").out.startswith("Added person ")
