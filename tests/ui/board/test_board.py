"""The board drawn before and after: what shows, what is folded, what a change does to it."""

from PySide6.QtCore import Qt

from recruiter_desk.domain.names import Outcome
from recruiter_desk.services import board as board_service
from recruiter_desk.services import contact_points, names, people, searches, stages
from recruiter_desk.services.candidacies import presenting


def test_names_ends_and_empty_stages_are_strips(board):
    shown = board(Identified="Ada", Interested="Eva", Met="Ines Ruth", HR="Marek", Skipped="Bo Cy")
    assert shown.drawn() == (
        "| Names 2 / Met by me: Ines Ruth / | Presented / HR: Marek / | Hiring manager"
        " / | Panel / | Senior executive / | Offer / | Placed / | Ended 2"
    )


def test_the_folded_names_say_how_many_wait_for_a_call(board, given, workspace):
    shown = board(Identified="Ada Bo")
    assert shown.strip_of("Identified").accessibleName() == "Names 2"
    contact_points.add(workspace, "+44 20 7946 0134", person_id=given.ids["Ada"])
    assert shown.strip_of("Identified").accessibleName() == "Names 2 · 1 to call"
    names.after_call(workspace, shown.ids("Ada")[0], Outcome.TALKED)
    assert shown.strip_of("Identified").accessibleName() == "Names 2"


def test_a_click_unfolds_a_stage_and_its_header_folds_it_again(board, qtbot):
    shown = board(HR="Marek", Skipped="Bo")
    before = shown.drawn()
    shown.strip_of("Skipped").click()
    assert "Not taken forward: Bo" in shown.drawn()
    shown.view.lanes.column(shown.stage("Skipped")).fold_asked.emit(shown.stage("Skipped"))
    assert shown.drawn() == before


def test_what_was_unfolded_is_remembered_while_another_search_shows(board, given):
    shown = board(Identified="Ada", HR="Marek")
    shown.strip_of("Identified").click()
    given.search("VP Product", "Orrery")
    shown.view.show_search(given.ids["VP Product at Orrery"])
    assert "Ada" not in shown.drawn()
    shown.view.show_search(given.ids["CFO at Halden Marine"])
    assert "Identified: Ada" in shown.drawn()


def test_a_drop_moves_and_undo_brings_back(board, workspace):
    shown = board(Met="Ines Ruth", HR="Marek")
    shown.drop("Ines", "HR", 0)
    assert shown.live() == "Met by me: Ruth / HR: [Ines] Marek"
    workspace.undo()
    assert shown.live() == "Met by me: [Ines] Ruth / HR: Marek"


def test_a_drop_within_a_column_changes_the_order(board):
    shown = board(Met="Ines Ruth Tom")
    shown.drop("Ines", "Met", 2)
    assert shown.live() == "Met by me: Ruth [Ines] Tom"


def test_several_cards_of_two_columns_move_as_one_change(board, workspace, done):
    shown = board(Met="Ines Ruth", HR="Marek", Manager="Tom")
    shown.drop("Ines Marek", "Manager", 0)
    assert shown.live() == "Met by me: Ruth / HR: / Hiring manager: [Ines] [Marek] Tom"
    assert done() == ["Moved 2 candidacies to Hiring manager"]


def test_sixty_cards_end_in_one_change(board, done):
    names = " ".join(f"P{n}" for n in range(60))
    shown = board(Met=names, Skipped="Bo")
    shown.strip_of("Skipped").click()
    shown.drop(names, "Skipped")
    assert len(done()) == 1
    assert shown.live().startswith("Met by me: / Not taken forward: Bo [P0] [P1]")


def test_a_column_that_loses_its_last_card_stays_until_the_board_is_shown_again(board):
    shown = board(Met="Ines", HR="Marek")
    shown.drop("Ines", "HR")
    assert shown.live() == "Met by me: / HR: Marek [Ines]"
    shown.view.show_search(shown.view.board().search_id)
    assert shown.live() == "HR: Marek [Ines]"


