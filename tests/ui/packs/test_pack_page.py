"""The page of a pack, worked with keys: clear, word, keep out, undo, choose, and what it says about itself."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recruiter_desk.domain.packs import Length, Paper, Section, Slot
from recruiter_desk.services import board, interviews
from recruiter_desk.services.ledger import questions
from recruiter_desk.services.packs import drawing, texts
from recruiter_desk.settings import Settings
from recruiter_desk.ui.packs.chosen import Chosen
from recruiter_desk.ui.place import Place
from tests.ui.packs.seen import focused, words

Key = Qt.Key


@pytest.fixture
def press(settled, page):
    """Press keys where the focus is, and wait for the pages."""

    def do(*keys):
        for key in keys:
            QTest.keyClick(focused(), key)
        settled(page)

    return do


def current(page):
    return page.side.lines.row().line_id()


def known(page):
    return [one.words for one in page._printed.pack.known]


def test_the_head_says_who_meets_whom_and_when(page):
    assert any(text.startswith("Adaeze Obi meets E. Halden · Thu 26 November") for text in words(page))


def test_the_focus_is_on_the_first_line_to_clear(page, lines):
    assert focused() is page.side.lines.row()
    assert "To clear 3" in words(page.side.lines)


def test_space_includes_a_line_and_goes_to_the_next(page, press, lines, workspace):
    first, before = current(page), known(page)
    press(Key.Key_Space)
    assert "To clear 2" in words(page.side.lines)
    assert len(known(page)) == len(before) + 1
    assert current(page) != first and focused() is page.side.lines.row()


def test_three_spaces_in_a_row_include_three_lines(page, press, lines):
    press(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    assert len(known(page)) == 4
    assert not page.side.lines.has_lines() and focused() is page.paper


def test_undo_brings_the_line_back_to_be_cleared(page, press, window, settled):
    before = known(page)
    press(Key.Key_Space)
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(page)
    assert known(page) == before and "To clear 3" in words(page.side.lines)


def test_x_keeps_a_line_out_and_it_can_be_put_back(page, press, settled):
    press(Key.Key_X)
    assert "To clear 2" in words(page.side.lines) and "1 entry held back ·" in words(page.side.held)
    assert len(known(page)) == 1
    page.side.held.turn.click()
    put_back = [one for one in page.side.held.findChildren(type(page.side.held.turn)) if one.text() == "Put back"]
    QTest.mouseClick(put_back[0], Qt.MouseButton.LeftButton)
    settled(page)
    assert "To clear 3" in words(page.side.lines)


def test_e_words_a_line_and_enter_keeps_it(page, press):
    press(Key.Key_E)
    QTest.keyClicks(focused(), "Answered a hostile audit calmly.")
    press(Key.Key_Return)
    assert "Reads: Answered a hostile audit calmly." in words(page.side.lines)
    press(Key.Key_Space)
    assert "Answered a hostile audit calmly." in known(page)


def test_e_changes_what_somebody_said_to_a_question_and_leaves_the_question_alone(
    page, press, lines, workspace, settled
):
    questions.ask(workspace, lines[-1], said="cld not say")
    settled(page)
    page.side.lines.enter()
    row = next(one for one in page.side.lines.rows.rows() if "cld not say" in one.accessibleName())
    row.edit()
    assert row.field.typed() == "cld not say"
    row.field.setPlainText("could not say")
    row.field.finished.emit("could not say")
    settled(page)
    assert any(
        "A board seat within a year? could not say" in one.accessibleName() for one in page.side.lines.rows.rows()
    )


def test_the_bar_stands_beside_the_options(page, window, lines):
    window.say("Changed the name of Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Liechtenstein")
    assert window._bar.geometry().left() > page.side.mapTo(window._bar.parentWidget(), page.side.rect().topRight()).x()


def test_esc_gives_the_wording_up_and_stays_on_the_page(page, press, window):
    press(Key.Key_E)
    QTest.keyClicks(focused(), "Never mind")
    press(Key.Key_Escape)
    assert window.page() is page and not any("Never mind" in text for text in words(page.side.lines))


def test_arrows_walk_the_lines(page, press):
    first = current(page)
    press(Key.Key_Down)
    assert current(page) != first
    press(Key.Key_Up)
    assert current(page) == first


def test_esc_goes_back_to_where_one_was(page, press, window):
    QTest.keyClick(focused(), Key.Key_Escape)
    assert window.page() is not page


# -- choosing


def test_full_brings_its_own_sections(page, settled, qtbot):
    page.side.kinds.length.setFocus()
    QTest.keyClick(page.side.kinds.length, Key.Key_Down)
    settled(page)
    assert page._printed.pack.length == Length.FULL
    assert page.side.sections.tick(Section.COVER).isChecked()


def test_letter_paper_is_remembered_for_the_next_pack(page, settled, desk):
    page.side.kinds.paper.setFocus()
    QTest.keyClick(page.side.kinds.paper, Key.Key_Down)
    settled(page)
    assert page._printed.pack.paper == Paper.LETTER
    assert Chosen(Settings(desk.settings.file)).ask("", "").paper == Paper.LETTER


def test_a_section_is_left_out_with_space(page, settled):
    tick = page.side.sections.tick(Section.AGENDA)
    tick.setFocus()
    QTest.keyClick(tick, Key.Key_Space)
    settled(page)
    assert Section.AGENDA not in page._printed.pack.sections


def test_the_summary_cannot_be_left_out(page):
    assert not page.side.sections.tick(Section.SUMMARY).isEnabled()


def test_a_resume_is_offered_only_when_there_is_one(page):
    assert Section.RESUME not in page.side.sections.offered()


# -- own words


def test_a_headline_is_written_at_the_left_and_stands_on_the_page(page, settled, workspace):
    own = page.side.own.sentences[Slot.HEADLINE]
    assert own.words.text() == "Say in one sentence why they should meet"
    own.words.setFocus()
    QTest.keyClick(own.words, Key.Key_Return)
    QTest.keyClicks(own.field, "She wants the job.")
    QTest.keyClick(own.field, Key.Key_Return)
    settled(page)
    assert page._printed.pack.headline == "She wants the job."
    assert texts.of(workspace, page.ask()) == {Slot.HEADLINE: "She wants the job."}


def test_a_prompt_is_never_in_the_pack(page):
    assert "Say in one sentence" not in repr(page._printed.pack)


def test_a_click_on_a_sentence_of_the_page_edits_it_there(page, settled, lines):
    spot = next(one for one in page.paper.sentences() if one.key == lines[0])
    at = page.paper.sentence_rect(spot).center()
    QTest.mouseClick(page.paper.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.on_page.isVisible() and page.on_page.typed() == "Two carve-outs, both closed on time"
    QTest.keyClicks(page.on_page, "Two carve-outs, on time.")
    QTest.keyClick(page.on_page, Key.Key_Return)
    settled(page)
    assert known(page) == ["Two carve-outs, on time."] and focused() is page.paper


def test_f2_and_tab_go_through_the_sentences_of_the_page(page, settled):
    page.paper.setFocus()
    QTest.keyClick(page.paper, Key.Key_F2)
    assert page.on_page.hasFocus()
    QTest.keyClicks(page.on_page, "She should be met.")
    QTest.keyClick(page.on_page, Key.Key_Tab)
    settled(page)
    assert page._printed.pack.headline == "She should be met."
    assert page.on_page.typed() == "Two carve-outs, both closed on time"


# -- pages


def test_the_chip_counts_the_pages_and_page_down_turns_them(page, press):
    assert page._chip.accessibleName() == "Page 1 of 2"
    press(Key.Key_PageDown)
    assert page._chip.accessibleName() == "Page 2 of 2"
    press(Key.Key_PageUp)
    assert page._chip.accessibleName() == "Page 1 of 2"


def test_pages_are_drawn_for_the_pixels_of_the_screen(page, settled):
    page._fit._buttons["width"].click()
    settled(page)
    assert page.paper._images[0].width() == round(page.paper.page_rect(0).width() * page.devicePixelRatioF())


def test_what_was_overtaken_is_dropped(page, lines, monkeypatch, qtbot, drawn):
    """The first change is held at a gate until the second is made: only the second one ever shows."""
    gate, begun, quick, shown = threading.Event(), threading.Event(), drawing.drawn, []

    def slow(pack):
        begun.set()
        assert gate.wait(20)
        return quick(pack)

    monkeypatch.setattr(drawing, "drawn", slow)
    page.press.printed.connect(lambda printed: shown.append(len(printed.pack.known)))
    QTest.keyClick(focused(), Key.Key_Space)
    assert begun.wait(20)
    QTest.keyClick(focused(), Key.Key_Space)
    assert len(known(page)) == 1  # the old page stays meanwhile
    gate.set()
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)
    assert shown == [3]


def test_leaving_drops_what_is_still_printed(page, window, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr(drawing, "drawn", lambda pack: gate.wait(20))
    QTest.keyClick(focused(), Key.Key_Space)
    window.open(Place("searches"))
    gate.set()
    assert not page.is_busy()


def test_nothing_is_drawn_anew_when_the_pack_says_the_same(page, settled, drawn, workspace, given):
    before = len(drawn)
    given.person("Somebody Else")
    settled(page)
    assert len(drawn) == before


# -- empty, gone, refused


def test_nothing_cleared_asks_for_three_lines(window, adaeze, drawn, settled):
    window.open(Place("pack", adaeze, "candidacy"))
    page = window.page()
    settled(page)
    assert "Nothing recorded from earlier rounds. Three lines make this worth reading:" in words(page.side.starting)
    assert len(page.side.starting.fields) == 3 and not page.side.foot.save.isEnabled()
    assert focused() is page.side.starting.fields["does best"]


def test_lines_that_wait_to_be_cleared_have_the_keyboard_before_three_empty_fields(
    window, adaeze, note, drawn, settled
):  # fmt: skip
    note("closed in six days")
    window.open(Place("pack", adaeze, "candidacy"))
    settled(window.page())
    assert len(window.page().side.starting.fields) == 3 and focused() is window.page().side.lines.row()


def test_the_three_fields_go_once_a_line_is_cleared_unless_one_is_being_written(
    window, adaeze, note, drawn, settled
):  # fmt: skip
    note("closed in six days")
    window.open(Place("pack", adaeze, "candidacy"))
    page = window.page()
    page.side.starting.fields["does best"].setText("Closes")
    QTest.keyClick(focused(), Key.Key_Space)
    settled(page)
    assert not page.side.starting.isHidden()
    page.side.starting.fields["does best"].clear()
    note("led a refinancing")
    settled(page)
    assert page.side.starting.isHidden() and page.paper.isVisible()


def test_each_of_the_three_lines_is_kept_on_enter_and_then_there_are_pages(window, adaeze, drawn, settled):
    window.open(Place("pack", adaeze, "candidacy"))
    page = window.page()
    settled(page)
    for typed in ("Closes in six days", "Has she led a refinancing?", "A board seat?"):
        QTest.keyClicks(focused(), typed)
        QTest.keyClick(focused(), Key.Key_Return)
        settled(page)
    assert page.side.starting.isHidden() and page.paper.isVisible()
    assert known(page) == ["Closes in six days"] and len(page._printed.pack.questions) == 2
    assert page.side.foot.save.isEnabled()


def test_a_meeting_that_is_gone_says_so_in_a_sentence(page, window, given, workspace, settled):
    window.open(Place("pack", given.ids["meeting"], "interview"))
    settled(page)
    interviews.remove(workspace, given.ids["meeting"])
    settled(page)
    assert page._nothing.isVisible() and "no longer on the desk" in words(page._nothing)[0]


def test_without_leave_the_foot_warns(page, workspace, adaeze, settled):
    assert words(page.side.foot)[0] == "2 pages · A4 · right to represent: by phone, 4 Nov"
    workspace.undo()  # the question
    for _ in range(5):
        workspace.undo()
    settled(page)
    assert "No right to represent yet" in words(page.side.foot)


def test_forty_lines_stay_within_the_column(window, adaeze, note, drawn, settled):
    for number in range(40):
        note(f"line {number} " + "and a good deal more to say about it " * 3)
    window.open(Place("pack", adaeze, "candidacy"))
    settled(window.page())
    side = window.page().side
    assert "To clear 40" in words(side.lines) and side.width() == 370
    assert side.lines.width() <= side.scrolling.viewport().width()


def test_a_candidacy_that_ended_says_so_and_esc_leads_back(window, given, adaeze, workspace, settled):
    board.move(workspace, [adaeze], given.ids["CFO: Not interested"])
    window.open(Place("pack", adaeze, "candidacy"))
    shown = window.page()
    assert words(shown._nothing)[0].startswith("This candidacy has ended")
    QTest.keyClick(focused(), Key.Key_Escape)
    assert window.page() is not shown


def test_the_second_page_is_drawn_although_a_change_came_between(page, settled, given):
    page.paper.go_to(1)
    given.person("Somebody Else")
    settled(page)
    assert page.paper.shows(1)


def test_the_real_pages_are_drawn_and_their_sentences_found(window, adaeze, lines, settled):
    window.open(Place("pack", adaeze, "candidacy"))
    shown = window.page()
    settled(shown)
    keys = {one.key for one in shown.paper.sentences()}
    assert {"headline", lines[0], lines[4]} <= keys
    assert shown._printed.image.width() == shown.paper.page_rect(0).width() * shown.devicePixelRatioF()


def test_tab_goes_from_top_to_bottom(page):
    page.side.kinds.length.setFocus()
    passed = []
    for _ in range(11):
        passed.append(focused())
        QTest.keyClick(focused(), Key.Key_Tab)
    ticks = page.side.sections.ticks()[1:]
    own = [sentence.words for sentence in page.side.own.sentences.values()]
    assert passed == [page.side.kinds.length, page.side.kinds.paper, page.side.lines.row(), *ticks[:6], *own[:2]]
