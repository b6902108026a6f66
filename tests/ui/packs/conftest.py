"""The page of a pack in a whole window, over a desk on which Adaeze is about to meet E. Halden."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from recruiter_desk.domain.packs_asked import Spot
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import candidacies, interviews
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.services.packs import drawing
from recruiter_desk.ui.main_window import MainWindow
from recruiter_desk.ui.packs.page import PackPage
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

A4 = (595.3, 841.9)


@pytest.fixture
def adaeze(given, workspace):
    """A candidacy at its second round, with a ladder of two, a meeting booked, and leave by phone."""
    given.search("CFO", "Halden Marine")
    for rank, (person, title) in enumerate((("J. Halden", "CEO"), ("E. Halden", "Chair"))):
        given.person(person, title, "Halden Marine")
        given.seat("CFO at Halden Marine", person, "Halden Marine", "panel", rank)
    given.person("Adaeze Obi", "VP Finance", "Corvid Energy")
    one = given.candidacy("Adaeze Obi", "CFO: Presented")
    seats = [given.ids["seat of E. Halden"]]
    given.ids["meeting"] = interviews.add(
        workspace, one, "2026-11-26T14:00", "Europe/London", minutes=60, seat_ids=seats
    )
    candidacies.give_leave(workspace, [one], "phone", "2026-11-04")
    return one


@pytest.fixture
def note(workspace, adaeze):
    """Add something the company knows of Adaeze; return its id."""

    def add(text, audience="private", side="company", wording=""):
        place = PadPlace(candidacy_id=adaeze)
        return findings.add_finding(
            workspace, place, side=side, about="person", text=text, audience=audience, wording=wording, topic="skill"
        )

    return add


@pytest.fixture
def lines(workspace, adaeze, note):
    """One cleared line, three to clear (the newest first in the list), and a question of hers that both may read."""
    cleared = note("Two carve-outs, both closed on time", "company")
    to_clear = [note(text) for text in ("would she cope w family chair", "closed in six days", "answered the audit qs")]
    asked = questions.add_question(
        workspace, PadPlace(candidacy_id=adaeze), side="candidate", text="A board seat within a year?", audience="both"
    )
    return [cleared, *to_clear, asked]


@pytest.fixture
def drawn(monkeypatch):
    """Draw two white pages at once instead of the real ones; every entry of the pack stands on the first."""
    packs = []

    def draw(pack):
        packs.append(pack)
        keys = ["headline", *(one.id for one in pack.known), *(one.id for one in pack.questions)]
        spots = tuple(Spot(key, 0, 60, 80 + 40 * row, 300, 20) for row, key in enumerate(keys))
        return drawing.Drawn(f"%PDF {len(packs)}".encode(), (A4, A4), spots)

    monkeypatch.setattr(drawing, "drawn", draw)
    monkeypatch.setattr(drawing, "page_png", lambda _pdf, _page, width: white(width))
    monkeypatch.setattr(drawing, "missing_glyphs", lambda _pack: ())
    return packs


def white(width):
    image = QImage(width, round(width * 1.414), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)  # type: ignore[call-overload]  # the stubs leave str out
    return bytes(data.data())


class Elsewhere(Page):
    """Where the user came from."""

    def show_place(self, place):
        QLabel(place.id, self)


@pytest.fixture
def window(qtbot, desk):
    pages = {"searches": lambda: Elsewhere(desk), "pack": lambda: PackPage(desk)}
    shown = MainWindow(pages, desk.settings, desk)
    shown.resize(1366, 768)
    qtbot.addWidget(shown)
    shown.show()
    with qtbot.waitActive(shown):
        shown.activateWindow()
    shown.open(Place("searches"))
    return shown


@pytest.fixture
def settled(qtbot):
    """Wait until the page has printed and read what was asked for."""
    return lambda page: qtbot.waitUntil(lambda: not page.is_busy(), timeout=20_000)


@pytest.fixture
def page(window, adaeze, lines, drawn, settled):
    """The pack of Adaeze's next meeting."""
    window.open(Place("pack", adaeze, "candidacy"))
    shown = window.page()
    settled(shown)
    return shown
