"""The brake in the panel: it opens on what they said, shows who can settle it, and each button is one change."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from recruiter_desk.domain.brake import Message
from recruiter_desk.services import brakes, candidacies, contact_points, people, seats
from recruiter_desk.services.ledger import questions
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.candidacy.page import CandidacyPage
from recruiter_desk.ui.kit.leaving import letter
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.place import Place


@pytest.fixture
def known(workspace, given, tom):
    """Tom, presented, and the chair decides."""
    candidacies.submit(workspace, tom, "2026-11-20")
    seats.edit(workspace, given.ids["seat of E. Halden"], part="decision maker")
    people.edit(workspace, given.ids["Tom Verhoeven"], pronouns="he/him")
    return tom


def open_brake(workspace, candidacy_id):
    """Return the brake that is open."""
    found = brakes.of(workspace, candidacy_id)
    assert found is not None
    return found


def end_reason(workspace, candidacy_id):
    """Return why the candidacy ended."""
    end = candidacies.view(workspace, candidacy_id).end
    assert end is not None
    return end.reason


def shown(box):
    """Return the words that show in *box*, those on its buttons included."""
    QCoreApplication.sendPostedEvents()
    labels = [one.text() for one in box.findChildren(Shown) if one.isVisibleTo(box) and one.text()]
    return labels + [one.text() for one in box.findChildren(QPushButton) if one.isVisibleTo(box) and one.text()]


def press(box, words):
    QCoreApplication.sendPostedEvents()
    found = [one for one in box.findChildren(QPushButton) if one.text() == words and one.isVisibleTo(box)]
    found[0].click()
    QCoreApplication.sendPostedEvents()


def say(asking, words, qtbot):
    """Type into the one field of what is asked, and press Enter."""
    asking.findChildren(QLineEdit)[-1].setText(words)
    qtbot.keyClick(asking, Qt.Key.Key_Return)


@pytest.fixture
def box(panel, workspace, known):
    brakes.wants_out(workspace, known, "No say over treasury")
    return panel.parts.brake


# -- opening


def test_w_asks_what_they_said_and_opens_the_brake_over_it(panel, known, workspace, qtbot):
    assert panel.parts.brake.isHidden()
    qtbot.keyClick(panel, Qt.Key.Key_W)
    say(panel.parts.asking, "No say over treasury", qtbot)
    words = shown(panel.parts.brake)
    assert words[:2] == [
        "Before he goes",
        "Halden has not decided yet. His doubt has reached nobody who can settle it.",
    ]
    assert {"No say over treasury", "Asked of nobody. E. Halden can.", "Ask for a talk with E. Halden"} <= set(words)
    primaries = [one for one in panel.findChildren(QPushButton) if one.property("kind") == "primary"]
    assert [one.text() for one in primaries if one.isVisibleTo(panel)] == ["Ask for a talk with E. Halden"]
    workspace.undo()
    assert panel.parts.brake.isHidden()


def test_before_a_presentation_w_says_what_to_press_instead(panel, window, qtbot):
    said: list[str] = []
    window.say = lambda words, *_rest, **_more: said.append(words)
    qtbot.keyClick(panel, Qt.Key.Key_W)
    assert panel.parts.asking.isHidden() and "Press Z" in said[0]


def test_the_menu_and_the_page_open_it_too(panel, known, desk, qtbot):
    next(one for one in panel.parts.acts.menu().actions() if one.text() == "Wants out").trigger()
    assert panel.parts.asking.isVisible()
    page = CandidacyPage(desk)
    qtbot.addWidget(page)
    page.show_place(Place("candidacy", known))
    page.parts.ask_wants_out()
    say(page.parts.asking, "", qtbot)
    page.parts.show_candidacy(known)
    assert not page.parts.brake.isHidden()


def test_w_on_a_card_opens_the_brake_in_its_panel(desk, cfo, known, window, qtbot, workspace):
    board = BoardView(desk, cfo)
    window.layout().addWidget(board)
    board.select([known])
    opened: list[str] = []
    board.card_opened.connect(opened.append)
    board.steps.ask_wants_out(known, board.card_opened.emit)
    say(board.strip, "The pay", qtbot)
    assert opened == [known] and open_brake(workspace, known).said == "The pay"


def test_a_card_on_the_board_says_that_somebody_wants_out(desk, cfo, known, window, workspace):
    board = BoardView(desk, cfo)
    window.layout().addWidget(board)
    desk.hub.changed.connect(board.desk_changed)
    chip = lambda: next(card.chip.text for column in board.board().columns for card in column.cards)  # noqa: E731
    brakes.wants_out(workspace, known)
    assert chip() == "Wants out"
    brakes.hold(workspace, open_brake(workspace, known).id, "2026-11-26")
    assert chip() == "Hold until Thu"


# -- what it shows


def test_a_panel_scrolled_down_shows_it_and_a_line_asks_for_the_first_doubt(panel, known, workspace, qtbot):
    bar = panel.scrolling.verticalScrollBar()
    bar.setValue(bar.maximum())
    brakes.wants_out(workspace, known)
    assert bar.value() == 0 and panel.parts.brake.isVisible()
    assert "Nothing is recorded that holds him back. What is it?" in shown(panel.parts.brake)[1]
    field = panel.parts.brake.findChild(QLineEdit)
    field.setText("<b>王小明</b> & 'co'")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "<b>王小明</b> & 'co'" in shown(panel.parts.brake)


def test_a_doubt_that_is_settled_shows_at_once(box, workspace, known, given):
    one = open_brake(workspace, known).doubts[0].question.id
    questions.answer(workspace, one, "Treasury is his", said_by_id=given.ids["E. Halden"])
    words = shown(box)
    assert "E. Halden: Treasury is his. Settled." in words and not any("talk" in word for word in words)


def test_where_nobody_decides_the_box_asks_who_does(workspace, tom, panel):
    candidacies.submit(workspace, tom, "2026-11-20")
    brakes.wants_out(workspace, tom, "No say over treasury")
    assert "Who signs this off?" in shown(panel.parts.brake)


# -- what it does


def test_the_talk_is_copied_written_or_booked_and_each_notes_that_it_was_asked_for(
    box, workspace, known, panel, monkeypatch, given
):
    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    contact_points.add(workspace, "erik@halden.example", person_id=given.ids["E. Halden"])
    press(box, "Ask for a talk with E. Halden")
    press(box, "Copy")
    assert QGuiApplication.clipboard().text().startswith("Dear E. Halden,")
    assert open_brake(workspace, known).outcome == "asked up" and "A talk has been asked for." in shown(box)
    box.acts.write_letter()
    assert opened[0].toString().startswith("mailto:erik@halden.example?subject=20 minutes with Tom")
    box.acts.book_talk()
    assert panel.parts.asking.isVisible() and "Book a meeting with Tom" in shown(panel.parts.asking)


def test_a_letter_breaks_no_header_whatever_stands_in_it():
    link = bytes(letter(Message("a&b\r\nBcc: c", "1\n2 & 3"), "a@b.example?cc=d").toEncoded().data()).decode()
    assert link == "mailto:a@b.example%3Fcc%3Dd?subject=a%26b%0D%0ABcc%3A%20c&body=1%0D%0A2%20%26%203"


def test_hold_proposes_the_next_morning_and_takes_another_time(box, workspace, known, panel, qtbot):
    press(box, next(word for word in shown(box) if word.startswith("Hold until Wed")))
    first = open_brake(workspace, known).hold_until
    assert first.startswith("2026-11-25T") and "Held until Wed 09:00" in shown(box)
    press(box, "Held until Wed 09:00")
    say(panel.parts.asking, "fri 9:30", qtbot)
    assert open_brake(workspace, known).hold_until[:10] == "2026-11-27"


def test_letting_go_and_a_firm_no_ask_for_nothing_but_the_reason(box, workspace, known, panel, qtbot):
    press(box, "family")
    assert end_reason(workspace, known) == "family" and box.isHidden()
    workspace.undo()
    press(box, "Let go")
    next(one for one in box.letting.findChildren(QPushButton) if one.text() == "took another job").click()
    assert end_reason(workspace, known) == "took another job"
    workspace.undo()
    press(box, "other")
    say(panel.parts.asking, "Moves to Peru", qtbot)
    assert end_reason(workspace, known) == "Moves to Peru"
    workspace.undo()
    press(box, "Stays")
    assert box.isHidden() and brakes.of(workspace, known) is None
