"""`show`: tables for people, JSON for scripts, nothing that steers a terminal, and a reader who leaves early."""

import json

import pytest

from recruiter_desk.cli.said import plain, width
from recruiter_desk.services import desks
from recruiter_desk.storage.rows import PersonRow
from tests.cli.conftest import Run, process


@pytest.fixture
def demo(run: Run, tmp_path):
    path = tmp_path / "demo.desk"
    run("demo", path, "--people", "80", "--today", "2026-11-24")
    return path


@pytest.mark.parametrize("what", ["searches", "people", "companies", "candidacies", "interviews"])
def test_a_list_is_an_array_of_objects_with_ids(run: Run, demo, what):
    records = run("show", demo, what, "--json").json
    assert records
    assert all(record["id"] and not {"version", "changed_at"} & set(record) for record in records)


@pytest.mark.parametrize("what", ["searches", "people", "companies", "candidacies", "interviews"])
def test_a_table_has_a_line_for_each(run: Run, demo, what):
    lines = run("show", demo, what).out.splitlines()
    assert len(lines) == len(run("show", demo, what, "--json").json) + 1


@pytest.mark.parametrize("what", ["searches", "people", "companies", "candidacies", "interviews"])
def test_an_empty_list_is_empty(run: Run, desk, what):
    assert run("show", desk, what, "--json").json == []
    assert run("show", desk, what).out == f"There are no {what} on this desk yet.\n"


def test_columns_stand_under_each_other_in_every_script(run: Run, demo):
    lines = run("show", demo, "people").out.splitlines()
    ids = {record["id"] for record in run("show", demo, "people", "--json").json}
    assert len({width(line[: line.rindex(" ")]) for line in lines[1:] if line.rsplit(" ", 1)[1] in ids}) == 1


def test_a_record_is_shown_with_what_belongs_to_it(run: Run, demo):
    cfo = next(each for each in run("show", demo, "searches", "--json").json if each["title"] == "CFO")
    shown = run("show", demo, cfo["id"], "--json").json
    assert [seat["person_name"] for seat in shown["seats"]] == ["Priscilla Osei", "James Halden", "Eleanor Halden"]
    assert "Priscilla Osei" in run("show", demo, cfo["id"]).out


def test_every_record_that_can_be_added_can_be_shown_by_its_id(run: Run, demo):
    interview = run("show", demo, "interviews", "--json").json[0]
    candidacy = run("show", demo, interview["candidacy"], "--json").json
    search = run("show", demo, candidacy["search"], "--json").json
    person = run("show", demo, candidacy["person"], "--json").json
    others = [interview["id"], search["seats"][0]["id"], person["affiliations"][0]["id"], search["stages"][0]["id"]]
    assert [run("show", demo, each, "--json").json["id"] for each in others] == others


def test_an_unknown_id_or_list_is_refused(run: Run, desk):
    assert run("show", desk, "planets").refused
    assert run("show", desk, "planets", "--json").refused


def test_nothing_that_steers_a_terminal_is_printed(run: Run, desk, cfo):
    evil = "\x1b]0;owned\x07\x9b31mInes\u202e\u2066\r\nAldana\x7f"
    workspace = desks.open_for_writing(desk)
    with workspace.write("Edited {person}", person=cfo["person"]) as session:
        row = session.get_one(PersonRow, cfo["person"])
        row.name = evil
    workspace.close()
    table, record = run("show", desk, "people").out, run("show", desk, cfo["person"]).out
    as_json, history = run("show", desk, "people", "--json"), run("history", desk).out
    for text in (table, record, as_json.out, history):
        assert not [sign for sign in text if sign != "\n" and plain(sign) != sign]
    assert as_json.json[0]["name"] == evil


def test_a_reader_who_leaves_early_is_no_trouble(demo):
    command = process("show", demo, "people", "--json")
    assert command.stdout and command.stderr
    command.stdout.readline()
    command.stdout.close()
    assert command.stderr.read() == ""
    command.stderr.close()
    assert command.wait(60) == 0


def test_output_for_an_old_terminal_is_still_json(demo):
    command = process("show", demo, "people", "--json", env={"PYTHONIOENCODING": "latin-1", "PATH": ""})
    out, err = command.communicate(timeout=60)
    assert (command.returncode, err) == (0, "")
    assert "王小明" in {each["name"] for each in json.loads(out)}


def test_a_table_for_an_old_terminal_has_marks_for_what_it_lacks(demo):
    command = process("show", demo, "people", env={"PYTHONIOENCODING": "ascii", "PATH": ""})
    out, err = command.communicate(timeout=60)
    assert (command.returncode, err) == (0, "")
    assert "???" in out


def test_widths_count_wide_signs_twice_and_marks_not_at_all():
    assert [width(text) for text in ("王小明", "Ada", "Tòkunbọ̀", "")] == [6, 3, 7, 0]
