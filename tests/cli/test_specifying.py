"""`revise`: a change of the job with its edits, its wording, and the list of how it moved."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def agreed(run: Run, desk, cfo):
    """A spec that the client agreed to: two must-haves, one nice-to-have, pay 175."""
    lines = ("--add-must", "Big Four start", "--add-must", "Treasury = cash", "--add-nice", "王小明 speaks French")
    made = run("revise", desk, "CFO", "--wording", *lines, "--pay", "175", "--agree")
    assert (made.code, made.out) == (0, "Spec 1, as it is now\n")
    return desk


def criteria(run: Run, desk):
    """The lines of the newest spec as typed: "! IFRS / + French"."""
    lines = run("revise", desk, "CFO", "--list", "--json").json[0]["criteria"]
    return " / ".join(f"{'!' if line['must'] else '+'} {line['text']}" for line in lines)


def test_all_edits_are_one_new_spec_that_says_what_changed(run: Run, agreed):
    edits = ("--remove", "big four", "--relax", "Treasury = cash", "--raise", "王小明=French, fluent", "--pay", "190")
    made = run("revise", agreed, "CFO", "--why", "The chair dropped it", *edits, "--json").json
    assert made["spec"] == 2
    assert [one["words"] for one in made["changes"]] == [
        "Pay: 175, now 190",
        "Big Four start: removed",
        "Treasury = cash: must to nice",
        "王小明 speaks French: raised, now “French, fluent”",
    ]
    assert criteria(run, agreed) == "+ Treasury = cash / + French, fluent"
    run("undo", agreed)
    assert criteria(run, agreed) == "! Big Four start / ! Treasury = cash / + 王小明 speaks French"


def test_who_said_so_is_listed_with_why_and_what(run: Run, agreed):
    flags = ("--said-by", "Ines Aldana", "--audience", "both", "--add-nice", "Norwegian")
    assert run("revise", agreed, "CFO", "--why", "New owner", *flags).out == "Spec 2\n  Norwegian: new nice-to-have\n"
    newest, oldest = run("revise", agreed, "CFO", "--list", "--json").json
    assert (newest["said_by_name"], newest["why"], newest["audience"]) == ("Ines Aldana", "New owner", "both")
    assert (oldest["spec"], oldest["changes"]) == (1, [])
    assert "New owner · Ines Aldana\n  Norwegian: new nice-to-have\n" in run("revise", agreed, "CFO", "--list").out
    assert run("revise", agreed, "CFO", "--between", "2", "1").out == "Norwegian: new nice-to-have\n"
    assert run("revise", agreed, "CFO", "--between", "1", "9").refused


def test_wording_is_corrected_without_a_new_spec(run: Run, agreed):
    assert run("revise", agreed, "CFO", "--wording", "--reword", "Big=Big four start").out == "Spec 1, as it is now\n"
    assert criteria(run, agreed).startswith("! Big four start / ")
    assert run("revise", agreed, "CFO", "--wording", "--remove", "Big").refused


WRONG = (
    (("--pay", "190"), "reason"),
    (("--why", "x"), "Name a field or a line"),
    (("--why", "x", "--pay", "175"), "Nothing in the job would change"),
    (("--why", "x", "--remove", "Latin"), "There is no criterion “Latin”"),
    (("--why", "x", "--reword", "Big"), "--reword LINE=TEXT"),
    (("--why", "x", "--pay", "1", "--said-by", "Nobody"), "There is no person “Nobody”"),
    (("--why", "x", "--pay", "1", "--interview", "nine"), "There is no interview"),
    (("--agree",), "agreed on"),
)


def test_what_cannot_be_is_refused_and_nothing_changed(run: Run, agreed):
    for flags, says in WRONG:
        refused = run("revise", agreed, "CFO", *flags)
        assert refused.refused and says in refused.err
    assert len(run("revise", agreed, "CFO", "--list", "--json").json) == 1


def test_a_draft_has_no_revision_yet(run: Run, desk, cfo):
    refused = run("revise", desk, "CFO", "--why", "x", "--pay", "190")
    assert refused.refused and "still a draft" in refused.err
    assert run("revise", desk, "CFO", "--wording", "--pay", "190", "--json").json == {"spec": 1, "changes": []}
