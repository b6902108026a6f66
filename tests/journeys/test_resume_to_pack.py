"""A résumé let go over the board, a person checked and moved, both sides noted, a briefing pack saved."""

import pypdfium2

from recruiter_desk.packs.sample_resume import IMOGEN, draw
from tests.journeys.board import column, open_board

NAME = "Imogen Thackray"
FROM_HALDEN = (
    "calm, direct, family board would not rattle her =3",
    "led the 240m refinancing, her name on the term sheet",
    "talks over people when she is tired",
)
FROM_IMOGEN = (
    "inherits nine people, two seats open",
    "Does treasury come with IT?",
    "husband would rather stay in Kent",
)
CLEARED = ("family board would not rattle her", "her name on the term sheet", "Does treasury come with IT?")
HELD_BACK = ("talks over people", "husband", "Kent")


def drop_resume(screen, path):
    """Drag the file *path* from another program over Met by me, and agree to what was read of it."""
    with screen.files(path) as at:
        place = screen.find("item('Ruth Amsel')")
        screen.drag(at, place, release=False)
        screen.hold_at(place, lambda: screen.ask("held_over('Met by me')") == "Add to Met by me")
        screen.look("held")
        screen.release()
        screen.until(lambda: screen.ask("button('Add to Met by me')"))
    screen.focused("QLineEdit Name")
    screen.look("check")
    fields = screen.ask("fields()")
    assert fields["Name"] == NAME and fields["Title"] == "Group Treasurer"
    assert fields["Employer"] == "Ravenquay Instruments" and fields["Phone, one a line"] == "+44 20 7946 0301"
    screen.keys("Return")
    screen.until(lambda: column(screen, "Met by me")[-1:] == [NAME])
    screen.focused("CardList")
    screen.look("added")


def drag_to_hr(screen):
    """Drag the card over two rounds; the question that Presented asks is left for later."""
    screen.drag(screen.find(f"item({NAME!r})"), screen.find("item('Tom Verhoeven')"))
    screen.hears(f"Moved {NAME} to Presented")
    screen.focused("Choice Right to represent")
    screen.look("presented")
    screen.keys("Escape")
    screen.focused("CardList")
    screen.drag(screen.find(f"item({NAME!r})"), screen.find("item('Marek Sobol')"))
    screen.hears(f"Moved {NAME} to HR")
    assert NAME in column(screen, "HR")


def note(screen, lines):
    """Type each line into the pad."""
    for line in lines:
        screen.type(line)
        screen.look("typed")
        screen.keys("Return")
        screen.until(lambda: screen.ask("pad_text()") == "")


def write_both_sides(screen):
    """Open the panel and type what was heard from one side, then from the other."""
    screen.keys("Return")
    screen.focused("CandidacyPanel")
    screen.keys("n", "alt+Down")
    note(screen, FROM_HALDEN)
    screen.keys("alt+Down")
    note(screen, FROM_IMOGEN)
    screen.look("noted")
    screen.keys("Escape")
    screen.focused("CandidacyPanel")


def to_clear(screen):
    """Return the lines that are offered to be cleared."""
    return screen.ask("to_clear()")


def walk_to(screen, words):
    """Walk down to the line that has *words*."""
    while words not in screen.ask("focus()"):
        before = screen.ask("focus()")
        screen.keys("Down")
        screen.until(lambda before=before: screen.ask("focus()") != before)


def clear_some(screen):
    """Open the pack and clear three lines by keys."""
    screen.keys("p")
    screen.focused("ClearRow")
    screen.look("pack")
    for words in CLEARED:
        screen.keys(*["Up"] * 6)
        walk_to(screen, words)
        screen.keys("space")
        screen.until(lambda words=words: not any(words in line for line in to_clear(screen)))
    screen.until(lambda: screen.ask("named('Page 1 of 2')"))
    screen.look("cleared")


def save_to(screen, path):
    """Save the PDF as *path*."""
    screen.until(lambda: not screen.ask("window.page().is_busy()"))
    screen.focused("ClearRow")
    screen.keys("ctrl+s")
    screen.focused("QLineEdit")
    screen.look("dialog")
    screen.keys("ctrl+a")
    screen.type(str(path))
    screen.keys("Return")
    screen.hears(f"Saved {path.name} · version 1")
    screen.take_window()  # as a window manager does once a dialog is gone


def words_of(path):
    """Return the text of each page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def test_a_resume_becomes_a_card_and_what_was_heard_a_pack_of_two_pages(at_screen, demo_desk, tmp_path):
    resume, pack = tmp_path / f"{NAME}.pdf", tmp_path / "Imogen for Halden.pdf"
    resume.write_bytes(draw(IMOGEN))
    screen = at_screen(demo_desk)
    open_board(screen)
    drop_resume(screen, resume)
    drag_to_hr(screen)
    write_both_sides(screen)
    clear_some(screen)
    save_to(screen, pack)
    screen.look("saved")
    pages = words_of(pack)
    text = " ".join(pages)
    assert len(pages) == 2
    assert all(words in text for words in CLEARED) and not any(words in text for words in HELD_BACK)
    screen.keys("ctrl+z")
    screen.until(lambda: any(CLEARED[-1] in line for line in to_clear(screen)))
    screen.look("taken-back")
    screen.close()
    again = at_screen(demo_desk)
    open_board(again)
    again.click(f"item({NAME!r})")
    again.keys("Return")
    again.focused("CandidacyPanel")
    again.look("again")
    lines = [line for part in again.ask("told()").values() for line in part]
    assert all(any(words.split(" =")[0] in line for line in lines) for words in (*FROM_HALDEN, *FROM_IMOGEN))
    again.close()
