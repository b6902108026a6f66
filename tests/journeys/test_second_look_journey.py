"""Two people declined for a line of the spec, the line dropped: one comes back to where he was, one stays as ended."""

from recruiter_desk.services import desks, second_looks, specs
from recruiter_desk.services.candidacies import viewing
from tests.journeys.board import column, open_board

LINE = "Treasury in four currencies"
WHY = "the chair takes treasury herself"


def decline(screen, name, *chip):
    """Move *name* to the declined ones by letters; *chip* are the keys that take the reason."""
    screen.click(f"item({name!r})")
    screen.focused("CardList")
    screen.keys("m")
    screen.until(lambda: screen.ask("focus()").startswith("StagePicker"))
    screen.keys("c", "d")
    screen.focused("QLineEdit Reason")
    screen.look("why")
    screen.keys(*chip)
    screen.hears(f"Ended {name}: Client declined")


def drop_line(screen):
    """Take the line out of the spec, and say why the job changes."""
    screen.click("steady('Spec')")
    screen.focused("SpecDrawer")
    while not (screen.ask(f"more_of({LINE!r})") or screen.ask(f"more_of({LINE!r})")):
        screen.click("named('Spec 4')", button=5, times=2)
    screen.click(f"more_of({LINE!r})")
    screen.until(lambda: screen.ask("menus()"))
    screen.keys("Up", "Return")
    screen.click("line('Why')")
    screen.focused("QLineEdit Why")
    screen.type(WHY)
    screen.look("changes")
    screen.keys("Return")
    screen.hears("Changed the job of CFO")
    screen.until(lambda: screen.ask("named('Specs 3 to 5 bring back') or named('Specs 3, 4 and 5 bring back')"))
    screen.look("brings-back")


def row_of(screen, name):
    """Return the row of Today on *name* that spec 5 makes, "" without one."""
    return next((row for row in screen.ask("today_rows()") if row.startswith(f"spec 5. {name}.")), "")


def walk_to(screen, name):
    """Walk down Today, from its first row, to that of *name*."""
    screen.keys("ctrl+t")
    screen.focused("DayRow")
    screen.until(lambda: row_of(screen, name))
    while f"spec 5. {name}." not in (here := screen.ask("focus()")):
        screen.keys("j")
        screen.until(lambda here=here: screen.ask("focus()") != here)
    screen.look("today")


def test_whom_a_changed_spec_brings_back_is_reopened_where_he_was_or_stays_as_ended(at_screen, demo_desk):
    screen = at_screen(demo_desk)
    open_board(screen)
    before = column(screen, "HR")
    marek, tom = (screen.ask(f"card_id({name!r})") for name in ("Marek Sobol", "Tom Verhoeven"))
    decline(screen, "Marek Sobol", "3")
    decline(screen, "Tom Verhoeven", "Down", "Right", "Right", "Return")
    drop_line(screen)
    walk_to(screen, "Tom Verhoeven")
    screen.keys("x")
    screen.until(lambda: not row_of(screen, "Tom Verhoeven"))
    walk_to(screen, "Marek Sobol")
    screen.keys("Return")
    screen.until(lambda: not row_of(screen, "Marek Sobol"))
    open_board(screen)
    screen.until(lambda: column(screen, "HR") == before)
    screen.close()
    again = at_screen(demo_desk)
    again.focused("DayRow")
    assert not row_of(again, "Tom Verhoeven") and not row_of(again, "Marek Sobol")
    again.close()
    says_exactly_that(demo_desk, marek, tom)


def says_exactly_that(path, marek, tom):
    """Read the desk: the new spec with its reason, who is back in HR, and who was looked at and left."""
    workspace = desks.open_for_reading(path)
    back, gone = viewing.view(workspace, marek), viewing.view(workspace, tom)
    assert (back.stage, back.end) == ("HR", None)
    assert gone.end is not None and (gone.stage_kind, gone.end.former) == ("client_declined", "Presented")
    spec = specs.current(workspace, back.search_id)
    assert (spec.number, spec.why, LINE in [one.text for one in spec.criteria]) == (5, WHY, False)
    assert tom not in {one.candidacy_id for one in second_looks.waiting(workspace)}
    workspace.close()
    assert desks.check(path).problems == ()
