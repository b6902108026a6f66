"""The drawer: the job with its pad, the ladder, the stages, the search itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from recruiter_desk.services import searches, seats, specs, stages
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.search.pad import TickedLine


@pytest.fixture
def drawer(page, cfo):
    page.show()
    page.show_place(Place("search", cfo))
    page._turn_spec()
    page.activateWindow()
    return page._side.drawer


def lines(workspace, search):
    return " / ".join(f"{'!' if line.must else '+'} {line.text}" for line in specs.current(workspace, search).criteria)


def choose(row, *words):
    """Pick an entry of the row's menu, through submenus: "Topic", "Pay"."""
    menus = [QMenu()]
    row.fill(menus[0])
    for word in words:
        action = next(action for action in menus[-1].actions() if action.text() == word)
        inner = action.menu()
        if isinstance(inner, QMenu):
            menus.append(inner)
    action.trigger()
    menus[0].deleteLater()


def test_enter_takes_a_line_of_the_pad_in(drawer, workspace, cfo, qtbot):
    pad = drawer.job.pad
    qtbot.keyClicks(pad.typed, "! IFRS 16")
    assert pad._says.text() == "A must-have · skill"
    qtbot.keyClick(pad.typed, Qt.Key.Key_Return)
    assert (lines(workspace, cfo), pad.typed.toPlainText()) == ("! IFRS 16", "")
    assert drawer.job.criteria.musts.rows()[0].words.value() == "IFRS 16"


def test_a_pasted_description_shows_ticks_and_takes_only_what_is_ticked(drawer, workspace, cfo):
    pad = drawer.job.pad
    pad.typed.setPlainText("Requirements:\n- IFRS\n- French\nWe offer:\n- Fruit")
    rows = [row for row in pad._rows.rows() if isinstance(row, TickedLine)]
    assert [row.tick.isChecked() for row in rows] == [True, True, False]
    rows[1]._choose()
    rows[0].tick.setChecked(False)
    assert pad._take.text() == "Take in 1 line"
    pad._take_ticked()
    assert lines(workspace, cfo) == "+ French"
    assert specs.job_description(workspace, cfo).startswith("Requirements:")


def test_criteria_are_edited_turned_shifted_and_removed(drawer, workspace, cfo):
    specs.add_criteria(workspace, cfo, ["! IFRS", "! Treasury", "+ French"])
    first, second = drawer.job.criteria.musts.rows()
    choose(second, "Move up")
    assert lines(workspace, cfo) == "! Treasury / ! IFRS / + French"
    first.mark.click()
    assert lines(workspace, cfo) == "! Treasury / + IFRS / + French"
    choose(drawer.job.criteria.musts.rows()[0], "Topic", "Pay")
    assert specs.current(workspace, cfo).criteria[0].topic == "pay"
    choose(drawer.job.criteria.musts.rows()[0], "Remove")
    assert lines(workspace, cfo) == "+ IFRS / + French"


def test_facts_and_summary_are_edited_in_place(drawer, workspace, cfo, qtbot):
    place = drawer.job.facts.field("place")
    place.edit()
    qtbot.keyClicks(place.focusWidget(), "Bergen")
    qtbot.keyClick(place.focusWidget(), Qt.Key.Key_Return)
    assert specs.current(workspace, cfo).place == "Bergen"


@pytest.fixture
def fixed(drawer, workspace, cfo):
    """The drawer over a spec that is agreed: Treasury a must, French nice, pay 175."""
    specs.add_criteria(workspace, cfo, ["! Treasury", "+ French"])
    specs.edit(workspace, cfo, pay="175")
    drawer.job.agreement._agree.click()
    return drawer


def edits(drawer):
    """What the strip at the foot says was edited, "" while it is hidden."""
    strip = drawer.job.strip
    return "" if strip.isHidden() else strip._title.text()


def test_agreeing_fixes_the_spec(fixed):
    agreement = fixed.job.agreement
    assert agreement._words.text() == "Agreed with the client today." and agreement._agree.isHidden()


def test_edits_of_a_fixed_spec_wait_and_become_one_change_of_the_job(fixed, workspace, cfo, heard, qtbot):
    fixed.job.criteria.musts.rows()[0].mark.click()
    fixed.job._save("pay", "190")
    qtbot.waitUntil(lambda: edits(fixed) == "2 edits of spec 1")
    assert lines(workspace, cfo) == "! Treasury / + French"
    fixed.job.strip.fields.why.setText("The chair wants a turnaround")
    fixed.job.strip.keep.click()
    assert (lines(workspace, cfo), fixed._title.text(), edits(fixed)) == ("+ Treasury / + French", "Spec 2", "")
    assert heard()[-1] == "Changed the job of CFO"
    assert fixed.job.agreement._words.text().endswith("Why: The chair wants a turnaround")


