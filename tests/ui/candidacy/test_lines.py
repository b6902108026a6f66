"""The lines of the panel: what they say, and what is done with each by keys and mouse, every time one undo."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from recruiter_desk.domain.ledger.questions import Status
from recruiter_desk.services.ledger import questions

KEY = Qt.Key


def chosen(menu: QMenu, words: str) -> None:
    next(one for one in menu.actions() if words in one.text()).trigger()


def texts(panel, name):
    return getattr(panel.parts.lists, name).words()


# -- what they say


def test_a_question_says_its_weight_what_came_of_it_and_who_can_answer(workspace, given, told, panel):
    one = told.question(
        "A board seat within a year?", weight="deal-breaker", topic="growth", answerer_id=given.ids["E. Halden"]
    )
    questions.ask(workspace, one, given.ids["J. Halden"], said="could not say")
    assert texts(panel, "questions") == [
        "A board seat within a year?. Deal-breaker. J. Halden could not say. E. Halden can. only me"
    ]


def test_a_question_that_was_put_to_nobody_says_whom_it_waits_for(told, panel):
    told.question("Why did the last two leave?")
    assert texts(panel, "questions") == ["Why did the last two leave?. P. Osei, not booked. only me"]


def test_a_note_says_topic_words_rating_source_and_reader(told, panel):
    told.note("Calm under a hostile audit", topic="fit", rating="strong", by="J. Halden", audience="both")
    assert texts(panel, "person") == ["Fit Calm under a hostile audit. Strong. J. Halden, today. both may read"]


def test_what_only_i_know_says_that_they_told_me(told, panel):
    told.note("Would move for 190", side="recruiter", topic="pay", by="Tom Verhoeven")
    assert texts(panel, "person") == ["Pay Would move for 190. Told me today. only me"]


def test_the_headings_count_what_a_side_knows_and_unknown_comes_first(told, panel):
    told.topics("Presented", company="fit\nskill", candidate="scope")
    told.note("Calm", topic="fit", by="J. Halden")
    assert panel.parts.lists.person.heading.text() == "About Tom · Halden knows 1 of 2: missing skill"
    assert [row.look.lead for row in panel.parts.lists.person.rows()] == ["Skill", "Fit"]
    assert panel.parts.lists.job.heading.text() == "About the job · Tom knows 0 of 1: missing scope"


def test_notice_interest_and_decisions_stand_in_the_head(workspace, tom, told, panel):
    from recruiter_desk.domain.ledger.facts import Fact, FactKind
    from recruiter_desk.services.ledger import decisions

    told.note("Three months", side="candidate", fact=Fact(FactKind.NOTICE, 90))
    told.note("Eight of ten", side="candidate", fact=Fact(FactKind.INTEREST, 8))
    decisions.decide(workspace, tom, "company", "hold")
    assert panel.parts.decided.text() == "Halden: hold, today · Tom: interest 8"
    assert panel.parts.notice == "notice 3 months"


def test_settled_and_dropped_questions_are_folded(workspace, told, panel, qtbot):
    questions.set_status(workspace, told.question("Car?"), Status.SETTLED)
    questions.set_status(workspace, told.question("Desk?"), Status.DROPPED)
    assert texts(panel, "closed") == ["1 settled, 1 dropped"]
    panel.parts.lists.closed.turn()
    assert sorted(texts(panel, "closed")) == ["Car?. Settled", "Desk?. Dropped", "Show fewer"]


def test_a_long_list_is_folded_and_unfolds(told, panel):
    for count in range(20):
        told.note(f"Note {count}")
    assert len(panel.parts.lists.person.rows()) == 8
    assert texts(panel, "person")[-1] == "and 12 more"
    panel.parts.lists.person.turn()
    assert len(panel.parts.lists.person.rows()) == 20


# -- walking


def test_arrows_walk_through_all_lists_and_up_into_the_pad(told, panel, line, press):
    for text, about in (("Fit", "person"), ("Scope", "job")):
        told.note(text, about)
    told.question("Why?")
    press(panel, KEY.Key_Down)
    assert line("Why?").hasFocus()
    press(line("Why?"), KEY.Key_Down)
    assert line("Fit").hasFocus()
    press(line("Fit"), KEY.Key_Down)
    assert line("Scope").hasFocus()
    press(line("Why?"), KEY.Key_Up)
    assert panel.parts.pad.field.hasFocus()


def test_something_missing_begins_a_line_in_the_pad(told, panel, line, press):
    told.topics("Presented", company="reporting line")
    told.note("Anything")
    press(line("reporting line"), KEY.Key_Return)
    assert panel.parts.pad.field.typed() == "#reporting-line " and panel.parts.pad.field.hasFocus()


def test_n_goes_to_the_pad_and_q_before_a_question_mark(told, panel, line, press, qtbot):
    told.note("Calm")
    press(line("Calm"), KEY.Key_Q)
    qtbot.keyClicks(panel.parts.pad.field, "Why now")
    assert panel.parts.pad.field.typed() == "Why now?"
    press(panel.parts.pad.field, KEY.Key_Return)
    assert [one.question.text for one in told.ledger().open] == ["Why now?"]
    press(line("Calm"), KEY.Key_N)
    assert panel.parts.pad.field.hasFocus()


def test_n_is_the_panels_own_where_the_search_has_one_too(told, panel, line, window, press):
    heard: list[str] = []
    action = QAction(window)
    action.triggered.connect(lambda: heard.append("the search's"))
    action.setShortcut(QKeySequence("N"))
    window.addAction(action)
    told.note("Calm")
    press(line("Calm"), KEY.Key_N)
    assert panel.parts.pad.field.hasFocus() and heard == []
    press(panel, KEY.Key_N)
    assert panel.parts.pad.field.hasFocus() and heard == []


# -- notes


@pytest.mark.parametrize(("key", "audience"), [("2", "company"), ("3", "candidate"), ("4", "both")])
def test_a_digit_says_who_may_read_and_undo_takes_it_back(workspace, told, panel, line, press, key, audience):
    told.note("Calm")
    press(line("Calm"), getattr(KEY, f"Key_{key}"))
    assert told.finding("Calm").audience == audience
    assert line("Calm").hasFocus()
    workspace.undo()
    assert told.finding("Calm").audience == "private"


def test_a_click_on_the_readers_words_asks_and_does_not_open(told, panel, line, qtbot):
    told.note("Calm")
    row = line("Calm")
    QCoreApplication.processEvents()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.reader_place().center().toPoint())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and panel.parts.lists.person.box is None
    chosen(menu, "Halden may read")
    menu.close()
    assert told.finding("Calm").audience == "company"


def test_e_edits_the_words_and_enter_keeps_them(told, panel, line, press, qtbot):
    told.note("Calm")
    press(line("Calm"), KEY.Key_E)
    box = panel.parts.lists.person.box
    qtbot.keyClicks(box.text, " under fire")
    qtbot.keyClick(box.text, KEY.Key_Return)
    assert told.finding("Calm").text == "Calm under fire"
    assert box.text.hasFocus()


def test_readers_see_other_words_than_were_typed(told, panel, line, press, qtbot):
    told.note("Calm")
    press(line("Calm"), KEY.Key_Return)
    box = panel.parts.lists.person.box
    box.wording.setFocus()
    qtbot.keyClicks(box.wording, "Stays calm")
    box.text.setFocus()  # leaving keeps it
    assert (told.finding("Calm").text, told.finding("Calm").wording) == ("Calm", "Stays calm")


def test_escape_brings_the_words_back_then_closes_the_line_then_the_panel(told, panel, line, press, qtbot):
    told.note("Calm")
    press(line("Calm"), KEY.Key_E)
    box = panel.parts.lists.person.box
    qtbot.keyClicks(box.text, "!!!")
    qtbot.keyClick(box.text, KEY.Key_Escape)
    assert box.text.typed() == "Calm"
    qtbot.keyClick(box.text, KEY.Key_Escape)
    assert panel.parts.lists.person.box is None and line("Calm").hasFocus()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(line("Calm"), KEY.Key_Escape)
    assert told.finding("Calm").text == "Calm"


def test_rating_and_topic_are_chosen_from_menus(told, panel):
    told.note("Calm")
    key = told.made["Calm"]
    chosen(panel.parts.lists.menu_of(key, "rating"), "Strong")
    chosen(panel.parts.lists.menu_of(key, "topic"), "Fit")
    assert (told.finding("Calm").rating, told.finding("Calm").topic) == ("strong", "fit")
    assert texts(panel, "person") == ["Fit Calm. Strong. Halden, today. only me"]


def test_a_tick_says_that_it_is_not_on_the_resume(told, panel, line, press, qtbot):
    told.note("Calm")
    press(line("Calm"), KEY.Key_Return)
    box = panel.parts.lists.person.box
    qtbot.mouseClick(box.beyond, Qt.MouseButton.LeftButton)
    assert told.finding("Calm").beyond_resume == "yes" and line("Calm").look.badge == "Not on résumé"


def test_delete_takes_a_line_away_and_the_next_one_has_the_focus(workspace, told, panel, line, press):
    for text in ("One", "Two"):
        told.note(text)
    press(line("Two"), KEY.Key_Delete)
    assert texts(panel, "person") == ["One. Halden, today. only me"] and line("One").hasFocus()
    workspace.undo()
    assert len(panel.parts.lists.person.rows()) == 2


# -- questions


def test_enter_answers_and_the_answer_becomes_a_note(workspace, told, panel, line, press, qtbot):
    told.question("Why did the last two leave?", topic="team")
    press(line("Why did the last two leave?"), KEY.Key_Return)
    box = panel.parts.lists.questions.box
    assert box.answer.hasFocus() and box.who.currentText() == "P. Osei"
    qtbot.keyClicks(box.answer, "Pay, both times")
    qtbot.keyClick(box.answer, KEY.Key_Return)
    (answer,) = told.ledger().findings
    assert (answer.text, answer.side, answer.said_by, answer.topic) == (
        "Pay, both times",
        "candidate",
        "P. Osei",
        "team",
    )
    assert texts(panel, "closed") == ["1 settled"]
    workspace.undo()
    assert told.ledger().findings == () and len(told.ledger().open) == 1


def test_control_enter_answers_half_and_the_answer_shows_beneath(told, panel, line, press, qtbot):
    told.question("Why?")
    press(line("Why?"), KEY.Key_Return)
    box = panel.parts.lists.questions.box
    qtbot.keyClicks(box.answer, "Perhaps pay")
    qtbot.keyClick(box.answer, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.asked("Why?").status == Status.HALF
    assert panel.parts.lists.questions.box is box and box._shown == ("P. Osei: Perhaps pay",)


def test_asked_but_not_answered_is_noted_with_whom(told, panel, line, press):
    told.question("Why?")
    press(line("Why?"), KEY.Key_Return)
    panel.parts.lists.questions.box._asked()
    (asking,) = told.asked("Why?").askings
    assert (asking.person, asking.said) == ("P. Osei", "")
    assert "P. Osei was asked today, not answered" in texts(panel, "questions")[0]


def test_two_questions_become_one(told, panel):
    told.question("Why did they leave?")
    told.question("Why are the last two gone?")
    acts = panel.parts.lists.acts
    chosen(acts.same_as(told.asked("Why are the last two gone?"), [told.asked("Why did they leave?")]), "Why did")
    assert [one.question.text for one in told.ledger().open] == ["Why did they leave?"]


def test_who_can_answer_is_chosen_from_the_ladder(told, panel):
    told.question("Why?")
    chosen(panel.parts.lists.acts.answerers(told.asked("Why?")), "E. Halden")
    assert texts(panel, "questions") == ["Why?. E. Halden, not booked. only me"]
    chosen(panel.parts.lists.acts.answerers(told.asked("Why?")), "Whoever is next")
    assert texts(panel, "questions") == ["Why?. P. Osei, not booked. only me"]


def test_a_question_is_dropped_and_opened_again_from_its_box(told, panel, line, press, qtbot):
    told.question("Why?")
    press(line("Why?"), KEY.Key_Return)
    panel.parts.lists.questions.box.drop.click()
    assert told.asked("Why?").status == Status.DROPPED and texts(panel, "questions") == []
    panel.parts.lists.closed.turn()
    press(line("Why?"), KEY.Key_Return)
    panel.parts.lists.closed.box.reopen.click()
    assert told.asked("Why?").status == Status.OPEN


# -- staying true


def test_what_is_typed_in_a_line_survives_a_change_from_elsewhere(told, panel, line, press, qtbot):
    told.question("Why?")
    press(line("Why?"), KEY.Key_Return)
    box = panel.parts.lists.questions.box
    qtbot.keyClicks(box.answer, "Half a wo")
    told.note("Something else")
    assert panel.parts.lists.questions.box is box and box.answer.hasFocus()
    assert box.answer.typed() == "Half a wo"


def test_focus_and_scroll_stay_through_a_refresh(told, panel, line, press):
    for count in range(10):
        told.note(f"Note {count}", topic="fit")
    row = line("Note 5")
    press(row, KEY.Key_2)
    panel.scrolling.verticalScrollBar().setValue(40)
    told.note("Another", about="job")
    assert row.hasFocus() and panel.scrolling.verticalScrollBar().value() == 40


def test_a_line_of_another_candidacy_reads_nothing(workspace, given, told, panel, monkeypatch):
    ines = given.candidacy("Ines Aldana", "CFO: Met by me")
    reads: list[object] = []
    monkeypatch.setattr(panel.parts, "_read_ledger", reads.append)
    told.candidacy, mine = ines, told.candidacy
    told.note("About Ines")
    assert reads == []
    told.candidacy = mine
    told.note("About Tom")
    assert len(reads) == 1


def test_a_refused_change_leaves_the_words_in_the_field(told, panel, line, press, qtbot):
    told.note("Calm")
    press(line("Calm"), KEY.Key_E)
    box = panel.parts.lists.person.box
    box.text.selectAll()
    qtbot.keyClick(box.text, KEY.Key_Delete)
    qtbot.keyClick(box.text, KEY.Key_Return)
    assert told.finding("Calm").text == "Calm" and box.text.typed() == ""


@pytest.mark.parametrize("text", ["w" * 300, "قيادة الفريق المالي في ثلاث شركات " * 6, "财务总监" * 40])
def test_no_words_and_no_open_box_widen_the_panel(told, panel, line, press, text):
    told.question(text, why=text)
    told.note(text, topic="place and travel", rating="exceptional", audience="candidate")
    for each in (panel.parts.lists.questions, panel.parts.lists.person):
        press(each.rows()[-1], KEY.Key_Return)
        assert each.box is not None
    assert panel.content.minimumSizeHint().width() <= panel.width() - 1
    assert panel.content.width() <= panel.scrolling.viewport().width()


# -- room


def test_a_very_long_note_is_folded_to_a_few_lines_and_says_that_there_is_more(told, panel):
    told.note("The quick brown fox. " * 900)
    row = panel.parts.lists.person.rows()[-1]
    assert row.heightForWidth(360) < 130
    assert row.look.text.endswith("fox.")


def test_an_open_question_gets_all_the_room_its_fields_need_in_a_narrow_panel(told, panel, line, press, qtbot):
    told.question("A board seat within a year?", audience="company", weight="deal-breaker")
    panel.setFixedWidth(380)
    questions_list = panel.parts.lists.questions
    press(questions_list.rows()[-1], KEY.Key_Return)
    qtbot.waitUntil(lambda: questions_list.box.height() >= questions_list.box.heightForWidth(questions_list.width()))
    assert panel.content.minimumSizeHint().width() <= 379


def test_who_said_a_note_is_chosen_in_its_box(given, told, panel):
    told.note("Calm", by="P. Osei")
    box = panel.parts.lists.person.open_box(panel.parts.lists.person.rows()[-1].look.key)
    chosen(box.said_by.menu_now(), "J. Halden")
    assert told.finding("Calm").said_by_id == given.ids["J. Halden"]
    assert "J. Halden" in box.said_by.text()


def test_an_empty_ledger_says_what_to_do_and_names_only_the_first_of_much_that_is_missing(told, panel):
    told.topics("Presented", company="fit\nskill\npay\nmotivation\nexperience")
    person = panel.parts.lists.person
    assert person.heading.text() == "About Tom · Halden knows 0 of 5: missing fit, skill, pay and 2 more"
    assert "Nothing noted yet. Choose a topic below, or type in the pad what you hear." in shown_in(person)
    told.note("Calm", topic="fit", by="J. Halden")
    assert not any("Nothing noted" in text for text in shown_in(person))


def shown_in(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
