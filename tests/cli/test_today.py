"""today, add task and show tasks, as a script sees them."""

import pytest

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import tasks


@pytest.fixture
def desk(given, workspace):
    given.search("CFO", "Halden Marine")
    tasks.add(workspace, PadPlace(company_id=given.ids["Halden Marine"]), "Send the invoice", "2026-11-24")
    given.candidacy("Tom Verhoeven", "CFO: Presented", move_of="company", move_since="2026-11-18")
    workspace.close()
    return workspace.path


def test_today_lists_the_rows_by_section(run, desk):
    lines = run("today", desk, "--as-of", "2026-11-24").out.splitlines()
    assert lines[0] == "Tuesday 24 November"
    assert lines.index("Promised") < lines.index("Going cold")


def test_today_as_json_is_an_array_of_rows(run, desk):
    rows = run("today", desk, "--as-of", "2026-11-24", "--json").json
    assert [(row["section"], row["title"], row["when"]) for row in rows] == [
        ("promised", "Halden Marine: send the invoice", "today"),
        ("going cold", "Tom Verhoeven", "6 d"),
    ]
    assert "candidacy" in rows[1] and "task" in rows[0]


def test_a_desk_with_nothing_due_says_so(run, desk_path):
    assert "Nothing is due." in run("today", desk_path).out
    assert run("today", desk_path, "--json").json == []


def test_a_day_that_is_none_is_wrong_use(run, desk):
    assert run("today", desk, "--as-of", "soon").code == 2


def test_a_task_is_added_and_listed(run, desk):
    run("add", desk, "task", "--search", "CFO", "--text", "Call the chair", "--due", "2026-11-27")
    listed = run("show", desk, "tasks", "--json").json
    assert [(one["text"], one["about"], one["due"]) for one in listed][1] == ("Call the chair", "CFO", "2026-11-27")


def test_the_day_is_written_as_a_pdf(run, desk, tmp_path):
    out = tmp_path / "my day.pdf"
    assert run("today", desk, "--as-of", "2026-11-24", "--out", out).out == f"Saved {out}\n"
    assert out.read_bytes().startswith(b"%PDF")
    assert run("today", desk, "--out", tmp_path / "gone" / "day.pdf").err.startswith("Not saved: there is no folder")
    assert run("today", desk, "--out", out, "--json").code == 2
