"""A first day: a search and names typed at the first start, calls, the board by keys, and all of it taken back."""

NAMES = """Ines Aldana, Finance Director, Brightkeel, +44 20 7946 0110
Ruth Amsel, Deputy CFO, Lindqvist, +44 20 7946 0120
Tom Verhoeven, Group Controller, Polder, +44 20 7946 0130
Marek Sobol, CFO, Tern Logistics, +44 20 7946 0140
Adaeze Obi, VP Finance, Corvid Energy, +44 20 7946 0150
王小明, Finance VP, Hai Yun Shipping, +44 20 7946 0160"""
CALLS = {
    "1": "Called Ines Aldana: talked",
    "2": "Called Ruth Amsel: left message",
    "3": "Called Tom Verhoeven: no answer",
    "4": "Called Marek Sobol: not interested",
    "5": "Called Adaeze Obi: interested",
}


def begin(screen):
    """Type a search, paste names and press Start."""
    screen.click("named('CFO at Halden Marine')")
    screen.type("CFO at Halden Marine")
    screen.click("named('Paste names')")
    screen.ask(f"QApplication.clipboard().setText({NAMES!r})")
    screen.keys("ctrl+v")
    screen.until(lambda: screen.ask("named('CFO for Halden Marine · 6 names')"))
    screen.click("button('Start')")
    screen.until(lambda: screen.ask("item('Ines Aldana')"))
    screen.take_window()
    screen.focused("NamesTable")


def call_everybody(screen):
    """Note five calls, each with the key of how it went and Enter for no date."""
    for key, said in CALLS.items():
        screen.keys(key)
        screen.focused("AfterField")
        screen.keys("Return")
        screen.hears(said)
        screen.focused("NamesTable")


def walk_over_the_board(screen):
    """Bring Adaeze onto the board and across it, by keys alone."""
    screen.click("item('Adaeze Obi')")
    screen.keys("m")
    screen.until(lambda: screen.ask("menus()"))
    screen.keys("m")
    screen.hears("Moved Adaeze Obi to Met by me")
    screen.keys("alt+2")
    screen.focused("CardList")
    screen.hold("ctrl+shift", "Right")
    screen.hears("Moved Adaeze Obi to Presented")
    screen.focused("Choice")
    screen.keys("Escape")
    screen.focused("CardList")
    screen.keys("m", "h", "r")
    screen.hears("Moved Adaeze Obi to HR")


def test_a_first_day_is_worked_by_keys_and_taken_back_to_the_start(at_screen):
    screen = at_screen(None)
    begin(screen)
    call_everybody(screen)
    walk_over_the_board(screen)
    screen.click("item('Adaeze Obi')", button=3)
    screen.until(lambda: screen.ask("menus()"))
    screen.keys("Escape", "x")
    screen.hears("Ended Adaeze Obi: Not taken forward")
    while (said := screen.ask("window.said()")) != "Undone: Began search CFO":
        screen.keys("ctrl+z")
        screen.until(lambda said=said: screen.ask("window.said()") != said)
    screen.until(lambda: screen.ask("named('No searches yet')"))
    screen.close()