def test_a_change_without_a_reason_is_refused_and_the_edits_stay(fixed, workspace, cfo, qtbot):
    fixed.job._save("pay", "190")
    qtbot.waitUntil(lambda: edits(fixed) == "1 edit of spec 1")
    fixed.job.strip.keep.click()
    assert (specs.current(workspace, cfo).pay, edits(fixed)) == ("175", "1 edit of spec 1")
    fixed.job.strip.take_back.click()
    assert (fixed.job.facts.field("pay").value(), edits(fixed)) == ("175", "")


def test_only_wording_lets_words_be_corrected_but_nothing_that_is_asked(fixed, workspace, cfo, qtbot):
    strip, row = fixed.job.strip, fixed.job.criteria.musts.rows()[0]
    row._lines.edit(row._line, text="Treasury of a group")
    qtbot.waitUntil(lambda: edits(fixed) == "1 edit of spec 1")
    strip.switch._buttons["wording"].click()
    strip.keep.click()
    assert lines(workspace, cfo) == "! Treasury of a group / + French"
    fixed.job.criteria.musts.rows()[0].mark.click()
    qtbot.waitUntil(lambda: edits(fixed) == "1 edit of spec 1")
    strip.switch._buttons["wording"].click()
    assert strip.keep.isHidden() and specs.current(workspace, cfo).number == 1


def test_a_reworded_line_may_be_said_to_be_relaxed(fixed, workspace, cfo, qtbot):
    row = fixed.job.criteria.musts.rows()[0]
    row._lines.edit(row._line, text="Some treasury")
    fixed.job._mean(specs.current(workspace, cfo).criteria[0].key, "relaxed")
    fixed.job.strip.fields.why.setText("Nobody has it")
    fixed.job.strip.keep.click()
    fixed.show_pane("moves")
    assert fixed.moves.rows.rows()[0].changes.words() == ["Treasury: relaxed, now “Some treasury”"]


def test_a_line_of_the_pad_waits_too(fixed, workspace, cfo, qtbot):
    qtbot.keyClicks(fixed.job.pad.typed, "+ Norwegian")
    qtbot.keyClick(fixed.job.pad.typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits(fixed) == "1 edit of spec 1")
    assert [row.words.value() for row in fixed.job.criteria.nices.rows()] == ["French", "Norwegian"]
    assert lines(workspace, cfo) == "! Treasury / + French"


def test_any_two_specs_are_compared(fixed, workspace, cfo):
    treasury, french = specs.current(workspace, cfo).criteria
    specs.revise(workspace, cfo, "One", pay="190")
    specs.revise(workspace, cfo, "Two", remove=[treasury.key], raised={french.key: ""})
    fixed.show_pane("moves")
    moves = fixed.moves
    assert [row._number.text() for row in moves.rows.rows()] == ["Spec 3", "Spec 2", "Spec 1"]
    assert moves.between.words() == ["Pay: 175, now 190", "Treasury: removed", "French: nice to must"]
    moves.first.choose("2")
    moves.first.activated.emit(0)
    assert moves.between.words() == ["Treasury: removed", "French: nice to must"]


def test_the_line_of_the_search_makes_the_next_spec(fixed, workspace, cfo, qtbot):
    change = fixed.job.change
    assert change.line.placeholderText() == "One line. It becomes spec 2 when you say so."
    qtbot.keyClicks(change.line, "they drop the treasury")
    qtbot.keyClick(change.line, Qt.Key.Key_Return)
    assert not change.box.isHidden() and change.picker.how.currentText() == "Removed"
    assert change.make() and lines(workspace, cfo) == "+ French"
    assert (specs.current(workspace, cfo).why, change.line.typed()) == ("they drop the treasury", "")


