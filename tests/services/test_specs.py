"""The spec: a draft, then agreed, then changed by revisions; and the pad that fills it."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import read_intake
from recruiter_desk.services import seats, specs
from recruiter_desk.storage.rows import SubmittalRow


@pytest.fixture
def cfo(given):
    return given.search("CFO", "Halden Marine")


def drawn(workspace, search):
    """The criteria as they would be typed: "! IFRS / + French"."""
    lines = specs.current(workspace, search).criteria
    return " / ".join(f"{'!' if line.must else '+'} {line.text}" for line in lines)


def test_criteria_are_added_in_the_order_typed_with_their_topics(workspace, cfo):
    specs.add_criteria(workspace, cfo, ["! IFRS 16", "+ French", "Calm under pressure"])
    specs.add_criteria(workspace, cfo, ["Lives near Bergen"], must=False)
    assert drawn(workspace, cfo) == "! IFRS 16 / + French / ! Calm under pressure / + Lives near Bergen"
    assert [line.topic for line in specs.current(workspace, cfo).criteria] == ["skill", "skill", "fit", ""]


def test_a_line_is_edited_reordered_and_removed(workspace, cfo, heard):
    first, second = specs.add_criteria(workspace, cfo, ["! IFRS 16", "+ French"])
    specs.edit_criterion(workspace, second, text="Norwegian", must=True, topic="other")
    specs.reorder_criteria(workspace, cfo, [second, first])
    assert drawn(workspace, cfo) == "! Norwegian / ! IFRS 16"
    specs.remove_criterion(workspace, first)
    assert drawn(workspace, cfo) == "! Norwegian"
    assert heard()[-1] == "Removed a line from the spec of CFO"


def test_the_facts_of_the_job_are_edited(workspace, cfo):
    specs.edit(workspace, cfo, place=" Bergen ", pay="180 to 200", reporting_line="The chair", start="1 March")
    specs.edit(workspace, cfo, summary="They lost two CFOs.\n\nThe yard loses money.")
    spec = specs.current(workspace, cfo)
    assert (spec.place, spec.pay, spec.reporting_line, spec.start) == ("Bergen", "180 to 200", "The chair", "1 March")
    assert spec.summary == "They lost two CFOs.\n\nThe yard loses money."


def test_a_new_title_renames_the_search(workspace, cfo):
    from recruiter_desk.services import searches

    specs.edit(workspace, cfo, title="Group CFO")
    assert searches.header(workspace, cfo).title == "Group CFO"


def test_an_agreed_spec_changes_only_by_a_revision_that_says_why(workspace, cfo, heard):
    (line,) = specs.add_criteria(workspace, cfo, ["! Big Four start"])
    specs.agree(workspace, cfo)
    with pytest.raises(Refused, match="Spec 1 is agreed with the client"):
        specs.remove_criterion(workspace, line)
    assert specs.revise(workspace, cfo, "The chair dropped it", remove=[line]) == 2
    new, old = specs.revisions(workspace, cfo)
    assert (new.number, new.why, new.criteria, new.agreed_on) == (2, "The chair dropped it", (), "")
    assert [one.text for one in old.criteria] == ["Big Four start"]
    assert heard()[-1] == "Changed the job of CFO"


def test_the_wording_of_an_agreed_spec_may_be_corrected_but_not_what_it_asks(workspace, cfo):
    (line,) = specs.add_criteria(workspace, cfo, ["! IFSR"])
    specs.agree(workspace, cfo)
    specs.edit_criterion(workspace, line, text="IFRS", wording=True)
    specs.edit(workspace, cfo, summary="Corrected", wording=True)
    assert drawn(workspace, cfo) == "! IFRS"
    with pytest.raises(Refused, match="this changes the job"):
        specs.edit_criterion(workspace, line, must=False, wording=True)


def test_the_first_presentation_fixes_the_draft_too(workspace, given, cfo):
    who = given.candidacy("Ines Aldana", "CFO: Presented")
    with workspace.write("Presented") as session:
        session.add(SubmittalRow(candidacy_id=who, sent_on="2026-11-20"))
    assert specs.current(workspace, cfo).fixed_on == "2026-11-20"
    with pytest.raises(Refused, match="presented"):
        specs.edit(workspace, cfo, pay="200")
    specs.revise(workspace, cfo, "More money", pay="200")
    assert specs.current(workspace, cfo).pay == "200"


def test_lines_of_an_earlier_spec_stay_as_they_were(workspace, cfo):
    (line,) = specs.add_criteria(workspace, cfo, ["! IFRS"])
    specs.agree(workspace, cfo)
    specs.revise(workspace, cfo, "New plant", place="Bergen")
    with pytest.raises(Refused, match="earlier spec"):
        specs.edit_criterion(workspace, line, text="GAAP", wording=True)


def test_a_spec_is_agreed_once_and_a_draft_needs_no_revision(workspace, cfo):
    with pytest.raises(Refused, match="still a draft"):
        specs.revise(workspace, cfo, "Why not", pay="200")
    specs.agree(workspace, cfo)
    with pytest.raises(Refused, match="agreed on today already"):
        specs.agree(workspace, cfo)


PAD = """! IFRS 16 migration
+ French
@P. Osei, HR
@E. Halden, Chair
@J. Halden, Manager
pay: 180 to 200
They lost two CFOs."""


def test_the_pad_fills_spec_and_ladder_in_one_change(workspace, cfo, heard):
    assert specs.take_in(workspace, cfo, read_intake(PAD)) == 7
    assert drawn(workspace, cfo) == "! IFRS 16 migration / + French"
    assert [(one.person, one.part) for one in seats.of_search(workspace, cfo)] == [
        ("P. Osei", "gatekeeper"),
        ("J. Halden", "hiring manager"),
        ("E. Halden", "sign-off"),
    ]
    spec = specs.current(workspace, cfo)
    assert (spec.pay, spec.summary) == ("180 to 200", "They lost two CFOs.")
    assert heard() == ["Took 7 lines into the spec of CFO"]
    workspace.undo()
    assert (drawn(workspace, cfo), seats.of_search(workspace, cfo)) == ("", ())


def test_only_ticked_lines_are_taken_and_the_description_is_kept(workspace, cfo):
    text = "Requirements:\n- IFRS\nWe offer:\n- Free fruit"
    assert specs.take_in(workspace, cfo, read_intake(text), source=text) == 1
    assert drawn(workspace, cfo) == "! IFRS"
    assert specs.job_description(workspace, cfo) == text
    with pytest.raises(Refused, match="Nothing is ticked"):
        specs.take_in(workspace, cfo, [])


def test_a_seat_may_be_noted_after_the_spec_is_agreed(workspace, cfo):
    specs.agree(workspace, cfo)
    specs.take_in(workspace, cfo, read_intake("@E. Halden, Chair"))
    assert len(seats.of_search(workspace, cfo)) == 1


@pytest.mark.parametrize("line", ["", "\u202e\x00", "x" * 10_000])
def test_a_line_nobody_can_read_is_refused_and_nothing_saved(workspace, cfo, line):
    with pytest.raises(Refused, match=r"Nothing was saved"):
        specs.add_criteria(workspace, cfo, ["! IFRS", line])
    assert drawn(workspace, cfo) == ""
