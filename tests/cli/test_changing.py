"""`move`, `undo`, `redo`, `history`."""

from recruiter_desk.services import desks, specs
from recruiter_desk.storage.rows import DecisionRow
from tests.cli.conftest import Run


def stage_of(run: Run, desk, cfo) -> str:
    return str(run("show", desk, cfo["candidacy"], "--json").json["stage"])


def test_a_card_is_moved_by_the_name_of_a_stage(run: Run, desk, cfo):
    said = run("move", desk, cfo["candidacy"], "hiring MANAGER")
    assert (said.code, said.out) == (0, "Moved Ines Aldana to Hiring manager\n")
    assert stage_of(run, desk, cfo) == "Hiring manager"


def test_a_card_is_moved_by_the_id_of_a_stage(run: Run, desk, cfo):
    stages = run("show", desk, cfo["search"], "--json").json["stages"]
    run("move", desk, cfo["candidacy"], stages[5]["id"])
    assert stage_of(run, desk, cfo) == stages[5]["name"]


def test_moving_to_where_it_is_says_so(run: Run, desk, cfo):
    assert "nothing was changed" in run("move", desk, cfo["candidacy"], "Identified").out


def test_an_early_end_needs_no_reason_and_a_late_one_a_presentation(run: Run, desk, cfo):
    assert run("move", desk, cfo["candidacy"], "Client declined", "--reason", "No treasury").refused
    assert run("move", desk, cfo["candidacy"], "Not interested").code == 0


def test_a_late_end_needs_its_reason(run: Run, desk, cfo):
    run("add", desk, "seat", "--search", "CFO", "--person", "Eva Halden", "--title", "Chair")
    run("add", desk, "interview", "--candidacy", cfo["candidacy"], "--starts-at", "2026-11-20T10:00Z",
        "--seat", "Eva Halden", "--status", "held")  # fmt: skip
    assert run("move", desk, cfo["candidacy"], "Client declined").refused
    assert run("move", desk, cfo["candidacy"], "Client declined", "--reason", "No treasury").code == 0


def met(run: Run, desk, cfo) -> None:
    run("add", desk, "seat", "--search", "CFO", "--person", "Eva Halden", "--title", "Chair")
    run("add", desk, "interview", "--candidacy", cfo["candidacy"], "--starts-at", "2026-11-20T10:00Z",
        "--seat", "Eva Halden", "--status", "held")  # fmt: skip


def test_a_reason_that_begins_like_a_must_have_is_that_must_have(run: Run, desk, cfo):
    met(run, desk, cfo)
    workspace = desks.open_for_writing(desk)
    specs.add_criteria(workspace, cfo["search"], ["Treasury, at a listed company"])
    workspace.close()
    assert run("move", desk, cfo["candidacy"], "Client declined", "--reason", "treasury").code == 0
    workspace = desks.open_for_reading(desk)
    line = next(one for one in specs.current(workspace, cfo["search"]).criteria if one.text.startswith("Treasury"))
    with workspace.read() as session:
        decision = session.query(DecisionRow).one()
    workspace.close()
    assert (decision.kind, decision.reason, decision.rests_on) == ("decline", "treasury", line.key)


def test_who_would_withdraw_stays_and_the_line_says_where_to_go_on(run: Run, desk, cfo):
    met(run, desk, cfo)
    before = stage_of(run, desk, cfo)
    said = run("move", desk, cfo["candidacy"], "Candidate withdrew", "--reason", "No say over treasury")
    assert (said.code, said.out) == (
        0,
        "Ines Aldana: wants out. The card stays where it is; see: brake DESK CANDIDACY\n",
    )
    assert stage_of(run, desk, cfo) == before
    assert "choose Hold" in run("move", desk, cfo["candidacy"], "Candidate withdrew", "--reason", "pay").err


def test_an_unknown_stage_is_refused_with_the_list(run: Run, desk, cfo):
    said = run("move", desk, cfo["candidacy"], "Nirvana")
    assert said.refused
    assert "Identified, Approached, Interested" in said.err


def test_an_unknown_candidacy_is_refused(run: Run, desk, cfo):
    assert run("move", desk, "nobody", "HR").refused
    assert run("move", desk, cfo["person"], "HR").refused


def test_undo_and_redo_walk_the_same_road(run: Run, desk, cfo):
    run("move", desk, cfo["candidacy"], "HR")
    assert run("undo", desk).out == "Undone: Moved Ines Aldana to HR\n"
    assert stage_of(run, desk, cfo) == "Identified"
    assert run("redo", desk).out == "Redone: Moved Ines Aldana to HR\n"
    assert stage_of(run, desk, cfo) == "HR"


def test_nothing_to_undo_or_redo_is_refused(run: Run, desk):
    assert run("undo", desk).refused
    assert run("redo", desk).refused


def test_history_has_the_newest_first_and_marks_what_was_undone(run: Run, desk, cfo):
    run("undo", desk)
    entries = run("history", desk, "--json").json
    assert [(each["change"], each["standing"]) for each in entries] == [
        ("Added Ines Aldana to CFO", False), ("Added Ines Aldana", True), ("Began search CFO", True),
    ]  # fmt: skip
    assert "undone" in run("history", desk).out
    assert len(run("history", desk, "--limit", "1", "--json").json) == 1


def test_a_desk_without_changes_says_so(run: Run, desk):
    assert run("history", desk).out == "Nothing was changed yet.\n"
    assert run("history", desk, "--json").json == []