def test_what_is_chosen_and_scrolled_to_survives_a_change_of_one_card_among_many(board, workspace):
    shown = board(Met=" ".join(f"P{n}" for n in range(80)), HR="Marek")
    shown.choose("P60")
    before = shown.cards("Met").verticalScrollBar().value()
    board_service.move(workspace, shown.ids("P79"), shown.stage("HR"))
    assert shown.view.selected_ids() == shown.ids("P60")
    assert shown.cards("Met").verticalScrollBar().value() == before > 0


def test_a_filter_leaves_what_fits_and_says_how_many(board):
    shown = board(Met="Ines Ruth Inés", HR="Marek", Skipped="Ina Bo")
    shown.view.set_filter("ines")
    assert shown.live() == "Met by me: Ines Inés / HR:"
    assert shown.strip_of("Skipped").accessibleName() == "Ended 0 of 2"
    shown.view.set_filter("")
    assert shown.live() == "Met by me: Ines Ruth Inés / HR: Marek"


def test_a_drop_among_filtered_cards_keeps_the_hidden_ones_where_they_are(board):
    shown = board(Met="Ada Ines Bo Inga", HR="Ingrid")
    shown.view.set_filter("in")
    shown.drop("Ingrid", "Met", 1)
    shown.view.set_filter("")
    assert shown.live() == "Met by me: Ada Ines Bo [Ingrid] Inga / HR:"


def test_a_renamed_person_and_a_new_stage_show_at_once(board, workspace, given):
    shown = board(HR="Marek")
    people.edit(workspace, given.ids["Marek"], name="Marek Sobol")
    stages.rename(workspace, shown.stage("HR"), "Talent team")
    assert shown.live() == "Talent team: Marek Sobol"


def test_somebody_put_on_another_search_is_marked(board, given):
    shown = board(HR="Marek")
    given.search("VP Product", "Orrery")
    given.candidacy("Marek", "VP Product: HR")
    card = shown.view.board().columns[5].cards[0]
    assert (card.name, card.elsewhere) == ("Marek", 1)


def test_a_search_that_is_deleted_leaves_an_empty_board(board, workspace):
    shown = board(HR="Marek")
    searches.delete(workspace, shown.view.board().search_id)
    assert shown.drawn() == ""


def test_an_end_the_client_knows_of_asks_for_its_reason_first(board, workspace, done):
    shown = board(HR="Marek", Declined="Bo")
    presenting.submit(workspace, shown.ids("Marek"), "2026-11-20")
    shown.strip_of("Declined").click()
    shown.drop("Marek", "Declined")
    assert "HR: Marek" in shown.live()
    shown.type("Too little treasury")
    shown.press(Qt.Key.Key_Return)
    assert shown.live() == "HR: / Client declined: Bo [Marek]"
    assert done()[-1] == "Ended Marek: Client declined"
    assert shown.cards("Declined").hasFocus()


def test_without_a_reason_nobody_ends(board, workspace):
    shown = board(HR="Marek", Declined="Bo")
    presenting.submit(workspace, shown.ids("Marek"), "2026-11-20")
    shown.strip_of("Declined").click()
    shown.choose("Marek")
    shown.drop("Marek", "Declined")
    shown.press(Qt.Key.Key_Return)
    assert shown.view.strip.isVisible()
    shown.press(Qt.Key.Key_Escape)
    assert not shown.view.strip.isVisible()
    assert shown.live() == "HR: [Marek] / Client declined: Bo"
    assert shown.cards("HR").hasFocus()


def test_presented_moves_at_once_and_asks_for_the_leave_afterwards(board, done):
    shown = board(Met="Ines Ruth", Presented="Tom")
    shown.drop("Ines Ruth", "Presented")
    assert shown.live() == "Met by me: / Presented: Tom [Ines] [Ruth]"
    assert shown.view.strip.isVisible()
    shown.press(Qt.Key.Key_Return)
    assert done()[-2:] == [
        "Noted the right to represent 2 candidacies",
        "Presented 2 candidacies to the client",
    ]
    assert not shown.view.strip.isVisible()


def test_esc_leaves_a_presentation_unnoted(board, done):
    shown = board(Met="Ines", Presented="Tom")
    shown.drop("Ines", "Presented")
    shown.press(Qt.Key.Key_Escape)
    assert done() == ["Moved Ines to Presented"]
    assert shown.live() == "Met by me: / Presented: Tom [Ines]"
