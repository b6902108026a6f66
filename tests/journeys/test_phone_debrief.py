"""A debrief typed during a phone call: by keys alone, taken back line by line, safe when the power goes."""

import time
from datetime import date, timedelta

from recruiter_desk.services import desks
from tests.journeys.board import open_board

HALDEN, OBI = "What Halden learned about Adaeze", "What Adaeze heard about the job"
ADAEZE = (
    ("three banks and terms that end next autumn", OBI, "Heard from J. Halden"),
    ("the chair signs the capex, James does not", OBI, "Authority"),
    ("two days at home are fine", OBI, "only me"),
    ("!Is the ERP budget approved? @Eleanor", OBI, "Deal-breaker. Not asked yet · goes up to E. Halden, not booked"),
    ("interest 9", OBI, "Motivation"),
)
JAMES = (
    ("calm when the chair pushed her on the audit =3", HALDEN, "J. Halden told me now"),
    ("brought her own model of the bank terms =4", HALDEN, "Exceptional"),
    ("talks fast when she is pressed =2", HALDEN, "only me"),
    ("Has she run an ERP change herself?", HALDEN, "goes up to E. Halden, not booked"),
    ("decision: hold - wants to hear the chair first", "decided", "the chair first"),
)
HALF = "and then he said that"
WRITTEN = 2.0  # seconds after the last key until what stands in a pad is on the desk


def open_debrief(screen):
    """Go from the first screen to the debrief of Adaeze's last meeting, by keys once her card is chosen."""
    screen.keys("ctrl+1")
    screen.click("item('CFO')")
    screen.keys("Return")
    screen.click("item('Adaeze Obi')")
    screen.keys("Return")
    screen.focused("CandidacyPanel Adaeze Obi")
    screen.keys("d")
    screen.focused("PadField")


def take(screen, lines):
    """Type each of *lines* as it comes; return what the page told before each."""
    before = []
    for words, *_ in lines:
        before.append(screen.ask("told()"))
        screen.type(words)
        screen.keys("Return")
        screen.until(lambda: screen.ask("pad_text()") == "")
        screen.until(lambda: screen.ask("told()") != before[-1])
    return before


def walk(screen, keys, states):
    """Press *keys* again and again, and see the page go through *states*."""
    for state in states:
        screen.keys(keys)
        screen.until(lambda state=state: screen.ask("told()") == state)


def missing(told, lines):
    """Return those of *lines* that do not stand under their heading, with what is to stand beside them."""
    return [
        words
        for words, heading, beside in lines
        if not any(_bare(words) in line and beside in line for line in told[heading])
    ]


def _bare(words):
    """Return the words of a line without its signs, or only the decision of one."""
    bare = words.split(" =")[0].split(" @")[0].lstrip("!")
    return bare.removeprefix("decision: ").split(" - ")[0]


def book(screen, times):
    """Press I on the card that is chosen, and type *times*."""
    screen.focused("CardList")
    screen.keys("i")
    screen.focused("QLineEdit When")
    screen.type(times)
    screen.keys("Return")


def test_times_are_offered_and_a_meeting_that_has_been_is_noted_by_keys_then_its_debrief_opens(at_screen, demo_desk):
    screen = at_screen(demo_desk)
    open_board(screen)
    screen.click("item('Tom Verhoeven')")
    book(screen, "mon 10:00, tue 14:00")
    screen.hears("Offered times to Tom Verhoeven")
    book(screen, f"{date.today() - timedelta(days=1):%Y-%m-%d} 10:00")
    screen.hears("Met Tom Verhoeven")
    screen.keys("d")
    screen.focused("PadField")
    screen.look("debrief")
    screen.until(lambda: any("Tom" in heading for heading in screen.ask("told()")))
    screen.keys("ctrl+z")
    screen.hears("Undone: Met Tom Verhoeven")
    screen.keys("ctrl+z")
    screen.hears("Undone: Offered times to Tom Verhoeven")
    screen.close()


def test_a_debrief_is_typed_taken_back_and_safe_when_the_power_goes(at_screen, demo_desk):
    screen = at_screen(demo_desk)
    open_debrief(screen)
    before_james = take(screen, JAMES)
    screen.look("james")
    james = screen.ask("told()")
    assert not missing(james, JAMES)
    screen.keys("ctrl+Tab")
    screen.until(lambda: OBI in screen.ask("told()"))
    before_adaeze = take(screen, ADAEZE)
    screen.look("adaeze")
    adaeze = screen.ask("told()")
    assert not missing(adaeze, ADAEZE)
    walk(screen, "ctrl+z", reversed(before_adaeze))
    screen.keys("ctrl+Tab")
    walk(screen, "ctrl+z", reversed(before_james))
    screen.look("taken-back")
    walk(screen, "ctrl+shift+z", (*before_james[1:], james))
    screen.keys("ctrl+Tab")
    walk(screen, "ctrl+shift+z", (*before_adaeze[1:], adaeze))
    screen.type(HALF)
    time.sleep(WRITTEN)
    screen.kill()
    again = at_screen(demo_desk)
    open_debrief(again)
    assert again.ask("told()") == james
    again.keys("ctrl+Tab")
    again.until(lambda: again.ask("told()") == adaeze)
    assert again.ask("pad_text()") == HALF
    again.look("again")
    again.close()
    assert desks.check(demo_desk).problems == ()
