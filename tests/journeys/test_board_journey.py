"""A recruiter's minutes at a real window: drag, keys, undo, close, and the same desk again."""

from tests.journeys.board import column, open_board


def test_a_card_is_dragged_moved_by_keys_undone_and_still_there_after_a_restart(at_screen, demo_desk, tmp_path):
    screen = at_screen(demo_desk)
    open_board(screen)
    screen.drag(screen.find("item('Ruth Amsel')"), screen.find("item('Marek Sobol')"))
    screen.until(lambda: "Ruth Amsel" in column(screen, "HR"))
    screen.until(lambda: screen.ask("window.said()") == "Moved Ruth Amsel to HR")
    screen.keys("ctrl+z")
    screen.until(lambda: "Ruth Amsel" in column(screen, "Met by me"))
    screen.keys("ctrl+shift+z")
    screen.until(lambda: "Ruth Amsel" in column(screen, "HR"))
    screen.close()
    again = at_screen(demo_desk)
    open_board(again)
    assert "Ruth Amsel" in column(again, "HR")
    again.keys("ctrl+z")
    again.until(lambda: "Ruth Amsel" in column(again, "Met by me"))
    again.close()
