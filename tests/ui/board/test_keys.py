"""The keys of the board: walking, the held preview, two letters, and one key for each thing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recruiter_desk.services.candidacies import presenting, viewing

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_arrows_walk_between_cards_and_columns(board):
    shown = board(Met="Ines Ruth", HR="Marek Ada", Manager="Tom")
    shown.choose("Ines")
    shown.press(DOWN, RIGHT)
    assert shown.live() == "Met by me: Ines Ruth / HR: Marek [Ada] / Hiring manager: Tom"
    shown.press(RIGHT)
    assert shown.live() == "Met by me: Ines Ruth / HR: Marek Ada / Hiring manager: [Tom]"


def test_shift_extends_the_choice_within_and_across_columns(board):
    shown = board(Met="Ines Ruth", HR="Marek")
    shown.choose("Ines")
    shown.press(DOWN, RIGHT, modifiers=SHIFT)
    assert shown.live() == "Met by me: [Ines] [Ruth] / HR: [Marek]"


def test_a_click_lets_go_of_cards_in_other_columns(board):
    shown = board(Met="Ines Ruth", HR="Marek")
    shown.choose("Ines Ruth")
    place = shown.cards("HR").visible_rect(*shown.ids("Marek")).center()
    QTest.mouseClick(shown.cards("HR").viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.live() == "Met by me: Ines Ruth / HR: [Marek]"


def test_ctrl_a_chooses_the_column(board):
    shown = board(Met="Ines Ruth", HR="Marek")
    shown.choose("Ruth")
    shown.press(Qt.Key.Key_A, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert shown.live() == "Met by me: [Ines] [Ruth] / HR: Marek"


def test_held_arrows_show_a_move_and_letting_go_makes_one_change(board, done):
    shown = board(Met="Ines Ruth", Presented="Ada", HR="Marek")
    shown.choose("Ruth")
    shown.hold(RIGHT, RIGHT, UP)
    assert shown.live() == "Met by me: Ines / Presented: Ada / HR: (Ruth) Marek"
    assert done() == []
    shown.let_go()
    assert shown.live() == "Met by me: Ines / Presented: Ada / HR: [Ruth] Marek"
    assert done() == ["Moved Ruth to HR"]
    assert shown.cards("HR").hasFocus()


def test_esc_takes_a_shown_move_back(board, done):
    shown = board(Met="Ines", HR="Marek")
    shown.choose("Ines")
    shown.hold(RIGHT, RIGHT)
    shown.press(Qt.Key.Key_Escape, modifiers=Qt.KeyboardModifier.ControlModifier | SHIFT)
    shown.let_go()
    assert shown.live() == "Met by me: [Ines] / HR: Marek"
    assert done() == []


def test_a_move_that_ends_where_it_began_is_none(board, done):
    shown = board(Met="Ines", HR="Marek")
    shown.choose("Ines")
    shown.hold(RIGHT, RIGHT, LEFT, LEFT)
    shown.let_go()
    assert shown.live() == "Met by me: [Ines] / HR: Marek"
    assert done() == []


def test_held_arrows_reach_a_folded_stage(board, done):
    shown = board(Met="Ines", HR="Marek")
    shown.choose("Ines")
    shown.hold(RIGHT)
    assert shown.strip_of("Presented").held() == "Move to Presented"
    shown.hold(RIGHT, RIGHT)
    assert shown.strip_of("Presented").held() == ""
    shown.let_go()
    assert done() == ["Moved Ines to Hiring manager"]
    assert shown.live() == "Met by me: / HR: Marek / Hiring manager: [Ines]"


def test_losing_the_keyboard_takes_a_shown_move_back(board, done):
    shown = board(Met="Ines", HR="Marek")
    shown.choose("Ines")
    shown.hold(RIGHT, RIGHT)
    shown.cards("HR").setFocus()
    assert shown.live() == "Met by me: [Ines] / HR: Marek"


def test_several_chosen_cards_are_shown_and_moved_together(board, done):
    shown = board(Met="Ines Ruth", HR="Marek Ada")
    shown.choose("Ines Ruth Ada")
    shown.hold(RIGHT, RIGHT)
    assert shown.live() == "Met by me: / HR: (Ines) (Ruth) (Ada) Marek"
    shown.let_go()
    assert done() == ["Moved 3 candidacies to HR"]


def test_m_and_two_letters_move_anywhere(board, done):
    shown = board(Met="Ines", HR="Marek")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_M)
    shown.type("hr")
    assert shown.live() == "Met by me: / HR: Marek [Ines]"
    assert done() == ["Moved Ines to HR"]
    assert shown.cards("HR").hasFocus()


def test_m_one_letter_and_enter_suffice_when_only_one_stage_is_left(board):
    shown = board(Met="Ines", HR="Marek")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_M)
    shown.type("o")
    shown.press(Qt.Key.Key_Return)
    assert shown.live() == "Met by me: / HR: Marek / Offer: [Ines]"


def test_esc_closes_the_list_of_stages(board, done):
    shown = board(Met="Ines")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_M, Qt.Key.Key_Escape)
    assert shown.view.landing.picker.choices() == ()
    assert shown.cards("Met").hasFocus()
    assert done() == []


def test_an_end_nobody_may_have_yet_cannot_be_picked(board):
    shown = board(Met="Ines")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_M)
    refused = {choice.name for choice in shown.view.landing.picker.choices() if choice.why_not}
    assert refused == {"Client declined", "Candidate withdrew"}


@pytest.mark.parametrize(("key", "end"), [(Qt.Key.Key_X, "Not taken forward"), (Qt.Key.Key_Z, "Not interested")])
def test_one_key_ends(board, done, key, end):
    shown = board(Met="Ines Ruth")
    shown.choose("Ruth")
    shown.press(key)
    assert done() == [f"Ended Ruth: {end}"]
    assert shown.drawn().endswith("| Ended 1")


def test_s_pauses_until_a_typed_day(board, done):
    shown = board(Met="Ines")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_S)
    shown.type("12 dec")
    shown.press(Qt.Key.Key_Return)
    assert shown.view.board().columns[3].cards[0].chip.text == "Paused until 12 Dec"
    assert shown.cards("Met").hasFocus()


def test_a_day_that_cannot_be_read_keeps_the_strip_open(board, done):
    shown = board(Met="Ines")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_S)
    shown.type("whenever")
    shown.press(Qt.Key.Key_Return)
    assert shown.view.strip.isVisible()
    assert done() == []


def test_a_day_past_is_refused_in_words(board, done):
    shown = board(Met="Ines")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_S)
    shown.type("2026-11-02")
    shown.press(Qt.Key.Key_Return)
    assert shown.said == ["A pause ends on a day to come. Choose a later one."]
    assert shown.view.strip.isVisible()


def test_c_sets_a_call(board):
    shown = board(Met="Ines")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_C)
    shown.type("27 nov")
    shown.press(Qt.Key.Key_Return)
    assert shown.view.board().columns[3].cards[0].chip.text == "Call Fri"


def test_b_hands_the_next_move_on(board, workspace):
    shown = board(Met="Ines")
    shown.choose("Ines")
    sides = []
    for _ in range(4):
        shown.press(Qt.Key.Key_B)
        sides.append(viewing.view(workspace, *shown.ids("Ines")).move_of)
    assert sides == ["company", "candidate", "me", "company"]


def test_del_takes_somebody_off_the_search(board, workspace):
    shown = board(Met="Ines Ruth")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_Delete)
    assert shown.live() == "Met by me: Ruth"
    workspace.undo()
    assert shown.live() == "Met by me: Ines Ruth"


def test_enter_opens_space_peeks_slash_filters_and_esc_leaves(board):
    shown = board(Met="Ines")
    shown.choose("Ines")
    view = shown.view
    asked = []
    view.card_opened.connect(lambda one: asked.append(("open", one)))
    view.card_peeked.connect(lambda one: asked.append(("peek", one)))
    view.filter_asked.connect(lambda: asked.append(("filter", "")))
    view.left.connect(lambda: asked.append(("left", "")))
    shown.press(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Slash, Qt.Key.Key_Escape)
    ines = shown.ids("Ines")[0]
    assert asked == [("open", ines), ("peek", ines), ("filter", ""), ("left", "")]


def test_letters_do_nothing_without_a_choice(board, done):
    shown = board(Met="Ines")
    shown.view.select([])
    shown.cards("Met").setFocus()
    shown.press(Qt.Key.Key_X, Qt.Key.Key_S, Qt.Key.Key_B, Qt.Key.Key_M, Qt.Key.Key_Delete)
    assert done() == []
    assert shown.view.strip.isHidden()


def test_a_withdrawal_by_letters_asks_what_they_said_and_opens_the_brake(board, workspace, done):
    shown = board(HR="Marek Ada")
    presenting.submit(workspace, shown.ids("Marek"), "2026-11-20")
    shown.choose("Marek")
    shown.press(Qt.Key.Key_M)
    shown.type("cw")
    shown.type("Stays with his team")
    shown.press(Qt.Key.Key_Return)
    assert done()[-1] == "Marek: wants out" and "HR: [Marek] Ada" in shown.live()
