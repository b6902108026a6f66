"""The board as the journeys reach and read it."""


def column(screen, name):
    """Return the cards of the column *name*, top to bottom."""
    return screen.ask(f"column_cards({name!r})")


def open_board(screen):
    """Open the board of the demo desk's search from the list of searches, one key from the first page."""
    screen.keys("ctrl+1")
    screen.until(lambda: screen.ask("item('CFO')"))
    screen.click("item('CFO')")
    screen.keys("Return")
    screen.until(lambda: screen.ask("item('Ines Aldana')"))
