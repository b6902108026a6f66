"""A debrief typed during a phone call: by keys alone, taken back line by line, safe when the power goes."""

from recruiter_desk.services import desks

JAMES = (
    ("calm when the chair pushed her on the audit =3", "About Adaeze", "J. Halden, hiring manager round"),
    ("brought her own model of the bank terms =4", "About Adaeze", "Exceptional"),
    ("talks fast when she is pressed =2", "About Adaeze", "only me"),
    ("Has she run an ERP change herself?", "Open, and who can answer", "E. Halden, not booked"),
    ("decision: hold - wants to hear the chair first", "decided", "Halden: "),
)
ADAEZE = (
    ("three banks and terms that end next autumn", "About the job", "A. Obi"),
    ("the chair signs the capex, James does not", "About the job", "Authority"),
    ("two days at home are fine", "About the job", "hiring manager round"),
    ("!Is the ERP budget approved? @Eleanor", "Open, and who can answer", "Deal-breaker. E. Halden, not booked"),
    ("interest 9", "About Adaeze", "Motivation"),
)
HALF = "and then he said that"


def open_debrief(screen):
    """Go from the first screen to the pad of Adaeze's last meeting, by keys once her card is chosen."""
    screen.click("item('CFO')")
    screen.keys("Return")
    screen.click("item('Adaeze Obi')")
    screen.keys("Return")
    screen.focused("CandidacyPanel Adaeze Obi")
    screen.keys("d")
    screen.focused("PadField")


def take(screen, lines):
    """Type each of *lines* as it comes; return what the panel told before each."""
    before = []
    for words, *_ in lines:
        before.append(screen.ask("told()"))
        screen.type(words)
        screen.keys("Return")
        screen.until(lambda: screen.ask("pad_text()") == "")
        screen.until(lambda: screen.ask("told()") != before[-1])
    return before


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


def test_a_debrief_is_typed_taken_back_and_safe_when_the_power_goes(at_screen, demo_desk):
    screen = at_screen(demo_desk)
    open_debrief(screen)
    before = take(screen, JAMES)
    screen.look("james")
    screen.keys("alt+Down")
    before += take(screen, ADAEZE)
    screen.look("adaeze")
    told = screen.ask("told()")
    assert not missing(told, (*JAMES, *ADAEZE))
    for earlier in reversed(before):
        screen.keys("ctrl+z")
        screen.until(lambda earlier=earlier: screen.ask("told()") == earlier)
    screen.look("taken-back")
    for later in (*before[1:], told):
        screen.keys("ctrl+shift+z")
        screen.until(lambda later=later: screen.ask("told()") == later)
    screen.type(HALF)
    screen.kill()
    again = at_screen(demo_desk)
    open_debrief(again)
    assert again.ask("told()") == told
    again.look("again")
    again.close()
    assert desks.check(demo_desk).problems == ()
