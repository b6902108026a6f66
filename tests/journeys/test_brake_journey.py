"""Somebody wants out: what holds her back, a talk asked for and booked, a hold, all of it taken back; then two ends."""

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import brakes, desks, interviews
from recruiter_desk.services.candidacies import viewing
from recruiter_desk.services.ledger import reading
from tests.journeys.board import column, open_board

SAID = "the chair will not give me a board seat"
TALK = "Ask for a talk with E. Halden"
DONE = (
    "Adaeze Obi: wants out",
    "Adaeze Obi: asked for a talk further up",
    "Booked Adaeze Obi",
    "Adaeze Obi: leaving put on hold",
)


def open_brake(screen):
    """Press W on Adaeze's card and type what she said."""
    screen.click("item('Adaeze Obi')")
    screen.keys("w")
    screen.focused("QLineEdit What did they say?")
    screen.type(SAID)
    screen.look("said")
    screen.keys("Return")
    screen.hears(DONE[0])
    screen.until(lambda: chip(screen, "Adaeze Obi").startswith("Wants out"))
    screen.until(lambda: screen.ask("brake()"))


def chip(screen, name):
    """Return what the card of *name* is marked with."""
    return screen.ask(f"chip({name!r})")


def ask_for_a_talk(screen):
    """Read the message to the chair, and book the talk from it."""
    screen.click(f"steady({TALK!r})")
    screen.until(lambda: "A board seat within a year?" in screen.ask("' '.join(talk())"))
    assert SAID not in " ".join(screen.ask("talk()"))  # only me
    screen.look("talk")
    screen.click("steady('Book the talk')")
    screen.hears(DONE[1])
    screen.focused("QLineEdit When")
    screen.type("thu 11:00")
    screen.look("booking")
    screen.keys("Return")
    screen.hears(DONE[2])
    screen.until(lambda: "A meeting with E. Halden is on its way." in screen.ask("brake()"))


def hold(screen):
    """Hold until the morning that is offered."""
    screen.click("steady('Hold until ')")
    screen.hears(DONE[3])
    screen.until(lambda: chip(screen, "Adaeze Obi").startswith("Hold until "))
    screen.look("held")


def take_all_back(screen):
    """Undo every change, the last one first; the card says what it said before."""
    for said in reversed(DONE):
        screen.keys("ctrl+z")
        screen.hears(f"Undone: {said}")
    screen.until(lambda: not screen.ask("brake()"))
    screen.until(lambda: chip(screen, "Adaeze Obi") == "Debrief due: Halden")


def let_go_and_restore(screen):
    """Let her go from her page, with a reason; then bring her back."""
    screen.keys("Return")
    screen.focused("CandidacyPanel Adaeze Obi")
    screen.keys("ctrl+Return")
    screen.focused("CandidacyPage")
    screen.click("steady('Let go')")
    screen.click("reason('Let go:', 'family')")
    screen.hears("Adaeze Obi: let go")
    screen.until(lambda: not screen.ask("brake()"))
    screen.look("gone")
    screen.click("steady('Restore')")
    screen.hears("Restored Adaeze Obi")
    screen.keys("alt+Left")


def firm_no(screen):
    """Take Philip's no as final with one press, the brake being open."""
    screen.click("item('Philip Raines')")
    screen.keys("Return")
    screen.focused("CandidacyPanel Philip Raines")
    screen.click("reason('Firm no:', 'took another job')")
    screen.hears("Philip Raines: a firm no")
    screen.look("firm-no")


def test_who_wants_out_is_asked_why_held_and_let_go_and_all_of_it_can_be_taken_back(at_screen, demo_desk):
    screen = at_screen(demo_desk)
    open_board(screen)
    before = column(screen, "Hiring manager")
    adaeze, philip = (screen.ask(f"card_id({name!r})") for name in before)
    open_brake(screen)
    ask_for_a_talk(screen)
    hold(screen)
    take_all_back(screen)
    open_brake(screen)
    let_go_and_restore(screen)
    screen.until(lambda: column(screen, "Hiring manager") == before)
    firm_no(screen)
    screen.until(lambda: column(screen, "Hiring manager") == ["Adaeze Obi"])
    screen.close()
    says_exactly_that(demo_desk, adaeze, philip)


def says_exactly_that(path, adaeze, philip):
    """Read the desk: who is there, who has gone and why, and nothing of what was taken back."""
    workspace = desks.open_for_reading(path)
    back, gone = viewing.view(workspace, adaeze), viewing.view(workspace, philip)
    assert (back.stage, back.end) == ("Hiring manager", None)
    assert gone.end is not None
    assert (gone.stage_kind, gone.end.reason, gone.end.former) == (
        "candidate_withdrew",
        "took another job",
        "Hiring manager",
    )
    assert brakes.of(workspace, adaeze) is None and brakes.of(workspace, philip) is None
    assert "booked" not in {one.status for one in interviews.of(workspace, adaeze)}
    asked = [one.question for one in reading.of_candidacy(workspace, adaeze).open]
    assert [(one.side, one.weight) for one in asked if one.text == SAID] == [(Side.CANDIDATE, "deal-breaker")]
    workspace.close()
    assert desks.check(path).problems == ()