def test_the_ladder_is_filled_from_lines_with_the_top_on_top(drawer, workspace, cfo, qtbot):
    drawer.show_pane("ladder")
    pane = drawer.ladder
    assert pane.who_signs.isVisible() and pane.who_signs.placeholderText() == "Who signs this off?"
    for line in ("P. Osei, HR", "J. Halden, Manager"):
        pane.who_else.setText(line)
        qtbot.keyClick(pane.who_else, Qt.Key.Key_Return)
    pane.who_signs.setText("E. Halden, Chair")
    qtbot.keyClick(pane.who_signs, Qt.Key.Key_Return)
    assert [row.name.value() for row in pane.rows.rows()] == ["E. Halden", "J. Halden", "P. Osei"]
    assert not pane.who_signs.isVisible()


def test_seats_change_part_place_and_holder(drawer, workspace, cfo):
    seats.add(workspace, cfo, "E. Halden", "Chair")
    seats.add(workspace, cfo, "P. Osei", "HR")
    drawer.show_pane("ladder")
    top, foot = drawer.ladder.rows.rows()
    choose(top, "Move down")
    assert [row.name.value() for row in drawer.ladder.rows.rows()] == ["P. Osei", "E. Halden"]
    choose(foot, "Part", "Panel")
    choose(top, "Leave the seat empty")
    assert [(seat.person, seat.part) for seat in seats.of_search(workspace, cfo)] == [
        ("", "sign-off"),
        ("P. Osei", "panel"),
    ]
    assert top.name._label.text() == "Who signs this off?"


def test_stages_are_added_edited_shifted_and_removed(drawer, workspace, cfo, given, qtbot):
    drawer.show_pane("stages")
    pane = drawer.stages
    pane.new.setText("Site visit")
    qtbot.keyClick(pane.new, Qt.Key.Key_Return)
    row = next(row for row in pane.rows.rows() if row.name.value() == "Site visit")
    choose(row, "Move up")
    choose(row, "The company should learn", "fit")
    choose(row, "Kind", "Offer")
    names = [one.name for one in stages.of_search(workspace, cfo)]
    assert names.index("Site visit") + 1 == names.index("Senior executive")
    assert row._facts.text() == "Offer · 1 topic"
    choose(row, "Remove the stage")
    assert "Site visit" not in [row.name.value() for row in pane.rows.rows()]


def test_a_stage_with_people_stays(drawer, workspace, cfo, given):
    drawer.show_pane("stages")
    row = next(row for row in drawer.stages.rows.rows() if row.name.value() == "Met by me")
    choose(row, "Remove the stage")
    assert "Met by me" in [row.name.value() for row in drawer.stages.rows.rows()]


def test_a_stage_may_meet_a_seat(drawer, workspace, cfo):
    seats.add(workspace, cfo, "P. Osei", "HR")
    drawer.show_pane("stages")
    row = next(row for row in drawer.stages.rows.rows() if row.name.value() == "HR")
    choose(row, "Meets", "P. Osei, gatekeeper")
    assert "P. Osei" in row._facts.text()


def test_stages_are_saved_as_a_set(drawer, workspace, cfo, qtbot):
    drawer.show_pane("stages")
    drawer.stages.set_name.setText("Family firm")
    qtbot.keyClick(drawer.stages.set_name, Qt.Key.Key_Return)
    assert [one.name for one in stages.sets(workspace)] == ["Executive search", "Family firm"]


def test_the_search_is_closed_and_reopened_from_its_pane(drawer, workspace, cfo):
    drawer.show_pane("search")
    drawer.engagement._close.click()
    assert drawer.engagement._close.text() == "Reopen search"
    drawer.engagement._close.click()
    assert searches.header(workspace, cfo).status == "open"


def test_kind_role_and_client_are_edited(drawer, workspace, cfo):
    drawer.show_pane("search")
    pane = drawer.engagement
    assert pane._save("title", "Group CFO") and pane._save("company", "Halden Holding")
    pane.kind.choose("retained")
    pane.kind.activated.emit(0)
    head = searches.header(workspace, cfo)
    assert (head.title, head.company, head.kind) == ("Group CFO", "Halden Holding", "retained")
    assert not pane._save("title", "x" * 10_000)


def test_undo_shows_in_the_open_pane(drawer, workspace, cfo):
    specs.add_criteria(workspace, cfo, ["! IFRS"])
    assert len(drawer.job.criteria.musts.rows()) == 1
    workspace.undo()
    assert drawer.job.criteria.musts.rows() == []


def test_n_goes_to_the_notes_of_the_search(drawer, page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_N)
    pad = drawer.notes.noting.pad
    assert pad.field.hasFocus()
    qtbot.keyClicks(pad.field, "client wants a short list by March")
    qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    assert drawer.notes.noting.notes.words() == ["client wants a short list by March. today"]
