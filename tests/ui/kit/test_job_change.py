"""The line that asks what the client would change in the job now."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.spec_edits import edited
from recruiter_desk.domain.specs import diff
from recruiter_desk.domain.specs import words as specs_words
from recruiter_desk.services import interviews, specs
from recruiter_desk.ui.kit.change_picker import ChangePicker
from recruiter_desk.ui.kit.job_change import JobChange


@pytest.fixture
def meeting(given, workspace):
    """A meeting with Ines that was held, for a spec that is agreed: Big Four start, Treasury, pay 175."""
    search = given.search("CFO", "Halden Marine")
    given.person("J. Halden", "Manager", "Halden Yard")
    seat = given.seat("CFO at Halden Marine", "J. Halden", "Halden Yard", "hiring manager", 1)
    specs.add_criteria(workspace, search, ["! Big Four start", "! Treasury"])
    specs.edit(workspace, search, pay="175")
    specs.agree(workspace, search)
    who = given.candidacy("Ines Aldana", "CFO: HR")
    return interviews.add(workspace, who, "2026-11-20T10:00", "Europe/London", 60, "", seat_ids=[seat], status="held")


@pytest.fixture
def change(qtbot, desk, given, meeting):
    made = JobChange(desk)
    qtbot.addWidget(made)
    desk.hub.changed.connect(made.desk_changed)
    made.show()
    made.show_for(given.ids["CFO at Halden Marine"], meeting)
    return made


def enter(qtbot, change, text):
    qtbot.keyClicks(change.line, text)
    qtbot.keyClick(change.line, Qt.Key.Key_Return)


def offered(change):
    return [row.first.text() for row in change.heard.rows()]


def test_enter_keeps_the_line_as_a_private_note_and_changes_nothing_else(change, workspace, given, qtbot, heard):
    enter(qtbot, change, "they would pay 190")
    assert (change.line.typed(), heard()[-1]) == ("", "Added a note about Ines Aldana")
    assert specs.current(workspace, given.ids["CFO at Halden Marine"]).number == 1


def test_a_line_becomes_the_next_spec_when_one_says_so(change, workspace, given, qtbot):
    enter(qtbot, change, "they no longer need the Big Four start")
    assert offered(change) == ["they no longer need the Big Four start"]
    change.ask(offered(change)[0])
    assert (change.picker.which.currentText(), change.picker.how.currentText()) == ("! Big Four start", "Removed")
    assert change.fields.who.currentText() == "J. Halden"
    assert change.make() and offered(change) == [] and change.box.isHidden()
    spec = specs.current(workspace, given.ids["CFO at Halden Marine"])
    assert (spec.number, [one.text for one in spec.criteria], spec.said_by) == (2, ["Treasury"], "J. Halden")


@pytest.mark.parametrize(
    ("which", "how", "words", "told"),
    [
        ("field:pay", "", "190", "Pay: 175, now 190"),
        ("new:nice", "", "Norwegian", "Norwegian: new nice-to-have"),
        ("! Treasury", "relax", "", "Treasury: must to nice"),
        ("! Treasury", "ease", "Some treasury", "Treasury: relaxed, now “Some treasury”"),
        ("! Treasury", "harden", "Group treasury", "Treasury: raised, now “Group treasury”"),
        ("! Treasury", "reword", "The treasury", "Treasury: now “The treasury”"),
    ],
)
def test_any_part_of_the_job_is_changed_in_any_way(qtbot, which, how, words, told):
    treasury = Criterion("t", "t", "skill", "Treasury", True)
    spec = SpecRevision("id", 1, "CFO", "", "", "175", "", "", "", "", (treasury,))
    picker = ChangePicker()
    qtbot.addWidget(picker)
    picker.begin(spec, "Something")
    picker.which.setCurrentIndex(max(picker.which.findText(which), picker.which.findData(which)))
    if how:
        picker.how.choose(how)
    picker.words.setText(words)
    assert [specs_words(one) for one in diff(spec, edited(spec, picker.edits()))] == [told]


def test_what_is_typed_stays_and_escape_closes_the_question(change, desk, given, meeting, qtbot):
    qtbot.keyClicks(change.line, "half a line")
    assert desk.drafts.text(f"job change {meeting}") == "half a line"
    change.ask("half a line")
    qtbot.keyClick(change.picker.which, Qt.Key.Key_Escape)
    assert change.box.isHidden() and change.line.typed() == "half a line"
